/** B5 一般公共预算支出情况表. */
import { SPENDING_COLUMNS, SPENDING_TOTAL } from "./headers";
import type { TableSpec } from "./spec";
import { basicAndProject, hierarchy, personnelAndPublic } from "./subject-relations";

export const B5: TableSpec = {
  id: "B5",
  kind: "budget",
  layout: "subjects",
  name: { zh: "一般公共预算支出情况表", en: "Budget: general public budget expenditure" },
  titles: [
    /一般公共预算(财政拨款|拨款)?支出(预算)?(总体)?(情况|总)?(公开)?表$/, /财政拨款一般公共预算支出预算表$/,
    /一般公共预算(财政拨款)?支出(功能分类)?预算表$/, /一般公共预算拨款表$/,
  ],
  mentions: /一般公共预算(财政拨款)?支出(?!.*基本支出)/,
  columns: [...SPENDING_COLUMNS, { role: "total", header: SPENDING_TOTAL, required: true }],
  foreign: /决算|上缴上级|经营支出|对附属单位|结转下年|采购/,
  standard: true,
  relations: [basicAndProject("预05-1"), hierarchy("预05-2"), personnelAndPublic("预05-3")],
  source: "部门预算公开表 表5",
};
