/**
 * Weighing explanations against each other: by how each relation would come out, by the kind of slip each one supposes and
 * by how usual the figures would be that it leaves. Gives probabilities, so that a cell is named only when the others are
 * out of the question.
 */
import { isFigure } from "../amounts/cell";
import type { TableRow } from "../recognise/disclosure";
import type { Slip, SlipKind } from "./slips";
import { slipFrom, SPREAD } from "./slips";
import type { Component, Explanation } from "./search";
import type { System, Variable } from "./system";

export interface Ranked extends Explanation {
  readonly probability: number;
  readonly kinds: readonly SlipKind[];
}

/** A cell with the share of all explanations it is part of. */
export interface Suspect {
  readonly variable: number;
  readonly probability: number;
  /** The likeliest explanation it is part of. */
  readonly explanation: Ranked;
}

/** Explanations, likeliest first; probabilities sum to 1. */
export function ranked(system: System, { explanations }: Component): Ranked[] {
  const weighed = explanations.map((explanation) => ({ explanation, ...weigh(system, explanation) }));
  const largest = Math.max(...weighed.map(({ weight }) => weight));
  const shares = weighed.map(({ weight }) => Math.exp(weight - largest));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return weighed
    .map(({ explanation, kinds }, at): Ranked => ({ ...explanation, kinds, probability: (shares[at] ?? 0) / all }))
    .sort((a, b) => b.probability - a.probability || compareSets(a.set, b.set));
}

const compareSets = (a: readonly number[], b: readonly number[]): number => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0);

/** Cells of any explanation, likeliest first. */
export function suspects(explanations: readonly Ranked[]): Suspect[] {
  const found = new Map<number, { probability: number; explanation: Ranked }>();
  for (const explanation of explanations) for (const variable of explanation.set) {
    const known = found.get(variable);
    if (known) known.probability += explanation.probability;
    else found.set(variable, { probability: explanation.probability, explanation });
  }
  return [...found].map(([variable, suspect]) => ({ variable, ...suspect })).sort((a, b) => b.probability - a.probability);
}

/** Values of a range that are weighed besides the proposed one. */
const MOST_VALUES = 12;
/** How much of the weight goes to the value at which relations hold exactly; the rest is spread over what rounding allows. */
const EXACT = 0.9;

/** Log-probability of what is printed under an explanation, against what is printed being right. */
function weigh(system: System, { set, solution }: Explanation): { readonly weight: number; readonly kinds: readonly SlipKind[] } {
  let weight = 0;
  const kinds: SlipKind[] = [];
  set.forEach((id, at) => {
    const variable = system.variables[id];
    const value = solution.values[at];
    if (!variable || value === undefined) return;
    const [low, high] = solution.ranges[at] ?? [value, value];
    const best = oddsOf(variable, value);
    let odds = best.odds * EXACT;
    let others = 0;
    let count = 0;
    for (let other = Math.max(low, value - MOST_VALUES / 2); other <= Math.min(high, value + MOST_VALUES / 2); other++) {
      if (other === value) continue;
      others += oddsOf(variable, other).odds;
      count++;
    }
    if (count > 0) odds += (others / count) * (1 - EXACT);
    weight += Math.log(Math.max(odds, Number.MIN_VALUE));
    kinds.push(best.slip.kind);
  });
  return { weight, kinds };
}

/** A formula is wrong less often than a figure that was typed. */
const FORMULA = 0.3;

function oddsOf(variable: Variable, value: number): { readonly odds: number; readonly slip: Slip } {
  const { cell } = variable;
  const printed = variable.value / variable.grain;
  const slip = slipFrom(value, printed, cell, surroundings(variable));
  const odds = (slip.likelihood * chance(variable, value)) / chance(variable, printed);
  return { odds: cell.formula === null ? odds : odds * FORMULA, slip };
}

/** How usual a figure is in its column: nothing as often as the others of the column are nothing, amounts evenly over their size. */
function chance(variable: Variable, value: number): number {
  const empty = emptyShare(variable);
  if (value === 0) return empty;
  const negative = value < 0 ? (variable.mayBeNegative ? 0.1 : 0.002) : 1;
  return ((1 - empty) * negative) / ((Math.abs(value) + 1) * SPREAD);
}

function emptyShare({ term: { table, row, role, cell } }: Variable): number {
  let empty = 0.5;
  let all = 1;
  const figure = isFigure(cell);
  for (const other of table.rows) {
    const beside = other.cells.get(role);
    if (!beside || other === row || other.lane !== row.lane) continue;
    all++;
    // A blank among zeros is as striking as a zero among amounts.
    if (beside.displayed.coefficient === 0 && (figure || !isFigure(beside) || cell.displayed.coefficient !== 0)) empty++;
  }
  return empty / all;
}

/** Figures beside, above and below, and of the row it is a part of. */
function surroundings(variable: Variable): { readonly neighbours: readonly number[]; readonly parent: number | undefined } {
  const { table, row, role } = variable.term;
  const at = table.rows.indexOf(row);
  const neighbours: number[] = [];
  const add = (value: number | undefined): void => {
    if (value !== undefined && value !== 0) neighbours.push(value);
  };
  add(valueAt(table.rows[at - 1], role, variable));
  add(valueAt(table.rows[at + 1], role, variable));
  const roles = [...row.cells.keys()];
  const column = roles.indexOf(role);
  add(valueAt(row, roles[column - 1], variable));
  add(valueAt(row, roles[column + 1], variable));
  let parent: number | undefined;
  if (row.code.length > 3) {
    for (let above = at - 1; above >= 0 && parent === undefined; above--) {
      const candidate = table.rows[above];
      if (candidate && candidate.code !== "" && candidate.code.length < row.code.length && row.code.startsWith(candidate.code)) parent = valueAt(candidate, role, variable);
    }
  }
  return { neighbours, parent };
}

function valueAt(row: TableRow | undefined, role: string | undefined, { decimals }: Variable): number | undefined {
  const cell = role === undefined ? undefined : row?.cells.get(role);
  if (!cell || !isFigure(cell) || cell.displayed.decimals > decimals) return undefined;
  return cell.displayed.coefficient * 10 ** (decimals - cell.displayed.decimals);
}
