import { describe, expect, it } from "vitest";
import type { Finding, Severity } from "../../../src/core/findings";
import { adoptableTogether, adoptionOf } from "../../../src/core/present/adoption";
import type { CellSnapshot, SheetSnapshot } from "../../../src/core/sheets/snapshot";

const proposal = (value: string) => ({ proposal: { sheet: "表1", row: 4, column: 2, value, low: value, high: value } });
const sheets = (cell?: Omit<CellSnapshot, "column">): SheetSnapshot[] => [{ name: "表1", hidden: false, rows: cell ? [{ row: 4, cells: [{ column: 2, ...cell }] }] : [], merges: [], hiddenRows: [], hiddenColumns: [] }];
const written = (value: string, cell?: Omit<CellSnapshot, "column">) => adoptionOf(proposal(value), sheets(cell));

describe("adopting a proposal", () => {
  it("writes a number where a number or nothing stands", () => {
    const edit = { kind: "write", sheet: "表1", top: 4, left: 2, cells: [[{ value: 181.93 }]] };
    expect(written("181.93", { value: 0, format: "0.00" })).toMatchObject({ edit });
    expect(written("181.93")).toMatchObject({ edit, before: null });
    expect(written("181.93", { value: "  " })).toMatchObject({ edit });
  });

  it("writes text where text stands, with its zeros", () => {
    expect(written("181.90", { value: "0.00" })).toMatchObject({ edit: { cells: [[{ value: "181.90" }]] } });
  });

  it("does not put a constant in the place of a formula", () => {
    expect(written("181.93", { value: 0, formula: "SUM(C1:C3)" })).toEqual({ refusal: "formula" });
  });

  it("does not write a number that Excel cannot hold exactly", () => {
    expect(written("12345678901234.56")).toEqual({ refusal: "longNumber" });
    expect(written("0001234567890123.45", { value: 1 })).toHaveProperty("edit");
    expect(written("0.000000000000012345", { value: 1 })).toHaveProperty("edit");
  });

  it("has nothing to write without a proposal", () => {
    expect(adoptionOf({ proposal: null }, sheets())).toBeNull();
  });
});

describe("proposals that can be written together", () => {
  const finding = (id: string, severity: Severity, row: number, value: string): Finding => ({
    id, rule: "决03-2", severity, message: "m", args: {}, cells: [], figures: [], disclosure: 0, table: "T3", proposal: { sheet: "表1", row, column: 2, value, low: value, high: value },
  });
  const together = (...findings: Finding[]): string[] => adoptableTogether(findings, sheets({ value: 0 })).map(({ finding: { id } }) => id);

  it("are those of errors", () => expect(together(finding("a", "error", 4, "1.00"), finding("b", "review", 5, "2.00"), { ...finding("c", "error", 6, "3.00"), proposal: null })).toEqual(["a"]));

  it("are one for each cell, and none where two contradict each other, whatever their severity", () => {
    expect(together(finding("a", "error", 4, "1.00"), finding("b", "error", 4, "1.00"), finding("c", "error", 5, "2.00"))).toEqual(["a", "c"]);
    expect(together(finding("a", "error", 4, "1.00"), finding("b", "review", 4, "9.00"), finding("c", "error", 5, "2.00"))).toEqual(["c"]);
  });

  it("leave formulas alone", () => expect(adoptableTogether([finding("a", "error", 4, "1.00")], sheets({ value: 0, formula: "SUM(C1:C3)" }))).toEqual([]));
});
