/**
 * Reading the amounts out of performance forms (P1–P3). Forms are laid out freely, so every amount is found by the words
 * printed beside or above it; what is not found is left out, and the relations that need it end as 缺数据.
 */
import type { AmountUnit } from "../amounts/units";
import { parseAmountUnit } from "../amounts/units";
import { readFunds, readPeriods, readSplits } from "./form-funds";
import type { FormPart } from "./form-cells";
import { readScores } from "./form-scores";
import type { BodyRow } from "./rows";

export interface FormContent extends FormPart {
  /** Forms print their unit with the heading of the amounts: 项目资金（元）, 年度预算申请（万元）. */
  readonly amountUnit: AmountUnit | null;
}

/**
 * Rows and columns of a form. Rows are keyed `funds.total` and `funds.<source>` (execution of the budget, or the periods
 * of a target), `income.<source>` and `spending.<kind>` (splits), `scores.indicator`, `scores.execution` and `scores.total`.
 */
export function readForm(body: readonly BodyRow[]): FormContent {
  const executed = readFunds(body);
  const funds = executed.rows.length > 0 ? executed : readPeriods(body);
  const total = funds.rows.find(({ key }) => key === "funds.total");
  const splits = readSplits(body, total);
  const parts: readonly FormPart[] = [{ ...funds, rows: funds.rows.map((row) => (row === total ? { ...row, cells: new Map([...row.cells, ...splits.measures]) } : row)) }, splits, readScores(body, total)];
  return { rows: parts.flatMap(({ rows }) => rows), columns: parts.flatMap(({ columns }) => columns), amountUnit: unitOf(body) };
}

function unitOf(body: readonly BodyRow[]): AmountUnit | null {
  for (const { row } of body) {
    for (const { plain } of row.cells) {
      const [, word] = /^[^()]{0,20}(?:资金|预算|申请|情况|支出|数)[^()]{0,4}\(([^()]*元)\)$/.exec(plain) ?? [];
      const unit = word === undefined ? undefined : parseAmountUnit(word);
      if (unit) return unit;
    }
  }
  return null;
}
