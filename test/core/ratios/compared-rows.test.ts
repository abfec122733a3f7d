import { describe, expect, it } from "vitest";
import { largestChanges, type ComparedRow } from "../../../src/core/ratios/compared-rows";
import { planComputation } from "../../../src/core/ratios/plan";
import { earlierYear, type EarlierYear } from "./earlier-year";
import { BUREAU, documentOf, fileBase, goldenBook, GOLDEN_CASES } from "./golden-cases";

function rowsOf(table: string, how: EarlierYear): readonly ComparedRow[] {
  const golden = GOLDEN_CASES.find(({ name }) => name === table);
  if (!golden) throw new Error(table);
  const plan = planComputation(goldenBook(golden), { disclosure: 0, table, columns: ["change"], formulas: "plain", bases: { prior: fileBase("上年.xlsx", documentOf(earlierYear(BUREAU, how)), table) } });
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.preview.bases[0]?.rows ?? [];
}

const row = (rows: readonly ComparedRow[], code: string) => rows.find((one) => one.code === code);

describe("a table's rows beside last year's", () => {
  it("have figures and differences in the table's unit, with the decimals that it prints", () => {
    for (const how of [{}, { inYuan: true }]) {
      expect(row(rowsOf("T5", how), "2101501")).toMatchObject({ name: "行政运行", how: "matched", current: "1666.48", base: "1499.83", difference: "166.65", leaf: true });
    }
  });

  it("name what is new and what is gone", () => {
    const rows = rowsOf("T5", { codes: { "2101599": "2101598" } });
    expect(row(rows, "2101599")).toMatchObject({ how: "added", current: "50.32", base: null, difference: "50.32" });
    expect(row(rows, "2101598")).toMatchObject({ how: "vanished", current: null, base: "45.29", difference: "-45.29" });
  });

  it("know the rows that are parts: changes of the largest add up to that of the total", () => {
    const rows = rowsOf("T5", {});
    const leaves = rows.filter(({ leaf }) => leaf);
    const total = rows.find(({ name }) => name === "合计");
    expect(leaves.reduce((sum, { difference }) => sum + Number(difference), 0)).toBeCloseTo(Number(total?.difference), 1);
    expect(leaves.every(({ code }) => code.length === 7)).toBe(true);
  });

  it("leave out totals of lines and 三公 items that others make up", () => {
    expect(rowsOf("T1", {}).filter(({ leaf, name }) => leaf && /合计|总计/.test(name))).toEqual([]);
    expect(rowsOf("T7", {}).filter(({ leaf }) => leaf).map(({ name }) => name)).not.toContain("合计");
  });
});

describe("the largest changes", () => {
  const made = (name: string, difference: string | null, leaf = true): ComparedRow => ({ code: "", name, how: "matched", current: null, base: null, difference, cell: { sheet: "表", row: 0, column: 0 }, leaf });

  it("come by their size, whichever way they go", () => {
    const rows = [made("a", "1.00"), made("b", "-30.00"), made("c", "20.00"), made("d", "0.00"), made("e", null), made("合计", "99.00", false)];
    expect(largestChanges(rows, 2).map(({ name }) => name)).toEqual(["b", "c"]);
    expect(largestChanges(rows, 9).map(({ name }) => name)).toEqual(["b", "c", "a"]);
  });
});
