/** Several rectangles of one sheet: read by their numbers, since addresses carry sheet names that would have to be taken apart. */
import type { CellRange } from "../../core/sheets/snapshot";

/** Queues the question; the answer is there after the next sync. */
export function askRectangles(ranges: Excel.RangeAreas): () => CellRange[] {
  ranges.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return () => (ranges.isNullObject ? [] : rectangles(ranges.areas));
}

const rectangles = ({ items }: Excel.RangeCollection): CellRange[] =>
  items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({ top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 }));
