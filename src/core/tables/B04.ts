/** B4 财政拨款收支总体情况表. */
import { classLines } from "./balance";
import type { TableSpec } from "./spec";

const FUNDS = ["general", "fund", "capital"] as const;

export const B4: TableSpec = {
  id: "B4",
  kind: "budget",
  layout: "balance",
  name: { zh: "财政拨款收支总体情况表", en: "Budget: fiscal appropriations" },
  titles: [/财政拨款收支(预算)?(总体情况|总|总体)(公开)?表$/, /财政拨款收支预算(总体情况|总)?表$/, /财政拨款(收入支出预算|预算收支)总表$/],
  mentions: /财政拨款收支(预算)?(总体情况|总)表/,
  columns: [],
  sides: [
    {
      side: "income",
      columns: [{ role: "amount", header: /(?<!上年|执行)(预算|金额)数?$/ }, { role: "amount", header: /(合计|小计|金额)$/ }],
      lines: [
        { key: "income.opening.general", label: /^一般公共预算/, below: "income.opening", role: "part" },
        { key: "income.opening.fund", label: /^政府性基金/, below: "income.opening", role: "part" },
        { key: "income.opening.capital", label: /^国有资本经营/, below: "income.opening", role: "part" },
        { key: "income.general", label: /^一般公共预算/ },
        { key: "income.fund", label: /^政府性基金/ },
        { key: "income.capital", label: /^国有资本经营/ },
        { key: "income.total", label: /^本年收入(合计|小计)?$/, role: "total" },
        { key: "income.opening", label: /^(年初|上年)(财政拨款)?(结转|结余)/ },
        { key: "income.grand", label: /^(收入)?(总计|合计|总合计)$/, role: "total" },
      ],
    },
    {
      side: "expenditure",
      columns: [
        { role: "general", header: /一般公共预算/ },
        { role: "fund", header: /政府性基金/ },
        { role: "capital", header: /国有资本经营/ },
        { role: "total", header: /(?<!上年|执行)(预算数|预算|合计|小计|金额)$/, required: true },
      ],
      lines: [
        ...classLines,
        { key: "expenditure.total", label: /^本年支出(合计|小计)?$/, role: "total" },
        { key: "expenditure.closing", label: /^(年末结转|结转下年|年终结转)/ },
        { key: "expenditure.grand", label: /^(支出)?(总计|合计|总合计)$/, role: "total" },
      ],
    },
  ],
  foreign: /决算/,
  foreignLines: /事业收入|经营收入|单位资金|财政专户|附属单位/,
  standard: true,
  relations: [
    { id: "预04-1", type: "lineSum", total: "income.total", sentence: { zh: "本年收入 = 各项收入之和", en: "income of the year = sum of its lines" } },
    { id: "预04-2", type: "lineParts", sentence: { zh: "列有分项的行（一）（二）、1、2 = 其分项之和", en: "a line with parts = the sum of its parts" } },
    { id: "预04-3", type: "lineSum", total: "income.grand", from: "income.total", sentence: { zh: "收入总计 = 本年收入 + 上年结转", en: "income grand total = income of the year + carried over" } },
    {
      id: "预04-4", type: "rowSum", total: "total", parts: FUNDS, rows: /^expenditure\./,
      sentence: { zh: "各支出行：合计 = 一般公共预算 + 政府性基金 + 国有资本经营", en: "in every expenditure row: total = the three funds" },
    },
    { id: "预04-5", type: "lineSum", total: "expenditure.total", sentence: { zh: "本年支出 = 各功能分类支出之和", en: "expenditure of the year = sum of the classes" } },
    { id: "预04-6", type: "lineSum", total: "expenditure.grand", from: "expenditure.total", sentence: { zh: "支出总计 = 本年支出 + 结转下年支出", en: "expenditure grand total = expenditure of the year + carried forward" } },
    {
      id: "预04-7", type: "equal",
      left: [{ table: "B4", row: "income.grand", role: "amount" }], right: [{ table: "B4", row: "expenditure.grand", role: "total" }],
      sentence: { zh: "收入总计 = 支出总计", en: "income grand total = expenditure grand total" },
    },
    ...FUNDS.map((fund) => ({
      id: "预04-8", type: "equal" as const,
      left: [{ table: "B4", row: `income.${fund}`, role: "amount" }, { table: "B4", row: `income.opening.${fund}`, role: "amount" }],
      right: [{ table: "B4", row: "expenditure.grand", role: fund, ifPrinted: true as const }],
      sentence: { zh: "分资金：本年收入 + 上年结转 = 支出总计", en: "for each fund: income + carried over = expenditure" },
    })),
  ],
  source: "部门预算公开表 表4",
};
