/** What all tables of one disclosure must share: the organisation, the year, the line with the amount unit; and no table twice. */
import type { RecognisedTable } from "../../recognise/disclosure";
import { bareTitle } from "../../recognise/titles";
import type { SheetSnapshot } from "../../sheets/snapshot";
import { plainText } from "../../sheets/text";
import type { FindingDraft } from "../draft";
import type { CheckContext, CheckRule } from "../rule";
import { isForm, pointAt, tableCell } from "./table-cells";
import { rowsBetween } from "../../sheets/rows";

const SOURCE = "一套公开表属于同一单位、同一年度，各表表头应当一致";

export const WHOLE_SET_RULES: readonly CheckRule[] = [
  {
    id: "套-单位", severities: ["review"],
    title: { zh: "各表单位名称不一致", en: "Unit names differ between tables" },
    explanation: { zh: "表头的单位名称与同套多数表不同。不比较单位代码、括号内的（本级）（汇总）等字样。", en: "The unit name above the table differs from most of the set. Codes and brackets such as （本级） are not compared." },
    source: SOURCE, check: unitNames,
  },
  {
    id: "套-年度", severities: ["error", "review"],
    title: { zh: "各表年度不一致", en: "Years differ between tables" },
    explanation: { zh: "表头或标题的年度与同套多数表不同，多为沿用上年表格未改。绩效表为待核实。", en: "The year above the table or in its title differs from most of the set, mostly left from last year. Performance forms are to be verified." },
    source: SOURCE, check: years,
  },
  {
    id: "套-金额单位", severities: ["hint"],
    title: { zh: "缺少金额单位", en: "The amount unit is missing" },
    explanation: { zh: "同套多数表都注明金额单位，这张表没有。各表单位不同（如三公表用万元、其余用元）本身不是问题。", en: "Most tables of the set print their amount unit, this one does not. Different units alone are no mistake." },
    source: SOURCE, check: amountUnits,
  },
  {
    id: "套-重复表", severities: ["review"],
    title: { zh: "同一张表出现两次", en: "The same table twice" },
    explanation: { zh: "同套中有两张标题相同的表，请确认是否误放了旧稿或其他单位的表。按单位、按科目分列的表和绩效表不算。", en: "Two tables of the set carry the same title: an older draft, or the table of another unit? Tables by unit or by subject and performance forms do not count." },
    source: SOURCE, check: duplicates,
  },
];

/** The most frequent text when it stands out: at least two, and more than any other. */
function prevailing(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] >= 2 && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** A unit's name without its code and bracketed additions. */
const unitKey = (name: string): string => plainText(name).replace(/^\[?\d+\]?[-_:]?/, "").replace(/\([^()]*\)/g, "");

function unitNames({ disclosure, sheets }: CheckContext): FindingDraft[] {
  const named = disclosure.tables.filter((table) => !isForm(table)).flatMap((table) => (table.unitName === null ? [] : [{ table, name: table.unitName, key: unitKey(table.unitName) }]));
  const usual = prevailing(named.map(({ key }) => key));
  const usualName = named.find(({ key }) => key === usual)?.name;
  if (usual === undefined || usualName === undefined) return [];
  return named.filter(({ key }) => key !== usual).map(({ table, name }): FindingDraft => ({
    rule: "套-单位", severity: "review", message: "set.unitName", args: { name, usual: usualName, title: table.title },
    cells: [headingCell(table, sheets, name)], figures: [], proposal: null, table: table.key,
  }));
}

/** The cell above the table that holds a text, or the table's own cell. */
function headingCell(table: RecognisedTable, sheets: ReadonlyMap<string, SheetSnapshot>, text: string): FindingDraft["cells"][number] {
  const [part] = table.parts;
  const wanted = plainText(text);
  for (const { row, cells } of rowsBetween(sheets.get(part.sheet)?.rows ?? [], part.top, part.top + 8)) {
    const found = cells.find(({ value, column }) => typeof value === "string" && column >= part.left && column <= part.right && plainText(value).includes(wanted));
    if (found) return pointAt({ sheet: part.sheet, row, column: found.column }, "culprit");
  }
  return table.evidence.titleCell ? pointAt(table.evidence.titleCell, "culprit") : tableCell(table);
}

/** The years printed on a table: on the lines above it, and in its title when that names one year only. */
function printedYears(table: RecognisedTable): string[] {
  const titled = [...new Set([...plainText(table.title).matchAll(/(?<!\d)(20\d\d)年/g)].flatMap(([, year]) => year ?? []))];
  return [...new Set([...(table.year === null ? [] : [String(table.year)]), ...(titled.length === 1 ? titled : [])])];
}

function years({ disclosure, sheets }: CheckContext): FindingDraft[] {
  const usual = prevailing(disclosure.tables.filter((table) => !isForm(table)).flatMap((table) => (table.year === null ? [] : [String(table.year)])));
  if (usual === undefined) return [];
  return disclosure.tables.flatMap((table) => printedYears(table).filter((year) => year !== usual).map((year): FindingDraft => ({
    rule: "套-年度", severity: isForm(table) ? "review" : "error", message: "set.year", args: { year, usual, title: table.title },
    cells: [headingCell(table, sheets, year)], figures: [], proposal: null, table: table.key,
  })));
}

function amountUnits({ disclosure }: CheckContext): FindingDraft[] {
  const tables = disclosure.tables.filter((table) => !isForm(table) && table.rows.length > 0);
  const printed = tables.filter(({ amountUnit }) => amountUnit !== null);
  if (printed.length < 3 || printed.length * 3 < tables.length * 2) return [];
  return tables.filter(({ amountUnit }) => amountUnit === null).map((table): FindingDraft => ({
    rule: "套-金额单位", severity: "hint", message: "set.amountUnit", args: { title: table.title, usual: [...new Set(printed.flatMap(({ amountUnit }) => amountUnit ?? []))] },
    cells: [table.evidence.titleCell ? pointAt(table.evidence.titleCell, "evidence") : tableCell(table)], figures: [], proposal: null, table: table.key,
  }));
}

function duplicates({ disclosure }: CheckContext): FindingDraft[] {
  const seen = new Map<string, RecognisedTable>();
  return disclosure.tables.flatMap((table): FindingDraft[] => {
    if (!table.known || isForm(table)) return [];
    const title = bareTitle(plainText(table.title)).replace(/20\d\d年?度?/g, "");
    const key = `${table.id} ${title}`;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, table);
      return [];
    }
    if (/按|分(单位|科目|部门|项目)/.test(title)) return [];
    return [{
      rule: "套-重复表", severity: "review", message: "set.duplicate", args: { title: table.title, first: first.parts[0].sheet, second: table.parts[0].sheet },
      cells: [tableCell(table), tableCell(first)], figures: [], proposal: null, table: table.key,
    }];
  });
}
