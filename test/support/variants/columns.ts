/** Variants of columns: 行次 left out or put in, and columns that units insert. */
import { hasColumnNumbers, insertColumn, leafHeader, removeColumns } from "./reshape";
import { added, eachTable, squeezed, type TracedCell, type TracedRow, type TracedTable } from "./traced";
import { isAmount, isZero, multiplied } from "./figures";
import { NOTHING, type Variant } from "./variant";

const BALANCE = ["T1", "T4", "B1", "B4"];

const withoutLines = eachTable((table) => (BALANCE.includes(table.id) ? removeColumns(table, (column) => column.kind === "line") : table));

/** 行次 behind the labels of each lane, counting on from the first lane to the next. */
const withLines = eachTable((table) => {
  if (!BALANCE.includes(table.id) || table.columns.some((column) => column.kind === "line")) return table;
  const names = table.columns.flatMap((column, index) => (column.kind === "name" ? [{ index, lane: column.lane }] : []));
  return [...names].reverse().reduce(
    (current, { index, lane }) => insertColumn(current, index + 1, { column: { kind: "line", lane }, header: "行次", cell: (_, row) => added(String(lane * table.rows.length + row + 1)) }),
    table,
  );
});

/** Tables of subjects whose columns units add to. */
const extended = (table: TracedTable): boolean => ["T2", "T3", "T5", "B3", "B5"].includes(table.id) && table.rows.length > 1;

const lastAmount = (table: TracedTable): number => table.columns.reduce((last, column, index) => (column.kind === "amount" ? index : last), -1);
const firstAmount = (table: TracedTable): number => table.columns.findIndex((column) => column.kind === "amount");

/** Figures that add up as the table's own do: its first amount, times a whole number. */
const times = (factor: number, at: number) => (row: TracedRow): TracedCell => {
  const text = row.cells[at]?.text ?? "";
  return added(isAmount(text) ? multiplied(text, factor) : "");
};

type Place = (table: TracedTable) => number;
const end: Place = (table) => lastAmount(table) + 1;

const inserting = (header: string, place: Place, factor: number | null) =>
  eachTable((table) => {
    if (!extended(table)) return table;
    const at = place(table);
    const source = firstAmount(table);
    return insertColumn(table, at, {
      column: { kind: factor === null ? "text" : "amount", lane: 0 },
      header,
      cell: (row, index) => (factor === null ? added(index === 1 ? "含上年结转" : "") : times(factor, source)(row)),
    });
  });

/** 年初预算数 and 完成年初预算% behind the figures; the figure is half the budget wherever it is not nil. */
const completion = eachTable((table) => {
  if (!extended(table)) return table;
  const source = firstAmount(table);
  const half = (row: TracedRow): TracedCell => added(isAmount(row.cells[source]?.text ?? "") && !isZero(row.cells[source]?.text ?? "") ? "50.00%" : "");
  const budgeted = insertColumn(table, end(table), { column: { kind: "amount", lane: 0 }, header: "年初预算数", cell: times(2, source) });
  return insertColumn(budgeted, end(budgeted), { column: { kind: "amount", lane: 0 }, header: "完成年初预算%", cell: half });
});

/** 年初预算数 before the amount of each side of T1, as many provinces print it. */
const budgetBesideFinal = eachTable((table) => {
  if (table.id !== "T1") return table;
  const amounts = table.columns.flatMap((column, index) => (column.kind === "amount" ? [{ index, lane: column.lane }] : []));
  return [...amounts].reverse().reduce(
    (current, { index, lane }) => insertColumn(renamed(current, index), index, { column: { kind: "amount", lane }, header: "年初预算数", cell: times(2, index) }),
    table,
  );
});

/** 金额 becomes 决算数 where a budget figure stands beside it. */
const renamed = (table: TracedTable, column: number): TracedTable => {
  const leaf = leafHeader(table, column);
  return squeezed(leaf) !== "金额" ? table : { ...table, header: table.header.map((cell) => (cell.column === column && cell.text === leaf ? { ...cell, text: "决算数" } : cell)) };
};

/** A number before every row, in a column of its own on the left. */
const serialNumbers = eachTable((table) =>
  !["T1", "B1"].includes(table.id) ? table : insertColumn(table, 0, { column: { kind: "line", lane: 0 }, header: "序号", cell: (_, index) => added(String(index + 1)) }),
);

/** 栏次 as a numbered row beneath the header where the document has none. */
const withColumnNumbers = eachTable((table) => {
  if (table.headerRows === 0 || hasColumnNumbers(table) || table.id === "T6" || table.id === "T10" || !table.columns.some((column) => column.kind === "amount") || table.columns[0]?.kind === "amount") return table;
  let count = 0;
  const numbers = table.columns.flatMap((column, index) => (column.kind === "amount" ? [{ row: table.headerRows, column: index, rows: 1, columns: 1, text: String(++count) }] : []));
  return { ...table, headerRows: table.headerRows + 1, header: [...table.header, { row: table.headerRows, column: 0, rows: 1, columns: 1, text: "栏次" }, ...numbers] };
});

export const COLUMN_VARIANTS: readonly Variant[] = [
  { name: "no-line-numbers", dimension: "line-numbers", form: "no 行次 columns", allows: { loses: (cell) => cell.kind === "line" }, disclosure: withoutLines },
  { name: "line-numbers", dimension: "line-numbers", form: "行次 columns where the document has none", allows: NOTHING, disclosure: withLines },
  { name: "serial-numbers", dimension: "serial-numbers", form: "序号 on the left", allows: NOTHING, disclosure: serialNumbers },
  { name: "column-numbers", dimension: "column-numbers", form: "a 栏次 row where the document has none", allows: NOTHING, disclosure: withColumnNumbers },
  { name: "inserted-change", dimension: "inserted", form: "增减额 at the end", allows: NOTHING, disclosure: inserting("增减额", end, -1) },
  { name: "inserted-note", dimension: "inserted", form: "备注 at the end", allows: NOTHING, disclosure: inserting("备注", end, null) },
  { name: "inserted-initial", dimension: "inserted", form: "年初预算数 before the figures", allows: NOTHING, disclosure: inserting("年初预算数", firstAmount, 2) },
  { name: "inserted-prior", dimension: "inserted", form: "上年决算数 after the figures", allows: NOTHING, disclosure: inserting("上年决算数", end, 2) },
  { name: "inserted-completion", dimension: "inserted", form: "年初预算数 and 完成年初预算% after the figures", allows: NOTHING, disclosure: completion },
  { name: "budget-beside-final", dimension: "inserted", form: "年初预算数 beside 决算数 on each side of T1", allows: NOTHING, disclosure: budgetBesideFinal },
];
