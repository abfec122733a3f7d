/** Words for computing in place: names of the columns, what stands in the way, and the preview. */
import type { FindingArguments } from "../findings";
import type { BaseKind, ComputedColumn } from "../ratios/choice";
import type { ComputationPreview, PreviewBase, PreviewNote, PreviewSubject } from "../ratios/preview";
import type { ComputationProblem, ComputationProblemCode } from "../ratios/problems";
import { cellName } from "../sheets/addresses";
import type { Language, Sentence } from "./language";
import { fill } from "./language";
import { append } from "../lists";

const COLUMNS: Readonly<Record<ComputedColumn, Sentence>> = {
  initial: { zh: "年初预算数", en: "initial budget" },
  completion: { zh: "完成年初预算%", en: "completion of the initial budget" },
  prior: { zh: "上年数", en: "prior year" },
  change: { zh: "同比增减额", en: "change on the prior year" },
  changeRate: { zh: "同比增减%", en: "rate of change" },
  share: { zh: "占比", en: "share" },
};

const PROBLEMS: Readonly<Record<ComputationProblemCode, Sentence>> = {
  noTable: { zh: "没有找到要计算的表 {table}。", en: "The table {table} was not found." },
  notComputable: { zh: "“{title}”不是按科目、项目或“三公”项目列示的表，不能计算这些列。", en: "“{title}” is not a table by subject, line or three-public item; these columns cannot be computed in it." },
  withoutKeys: { zh: "“{title}”没有可以对应的科目编码或项目名称，不能按科目计算。", en: "“{title}” has no subject codes or line names to join by." },
  duplicateKeys: { zh: "“{title}”中这些编码或名称出现不止一次，无法确定各行对应哪一个：{codes}。请先核对编码。", en: "“{title}” prints these codes or names more than once, so that its rows cannot be told apart: {codes}." },
  noColumns: { zh: "没有选择要计算的列。", en: "No column to compute was chosen." },
  notForBudgets: { zh: "“{title}”是预算表，没有完成年初预算一说；可以计算与上年预算的同比和占比。", en: "“{title}” is a budget: nothing can be compared with the initial budget in it; change on the prior year and share can be computed." },
  noRole: { zh: "“{title}”没有“{role}”这一列金额。", en: "“{title}” has no amount column “{role}”." },
  noBase: { zh: "计算 {columns} 需要{base}，没有指明用哪张表。", en: "{columns} need the {base}, and no table to take it from was given." },
  noBaseColumn: { zh: "“{title}”中没有{base}一列，请改用另一张表的数。", en: "“{title}” has no column with the {base}; take it from another table." },
  noBaseTable: { zh: "没有找到取{base}的表 {table}。", en: "The table {table}, from which the {base} was to be taken, was not found." },
  sameTable: { zh: "“{title}”不能和它自己比较。", en: "“{title}” cannot be compared with itself." },
  duplicateBaseKeys: { zh: "{source}中这些编码出现不止一次，无法确定取哪一行：{codes}。", en: "{source} prints these codes more than once, so that it is not clear which row is meant: {codes}." },
  otherOrganisation: { zh: "单位不一致：取数的“{title}”属于“{unit}”，本表属于“{current}”。", en: "Another organisation: “{title}” is of {unit}, the table of {current}." },
  otherYear: { zh: "年度不符：“{title}”是 {year} 年的，{base}应取 {expected} 年的表。", en: "Another year: “{title}” is of {year}, the {base} has to come from {expected}." },
  otherKind: { zh: "“{title}”不能用作{base}：应取{kind}表。", en: "“{title}” cannot give the {base}: a {kind} is needed." },
  otherTable: { zh: "“{title}”与“{current}”不是同一种表，不能对应。", en: "“{title}” and “{current}” are different forms and do not join." },
  unitUnknown: { zh: "{source}没有注明金额单位（元、万元），无法换算；请在表上注明。", en: "{source} prints no amount unit, so that it cannot be converted; please print it on the table." },
  nothingMatched: { zh: "“{title}”与{source}没有一行能对应上。", en: "No row of “{title}” joins {source}." },
  occupied: { zh: "表右侧没有空位：工作表“{sheet}”的 {columns} 列（含与右边内容之间的一列间隔）中 {cells} 有内容。请先在表右侧空出这些列。", en: "There is no room right of the table: {cells} in columns {columns} of sheet “{sheet}” (one column apart from what follows) are not blank." },
  merged: { zh: "合并单元格挡住了要填写的位置：工作表“{sheet}”的 {ranges}。请先取消合并。", en: "Merged cells are in the way on sheet “{sheet}”: {ranges}." },
  protected: { zh: "工作表“{sheet}”受保护，不能写入；请先撤销工作表保护。", en: "Sheet “{sheet}” is protected; unprotect it first." },
  notCalculated: { zh: "这些公式没有计算结果，不能固化为数值：{cells}。请先在 Excel 中重新计算并保存。", en: "These formulas have no result to keep: {cells}. Recalculate and save the workbook first." },
  noRoom: { zh: "表右侧超出了工作表的最后一列。", en: "There are not enough columns right of the table." },
};

