/** T5 一般公共预算财政拨款支出决算表. */
import { CARRY_OVER_COLUMNS, CARRY_OVER_PARTS, SPENDING_COLUMNS, SPENDING_TOTAL } from "./headers";
import type { TableSpec } from "./spec";
import { basicAndProject, carryOver, hierarchy, personnelAndPublic } from "./subject-relations";

export const T5: TableSpec = {
  id: "T5",
  kind: "final",
  layout: "subjects",
  name: { zh: "一般公共预算财政拨款支出决算表", en: "Final accounts: general public budget expenditure" },
  titles: [/一般公共预算(财政拨款)?(收入)?支出决算(总)?(公开)?表$/, /一般公共预算(财政拨款)?支出决算(总体)?情况表$/],
  mentions: /一般公共预算(财政拨款)?支出决算|一般公共预算财政拨款(实际)?支出情况/,
  columns: [...SPENDING_COLUMNS, ...CARRY_OVER_COLUMNS, ...CARRY_OVER_PARTS, { role: "total", header: SPENDING_TOTAL, required: true }],
  foreign: /上缴上级|经营支出|对附属单位|财政拨款收入/,
  standard: true,
  relations: [basicAndProject("决05-1"), hierarchy("决05-2"), personnelAndPublic("决05-3"), ...carryOver("决05-4", "T5")],
  source: "部门决算公开表 公开05表；收入支出式见云南、北京",
};
