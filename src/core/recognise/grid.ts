/** A sheet prepared for reading: non-empty cells by row with their comparable text, and merges looked up where they matter. */
import type { CellRange, CellSnapshot, RowSnapshot, SheetSnapshot } from "../sheets/snapshot";
import type { CellText } from "./cell-text";
import { cellText, NO_TEXT } from "./cell-text";

export interface GridCell {
  readonly row: number;
  readonly column: number;
  /** Comparable text of a text cell (see `plainText`); empty for numbers. */
  readonly plain: string;
  /** What else is read out of it; the empty text for numbers. */
  readonly text: CellText;
  /** The cell holds a number, or a formula that gives one (or was never calculated). */
  readonly numeric: boolean;
  readonly source: CellSnapshot;
}

export interface GridRow {
  readonly row: number;
  readonly cells: readonly GridCell[];
}

export interface Grid {
  readonly sheet: string;
  readonly rows: readonly GridRow[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
}

/** The non-empty cells of a sheet. Cells that hold only formatting or blanks are left out. */
export function gridOf(sheet: SheetSnapshot): Grid {
  const rows: GridRow[] = [];
  for (const row of sheet.rows) {
    const cells = gridCells(row);
    if (cells.length > 0) rows.push({ row: row.row, cells });
  }
  return { sheet: sheet.name, rows, merges: sheet.merges, hiddenRows: new Set(sheet.hiddenRows) };
}

function gridCells(row: RowSnapshot): GridCell[] {
  const cells: GridCell[] = [];
  for (const source of row.cells) {
    const value = source.value;
    if (typeof value === "string") {
      const text = cellText(value);
      if (text.plain !== "") cells.push({ row: row.row, column: source.column, plain: text.plain, text, numeric: false, source });
    } else if (typeof value === "number" || (value === undefined && source.formula !== undefined)) {
      cells.push({ row: row.row, column: source.column, plain: "", text: NO_TEXT, numeric: true, source });
    } else if (value !== undefined) {
      const text = typeof value === "object" ? cellText(value.error) : NO_TEXT;
      cells.push({ row: row.row, column: source.column, plain: text.plain, text, numeric: false, source });
    }
  }
  return cells;
}

/** The part of a grid between two columns (inclusive), for tables printed side by side. */
export function gridColumns(grid: Grid, left: number, right: number): Grid {
  const rows = grid.rows
    .map((row) => ({ row: row.row, cells: row.cells.filter((cell) => cell.column >= left && cell.column <= right) }))
    .filter((row) => row.cells.length > 0);
  return { ...grid, rows };
}

/** Up to so many cells a walk is faster than halving. */
const SHORT_ROW = 32;

/** The cell of a row in a column. */
export function cellAt(row: GridRow | undefined, column: number): GridCell | undefined {
  if (!row) return undefined;
  const { cells } = row;
  let [low, high] = [0, cells.length];
  while (high - low > SHORT_ROW) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.column ?? Infinity) <= column) low = middle;
    else high = middle;
  }
  for (let at = low; at < high; at++) if (cells[at]?.column === column) return cells[at];
  return undefined;
}

/** The text of a cell as a number would be compared, too: `2080501` for the number 2080501. */
export function codeText(cell: GridCell): string {
  const value = cell.source.value;
  return typeof value === "number" ? String(value) : cell.plain;
}
