/** Variants of the 合计 row: where it stands and where its label does. */
import { subjectCodeColumns } from "./codes";
import { hasColumnNumbers } from "./reshape";
import { added, eachTable, mapCells, squeezed, withText, type TracedCell, type TracedRow, type TracedTable } from "./traced";
import { NOTHING, type Variant } from "./variant";

const TOTAL = /^(合计|总计)$/u;

/** Index of the 合计 row of a table of subjects or units: labelled so, or the first row without code and name. */
export function totalRow(table: TracedTable): number | undefined {
  if (!table.columns.some((column) => column.kind === "code") || table.columns.some((column) => column.lane > 0)) return undefined;
  const labels = (row: TracedRow): string[] => row.cells.filter((_, index) => isLabel(table, index)).map((cell) => squeezed(cell.text));
  const labelled = table.rows.findIndex((row) => labels(row).some((text) => TOTAL.test(text)));
  if (labelled >= 0) return labelled;
  const [first] = table.rows;
  return first && labels(first).every((text) => text === "") ? 0 : undefined;
}

const isLabel = (table: TracedTable, index: number): boolean => ["code", "name"].includes(table.columns[index]?.kind ?? "");

const onTotal = (change: (table: TracedTable, row: TracedRow, index: number) => TracedTable) =>
  eachTable((table) => {
    const index = totalRow(table);
    const row = index === undefined ? undefined : table.rows[index];
    return index === undefined || !row ? table : change(table, row, index);
  });

const withRow = (table: TracedTable, index: number, row: TracedRow): TracedTable => ({ ...table, rows: table.rows.map((old, at) => (at === index ? row : old)) });

const totalLast = onTotal((table, row, index) => {
  const rest = table.rows.filter((_, at) => at !== index);
  const [first, ...others] = rest;
  return first ? { ...table, rows: [{ ...first, headerRepeated: false }, ...others, { ...row, headerRepeated: false }] } : table;
});

/** The label cell, and the row with all its labels blank and unmerged. */
function unlabelled(table: TracedTable, row: TracedRow): { label: TracedCell | undefined; bare: TracedRow } {
  const label = row.cells.find((cell, index) => isLabel(table, index) && TOTAL.test(squeezed(cell.text)));
  const cells = row.cells.map((cell) => (cell === label ? added("") : cell));
  return { label, bare: { ...row, cells, merges: row.merges.filter((merge) => !isLabel(table, merge.column)) } };
}

const placeLabel = (row: TracedRow, column: number, label: TracedCell, over = 1): TracedRow => ({
  ...row,
  cells: row.cells.map((cell, index) => (index === column ? label : cell)),
  merges: over > 1 ? [...row.merges, { column, columns: over }] : row.merges,
});

const labelOver = (place: "code" | "name" | "both") =>
  onTotal((table, row, index) => {
    const first = table.columns.findIndex((column) => column.kind === "code");
    const name = table.columns.findIndex((column) => column.kind === "name");
    const { label, bare } = unlabelled(table, row);
    if (!label || first < 0 || name < 0) return table;
    return withRow(table, index, place === "both" ? placeLabel(bare, first, label, name - first + 1) : placeLabel(bare, place === "name" ? name : first, label));
  });

/** A row without any figure needs its label: it would be no row at all. */
const withoutLabel = onTotal((table, row, index) =>
  row.cells.some((cell, at) => table.columns[at]?.kind === "amount" && cell.text !== "") ? withRow(table, index, unlabelled(table, row).bare) : table,
);

const worded = (change: (text: string) => string) =>
  onTotal((table) => mapCells(table, (cell, _, __, index) => (isLabel(table, index) ? withText(cell, change(cell.text)) : cell)));

/** 合计 in the name column, and the code headers (or 类 款 项) merged down beside it. */
const besideHeader = onTotal((table, row, index) => {
  const codes = table.columns.flatMap((column, at) => (column.kind === "code" ? [at] : []));
  const name = table.columns.findIndex((column) => column.kind === "name");
  const { label, bare } = unlabelled(table, row);
  if (index !== 0 || !label || name < 0 || subjectCodeColumns(table).length === 0) return table;
  const [moved] = [placeLabel(bare, name, label)];
  return { ...withRow(clearOfColumnNumbers(table, codes, name), 0, moved), headerOverFirstRow: true };
});

