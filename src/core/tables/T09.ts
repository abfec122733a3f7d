/** T9 国有资本经营预算财政拨款(收入)支出决算表. */
import { CARRY_OVER_COLUMNS, CARRY_OVER_PARTS, SPENDING_COLUMNS, SPENDING_TOTAL } from "./headers";
import type { TableSpec } from "./spec";
import { basicAndProject, carryOver, hierarchy } from "./subject-relations";

export const T9: TableSpec = {
  id: "T9",
  kind: "final",
  layout: "subjects",
  name: { zh: "国有资本经营预算财政拨款支出决算表", en: "Final accounts: state capital budget" },
  titles: [/国有资本经营(预算)?(财政拨款)?(收入支出|收支|支出)决算(总)?(公开)?表$/, /国有资本经营(预算)?(财政拨款)?(收入支出|收支|支出)决算(总体)?情况表$/],
  mentions: /国有资本经营(?!.*政府性基金)/,
  columns: [...SPENDING_COLUMNS, ...CARRY_OVER_COLUMNS, ...CARRY_OVER_PARTS, { role: "total", header: SPENDING_TOTAL, required: true }],
  foreign: /上缴上级|经营支出|对附属单位|财政拨款收入|人员经费/,
  standard: true,
  relations: [basicAndProject("决09-1"), hierarchy("决09-2"), ...carryOver("决09-3", "T9")],
  source: "部门决算公开表 公开08/09表",
};