const BASES: Readonly<Record<BaseKind, Sentence>> = { initial: { zh: "年初预算数", en: "initial budget" }, prior: { zh: "上年数", en: "prior year's figures" } };
const KINDS: Readonly<Record<"budget" | "final", Sentence>> = { budget: { zh: "预算", en: "budget" }, final: { zh: "决算", en: "final account" } };

const NOTES: Readonly<Record<string, Sentence>> = {
  yearUnknown: { zh: "{source}或本表没有注明年度，未核对年度是否相符。", en: "{source} or the table prints no year; whether they fit was not checked." },
  percentPoints: { zh: "“{header}”列原有的数不带百分号（如 103.50），新填的是百分数，请统一格式。", en: "Column “{header}” holds figures without a percent sign; the new ones are percentages." },
  notCalculated: { zh: "{cell} 是错误值或没有计算结果，对应的单元格没有填写。", en: "{cell} holds an error or no result; the cell beside it was left blank." },
};

/** `完成年初预算%`, `同比增减额`. */
export const computedColumnName = (column: ComputedColumn, language: Language): string => COLUMNS[column][language];

/** `年初预算数`, `上年数`. */
export const baseName = (base: BaseKind, language: Language): string => BASES[base][language];

/** A remark of a preview, as a sentence. */
export const describeNote = ({ key, args }: PreviewNote, language: Language): string => fill(NOTES[key] ?? { zh: key, en: key }, args, language);

/** Why nothing is written, as a sentence. */
export function describeProblem({ code, args }: ComputationProblem, language: Language): string {
  return fill(PROBLEMS[code], worded(args, language), language);
}

/** Arguments that are words of the program in the reader's language. */
function worded(args: FindingArguments, language: Language): FindingArguments {
  const word = (name: string, value: string): string => {
    if (name === "base" && (value === "initial" || value === "prior")) return BASES[value][language];
    if (name === "kind" && (value === "budget" || value === "final")) return KINDS[value][language];
    return name === "columns" && isColumn(value) ? COLUMNS[value][language] : value;
  };
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, typeof value === "string" ? word(name, value) : value.map((one) => word(name, one))]));
}

const isColumn = (text: string): text is ComputedColumn => text in COLUMNS;

/** Rows of a list that are shown; the rest is counted. */
const MOST_LISTED = 20;

