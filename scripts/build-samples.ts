/**
 * `npm run samples`: writes the sample workbooks in `samples/` from the printed disclosures in `samples/data/`.
 * The same data gives the same bytes; commit the workbooks together with the data they come from.
 */
import { writeFileSync } from "node:fs";

import { PaperSize, Workbook, type Alignment, type Borders, type Style, type Worksheet } from "@cj-tech-master/excelts";
import * as XLSX from "@e965/xlsx";

import type { CellValue, SheetSnapshot } from "../src/core/sheets/snapshot";
import { sheetLayouts, type SheetLayout, type SheetPart } from "../test/support/printed-sheets";
import type { PrintedColumnKind } from "../test/support/sample-model";
import { loadSample, sampleNames, samplePath } from "../test/support/samples";

/** The document that is also written as .xls, the format of Excel 97 that some offices still exchange. */
const ALSO_AS_XLS = "廉江市医疗保障局2023年度部门决算";

/** Stamped into every file, so that building again changes nothing: a moment, and the wall-clock time that zip entries keep. */
const STAMP = new Date(Date.UTC(2025, 8, 1));
const ZIP_STAMP = new Date(2025, 8, 1);

const FONT = "宋体";
const THIN: Partial<Borders> = { top: { style: "thin" }, left: { style: "thin" }, bottom: { style: "thin" }, right: { style: "thin" } };
const LINE_HEIGHT = 15;

async function buildSamples(): Promise<void> {
  for (const name of sampleNames()) {
    const layouts = sheetLayouts(loadSample(name));
    writeFileSync(samplePath(name), await xlsxBytes(layouts));
    if (name === ALSO_AS_XLS) writeFileSync(samplePath(name, "xls"), xlsBytes(layouts));
  }
}

