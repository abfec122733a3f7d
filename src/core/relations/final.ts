/** Relations between the final-account tables (X1–X13). */
import type { Place, RelationSpec } from "./spec";

const FUNDS = ["general", "fund", "capital"] as const;
const place = (table: string, row: string, role: string): Place => ({ table, row, role });

/** The tables by unit (天津, 浙江) and the columns they share with the tables by subject. */
const BY_UNIT = {
  T2: { table: "X:收入决算表（按单位）", roles: ["total", "fiscal", "superior", "business", "operating", "affiliate", "other"] },
  T3: { table: "X:支出决算表（按单位）", roles: ["total", "basic", "project", "superior", "operating", "affiliate"] },
} as const;

/** The T2 column that each T1 income line must equal. */
const INCOME_COLUMNS = [
  ["superior", "上级补助收入"], ["business", "事业收入"], ["operating", "经营收入"], ["affiliate", "附属单位上缴收入"], ["other", "其他收入"],
] as const;

const NON_FISCAL: readonly Place[] = [
  ...INCOME_COLUMNS.map(([line]) => place("T1", `income.${line}`, "amount")), place("T1", "income.useSurplus", "amount"),
  place("T1", "income.opening", "amount"), place("T1", "expenditure.closing", "amount"),
  // What a fund spent is missing from the sum where its table is not there (or was not recognised).
  { ...place("T4", "expenditure.total", "fund"), without: "T8" }, { ...place("T4", "expenditure.total", "capital"), without: "T9" },
];

