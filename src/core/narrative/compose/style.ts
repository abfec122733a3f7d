/**
 * How a 情况说明 is worded, as data: sections in their order, the sentences of each as templates, the phrases for changes and
 * completion, and how figures are printed. A province's wording is one of these; a style learned from a text is one, too.
 *
 * In a template `{…}` is a slot and `[…]` a part that is left out when a figure in it is not to be had. Slots:
 * `{年度}` `{上年}` `{本部门}` `{单位名称}`; `{收入总计}` an amount by its name in named-figures.ts, `{名称}` `{简称}` (without 支出) `{路径}` and `{本项}` of the row a list has
 * come to; `{年初预算 本项}` and `{上年数 本项}` the same figure of the budget and of last year; `{占 基本支出 本年支出}` a share; `{增减 收入总计}` any
 * of the style's comparisons; `{=…}` a figure by meaning (reference.ts); `{原因}` a blank for the reason, where the comparison before it moved.
 */
import type { AmountUnit } from "../../amounts/units";
import type { DisclosureKind } from "../../recognise/disclosure";

/** How amounts and percentages are printed. */
export interface Printing {
  readonly unit: AmountUnit;
  /** At most: a figure is never printed finer than its table has it. */
  readonly decimals: number;
  /** Thousands separators. */
  readonly grouped: boolean;
  /** What stands for nothing: `0` or `0.00`, without the unit. */
  readonly zero: string;
  readonly rateDecimals: number;
  /** 97% instead of 97.0%. */
  readonly rateTrimmed: boolean;
}

/** What a comparison says in each case; in it `{额}` is the difference without sign, `{率}` the percentage, `{基数}` the figure compared with. */
export interface ComparisonCases {
  readonly up: string;
  readonly down: string;
  readonly same: string;
  /** The base is nothing and the figure is more: no percentage exists. */
  readonly fromZero: string;
  /** Both are nothing; as `same` when absent. */
  readonly bothZero?: string;
  /** The base is negative (or the figure, over nothing): a percentage would say nothing. */
  readonly bareUp: string;
  readonly bareDown: string;
}

export interface Comparison {
  /** Last year, or this year's budget. A slot may name another figure instead: `{完成预算 三公 三公预算}`. */
  readonly against: "prior" | "budget";
  /** The percentage is the change over the base, or the figure over the base. */
  readonly rate: "change" | "completion";
  readonly cases: ComparisonCases;
}

/** Lists that tables give: 项 and 类 of 一般公共预算, of all expenditure, of the funds; economic 款. */
export type ListName = "类" | "项" | "全部类" | "政府性基金项" | "国有资本项" | "人员款" | "公用款" | "经济类";

export interface ListParagraph {
  /** The rows of a table that are not nothing; or figures by name, printed even when they are nothing. */
  readonly each: ListName | readonly string[];
  /** Figures by name that are nothing are passed over, too. */
  readonly someOnly?: true;
  /** The template of one row. */
  readonly text: string;
  /** Numbered paragraphs, `（一）`, `1.` or `1、`; without a number the rows are joined to one paragraph. */
  readonly number?: "（一）" | "1." | "1、";
  readonly lead?: string;
  readonly join?: string;
  readonly end?: string;
  readonly when?: Condition | undefined;
}

export interface TextParagraph {
  readonly text: string;
  readonly when?: Condition;
  readonly each?: never;
}

/** Written only when one of the figures is more than nothing (`some`), or all are nothing or not printed (`none`). */
export interface Condition {
  readonly some?: readonly string[];
  readonly none?: readonly string[];
}

export type Paragraph = string | TextParagraph | ListParagraph;

export interface SectionStyle {
  /** Without its number. */
  readonly heading: string;
  /** Tables that the section cannot be written without; one of each list is enough. */
  readonly needs: readonly (readonly string[])[];
  readonly paragraphs: readonly Paragraph[];
}

export interface NarrativeStyle {
  readonly id: string;
  readonly name: string;
  readonly kind: DisclosureKind;
  readonly printing: Printing;
  readonly comparisons: Readonly<Record<string, Comparison>>;
  /** What `{原因}` becomes where there is something to explain; it contains the blank, 【…】. */
  readonly reason: string;
  readonly sectionNumber: "一、" | "";
  readonly sections: readonly SectionStyle[];
}
