/** Two tables printed side by side on one sheet: where it is to be cut before anything else is read. */
import type { Grid, GridCell } from "./grid";
import { gridColumns } from "./grid";
import { matchTitle } from "./titles";

/** Tables printed side by side: known titles on both sides of a column that is empty throughout, no more than three rows apart. */
export function splitSideBySide(grid: Grid): [Grid, Grid] | undefined {
  const gaps = gapsOf(grid);
  if (gaps.length === 0) return undefined;
  const titles: GridCell[] = [];
  for (const { cells } of grid.rows) {
    if (cells.length > 8) continue;
    for (const cell of cells) if (cell.plain.length >= 5 && (matchTitle(cell.plain)?.specs.length ?? 0) > 0) titles.push(cell);
  }
  // The gap nearest to the right-hand title: a table may have empty columns of its own.
  const gap = gaps.findLast(([before, after]) => {
    let [left, right] = [-Infinity, -Infinity];
    return titles.some(({ row, column }) => {
      if (column <= before) left = row;
      else if (column >= after) right = row;
      return Math.abs(right - left) <= 3;
    });
  });
  return gap && [gridColumns(grid, 0, gap[0]), gridColumns(grid, gap[1], Infinity)];
}

/** Where columns stay empty between others: the last column before and the first after, from left to right. */
function gapsOf(grid: Grid): [number, number][] {
  const used: boolean[] = [];
  for (const { cells } of grid.rows) for (const { column } of cells) used[column] = true;
  const gaps: [number, number][] = [];
  let before: number | undefined;
  used.forEach((_, column) => {
    if (before !== undefined && column > before + 1) gaps.push([before, column]);
    before = column;
  });
  return gaps;
}
