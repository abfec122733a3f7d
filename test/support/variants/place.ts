/** Placing a traced disclosure on sheets: one table a sheet, heading above, notes below, figures stored as figures. */
import type { CellRange, SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { cellContent, type CellContent } from "../printed-sheets";
import type { PrintedHeaderCell } from "../sample-model";
import { headingLines, type HeadingPart } from "./heading";
import { headOrigin, noteOrigin, type Origin, type TracedCell, type TracedColumn, type TracedDisclosure, type TracedRow, type TracedTable } from "./traced";
import { withDistinctNames, type PlacedCell, type PlacedSheet, type PlacedWorkbook } from "./workbook";

export const placeDisclosure = (disclosure: TracedDisclosure): PlacedWorkbook => ({
  sheets: withDistinctNames([...disclosure.front.map(placeFront), ...disclosure.tables.map((table) => placeTable(table, disclosure))]),
});

const placeFront = ({ name, hidden, rows, merges }: SheetSnapshot): PlacedSheet => ({
  name,
  hidden,
  cells: rows.flatMap(({ row, cells }) => cells.map(({ column, value, format }) => ({ row, column, origins: [], ...(value !== undefined && { value }), ...(format !== undefined && { format }) }))),
  merges,
  tables: [],
});

function stored(cell: TracedCell, column: TracedColumn | undefined, disclosure: TracedDisclosure): CellContent {
  const kind = column?.kind ?? "text";
  if (cell.stored === "text" || cell.text === "") return storedText(cell.text);
  if (cell.stored === "number") return cellContent(cell.text.trim(), "line", false) ?? {};
  return cellContent(cell.text, kind, disclosure.grouped, disclosure.codesAsNumbers) ?? {};
}

const storedText = (text: string): CellContent => (text === "" ? {} : { value: text });

class Sheet {
  readonly cells: PlacedCell[] = [];
  readonly merges: CellRange[] = [];
  row = 0;

  put(row: number, column: number, content: CellContent, origins: readonly Origin[]): void {
    if (content.value === undefined && origins.length === 0) return;
    this.cells.push({ row, column, ...content, origins });
  }

  merge(row: number, column: number, rows: number, columns: number): void {
    if (rows > 1 || columns > 1) this.merges.push({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
  }
}

function placeTable(table: TracedTable, disclosure: TracedDisclosure): PlacedSheet {
  const sheet = new Sheet();
  placeHeading(sheet, table);
  sheet.row += table.spacing;
  if (table.headerRows > 0) placeHeader(sheet, table, table.headerOverFirstRow);
  for (const row of table.rows) {
    if (row.headerRepeated && table.headerRows > 0) placeHeader(sheet, table, false);
    placeRow(sheet, table, row, disclosure);
  }
  sheet.row += table.spacing;
  placeNotes(sheet, table);
  return { name: table.sheetName, hidden: false, cells: sheet.cells, merges: sheet.merges, tables: [table.key] };
}

function placeHeading(sheet: Sheet, table: TracedTable): void {
  const width = table.columns.length;
  for (const line of headingLines(table.heading)) {
    const taken = new Set<number>();
    for (const part of line) {
      const column = headingColumn(part, width, taken);
      taken.add(column);
      sheet.put(sheet.row, column, storedText(part.text), [headOrigin(table)]);
      if (part.place === "wide") sheet.merge(sheet.row, 0, 1, width);
    }
    sheet.row++;
  }
}

/** Left, middle or right of the table's width; the next free column when two parts would fall on one. */
function headingColumn(part: HeadingPart, width: number, taken: ReadonlySet<number>): number {
  const wanted = { left: 0, second: 1, wide: 0, middle: Math.floor(width / 2), right: width - 1 }[part.place];
  let column = wanted;
  while (taken.has(column)) column++;
  return column;
}

function placeHeader(sheet: Sheet, table: TracedTable, overFirstRow: boolean): void {
  for (const cell of table.header) {
    const row = sheet.row + cell.row;
    const rows = cell.rows + (overFirstRow && reachesFirstRow(table, cell) ? 1 : 0);
    const text = cellContent(cell.text, "line", false) ?? {};
    const spots = table.headerMerging === "filled" ? grid(cell.rows, cell.columns) : [[0, 0] as const];
    for (const [down, right] of spots) sheet.put(row + down, cell.column + right, text, cell.text === "" ? [] : [headOrigin(table)]);
    if (table.headerMerging === "merged") sheet.merge(row, cell.column, rows, cell.columns);
  }
  sheet.row += table.headerRows;
}

/** The header cell ends in the last header row over label columns that the first body row leaves empty. */
function reachesFirstRow({ headerRows, rows, columns }: TracedTable, header: PrintedHeaderCell): boolean {
  const beneath = rows[0]?.cells.slice(header.column, header.column + header.columns) ?? [];
  return header.row + header.rows === headerRows && beneath.length > 0 && beneath.every((cell, index) => cell.text === "" && columns[header.column + index]?.kind === "code");
}

const grid = (rows: number, columns: number): (readonly [number, number])[] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => [row, column] as const)).flat();

function placeRow(sheet: Sheet, table: TracedTable, row: TracedRow, disclosure: TracedDisclosure): void {
  row.cells.forEach((cell, column) => sheet.put(sheet.row, column, stored(cell, table.columns[column], disclosure), cell.origins));
  for (const merge of row.merges) sheet.merge(sheet.row, merge.column, merge.rows ?? 1, merge.columns);
  sheet.row++;
}

function placeNotes(sheet: Sheet, table: TracedTable): void {
  for (const note of table.notes) {
    sheet.put(sheet.row, 0, storedText(note), [noteOrigin(table)]);
    sheet.merge(sheet.row, 0, 1, table.columns.length);
    sheet.row++;
  }
}
