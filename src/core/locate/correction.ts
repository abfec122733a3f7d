/** Trying a correction for real: put other figures into cells and decide every relation through them again. */
import type { AmountCell } from "../amounts/cell";
import type { Exact } from "../amounts/exact";
import { printExact } from "../amounts/exact";
import type { AmountUnit } from "../amounts/units";
import { evaluate } from "../check/evaluate";
import type { Evaluated } from "../check/relations";
import type { Equation, Term } from "../relations/equation";
import { equationOf } from "../relations/equation";

/** Cells and what stands in their place. */
export type Replacement = ReadonlyMap<AmountCell, AmountCell>;

/** Whether a relation accuses: it is broken, and of severity error. */
export const accuses = ({ evaluation, equation }: Evaluated): boolean => evaluation.outcome === "broken" && equation.relation.severity === undefined;

/** The cell with another figure, typed as a number. */
export function withFigure(cell: AmountCell, figure: Exact): AmountCell {
  // Spelled out: a copy of all members with some put over them takes ten times as long, and thousands are tried.
  const { sheet, row, column, percent, fixedDecimals } = cell;
  return { sheet, row, column, kind: "number", stored: figure, displayed: figure, finer: false, percent, printed: printExact(figure), fixedDecimals, formula: null };
}

/** The equation over the replaced cells; the same object when it has none of them. */
export function replacedIn(equation: Equation, replacement: Replacement): Equation {
  const touched = ({ cell }: Term): boolean => replacement.has(cell);
  if (!equation.terms.some(touched) && !equation.optional.some(touched)) return equation;
  const replace = (term: Term): Term => {
    const cell = replacement.get(term.cell);
    return cell === undefined ? term : { table: term.table, row: term.row, role: term.role, cell, sign: term.sign, side: term.side };
  };
  return equationOf(equation.relation, equation.form, equation.tables, equation.terms.map(replace), equation.optional.map(replace), equation.unfilled);
}

/**
 * Whether the replacement makes all of `broken` hold and breaks nothing else: every equation of `among` that has a
 * replaced cell is decided again. Equations that `lifted` accepts are no longer asked.
 */
export function repairs(broken: readonly Evaluated[], among: readonly Evaluated[], replacement: Replacement, unit: AmountUnit, lifted: (equation: Equation) => boolean): boolean {
  for (const { equation } of broken) {
    if (!lifted(equation) && evaluate(replacedIn(equation, replacement), unit).outcome === "broken") return false;
  }
  for (const { equation } of among) {
    const replaced = replacedIn(equation, replacement);
    if (replaced !== equation && !lifted(equation) && evaluate(replaced, unit).outcome === "broken") return false;
  }
  return true;
}