async function xlsxBytes(layouts: readonly SheetLayout[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.created = STAMP;
  workbook.modified = STAMP;
  for (const layout of layouts) addSheet(workbook, layout);
  return workbook.xlsx.writeBuffer({ zip: { modTime: ZIP_STAMP } });
}

function addSheet(workbook: Workbook, layout: SheetLayout): void {
  const { snapshot, parts, width } = layout;
  const headerEnd = parts.lastIndexOf("header", parts.indexOf("body")) + 1;
  const sheet = workbook.addWorksheet(snapshot.name, {
    pageSetup: { paperSize: PaperSize.A4, orientation: width > 6 ? "landscape" : "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true },
    views: headerEnd > 0 ? [{ state: "frozen", xSplit: 0, ySplit: headerEnd, showGridLines: false }] : [{ state: "normal", showGridLines: false }],
  });
  const widths = columnWidths(layout);
  for (const [column, columnWidth] of widths.entries()) sheet.getColumn(column + 1).width = columnWidth;
  for (const [row, part] of parts.entries()) {
    for (let column = 0; column < width; column++) sheet.getCell(row + 1, column + 1).style = styleOf(layout, part, column);
  }
  for (const { row, cells } of snapshot.rows) {
    for (const { column, value, format } of cells) {
      const cell = sheet.getCell(row + 1, column + 1);
      cell.value = plainValue(value);
      if (format !== undefined) cell.numFmt = format;
    }
  }
  for (const { top, left, bottom, right } of snapshot.merges) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  setRowHeights(sheet, layout, widths);
}

/** The samples hold neither formulas nor errors. */
function plainValue(value: CellValue | undefined): string | number | boolean | null {
  if (typeof value === "object") throw new Error(`${value.error} in a sample`);
  return value ?? null;
}

const textOf = (value: CellValue | undefined): string => String(plainValue(value) ?? "");

function styleOf(layout: SheetLayout, part: SheetPart, column: number): Partial<Style> {
  const body = { name: FONT, size: 10 };
  switch (part) {
    case "title":
      return { font: { name: FONT, size: 16, bold: true }, alignment: { horizontal: "center", vertical: "middle" } };
    case "label":
    case "line":
      return { font: body, alignment: { horizontal: lineAlignment(column, layout.width), vertical: "bottom", wrapText: layout.table?.labelInLine === true && column === layout.width - 1 } };
    case "header":
      return { font: { ...body, bold: true }, border: THIN, alignment: { horizontal: "center", vertical: "middle", wrapText: true } };
    case "body":
      return { font: body, border: THIN, alignment: bodyAlignment(layout, column) };
    case "note":
      return { font: body, alignment: { horizontal: "left", vertical: "top", wrapText: true } };
    case "contents":
      return { font: { ...body, size: 12 }, alignment: { horizontal: column === 0 ? "left" : "right", vertical: "middle" } };
  }
}

/** 部门 stands left, the year in the middle, 金额单位 right. */
const lineAlignment = (column: number, width: number): "left" | "center" | "right" => (column === width - 1 ? "right" : column === 0 ? "left" : "center");

const ALIGNMENTS: Readonly<Record<PrintedColumnKind, "left" | "center" | "right">> = { code: "left", name: "left", line: "center", amount: "right", text: "left" };

/** A form mixes labels, texts and figures in one column, so it is centred throughout. */
function bodyAlignment(layout: SheetLayout, column: number): Partial<Alignment> {
  const horizontal = layout.table?.headerRows === 0 ? "center" : ALIGNMENTS[layout.table?.columns[column]?.kind ?? "text"];
  return { horizontal, vertical: "middle", wrapText: true };
}

const MOST_WIDTH: Readonly<Record<PrintedColumnKind, number>> = { code: 14, name: 42, line: 6, amount: 18, text: 24 };

/** Column widths in characters: what the cells need, and then wide enough together for the title and the lines above the header. */
function columnWidths(layout: SheetLayout): number[] {
  const widths = bodyWidths(layout);
  const room = (columns: readonly number[]): number => columns.reduce((sum, each) => sum + each, 0);
  let stretch = 1;
  for (const { row, cells } of layout.snapshot.rows) {
    if (layout.parts[row] === "title") for (const { value } of cells) stretch = Math.max(stretch, (1.8 * printedWidth(textOf(value))) / room(widths));
    if (layout.parts[row] !== "line") continue;
    for (const [index, { column, value }] of cells.entries()) {
      // The text at the right edge runs over the empty cells to its left, unless it has two lines.
      if (column === layout.width - 1 && layout.table?.labelInLine !== true) continue;
      const next = cells[index + 1]?.column ?? layout.width;
      const longest = Math.max(...textOf(value).split("\n").map(printedWidth));
      stretch = Math.max(stretch, (longest + 2) / room(widths.slice(column, next)));
    }
  }
  return widths.map((width) => Math.ceil(width * stretch));
}

/** As wide as the longest unmerged text of the body, within limits by kind; the texts of a form run over about three lines. */
function bodyWidths({ snapshot, parts, width, table }: SheetLayout): number[] {
  if (!table) return [56, 8];
  const form = table.headerRows === 0;
  const merged = new Set(snapshot.merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top},${left}`));
  const widths = Array.from({ length: width }, (_, column): number => (form ? 13 : table.columns[column]?.kind === "line" ? 6 : 9));
  for (const { row, cells } of snapshot.rows) {
    if (parts[row] !== "body") continue;
    for (const { column, value, format } of cells) {
      if (merged.has(`${row},${column}`)) continue;
      const needed = printedWidth(textOf(value)) + (format === undefined ? 2 : 7);
      const most = form ? 34 : MOST_WIDTH[table.columns[column]?.kind ?? "text"];
      widths[column] = Math.max(widths[column] ?? 0, Math.min(most, form ? needed / 3 : needed));
    }
  }
  return widths;
}

/** Width of a text in half-width characters: a Chinese character counts two. */
const printedWidth = (text: string): number => text.length + (text.match(/[\u0100-\uffff]/g)?.length ?? 0);

/** Excel fits the height of merged cells to nothing: count the lines each text needs in the columns it spans. */
function setRowHeights(sheet: Worksheet, layout: SheetLayout, widths: readonly number[]): void {
  const { snapshot, parts } = layout;
  const spans = new Map(snapshot.merges.map((merge) => [`${merge.top},${merge.left}`, merge]));
  const heights = parts.map((part) => (part === "title" ? 2 * LINE_HEIGHT : LINE_HEIGHT + 3));
  for (const { row, cells } of snapshot.rows) {
    if (parts[row] === "title" || ((parts[row] === "line" || parts[row] === "label") && layout.table?.labelInLine !== true)) continue;
    for (const { column, value } of cells) {
      const span = spans.get(`${row},${column}`) ?? { top: row, left: column, bottom: row, right: column };
      const room = Math.max(2, widths.slice(span.left, span.right + 1).reduce((sum, each) => sum + each, 0) - 2);
      const lines = parts[row] === "line" ? textOf(value).split("\n").length : linesIn(textOf(value), room);
      const missing = lines * LINE_HEIGHT + 3 - heights.slice(span.top, span.bottom + 1).reduce((sum, each) => sum + each, 0);
      if (missing > 0) heights[span.bottom] = Math.min(409, (heights[span.bottom] ?? 0) + missing);
    }
  }
  for (const [row, height] of heights.entries()) sheet.getRow(row + 1).height = height;
}

const linesIn = (text: string, room: number): number => text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(printedWidth(line) / room)), 0);

/** Excel 97 workbook: values, number formats, merged cells and column widths; this writer sets no fonts or borders. */
function xlsBytes(layouts: readonly SheetLayout[]): Uint8Array {
  const workbook = XLSX.utils.book_new();
  for (const layout of layouts) XLSX.utils.book_append_sheet(workbook, xlsSheet(layout.snapshot, columnWidths(layout)), layout.snapshot.name);
  workbook.Props = { CreatedDate: STAMP, ModifiedDate: STAMP };
  const bytes: unknown = XLSX.write(workbook, { bookType: "biff8", type: "buffer" });
  if (!(bytes instanceof Uint8Array)) throw new Error("the .xls writer gave no bytes");
  return bytes;
}

function xlsSheet(snapshot: SheetSnapshot, widths: readonly number[]): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {};
  const extent = { s: { r: 0, c: 0 }, e: { r: 0, c: widths.length - 1 } };
  for (const { row, cells } of snapshot.rows) {
    extent.e.r = Math.max(extent.e.r, row);
    for (const { column, value, format } of cells) {
      const plain = plainValue(value);
      if (plain === null) continue;
      const cell: XLSX.CellObject = { t: typeof plain === "number" ? "n" : "s", v: plain };
      if (format !== undefined) cell.z = format;
      sheet[XLSX.utils.encode_cell({ r: row, c: column })] = cell;
    }
  }
  sheet["!ref"] = XLSX.utils.encode_range(extent);
  sheet["!merges"] = snapshot.merges.map(({ top, left, bottom, right }) => ({ s: { r: top, c: left }, e: { r: bottom, c: right } }));
  sheet["!cols"] = widths.map((wch) => ({ wch }));
  return sheet;
}

await buildSamples();
