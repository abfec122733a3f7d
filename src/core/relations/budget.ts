/** Relations between the budget tables. */
import type { Place, RelationSpec } from "./spec";

const FUNDS = ["general", "fund", "capital"] as const;
const place = (table: string, row: string, role: string): Place => ({ table, row, role });

/** Income that is not a fiscal appropriation, and what was carried over of it. */
const OTHER_FUNDS: readonly Place[] = [
  ...["special", "unitFunds", "business", "operating", "superior", "affiliate", "other"].map((line) => place("B1", `income.${line}`, "amount")),
  place("B1", "income.opening", "amount"), place("B1", "income.useSurplus", "amount"), place("B1", "expenditure.closing", "amount"),
  // What a fund spends is missing from the sum where its table is not there (or was not recognised).
  { ...place("B1", "income.fund", "amount"), without: "B8" }, { ...place("B4", "expenditure.total", "fund"), without: "B8" },
  { ...place("B1", "income.capital", "amount"), without: "B9" }, { ...place("B4", "expenditure.total", "capital"), without: "B9" },
];

export const BUDGET_RELATIONS: readonly RelationSpec[] = [
  {
    id: "预X1-1", type: "equal", left: [place("B1", "income.grand", "amount")], right: [place("B2", "total", "total")],
    sentence: { zh: "收支总表收入总计 = 收入总表合计", en: "B1 income grand total = B2 total" },
  },
  ...FUNDS.map((source): RelationSpec => ({
    id: "预X1-2", type: "equal", left: [place("B1", `income.${source}`, "amount")], right: [{ ...place("B2", "total", source), ifPrinted: true }],
    sentence: { zh: "收支总表各项资金 = 收入总表对应列合计", en: "each B1 source = its B2 column" },
  })),
  ...["fiscal", "special", "unitFunds", "business", "operating", "superior", "affiliate", "other"].map((source): RelationSpec => ({
    id: "预X1-2", type: "equal", left: [{ ...place("B1", `income.${source}`, "amount"), ifPrinted: true }], right: [{ ...place("B2", "total", source), ifPrinted: true }],
    sentence: { zh: "收支总表各项资金 = 收入总表对应列合计", en: "each B1 source = its B2 column" },
  })),
  {
    id: "预X2-1", type: "equal", left: [place("B1", "expenditure.total", "amount")], right: [place("B3", "total", "total"), { ...place("B3", "total", "carryForward"), minus: true, ifPrinted: true }],
    sentence: { zh: "收支总表本年支出合计 = 支出总表合计（不含结转下年）", en: "B1 expenditure of the year = B3 total" },
  },
  {
    id: "预X2-2", type: "equal", each: "class", left: [place("B1", "expenditure.{class}", "amount")],
    right: [place("B3", "subject:{class}", "total"), { ...place("B3", "subject:{class}", "carryForward"), minus: true, ifPrinted: true }],
    sentence: { zh: "收支总表各功能类支出 = 支出总表同类科目之和（不含结转下年）", en: "each B1 class = sum of its B3 subjects" },
  },
  {
    id: "预X2-3", type: "equal", each: "class", left: [{ ...place("B1", "expenditure.{class}", "project"), ifPrinted: true }], right: [{ ...place("B3", "subject:{class}", "project"), ifPrinted: true }],
    sentence: { zh: "收支总表各类的项目支出 = 支出总表同类的项目支出", en: "project expenditure of each B1 class = that of the B3 class" },
  },
  {
    id: "预X3-1", type: "equal", left: FUNDS.map((fund) => place("B1", `income.${fund}`, "amount")), right: [place("B4", "income.total", "amount")],
    sentence: { zh: "收支总表财政拨款各项之和 = 财政拨款总表本年收入", en: "B1 appropriations = B4 income of the year" },
  },
  ...FUNDS.map((fund): RelationSpec => ({
    id: "预X3-2", type: "equal", left: [place("B1", `income.${fund}`, "amount")], right: [place("B4", `income.${fund}`, "amount")],
    sentence: { zh: "收支总表各项财政拨款 = 财政拨款总表同项收入", en: "B1 appropriations = B4 appropriations, fund by fund" },
  })),
  {
    id: "预X4-1", type: "equal", left: [place("B4", "expenditure.total", "total")],
    right: [place("B5", "total", "total"), place("B8", "total", "total"), place("B9", "total", "total"), { ...place("B4", "income.opening", "amount"), optional: true }],
    sentence: { zh: "财政拨款总表本年支出 = 一般公共预算 + 政府性基金 + 国有资本经营支出（各表只列当年拨款的，加上年结转）", en: "B4 expenditure = B5 + B8 + B9 (and what was carried over, where those hold the year's appropriations alone)" },
  },
  ...FUNDS.map((fund, index): RelationSpec => ({
    id: "预X4-2", type: "equal", left: [{ ...place("B4", "expenditure.total", fund), ifPrinted: true }], right: [place(["B5", "B8", "B9"][index] ?? "B5", "total", "total"), { ...place("B4", `income.opening.${fund}`, "amount"), optional: true }],
    sentence: { zh: "财政拨款总表各资金本年支出 = 该资金支出表合计（只列当年拨款的，加上年结转）", en: "B4 expenditure by fund = the fund's table (and what was carried over, where that holds the year's appropriations alone)" },
  })),
  ...FUNDS.map((fund, index): RelationSpec => ({
    id: "预X4-3", type: "equal", each: "class", left: [{ ...place("B4", "expenditure.{class}", fund), ifPrinted: true }], right: [place(["B5", "B8", "B9"][index] ?? "B5", "subject:{class}", "total")],
    sentence: { zh: "财政拨款总表各资金各类支出 = 该资金支出表同类支出", en: "each B4 class by fund = the class in the fund's table" },
  })),
  {
    id: "预X5", type: "equal", left: [place("B5", "total", "basic")], right: [place("B6", "total", "total")],
    sentence: { zh: "一般公共预算支出表基本支出合计 = 基本支出表合计", en: "B5 basic total = B6 total" },
  },
  ...["personnel", "publicFunds"].map((role): RelationSpec => ({
    id: "预X6", type: "equal", left: [{ ...place("B5", "total", role), ifPrinted: true }], right: [{ ...place("B6", "total", role), ifPrinted: true }],
    sentence: { zh: "一般公共预算支出表人员（公用）经费合计 = 基本支出表人员（公用）经费合计", en: "B5 personnel (operating) total = B6 personnel (operating) total" },
  })),
  ...["total", "basic", "project"].map((role): RelationSpec => ({
    id: "预X7-1", type: "atMost", each: "subject",
    left: ["B5", "B8", "B9"].map((table) => ({ ...place(table, "subject:{subject}", role), ...(table === "B5" ? {} : { ifPrinted: true as const }) })), right: [place("B3", "subject:{subject}", role)],
    sentence: { zh: "同一科目：一般公共预算 + 政府性基金 + 国有资本经营支出 ≤ 支出总表", en: "by subject: B5 + B8 + B9 ≤ B3" },
  })),
  ...["total", "basic", "project"].map((role): RelationSpec => ({
    id: "预X7-2", type: "equal", whenZero: OTHER_FUNDS,
    left: ["B5", "B8", "B9"].map((table) => ({ ...place(table, "total", role), ...(table === "B5" ? {} : { ifPrinted: true as const }) })), right: [place("B3", "total", role)],
    sentence: { zh: "无其他资金和结转时：三本预算支出合计 = 支出总表合计", en: "without other funds and carry-over: B5 + B8 + B9 = B3" },
  })),
  {
    id: "预X7-3", type: "equal", each: "subject", whenZero: OTHER_FUNDS,
    left: ["B5", "B8", "B9"].map((table) => ({ ...place(table, "subject:{subject}", "total"), ...(table === "B5" ? {} : { ifPrinted: true as const }) })), right: [place("B3", "subject:{subject}", "total")],
    sentence: { zh: "无其他资金和结转时：同一科目三本预算支出 = 支出总表", en: "without other funds and carry-over, by subject: B5 + B8 + B9 = B3" },
  },
  ...([["30212", "abroad"], ["30217", "reception"], ["30231", "running"], ["31013", "purchase"]] as const).map(([code, item]): RelationSpec => ({
    id: "预X8", type: "atMost", severity: "hint", left: [place("B6", `subject:${code}`, "total")], right: [place("B7", "total", item)],
    sentence: { zh: "基本支出表因公出国、接待、用车各款 ≤ “三公”经费预算数", en: "B6 three-public sections ≤ B7 figures" },
  })),
  ...["X:支出预算分类汇总表（按政府预算经济分类）", "X:支出预算分类汇总表（按部门预算经济分类）"].map((table): RelationSpec => ({
    id: "预X10", type: "equal", severity: "review", left: [{ ...place(table, "total", "total"), ifPrinted: true }], right: [{ ...place("B3", "total", "total"), ifPrinted: true }],
    sentence: { zh: "按政府（部门）预算经济分类汇总的支出合计 = 支出总表合计", en: "expenditure summed by the government's (departments') economic classification = B3 total" },
  })),
  {
    id: "预X9", type: "equal", severity: "hint", left: [place("B12", "total", "total")], right: [place("B3", "total", "project")],
    sentence: { zh: "项目绩效目标表合计 = 支出总表项目支出合计", en: "B12 total = B3 project total" },
  },
];
