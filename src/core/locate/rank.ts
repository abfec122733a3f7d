/**
 * Weighing explanations against each other: by how each relation would come out, by the kind of slip each one supposes and
 * by how usual the figures would be that it leaves. Gives probabilities, so that a cell is named only when the others are
 * out of the question.
 */
import type { Window } from "./feasible";
import { oddsOf } from "./likelihood";
import type { Component, Explanation } from "./search";
import type { SlipKind } from "./slips";
import type { System } from "./system";
import { largestOf, smallestOf } from "../lists";

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
export function ranked(system: System, { broken, explanations }: Component, exactness: Exactness): Ranked[] {
  if (explanations.length === 0) return [];
  const weighed = explanations.map((explanation) => ({ explanation, ...weigh(system, broken, explanation, exactness) }));
  const largest = largestOf(weighed.map(({ weight }) => weight));
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

/** Values to either side of the proposed one that are weighed. */
const MOST_ASIDE = 12;

/** Log-probability of what is printed under an explanation, against what is printed being right. */
function weigh(system: System, broken: readonly number[], { set, solution }: Explanation, exactness: Exactness): { readonly weight: number; readonly kinds: readonly SlipKind[] } {
  let weight = 0;
  for (const window of solution.windows) {
    weight += exactness.of(window, solution.values);
    const constraint = system.constraints[window.source];
    if (!constraint?.broken) weight -= exactness.now(window.source);
  }
  const kinds: SlipKind[] = [];
  set.forEach((id, at) => {
    const variable = system.variables[id];
    const value = solution.values[at];
    if (!variable || value === undefined) return;
    const [low, high] = solution.ranges[at] ?? [value, value];
    const own = solution.windows.filter(({ factors }) => (factors[at] ?? 0) !== 0);
    const fewest = smallestOf(broken.filter((index) => variable.constraints.includes(index)).map((index) => system.constraints[index]?.variables.length ?? 0));
    const best = oddsOf(system, variable, value, fewest);
    const others = [...solution.values];
    let odds = best.odds;
    let likeliest = best.odds;
    let { kind } = best;
    for (let other = Math.max(low, value - MOST_ASIDE); other <= Math.min(high, value + MOST_ASIDE); other++) {
      // Nothing is nothing: what rounding would allow around it is no amount that somebody got wrong.
      if (other === value || value === 0) continue;
      others[at] = other;
      let fit = 0;
      for (const window of own) fit += exactness.of(window, others) - exactness.of(window, solution.values);
      const one = oddsOf(system, variable, other, fewest);
      const share = one.odds * Math.exp(fit);
      odds += share;
      if (share > likeliest) [likeliest, kind] = [share, one.kind];
    }
    weight += Math.log(Math.max(odds, Number.MIN_VALUE));
    kinds.push(kind);
  });
  return { weight, kinds };
}

/**
 * How often relations hold exactly rather than within rounding, as this disclosure shows: apart for short and long sums.
 * Made once for a system, since it counts every relation.
 */
export class Exactness {
  private readonly shares: readonly [number, number];

  constructor(private readonly system: System) {
    const exact: [number, number] = [USUALLY_EXACT, USUALLY_EXACT];
    const all: [number, number] = [BEFOREHAND, BEFOREHAND];
    for (const { atMost, broken, readings: [reading] } of system.constraints) {
      if (atMost || broken || reading.tolerance === 0) continue;
      const size = isLong(reading.variables.length) ? 1 : 0;
      all[size]++;
      if (reading.residual === 0) exact[size]++;
    }
    this.shares = [exact[0] / all[0], exact[1] / all[1]];
  }

  /** Log-probability of how a relation comes out at these values. */
  of({ factors, low, high, source }: Window, values: readonly number[]): number {
    if (low === -Infinity) return 0;
    let sum = 0;
    for (let at = 0; at < factors.length; at++) sum += (factors[at] ?? 0) * (values[at] ?? 0);
    return this.share(source, Math.abs(sum - (low + high) / 2), (high - low) / 2);
  }

  /** The same for a relation as it is printed. */
  now(source: number): number {
    const constraint = this.system.constraints[source];
    if (!constraint || constraint.atMost) return 0;
    const [{ residual, tolerance }] = constraint.readings;
    return this.share(source, Math.abs(residual) / 2, tolerance / 2);
  }

  private share(source: number, residual: number, tolerance: number): number {
    const exact = this.shares[isLong(this.system.constraints[source]?.variables.length ?? 0) ? 1 : 0];
    if (residual === 0) return Math.log(exact);
    // Rounding differences are small ones of those allowed: spread falls off with their size.
    const spread = Math.max(1, Math.sqrt(tolerance));
    return Math.log((1 - exact) / (2 * spread)) - (residual - 1) / spread;
  }
}

/** Counted beforehand, so that a few relations alone decide nothing. */
const BEFOREHAND = 10;
const USUALLY_EXACT = 9.2;
const isLong = (figures: number): boolean => figures > 6;
