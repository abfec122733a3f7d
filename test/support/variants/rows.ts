/** Variants of rows: only 项 rows printed, and 24 instead of 26 expenditure lines. */
import { subjectCodeColumns } from "./codes";
import { isZero } from "./figures";
import { leafHeader } from "./reshape";
import { added, eachTable, squeezed, withText, type TracedRow, type TracedTable } from "./traced";
import type { Variant } from "./variant";

const codeOf = (row: TracedRow, columns: readonly number[]): string => columns.map((at) => squeezed(row.cells[at]?.text ?? "")).find((code) => /^\d+$/u.test(code)) ?? "";

/** Keeps the header's repeat with the next row that stays. */
function withoutRows(table: TracedTable, drop: (row: TracedRow) => boolean): TracedTable {
  let repeat = false;
  const rows = table.rows.flatMap((row) => {
    repeat ||= row.headerRepeated;
    if (drop(row)) return [];
    const kept = { ...row, headerRepeated: repeat };
    repeat = false;
    return [kept];
  });
  return { ...table, rows: rows.map((row, index) => (index === 0 ? { ...row, headerRepeated: false } : row)) };
}

const onlyItems = eachTable((table) => {
  const codes = subjectCodeColumns(table);
  const functional = codes.length === 1 && table.rows.some((row) => codeOf(row, codes).length === 7);
  return functional ? withoutRows(table, (row) => [3, 5].includes(codeOf(row, codes).length)) : table;
});

const DEBT = /^[（(]?[一二三四五六七八九十]+[)）、]*、?债务(还本|付息)支出$/u;
const NUMBERED = /^([（(]?)([一二三四五六七八九十]+)([)）]?、?)(.+)$/u;
const NUMERALS = Array.from({ length: 40 }, (_, index) => {
  const [tens, units] = [Math.floor(index / 10), index % 10];
  const digit = (value: number): string => "零一二三四五六七八九".charAt(value);
  return `${tens > 1 ? digit(tens) : ""}${tens > 0 ? "十" : ""}${units > 0 ? digit(units) : ""}`;
});

const nameColumn = (table: TracedTable): number => table.columns.findIndex((column) => column.kind === "name" && column.lane === 1);

/** A row of two sides that can go: nothing on the income side, and no figure but zero on the other. */
function isEmptyDebtRow(table: TracedTable, row: TracedRow): boolean {
  const name = row.cells[nameColumn(table)];
  return (
    name !== undefined && DEBT.test(squeezed(name.text)) &&
    row.cells.every((cell, index) => table.columns[index]?.lane === 1 ? table.columns[index].kind !== "amount" || cell.text === "" || isZero(cell.text) : table.columns[index]?.kind === "line" || cell.text === "")
  );
}

/** 24 lines: without 债务还本 and 债务付息, numbered through; `last` renames the last line, which is then another one. */
const withoutDebt = (last: string | null) =>
  eachTable((table) => {
    const name = nameColumn(table);
    const dropped = table.rows.filter((row) => isEmptyDebtRow(table, row));
    if (name < 0 || dropped.length === 0) return table;
    const kept = withoutRows(table, (row) => dropped.includes(row));
    const renumbered = kept.rows.map((row) => renumber(row, name, dropped));
    return { ...kept, rows: renumbered.map((row, index) => withLineNumbers(table, row, index, dropped.length)).map((row) => (last === null ? row : renamedLast(table, row, name, last))) };
  });

function renumber(row: TracedRow, name: number, dropped: readonly TracedRow[]): TracedRow {
  const [, open = "", numeral = "", close = "", label = ""] = NUMBERED.exec(row.cells[name]?.text ?? "") ?? [];
  const number = NUMERALS.indexOf(numeral);
  const firstDropped = Math.min(...dropped.map((gone) => NUMERALS.indexOf(NUMBERED.exec(gone.cells[name]?.text ?? "")?.[2] ?? "")));
  if (number <= firstDropped || number < 0) return row;
  return { ...row, cells: row.cells.map((cell, index) => (index === name ? withText(cell, `${open}${NUMERALS[number - dropped.length] ?? ""}${close}${label}`) : cell)) };
}

