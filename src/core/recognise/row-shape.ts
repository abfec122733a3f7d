/** What a single row of a sheet looks like, before it is known which part of a table it is: its texts, its figures, printed column numbers. */
import type { GridCell, GridRow } from "./grid";
import { codeText } from "./grid";

/** Words of a header row that also stand beside printed column numbers. */
export const SUBJECT_PARTS = /^(类|款|项|栏次|项目|科目编码|行次)$/;

/** What stands under key columns in a row of column numbers: 甲, 乙, or the ** of 江西. */
const KEY_COLUMN = /^([甲乙丙丁]|\*+)$/;

/** What a row of a sheet is made of. */
export interface RowShape {
  readonly texts: readonly GridCell[];
  readonly figures: number;
  readonly row: GridRow;
}

/** Sort the cells of a row; dashes are neither text nor figure. */
export function shapeOf(row: GridRow): RowShape {
  const texts: GridCell[] = [];
  let figures = 0;
  for (const cell of row.cells) {
    const kind = cell.numeric ? "figure" : cell.text.kind;
    if (kind === "figure") figures++;
    else if (kind === "words" && cell.plain !== "") texts.push(cell);
  }
  return { texts, figures, row };
}

/** 1, 2, 3 … in order, at least three of them or as many as the row has beside 栏次: the printed column numbers. */
export function isColumnNumbers({ row, texts }: RowShape): boolean {
  const numbers: number[] = [];
  for (const cell of row.cells) {
    if (texts.includes(cell)) continue;
    const value = Number(codeText(cell));
    if (!Number.isInteger(value) || value < 0 || value > 200) return false;
    if (cell.numeric && cell.source.formula !== undefined) return false;
    numbers.push(value);
  }
  if (texts.some((cell) => !SUBJECT_PARTS.test(cell.plain) && !KEY_COLUMN.test(cell.plain))) return false;
  const first = numbers[0];
  if (first === undefined || first > 3) return false;
  const labelled = texts.some((cell) => /^(栏次|类|\*+)$/.test(cell.plain));
  if (numbers.length < (labelled ? 1 : 3)) return false;
  return numbers.every((value, index) => index === 0 || value === (numbers[index - 1] ?? 0) + 1);
}
