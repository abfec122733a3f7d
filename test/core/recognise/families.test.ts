/** Whole disclosures as the families of provinces print them: every table recognised, nothing accused, the relations between the tables evaluated. */
import { describe, expect, it } from "vitest";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { centralBudget, hunanBudget, shanghaiBudget, yunnanBudget } from "../../support/families/budgets";
import { finalAccount, ORDERS } from "../../support/families/final-accounts";
import { withCell } from "../../support/sheet-of";
import { brokenIn, checked } from "./checked";

interface Family {
  readonly sheets: readonly SheetSnapshot[];
  readonly ids: readonly string[];
  /** Relations between tables that must be evaluated. */
  readonly between: readonly string[];
  /** Tables of the standard set that this family does not print. */
  readonly missing?: readonly string[];
  readonly scope?: "department" | "unit";
}

const FINAL_BETWEEN = ["X1-1", "X1-2", "X1-3", "X2-1", "X2-2", "X3-1", "X3-2", "X4-1", "X4-2", "X5-1", "X5-3", "X7", "X9-1", "X9-4", "X10", "X11"];
const BUDGET_BETWEEN = ["预X1-1", "预X1-2", "预X2-1", "预X2-2", "预X3-1", "预X3-2", "预X4-1", "预X5", "预X7-1", "预X8"];

const FAMILIES: Readonly<Record<string, Family>> = {
  "final accounts in the order of the centre (三公 last)": { sheets: finalAccount("C"), ids: ORDERS.C, between: FINAL_BETWEEN },
  "final accounts in the older order (三公 seventh)": { sheets: finalAccount("S"), ids: ORDERS.S, between: FINAL_BETWEEN },
  "budget of a central department": { sheets: centralBudget(), ids: ["B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9"], between: BUDGET_BETWEEN, scope: "department" },
  "budget of a department of 上海": { sheets: shanghaiBudget("部门"), ids: ["B1", "B2", "B3", "B4", "B5", "B8", "B9", "B6", "B7"], between: [...BUDGET_BETWEEN, "预X4-2"], scope: "department" },
  "budget of a unit of 上海": { sheets: shanghaiBudget("单位"), ids: ["B1", "B2", "B3", "B4", "B5", "B8", "B9", "B6", "B7"], between: [...BUDGET_BETWEEN, "预X4-2"], scope: "unit" },
  "budget of 湖南": {
    sheets: hunanBudget(), between: [...BUDGET_BETWEEN, "预X4-2", "预X6", "预X10"],
    ids: ["B1", "B2", "B3", "X:支出预算分类汇总表（按政府预算经济分类）", "B4", "B5", "B6", "X:基本支出表--人员经费、公用经费", "B7", "B8", "B9", "X:财政专户管理资金预算支出表", "X:专项资金预算汇总表"],
  },
  "budget of 云南": {
    sheets: yunnanBudget(), between: ["预X1-1", "预X1-2", "预X2-1", "预X2-2", "预X3-1", "预X3-2", "预X7-1"], missing: ["B6", "B9"], scope: "department",
    ids: ["B1", "B2", "B3", "B4", "B5", "B7", "X:项目支出预算表", "B8", "X:对下转移支付预算表", "X:新增资产配置表", "X:部门项目中期规划预算表"],
  },
};

describe.each(Object.entries(FAMILIES))("%s", (_, family) => {
  const result = checked(family.sheets);

  it("is one disclosure with all its tables", () => {
    expect(result.ids).toEqual(family.ids);
    expect(result.listed).toEqual([]);
    expect(result.report.disclosures.map(({ disclosure }) => disclosure)).toMatchObject([{ unit: "X市医疗保障局", scope: family.scope ?? null, missingTables: family.missing ?? [] }]);
  });

  it("raises nothing", () => {
    expect(result.accusing).toEqual([]);
    expect(Object.entries(result.evaluated).filter(([, counts]) => counts.split("/")[0] !== counts.split("/")[1])).toEqual([]);
  });

  it("has its relations between tables evaluated", () => expect(family.between.filter((relation) => !(relation in result.evaluated))).toEqual([]));

  it("says of the tables known by title only that they are", () => {
    expect(result.tables.filter(({ known }) => !known).map(({ id }) => id)).toEqual(family.ids.filter((id) => id.startsWith("X:")));
  });
});

describe("a wrong figure is found in", () => {
  const changed = (sheets: readonly SheetSnapshot[], at: number, cell: string, value: number): SheetSnapshot[] => sheets.map((sheet, index) => (index === at ? withCell(sheet, cell, value) : sheet));
  it.each<[string, readonly SheetSnapshot[], number, string, number, string]>([
    ["the final accounts", finalAccount("S"), 4, "C6", 121.55, "X4-1"],
    ["the central budget: 其他收入 of the income table", centralBudget(), 1, "M5", 9.55, "预X1-2"],
    ["the central budget: 合计 of the income table", centralBudget(), 1, "C5", 137.55, "预X1-1"],
    ["上海: 合计 of 一般公共预算, in 元", shanghaiBudget("部门"), 4, "E14", 1_205_600, "预X4-2"],
    ["湖南: 人员经费", hunanBudget(), 6, "D5", 91.3, "预X6"],
    ["湖南: the economic classification", hunanBudget(), 3, "E5", 136.55, "预X10"],
    ["云南: 单位资金", yunnanBudget(), 1, "I9", 110_000, "预X1-2"],
  ])("%s", (_, sheets, at, cell, value, relation) => expect(brokenIn(changed(sheets, at, cell, value))).toContain(relation));
});