/** 栏次 stands over the name alone; the code headers above reach down through its row. */
function clearOfColumnNumbers(table: TracedTable, codes: readonly number[], name: number): TracedTable {
  const last = table.headerRows - 1;
  if (!hasColumnNumbers(table)) return table;
  const wide = table.header.find((cell) => cell.row === last && cell.column < name && cell.column + cell.columns > name);
  if (!wide) return table;
  const header = table.header.map((cell) => {
    if (cell === wide) return { ...cell, column: name, columns: cell.column + cell.columns - name };
    const overCodes = codes.some((code) => cell.column <= code && code < cell.column + cell.columns) && cell.column + cell.columns <= name;
    return overCodes && cell.row + cell.rows === last ? { ...cell, rows: cell.rows + 1 } : cell;
  });
  return { ...table, header };
}

const spread = (text: string): string => (TOTAL.test(text) ? `${text.slice(0, 1)}　${text.slice(1)}` : text);
const SIDE_TOTAL = /^(收入|支出)?(总计|合计)$/u;

/** T1 and T4 end in 总计, 合计 or 收入总计/支出总计: the last row of the two sides. */
const balanceTotal = (income: string, expenditure: string) =>
  eachTable((table) => {
    if (!["T1", "T4"].includes(table.id)) return table;
    const last = table.rows.length - 1;
    return {
      ...table,
      rows: table.rows.map((row, index) => (index !== last ? row : {
        ...row,
        cells: row.cells.map((cell, at) => (SIDE_TOTAL.test(squeezed(cell.text)) && table.columns[at]?.kind === "name" ? withText(cell, table.columns[at].lane === 0 ? income : expenditure) : cell)),
      })),
    };
  });

export const TOTAL_VARIANTS: readonly Variant[] = [
  { name: "total-last", dimension: "total-row", form: "合计 below the rows it sums", allows: NOTHING, disclosure: totalLast },
  { name: "total-in-code-column", dimension: "total-label", form: "合计 in the code column, not merged", allows: NOTHING, excludes: ["glued-codes"], disclosure: labelOver("code") },
  { name: "total-in-name-column", dimension: "total-label", form: "合计 in the name column, the code cell blank", allows: NOTHING, excludes: ["glued-codes"], disclosure: labelOver("name") },
  { name: "total-over-both", dimension: "total-label", form: "合计 merged over code and name", allows: NOTHING, excludes: ["glued-codes"], disclosure: labelOver("both") },
  { name: "total-unlabelled", dimension: "total-label", form: "the 合计 row has no label", allows: { loses: (cell) => TOTAL.test(squeezed(cell.text)) }, excludes: ["total-last", "glued-codes", "zeros-blank", "zeros-dash"], disclosure: withoutLabel },
  { name: "total-beside-header", dimension: "total-label", form: "the code headers reach down over the 合计 row", allows: NOTHING, excludes: ["total-last", "glued-codes", "merged-codes", "header-unmerged", "header-filled"], disclosure: besideHeader },
  { name: "grand-total", dimension: "total-word", form: "总计 for 合计", allows: NOTHING, disclosure: worded((text) => (squeezed(text) === "合计" ? "总计" : text)) },
  { name: "total-spread", dimension: "total-word", form: "合　计 with a space inside", allows: NOTHING, disclosure: worded(spread) },
  { name: "balance-total", dimension: "balance-total", form: "收入总计 and 支出总计 end the two sides of T1 and T4", allows: NOTHING, excludes: ["grand-total"], disclosure: balanceTotal("收入总计", "支出总计") },
  { name: "balance-sum", dimension: "balance-total", form: "合计 ends the two sides of T1 and T4", allows: NOTHING, excludes: ["grand-total"], disclosure: balanceTotal("合计", "合计") },
];
