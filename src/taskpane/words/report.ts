/** The words of what is made of a check besides its list: the summary by table, all proposals at once, the report sheet, files, checking by itself. */

/** Chinese, English; `{name}` is filled in. */
export const REPORT_WORDS = {
  byTable: ["按表查看", "By table"],
  byTableHint: ["点一张表，只看它的问题。", "Choose a table to see its findings only."],
  byTableCounts: ["：{counts}", ": {counts}"],
  byTableNone: ["没有问题", "nothing found"],
  adoptAll: ["采纳全部 {count} 处唯一更正…", "Adopt all {count} sole corrections…"],
  adoptAllHint: ["每处都只有这一个单元格能解释不符，数值由勾稽关系算出。写入后可一次撤销；也可在各个问题里逐处采纳。", "Each is the only cell that explains what does not tie up; its figure follows from the relations. Written at once, taken back at once; each can be adopted by itself too."],
  adoptAllNow: ["写入 {count} 处", "Write {count} cells"],
  adoptedAll: ["已写入 {count} 处更正。", "{count} corrections are written."],
  undoAll: ["撤销全部 {count} 处", "Take back all {count}"],
  makeReport: ["生成核对报告", "Make a report sheet"],
  making: ["正在生成", "Making it"],
  reported: ["已生成工作表“{sheet}”，核对时不会把它当作公开表。", "The sheet “{sheet}” was added; checks pass over it."],
  reportedAgain: ["已更新工作表“{sheet}”，原来的报告由这一次的代替。", "The sheet “{sheet}” was brought up to date in place of the earlier report."],
  goThere: ["转到", "Go there"],
  exportFile: ["导出…", "Export…"],
  exportHtml: ["网页（.html）", "Web page (.html)"],
  exportJson: ["数据（.json）", "Data (.json)"],
  copyJson: ["复制数据", "Copy the data"],
  exportHint: ["文件在本机生成。网页可打印、可存为 PDF；数据供其他程序读取。已忽略的问题也列在其中。", "Files are made on this machine. The page can be printed or saved as a PDF; the data is for other programs. Ignored findings are listed, too."],
  exported: ["已交由浏览器保存：{name}。如果没有看到文件，是 Excel 不允许从窗格下载：请改用“生成核对报告”或“复制数据”。", "Handed over for saving: {name}. If no file appears, Excel does not allow downloads from the pane: make a report sheet or copy the data instead."],
  reportName: ["核对报告", "check report"],
  rechecked: ["已按改动重新核对：{changes}。", "Checked again after the change: {changes}."],
  recheckedSame: ["已按改动重新核对，各类问题的数目没有变化。", "Checked again after the change; the counts are the same."],
} as const;
