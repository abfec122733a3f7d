/** Which cells a cell is the sum of, read off the relations inside a table. */
import type { Evaluated } from "../relations";
import type { CheckContext } from "../rule";
import type { RecognisedTable } from "../../recognise/disclosure";
import type { Term } from "../../relations/equation";
import { cellKey } from "./table-cells";

/** A cell and the cells that add up to it. */
export interface Sum {
  readonly total: Term;
  readonly addends: readonly Term[];
  /** Cells that may or may not belong to it. */
  readonly optional: readonly Term[];
  readonly evaluated: Evaluated;
}

/** The sums of one table: equations with one cell on the left and nothing but addends on the right. */
export const sumsOf = (table: RecognisedTable, { sums }: Pick<CheckContext, "sums">): readonly Sum[] => sums().get(table.key) ?? [];

/** The sums inside all tables, by their keys. */
export function gatherSums(evaluated: readonly Evaluated[]): Map<string, Sum[]> {
  const byTable = new Map<string, Sum[]>();
  for (const one of evaluated) {
    const { form, tables, terms, optional } = one.equation;
    const [key] = tables;
    if (form !== "equal" || tables.length !== 1 || key === undefined) continue;
    const [total, second] = terms;
    if (total?.side !== "left" || total.sign !== 1 || !second) continue;
    const addends = terms.slice(1);
    if (addends.some(({ side, sign }) => side !== "right" || sign !== -1)) continue;
    const sum: Sum = { total, addends, optional, evaluated: one };
    const known = byTable.get(key);
    if (known) known.push(sum);
    else byTable.set(key, [sum]);
  }
  return byTable;
}

/** The sums of a table by the cell of their total. */
export function sumsByTotal(sums: readonly Sum[]): ReadonlyMap<string, readonly Sum[]> {
  const byTotal = new Map<string, Sum[]>();
  for (const sum of sums) {
    const key = cellKey(sum.total.cell);
    const known = byTotal.get(key);
    if (known) known.push(sum);
    else byTotal.set(key, [sum]);
  }
  return byTotal;
}
