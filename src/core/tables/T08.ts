/** T8 政府性基金预算财政拨款收入支出决算表. */
import { CARRY_OVER_COLUMNS, CARRY_OVER_PARTS, SPENDING_COLUMNS, SPENDING_TOTAL } from "./headers";
import type { TableSpec } from "./spec";
import { basicAndProject, carryOver, hierarchy } from "./subject-relations";

export const T8: TableSpec = {
  id: "T8",
  kind: "final",
  layout: "subjects",
  name: { zh: "政府性基金预算财政拨款收入支出决算表", en: "Final accounts: government funds" },
  titles: [/政府性基金(预算)?(财政拨款)?(收入支出|收支|支出)决算(总)?(公开)?表$/, /政府性基金(预算)?(财政拨款)?(收入支出|收支|支出)决算(总体)?情况表$/],
  mentions: /政府性基金(?!.*国有资本)/,
  columns: [
    ...SPENDING_COLUMNS,
    ...CARRY_OVER_COLUMNS.map((column) => ({ ...column, telling: true })),
    ...CARRY_OVER_PARTS,
    { role: "total", header: SPENDING_TOTAL, required: true },
  ],
  foreign: /上缴上级|经营支出|对附属单位|财政拨款收入|人员经费/,
  standard: true,
  relations: [...carryOver("决08-1", "T8"), basicAndProject("决08-2"), hierarchy("决08-3")],
  source: "部门决算公开表 公开07/08表",
};
