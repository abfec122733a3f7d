import { describe, expect, it } from "vitest";
import { parseSumFormula, timesCounted } from "../../../../src/core/check/signs/sum-formula";

const ranges = (formula: string): string[] | undefined =>
  parseSumFormula(formula, "表")?.map(({ sheet, sign, top, left, bottom, right }) => `${sign === 1 ? "+" : "-"}${sheet}!${top},${left}:${bottom},${right}`);

describe("formulas of totals", () => {
  it.each([
    ["SUM(C6:C9)", ["+表!5,2:8,2"]],
    ["sum($C$9:C$6)", ["+表!5,2:8,2"]],
    ["C6+C7-C8", ["+表!5,2:5,2", "+表!6,2:6,2", "-表!7,2:7,2"]],
    ["+D7+E7", ["+表!6,3:6,3", "+表!6,4:6,4"]],
    ["SUM(C6,C8:C9)+C12", ["+表!5,2:5,2", "+表!7,2:8,2", "+表!11,2:11,2"]],
    ["ROUND(SUM(C6:C7),2)", ["+表!5,2:6,2"]],
    ["-(C6-C7)", ["-表!5,2:5,2", "+表!6,2:6,2"]],
    ["SUM(C6, C7+C8)", ["+表!5,2:5,2", "+表!6,2:6,2", "+表!7,2:7,2"]],
    ["'2026-支出 (一)'!B2", ["+2026-支出 (一)!1,1:1,1"]],
    ["'王''s'!B2", ["+王's!1,1:1,1"]],
    ["GK03!B2+0.01", ["+GK03!1,1:1,1"]],
    ["支出!B2:B3", undefined],
    ["SUM(支出!B2:B3)", ["+支出!1,1:2,1"]],
  ])("%s", (formula, expected) => {
    expect(ranges(formula)).toEqual(expected);
  });

  it.each([
    "C6*2", "C6/C7", "SUM(C:C)", "SUM(6:6)", "SUBTOTAL(9,C6:C9)", "SUMIF(A:A,1,C:C)", "IF(C6>0,C6,0)", "[1]支出!B2", "'[1]支出'!B2", "SUM(Sheet1:Sheet3!B2)", "SUM(", "SUM()", "C6+", "C6:C7",
    "", "1+2", "\"C6\"", "C6&C7", "SUM(C6:C9)%", "ROUND(C6,C7)", "合计", "SUM(C6 C7)", "Table1[合计]", "((((((C6",
  ])("gives nothing for %s", (formula) => {
    expect(ranges(formula)).toBeUndefined();
  });

  it("reads hostile formulas without hanging", () => {
    expect(ranges("(".repeat(8000))).toBeUndefined();
    expect(ranges(`C6${"+C6".repeat(10_000)}`)).toBeUndefined();
    expect(ranges(`${"-".repeat(8000)}C6`)).toHaveLength(1);
    expect(ranges(`C6${"+C6".repeat(2700)}`)).toHaveLength(2701);
  });

  it("counts a cell as often as the ranges hold it, with their signs", () => {
    const parsed = parseSumFormula("SUM(C6:C9)+C7-C8", "表") ?? [];
    const times = (row: number): number => timesCounted(parsed, { sheet: "表", row, column: 2 });
    expect([4, 5, 6, 7, 8, 9].map(times)).toEqual([0, 1, 2, 0, 1, 0]);
    expect(timesCounted(parsed, { sheet: "另一张", row: 6, column: 2 })).toBe(0);
  });
});
