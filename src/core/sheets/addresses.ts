/** A1 notation for cells and ranges (0-based rows and columns in, A1 text out, and back). */
import type { CellRange } from "./snapshot";

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A1` for row 0, column 0. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `A1:C9`, or `A1` for a single cell. */
export function rangeName(range: CellRange): string {
  const first = cellName(range.top, range.left);
  const last = cellName(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/** Column letters to a 0-based index: `A` → 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** `B3` or `$B$3` → row 2, column 1; undefined when it is not a cell name. */
export function parseCellName(name: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = CELL.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  return { row: Number(digits) - 1, column: columnIndex(letters) };
}

/** A sheet name as a formula or link needs it: always quoted, since 一般公共预算(草案) and 2026-支出 need it too. */
export const quoteSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;
