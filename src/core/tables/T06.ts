/** T6 一般公共预算财政拨款基本支出决算(明细)表. */
import { ECONOMIC_COLUMNS, ECONOMIC_LINES, economicRelations } from "./economic";
import type { TableSpec } from "./spec";

export const T6: TableSpec = {
  id: "T6",
  kind: "final",
  layout: "economic",
  name: { zh: "一般公共预算财政拨款基本支出决算明细表", en: "Final accounts: basic expenditure by economic subject" },
  titles: [/(一般公共预算)?(财政拨款)?基本支出决算(明细|总)?(公开)?表$/, /一般公共预算(财政拨款)?基本支出决算(总体)?情况表$/],
  mentions: /基本支出决算(明细)?表|基本支出明细情况/,
  columns: ECONOMIC_COLUMNS,
  lines: ECONOMIC_LINES,
  foreign: /项目支出|本年收入/,
  standard: true,
  relations: economicRelations("决06", "T6"),
  source: "部门决算公开表 公开06表",
};
