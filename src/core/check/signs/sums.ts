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
export function sumsOf(table: RecognisedTable, { evaluated }: Pick<CheckContext, "evaluated">): Sum[] {
  return evaluated.flatMap((one): Sum[] => {
    const { form, tables, terms, optional } = one.equation;
    if (form !== "equal" || tables.length !== 1 || tables[0] !== table.key) return [];
    const totals = terms.filter(({ side }) => side === "left");
    const addends = terms.filter(({ side }) => side === "right");
    const [total] = totals;
    if (!total || totals.length > 1 || total.sign !== 1 || addends.length === 0 || addends.some(({ sign }) => sign !== -1)) return [];
    return [{ total, addends, optional, evaluated: one }];
  });
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
