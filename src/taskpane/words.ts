/** The pane's own words in both languages; sentences about findings, tables and places come from core. */
import type { Language } from "../core/wording/language";
import { fill } from "../core/wording/language";
import { COMPUTE_WORDS } from "./words/compute";
import { NARRATIVE_WORDS } from "./words/narrative";
import { RECOGNISED_WORDS } from "./words/recognised";
import { REPORT_WORDS } from "./words/report";
import { SETTINGS_WORDS } from "./words/settings";
import { SUBJECT_WORDS } from "./words/subjects";

/** Chinese, English; `{name}` is filled in. */
const WORDS = {
  title: ["预决算核对", "Disclosure check"],
  check: ["核对", "Check"],
  recognised: ["识别", "Tables"],
  subjects: ["科目", "Subjects"],
  settings: ["设置", "Settings"],
  checkAll: ["一键核对", "Check the workbook"],
  checkAgain: ["重新核对", "Check again"],
  cancel: ["取消", "Cancel"],
  reading: ["正在读取工作簿", "Reading the workbook"],
  readingCells: ["正在读取工作簿：{read} / {all} 个单元格", "Reading the workbook: {read} of {all} cells"],
  checking: ["正在核对", "Checking"],
  stopped: ["已停止，没有改动任何内容。", "Stopped. Nothing was changed."],
  firstRead: ["点“一键核对”，读取本工作簿的全部公开表。", "One button reads all disclosure tables of this workbook."],
  firstFind: ["每个问题都写明单元格、应为多少、依据哪条勾稽关系。", "Each finding names the cell, what it should say, and the relation that shows it."],
  firstWrite: ["不点“采纳”，不写入任何单元格；数据不离开本机。", "No cell is written to unless you adopt a proposal; nothing leaves this machine."],
  example: ["示例", "Example"],
  exampleText: ["F6 应为 181.93，现为 0.00", "F6 should be 181.93, it is 0.00"],
  exampleEquation: ["11.93 + 170.00 = 181.93", "11.93 + 170.00 = 181.93"],
  tablesFound: ["{count} 张表已识别", "{count} tables recognised"],
  tablesUncertain: ["{count} 处未识别", "{count} not recognised"],
  unknownUnit: ["未写明单位", "no unit named"],
  nothingRecognised: ["没有识别出公开表", "No disclosure table was recognised"],
  nothingRecognisedAdvice: ["请确认打开的是部门预算或决算公开表，且工作表没有隐藏。逐处原因见下。", "Make sure that the workbook holds disclosure tables and that their sheets are not hidden. The reasons are listed below."],
  emptyWorkbook: ["工作簿里没有内容，没有可核对的表。", "The workbook is empty; there is nothing to check."],
  stale: ["核对之后工作簿有改动，结果可能已不符。", "The workbook has changed since it was checked."],
  failed: ["没有核对完成", "The check was not finished"],
  failedCheck: ["核对时出现意外（{cause}）", "The check came to an unexpected end ({cause})"],
  failedAdvice: ["请再试一次；如仍出现，请把这句话告诉维护者", "Try again; if it persists, report this sentence"],
  tryAgain: ["再试一次", "Try again"],
  close: ["关闭", "Close"],
  counts: ["结果，点一下只看这一类", "Results; choose one to see only these"],
  holds: ["成立", "hold"],
  unchecked: ["未核对", "not checked"],
  ignored: ["已忽略", "ignored"],
  search: ["搜索：单元格、科目、金额、编号", "Search: cell, subject, amount, rule"],
  searchLabel: ["在问题中搜索", "Search the findings"],
  noMatch: ["没有符合条件的问题。", "No finding matches."],
  showAll: ["显示全部", "Show all"],
  onlyTable: ["只看：{table}", "Only: {table}"],
  onlyEdge: ["只看：{table} 与 {other} 之间", "Only: between {table} and {other}"],
  edgeHolds: ["这里没有要看的问题：{counts}。", "Nothing to look at here: {counts}."],
  calmTitle: ["没有发现错误", "Nothing wrong was found"],
  calmChecked: ["核对了 {tables} 张表，{holds} 条勾稽关系成立。", "{tables} tables were checked, {holds} relations hold."],
  calmRounding: ["另有 {count} 条只差四舍五入的尾数，不需要改。", "{count} more differ by rounding only and need no change."],
  calmMissing: ["{count} 条缺数据，没有核对。", "{count} lack data and were not checked."],
  calmComplete: ["没有遗漏的表。", "No table was left out."],
  calmHints: ["{count} 条提示供参考。", "{count} hints for your information."],
  findings: ["问题", "Findings"],
  workbook: ["整个工作簿", "The workbook as a whole"],
  more: ["再显示 {count} 条", "Show {count} more"],
  locate: ["定位", "Go to cell"],
  adopt: ["采纳", "Adopt"],
  ignore: ["忽略…", "Ignore…"],
  copy: ["复制", "Copy"],
  undo: ["撤销", "Undo"],
  restore: ["取消忽略", "No longer ignore"],
  reason: ["忽略的原因", "Reason for ignoring"],
  reasonHint: ["一行即可，会保存在工作簿里", "One line; it is kept in the workbook"],
  reasonGiven: ["忽略的原因：{reason}", "Ignored: {reason}"],
  noReason: ["未填原因", "no reason given"],
  confirmIgnore: ["忽略", "Ignore"],
  shouldBe: ["{cell} 建议改为 {value}", "{cell} should be {value}"],
  between: ["（{low}～{high} 均可）", " ({low} to {high} will do)"],
  adopted: ["已将 {cell} 改为 {value}，原为 {before}。", "{cell} now says {value} instead of {before}."],
  blankCell: ["空白", "a blank"],
  refusedFormula: ["{cell} 是公式，请改公式；这里不写入数值。", "{cell} is a formula; correct the formula, no number is written here."],
  refusedLong: ["数字太长，Excel 不能精确保存，请手工填写。", "The number is too long for Excel to keep exactly; please enter it by hand."],
  undone: ["已撤销，单元格恢复原样。", "Undone; the cell is as it was."],
  copied: ["已复制。", "Copied."],
  copyFailed: ["没有复制成功，请手工选取文字。", "Copying failed; please select the text by hand."],
  shown: ["已选中 {cell}。", "{cell} is selected."],
  marked: ["已在单元格上标出，原有颜色不变。", "The cells are marked; your own colours are untouched."],
  unmarked: ["标记已全部清除。", "All marks are cleared."],
  mark: ["标记到单元格", "Mark the cells"],
  unmark: ["清除标记", "Clear the marks"],
  cells: ["涉及的单元格", "Cells concerned"],
  moreCells: ["等 {count} 个", "and {count} more"],
  equation: ["算式", "Equation"],
  left: ["左边", "Left"],
  right: ["右边", "Right"],
  sum: ["合计", "Sum"],
  difference: ["差额", "Difference"],
  blank: ["（空）", "(blank)"],
  zeros: ["另 {count} 项为 0", "and {count} zero"],
  moreFigures: ["另 {count} 项", "{count} more"],
  together: ["同时不成立的勾稽", "Broken by the same mistake"],
  map: ["勾稽图", "How the tables tie up"],
  mapHelp: ["方框是表，连线是两表之间的勾稽；点一下只看相关问题。键盘用上下键移动，回车选择。", "Boxes are tables, lines the relations between two tables; choose one to see its findings. Arrow keys move, Enter chooses."],
  mapNode: ["{table}，表内勾稽：{counts}", "{table}, relations inside it: {counts}"],
  mapEdge: ["{table} 与 {other} 之间：{counts}", "Between {table} and {other}: {counts}"],
  noRelations: ["没有", "none"],
  missingTables: ["缺少的表", "Missing tables"],
  unrecognised: ["未识别或拿不准", "Not or not surely recognised"],
  genericOnly: ["只核对了合计与层级的表", "Only totals and levels were checked"],
  missingData: ["缺数据的勾稽", "Relations that lack data"],
  missingCount: ["{relation}，{count} 条", "{relation}, {count}"],
  allChecked: ["没有遗漏：每张表、每条勾稽关系都核对了。", "Nothing was left out: every table and relation was checked."],
  notWrong: ["未核对不等于有错，也不等于正确。", "What was not checked is neither wrong nor right."],
  loadingPart: ["正在打开", "Opening"],
  loadFailed: ["这一部分没有加载成功，请检查网络后再试。", "This part could not be loaded; check the connection and try again."],
  noneHolds: ["没有成立的勾稽关系。", "No relation holds."],
  holdsCount: ["{relation}，成立 {count} 条", "{relation}: {count} hold"],
  noFunctions: ["这里没有 BUDGET.* 函数：它需要 Excel 2021 及以上版本、Microsoft 365 或网页版。核对、标记和采纳不受影响，计算请选“普通公式”或“数值”。", "There are no BUDGET.* functions here: they need Excel 2021 or later, Microsoft 365 or Excel on the web. Checking, marking and adopting work without them; compute with plain formulas or values."],
  ...REPORT_WORDS,
  ...COMPUTE_WORDS,
  ...NARRATIVE_WORDS,
  ...RECOGNISED_WORDS,
  ...SUBJECT_WORDS,
  ...SETTINGS_WORDS,
} as const;

export type Word = keyof typeof WORDS;

/** Looks up a word and fills it. */
export type Say = (word: Word, args?: Readonly<Record<string, string | number>>) => string;

export const wordsIn = (language: Language): Say => (word, args = {}) => {
  const [zh, en] = WORDS[word];
  return fill({ zh, en }, Object.fromEntries(Object.entries(args).map(([key, value]) => [key, String(value)])), language);
};

/** Every word, for the tests of parity. */
export const allWords = (): readonly (readonly [Word, readonly [zh: string, en: string]])[] => {
  const words: (readonly [Word, readonly [string, string]])[] = [];
  let word: Word;
  for (word in WORDS) words.push([word, WORDS[word]]);
  return words;
};
