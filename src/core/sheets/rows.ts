/** The rows of a sheet by their numbers. */
import type { RowSnapshot } from "./snapshot";

/** Rows from `top` to `bottom`, both included, of rows in ascending order. */
export function rowsBetween(rows: readonly RowSnapshot[], top: number, bottom: number): readonly RowSnapshot[] {
  return rows.slice(placeOf(rows, top), placeOf(rows, bottom + 1));
}

/** The row with this number. */
export function rowAt(rows: readonly RowSnapshot[], number: number): RowSnapshot | undefined {
  const row = rows[placeOf(rows, number)];
  return row?.row === number ? row : undefined;
}

/** Place of the first row with this number or a larger one. */
function placeOf(rows: readonly RowSnapshot[], number: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? Infinity) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
