/** Sheets written down in tests: rows of cells as they stand, blanks left out. */
import { parseCellName } from "../../src/core/sheets/addresses";
import type { CellRange, CellSnapshot, SheetSnapshot } from "../../src/core/sheets/snapshot";

export type WrittenCell = string | number | null;
export type WrittenRow = readonly WrittenCell[];

/** A sheet with the rows from A1 down; figures print two decimals unless they are whole numbers; merges as `A1:C2`. */
export function sheetOf(name: string, rows: readonly WrittenRow[], merges: readonly string[] = []): SheetSnapshot {
  return {
    name, hidden: false, hiddenRows: [], hiddenColumns: [], merges: merges.map(rangeOf),
    rows: rows.flatMap((row, index) => {
      const cells = row.flatMap((value, column): CellSnapshot[] => (value === null || value === "" ? [] : [cellOf(value, column)]));
      return cells.length === 0 ? [] : [{ row: index, cells }];
    }),
  };
}

const cellOf = (value: string | number, column: number): CellSnapshot =>
  typeof value === "number" && !Number.isInteger(value) ? { column, value, format: "0.00" } : { column, value };

function rangeOf(text: string): CellRange {
  const [first, last] = text.split(":").map(parseCellName);
  if (!first) throw new Error(`no range: ${text}`);
  const end = last ?? first;
  return { top: first.row, left: first.column, bottom: end.row, right: end.column };
}

/** The sheet with another value in one cell. */
export function withCell(sheet: SheetSnapshot, cell: string, value: string | number): SheetSnapshot {
  const at = parseCellName(cell);
  if (!at) throw new Error(`no cell: ${cell}`);
  return {
    ...sheet,
    rows: sheet.rows.map((row) => (row.row === at.row ? { ...row, cells: row.cells.map((one) => (one.column === at.column ? cellOf(value, at.column) : one)) } : row)),
  };
}
