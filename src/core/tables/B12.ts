/** B12 项目绩效目标公开表. */
import type { TableSpec } from "./spec";
import { hierarchy } from "./subject-relations";

export const B12: TableSpec = {
  id: "B12",
  kind: "budget",
  layout: "list",
  name: { zh: "项目绩效目标公开表", en: "Budget: performance targets of projects" },
  titles: [/项目(支出)?(预算)?绩效目标(公开|情况)?表$/],
  mentions: /项目绩效目标公开/,
  columns: [{ role: "total", header: /资金总额|预算(资金)?(总额|金额|数)$|^金额$|项目资金$/, required: true }],
  foreign: /实施期/,
  standard: false,
  relations: [{ ...hierarchy("预12-1"), list: true, sentence: { zh: "合计 = 各单位、各项目预算资金之和", en: "total = sum of the units and projects" } }],
  source: "部门预算公开表 表12",
};
