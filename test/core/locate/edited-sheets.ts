/** Sheets of the samples with cells changed, rows moved, added and taken out, as mistakes of people do it. */
import { parseCellName } from "../../../src/core/sheets/addresses";
import type { CellSnapshot, CellValue, SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { printedSheets } from "../../support/printed-sheets";
import { loadSample } from "../../support/samples";

export type Sheets = readonly SheetSnapshot[];

export const sampleSheets = (name: string): Sheets => printedSheets(loadSample(name));

/** `公开05表!C17` as sheet, row and column. */
function placeOf(place: string): { readonly sheet: string; readonly row: number; readonly column: number } {
  const [sheet = "", cell = ""] = place.split("!");
  const at = parseCellName(cell);
  if (!at) throw new Error(`no cell ${place}`);
  return { sheet, ...at };
}

const onSheet = (sheets: Sheets, name: string, change: (sheet: SheetSnapshot) => SheetSnapshot): Sheets => {
  if (!sheets.some((sheet) => sheet.name === name)) throw new Error(`no sheet ${name}`);
  return sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet));
};

/** The cell's value in these sheets. */
export function valueAt(sheets: Sheets, place: string): CellValue | undefined {
  const { sheet, row, column } = placeOf(place);
  return sheets.find(({ name }) => name === sheet)?.rows.find((one) => one.row === row)?.cells.find((cell) => cell.column === column)?.value;
}

/** Cells by place, each with its new value; null empties a cell. */
export function withValues(sheets: Sheets, values: Readonly<Record<string, string | number | null>>): Sheets {
  return Object.entries(values).reduce((changed, [place, value]) => {
    const { sheet, row, column } = placeOf(place);
    return onSheet(changed, sheet, (one) => ({
      ...one,
      rows: one.rows.map((line) => (line.row !== row ? line : {
        row, cells: line.cells.flatMap((cell): CellSnapshot[] => (cell.column !== column ? [cell] : value === null ? [] : [{ ...cell, value }])),
      })),
    }));
  }, sheets);
}

/** Take a row (counted from 1) out; the rows below move up. */
export const withoutRow = (sheets: Sheets, name: string, number: number): Sheets => onSheet(sheets, name, (sheet) => ({
  ...sheet, merges: sheet.merges.filter(({ top, bottom }) => bottom < number - 1 || top > number - 1).map((merge) => (merge.top >= number ? { ...merge, top: merge.top - 1, bottom: merge.bottom - 1 } : merge)),
  rows: sheet.rows.filter(({ row }) => row !== number - 1).map((line) => (line.row >= number ? { ...line, row: line.row - 1 } : line)),
}));

/** Print a row (counted from 1) once more, directly beneath. */
export const withRowTwice = (sheets: Sheets, name: string, number: number): Sheets => onSheet(sheets, name, (sheet) => ({
  ...sheet, merges: sheet.merges.map((merge) => (merge.top >= number ? { ...merge, top: merge.top + 1, bottom: merge.bottom + 1 } : merge)),
  rows: sheet.rows.flatMap((line) => (line.row === number - 1 ? [line, { ...line, row: number }] : line.row >= number ? [{ ...line, row: line.row + 1 }] : [line])),
}));
