/** Changes of a clause: a difference with its direction, or words that compare two figures without one. */
import type { ChangeClaim, Direction } from "./claim";
import type { Clause } from "./clauses";
import type { Comparator } from "./comparators";
import { measureNamed } from "./comparators";
import { readLead } from "./lead";
import type { Measure } from "./meaning";
import { spanOf } from "./plain";
import type { Reading, SentenceState } from "./reading";
import { statedBudgets, statedOf } from "./reading";
import type { AmountToken } from "./tokens";
import type { Topic } from "./topics";
import { COMPARISONS, directed, leavesDirectionOpen } from "./vocabulary";

interface Compared {
  readonly topics: readonly Topic[];
  readonly against: Measure;
  readonly direction: Direction;
  readonly year: number | null;
}

/** A figure after a word of direction: 较上年增加44.95万元. */
export function readChange(reading: Reading, token: AmountToken, from: number, { direction: said, length, word }: { readonly direction: Direction; readonly length: number; readonly word: string }, state: SentenceState): void {
  const wordStart = token.start - length;
  const { value, direction } = directed(token.value, said);
  const unsure = leavesDirectionOpen(word) && direction === said;
  const own = reading.comparator(from, wordStart);
  const compared = state.comparedWith === null ? undefined : reading.given.claims[state.comparedWith];
  const comparator = own ?? (compared?.kind === "amount" ? { against: compared.measure, year: compared.year, start: 0 } : state.comparator);
  const { topics, meanings, sure } = reading.compared(from, own ? from + own.start : wordStart, state);
  const against = comparator?.against ?? "prior";
  const id = reading.add<ChangeClaim>(token.start, token.end, state, {
    kind: "change", aside: reading.isAside() || !sure || unsure || comparator === null, value, unit: token.unit, direction, word, wordSpan: spanOf(reading.given.text, wordStart, token.start),
    against, year: comparator?.year ?? null, meanings, measure: "own", currents: statedOf(topics, "own"), bases: statedBudgets(topics, against),
  });
  state.lastChange = id;
  if (own) state.comparator = own;
  linkRate(reading, state, id, direction);
}

/** A rate may stand before its difference: 增长1.31%，增加44.95万元. */
function linkRate(reading: Reading, state: SentenceState, change: number, direction: Direction): void {
  const rate = state.lastRate === null ? undefined : reading.given.claims[state.lastRate];
  if (rate?.kind === "rate" && rate.change === null && rate.direction === direction) reading.given.claims[rate.id] = { ...rate, change };
  state.lastRate = null;
}

/** 与上年持平, 决算数大于年初预算数: a comparison without a figure. */
export function readComparisons(reading: Reading, clause: Clause, from: number, limit: number, state: SentenceState): void {
  const text = reading.plain.slice(from, limit);
  for (const [words, direction] of COMPARISONS) {
    for (const found of text.matchAll(words)) {
      const at = from + found.index;
      const end = at + found[0].length;
      if (/[不未]$|基本$|大体$|总体$/.test(reading.plain.slice(Math.max(from, at - 2), at)) || (direction === 0 && state.flat && !reading.comparator(from, at))) continue;
      const made = direction === 0 ? flat(reading, from, at, state) : unequal(reading, from, at, end, clause.end, direction);
      if (!made || made.topics.length === 0) continue;
      if (direction === 0) state.flat = true;
      const bases = statedBudgets(made.topics, made.against);
      reading.add<ChangeClaim>(at, end, state, {
        kind: "change", aside: reading.isAside() || made.topics.some(({ sure }) => !sure), value: null, unit: "万元", direction: made.direction, word: found[0], wordSpan: spanOf(reading.given.text, at, end),
        against: made.against, year: made.year, meanings: made.topics.flatMap(({ meanings }) => meanings), measure: "own", currents: statedOf(made.topics, "own"), bases,
      });
    }
  }
}

function flat(reading: Reading, from: number, at: number, state: SentenceState): Compared | null {
  const own = reading.comparator(from, at) ?? equalTo(reading, at) ?? state.comparator;
  if (!own) return null;
  const start = "start" in own && own !== state.comparator ? from + own.start : at;
  const { topics } = reading.compared(from, Math.min(start, at), state);
  return { topics, against: own.against, direction: 0, year: own.year };
}

/** 决算数等于预算数: what it equals comes after. */
function equalTo(reading: Reading, at: number): Comparator | null {
  if (!reading.plain.startsWith("等于", at)) return null;
  const named = measureNamed(reading.plain.slice(at + 2, at + 30), reading.given.year, reading.given.kind);
  return named && { ...named, start: Infinity };
}

function unequal(reading: Reading, from: number, at: number, end: number, limit: number, direction: Direction): Compared | null {
  const right = measureNamed(reading.plain.slice(end, Math.min(limit, end + 30)), reading.given.year, reading.given.kind);
  if (!right) return null;
  const left = readLead(reading.context, from, at);
  const topics = reading.compared(from, at, { cut: { start: from, end: at, clauses: [] }, comparator: null, opensWithComparison: false, lastAmount: 0, comparedWith: null, lastChange: null, lastRate: null, flat: false }).topics;
  if (right.against !== "own") return { topics, against: right.against, direction, year: right.year };
  // 预算数大于决算数, the other way round.
  const budget = left.measure;
  return budget === null || budget === "own" ? null : { topics, against: budget, direction: direction === 1 ? -1 : 1, year: right.year };
}
