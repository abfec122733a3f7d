/** B10 政府采购预算表. */
import type { TableSpec } from "./spec";
import { hierarchy } from "./subject-relations";

export const B10: TableSpec = {
  id: "B10",
  kind: "budget",
  layout: "subjects",
  name: { zh: "政府采购预算表", en: "Budget: procurement" },
  titles: [/政府采购(支出)?(明细)?预算(明细)?(总体)?(情况)?(公开)?表$/, /政府采购(情况)?预算表$/],
  mentions: /政府采购预算/,
  columns: [
    { role: "central.goods", header: /集中采购\/货物/ },
    { role: "central.works", header: /集中采购\/工程/ },
    { role: "central.services", header: /集中采购\/服务/ },
    { role: "central", header: /集中采购[^/]*(\/(小计|合计))?$/, telling: true },
    { role: "dispersed.goods", header: /分散采购\/货物/ },
    { role: "dispersed.works", header: /分散采购\/工程/ },
    { role: "dispersed.services", header: /分散采购\/服务/ },
    { role: "dispersed", header: /分散采购[^/]*(\/(小计|合计))?$/, telling: true },
    { role: "goods", header: /^(?!.*(集中|分散)).*货物/ },
    { role: "works", header: /^(?!.*(集中|分散)).*工程/ },
    { role: "services", header: /^(?!.*(集中|分散)).*服务/ },
    { role: "type", header: /(项目|采购)类型\/(合计|小计)$/ },
    { role: "fund.general", header: /一般公共/ },
    { role: "fund.fund", header: /政府性基/ },
    { role: "fund.capital", header: /国有资本/ },
    { role: "fund.special", header: /财政专户/ },
    { role: "fund.unitFunds", header: /单位资金/ },
    { role: "fund.carry", header: /上年结转|上年结余/ },
    { role: "total", header: /(合计|总计|金额|预算数)$/, required: true },
  ],
  foreign: /基本支出|决算/,
  standard: false,
  relations: [
    {
      id: "预10-1", type: "rowSum", total: "total", parts: ["fund.general", "fund.fund", "fund.capital", "fund.special", "fund.unitFunds", "fund.carry"],
      sentence: { zh: "各行：资金类型合计 = 各类资金之和", en: "in every row: total by fund = sum of the funds" },
    },
    { id: "预10-2", type: "rowSum", total: "type", parts: ["central", "dispersed"], sentence: { zh: "各行：项目类型合计 = 集中采购小计 + 分散采购小计", en: "in every row: total by type = central + dispersed" } },
    { id: "预10-3", type: "rowSum", total: "central", parts: ["central.goods", "central.works", "central.services"], sentence: { zh: "各行：集中采购小计 = 货物 + 工程 + 服务", en: "in every row: central = goods + works + services" } },
    { id: "预10-4", type: "rowSum", total: "dispersed", parts: ["dispersed.goods", "dispersed.works", "dispersed.services"], sentence: { zh: "各行：分散采购小计 = 货物 + 工程 + 服务", en: "in every row: dispersed = goods + works + services" } },
    {
      id: "预10-5", type: "equal", each: "row", left: [{ table: "B10", row: "{row}", role: "total" }], right: [{ table: "B10", row: "{row}", role: "type" }],
      sentence: { zh: "各行：资金类型合计 = 项目类型合计", en: "in every row: total by fund = total by type" },
    },
    { ...hierarchy("预10-6"), list: true, sentence: { zh: "各列：合计 = 部门 = 各项目之和", en: "in every column: total = department = sum of the projects" } },
    { id: "预10-7", type: "rowSum", total: "total", parts: ["goods", "works", "services"], sentence: { zh: "各行：合计 = 货物 + 工程 + 服务", en: "in every row: total = goods + works + services" } },
  ],
  source: "部门预算公开表 表10",
};
