/** Trying a correction for real: put other figures into cells and decide every relation through them again. */
import type { AmountCell } from "../amounts/cell";
import type { Exact } from "../amounts/exact";
import { printExact } from "../amounts/exact";
import type { AmountUnit } from "../amounts/units";
import { evaluate } from "../check/evaluate";
import type { Evaluated } from "../check/relations";
import type { Equation, Term } from "../relations/equation";

/** Cells and what stands in their place. */
export type Replacement = ReadonlyMap<AmountCell, AmountCell>;

/** Whether a relation accuses: it is broken, and of severity error. */
export const accuses = ({ evaluation, equation }: Evaluated): boolean => evaluation.outcome === "broken" && equation.relation.severity === undefined;

/** The cell with another figure, typed as a number. */
export function withFigure(cell: AmountCell, figure: Exact): AmountCell {
  return { ...cell, kind: "number", stored: figure, displayed: figure, finer: false, printed: printExact(figure), formula: null };
}

/** The equation over the replaced cells; the same object when it has none of them. */
export function replacedIn(equation: Equation, replacement: Replacement): Equation {
  const touched = ({ cell }: Term): boolean => replacement.has(cell);
  if (!equation.terms.some(touched) && !equation.optional.some(touched)) return equation;
  const replace = (term: Term): Term => ({ ...term, cell: replacement.get(term.cell) ?? term.cell });
  return { ...equation, terms: equation.terms.map(replace), optional: equation.optional.map(replace) };
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
