/** B11 政府购买服务预算表. */
import type { TableSpec } from "./spec";
import { hierarchy } from "./subject-relations";

export const B11: TableSpec = {
  id: "B11",
  kind: "budget",
  layout: "subjects",
  name: { zh: "政府购买服务预算表", en: "Budget: purchased services" },
  titles: [/政府购买服务(支出)?(预算)?(财政拨款)?(明细)?(情况)?(公开)?表$/],
  mentions: /政府购买服务/,
  columns: [
    { role: "general", header: /一般公共/ },
    { role: "fund", header: /政府性基/ },
    { role: "capital", header: /国有资本/ },
    { role: "special", header: /财政专户/ },
    { role: "unitFunds", header: /单位资金/ },
    { role: "carry", header: /上年结转|上年结余/ },
    { role: "total", header: /(合计|总计|金额|预算数)$/, required: true },
  ],
  foreign: /基本支出|决算|集中采购/,
  standard: false,
  relations: [
    { id: "预11-1", type: "rowSum", total: "total", parts: ["general", "fund", "capital", "special", "unitFunds", "carry"], sentence: { zh: "各行：合计 = 各类资金之和", en: "in every row: total = sum of the funds" } },
    { ...hierarchy("预11-2"), list: true },
  ],
  source: "部门预算公开表 表11",
};
