/** The relations of a disclosure as a map: tables as nodes, what joins two tables as an edge, each with how its relations came out. */
import type { DisclosureReport, Outcome } from "../check/report";
import { OUTCOME_SIGNS } from "./signs";

export type OutcomeCounts = ReadonlyMap<Outcome, number>;

export interface RelationEdge {
  /** Positions of the tables in the disclosure, the first one smaller. */
  readonly from: number;
  readonly to: number;
  readonly counts: OutcomeCounts;
}

export interface RelationMap {
  /** By position of the table: its own relations. */
  readonly own: readonly OutcomeCounts[];
  readonly between: readonly RelationEdge[];
}

/** Which outcome stands for several: one that is broken matters most; one that lacks data matters less than one that was checked. */
const WORST_FIRST: readonly Outcome[] = ["broken", "maybeRounding", "rounding", "holds", "missingData"];

/** Counts the results inside each table and between each two of them. */
export function relationMap({ disclosure, results }: Pick<DisclosureReport, "disclosure" | "results">): RelationMap {
  const index = new Map(disclosure.tables.map((table, position) => [table.key, position]));
  const own = disclosure.tables.map(() => new Map<Outcome, number>());
  const between = new Map<string, { from: number; to: number; counts: Map<Outcome, number> }>();
  const add = (counts: Map<Outcome, number> | undefined, outcome: Outcome): void => void counts?.set(outcome, (counts.get(outcome) ?? 0) + 1);
  for (const { tables, outcome } of results) {
    const positions = [...new Set(tables.map((key) => index.get(key)).filter((position) => position !== undefined))].sort((a, b) => a - b);
    const [first, ...others] = positions;
    if (first === undefined) continue;
    if (others.length === 0 && tables.length === 1) add(own[first], outcome);
    for (const other of others) {
      const key = `${first} ${other}`;
      const edge = between.get(key) ?? { from: first, to: other, counts: new Map<Outcome, number>() };
      add(edge.counts, outcome);
      between.set(key, edge);
    }
  }
  return { own, between: [...between.values()] };
}

export const worstOutcome = (counts: OutcomeCounts | undefined): Outcome => WORST_FIRST.find((outcome) => counts?.has(outcome)) ?? "missingData";

/** Broken ones last, so that they are drawn on top. */
export const byDrawingOrder = (a: OutcomeCounts | undefined, b: OutcomeCounts | undefined): number => WORST_FIRST.indexOf(worstOutcome(b)) - WORST_FIRST.indexOf(worstOutcome(a));

/** ✗1 ≈2, the worst first; ✓ alone when everything holds. */
export function countsText(counts: OutcomeCounts): string {
  const shown = WORST_FIRST.filter((outcome) => counts.has(outcome) && outcome !== "missingData");
  return (shown.length === 0 ? (["missingData"] as const) : shown.slice(0, 2)).map((outcome) => `${OUTCOME_SIGNS[outcome]}${counts.get(outcome) ?? 0}`).join(" ");
}
