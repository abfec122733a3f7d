/** The words for what goes wrong between the product and a workbook: what happened and what to do, Chinese first. */
import { fill, type Language, type Sentence } from "../core/wording/language";
import type { HostError, HostErrorCode } from "./host-error";

/** `{name}` is replaced by the argument of that name. */
const HOST_ERRORS: Readonly<Record<HostErrorCode, { readonly what: Sentence; readonly advice: Sentence }>> = {
  protectedSheet: {
    what: { zh: "工作表“{sheet}”受保护，没有写入", en: "the sheet “{sheet}” is protected; nothing was written" },
    advice: { zh: "请先在“审阅”中撤消工作表保护，再试一次；核对本身不受影响", en: "Unprotect the sheet under Review and try again; checking works without it" },
  },
  protectedWorkbook: {
    what: { zh: "工作簿的结构受保护，不能增加工作表", en: "the workbook's structure is protected, no sheet can be added" },
    advice: { zh: "请先在“审阅”中撤消工作簿保护，或改为导出报告文件", en: "Unprotect the workbook under Review, or export the report as a file" },
  },
  readOnly: {
    what: { zh: "这个工作簿只能查看，没有写入", en: "this workbook is open for viewing only; nothing was written" },
    advice: { zh: "请点“启用编辑”或“编辑工作簿”，或另存一份后再试", en: "Choose Enable Editing or Edit Workbook, or save a copy, then try again" },
  },
  cellBeingEdited: {
    what: { zh: "正在编辑单元格，Excel 暂时不接受操作", en: "a cell is being edited, so Excel accepts nothing else for now" },
    advice: { zh: "请按回车确认或按 Esc 取消输入，再试一次", en: "Press Enter or Esc to leave the cell and try again" },
  },
  tooLarge: {
    what: { zh: "工作表“{sheet}”要读取 {cells} 个单元格，超过上限 {limit}，没有读取", en: "reading the sheet “{sheet}” means {cells} cells, above the limit of {limit}; not read" },
    advice: { zh: "常见原因是很远处有零散内容：请删除多余的行列，或把公开表另存为单独的文件再核对", en: "Often something stands far away from the table: delete surplus rows and columns, or save the disclosure tables as a file of their own" },
  },
  tooManyEdits: {
    what: { zh: "一次要改动 {cells} 个单元格，超过上限 {limit}，没有写入", en: "{cells} cells to change at once, above the limit of {limit}; nothing was written" },
    advice: { zh: "请分几次进行，或改为导出文件", en: "Do it in parts, or export a file" },
  },
  notSupported: {
    what: { zh: "这个版本的 Excel 不支持此功能（需要 {needs}）", en: "this version of Excel does not support this (it needs {needs})" },
    advice: { zh: "请使用 Excel 2021 及以上版本、Microsoft 365 或网页版；没有 Excel 时可用命令行核对文件", en: "Use Excel 2021 or later, Microsoft 365 or Excel on the web; without Excel the command line checks files" },
  },
  sheetDeleted: {
    what: { zh: "找不到工作表“{sheet}”，可能已被删除或改名", en: "there is no sheet “{sheet}”; it may have been deleted or renamed" },
    advice: { zh: "请重新核对", en: "Check again" },
  },
  sheetsChanged: {
    what: { zh: "操作过程中工作簿有了变化（工作表或内容被删除）", en: "the workbook changed during the work (a sheet or its contents went away)" },
    advice: { zh: "请再试一次", en: "Try again" },
  },
  sheetExists: {
    what: { zh: "已有名为“{sheet}”的工作表", en: "there is a sheet “{sheet}” already" },
    advice: { zh: "请删除或改名后再试", en: "Delete or rename it and try again" },
  },
  hiddenSheet: {
    what: { zh: "工作表“{sheet}”是隐藏的，无法跳转", en: "the sheet “{sheet}” is hidden and cannot be shown" },
    advice: { zh: "请先取消隐藏", en: "Unhide it first" },
  },
  changedSince: {
    what: { zh: "工作表“{sheet}”的单元格在写入之后又改过，没有撤销", en: "cells of the sheet “{sheet}” have changed since they were written; nothing was undone" },
    advice: { zh: "为免覆盖您的修改，请手工处理，或先用 Excel 的撤消退回这些修改", en: "So that your changes are not lost, correct it by hand, or take them back with Excel's own undo first" },
  },
  busy: {
    what: { zh: "Excel 正忙，没有完成", en: "Excel is busy; not done" },
    advice: { zh: "请关闭打开的对话框，稍候再试", en: "Close open dialogs, wait a moment and try again" },
  },
  stopped: {
    what: { zh: "已停止", en: "stopped" },
    advice: { zh: "需要时请重新核对", en: "Check again when you need it" },
  },
  failed: {
    what: { zh: "Excel 返回了错误（{cause}）", en: "Excel reported an error ({cause})" },
    advice: { zh: "请再试一次；如仍出现，请把这句话告诉维护者", en: "Try again; if it persists, report this sentence" },
  },
};

/** What happened, as a sentence without a full stop. */
export const describeHostError = ({ code, args }: HostError, language: Language): string => fill(HOST_ERRORS[code].what, args, language);

/** What the user can do about it. */
export const hostErrorAdvice = ({ code, args }: HostError, language: Language): string => fill(HOST_ERRORS[code].advice, args, language);
