/** The fake Excel's workbook: its state, and the objects of the API down to the sheets. Members bear the API's names. */
import type { CellAddress, CellRange } from "../../../src/core/sheets/snapshot";
import { FakeRange, FakeRangeAreas } from "./fake-ranges";
import { FakeSheet } from "./fake-sheet";
import { ExcelError, NULL_OBJECT } from "./protocol";

const LAST: CellRange = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

export class FakeWorkbook {
  sheets: FakeSheet[] = [];
  settingsKept = new Map<string, unknown>();
  structureProtected = false;
  /** Opened for viewing: nothing can be written. */
  viewing = false;
  selected: CellAddress | undefined;
  /** Events that the add-in has asked for. */
  readonly watched = new Set<string>();
  private ids = 0;

  constructor(readonly name: string) {}

  get readOnly(): boolean { return this.viewing; }
  get worksheets(): FakeWorksheets { return new FakeWorksheets(this); }
  get settings(): FakeSettings { return new FakeSettings(this); }
  get protection(): { protected: boolean } { return { protected: this.structureProtected }; }

  newId(): string { return `{${++this.ids}}`; }

  addSheet(name: string): FakeSheet {
    const sheet = new FakeSheet(this.newId(), name);
    this.sheets.push(sheet);
    return sheet;
  }

  sheet(name: string): FakeSheet {
    const sheet = this.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new ExcelError("ItemNotFound");
    return sheet;
  }

  /** Throws as Excel does when the sheet cannot be changed. */
  mayWrite(sheet?: FakeSheet): void {
    if (this.viewing || sheet?.isProtected || (!sheet && this.structureProtected)) throw new ExcelError("AccessDenied");
  }

  /**
   * Everything that a file of the workbook would hold, as text, in one order for one state. Ids are new each time and not saved; neither
   * is the apostrophe in front of a text, which the API cannot read: what counts is that the text is still a text.
   */
  saved(): string {
    return JSON.stringify({
      settings: [...this.settingsKept].sort(([a], [b]) => (a < b ? -1 : 1)),
      sheets: this.sheets.map(({ name, visibility, isProtected, cells, widths, hiddenRows, hiddenColumns, merges, conditionalFormats }) => ({
        name, visibility, isProtected, merges, hiddenRows: [...hiddenRows], hiddenColumns: [...hiddenColumns],
        cells: [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([place, { contents, ...cell }]) => [place, contents?.value, contents?.formula, cell]), widths: [...widths].sort(([a], [b]) => a - b),
        conditionalFormats: conditionalFormats.map(({ type, formula, fill, ranges }) => ({ type, formula, fill, ranges })),
      })),
    }, null, 1);
  }

  /** The workbook closed and opened again: the same contents under new ids, and no events. */
  reopened(): FakeWorkbook {
    const book = new FakeWorkbook(this.name);
    book.ids = 1000 + this.ids;
    book.settingsKept = new Map(this.settingsKept);
    for (const sheet of this.sheets) {
      const { visibility, isProtected, cells, widths, hiddenRows, hiddenColumns, merges } = sheet;
      const conditionalFormats = sheet.conditionalFormats.map((format) => ({ ...format, id: book.newId() }));
      Object.assign(book.addSheet(sheet.name), { visibility, isProtected, merges, conditionalFormats, cells: new Map(cells), widths: new Map(widths), hiddenRows: new Set(hiddenRows), hiddenColumns: new Set(hiddenColumns) });
    }
    return book;
  }
}

class FakeWorksheets {
  constructor(private readonly book: FakeWorkbook) {}

  get items(): FakeWorksheet[] { return this.book.sheets.map((sheet) => new FakeWorksheet(this.book, sheet)); }

  getItem(nameOrId: unknown): FakeWorksheet {
    const sheet = this.find(nameOrId);
    if (!sheet) throw new ExcelError("ItemNotFound");
    return new FakeWorksheet(this.book, sheet);
  }

