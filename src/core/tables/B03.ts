/** B3 支出总体情况表. */
import { SPENDING_COLUMNS, SPENDING_TOTAL } from "./headers";
import type { ColumnSpec, TableSpec } from "./spec";
import { hierarchy, personnelAndPublic } from "./subject-relations";

const UNIT_FUND_KINDS = [["business", "事业支出"], ["operating", "事业单位经营支出"], ["superior", "上级补助"], ["affiliate", "附属单位补助"], ["other", "其他支出"]] as const;
const UNIT_FUNDS = UNIT_FUND_KINDS.map(([kind]) => `unitFunds.${kind}`);

const BY_FUND: readonly ColumnSpec[] = [
  { role: "general.basic", header: /一般公共预算[^/]*\/基本支出(\/(小计|合计))?$/, standsFor: "basic" },
  { role: "general.project", header: /一般公共预算[^/]*\/项目支出(\/(小计|合计))?$/, standsFor: "project" },
  { role: "general", header: /一般公共预算[^/]*\/(小计|合计)$/ },
  ...UNIT_FUND_KINDS.map(([kind, name]) => ({ role: `unitFunds.${kind}`, header: new RegExp(`单位资金[^/]*\\/[^/]*${name}`) })),
  { role: "fund", header: /^政府性基金[^/]*$/ },
  { role: "capital", header: /^国有资本经营[^/]*$/ },
  { role: "special", header: /^财政专户[^/]*$/ },
  { role: "unitFunds", header: /^单位资金[^/]*(\/(小计|合计))?$/ },
];

export const B3: TableSpec = {
  id: "B3",
  kind: "budget",
  layout: "subjects",
  name: { zh: "支出总体情况表", en: "Budget: expenditure" },
  titles: [/支出(预算)?(总体情况|总|总体)(公开)?表$/, /支出预算(总体情况|总)?表$/],
  mentions: /(?<!公共预算|基金预算|经营预算)支出总体情况表|(?<!公共预算|基金预算|经营预算)支出(预算)?总表/,
  columns: [
    // 云南 prints the funds across, 基本支出 and 项目支出 beneath the first of them alone.
    ...BY_FUND,
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
      id: "预03-1", type: "rowSum", total: "total", parts: ["basic", "project", "superior", "operating", "affiliate"], optional: ["carryForward"], unless: "general.basic",
      sentence: { zh: "各行：合计 = 基本支出 + 项目支出（+ 上缴上级 + 经营 + 对附属单位补助 + 结转下年）", en: "in every row: total = basic + project (+ the further kinds printed)" },
    },
    {
      id: "预03-4", type: "rowSum", total: "total", parts: ["general", "fund", "capital", "special", "unitFunds", ...UNIT_FUNDS], optional: ["carryForward"], when: "general.basic",
      sentence: { zh: "各行：合计 = 各项资金的支出之和", en: "in every row: total = the sum of the funds" },
    },
    {
      id: "预03-5", type: "rowSum", total: "general", parts: ["general.basic", "general.project"],
      sentence: { zh: "各行：一般公共预算小计 = 基本支出 + 项目支出", en: "in every row: general public budget = basic + project" },
    },
    {
      id: "预03-6", type: "rowSum", total: "unitFunds", parts: UNIT_FUNDS, when: "general.basic",
      sentence: { zh: "各行：单位资金小计 = 其各项支出之和", en: "in every row: unit funds = the sum of their kinds" },
    },
    hierarchy("预03-2"),
    personnelAndPublic("预03-3"),
  ],
  source: "部门预算公开表 表3",
};