export const FINAL_RELATIONS: readonly RelationSpec[] = [
  {
    id: "X1-1", type: "equal", left: [place("T1", "income.total", "amount")], right: [place("T2", "total", "total")],
    sentence: { zh: "收支总表本年收入合计 = 收入决算表合计", en: "T1 income of the year = T2 total" },
  },
  ...INCOME_COLUMNS.map(([line, name]): RelationSpec => ({
    id: "X1-2", type: "equal", left: [place("T1", `income.${line}`, "amount")], right: [place("T2", "total", line)],
    sentence: { zh: `收支总表各收入项 = 收入决算表对应列合计（${name}等）`, en: "each T1 income line = its T2 column" },
  })),
  {
    id: "X1-3", type: "equal", left: FUNDS.map((fund) => place("T1", `income.${fund}`, "amount")), right: [place("T2", "total", "fiscal")],
    sentence: { zh: "收支总表一、二、三项财政拨款之和 = 收入决算表财政拨款收入合计", en: "T1 fiscal appropriations = T2 fiscal column" },
  },
  {
    id: "X2-1", type: "equal", left: [place("T1", "expenditure.total", "amount")], right: [place("T3", "total", "total")],
    sentence: { zh: "收支总表本年支出合计 = 支出决算表合计", en: "T1 expenditure of the year = T3 total" },
  },
  {
    id: "X2-2", type: "equal", each: "class", left: [place("T1", "expenditure.{class}", "amount")], right: [place("T3", "subject:{class}", "total")],
    sentence: { zh: "收支总表各功能类支出 = 支出决算表同类支出", en: "each T1 class = the T3 class" },
  },
  ...FUNDS.map((fund): RelationSpec => ({
    id: "X3-1", type: "equal", left: [place("T1", `income.${fund}`, "amount")], right: [place("T4", `income.${fund}`, "amount")],
    sentence: { zh: "收支总表一、二、三项财政拨款收入 = 财政拨款总表一、二、三项收入", en: "T1 appropriations = T4 appropriations, fund by fund" },
  })),
  {
    id: "X3-2", type: "equal", left: [place("T2", "total", "fiscal")], right: [place("T4", "income.total", "amount")],
    sentence: { zh: "收入决算表财政拨款收入合计 = 财政拨款总表本年收入合计", en: "T2 fiscal column = T4 income of the year" },
  },
  {
    id: "X4-1", type: "equal", left: [place("T4", "expenditure.total", "general")], right: [place("T5", "total", "total")],
    sentence: { zh: "财政拨款总表一般公共预算本年支出合计 = 一般公共预算支出表合计", en: "T4 general budget expenditure = T5 total" },
  },
  {
    id: "X4-2", type: "equal", each: "class", left: [place("T4", "expenditure.{class}", "general")], right: [place("T5", "subject:{class}", "total")],
    sentence: { zh: "财政拨款总表一般公共预算各类支出 = 一般公共预算支出表同类支出", en: "each T4 general class = the T5 class" },
  },
  ...fundTable("X5", "T8", "fund", { zh: "政府性基金", en: "government funds" }),
  ...fundTable("X6", "T9", "capital", { zh: "国有资本经营", en: "state capital" }),
  {
    id: "X7", type: "equal", left: [place("T5", "total", "basic")], right: [place("T6", "total", "total")],
    sentence: { zh: "一般公共预算支出表基本支出合计 = 基本支出表人员经费 + 公用经费", en: "T5 basic total = T6 personnel + operating funds" },
  },
  ...["total", "basic", "project"].map((role): RelationSpec => ({
    id: "X9-1", type: "atMost", each: "subject",
    left: ["T5", "T8", "T9"].map((table) => ({ ...place(table, "subject:{subject}", role), ...(table === "T5" ? {} : { ifPrinted: true as const }) })), right: [place("T3", "subject:{subject}", role)],
    sentence: { zh: "同一科目：一般公共预算 + 政府性基金 + 国有资本经营支出 ≤ 支出决算表", en: "by subject: T5 + T8 + T9 ≤ T3" },
  })),
  ...["total", "basic", "project"].map((role): RelationSpec => ({
    id: "X9-2", type: "equal", whenZero: NON_FISCAL,
    left: ["T5", "T8", "T9"].map((table) => ({ ...place(table, "total", role), ...(table === "T5" ? {} : { ifPrinted: true as const }) })), right: [place("T3", "total", role)],
    sentence: { zh: "无非财政拨款资金和结转时：三本预算支出合计 = 支出决算表合计", en: "without other funds and carry-over: T5 + T8 + T9 = T3" },
  })),
  {
    id: "X9-3", type: "equal", each: "subject", whenZero: NON_FISCAL,
    left: ["T5", "T8", "T9"].map((table) => ({ ...place(table, "subject:{subject}", "total"), ...(table === "T5" ? {} : { ifPrinted: true as const }) })), right: [place("T3", "subject:{subject}", "total")],
    sentence: { zh: "无非财政拨款资金和结转时：同一科目三本预算支出 = 支出决算表", en: "without other funds and carry-over, by subject: T5 + T8 + T9 = T3" },
  },
  {
    id: "X9-4", type: "atMost", each: "class", left: [place("T4", "expenditure.{class}", "total")], right: [place("T3", "subject:{class}", "total")],
    sentence: { zh: "财政拨款总表各类支出 ≤ 支出决算表同类支出", en: "each T4 class ≤ the T3 class" },
  },
  {
    id: "X10", type: "atMost", left: [place("T4", "income.opening", "amount")], right: [place("T1", "income.opening", "amount")],
    sentence: { zh: "财政拨款年初（年末）结转和结余 ≤ 收支总表年初（年末）结转和结余", en: "T4 opening (closing) ≤ T1 opening (closing)" },
  },
  {
    id: "X10", type: "atMost", left: [place("T4", "expenditure.closing", "total")], right: [place("T1", "expenditure.closing", "amount")],
    sentence: { zh: "财政拨款年初（年末）结转和结余 ≤ 收支总表年初（年末）结转和结余", en: "T4 opening (closing) ≤ T1 opening (closing)" },
  },
  {
    id: "X15", type: "equal", severity: "review", left: [{ ...place("X:财政拨款支出决算表（功能科目）", "total", "total"), ifPrinted: true }],
    right: ["T5", "T8", "T9"].map((table) => ({ ...place(table, "total", "total"), ...(table === "T5" ? {} : { ifPrinted: true as const }) })),
    sentence: { zh: "财政拨款支出决算表（功能科目）合计 = 一般公共预算 + 政府性基金 + 国有资本经营支出", en: "the fiscal table by function = T5 + T8 + T9" },
  },
  ...(["T2", "T3"] as const).flatMap((table) => BY_UNIT[table].roles.map((role): RelationSpec => ({
    id: "X14", type: "equal",
    left: [{ ...place(BY_UNIT[table].table, "total", role), ifPrinted: true }], right: [{ ...place(table, "total", role), ifPrinted: true }],
    sentence: { zh: "按单位列示的收入（支出）决算表合计 = 按科目列示的同一表合计", en: "the table by unit = the table by subject, column by column" },
  }))),
  ...([["30212", "abroad"], ["30217", "reception"], ["30231", "running"], ["31013", "purchase"]] as const).map(([code, item]): RelationSpec => ({
    id: "X11", type: "atMost", severity: "hint", left: [place("T6", `subject:${code}`, "total")], right: [place("T7", "total", `final.${item}`)],
    sentence: { zh: "基本支出表因公出国、接待、用车各款 ≤ “三公”经费决算数", en: "T6 three-public sections ≤ T7 final figures" },
  })),
];