  getItemOrNullObject(nameOrId: unknown): FakeWorksheet | typeof NULL_OBJECT {
    const sheet = this.find(nameOrId);
    return sheet ? new FakeWorksheet(this.book, sheet) : NULL_OBJECT;
  }

  add(name: unknown): FakeWorksheet {
    this.book.mayWrite();
    if (this.find(name)) throw new ExcelError("ItemAlreadyExists");
    return new FakeWorksheet(this.book, this.book.addSheet(String(name)));
  }

  _RegisterDataChangedEvent(): null { return this.watch("changed"); }
  _UnregisterDataChangedEvent(): null { return this.unwatch("changed"); }
  _RegisterAddedEvent(): null { return this.watch("added"); }
  _UnregisterAddedEvent(): null { return this.unwatch("added"); }
  _RegisterDeletedEvent(): null { return this.watch("deleted"); }
  _UnregisterDeletedEvent(): null { return this.unwatch("deleted"); }

  private watch(event: string): null {
    this.book.watched.add(event);
    return null;
  }

  private unwatch(event: string): null {
    this.book.watched.delete(event);
    return null;
  }

  private find(nameOrId: unknown): FakeSheet | undefined { return this.book.sheets.find(({ id, name }) => id === nameOrId || name === nameOrId); }
}

class FakeWorksheet {
  readonly id: string;

  constructor(private readonly book: FakeWorkbook, private readonly sheet: FakeSheet) {
    this.id = sheet.id;
  }

  get name(): string { return this.sheet.name; }
  get visibility(): string { return this.sheet.visibility; }
  get protection(): { protected: boolean } { return { protected: this.sheet.isProtected }; }

  /** Only for cells with contents; formats alone do not count. */
  getUsedRangeOrNullObject(valuesOnly: unknown): FakeRange | typeof NULL_OBJECT {
    if (valuesOnly !== true) throw new ExcelError("InvalidArgument");
    const used = this.sheet.used();
    return used ? this.range(used) : NULL_OBJECT;
  }

  getRangeByIndexes(top: number, left: number, rows: number, columns: number): FakeRange {
    return this.range({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }

  getRange(address: unknown): FakeRange {
    if (address !== null && address !== undefined) throw new ExcelError("NotImplemented");
    return this.range(LAST);
  }

  getCell(row: number, column: number): FakeRange { return this.range({ top: row, left: column, bottom: row, right: column }); }

  getRanges(address: unknown): FakeRangeAreas { return FakeRangeAreas.at(this.book, this.sheet, String(address)); }

  activate(): null {
    if (this.sheet.visibility !== "Visible") throw new ExcelError("InvalidOperation");
    return null;
  }

  delete(): null {
    this.book.mayWrite();
    this.book.sheets = this.book.sheets.filter(({ id }) => id !== this.id);
    return null;
  }

  private range(area: CellRange): FakeRange { return new FakeRange(this.book, this.sheet, area); }
}

class FakeSettings {
  constructor(private readonly book: FakeWorkbook) {}

  getItem(key: unknown): FakeSetting {
    if (!this.book.settingsKept.has(String(key))) throw new ExcelError("ItemNotFound");
    return new FakeSetting(this.book, String(key));
  }

  getItemOrNullObject(key: unknown): FakeSetting | typeof NULL_OBJECT {
    return this.book.settingsKept.has(String(key)) ? new FakeSetting(this.book, String(key)) : NULL_OBJECT;
  }

  add(key: unknown, value: unknown): FakeSetting {
    this.book.mayWrite();
    this.book.settingsKept.set(String(key), value);
    return new FakeSetting(this.book, String(key));
  }
}

class FakeSetting {
  readonly id: string;

  constructor(private readonly book: FakeWorkbook, readonly key: string) {
    this.id = key;
  }

  get value(): unknown { return this.book.settingsKept.get(this.key); }

  delete(): null {
    this.book.settingsKept.delete(this.key);
    return null;
  }
}
