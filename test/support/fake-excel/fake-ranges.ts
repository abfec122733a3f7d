/** Ranges, their formats and conditional formats as Excel's API shows them. Members bear the API's names. */
import type { CellRange } from "../../../src/core/sheets/snapshot";
import { parseCellName } from "../../../src/core/sheets/addresses";
import { asked, withProperties } from "./cell-looks";
import { cellsOf, STANDARD_WIDTH, type FakeConditionalFormat, type FakeSheet } from "./fake-sheet";
import type { FakeWorkbook } from "./fake-workbook";
import { ExcelError, NULL_OBJECT } from "./protocol";

/** Excel answers with null in place of larger arrays. */
const MOST_CELLS = 5_000_000;

export class FakeRange {
  constructor(private readonly book: FakeWorkbook, private readonly sheet: FakeSheet, private readonly area: CellRange) {}

  get rowIndex(): number { return this.area.top; }
  get columnIndex(): number { return this.area.left; }
  get rowCount(): number { return this.area.bottom - this.area.top + 1; }
  get columnCount(): number { return this.area.right - this.area.left + 1; }
  get values(): unknown { return this.each((row, column) => this.sheet.value(row, column)); }
  get formulas(): unknown { return this.each((row, column) => this.sheet.formula(row, column)); }
  set formulas(inputs: unknown) { this.put(inputs, (row, column, input) => this.sheet.type(row, column, input)); }
  get numberFormat(): unknown { return this.each((row, column) => this.sheet.cell(row, column).format); }
  set numberFormat(formats: unknown) { this.put(formats, (row, column, format) => this.sheet.setFormat(row, column, String(format))); }
  get hasSpill(): boolean { return this.sheet.hasSpill(this.area); }
  get rowHidden(): boolean | null { return allOrSome(this.rows().map((row) => this.sheet.hiddenRows.has(row))); }
  get columnHidden(): boolean | null { return allOrSome(this.columns().map((column) => this.sheet.hiddenColumns.has(column))); }
  get format(): FakeRangeFormat { return new FakeRangeFormat(this.book, this.sheet, this.area); }
  get conditionalFormats(): FakeConditionalFormats { return new FakeConditionalFormats(this.book, this.sheet, [this.area]); }

  getRowProperties(options: unknown): unknown {
    expectOptions(options, "rowHidden");
    return this.rows().map((row) => ({ rowHidden: this.sheet.hiddenRows.has(row) }));
  }

  getColumnProperties(options: unknown): unknown {
    expectOptions(options, "columnHidden");
    return this.columns().map((column) => ({ columnHidden: this.sheet.hiddenColumns.has(column) }));
  }

  getCellProperties(options: unknown): unknown {
    const format: unknown = Reflect.get(Object(options), "format");
    return this.each((row, column) => ({ format: asked(this.sheet.cell(row, column).look, format) }));
  }

  setCellProperties(properties: unknown): null {
    this.put(properties, (row, column, set) => this.sheet.setLook(row, column, withProperties(this.sheet.cell(row, column).look, Reflect.get(Object(set), "format"))));
    return null;
  }

  getSpillParentOrNullObject(): FakeRange | typeof NULL_OBJECT {
    const place = this.sheet.spillPlace(this.area.top, this.area.left);
    return place ? new FakeRange(this.book, this.sheet, { top: place.row, left: place.column, bottom: place.row, right: place.column }) : NULL_OBJECT;
  }

  getMergedAreasOrNullObject(): FakeRangeAreas | typeof NULL_OBJECT {
    return this.sheet.merges.length > 0 ? new FakeRangeAreas(this.book, this.sheet, this.sheet.merges) : NULL_OBJECT;
  }

  getRow(row: number): FakeRange {
    return new FakeRange(this.book, this.sheet, { ...this.area, top: this.area.top + row, bottom: this.area.top + row });
  }

  getBoundingRect(other: unknown): FakeRange {
    if (!(other instanceof FakeRange)) throw new ExcelError("InvalidArgument");
    const { top, left, bottom, right } = other.area;
    const area = { top: Math.min(top, this.area.top), left: Math.min(left, this.area.left), bottom: Math.max(bottom, this.area.bottom), right: Math.max(right, this.area.right) };
    return new FakeRange(this.book, this.sheet, area);
  }

  /** The client asks before it sends a large array, which it then sends in parts. */
  _ValidateArraySize(rows: unknown, columns: unknown): null {
    if (rows !== this.rowCount || columns !== this.columnCount) throw new ExcelError("InvalidArgument");
    return null;
  }

  merge(across: unknown): null {
    if (across !== false) throw new ExcelError("InvalidArgument");
    this.book.mayWrite(this.sheet);
    this.sheet.merge(this.area);
    return null;
  }

  unmerge(): null {
    this.book.mayWrite(this.sheet);
    this.sheet.unmerge(this.area);
    return null;
  }

  select(): null {
    this.book.selected = { sheet: this.sheet.name, row: this.area.top, column: this.area.left };
    return null;
  }

  private rows(): number[] { return Array.from({ length: this.rowCount }, (_, index) => this.area.top + index); }
  private columns(): number[] { return Array.from({ length: this.columnCount }, (_, index) => this.area.left + index); }

  private each<T>(read: (row: number, column: number) => T): T[][] | null {
    if (this.rowCount * this.columnCount > MOST_CELLS) return null;
    return this.rows().map((row) => this.columns().map((column) => read(row, column)));
  }

