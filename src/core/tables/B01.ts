/** B1 收支总体情况表. */
import { balanceRelations, classLines } from "./balance";
import { BASIC, PERSONNEL, PROJECT, PUBLIC_FUNDS } from "./headers";
import type { ColumnSpec, TableSpec } from "./spec";
import { personnelAndPublic } from "./subject-relations";

const AMOUNT: readonly ColumnSpec[] = [{ role: "amount", header: /(?<!上年|执行)(预算|金额|本年预算)数?$/ }, { role: "amount", header: /(合计|金额|小计)$/ }];

/** What each expenditure line consists of, where it is printed beside it (上海's units). */
const NATURE: readonly ColumnSpec[] = [{ role: "personnel", header: PERSONNEL }, { role: "publicFunds", header: PUBLIC_FUNDS }, { role: "basic", header: BASIC }, { role: "project", header: PROJECT }];
const BY_NATURE = { id: "预01-8", type: "rowSum", total: "amount", mayBeBlank: true, rows: /^expenditure\.(\d{3}|total)$/, sentence: { zh: "各支出行：合计 = 基本支出（人员经费 + 公用经费）+ 项目支出", en: "in every expenditure row: total = basic (personnel + operating funds) + project" } } as const;

export const B1: TableSpec = {
  id: "B1",
  kind: "budget",
  layout: "balance",
  name: { zh: "收支总体情况表", en: "Budget: income and expenditure" },
  titles: [/收支(预算)?(总体情况|总|总体)(公开)?表$/, /收支预算表$/, /收支预算总(体情况)?表$/],
  mentions: /收支总体情况表|收支(预算)?总表/,
  columns: [],
  sides: [
    {
      side: "income",
      columns: AMOUNT,
      lines: [
        { key: "income.general", label: /^一般公共预算(财政)?(拨款)?(收入|资金)?$/ },
        { key: "income.fund", label: /^政府性基金(预算)?(财政)?(拨款)?(收入|资金)?$/ },
        { key: "income.capital", label: /^国有资本经营(预算)?(财政)?(拨款)?(收入|资金)?$/ },
        { key: "income.fiscal", label: /^财政拨款(收入)?$/ },
        { key: "income.special", label: /^财政专户管理资金(收入)?$/ },
        { key: "income.unitFunds", label: /^单位资金(收入)?$/ },
        { key: "income.business", label: /^事业收入/ },
        { key: "income.operating", label: /^(事业单位)?经营收入$/ },
        { key: "income.superior", label: /^上级补助收入$/ },
        { key: "income.affiliate", label: /^附属单位(上缴|缴款)/ },
        { key: "income.other", label: /^其他收入$/ },
        { key: "income.total", label: /^本年收入(合计|小计)?$/, role: "total" },
        { key: "income.useSurplus", label: /^(使用|动用)非财政拨款结余|^用事业基金弥补收支差额|^使用专用结余/ },
        { key: "income.opening", label: /^(年初|上年)(结转|结余)/ },
        { key: "income.grand", label: /^(收入)?(总计|合计|总合计)$/, role: "total" },
      ],
    },
    {
      side: "expenditure",
      columns: [...AMOUNT, ...NATURE],
      lines: [
        ...classLines,
        { key: "expenditure.total", label: /^本年支出(合计|小计)?$/, role: "total" },
        { key: "expenditure.closing", label: /^(年末结转|结转下年|年终结转)/ },
        { key: "expenditure.grand", label: /^(支出)?(总计|合计|总合计)$/, role: "total" },
      ],
    },
  ],
  foreign: /一般公共预算|政府性基金|事业收入/,
  tellingLines: /事业收入|经营收入|单位资金|财政专户|附属单位/,
  standard: true,
  relations: [...balanceRelations("预01", "B1", {
    incomeGrand: { zh: "收入总计 = 本年收入合计 + 上年结转结余（及使用的结余）", en: "income grand total = income of the year + carried over" },
    expenditureGrand: { zh: "支出总计 = 本年支出合计 + 结转下年支出", en: "expenditure grand total = expenditure of the year + carried forward" },
  }),
  { ...BY_NATURE, parts: ["basic", "project"], when: "basic" },
  { ...BY_NATURE, parts: ["personnel", "publicFunds", "project"], unless: "basic" },
  { ...personnelAndPublic("预01-8"), mayBeBlank: true, sentence: BY_NATURE.sentence }],
  source: "部门预算公开表 表1",
};
