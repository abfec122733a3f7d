/** B1 and B4: the lines of the two budget overviews, with the parts printed beneath income lines. */
import type { PrintedTable } from "../sample-model";
import { SOURCES, spentOf, type BudgetAmounts, type Source } from "./budget-amounts";
import { bareLabel, fillLines, lineClass } from "./lines";
import type { AmountStyle } from "./printing";

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

const FISCAL: readonly Source[] = ["general", "fund", "capital"];

const SOURCE_LABELS: readonly (readonly [RegExp, Source])[] = [
  [/^一般公共预算/, "general"], [/^政府性基金/, "fund"], [/^国有资本经营预算(?!支出)/, "capital"], [/^财政专户/, "special"], [/^单位资金/, "unitFunds"],
];

interface Totals {
  readonly income: (sources: readonly Source[]) => number;
  readonly carried: (sources: readonly Source[]) => number;
  readonly spent: (sources: readonly Source[], code?: string) => number;
  readonly forward: (sources: readonly Source[]) => number;
}

function totalsOf({ units }: BudgetAmounts): Totals {
  const items = units.flatMap((unit) => unit.items);
  return {
    income: (sources) => sum(units.flatMap((unit) => sources.map((source) => unit.income[source]))),
    carried: (sources) => sum(units.flatMap((unit) => sources.map((source) => unit.carried[source]))),
    spent: (sources, code = "") => sum(items.filter((item) => sources.includes(item.source) && item.code.startsWith(code)).map(spentOf)),
    forward: (sources) => sum(items.filter((item) => sources.includes(item.source)).map((item) => item.forward)),
  };
}

const sourceOf = (label: string): Source | undefined => SOURCE_LABELS.find(([wording]) => wording.test(label))?.[1];

/** B1: sources with their parts, 类, totals. */
export function fillBudgetBalance(table: PrintedTable, budget: BudgetAmounts, year: number, style: AmountStyle): PrintedTable {
  const totals = totalsOf(budget);
  let parts: number[] = [];
  return fillLines(table, year, (lane, label) => {
    const bare = bareLabel(label);
    const code = lineClass(label);
    if (lane === 1) {
      if (code !== undefined) return [totals.spent(SOURCES, code)];
      if (bare.startsWith("本年支出")) return [totals.spent(SOURCES)];
      return [bare.startsWith("结转下年") ? totals.forward(SOURCES) : totals.spent(SOURCES) + totals.forward(SOURCES)];
    }
    if (label.startsWith("（")) return [parts.shift() ?? 0];
    if (bare.startsWith("本年收入")) return [totals.income(SOURCES)];
    if (bare.startsWith("上年结转")) return [totals.carried(SOURCES)];
    const source = sourceOf(bare);
    if (source === undefined) return [totals.income(SOURCES) + totals.carried(SOURCES)];
    parts = source === "special" ? [] : [...budget.parts[source]];
    return [totals.income([source])];
  }, style);
}

/** B4: the three budgets of fiscal appropriations. */
export function fillAppropriations(table: PrintedTable, budget: BudgetAmounts, year: number, style: AmountStyle): PrintedTable {
  const totals = totalsOf(budget);
  let parts: number[] = [];
  let carried = false;
  return fillLines(table, year, (lane, label) => {
    const bare = bareLabel(label);
    const code = lineClass(label);
    if (lane === 1) {
      if (code !== undefined) return [totals.spent(FISCAL, code)];
      if (bare.startsWith("本年支出")) return [totals.spent(FISCAL)];
      return [bare.startsWith("结转下年") ? totals.forward(FISCAL) : totals.spent(FISCAL) + totals.forward(FISCAL)];
    }
    if (/^\d/.test(label)) return [parts.shift() ?? 0];
    if (bare.startsWith("本年收入")) return [totals.income(FISCAL)];
    if (bare.startsWith("上年结转")) {
      carried = true;
      return [totals.carried(FISCAL)];
    }
    const source = sourceOf(bare);
    if (source === undefined) return [totals.income(FISCAL) + totals.carried(FISCAL)];
    if (carried) return [totals.carried([source])];
    parts = source === "general" || source === "fund" || source === "capital" ? [...budget.parts[source]] : [];
    return [totals.income([source])];
  }, style);
}
