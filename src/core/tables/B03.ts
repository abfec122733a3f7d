/** B3 支出总体情况表. */
import { SPENDING_COLUMNS, SPENDING_TOTAL } from "./headers";
import type { TableSpec } from "./spec";
import { hierarchy, personnelAndPublic } from "./subject-relations";

export const B3: TableSpec = {
  id: "B3",
  kind: "budget",
  layout: "subjects",
  name: { zh: "支出总体情况表", en: "Budget: expenditure" },
  titles: [/支出(预算)?(总体情况|总|总体)(公开)?表$/, /支出预算(总体情况|总)?表$/],
  mentions: /(?<!公共预算|基金预算|经营预算)支出总体情况表|(?<!公共预算|基金预算|经营预算)支出(预算)?总表/,
  columns: [
    ...SPENDING_COLUMNS,
    { role: "carryForward", header: /结转下年/, telling: true },
    { role: "superior", header: /上缴上级/, telling: true },
    { role: "operating", header: /经营支出$/, telling: true },
    { role: "affiliate", header: /对(附属|下级)单位补助/, telling: true },
    { role: "total", header: SPENDING_TOTAL, required: true },
  ],
  foreign: /决算|采购|本年(一般公共|政府性基金|国有资本)/,
  standard: true,
  relations: [
    {
      id: "预03-1", type: "rowSum", total: "total", parts: ["basic", "project", "superior", "operating", "affiliate"], optional: ["carryForward"],
      sentence: { zh: "各行：合计 = 基本支出 + 项目支出（+ 上缴上级 + 经营 + 对附属单位补助 + 结转下年）", en: "in every row: total = basic + project (+ the further kinds printed)" },
    },
    hierarchy("预03-2"),
    personnelAndPublic("预03-3"),
  ],
  source: "部门预算公开表 表3",
};
