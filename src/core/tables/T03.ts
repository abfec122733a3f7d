/** T3 支出决算表. */
import { SPENDING_COLUMNS, SPENDING_TOTAL } from "./headers";
import type { TableSpec } from "./spec";
import { hierarchy, personnelAndPublic } from "./subject-relations";

export const T3: TableSpec = {
  id: "T3",
  kind: "final",
  layout: "subjects",
  name: { zh: "支出决算表", en: "Final accounts: expenditure" },
  titles: [/支出决算(总)?(公开)?表$/, /支出决算(总体)?情况表$/],
  mentions: /(?<!财政拨款|收入)支出决算表|本年度各项支出情况/,
  columns: [
    ...SPENDING_COLUMNS,
    { role: "superior", header: /上缴上级/, telling: true },
    { role: "operating", header: /经营支出$/, telling: true },
    { role: "affiliate", header: /对附属单位补助/, telling: true },
    { role: "total", header: SPENDING_TOTAL, required: true },
  ],
  foreign: /年初结转|年末结转|财政拨款收入/,
  standard: true,
  relations: [
    {
      id: "决03-1", type: "rowSum", total: "total", parts: ["basic", "project", "superior", "operating", "affiliate"],
      sentence: { zh: "各行：本年支出合计 = 基本支出 + 项目支出 + 上缴上级支出 + 经营支出 + 对附属单位补助支出", en: "in every row: expenditure = the sum of its kinds" },
    },
    hierarchy("决03-2"),
    personnelAndPublic("决03-3"),
  ],
  source: "部门决算公开表 公开03表",
};