/** 行次 count on without a gap: down the first lane, then down the second. */
function withLineNumbers(table: TracedTable, row: TracedRow, index: number, dropped: number): TracedRow {
  return {
    ...row,
    cells: row.cells.map((cell, at) => {
      const column = table.columns[at];
      if (column?.kind !== "line" || cell.text === "") return cell;
      const offset = column.lane === 0 ? 0 : secondLaneStart(table) - dropped;
      return withText(cell, String(offset + index + 1));
    }),
  };
}

/** What the 行次 of the second lane starts after, as the document counts. */
function secondLaneStart(table: TracedTable): number {
  const at = table.columns.findIndex((column) => column.kind === "line" && column.lane === 1);
  return Number(table.rows[0]?.cells[at]?.text ?? "1") - 1;
}

function renamedLast(table: TracedTable, row: TracedRow, name: number, last: string): TracedRow {
  const text = row.cells[name]?.text ?? "";
  if (!/抗疫特别国债安排的支出$/u.test(text)) return row;
  return { ...row, cells: row.cells.map((cell, index) => (table.columns[index]?.lane === 1 ? added(index === name ? text.replace(/抗疫特别国债安排的支出$/u, last) : cell.text) : cell)) };
}

/** Budget tables by subject without the rows of the department and its units. */
const withoutUnitRows = eachTable((table) => {
  const units = table.columns.flatMap((column, index) => (column.kind === "code" && /部门|单位/u.test(leafHeader(table, index)) ? [index] : []));
  return subjectCodeColumns(table).length === 1 && table.rows.some((row) => codeOf(row, subjectCodeColumns(table)) !== "") ? withoutRows(table, (row) => codeOf(row, units) !== "") : table;
});

const hasUnitCode = (row: readonly string[]): boolean => row.some((text) => /^\d{3}(\d{3})?$/u.test(text));
const hasParentCode = (row: readonly string[]): boolean => row.some((text) => /^(\d{3}|\d{5})$/u.test(text));
const hasDebt = (row: readonly string[]): boolean => row.some((text) => /债务(还本|付息)支出$/u.test(text));
const hasSpecialBonds = (row: readonly string[]): boolean => row.some((text) => /抗疫特别国债/u.test(text));

/** New sums show the rounding of the sample's figures, which no longer is rounding once they are printed to another precision. */
const OTHER_PRECISION = ["yuan", "yuan-two-decimals", "yuan-except-three-public", "four-decimals"];

export const ROW_VARIANTS: readonly Variant[] = [
  {
    name: "only-items", dimension: "depth", form: "only 项 rows, no 类 and 款", excludes: OTHER_PRECISION,
    // 合计 = Σ项 and a class of T1 = its items are relations that this form makes; they have to hold.
    allows: { loses: (cell) => hasParentCode(cell.row), relations: [/./u] },
    disclosure: onlyItems,
  },
  { name: "no-unit-rows", dimension: "unit-rows", form: "no rows of 部门 and 单位 above the subjects", excludes: OTHER_PRECISION, allows: { loses: (cell) => hasUnitCode(cell.row), relations: [/./u] }, disclosure: withoutUnitRows },
  { name: "24-lines", dimension: "lines-count", form: "24 expenditure lines, without 债务还本 and 债务付息", allows: { loses: (cell) => hasDebt(cell.row) }, disclosure: withoutDebt(null) },
  {
    name: "24-lines-issuance", dimension: "lines-count", form: "24 lines, the last one 债务发行费用支出",
    allows: { loses: (cell) => hasDebt(cell.row) || hasSpecialBonds(cell.row) },
    disclosure: withoutDebt("债务发行费用支出"),
  },
];
