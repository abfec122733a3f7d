/**
 * The income and expenditure tables printed a second time with the organisations as rows (天津 按单位, 浙江 分单位). They have the
 * columns and relations of the tables by subject and stand beside them: neither is a duplicate of the other.
 */
import type { TableSpec } from "./spec";
import { T2 } from "./T02";
import { T3 } from "./T03";

export const T2_BY_UNIT: TableSpec = {
  ...T2, id: "X:收入决算表（按单位）", standard: false,
  name: { zh: "收入决算表（按单位）", en: "Final accounts: income by unit" },
  titles: [/收入决算(总)?表\((按|分)单位.*\)$/],
  mentions: /收入决算表\((按|分)单位/,
  source: "天津、浙江部门决算公开表",
};

export const T3_BY_UNIT: TableSpec = {
  ...T3, id: "X:支出决算表（按单位）", standard: false,
  name: { zh: "支出决算表（按单位）", en: "Final accounts: expenditure by unit" },
  titles: [/支出决算(总)?表\((按|分)单位.*\)$/],
  mentions: /(?<!收入)支出决算表\((按|分)单位/,
  source: "天津、浙江部门决算公开表",
};

/** Known by their titles only: a header alone does not tell them from the tables by subject. */
export const TABLES_BY_UNIT: readonly TableSpec[] = [T2_BY_UNIT, T3_BY_UNIT];
