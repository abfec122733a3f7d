/**
 * Whether a few cells can be given values that make every relation through them hold, and which. Exact: the relations are
 * linear inequalities over whole numbers; variables are eliminated one by one (Fourier–Motzkin), remembering which
 * relations each derived inequality comes from, so that a contradiction names the relations that cannot be reconciled.
 */
import type { Reading, System, Variable } from "./system";

/** Values that cells may take, in steps of their grain. */
export interface Solution {
  readonly values: readonly number[];
  /** For each cell, the values it may take while the others keep theirs. */
  readonly ranges: readonly (readonly [number, number])[];
  /** What the relations through the cells ask of the values. */
  readonly windows: readonly Window[];
}

/** A contradiction between these constraints: every explanation that contains the cells tried has a further cell in one of them. */
export interface Conflict {
  readonly conflict: ReadonlySet<number>;
}

/** Σ factors·x ≤ bound. */
interface Inequality {
  readonly factors: readonly number[];
  readonly bound: number;
  readonly sources: readonly number[];
}

/** What one constraint asks of the cells tried: low ≤ Σ factors·x ≤ high. */
export interface Window {
  readonly factors: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly source: number;
}

/** More combinations of readings with and without optional terms than this are not tried. */
const MOST_COMBINATIONS = 8;
/** Whole numbers tried within the range that the elimination leaves for a cell. */
const MOST_TRIED = 64;

/** Solve for the cells `set` (ids, ascending); all other cells keep their printed values. */
export function solve(system: System, set: readonly number[]): Solution | Conflict {
  const touched = touchedConstraints(system, set);
  const open = touched.filter((index) => (system.constraints[index]?.readings.length ?? 0) > 1);
  const combinations = Math.min(2 ** open.length, MOST_COMBINATIONS);
  const conflict = new Set<number>();
  for (let combination = 0; combination < combinations; combination++) {
    const windows: Window[] = [];
    for (const index of touched) {
      const constraint = system.constraints[index];
      const bit = open.indexOf(index);
      const reading = constraint?.readings[bit >= 0 && ((combination >> bit) & 1) === 1 ? 1 : 0];
      if (constraint && reading) windows.push(windowOf(system, set, reading, constraint.atMost, index));
    }
    const result = solveWindows(system, set, windows);
    if ("values" in result) return result;
    for (const source of result.conflict) conflict.add(source);
  }
  return { conflict };
}

/** Constraints with a cell of the set, but those that stop being asked when a cell of the set is no longer zero. */
export function touchedConstraints({ variables, constraints }: System, set: readonly number[]): number[] {
  const touched = new Set<number>();
  for (const id of set) for (const index of variables[id]?.constraints ?? []) touched.add(index);
  return [...touched].filter((index) => !constraints[index]?.guards.some((guard) => set.includes(guard)));
}

function windowOf(system: System, set: readonly number[], reading: Reading, atMost: boolean, source: number): Window {
  const factors: number[] = [];
  let rest = reading.residual;
  let tolerance = reading.tolerance;
  for (const id of set) {
    const at = reading.variables.indexOf(id);
    const factor = at < 0 ? 0 : (reading.factors[at] ?? 0);
    const variable = system.variables[id];
    if (!variable || factor === 0) {
      factors.push(0);
      continue;
    }
    factors.push(factor * variable.grain);
    rest -= 2 * factor * variable.value;
    tolerance += Math.abs(factor) * (variable.grain - variable.width);
  }
  return { factors, low: atMost ? -Infinity : (-tolerance - rest) / 2, high: (tolerance - rest) / 2, source };
}

function solveWindows(system: System, set: readonly number[], windows: readonly Window[]): Solution | Conflict {
  const inequalities: Inequality[] = [];
  for (const { factors, low, high, source } of windows) {
    inequalities.push({ factors, bound: high, sources: [source] });
    if (low !== -Infinity) inequalities.push({ factors: factors.map((factor) => -factor), bound: -low, sources: [source] });
  }
  const lowest = set.map((id) => (system.variables[id]?.mayBeNegative ? -Infinity : 0));
  lowest.forEach((low, at) => {
    if (low === 0) inequalities.push({ factors: set.map((_, index) => (index === at ? -1 : 0)), bound: 0, sources: [] });
  });
  // stages[k] bounds variables 0…k only.
  const stages: Inequality[][] = [];
  let current = tightest(inequalities);
  for (let at = set.length - 1; at >= 0; at--) {
    stages[at] = current;
    current = tightest(eliminate(current, at));
  }
  const contradiction = current.find(({ bound }) => bound < 0);
  if (contradiction) return { conflict: new Set(contradiction.sources) };
  const values = wholeValues(stages, windows, set.map((id) => system.variables[id]));
  if (!values) return { conflict: new Set(windows.map(({ source }) => source)) };
  const settled = settle(values, windows, lowest);
  return { values: settled, ranges: settled.map((_, at) => rangeOf(settled, at, windows, lowest[at] ?? 0)), windows };
}

