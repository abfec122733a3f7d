/** P1–P3, the performance forms: recognised by title, their few relations checked where the form prints the figures. */
import type { RelationSpec } from "../relations/spec";
import type { TableSpec } from "./spec";

const form = { kind: "performance", layout: "form", columns: [], standard: false } as const;

/** Columns of money; rates and marks stand beside them and do not add up with them. */
const MONEY = ["initial", "adjustment", "adjusted", "actual"] as const;

/** 执行情况: the same block in the forms for a project and for a whole department. */
function execution(prefix: string, table: string): RelationSpec[] {
  const own = (role: string) => ({ table, row: "{row}", role });
  return [
    {
      id: `${prefix}-1`, type: "equal", each: "row", left: [own("adjusted")], right: [own("initial"), own("adjustment")],
      sentence: { zh: "各行：调整后预算数 = 年初预算数 + 年中预算调整数", en: "in every row: adjusted budget = initial budget + adjustment" },
    },
    {
      id: `${prefix}-2`, type: "lineSum", total: "funds.total", roles: MONEY,
      sentence: { zh: "各列：资金合计 = 各资金来源之和", en: "in every column: total = sum of the sources" },
    },
  ];
}

/** 分值 and 得分. What a form calls its total varies: a difference is to be verified. */
function marks(prefix: string): RelationSpec[] {
  return [
    {
      id: `${prefix}-4`, type: "lineSum", total: "scores.total", roles: ["weight"], severity: "review",
      sentence: { zh: "各指标分值 + 预算执行分值 = 满分", en: "weights of the indicators and of the execution = full marks" },
    },
    {
      id: `${prefix}-5`, type: "lineSum", total: "scores.total", roles: ["score"], severity: "review",
      sentence: { zh: "各指标得分 + 预算执行得分 = 自评得分", en: "scores of the indicators and of the execution = score in all" },
    },
  ];
}

export const P1: TableSpec = {
  ...form, id: "P1",
  name: { zh: "项目支出绩效自评表", en: "Performance: self-evaluation of a project" },
  titles: [/项目支出绩效自评(情况|结果)?表$/, /项目绩效自评表$/],
  mentions: /项目支出绩效自评表/,
  relations: [...execution("绩01", "P1"), ...marks("绩01")],
  source: "项目支出绩效自评表（广西等）",
};

export const P2: TableSpec = {
  ...form, id: "P2",
  name: { zh: "项目支出绩效目标表", en: "Performance: targets of a project" },
  titles: [/(财政)?项目支出绩效目标(申报)?表$/, /项目绩效目标表$/],
  mentions: /项目支出绩效目标表/,
  relations: [
    {
      id: "绩02-1", type: "lineSum", total: "funds.total", roles: ["implementation", "annual"],
      sentence: { zh: "实施期（年度）资金总额 = 各资金来源之和", en: "total of the period (of the year) = sum of the sources" },
    },
    {
      id: "绩02-2", type: "atMost", each: "row", severity: "hint",
      left: [{ table: "P2", row: "{row}", role: "annual" }], right: [{ table: "P2", row: "{row}", role: "implementation" }],
      sentence: { zh: "各行：年度资金 ≤ 实施期资金", en: "in every row: money of the year ≤ money of the period" },
    },
  ],
  source: "项目支出绩效目标表（山西等）",
};

/** A split by nature is of one measure of the total; which one, the form leaves open. */
const split = (id: string, row: string, keys: readonly string[], zh: string, en: string): RelationSpec => ({
  id, type: "equal", severity: "review",
  left: [{ table: "P3", row: "funds.total", role: row }],
  right: keys.map((key) => ({ table: "P3", row: `${row}.${key}`, role: "amount", ifPrinted: true })),
  sentence: { zh, en },
});

export const P3: TableSpec = {
  ...form, id: "P3",
  name: { zh: "部门整体支出绩效自评表", en: "Performance: self-evaluation of the whole department" },
  titles: [/整体(支出)?绩效(自评|目标)(情况|结果|申报)?表$/],
  mentions: /整体支出绩效(自评|目标)表/,
  relations: [
    ...execution("绩03", "P3"), ...marks("绩03"),
    split("绩03-6", "income", ["general", "fund", "capital", "nonTax", "superior", "current", "carriedOver", "other"], "按收入性质分各项之和 = 年度资金总额", "split by source = total of the year"),
    split("绩03-7", "spending", ["basic", "project"], "基本支出 + 项目支出 = 年度资金总额", "basic + project = total of the year"),
  ],
  source: "部门整体支出绩效自评表（湖南等）",
};
