/** A workbook whose cells know their origins: what placing a traced disclosure gives, and what hosts' snapshots are made from. */
import { cellName } from "../../../src/core/sheets/addresses";
import type { CellRange, CellSnapshot, CellValue, SheetSnapshot } from "../../../src/core/sheets/snapshot";
import type { Origin } from "./traced";

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly value?: CellValue;
  readonly format?: string;
  /** Kept for blank cells too: a blank may become a zero and is still the same cell. */
  readonly origins: readonly Origin[];
}

export interface PlacedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly PlacedCell[];
  readonly merges: readonly CellRange[];
  /** Keys of the tables on it; none for covers and the like. */
  readonly tables: readonly string[];
}

export interface PlacedWorkbook {
  readonly sheets: readonly PlacedSheet[];
}

/** Origins by address, `sheet!A1`. */
export type OriginMap = ReadonlyMap<string, readonly Origin[]>;

export const addressKey = (sheet: string, row: number, column: number): string => `${sheet}!${cellName(row, column)}`;

export function originMap(workbook: PlacedWorkbook): OriginMap {
  const origins = new Map<string, readonly Origin[]>();
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells) {
      if (cell.origins.length > 0) origins.set(addressKey(sheet.name, cell.row, cell.column), cell.origins);
    }
  }
  return origins;
}

/** The sheets as a host would read them: rows and cells ascending, blank cells only where they have a format. */
export const snapshots = (workbook: PlacedWorkbook): SheetSnapshot[] => workbook.sheets.map(snapshot);

function snapshot(sheet: PlacedSheet): SheetSnapshot {
  const rows = new Map<number, CellSnapshot[]>();
  for (const { row, column, value, format } of [...sheet.cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    if (value === undefined && format === undefined) continue;
    const cells = rows.get(row) ?? [];
    cells.push({ column, ...(value !== undefined && { value }), ...(format !== undefined && { format }) });
    rows.set(row, cells);
  }
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rows: [...rows].map(([row, cells]) => ({ row, cells })),
    merges: sheet.merges,
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** The sheet moved by whole rows and columns. */
export const shifted = (sheet: PlacedSheet, down: number, right: number): PlacedSheet => ({
  ...sheet,
  cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + down, column: cell.column + right })),
  merges: sheet.merges.map((merge) => ({ top: merge.top + down, left: merge.left + right, bottom: merge.bottom + down, right: merge.right + right })),
});

export const rowCount = (sheet: PlacedSheet): number => sheet.cells.reduce((most, cell) => Math.max(most, cell.row + 1), 0);
export const columnCount = (sheet: PlacedSheet): number => sheet.cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0);

/** A sheet of plain texts, one column, that holds no table. */
export const textSheet = (name: string, lines: readonly string[], hidden = false): PlacedSheet => ({
  name,
  hidden,
  cells: lines.flatMap((value, row) => (value === "" ? [] : [{ row, column: 0, value, origins: [] }])),
  merges: [],
  tables: [],
});

const FORBIDDEN = /[[\]:*?/\\]/gu;

/** The sheets with legal and distinct names, at most 31 characters. */
export function withDistinctNames(sheets: readonly PlacedSheet[]): PlacedSheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const wanted = sheet.name.replace(FORBIDDEN, "").slice(0, 31) || "Sheet";
    let name = wanted;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${wanted.slice(0, 27)}(${count})`;
    taken.add(name.toLowerCase());
    return name === sheet.name ? sheet : { ...sheet, name };
  });
}
