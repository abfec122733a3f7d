/** T4 财政拨款收入支出决算总表. */
import { classLines } from "./balance";
import type { TableSpec } from "./spec";

const FUNDS = ["general", "fund", "capital"] as const;

export const T4: TableSpec = {
  id: "T4",
  kind: "final",
  layout: "balance",
  name: { zh: "财政拨款收入支出决算总表", en: "Final accounts: fiscal appropriations" },
  titles: [/财政拨款收入支出决算(总)?(公开)?表$/, /财政拨款收支决算(总)?(公开)?表$/, /财政拨款收支决算总体情况表$/],
  mentions: /财政拨款(收入支出|收支)决算总?表|财政拨款的总收支/,
  columns: [],
  sides: [
    {
      side: "income",
      columns: [{ role: "amount", header: /决算数?$/ }, { role: "amount", header: /金额$/ }, { role: "amount", header: /合计$/ }],
      lines: [
        { key: "income.opening.general", label: /^一般公共预算/, below: "income.opening", role: "part" },
        { key: "income.opening.fund", label: /^政府性基金/, below: "income.opening", role: "part" },
        { key: "income.opening.capital", label: /^国有资本经营/, below: "income.opening", role: "part" },
        { key: "income.general", label: /^一般公共预算/ },
        { key: "income.fund", label: /^政府性基金/ },
        { key: "income.capital", label: /^国有资本经营/ },
        { key: "income.total", label: /^本年收入(合计|小计)?$/, role: "total" },
        { key: "income.opening", label: /^(年初|上年)/ },
        { key: "income.grand", label: /^(收入)?(总计|合计|总合计)$/, role: "total" },
      ],
    },
    {
      side: "expenditure",
      columns: [
        { role: "general", header: /一般公共预算/, required: true },
        { role: "fund", header: /政府性基金/, required: true },
        { role: "capital", header: /国有资本经营/ },
        { role: "total", header: /(合计|小计|决算数|金额)$/, required: true },
      ],
      lines: [
        { key: "expenditure.closing.general", label: /^一般公共预算(财政拨款|$)/, below: "expenditure.closing", role: "part" },
        { key: "expenditure.closing.fund", label: /^政府性基金/, below: "expenditure.closing", role: "part" },
        { key: "expenditure.closing.capital", label: /^国有资本经营/, below: "expenditure.closing", role: "part" },
        ...classLines,
        { key: "expenditure.total", label: /^本年支出(合计|小计)?$/, role: "total" },
        { key: "expenditure.closing", label: /^(年末|结转下年)/ },
        { key: "expenditure.grand", label: /^(支出)?(总计|合计|总合计)$/, role: "total" },
      ],
    },
  ],
  foreign: /事业收入|基本支出/,
  foreignLines: /事业收入|经营收入|单位资金|财政专户|附属单位/,
  standard: true,
  relations: [
    { id: "决04-1", type: "lineSum", total: "income.total", sentence: { zh: "本年收入合计 = 一般公共预算 + 政府性基金 + 国有资本经营", en: "income of the year = sum of the three funds" } },
    { id: "决04-2", type: "lineParts", sentence: { zh: "年初（年末）财政拨款结转和结余 = 其各项之和", en: "opening (closing) balance = its three lines" } },
    { id: "决04-3", type: "lineSum", total: "income.grand", from: "income.total", sentence: { zh: "收入总计 = 本年收入合计 + 年初财政拨款结转和结余", en: "income grand total = income of the year + opening balance" } },
    {
      id: "决04-4", type: "rowSum", total: "total", parts: FUNDS, rows: /^expenditure\./,
      sentence: { zh: "各支出行：合计 = 一般公共预算 + 政府性基金 + 国有资本经营", en: "in every expenditure row: total = the three funds" },
    },
    { id: "决04-5", type: "lineSum", total: "expenditure.total", sentence: { zh: "各列：本年支出合计 = 各功能分类支出之和", en: "in every column: expenditure of the year = sum of the classes" } },
    { id: "决04-6", type: "lineSum", total: "expenditure.grand", from: "expenditure.total", sentence: { zh: "各列：支出总计 = 本年支出合计 + 年末财政拨款结转和结余", en: "in every column: grand total = expenditure of the year + closing balance" } },
    {
      id: "决04-7", type: "equal",
      left: [{ table: "T4", row: "income.grand", role: "amount" }], right: [{ table: "T4", row: "expenditure.grand", role: "total" }],
      sentence: { zh: "收入总计 = 支出总计", en: "income grand total = expenditure grand total" },
    },
    ...FUNDS.map((fund) => ({
      id: "决04-8", type: "equal" as const,
      left: [{ table: "T4", row: `income.${fund}`, role: "amount" }, { table: "T4", row: `income.opening.${fund}`, role: "amount" }],
      right: [{ table: "T4", row: "expenditure.grand", role: fund }],
      sentence: { zh: "分资金：本年收入 + 年初结转和结余 = 支出总计（本年支出 + 年末结转和结余）", en: "for each fund: income + opening = expenditure + closing" },
    })),
  ],
  source: "部门决算公开表 公开04表",
};