/** The preview as lines of text, the table's name first. */
export function describePreview(preview: ComputationPreview, language: Language): string[] {
  const say = (sentence: Sentence, args: FindingArguments = {}): string => fill(sentence, args, language);
  const lines = [say({ zh: "{title}：写入 {cells} 个单元格", en: "{title}: {cells} cells to write" }, { title: preview.title, cells: String(preview.cells) })];
  for (const { header, letters, isNew, because } of preview.columns) {
    const needed = because === "needed" ? say({ zh: "（计算所需）", en: " (needed)" }) : "";
    lines.push(`  ${letters}  ${header}  ${say(isNew ? { zh: "新列", en: "new" } : { zh: "已有的列", en: "existing" })}${needed}`);
  }
  for (const base of preview.bases) append(lines, describeBase(base, language));
  for (const { cell, is, computed, replaced } of preview.clashes.slice(0, MOST_LISTED)) {
    lines.push(`  ${say(replaced
      ? { zh: "{cell} 原有 {is}，将换成 {computed}", en: "{cell} holds {is} and will get {computed}" }
      : { zh: "{cell} 原有 {is}，保留不动（计算结果为 {computed}）", en: "{cell} holds {is} and keeps it (computed: {computed})" },
    { cell: `${cell.sheet}!${cellName(cell.row, cell.column)}`, is, computed })}`);
  }
  if (preview.clashes.length > MOST_LISTED) lines.push(`  ${say(MORE, { count: String(preview.clashes.length - MOST_LISTED) })}`);
  for (const note of preview.notes) lines.push(`  ${describeNote(note, language)}`);
  return lines;
}

const MORE: Sentence = { zh: "……另有 {count} 处", en: "… and {count} more" };

function describeBase(base: PreviewBase, language: Language): string[] {
  const say = (sentence: Sentence, args: FindingArguments = {}): string => `  ${fill(sentence, args, language)}`;
  const name = BASES[base.base][language];
  const lines = [say(
    base.source === null ? { zh: "{name}：本表已有的列，对应 {matched} 行", en: "{name}: a column of the table, {matched} rows" } : { zh: "{name}：取自 {source}，对应 {matched} 行", en: "{name}: from {source}, {matched} rows joined" },
    { name, source: base.source ?? "", matched: String(base.matched) },
  )];
  if (base.dataSheet !== null) lines.push(say({ zh: "  数据复制到工作表“{sheet}”", en: "  copied to sheet “{sheet}”" }, { sheet: base.dataSheet }));
  if (base.conversion) lines.push(say({ zh: "  金额单位由{from}换算为{to}", en: "  converted from {from} to {to}" }, { ...base.conversion }));
  if (base.summed > 0) lines.push(say({ zh: "  其中 {count} 行由下级科目相加得到", en: "  {count} of them as sums of the subjects beneath" }, { count: String(base.summed) }));
  const listed = (sentence: Sentence, subjects: readonly PreviewSubject[]): void => {
    if (subjects.length === 0) return;
    const texts = subjects.slice(0, MOST_LISTED).map(({ code, name: subject, amount }) => [code, subject, amount].filter((text) => text !== "").join(" "));
    const rest = subjects.length > MOST_LISTED ? [fill(MORE, { count: String(subjects.length - MOST_LISTED) }, language)] : [];
    lines.push(say(sentence, { subjects: [...texts, ...rest] }));
  };
  listed({ zh: "  新增（只有本表有）：{subjects}", en: "  only in the table: {subjects}" }, base.added);
  listed({ zh: "  已无（只有对比表有）：{subjects}", en: "  only in the base: {subjects}" }, base.vanished);
  for (const { code, from, to, known } of base.renamed) {
    lines.push(say(known ? { zh: "  {code} 更名：{from} → {to}", en: "  {code} renamed: {from} → {to}" } : { zh: "  {code} 名称不同，请核对：{from}、{to}", en: "  {code} has different names, please check: {from}, {to}" }, { code, from, to }));
  }
  for (const { from, to, name: subject, year } of base.moved) lines.push(say({ zh: "  {from} {name} 自 {year} 年起为 {to}，已对应", en: "  {from} {name} is {to} from {year} on, joined" }, { from, to, name: subject, year: String(year) }));
  return lines;
}
