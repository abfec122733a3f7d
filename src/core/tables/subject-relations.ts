/** Relations that the tables by subject share. */
import type { Equality, Hierarchy, RowSum } from "../relations/spec";

/** 合计 = Σ类, 类 = Σ款, 款 = Σ项 in every column. */
export const hierarchy = (id: string): Hierarchy => ({
  id, type: "hierarchy",
  sentence: { zh: "各列：合计 = Σ类，类 = Σ款，款 = Σ项", en: "in every column: total = Σ classes, class = Σ sections, section = Σ items" },
});

/** In every row: 合计 = 基本支出 + 项目支出. */
export const basicAndProject = (id: string): RowSum => ({
  id, type: "rowSum", total: "total", parts: ["basic", "project"],
  sentence: { zh: "各行：合计 = 基本支出 + 项目支出", en: "in every row: total = basic + project" },
});

/** In every row: 基本支出 = 人员经费 + 公用经费, where both are printed. */
export const personnelAndPublic = (id: string): RowSum => ({
  id, type: "rowSum", total: "basic", parts: ["personnel", "publicFunds"],
  sentence: { zh: "各行：基本支出 = 人员经费 + 公用经费", en: "in every row: basic = personnel + operating funds" },
});

/** In every row: 年初 + 本年收入 = 本年支出 + 年末; where these are printed in parts, each is the sum of 基本支出 and 项目支出. */
export const carryOver = (id: string, table: string): (Equality | RowSum)[] => [
  {
    id, type: "equal", each: "row",
    left: [{ table, row: "{row}", role: "opening" }, { table, row: "{row}", role: "income" }],
    right: [{ table, row: "{row}", role: "total" }, { table, row: "{row}", role: "closing" }],
    sentence: { zh: "各行：年初结转和结余 + 本年收入 = 本年支出 + 年末结转和结余", en: "in every row: opening + income = expenditure + closing" },
  },
  ...["opening", "income", "closing"].map((column): RowSum => ({
    id, type: "rowSum", total: column, parts: [`${column}.basic`, `${column}.project`],
    sentence: { zh: "各行：年初、本年收入、年末各自 = 基本支出部分 + 项目支出部分", en: "in every row: opening, income and closing are each the sum of their parts" },
  })),
];
