/** B6 一般公共预算基本支出情况表. */
import { ECONOMIC_COLUMNS, ECONOMIC_LINES, economicRelations } from "./economic";
import type { TableSpec } from "./spec";

export const B6: TableSpec = {
  id: "B6",
  kind: "budget",
  layout: "economic",
  name: { zh: "一般公共预算基本支出情况表", en: "Budget: basic expenditure by economic subject" },
  titles: [
    /(一般公共预算)?(财政拨款|拨款)?基本支出(明细)?(预算)?(总体)?(情况|明细|总)?(公开)?表$/,
    /一般公共预算基本支出(部门预算)?经济分类预算表$/,
  ],
  mentions: /基本支出(预算)?(情况|明细)?表/,
  columns: ECONOMIC_COLUMNS,
  lines: ECONOMIC_LINES,
  foreign: /决算|项目支出/,
  standard: true,
  relations: economicRelations("预06", "B6"),
  source: "部门预算公开表 表6",
};
