/** B2 收入总体情况表. */
import type { TableSpec } from "./spec";
import { hierarchy } from "./subject-relations";

const SOURCES = ["general", "fund", "capital", "fiscal", "special", "unitFunds", "business", "operating", "superior", "affiliate", "other"] as const;

/** What 单位资金 consists of, where its parts are printed (云南). */
const UNIT_FUNDS = [["business", "事业收入"], ["operating", "(事业单位)?经营收入"], ["superior", "上级补助收入"], ["affiliate", "附属单位"], ["other", "其他收入"]] as const;

/** What a row adds up from; the parts of 单位资金 where it has no column of its own. */
const PARTS = [...SOURCES, ...UNIT_FUNDS.map(([part]) => `unitFunds.${part}`)];

export const B2: TableSpec = {
  id: "B2",
  kind: "budget",
  layout: "subjects",
  name: { zh: "收入总体情况表", en: "Budget: income" },
  titles: [/收入(预算)?(总体情况|总|总体)(公开)?表$/, /收入预算(总体情况|总)?表$/],
  mentions: /收入总体情况表|收入(预算)?总表/,
  columns: [
    { role: "carry.general", header: /(上年|年初)[^/]*结[转余][^/]*\/.*一般公共/ },
    { role: "carry.fund", header: /(上年|年初)[^/]*结[转余][^/]*\/.*政府性基金/ },
    { role: "carry.capital", header: /(上年|年初)[^/]*结[转余][^/]*\/.*国有资本/ },
    { role: "carry.special", header: /(上年|年初)[^/]*结[转余][^/]*\/.*(财政专户|专户)/ },
    { role: "carry.unitFunds", header: /(上年|年初)[^/]*结[转余][^/]*\/.*单位资金/ },
    { role: "carry", header: /(上年|年初)[^/]*结[转余][^/]*(\/(小计|合计))?$/, telling: true },
    ...UNIT_FUNDS.map(([part, name]) => ({ role: `unitFunds.${part}`, header: new RegExp(`单位资金(收入)?\\/${name}`) })),
    { role: "unitFunds.part", header: /单位资金(收入)?\/(?!小计|合计)/ },
    { role: "general", header: /一般公共预算[^/]*(\/(小计|合计))?$/, telling: true },
    { role: "fund", header: /政府性基金[^/]*(\/(小计|合计))?$/ },
    { role: "capital", header: /国有资本经营[^/]*(\/(小计|合计))?$/ },
    { role: "fiscal", header: /(^|\/)财政拨款(收入)?(\/(小计|合计))?$/ },
    { role: "special", header: /财政专户/, telling: true },
    { role: "unitFunds", header: /单位资金[^/]*(\/(小计|合计))?$/ },
    { role: "business.education", header: /事业收入\/其中|教育收费$/ },
    { role: "business", header: /事业收入(\/(小计|合计|金额))?$/ },
    { role: "operating", header: /经营收入$/ },
    { role: "superior", header: /上级补助收入$/ },
    { role: "affiliate", header: /附属单位(上缴|缴款)/ },
    { role: "other", header: /其他收入$/ },
    { role: "useSurplus", header: /使用非财政拨款结余|用事业基金/ },
    { role: "subtotal", header: /本年收入(合计|小计)?(\/(小计|合计))?$/ },
    { role: "total", header: /^(?!.*(本年收入|上年|年初|拨款|事业)).*(合计|总计|收入总计)$/, required: true },
  ],
  foreign: /基本支出|项目支出|决算|采购/,
  standard: true,
  relations: [
    { id: "预02-1", type: "rowSum", total: "subtotal", parts: PARTS, sentence: { zh: "各行：本年收入小计 = 各项资金之和", en: "in every row: income of the year = sum of its sources" } },
    {
      id: "预02-2", type: "rowSum", total: "carry", parts: ["carry.general", "carry.fund", "carry.capital", "carry.special", "carry.unitFunds"],
      sentence: { zh: "各行：上年结转结余小计 = 各项资金之和", en: "in every row: carried over = sum of its sources" },
    },
    {
      id: "预02-3", type: "rowSum", total: "total", parts: ["subtotal", "carry", "useSurplus"], when: "subtotal",
      sentence: { zh: "各行：合计 = 本年收入小计 + 上年结转结余小计", en: "in every row: total = income of the year + carried over" },
    },
    {
      id: "预02-4", type: "rowSum", total: "total", parts: [...PARTS, "carry", "useSurplus"], unless: "subtotal",
      sentence: { zh: "各行：合计 = 各项资金 + 上年结转", en: "in every row: total = sum of the sources and what was carried over" },
    },
    hierarchy("预02-5"),
    {
      id: "预02-6", type: "rowSum", total: "unitFunds", parts: UNIT_FUNDS.map(([part]) => `unitFunds.${part}`),
      sentence: { zh: "各行：单位资金小计 = 事业收入 + 事业单位经营收入 + 上级补助收入 + 附属单位上缴收入 + 其他收入", en: "in every row: unit funds = the sum of their kinds" },
    },
    {
      id: "预02-7", type: "rowSum", total: "fiscal", parts: ["general", "fund", "capital"], beneath: true,
      sentence: { zh: "各行：财政拨款小计 = 一般公共预算 + 政府性基金 + 国有资本经营", en: "in every row: appropriations = the three funds printed beneath them" },
    },
  ],
  source: "部门预算公开表 表2",
};
