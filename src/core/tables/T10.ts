/** T10 部门决算公开相关信息统计表. */
import type { TableSpec } from "./spec";

export const T10: TableSpec = {
  id: "T10",
  kind: "final",
  layout: "items",
  name: { zh: "部门决算公开相关信息统计表", en: "Final accounts: related information" },
  titles: [/决算公开相关信息(统计)?表$/, /公开相关信息(统计)?表$/],
  mentions: /公开相关信息/,
  columns: [{ role: "amount", header: /统计数$|决算数$|金额$|数量$/ }],
  lines: [
    { key: "procurement", label: /^(政府采购(支出)?)?合计$/, role: "total" },
    { key: "procurement.goods", label: /^(其中)?(政府采购)?货物/ },
    { key: "procurement.works", label: /^(政府采购)?工程/ },
    { key: "procurement.services", label: /^(政府采购)?服务/ },
    { key: "running.administrative", label: /^行政单位/ },
    { key: "running.reference", label: /^参照公务员法/ },
    { key: "vehicles", label: /^车辆数?(数)?(合计)?(\(.*\))?$/, role: "total" },
    { key: "vehicles.ministers", label: /^副部/ },
    { key: "vehicles.leaders", label: /^主要(负责人|领导)/ },
    { key: "vehicles.confidential", label: /^机要通信/ },
    { key: "vehicles.emergency", label: /^应急保障/ },
    { key: "vehicles.enforcement", label: /^执法执勤/ },
    { key: "vehicles.technical", label: /^(特种)?专业技术/ },
    { key: "vehicles.retired", label: /^离退休干部/ },
    { key: "vehicles.other", label: /^其他用车/ },
    { key: "equipment", label: /^单(价|位价值)/ },
  ],
  standard: false,
  relations: [
    {
      id: "决10-1", type: "equal",
      left: [{ table: "T10", row: "procurement", role: "amount" }],
      right: ["goods", "works", "services"].map((kind) => ({ table: "T10", row: `procurement.${kind}`, role: "amount" })),
      sentence: { zh: "政府采购合计 = 货物 + 工程 + 服务", en: "procurement = goods + works + services" },
    },
    {
      id: "决10-2", type: "equal",
      left: [{ table: "T10", row: "vehicles", role: "amount" }],
      right: ["ministers", "leaders", "confidential", "emergency", "enforcement", "technical", "retired", "other"].map((kind) => ({ table: "T10", row: `vehicles.${kind}`, role: "amount" })),
      sentence: { zh: "车辆数合计 = 各类车辆之和", en: "vehicles = sum of their kinds" },
    },
  ],
  source: "部门决算公开表 公开10表（山西）",
};
