/** Which cells are wrong: explanations of the broken relations of a disclosure, verified and weighed. */
import type { AmountCell } from "../amounts/cell";
import type { Exact } from "../amounts/exact";
import type { AmountUnit } from "../amounts/units";
import type { Evaluated } from "../check/relations";
import type { Disclosure } from "../recognise/disclosure";
import { accuses, repairs, withFigure } from "./correction";
import { touchedConstraints } from "./feasible";
import type { Ranked, Suspect } from "./rank";
import { Exactness, ranked, suspects } from "./rank";
import type { Component, Explanation } from "./search";
import { explain } from "./search";
import type { SlipKind } from "./slips";
import type { System, Variable } from "./system";
import { systemOf } from "./system";

/** A cell that may be wrong, and what it would say. */
export interface Accused {
  readonly variable: Variable;
  /** Share of all explanations that it is part of, 0–1. */
  readonly probability: number;
  readonly kind: SlipKind;
  readonly value: Exact;
  readonly low: Exact;
  readonly high: Exact;
  /** Another cell prints this very figure for the same quantity. */
  readonly witnessed: boolean;
}

/** Broken relations that hang together, and who may have broken them. */
export interface Located {
  readonly broken: readonly Evaluated[];
  /** Cells that are named: without them there is no explanation worth considering. */
  readonly culprits: readonly Accused[];
  /** Every cell of any explanation, likeliest first, culprits included. */
  readonly accused: readonly Accused[];
  /** How many cells have to be corrected at least; 0 when no explanation was found. */
  readonly edits: number;
}

/** A cell is named when explanations without it are together less likely than one in twenty-five; never to become negative, which is a guess. */
const SURE = 0.96;

/**
 * Explain the broken relations of a disclosure; give only those among `evaluated` that are to be considered. Relations of
 * lower severity than error neither accuse nor exonerate.
 */
export function locate(evaluated: readonly Evaluated[], disclosure: Disclosure, unit: AmountUnit): Located[] {
  if (!evaluated.some(accuses)) return [];
  const system = systemOf(evaluated, disclosure, unit);
  if (!system) return [];
  const exactness = new Exactness(system);
  return explain(system).map((component) => located(system, component, exactness));
}

function located(system: System, component: Component, exactness: Exactness): Located {
  const verified = { ...component, explanations: component.explanations.filter((explanation) => verify(system, component, explanation)) };
  // Parts larger than the whole bound each figure from above only: one cell has a range, several that are tied to each other would be told values out of the air.
  const bounded = component.broken.every((index) => system.constraints[index]?.atMost);
  const explanations = bounded && verified.explanations.some(({ set }) => set.length > 1) ? [] : ranked(system, verified, exactness);
  const accused = suspects(explanations).flatMap((suspect) => accusedOf(system, suspect));
  return {
    broken: component.broken.flatMap((index) => system.constraints[index]?.evaluated ?? []),
    culprits: accused.filter(({ probability, value, variable }) => probability >= SURE && (value.coefficient >= 0 || variable.value < 0)),
    accused,
    edits: explanations[0]?.set.length ?? 0,
  };
}

function verify(system: System, { broken }: Component, explanation: Explanation): boolean {
  const replacement = new Map<AmountCell, AmountCell>();
  explanation.set.forEach((id, at) => {
    const variable = system.variables[id];
    const value = explanation.solution.values[at];
    if (variable && value !== undefined && value * variable.grain !== variable.value) replacement.set(variable.cell, withFigure(variable.cell, exactOf(variable, value)));
  });
  if (replacement.size < explanation.set.length) return false;
  const lifted = new Set(broken.flatMap((index) => {
    const constraint = system.constraints[index];
    return constraint?.guards.some((guard) => explanation.set.includes(guard)) === true ? constraint.evaluated.equation : [];
  }));
  const touched = touchedConstraints(system, explanation.set);
  const evaluatedOf = (indices: readonly number[]): Evaluated[] => indices.flatMap((index) => system.constraints[index]?.evaluated ?? []);
  return repairs(evaluatedOf(broken), evaluatedOf(touched), replacement, system.unit, (equation) => lifted.has(equation));
}

const exactOf = ({ decimals }: Variable, value: number): Exact => (decimals >= 0 ? { coefficient: value, decimals } : { coefficient: value * 10 ** -decimals, decimals: 0 });

function accusedOf(system: System, { variable: id, probability, explanation }: Suspect): Accused[] {
  const variable = system.variables[id];
  const at = explanation.set.indexOf(id);
  const value = explanation.solution.values[at];
  const [low, high] = explanation.solution.ranges[at] ?? [];
  const kind = kindOf(explanation, at);
  if (!variable || value === undefined || low === undefined || high === undefined) return [];
  return [{ variable, probability, kind, witnessed: isWitnessed(system, variable, value * variable.grain), value: exactOf(variable, value), low: exactOf(variable, Math.max(low, value - MOST_ROOM)), high: exactOf(variable, Math.min(high, value + MOST_ROOM)) }];
}

/** Whether a relation sets the cell equal to a single other figure, and that is the value. */
function isWitnessed(system: System, variable: Variable, value: number): boolean {
  return variable.constraints.some((index) => {
    const constraint = system.constraints[index];
    if (!constraint || constraint.atMost) return false;
    const [{ variables, factors }] = constraint.readings;
    let own = 0;
    const others: number[] = [];
    variables.forEach((id, at) => {
      const other = system.variables[id];
      if (other === variable) own = factors[at] ?? 0;
      else if (other && other.value !== 0) others.push(other.value * (factors[at] ?? 0));
    });
    return others.length === 1 && own !== 0 && others[0] === -own * value;
  });
}

/** Bounds further away than this are no help, and may be infinite where only one side is bounded. */
const MOST_ROOM = 1_000_000;

const kindOf = ({ kinds }: Ranked, at: number): SlipKind => kinds[at] ?? "other";
