/**
 * The smallest sets of cells that, given other values, make every relation hold (Fellegi–Holt, with rounding). A set that
 * cannot be solved names the relations it fails on, and only cells of these are worth adding: so the search is complete
 * within its limits, and no explanation of the smallest size is left out or picked at random.
 */
import type { Solution } from "./feasible";
import { solve } from "./feasible";
import type { System } from "./system";
import { largestOf, smallestOf } from "../lists";

/** Cells to be corrected together (ids, ascending), and to what. */
export interface Explanation {
  readonly set: readonly number[];
  readonly solution: Solution;
}

/** Broken relations that hang together, and every smallest explanation of them. */
export interface Component {
  /** Indices of broken constraints. */
  readonly broken: readonly number[];
  /** Empty when no set of at most `MOST_EDITS` cells explains them, or the search was given up. */
  readonly explanations: readonly Explanation[];
}

export const MOST_EDITS = 3;
const MOST_NODES = 2000;
/** Sets tried for all components of a disclosure together. */
const MOST_NODES_IN_ALL = 6000;

/** Explain every component of broken relations. */
export function explain(system: System): Component[] {
  const components: Component[] = [];
  let left = MOST_NODES_IN_ALL;
  for (const broken of brokenTogether(system)) {
    const search = new Search(system, broken, Math.min(MOST_NODES, left));
    const explanations = search.run();
    left -= search.nodes;
    components.push({ broken, explanations });
  }
  return merged(components);
}

/** Components with explanations in common are one: two errors that cancel out in the relation between them. */
function merged(components: readonly Component[]): Component[] {
  const result: Component[] = [];
  /** Places in the result of the components that have an explanation. */
  const holders = new Map<string, Set<number>>();
  for (const component of components) {
    const keys = component.explanations.map(keyOf);
    const at = smallestOf(keys.flatMap((key) => [...(holders.get(key) ?? [])]));
    const other = result[at];
    if (other) {
      const shared = new Set(keys);
      const explanations = other.explanations.filter((one) => shared.has(keyOf(one)));
      for (const one of other.explanations) if (!explanations.includes(one)) holders.get(keyOf(one))?.delete(at);
      result[at] = { broken: [...other.broken, ...component.broken], explanations };
    } else {
      for (const key of keys) {
        const known = holders.get(key);
        if (known) known.add(result.length);
        else holders.set(key, new Set([result.length]));
      }
      result.push(component);
    }
  }
  return result;
}

const keyOf = ({ set }: Explanation): string => set.join();

/** Broken relations in groups connected through shared cells. */
function brokenTogether({ variables, constraints }: System): number[][] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  constraints.forEach((constraint, start) => {
    if (!constraint.broken || seen.has(start)) return;
    const group = [start];
    seen.add(start);
    for (const index of group) {
      for (const id of constraints[index]?.variables ?? []) {
        for (const next of variables[id]?.constraints ?? []) {
          if (seen.has(next) || constraints[next]?.broken !== true) continue;
          seen.add(next);
          group.push(next);
        }
      }
    }
    groups.push(group.sort((a, b) => a - b));
  });
  return groups;
}

class Search {
  nodes = 0;
  private readonly found: Explanation[] = [];
  private readonly visited = new Set<string>();
  private exhausted = false;

  constructor(
    private readonly system: System,
    private readonly broken: readonly number[],
    private readonly most: number,
  ) {}

  run(): readonly Explanation[] {
    for (let size = 1; size <= MOST_EDITS; size++) {
      if (this.broken.length > size * this.mostCovered()) continue;
      this.visited.clear();
      this.extend([], size);
      // What was found before the search ran out of nodes may not be all there is: then nothing is named.
      if (this.exhausted) return [];
      if (this.found.length > 0) break;
    }
    return this.found;
  }

  /** The most broken relations that one cell takes part in. */
  private mostCovered(): number {
    const counts = new Map<number, number>();
    for (const index of this.broken) {
      const constraint = this.system.constraints[index];
      for (const id of [...(constraint?.variables ?? []), ...(constraint?.guards ?? [])]) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return largestOf([0, ...counts.values()]);
  }

  private extend(set: readonly number[], size: number): void {
    if (this.exhausted) return;
    if (++this.nodes > this.most) {
      this.exhausted = true;
      return;
    }
    const untouched = this.untouched(set);
    if (untouched !== undefined) {
      if (set.length < size) this.branch(set, [untouched], size);
      return;
    }
    const result = solve(this.system, set);
    if ("values" in result) {
      if (set.length === size) this.found.push({ set, solution: result });
    } else if (set.length < size) this.branch(set, [...result.conflict], size);
  }

  /** The broken relation with fewest cells that no cell of the set takes part in. */
  private untouched(set: readonly number[]): number | undefined {
    let best: number | undefined;
    let fewest = Infinity;
    for (const index of this.broken) {
      const constraint = this.system.constraints[index];
      if (!constraint || set.some((id) => constraint.variables.includes(id) || constraint.guards.includes(id))) continue;
      if (constraint.variables.length < fewest) [best, fewest] = [index, constraint.variables.length];
    }
    return best;
  }

  private branch(set: readonly number[], conflict: readonly number[], size: number): void {
    const cells = new Set<number>();
    for (const index of conflict) {
      const constraint = this.system.constraints[index];
      for (const id of [...(constraint?.variables ?? []), ...(constraint?.guards ?? [])]) cells.add(id);
    }
    for (const id of cells) {
      if (set.includes(id)) continue;
      const next = [...set, id].sort((a, b) => a - b);
      const key = next.join();
      if (this.visited.has(key)) continue;
      this.visited.add(key);
      this.extend(next, size);
    }
  }
}
