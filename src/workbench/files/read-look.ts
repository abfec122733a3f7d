/** Reads how a workbook file looks: styles, sizes, merged cells, frozen panes. Contents are read elsewhere. */
import type { Cell, Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { IStyleData } from "@univerjs/core";
import type { SheetSnapshot } from "../../core/sheets/snapshot";
import { parseCellName } from "../../core/sheets/addresses";
import type { CellRange } from "../../core/sheets/snapshot";
import type { LineLook, SheetLook, WorkbookLook } from "../../hosts/workbench/sheet-looks";
import { gridStyle } from "./file-style";

/** A file counts widths in characters of 7 pixels with 5 more for the margin, and heights in points. */
const widthInPixels = (characters: number): number => Math.round(characters * 7 + 5);
const heightInPixels = (points: number): number => Math.round((points * 4) / 3);
export const widthInCharacters = (pixels: number): number => (pixels - 5) / 7;

/** Formatting far away from the contents is not drawn: forms are often formatted down to the end of the sheet. */
const BESIDE = { rows: 60, columns: 20 } as const;

export function readLook(workbook: Workbook, sheets: readonly SheetSnapshot[]): WorkbookLook {
  const styles: IStyleData[] = [];
  const places = new Map<string, number>();
  const placeOf = (style: IStyleData): number => {
    const key = JSON.stringify(style);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, styles.length);
    styles.push(style);
    return styles.length - 1;
  };
  const contents = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const looks = workbook.worksheets.flatMap((sheet) => {
    const snapshot = contents.get(sheet.name);
    return snapshot ? [sheetLook(sheet, snapshot, placeOf)] : [];
  });
  return { styles, sheets: looks };
}

function sheetLook(sheet: Worksheet, { name, rows: filled }: SheetSnapshot, placeOf: (style: IStyleData) => number): SheetLook {
  const lastRow = (filled.at(-1)?.row ?? 0) + BESIDE.rows;
  const lastColumn = filled.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0) + BESIDE.columns;
  const cells: Record<number, Record<number, number>> = {};
  const rows: Record<number, LineLook> = {};
  // The library hands the same style object to every cell that has it.
  const known = new Map<unknown, number | undefined>();
  const placeOfCell = (cell: Cell): number | undefined => {
    if (known.has(cell.style)) return known.get(cell.style);
    const style = gridStyle(cell.style);
    const place = Object.keys(style).length === 0 ? undefined : placeOf(style);
    known.set(cell.style, place);
    return place;
  };
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (number - 1 > lastRow) return;
    if (row.height !== undefined || row.hidden) rows[number - 1] = { ...(row.height !== undefined && { size: heightInPixels(row.height) }), ...(row.hidden && { hidden: true }) };
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const place = column - 1 > lastColumn ? undefined : placeOfCell(cell);
      if (place !== undefined) (cells[number - 1] ??= {})[column - 1] = place;
    });
  });
  const { properties, views: [view] } = sheet;
  return {
    name, cells, rows, columns: columnLooks(sheet, lastColumn), merges: mergesOf(sheet),
    ...(properties.defaultRowHeight !== undefined && { defaultRowHeight: heightInPixels(properties.defaultRowHeight) }),
    ...(properties.defaultColWidth !== undefined && { defaultColumnWidth: widthInPixels(properties.defaultColWidth) }),
    ...(view?.state === "frozen" && { frozen: { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 } }),
    gridLines: view?.showGridLines !== false,
  };
}

function columnLooks(sheet: Worksheet, lastColumn: number): Record<number, LineLook> {
  const columns: Record<number, LineLook> = {};
  for (let index = 0; index <= Math.min(lastColumn, sheet.columns.length - 1); index++) {
    const { width, hidden } = sheet.getColumn(index + 1);
    if (width !== undefined || hidden) columns[index] = { ...(width !== undefined && { size: widthInPixels(width) }), ...(hidden && { hidden: true }) };
  }
  return columns;
}

function mergesOf(sheet: Worksheet): CellRange[] {
  return (sheet.model.merges ?? []).flatMap((name) => {
    const [first, last] = name.split(":").map(parseCellName);
    return first && last ? [{ top: first.row, left: first.column, bottom: last.row, right: last.column }] : [];
  });
}