  private put(values: unknown, set: (row: number, column: number, value: unknown) => void): void {
    this.book.mayWrite(this.sheet);
    const fits = Array.isArray(values) && values.length === this.rowCount && values.every((row) => Array.isArray(row) && row.length === this.columnCount);
    if (!fits) throw new ExcelError("InvalidArgument", "the array does not fit the range");
    values.forEach((row: unknown[], down) => row.forEach((value, right) => set(this.area.top + down, this.area.left + right, value)));
  }
}

/** Several rectangles of a sheet. */
export class FakeRangeAreas {
  constructor(private readonly book: FakeWorkbook, private readonly sheet: FakeSheet, private readonly ranges: readonly CellRange[]) {}

  /** Excel refuses long addresses. */
  static at(book: FakeWorkbook, sheet: FakeSheet, address: string): FakeRangeAreas {
    if (address.length > 8_192) throw new ExcelError("InvalidArgument", "the address is too long");
    return new FakeRangeAreas(book, sheet, address.split(",").map(rangeAt));
  }

  get areas(): { items: FakeRange[] } { return { items: this.ranges.map((range) => new FakeRange(this.book, this.sheet, range)) }; }
  get conditionalFormats(): FakeConditionalFormats { return new FakeConditionalFormats(this.book, this.sheet, this.ranges); }
}

class FakeRangeFormat {
  constructor(private readonly book: FakeWorkbook, private readonly sheet: FakeSheet, private readonly area: CellRange) {}

  /** What is set for a range goes for every cell of it. */
  private readonly set = (properties: object): void => {
    this.book.mayWrite(this.sheet);
    for (const [row, column] of cellsOf(this.area)) this.sheet.setLook(row, column, withProperties(this.sheet.cell(row, column).look, properties));
  };

  set wrapText(wrapText: boolean) { this.set({ wrapText }); }
  /** Heights of rows are Excel's own affair until a user sets them. */
  autofitRows(): null { return null; }
  set verticalAlignment(verticalAlignment: string) { this.set({ verticalAlignment }); }
  get font(): object {
    const { set } = this;
    return {
      set bold(bold: boolean) { set({ font: { bold } }); },
      set underline(underline: string) { set({ font: { underline } }); },
      set color(color: string) { set({ font: { color } }); },
    };
  }
  get fill(): object {
    const { set } = this;
    return {
      set color(color: string) { set({ fill: { color } }); },
      clear(): null { set({ fill: { pattern: "None" } }); return null; },
    };
  }

  get columnWidth(): number { return this.sheet.widths.get(this.area.left) ?? STANDARD_WIDTH; }
  set columnWidth(points: number) {
    this.book.mayWrite(this.sheet);
    for (let column = this.area.left; column <= this.area.right; column++) this.sheet.widths.set(column, points);
  }
  get useStandardWidth(): boolean { return !this.sheet.widths.has(this.area.left); }
  set useStandardWidth(standard: boolean) {
    this.book.mayWrite(this.sheet);
    if (standard) this.sheet.widths.delete(this.area.left);
  }
}

export class FakeConditionalFormats {
  constructor(private readonly book: FakeWorkbook, private readonly sheet: FakeSheet, private readonly ranges: readonly CellRange[]) {}

  get items(): FakeFormatRule[] { return this.sheet.conditionalFormats.map((format) => this.shown(format)); }

  getItem(id: unknown): FakeFormatRule {
    const format = this.sheet.conditionalFormats.find((candidate) => candidate.id === id);
    if (!format) throw new ExcelError("ItemNotFound");
    return this.shown(format);
  }

  add(type: unknown): FakeFormatRule {
    this.book.mayWrite(this.sheet);
    const format: FakeConditionalFormat = { id: this.book.newId(), type: String(type), formula: "", fill: "", ranges: this.ranges };
    this.sheet.conditionalFormats.unshift(format);
    return this.shown(format);
  }

  private shown(format: FakeConditionalFormat): FakeFormatRule { return new FakeFormatRule(this.book, this.sheet, format); }
}

class FakeFormatRule {
  readonly id: string;
  readonly type: string;

  constructor(private readonly book: FakeWorkbook, private readonly sheet: FakeSheet, private readonly data: FakeConditionalFormat) {
    this.id = data.id;
    this.type = data.type;
  }

  /** Of any other kind there is no formula to ask for. */
  get custom(): object {
    if (this.type !== "Custom") throw new ExcelError("GeneralException", "not a custom format");
    const { data } = this;
    return {
      rule: { get formula() { return data.formula; }, set formula(text: string) { data.formula = text; } },
      format: { fill: { get color() { return data.fill; }, set color(text: string) { data.fill = text; } } },
    };
  }

  getRanges(): FakeRangeAreas { return new FakeRangeAreas(this.book, this.sheet, this.data.ranges); }

  delete(): null {
    this.book.mayWrite(this.sheet);
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter(({ id }) => id !== this.id);
    return null;
  }
}


function rangeAt(name: string): CellRange {
  const [first, last = first] = name.split(":").map(parseCellName);
  if (!first || !last) throw new ExcelError("InvalidArgument", name);
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

const allOrSome = (answers: readonly boolean[]): boolean | null => (answers.every(Boolean) ? true : answers.some(Boolean) ? null : false);

function expectOptions(options: unknown, name: string): void {
  if (Reflect.get(Object(options), name) !== true) throw new ExcelError("InvalidArgument");
}

