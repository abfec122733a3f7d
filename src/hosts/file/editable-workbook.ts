/** A workbook file opened for carrying out edits on a copy in memory, styles and all. Knows the writing library; nothing of tables. */
import { Workbook, type Cell, type CellValue as LibraryValue, type Style, type Worksheet } from "@cj-tech-master/excelts";
import { read, write } from "@e965/xlsx";
import { GENERAL_FORMAT, type CellState, type CellStyle, type Edit, type StateBefore, type Undo } from "../../core/edits";
import { stateOfSheets } from "../../core/edited-sheets";
import type { SheetMarks } from "../../core/marks";
import { rangeName } from "../../core/sheets/addresses";
import { isCellError, type CellRange, type CellValue, type SheetSnapshot } from "../../core/sheets/snapshot";
import { libraryBytes } from "./containers";
import { fileMarks, setFileMarks } from "./file-marks";
import { isOpenXml, partNames } from "./workbook-parts";

/** Font, border, fill, alignment and number format in the library's terms. */
export type FileLook = Partial<Style>;

export class EditableWorkbook {
  private constructor(private readonly workbook: Workbook) {}

  /** The workbook as the library has it, for reading what the product itself does not know: how it looks. */
  get parsed(): Workbook {
    return this.workbook;
  }

  /** Opens the bytes of a workbook that the reader has already accepted. What is not .xlsx is first written as one, without its styles. Throws the library's errors. */
  static async open(bytes: Uint8Array): Promise<EditableWorkbook> {
    const workbook = new Workbook();
    await workbook.xlsx.load(openXmlBytes(bytes));
    // The library reads the number of the first page as 1 where none is set, and would then write it as set.
    for (const { pageSetup } of workbook.worksheets) {
      if (!("useFirstPageNumber" in pageSetup && pageSetup.useFirstPageNumber === true)) delete pageSetup.firstPageNumber;
    }
    return new EditableWorkbook(workbook);
  }

  /** Sheets whose cells Excel would not let a user change. */
  protectedSheets(): string[] {
    return this.workbook.worksheets.filter((sheet) => sheet.sheetProtection?.sheet === true).map(({ name }) => name);
  }

  /** What `undoOf` asks: contents as the reader gave them, looks and widths as the file has them. */
  stateBefore(sheets: readonly SheetSnapshot[]): StateBefore<FileLook> {
    const contents = stateOfSheets(sheets);
    return {
      cell: (sheet, row, column) => contents.cell(sheet, row, column),
      look: (sheet, row, column) => this.look(sheet, row, column),
      width: (sheet, column) => this.sheet(sheet).getColumn(column + 1).width ?? null,
    };
  }

  /** Carries the edits out, in order. A sheet that is not there is a mistake of the caller and throws. */
  apply(edits: readonly (Edit | Undo<FileLook>)[]): void {
    for (const edit of edits) this.applyOne(edit);
  }

  /** The style of a cell, a copy of it. */
  look(sheet: string, row: number, column: number): FileLook {
    return structuredClone(this.sheet(sheet).getCell(row + 1, column + 1).style);
  }

  /** None for a sheet that is not there. */
  marks(sheet: string): SheetMarks {
    const found = this.workbook.getWorksheet(sheet);
    return found ? fileMarks(found) : [];
  }

  /** Leaves a sheet with these marks and no others. */
  setMarks(sheet: string, marks: SheetMarks): void {
    setFileMarks(this.sheet(sheet), marks);
  }

  /** The bytes of an .xlsx file. */
  bytes(): Promise<Uint8Array> {
    return this.workbook.xlsx.writeBuffer();
  }

  private applyOne(edit: Edit | Undo<FileLook>): void {
    switch (edit.kind) {
      case "addSheet":
        this.workbook.addWorksheet(edit.sheet).columns = edit.widths.map((width) => ({ width }));
        break;
      case "removeSheet":
        this.workbook.removeWorksheet(edit.sheet);
        break;
      case "write":
        edit.cells.forEach((row, down) => row.forEach((state, right) => this.write(edit.sheet, edit.top + down, edit.left + right, state)));
        break;
      case "copyLook":
        this.copyLook(this.sheet(edit.sheet), edit.from, edit.to);
        break;
      case "style":
        this.setStyle(this.sheet(edit.sheet), edit.range, edit.style);
        break;
      case "setLook":
        edit.looks.forEach((row, down) => row.forEach((look, right) => {
          this.cell(edit.sheet, edit.top + down, edit.left + right).style = structuredClone(look);
        }));
        break;
      case "copyWidth":
        this.setWidth(edit.sheet, edit.to, this.sheet(edit.sheet).getColumn(edit.from + 1).width);
        break;
      case "setWidth":
        this.setWidth(edit.sheet, edit.column, edit.width ?? undefined);
        break;
      case "merge":
        this.sheet(edit.sheet).mergeCellsWithoutStyle(rangeName(edit.range));
        break;
      case "unmerge":
        this.sheet(edit.sheet).unMergeCells(rangeName(edit.range));
        break;
    }
  }

