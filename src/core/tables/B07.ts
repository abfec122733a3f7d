/** B7 “三公”经费（会议费、培训费、机关运行经费）预算表. */
import type { TableSpec } from "./spec";
import { hierarchy } from "./subject-relations";
import { THREE_PUBLIC_ITEMS, THREE_PUBLIC_LINES, threePublicSums } from "./three-public";

export const B7: TableSpec = {
  id: "B7",
  kind: "budget",
  layout: "threePublic",
  name: { zh: "“三公”经费预算表", en: "Budget: three-public expenses" },
  titles: [/(一般公共预算|政府性基金预算)?(财政拨款|拨款)?(预算)?(安排的?)?三公(经费|两费)?([及、和]?(会议费|培训费|两费|机关运行(经)?费))*(支出)?(预算)?(总体)?(情况)?(公开)?表$/],
  mentions: /三公(经费|两费)/,
  columns: THREE_PUBLIC_ITEMS,
  lines: THREE_PUBLIC_LINES,
  foreign: /决算/,
  standard: true,
  relations: [
    ...threePublicSums("预07"),
    { id: "预07-3", type: "rowSum", total: "training", parts: ["training.local", "training.superior"], sentence: { zh: "培训费小计 = 本级资金安排 + 上级补助资金安排", en: "training = local + superior funds" } },
    { ...hierarchy("预07-4"), sentence: { zh: "各列：合计 = 各部门（单位）、各资金之和", en: "in every column: total = sum of the units and funds" } },
  ],
  source: "部门预算公开表 表7",
};
