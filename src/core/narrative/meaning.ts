/** What a figure of a disclosure is, apart from where it is printed: the common tongue of tables and narrative. */

/** Which money: all of it, 财政拨款, or one of its three budgets. */
export type FundScope = "all" | "fiscal" | "general" | "fund" | "capital";

/** What of a line: the whole, or its 基本支出, 项目支出, 人员经费, 公用经费. */
export type Part = "total" | "basic" | "project" | "personnel" | "publicFunds";

/**
 * `own` is what the document is about (决算数 in a final account, 预算数 in a budget); `initial` 年初预算数; `adjusted` 全年或调整预算数;
 * `budget` a 预算数 that does not say which; `prior` last year's figure of the same kind (上年决算数, in a budget 上年预算数);
 * `other` a figure of another year or kind, which no table here prints.
 */
export type Measure = "own" | "initial" | "adjusted" | "budget" | "prior" | "other";

/**
 * Lines:
 * `income.` grand, total, fiscal, general, fund, capital, special, unitFunds, superior, business, operating, affiliate, other, useSurplus, opening;
 * `expenditure.` grand, total, superior, operating, affiliate, distribution, closing; `balance.grand` both sides at once;
 * `subject:` + functional (208, 20805, 2080501) or economic code (301, 30101);
 * `threePublic.` total, abroad, vehicle, purchase, running, reception, meeting, training;
 * `procurement`, `procurement.` goods, works, services, central, dispersed; `services` 政府购买服务; `running` 机关运行经费;
 * `vehicles`, `vehicles.` leaders …, `equipment`.
 */
export interface Meaning {
  readonly line: string;
  readonly scope: FundScope;
  readonly part: Part;
}

export const meaningOf = (line: string, scope: FundScope = "all", part: Part = "total"): Meaning => ({ line, scope, part });

export const sameMeaning = (a: Meaning, b: Meaning): boolean => a.line === b.line && a.scope === b.scope && a.part === b.part;

export const meaningKey = ({ line, scope, part }: Meaning): string => `${line}|${scope}|${part}`;
