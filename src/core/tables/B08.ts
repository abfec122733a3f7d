/** B8 政府性基金预算支出情况表. */
import { SPENDING_COLUMNS, SPENDING_TOTAL } from "./headers";
import type { TableSpec } from "./spec";
import { basicAndProject, hierarchy } from "./subject-relations";

export const B8: TableSpec = {
  id: "B8",
  kind: "budget",
  layout: "subjects",
  name: { zh: "政府性基金预算支出情况表", en: "Budget: government fund expenditure" },
  titles: [/政府性基金(预算)?拨款表$/, /政府性基金(预算)?(财政拨款|拨款)?支出(功能分类)?(预算)?(总体)?(情况|总)?(公开)?表$/],
  mentions: /政府性基金(?!.*国有资本)/,
  columns: [...SPENDING_COLUMNS, { role: "total", header: SPENDING_TOTAL, required: true }],
  foreign: /决算|年初结转|年末结转|上缴上级|经营支出|对附属单位|人员经费|采购/,
  standard: true,
  relations: [basicAndProject("预08-1"), hierarchy("预08-2")],
  source: "部门预算公开表 表8",
};