  private sheet(name: string): Worksheet {
    const sheet = this.workbook.getWorksheet(name);
    if (!sheet) throw new RangeError(`no sheet ${name}`);
    return sheet;
  }

  private cell(sheet: string, row: number, column: number): Cell {
    return this.sheet(sheet).getCell(row + 1, column + 1);
  }

  private write(sheet: string, row: number, column: number, state: CellState): void {
    const cell = this.cell(sheet, row, column);
    if (state.format !== undefined) cell.numFmt = state.format === GENERAL_FORMAT ? "" : state.format;
    const value = state.value === "" && state.formula === undefined ? undefined : state.value;
    const { rows = 1, columns = 1 } = state.spill ?? {};
    const range = rangeName({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
    cell.value = state.formula === undefined ? libraryValue(value) : formulaValue(storedFormula(state.formula), value, state.spill && range);
  }

  private copyLook(sheet: Worksheet, from: CellRange, to: CellRange): void {
    for (let row = from.top; row <= from.bottom; row++) {
      for (let column = from.left; column <= from.right; column++) {
        const look = structuredClone(sheet.getCell(row + 1, column + 1).style);
        sheet.getCell(to.top + row - from.top + 1, to.left + column - from.left + 1).style = look;
      }
    }
  }

  /** As in Excel, a style leaves borders, alignment to the sides and number formats as they are. */
  private setStyle(sheet: Worksheet, range: CellRange, { bold, underlined, colour, fill, wrapped }: CellStyle): void {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const cell = sheet.getCell(row + 1, column + 1);
        const font = { ...cell.style.font };
        delete font.color;
        const alignment = { ...cell.style.alignment, vertical: "top" as const, wrapText: wrapped };
        cell.style = {
          ...cell.style, alignment, font: { ...font, bold, underline: underlined, ...(colour !== null && { color: { argb: argbOf(colour) } }) },
          fill: fill === null ? { type: "pattern", pattern: "none" } : { type: "pattern", pattern: "solid", fgColor: { argb: argbOf(fill) } },
        };
      }
    }
  }

  private setWidth(sheet: string, column: number, width: number | undefined): void {
    const target = this.sheet(sheet).getColumn(column + 1);
    if (width === undefined) delete target.width;
    else target.width = width;
  }
}

const argbOf = (colour: string): string => `FF${colour.slice(1).toUpperCase()}`;

/** The bytes of an .xlsx file: these, or .xls and .xlsb by way of the reading library, which keeps everything but styles. */
export function openXmlBytes(bytes: Uint8Array): Uint8Array {
  if (isOpenXml(partNames(bytes))) return bytes;
  const written: unknown = write(read(libraryBytes(bytes), { type: "buffer", cellNF: true, cellStyles: true, sheetStubs: true }), { type: "array", bookType: "xlsx" });
  if (!(written instanceof ArrayBuffer)) throw new TypeError("the writer gave no bytes");
  return new Uint8Array(written);
}

const libraryValue = (value: CellValue | undefined): LibraryValue => (value === undefined ? null : isCellError(value) ? errorValue(value.error) : value);

function formulaValue(formula: string, value: CellValue | undefined, range: string | undefined): LibraryValue {
  const result = value === undefined ? {} : { result: isCellError(value) ? errorValue(value.error) : value };
  return range === undefined ? { formula, ...result } : { formula, ...result, shareType: "array", ref: range };
}

const ERRORS = ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"] as const;

/** Newer errors have no place in the file format. */
const errorValue = (text: string) => ({ error: ERRORS.find((known) => known === text) ?? ("#VALUE!" as const) });

/** As files keep the functions of an add-in: `_xldudf_BUDGET_YOY`. Texts and sheet names stay as they are. */
const storedFormula = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\bBUDGET\.([A-Z0-9]+)(?=\()/g, (whole, name: string | undefined) => (name === undefined ? whole : `_xldudf_BUDGET_${name}`));
