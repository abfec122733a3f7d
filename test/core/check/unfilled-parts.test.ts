/** An amount over parts that nobody filled in is not put to the test, and is listed as such. */
import { expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/check/workbook";
import type { CheckReport } from "../../../src/core/check/report";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { loadCase } from "../../support/cases";

const PARTS = [6, 7, 8];

const blanked = (sheets: readonly SheetSnapshot[], rows: readonly number[]): SheetSnapshot[] =>
  sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => (rows.includes(row.row) ? { ...row, cells: row.cells.filter(({ column }) => column !== 1) } : row)) }));

const checked = (rows: readonly number[]): CheckReport => checkWorkbook(blanked(loadCase("决01-6", "passes").sheets, rows));

const results = ({ disclosures }: CheckReport): unknown[] =>
  disclosures.flatMap((disclosure) => disclosure.results).filter(({ relation }) => relation === "决01-6").map(({ outcome, missing }) => [outcome, missing]);

it("names the blank parts under an amount as what is missing, and raises no error", () => {
  const report = checked(PARTS);
  expect(results(report)).toEqual([["missingData", ["公开01表!B7", "公开01表!B8", "公开01表!B9"]]]);
  expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

it("still judges a sum of which one part alone is blank", () => {
  expect(results(checked([6]))).toEqual([["broken", []]]);
});

it("has nothing to add up where the amount is blank too", () => {
  expect(results(checked([5, ...PARTS]))).toEqual([["holds", []]]);
});