/** X13: opening balances against last year's closing balances, where the workbook holds last year's account of the organisation too. */
export const YEAR_RELATIONS: readonly RelationSpec[] = [
  {
    id: "X13", type: "equal", severity: "review",
    left: [place("T1", "income.opening", "amount")], right: [place("T1@prior", "expenditure.closing", "amount")],
    sentence: { zh: "收支总表年初结转和结余 = 上年决算年末结转和结余（按规定调整的除外）", en: "T1 opening balance = closing balance of the prior year, adjustments aside" },
  },
  ...([["income.opening", "total"], ["income.opening.general", "general"], ["income.opening.fund", "fund"], ["income.opening.capital", "capital"]] as const).map(([row, fund]): RelationSpec => ({
    id: "X13", type: "equal", severity: "review",
    left: [{ ...place("T4", row, "amount"), ifPrinted: true }], right: [{ ...place("T4@prior", "expenditure.closing", fund), ifPrinted: true }],
    sentence: { zh: "财政拨款总表年初财政拨款结转和结余 = 上年决算年末财政拨款结转和结余（按规定调整的除外）", en: "T4 opening balances = closing balances of the prior year, adjustments aside" },
  })),
];

/** X5, X6: a fund's column in T4 against its own table: income, opening, expenditure, closing, classes. */
function fundTable(id: string, table: string, fund: string, name: { readonly zh: string; readonly en: string }): RelationSpec[] {
  const pairs: readonly (readonly [string, string, string, string, string])[] = [
    [`income.${fund}`, "amount", "income", "本年收入", "income"],
    [`income.opening.${fund}`, "amount", "opening", "年初结转和结余", "opening"],
    ["expenditure.total", fund, "total", "本年支出", "expenditure"],
    ["expenditure.closing", fund, "closing", "年末结转和结余", "closing"],
  ];
  return [
    ...pairs.map(([row, role, column, zh, en], index): RelationSpec => ({
      id: `${id}-${index + 1}`, type: "equal", left: [place("T4", row, role)], right: [{ ...place(table, "total", column), ifPrinted: true }],
      sentence: { zh: `财政拨款总表${name.zh}${zh} = ${name.zh}表${zh}合计`, en: `T4 ${name.en} ${en} = ${table} ${en}` },
    })),
    {
      id: `${id}-5`, type: "equal", each: "class", left: [place("T4", "expenditure.{class}", fund)], right: [place(table, "subject:{class}", "total")],
      sentence: { zh: `财政拨款总表${name.zh}各类支出 = ${name.zh}表同类支出`, en: `each T4 ${name.en} class = the ${table} class` },
    },
  ];
}
