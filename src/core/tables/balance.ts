/** What the tables with income and expenditure side by side (T1, B1) have in common. */
import type { Localised, RelationSpec } from "../relations/spec";
import { FUNCTIONAL_CLASSES } from "./functional-classes";
import type { LineSpec } from "./spec";

const optionalEnding = (name: string): string => name.replace(/支出$/, "(支出)?");

/** One line for every functional 类, `expenditure.208` and so on. */
export const classLines: readonly LineSpec[] = FUNCTIONAL_CLASSES.map(({ code, names }) => ({
  key: `expenditure.${code}`,
  label: new RegExp(`^(${names.map(optionalEnding).join("|")})$`),
}));

/** Relations 1–5 of an income and expenditure table: totals of the year, grand totals, and their equality. */
export function balanceRelations(prefix: string, table: string, grand: { readonly incomeGrand: Localised; readonly expenditureGrand: Localised }): RelationSpec[] {
  return [
    { id: `${prefix}-1`, type: "lineSum", total: "income.total", sentence: { zh: "本年收入合计 = 各项收入之和", en: "income of the year = sum of the income lines" } },
    { id: `${prefix}-2`, type: "lineSum", total: "expenditure.total", sentence: { zh: "本年支出合计 = 各功能分类支出之和", en: "expenditure of the year = sum of the functional classes" } },
    { id: `${prefix}-3`, type: "lineSum", total: "income.grand", from: "income.total", sentence: grand.incomeGrand },
    { id: `${prefix}-4`, type: "lineSum", total: "expenditure.grand", from: "expenditure.total", sentence: grand.expenditureGrand },
    {
      id: `${prefix}-5`, type: "equal",
      left: [{ table, row: "income.grand", role: "amount" }],
      right: [{ table, row: "expenditure.grand", role: "amount" }],
      sentence: { zh: "收入总计 = 支出总计", en: "income grand total = expenditure grand total" },
    },
    ...["classification1", "classification2", "classification3"].flatMap((side) => (["total", "grand"] as const).map((row): RelationSpec => ({
      id: `${prefix}-7`, type: "equal",
      left: [{ table, row: `expenditure.${row}`, role: "amount", ifPrinted: true }], right: [{ table, row: `${side}.${row}`, role: "amount", ifPrinted: true }],
      sentence: { zh: "同一支出的各种分类（功能、性质、经济）合计相等", en: "every classification of the same expenditure has the same total" },
    }))),
    { id: `${prefix}-6`, type: "lineParts", sentence: { zh: "列有分项的行 = 其分项之和", en: "a line with parts = the sum of its parts" } },
  ];
}
