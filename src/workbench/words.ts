/** The workbench's own words in both languages; the pane has its own, and problems with files come from the file host. */
import type { Language } from "../core/wording/language";
import { fill } from "../core/wording/language";

/** Chinese, English; `{name}` is filled in. */
const WORDS = {
  title: ["预决算核对工作台", "Disclosure workbench"],
  product: ["预决算核对", "Disclosure check"],
  open: ["打开", "Open"],
  samples: ["示例", "Samples"],
  save: ["另存为 .xlsx", "Save as .xlsx"],
  undo: ["撤销", "Undo"],
  redo: ["重做", "Redo"],
  language: ["English", "中文"],
  openFiles: ["打开的文件", "Open files"],
  close: ["关闭 {name}", "Close {name}"],
  unsaved: ["有未保存的改动", "unsaved changes"],
  sheet: ["表格", "Spreadsheet"],
  skip: ["到核对窗格（按 F6 在工具栏、表格、窗格之间切换）", "To the check pane (F6 goes from bar to sheet to pane)"],
  turn: ["看窗格还是表格", "Pane or spreadsheet"],
  toPane: ["核对", "Check"],
  toSheet: ["表格", "Sheet"],
  startTitle: ["核对部门预算、决算公开表", "Check departmental budget and final-account tables"],
  startRead: ["打开公开表（.xlsx、.xls，可以一次选几个），或把文件拖到这里。", "Open disclosure tables (.xlsx, .xls, several at once), or drop them here."],
  startCheck: ["点“一键核对”：哪个单元格不对、应为多少、依据是什么。", "One button tells which cell is wrong, what it should say, and why."],
  startSave: ["改好之后另存为新文件，原文件不动，格式不变。", "Correct it and save a copy; the file itself stays as it is, looks included."],
  chooseFiles: ["选择文件", "Choose files"],
  dropHere: ["松开鼠标，打开文件", "Drop to open"],
  trySample: ["没有文件？先看一份示例", "No file at hand? Try a sample"],
  local: ["文件只在本机的浏览器中打开，不上传，断网也能用。", "Files are opened in this browser alone: nothing is uploaded, and it works offline."],
  opening: ["正在打开 {name}", "Opening {name}"],
  saving: ["正在保存 {name}", "Saving {name}"],
  saved: ["已另存为 {name}。", "Saved as {name}."],
  savedLoss: ["已另存为 {name}。注意：{losses}。", "Saved as {name}. Note: {losses}."],
  saveFailed: ["{name} 没有保存成功（{cause}）。", "{name} was not saved ({cause})."],
  notOpened: ["没有打开 {name}：{problem}。", "{name} was not opened: {problem}."],
  tooManyRows: ["共有 {rows} 行，超过上限 {most} 行，页面会停止响应。请把公开表另存为单独的文件，或用命令行核对", "it has {rows} rows, above the limit of {most}: the page would stop responding. Save the disclosure tables as a file of their own, or use the command line"],
  notLoaded: ["这一部分没有加载成功，请检查网络后刷新页面", "a part could not be loaded; check the connection and load the page again"],
  skipped: ["{name}：{sheets}", "{name}: {sheets}"],
  converted: ["{name} 是旧格式，已转换后打开；另存为 .xlsx 时，字体、边框等样式带不过来。", "{name} is of an older format and was converted; fonts and borders will be missing in the saved copy."],
  dismiss: ["知道了", "Close"],
  closeTitle: ["关闭 {name}", "Close {name}"],
  closeText: ["有改动还没有另存，关闭后会丢失。", "Changes have not been saved and will be lost."],
  closeSave: ["另存为 .xlsx", "Save as .xlsx"],
  closeAnyway: ["不保存，关闭", "Close without saving"],
  cancel: ["取消", "Cancel"],
  notHere: ["工作台不增删行、列和工作表，以免移动了公开表；请在 Excel 或 WPS 中做，再打开核对。", "Rows, columns and sheets are not added or removed here, so that no table is moved; do that in Excel or WPS and open the file again."],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;

export type Word = keyof typeof WORDS;

/** Looks up a word and fills it. */
export type Say = (word: Word, args?: Readonly<Record<string, string | number>>) => string;

export const wordsIn = (language: Language): Say => (word, args = {}) => {
  const [zh, en] = WORDS[word];
  return fill({ zh, en }, Object.fromEntries(Object.entries(args).map(([key, value]) => [key, String(value)])), language);
};

/** Every word, for the tests of parity. */
export const allWords = (): readonly (readonly [zh: string, en: string])[] => Object.values(WORDS);
