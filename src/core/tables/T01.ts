/** T1 收入支出决算总表. */
import { balanceRelations, classLines } from "./balance";
import type { TableSpec } from "./spec";

export const T1: TableSpec = {
  id: "T1",
  kind: "final",
  layout: "balance",
  name: { zh: "收入支出决算总表", en: "Final accounts: income and expenditure" },
  titles: [/收入支出决算(总)?(公开)?表$/, /收支决算(总)?(公开)?表$/, /收支决算总体情况表$/],
  mentions: /收入支出决算总表|收支决算总表|总收支和年末结转结余/,
  columns: [],
  sides: [
    {
      side: "income",
      columns: [{ role: "amount", header: /决算数?$/ }, { role: "amount", header: /金额$/ }, { role: "amount", header: /预算数$/ }],
      lines: [
        { key: "income.general", label: /^一般公共预算(财政)?拨款(收入)?$/ },
        { key: "income.fund", label: /^政府性基金(预算)?(财政)?拨款(收入)?$/ },
        { key: "income.capital", label: /^国有资本经营(预算)?(财政)?拨款(收入)?$/ },
        { key: "income.fiscal", label: /^财政拨款(收入)?$/ },
        { key: "income.superior", label: /^上级补助收入$/ },
        { key: "income.business", label: /^事业收入/ },
        { key: "income.operating", label: /^(事业单位)?经营收入$/ },
        { key: "income.affiliate", label: /^附属单位(上缴|缴款|缴费)/ },
        { key: "income.other", label: /^其他收入$/ },
        { key: "income.total", label: /^本年收入(合计|小计)?$/, role: "total" },
        { key: "income.useSurplus", label: /^(使用|动用)非财政拨款结余|^用事业基金弥补收支差额|^使用专用结余/ },
        { key: "income.opening", label: /^(年初|上年)(结转|结余)/ },
        { key: "income.grand", label: /^(收入)?(总计|合计|总合计)$/, role: "total" },
      ],
    },
    {
      side: "expenditure",
      columns: [{ role: "amount", header: /决算数?$/ }, { role: "amount", header: /金额$/ }, { role: "amount", header: /预算数$/ }],
      lines: [
        ...classLines,
        { key: "expenditure.total", label: /^本年支出(合计|小计)?$/, role: "total" },
        { key: "expenditure.distribution", label: /^结余分配/ },
        { key: "expenditure.closing", label: /^(年末|结转下年)/ },
        { key: "expenditure.grand", label: /^(支出)?(总计|合计|总合计)$/, role: "total" },
      ],
    },
  ],
  foreign: /一般公共预算|政府性基金|事业收入/,
  tellingLines: /事业收入|经营收入|单位资金|财政专户|附属单位/,
  standard: true,
  relations: balanceRelations("决01", "T1", {
    incomeGrand: { zh: "收入总计 = 本年收入合计 + 使用非财政拨款结余（含专用结余） + 年初结转和结余", en: "income grand total = income of the year + surplus used + opening balance" },
    expenditureGrand: { zh: "支出总计 = 本年支出合计 + 结余分配 + 年末结转和结余", en: "expenditure grand total = expenditure of the year + surplus distributed + closing balance" },
  }),
  source: "部门决算公开表 公开01表",
};
