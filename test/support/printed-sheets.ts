/**
 * From a printed disclosure to the sheets of a workbook: which cell stands where and holds what. One table to a sheet,
 * starting at A1, in the order of the page: label, title, lines, header, rows, notes. The sample workbooks are written from
 * it and the tests read it in their place. It knows nothing of looks beyond the part of the table a row belongs to.
 */
import { Decimal } from "decimal.js";

import type { CellRange, CellSnapshot, RowSnapshot, SheetSnapshot } from "../../src/core/sheets/snapshot";
import type { PrintedColumnKind, PrintedContents, PrintedDisclosure, PrintedRow, PrintedTable } from "./sample-model";

/** The part of the page a sheet row belongs to. */
export type SheetPart = "label" | "title" | "line" | "header" | "body" | "note" | "contents";

/** A sheet with what a writer needs to dress it: `parts[row]` is the part each row belongs to. */
export interface SheetLayout {
  readonly snapshot: SheetSnapshot;
  readonly parts: readonly SheetPart[];
  readonly width: number;
  /** Absent for the 目录 sheet. */
  readonly table?: PrintedTable;
}

/** The content of a cell: a value and, for amounts, the number format that prints it as on the page. */
export type CellContent = Pick<CellSnapshot, "value" | "format">;

/** The sheets of the disclosure's workbook, 目录 first where the document lists its tables. */
export function printedSheets(disclosure: PrintedDisclosure): SheetSnapshot[] {
  return sheetLayouts(disclosure).map((layout) => layout.snapshot);
}

/** The same sheets with the parts of their rows. */
export function sheetLayouts(disclosure: PrintedDisclosure): SheetLayout[] {
  const grouped = printsThousandsSeparators(disclosure);
  const tables = disclosure.tables.map((table) => tableSheet(table, grouped, disclosure.codesAsNumbers === true));
  return disclosure.contents ? [contentsSheet(disclosure.contents), ...tables] : tables;
}

/** Does the document print 1,234.56? It decides the number format of amounts below 1,000, where the page does not show it. */
export function printsThousandsSeparators(disclosure: PrintedDisclosure): boolean {
  return disclosure.tables.some((table) =>
    table.rows.some((row) => row.cells.some((text, column) => table.columns[column]?.kind === "amount" && /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text))),
  );
}

/**
 * What a printed text becomes in a cell of the given kind; undefined for a blank. Amounts and percentages become numbers with
 * the format that prints them again, 行次 become numbers, everything else (`——`, indented codes, labels) stays text.
 * A figure of more than 15 digits stays text: Excel would not keep it.
 */
export function cellContent(text: string, kind: PrintedColumnKind, grouped: boolean, codesAsNumbers = false): CellContent | undefined {
  if (text === "") return undefined;
  if (kind === "amount") return amountContent(text, grouped) ?? { value: text };
  if (/^\d{1,15}$/.test(text) && (kind === "line" || (kind === "code" && codesAsNumbers))) return { value: Number(text) };
  return { value: text };
}

function amountContent(text: string, grouped: boolean): CellContent | undefined {
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)$/.exec(text);
  if (!match) return undefined;
  const [, sign = "", whole = "", decimals = "", percent = ""] = match;
  const digits = whole.replaceAll(",", "");
  if (digits.length + decimals.length > 15) return undefined;
  const printed = new Decimal(`${sign}${digits}${decimals && `.${decimals}`}`);
  const separated = whole.includes(",") || (grouped && digits.length < 4 && percent === "");
  return {
    value: (percent ? printed.div(100) : printed).toNumber(),
    format: `${separated ? "#,##0" : "0"}${decimals && `.${"0".repeat(decimals.length)}`}${percent}`,
  };
}

/** Collects the cells of one sheet row by row. */
class SheetRows {
  readonly rows: RowSnapshot[] = [];
  readonly merges: CellRange[] = [];
  readonly parts: SheetPart[] = [];

  /** Add a row; cells without content are left out, as in a snapshot. */
  add(part: SheetPart, cells: ReadonlyMap<number, CellContent | undefined>): number {
    const row = this.parts.length;
    this.parts.push(part);
    const filled: CellSnapshot[] = [];
    for (const [column, content] of [...cells].sort(([a], [b]) => a - b)) if (content) filled.push({ column, ...content });
    if (filled.length > 0) this.rows.push({ row, cells: filled });
    return row;
  }

  merge(top: number, left: number, rows: number, columns: number): void {
    if (rows > 1 || columns > 1) this.merges.push({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }

  sheet(name: string, width: number, table?: PrintedTable): SheetLayout {
    const snapshot = { name, hidden: false, rows: this.rows, merges: this.merges, hiddenRows: [], hiddenColumns: [] };
    return { snapshot, parts: this.parts, width, ...(table && { table }) };
  }
}

const textAt = (column: number, text: string | undefined): [number, CellContent | undefined] => [column, text === undefined ? undefined : { value: text }];

function tableSheet(table: PrintedTable, grouped: boolean, codesAsNumbers: boolean): SheetLayout {
  const sheet = new SheetRows();
  const width = table.columns.length;
  const label = table.labelInLine === true ? null : table.label;
  const addLabel = () => label !== null && sheet.add("label", new Map([textAt(width - 1, label)]));

  if (table.labelAbove) addLabel();
  sheet.merge(sheet.add("title", new Map([textAt(0, table.title)])), 0, 1, width);
  if (!table.labelAbove) addLabel();
  for (const line of table.lines) {
    const right = table.labelInLine === true && line.right !== undefined ? `${table.label ?? ""}\n${line.right}` : line.right;
    sheet.add("line", new Map([textAt(0, line.left), textAt(Math.floor(width / 2), line.middle), textAt(width - 1, right)]));
  }
  addHeader(sheet, table);
  for (const row of table.rows) {
    if (row.headerRepeated === true) addHeader(sheet, table);
    const at = sheet.add("body", new Map(row.cells.map((text, column) => [column, cellContent(text, table.columns[column]?.kind ?? "text", grouped, codesAsNumbers)])));
    for (const merge of rowMerges(row)) sheet.merge(at, merge.column, merge.rows ?? 1, merge.columns);
  }
  for (const note of table.notes) sheet.merge(sheet.add("note", new Map([textAt(0, note)])), 0, 1, width);
  return sheet.sheet(table.sheetName, width, table);
}

/** All merged cells that begin in a row. */
export function rowMerges(row: PrintedRow): NonNullable<PrintedRow["merges"]> {
  return [...(row.merge ? [row.merge] : []), ...(row.merges ?? [])];
}

/** The header rows; the printed column numbers (栏次) are numbers. */
function addHeader(sheet: SheetRows, table: PrintedTable): void {
  for (let line = 0; line < table.headerRows; line++) {
    const cells = table.header.filter((cell) => cell.row === line);
    const at = sheet.add("header", new Map(cells.map((cell) => [cell.column, cellContent(cell.text, "line", false)])));
    for (const cell of cells) sheet.merge(at, cell.column, cell.rows, cell.columns);
  }
}

function contentsSheet(contents: PrintedContents): SheetLayout {
  const sheet = new SheetRows();
  sheet.merge(sheet.add("title", new Map([textAt(0, contents.title)])), 0, 1, 2);
  for (const { left, right } of contents.entries) {
    sheet.add("contents", new Map([textAt(0, left), [1, cellContent(right ?? "", "line", false)]]));
  }
  return sheet.sheet(contents.sheetName, 2);
}
