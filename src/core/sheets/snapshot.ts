/**
 * What every host hands in: the cells of a sheet as plain data, at one moment.
 * Rows and columns count from 0. Only non-empty cells are listed, rows and cells in ascending order, so that a
 * sheet whose formatting reaches column IV or row 1,048,576 costs no more than its contents.
 */

/** An Excel error in a cell, as it is displayed: `#REF!`, `#DIV/0!`. */
export interface CellError {
  readonly error: string;
}

export type CellValue = string | number | boolean | CellError;

export interface CellSnapshot {
  readonly column: number;
  /** The stored value. A formula without a cached value has no value. */
  readonly value?: CellValue;
  /** Excel's number format code; absent means General. */
  readonly format?: string;
  /** The formula without its leading `=`, absent for constants. */
  readonly formula?: string;
}

export interface RowSnapshot {
  readonly row: number;
  readonly cells: readonly CellSnapshot[];
}

/** An inclusive rectangle. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly RowSnapshot[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** A cell of a workbook. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export const isCellError = (value: CellValue | undefined): value is CellError => typeof value === "object";