/** Keep the tightest of the inequalities with the same factors. */
function tightest(inequalities: readonly Inequality[]): Inequality[] {
  const best = new Map<string, Inequality>();
  for (const one of inequalities) {
    const key = one.factors.join();
    const known = best.get(key);
    if (!known || one.bound < known.bound) best.set(key, one);
  }
  return [...best.values()];
}

/** Combine every upper with every lower bound of the variable at `at`. */
function eliminate(inequalities: readonly Inequality[], at: number): Inequality[] {
  const kept: Inequality[] = [];
  const upper: Inequality[] = [];
  const lower: Inequality[] = [];
  for (const one of inequalities) {
    const factor = one.factors[at] ?? 0;
    (factor === 0 ? kept : factor > 0 ? upper : lower).push(one);
  }
  for (const up of upper) for (const low of lower) {
    const a = up.factors[at] ?? 1;
    const b = -(low.factors[at] ?? -1);
    kept.push({
      factors: up.factors.map((factor, index) => (index === at ? 0 : factor * b + (low.factors[index] ?? 0) * a)),
      bound: up.bound * b + low.bound * a,
      sources: [...new Set([...up.sources, ...low.sources])],
    });
  }
  return kept;
}

/** Whole numbers within the stages, nearest the middle of each range first. */
function wholeValues(stages: readonly (readonly Inequality[])[], windows: readonly Window[], variables: readonly (Variable | undefined)[]): number[] | undefined {
  const values: number[] = [];
  let tried = 0;
  const descend = (at: number): boolean => {
    if (at === stages.length) return windows.every((window) => within(window, values));
    let low = -Infinity;
    let high = Infinity;
    for (const { factors, bound } of stages[at] ?? []) {
      const factor = factors[at] ?? 0;
      if (factor === 0) continue;
      let rest = bound;
      for (let index = 0; index < at; index++) rest -= (factors[index] ?? 0) * (values[index] ?? 0);
      if (factor > 0) high = Math.min(high, rest / factor);
      else low = Math.max(low, rest / factor);
    }
    low = Math.ceil(low);
    high = Math.floor(high);
    const variable = variables[at];
    const printed = variable ? Math.round(variable.value / variable.grain) : 0;
    const middle = Number.isFinite(low) && Number.isFinite(high) ? Math.floor((low + high) / 2) : Math.min(Math.max(printed, low), high);
    for (let step = 0; step < MOST_TRIED && tried < MOST_TRIED * 4; step++) {
      const value = middle + (step % 2 === 0 ? step / 2 : -(step + 1) / 2);
      if (value < low || value > high) {
        if (middle + step / 2 > high && middle - step / 2 < low) break;
        continue;
      }
      tried++;
      values[at] = value;
      if (descend(at + 1)) return true;
    }
    return false;
  };
  return descend(0) ? values : undefined;
}

function within({ factors, low, high }: Window, values: readonly number[]): boolean {
  let sum = 0;
  for (let at = 0; at < factors.length; at++) sum += (factors[at] ?? 0) * (values[at] ?? 0);
  return sum >= low && sum <= high;
}

/** Move each value to where most relations hold exactly, twos (a figure printed in another table) before sums; in two rounds. */
function settle(values: readonly number[], windows: readonly Window[], lowest: readonly number[]): number[] {
  const settled = [...values];
  for (let round = 0; round < (values.length > 1 ? 2 : 1); round++) {
    for (let at = 0; at < settled.length; at++) {
      const [low, high] = rangeOf(settled, at, windows, lowest[at] ?? 0);
      const votes = new Map<number, number>();
      for (const { factors, low: from, high: to } of windows) {
        const factor = factors[at] ?? 0;
        if (factor === 0 || from === -Infinity) continue;
        let rest = (from + to) / 2;
        for (let index = 0; index < settled.length; index++) if (index !== at) rest -= (factors[index] ?? 0) * (settled[index] ?? 0);
        const exact = rest / factor;
        // A narrow window is a relation of few figures: the better witness of two.
        if (Number.isInteger(exact) && exact >= low && exact <= high) votes.set(exact, (votes.get(exact) ?? 0) + 1 + 1 / (1 + to - from));
      }
      const best = [...votes].sort(([a, n], [b, m]) => m - n || a - b)[0];
      if (best) settled[at] = best[0];
    }
  }
  return settled;
}

function rangeOf(values: readonly number[], at: number, windows: readonly Window[], lowest: number): readonly [number, number] {
  let low = lowest;
  let high = Infinity;
  for (const { factors, low: from, high: to } of windows) {
    const factor = factors[at] ?? 0;
    if (factor === 0) continue;
    let rest = 0;
    for (let index = 0; index < values.length; index++) if (index !== at) rest += (factors[index] ?? 0) * (values[index] ?? 0);
    const [a, b] = [(from - rest) / factor, (to - rest) / factor];
    low = Math.max(low, Math.ceil(Math.min(a, b)));
    high = Math.min(high, Math.floor(Math.max(a, b)));
  }
  return [low, high];
}
