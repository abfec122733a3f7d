/** Counting scores: by table, by kind of slip, by how many relations go through the cell, and in all. */
import type { Score } from "./score";

export interface Counts {
  mutations: number;
  detected: number;
  /** Mutations that move a relation out of its rounding interval. */
  beyond: number;
  detectedBeyond: number;
  /** Of the detected ones. */
  explained: number;
  unique: number;
  first: number;
  proposed: number;
  wronglyAccused: number;
  milliseconds: number;
}

/** Counts by `group/size/dimension/value`. */
export type Tally = Record<string, Counts>;

const none = (): Counts => ({ mutations: 0, detected: 0, beyond: 0, detectedBeyond: 0, explained: 0, unique: 0, first: 0, proposed: 0, wronglyAccused: 0, milliseconds: 0 });

export function count(tally: Tally, keys: readonly string[], score: Score, beyond: boolean, milliseconds: number): void {
  const one = (flag: boolean): number => (flag ? 1 : 0);
  const located = (flag: boolean): number => one(score.detected && flag);
  for (const key of keys) {
    const counts = (tally[key] ??= none());
    counts.mutations++;
    counts.detected += one(score.detected);
    counts.beyond += one(beyond);
    counts.detectedBeyond += located(beyond);
    counts.explained += located(score.explained);
    counts.unique += located(score.unique);
    counts.first += located(score.first);
    counts.proposed += located(score.proposed);
    counts.wronglyAccused += located(score.wronglyAccused);
    counts.milliseconds += milliseconds;
  }
}

const FIELDS = ["mutations", "detected", "beyond", "detectedBeyond", "explained", "unique", "first", "proposed", "wronglyAccused", "milliseconds"] as const;

export function merge(tallies: readonly Tally[]): Tally {
  const all: Tally = {};
  for (const tally of tallies) {
    for (const [key, counts] of Object.entries(tally)) {
      const sum = (all[key] ??= none());
      for (const field of FIELDS) sum[field] += counts[field];
    }
  }
  return all;
}

export const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

const percent = (part: number, whole: number): string => (whole === 0 ? "" : `${(share(part, whole) * 100).toFixed(1)} %`);

/** The rows of a dimension for console.table, in the order of their names. */
export function rowsOf(tally: Tally, prefix: string): Record<string, Record<string, string | number>> {
  const entries = Object.entries(tally).filter(([key]) => key.startsWith(prefix));
  const order = (text: string): string => text.replace(/\d+/, (digits) => digits.padStart(3, "0"));
  entries.sort(([a], [b]) => (order(a) < order(b) ? -1 : 1));
  return Object.fromEntries(entries.map(([key, counts]) => [key.slice(prefix.length) || "all", {
    n: counts.mutations,
    detected: percent(counts.detected, counts.mutations),
    "beyond rounding": counts.beyond,
    "of these detected": percent(counts.detectedBeyond, counts.beyond),
    "within, detected": percent(counts.detected - counts.detectedBeyond, counts.mutations - counts.beyond),
    explained: percent(counts.explained, counts.detected),
    unique: percent(counts.unique, counts.detected),
    first: percent(counts.first, counts.detected),
    "true value": percent(counts.proposed, counts.detected),
    "wrong accusation": percent(counts.wronglyAccused, counts.detected),
    ms: Number((counts.milliseconds / Math.max(1, counts.mutations)).toFixed(1)),
  }]));
}
