/** Workbooks put into the fake Excel: printed samples, and small sheets that tests need. */
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import type { FakeSheet } from "./fake-sheet";
import type { FakeWorkbook } from "./fake-workbook";

/** Sheets with the contents of snapshots. Texts that read like figures are kept as texts, as Excel would have them. */
export function fillWorkbook(book: FakeWorkbook, sheets: readonly SheetSnapshot[]): void {
  for (const snapshot of sheets) {
    const sheet = book.addSheet(snapshot.name);
    sheet.visibility = snapshot.hidden ? "Hidden" : "Visible";
    for (const { row, cells } of snapshot.rows) {
      for (const { column, value, format } of cells) {
        if (typeof value === "object") throw new TypeError("no errors in made workbooks");
        if (format !== undefined) sheet.setFormat(row, column, format);
        sheet.type(row, column, typeof value === "string" && format !== "@" ? `'${value}` : value);
      }
    }
  }
}

/** A sheet with rows of typed contents from A1 down. */
export function typedSheet(book: FakeWorkbook, name: string, rows: readonly (readonly (string | number | null)[])[]): FakeSheet {
  const sheet = book.addSheet(name);
  rows.forEach((cells, row) => cells.forEach((input, column) => sheet.type(row, column, input)));
  return sheet;
}
