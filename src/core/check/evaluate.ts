/**
 * Deciding an equation exactly. A printed figure stands for the interval of half a unit in its last place either side
 * (round-to-nearest, as in XBRL Calculations 1.1); an equation is consistent when values inside the intervals fulfil it.
 * A printed 0.00 has two tiers: exactly nothing, or something too small to print.
 */
import type { AmountCell } from "../amounts/cell";
import { isFigure } from "../amounts/cell";
import type { Exact } from "../amounts/exact";
import { powerOfTen } from "../amounts/exact";
import { unitExponent } from "../amounts/units";
import type { AmountUnit } from "../amounts/units";
import type { Equation, Term } from "../relations/equation";
import type { Outcome } from "./report";

export interface Evaluation {
  readonly outcome: Outcome;
  /** Σ left − Σ right of the printed figures (right side of an inequality that is too small: positive), in the smallest unit present. */
  readonly residual: Exact;
  /** Unit of the residual. */
  readonly unit: AmountUnit;
  /** True when the figures stored in the file and the printed ones come out differently. */
  readonly storedDiffers: boolean;
  /** The terms that count, optional ones included when the equation holds with them. */
  readonly terms: readonly Term[];
  /** Cells that hold an error, were never calculated, or were left blank where the sum needs them. */
  readonly unreadable: readonly AmountCell[];
}

const RANK: Readonly<Record<Outcome, number>> = { holds: 0, rounding: 1, maybeRounding: 2, broken: 3, missingData: 4 };

/** Decide an equation; `unit` is what tables count in that print no unit themselves. */
export function evaluate(equation: Equation, unit: AmountUnit): Evaluation {
  const plain = evaluateTerms(equation, equation.terms, unit);
  if (equation.optional.length === 0 || plain.outcome === "holds") return plain;
  const extended = evaluateTerms(equation, [...equation.terms, ...equation.optional], unit);
  return RANK[extended.outcome] < RANK[plain.outcome] ? extended : plain;
}

function evaluateTerms(equation: Equation, terms: readonly Term[], unit: AmountUnit): Evaluation {
  let finer = false;
  let readable = true;
  for (const { cell } of terms) {
    if (cell.finer) finer = true;
    if (cell.kind === "error" || cell.kind === "noValue") readable = false;
  }
  const shown = weigh(terms, unit, "displayed");
  const told = terms[0]?.table.amountUnit ?? unit;
  const residual = residualOf(shown, told);
  if (!readable || equation.unfilled) {
    const unreadable = equation.unfilled ? terms.filter(({ side }) => side === "right") : terms.filter(({ cell: { kind } }) => kind === "error" || kind === "noValue");
    return { outcome: "missingData", residual, unit: told, terms, storedDiffers: false, unreadable: unreadable.map(({ cell }) => cell) };
  }
  const displayed = decide(shown, equation.form);
  if (!finer) return { outcome: displayed, residual, unit: told, terms, storedDiffers: false, unreadable: NO_CELLS };
  const stored = decide(weigh(terms, unit, "stored"), equation.form);
  return {
    outcome: displayed === "holds" && stored === "broken" ? "rounding" : displayed, residual, unit: told, terms,
    storedDiffers: (stored === "broken") !== (displayed === "broken") || (stored === "holds") !== (displayed === "holds"),
    unreadable: NO_CELLS,
  };
}

const NO_CELLS: readonly AmountCell[] = [];

interface Weighed {
  /** Residual and half-widths in half-units of 10^exponent 元. */
  readonly residual: bigint | number;
  readonly tight: bigint | number;
  readonly loose: bigint | number;
  readonly exponent: number;
}

const readingOf = (cell: AmountCell, reading: "stored" | "displayed"): Exact => (reading === "stored" ? cell.stored : cell.displayed);

const exponentOf = (term: Term, unit: AmountUnit, reading: Exact): number => unitExponent(term.table.amountUnit ?? unit) - reading.decimals;

function weigh(terms: readonly Term[], unit: AmountUnit, reading: "stored" | "displayed"): Weighed {
  let exponent = Infinity;
  for (const term of terms) if (isFigure(term.cell)) exponent = Math.min(exponent, exponentOf(term, unit, readingOf(term.cell, reading)));
  if (exponent === Infinity) return { residual: 0, tight: 0, loose: 0, exponent: 0 };
  let residual = 0;
  let tight = 0;
  let loose = 0;
  let largest = 0;
  for (const term of terms) {
    if (!isFigure(term.cell)) continue;
    const value = readingOf(term.cell, reading);
    const width = powerOfTen(exponentOf(term, unit, value) - exponent);
    const weight = 2 * value.coefficient * width;
    residual += term.sign * weight;
    largest += Math.abs(weight);
    if (value.coefficient !== 0) tight += width;
    loose += width;
  }
  // Every sum on the way stays within the sum of the magnitudes, so within exact numbers when that does.
  return largest + loose <= Number.MAX_SAFE_INTEGER ? { residual, tight, loose, exponent } : weighLarge(terms, unit, reading, exponent);
}

function weighLarge(terms: readonly Term[], unit: AmountUnit, reading: "stored" | "displayed", exponent: number): Weighed {
  let residual = 0n;
  let tight = 0n;
  let loose = 0n;
  for (const term of terms) {
    if (!isFigure(term.cell)) continue;
    const value = readingOf(term.cell, reading);
    const width = 10n ** BigInt(exponentOf(term, unit, value) - exponent);
    residual += BigInt(term.sign * 2) * BigInt(value.coefficient) * width;
    if (value.coefficient !== 0) tight += width;
    loose += width;
  }
  return { residual, tight, loose, exponent };
}

function decide({ residual, tight, loose }: Weighed, form: Equation["form"]): Outcome {
  if (form === "atMost") return residual <= loose ? "holds" : "broken";
  const size = residual < 0 ? -residual : residual;
  if (Number(size) === 0) return "holds";
  if (size <= tight) return "rounding";
  return size <= loose ? "maybeRounding" : "broken";
}

/** The residual in the unit that it is told in, that of the first table. */
function residualOf({ residual, exponent }: Weighed, unit: AmountUnit): Exact {
  const half = Number(residual) / 2;
  const decimals = unitExponent(unit) - exponent;
  return decimals >= 0 ? { coefficient: half, decimals } : { coefficient: half * powerOfTen(-decimals), decimals: 0 };
}
