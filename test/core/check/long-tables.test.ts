/** Tables as long as a sheet can be: nothing overflows, and a slip among a hundred thousand rows is still one cell. */
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/check/workbook";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { longTable, ROWS_ABOVE, ROWS_OF_ONE } from "../../support/long-table";

const ORGANISATIONS = 3_200;
const table = longTable(ORGANISATIONS);

/** The table with something else in one cell. */
const withCell = (row: number, column: number, value: string | number): SheetSnapshot => ({
  ...table,
  rows: table.rows.map((one) => (one.row === row ? { row, cells: one.cells.map((cell) => (cell.column === column ? { ...cell, value } : cell)) } : one)),
});

describe(`a table of ${table.rows.length} rows`, () => {
  it("is long enough to overflow a call that takes its cells as arguments", () => expect(table.rows.length).toBeGreaterThan(100_000));

  it("is checked whole, and right", () => {
    const { disclosures, findings } = checkWorkbook([table], {});
    expect(findings).toEqual([]);
    expect(disclosures[0]?.counts).toMatchObject({ broken: 0, rounding: 0 });
    expect(disclosures[0]?.counts.holds).toBeGreaterThan(3 * ORGANISATIONS * ROWS_OF_ONE);
  });

  it("shows the one wrong cell", () => {
    const row = ROWS_ABOVE + 2_000 * ROWS_OF_ONE + 3;
    const { findings } = checkWorkbook([withCell(row, 2, 99)], {});
    expect(findings).toHaveLength(1);
    expect(findings[0]?.severity).toBe("error");
    expect(findings[0]?.cells.filter(({ role }) => role === "culprit")).toMatchObject([{ row, column: 2 }]);
  });

  it("is told as one table however many rows are wrong", () => {
    const nameless: SheetSnapshot = { ...table, rows: table.rows.map(({ row, cells }) => ({ row, cells: row < ROWS_ABOVE ? cells : cells.map((cell) => (cell.column === 1 ? { ...cell, value: `错${row}` } : cell)) })) };
    const { disclosures, findings } = checkWorkbook([nameless], {});
    expect(disclosures[0]?.disclosure.tables).toHaveLength(1);
    expect(findings.filter(({ rule }) => rule === "科目-名称").length).toBeGreaterThan(0);
  });
});
