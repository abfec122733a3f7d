/** Variants of how amounts are printed and stored: separators, zeros, text, 元 for 万元. */
import { digitsOf, inYuan, isAmount, isZero, printed } from "./figures";
import { fullWidthDigits } from "./glyphs";
import { restyled } from "./heading";
import { eachTable, mapCells, withText, type TracedCell, type TracedDisclosure, type TracedRow, type TracedTable } from "./traced";
import { NOTHING, type Allowance, type Variant } from "./variant";

/** The forms (P1 to P3) mix amounts, scores and percentages in a column: they stay. */
const isForm = (table: TracedTable): boolean => table.id.startsWith("P");

const eachAmount = (change: (cell: TracedCell) => TracedCell, fits: (table: TracedTable) => boolean = () => true) =>
  eachTable((table) => (isForm(table) || !fits(table) ? table : mapCells(table, (cell, column) => (column.kind === "amount" ? change(cell) : cell))));

const reprinted = (grouped: boolean) => (disclosure: TracedDisclosure): TracedDisclosure => {
  const change = eachAmount((cell) => {
    const digits = digitsOf(cell.text);
    return digits ? withText(cell, printed(digits, grouped)) : cell;
  });
  return { ...change(disclosure), grouped };
};

const zerosAs = (text: string) => eachAmount((cell) => (isZero(cell.text) ? withText(cell, text) : cell));
/** Blanks become zeros where a line or subject is named for them, not in the blank end of a shorter lane nor under a merged label. */
const blanksAs = (text: string) =>
  eachTable((table) => (isForm(table) ? table : mapCells(table, (cell, column, row, index) => (column.kind === "amount" && cell.text === "" && isNamed(table, row, index) ? withText(cell, text) : cell))));

function isNamed(table: TracedTable, row: TracedRow, index: number): boolean {
  if (row.merges.some((merge) => merge.column <= index && index < merge.column + merge.columns)) return false;
  const names = table.columns.flatMap((column, at) => (["code", "name"].includes(column.kind) && column.lane === table.columns[index]?.lane ? [row.cells[at]?.text ?? ""] : []));
  return names.length === 0 || names.some((name) => name !== "");
}

const asText = (change: (text: string) => string) => eachAmount((cell) => (isAmount(cell.text) ? { ...cell, text: change(cell.text), stored: "text" } : cell));

/** More decimals for figures that have decimals; counts have none. */
function padded(text: string, decimals: number): string {
  const digits = digitsOf(text);
  if (!digits || digits.decimals === 0 || digits.decimals >= decimals) return text;
  return printed({ coefficient: digits.coefficient * 10n ** BigInt(decimals - digits.decimals), decimals }, text.includes(","));
}

/** Counts of vehicles and sets stand in T10 below the amounts. */
function countsFrom(table: TracedTable): number {
  const start = table.rows.findIndex((row) => row.cells.some((cell) => /国有资产占用|车辆/u.test(cell.text)));
  return table.id === "T10" && start >= 0 ? start : Infinity;
}

const yuan = (decimals: number, fits: (table: TracedTable) => boolean = () => true) =>
  eachTable((table) => {
    if (isForm(table) || !fits(table) || table.heading.facts.amountUnit !== "万元") return table;
    const counts = countsFrom(table);
    const rows = new Map(table.rows.map((row, index) => [row, index]));
    const changed = mapCells(table, (cell, column, row) => (column.kind === "amount" && (rows.get(row) ?? 0) < counts ? withText(cell, inYuan(cell.text, decimals)) : cell));
    return { ...changed, heading: restyled(table.heading, {}, { amountUnit: "元" }) };
  });

/** In 元 nothing rounds any more, so that what was 尾差 in 万元 is broken; and blanks and zeros weigh differently. */
const PRECISION: Allowance = { rounding: true };

export const AMOUNT_VARIANTS: readonly Variant[] = [
  { name: "yuan", dimension: "money", form: "元 without decimals for 万元", allows: { rounding: true, facts: ["amountUnit"] }, disclosure: yuan(0) },
  { name: "yuan-two-decimals", dimension: "money", form: "元 with two decimals for 万元", allows: { rounding: true, facts: ["amountUnit"] }, disclosure: yuan(2) },
  {
    name: "yuan-except-three-public", dimension: "money", form: "元 on all tables but the one of 三公, which stays in 万元",
    allows: { rounding: true, facts: ["amountUnit"], findings: [/单位/u] }, disclosure: yuan(2, (table) => table.id !== "T7" && table.id !== "B7"),
  },
  { name: "four-decimals", dimension: "money", form: "万元 with four decimals", allows: PRECISION, disclosure: eachAmount((cell) => withText(cell, padded(cell.text, 4))) },
  { name: "thousands-separated", dimension: "separators", form: "thousands separators", allows: NOTHING, disclosure: reprinted(true) },
  { name: "thousands-plain", dimension: "separators", form: "no thousands separators", allows: NOTHING, disclosure: reprinted(false) },
  { name: "zeros-blank", dimension: "zeros", form: "nothing printed for zero", allows: PRECISION, disclosure: zerosAs("") },
  { name: "zeros-bare", dimension: "zeros", form: "0 for zero", allows: PRECISION, disclosure: zerosAs("0") },
  { name: "zeros-dash", dimension: "zeros", form: "—— for zero", allows: PRECISION, disclosure: zerosAs("——") },
  { name: "blanks-zero", dimension: "zeros", form: "0.00 for blank", allows: PRECISION, disclosure: blanksAs("0.00") },
  { name: "amounts-as-text", dimension: "stored", form: "amounts typed as text with separators", allows: { findings: [/文本|text/u] }, disclosure: asText((text) => text) },
  { name: "amounts-full-width", dimension: "stored", form: "amounts typed as text in full-width digits", allows: { findings: [/文本|text/u] }, disclosure: asText(fullWidthDigits) },
];
