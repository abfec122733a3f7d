/** A sheet as rows of texts, for lists that are read for their words. */
import type { RowSnapshot } from "./snapshot";
import { isCellError } from "./snapshot";

/** One array a row, the blank rows of the sheet among them, so that positions are its row numbers; errors count as blank. */
export function sheetTexts(rows: readonly RowSnapshot[]): string[][] {
  const texts: string[][] = [];
  for (const { row, cells } of rows) {
    while (texts.length < row) texts.push([]);
    const line: string[] = [];
    for (const { column, value } of cells) {
      while (line.length < column) line.push("");
      line.push(value === undefined || isCellError(value) ? "" : String(value));
    }
    texts.push(line);
  }
  return texts;
}
