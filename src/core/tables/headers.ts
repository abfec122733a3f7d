/** Header patterns that several tables share, and the extra columns that units insert. */
import type { ColumnSpec } from "./spec";

/** A total column that is no part of anything: not under 基本支出, a carry-over, another year or a budget figure. */
export const SPENDING_TOTAL = /^(?!.*(基本支出|项目支出|人员|公用|年初|年末|本年收入|上年结转|结转下年|上年|增减|完成)).*(合计|小计|总计|本年支出|支出|金额|决算数|预算数)$/;
export const BASIC = /^(?!.*(年初|年末|本年收入|上年|结转|增减|完成)).*基本支出(\/(小计|合计|金额|决算数|预算数))?$/;
export const PERSONNEL = /^(?!.*(年初|年末|上年|增减|完成)).*人员(经费|支出)(\/(小计|合计|金额))?$/;
export const PUBLIC_FUNDS = /^(?!.*(年初|年末|上年|增减|完成)).*公用(经费|支出)(\/(小计|合计|金额))?$/;
export const PROJECT = /^(?!.*(年初|年末|本年收入|上年|结转|增减|完成)).*项目支出(\/(小计|合计|金额|决算数|预算数))?$/;

/** 基本 and 项目 columns of a spending table, 人员 and 公用 beneath 基本 where printed. */
export const SPENDING_COLUMNS: readonly ColumnSpec[] = [
  { role: "personnel", header: PERSONNEL },
  { role: "publicFunds", header: PUBLIC_FUNDS },
  { role: "basic", header: BASIC, required: true },
  { role: "project", header: PROJECT, required: true },
];

/** 年初 · 本年收入 · 本年支出 · 年末 of a carry-over table. */
export const CARRY_OVER_COLUMNS: readonly ColumnSpec[] = [
  { role: "opening", header: /^.*(年初|上年)[^/]*结[转余][^/]*(\/(小计|合计))?$/ },
  { role: "income", header: /^.*本年收入(\/(小计|合计))?$/ },
  { role: "closing", header: /^.*年末[^/]*结[转余][^/]*(\/(小计|合计))?$/ },
];

/** What the carry-over columns consist of, where they are printed in parts: 基本支出 and 项目支出. */
export const CARRY_OVER_PARTS: readonly ColumnSpec[] = (["opening", "income", "closing"] as const).flatMap((column, index) => {
  const above = ["(年初|上年)[^/]*结[转余][^/]*", "本年收入", "年末[^/]*结[转余][^/]*"][index] ?? "";
  const leaf = "[^/]*(\\/(小计|合计))?$";
  return [
    { role: `${column}.basic`, header: new RegExp(`${above}\\/基本支出${leaf}`) },
    { role: `${column}.project`, header: new RegExp(`${above}\\/项目支出${leaf}`) },
  ];
});

/** Columns that units insert. Their meaning is known; they take no part in the sums of the table. */
export const INSERTED_COLUMNS: readonly (ColumnSpec & { readonly meaning: string })[] = [
  { role: "inserted.share", header: /占.*(比|%)/, meaning: "占比" },
  { role: "inserted.completion", header: /(完成|执行)[^/]*(%|率|百分比|比例)|^(%|完成率|执行率)$/, meaning: "完成年初预算%" },
  { role: "inserted.changeRate", header: /(增减|增长|变动|同比|升降).*(%|率|幅度|百分比|比例|幅)|(%)$/, meaning: "同比增减%" },
  { role: "inserted.change", header: /增减(额|数|金额|变动|情况)?$|比上年|较上年|同比增减/, meaning: "增减额" },
  { role: "inserted.initial", header: /年初预算数?$/, meaning: "年初预算数" },
  { role: "inserted.adjusted", header: /(全年|调整|调整后)预算数?$/, meaning: "全年预算数" },
  { role: "inserted.prior", header: /(上年|上年度|去年)(决算|预算|执行|完成)?数?$/, meaning: "上年数" },
  { role: "inserted.note", header: /^备注$|说明$|^摘要$/, meaning: "备注" },
];
