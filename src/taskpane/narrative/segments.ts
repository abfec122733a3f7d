/** Cutting a text at its claims. Claims may overlap (the words of a path, a figure within a change): then the more serious one is marked. */
import type { ClaimVerdict } from "../../core/narrative/claim";
import type { CheckedText } from "./narrative-state";
import { VERDICT_ORDER } from "./verdict-looks";

export interface Segment {
  readonly text: string;
  readonly claim: { readonly id: number; readonly verdict: ClaimVerdict } | null;
}

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly id: number;
  readonly verdict: ClaimVerdict;
}

export function claimSegments({ text, report: { narrative, outcomes } }: CheckedText): Segment[] {
  const placed = outcomes.flatMap(({ claim, verdict }): Placed[] => {
    const at = narrative.claims[claim];
    return at && at.end > at.start ? [{ start: at.start, end: at.end, id: claim, verdict }] : [];
  });
  const kept = apart(placed);
  const segments: Segment[] = [];
  let from = 0;
  for (const { start, end, id, verdict } of kept) {
    if (start > from) segments.push({ text: withoutGaps(text.slice(from, start)), claim: null });
    segments.push({ text: text.slice(start, end), claim: { id, verdict } });
    from = end;
  }
  if (from < text.length) segments.push({ text: withoutGaps(text.slice(from)), claim: null });
  return segments;
}

/** Text out of a PDF has an empty line after each of its lines. */
const withoutGaps = (text: string): string => text.replace(/\n[^\S\n]*(?:\n[^\S\n]*)+/g, "\n");

function apart(placed: readonly Placed[]): Placed[] {
  const rank = ({ verdict }: Placed): number => VERDICT_ORDER.indexOf(verdict);
  const kept: Placed[] = [];
  for (const one of [...placed].sort((a, b) => a.start - b.start || rank(a) - rank(b))) {
    const last = kept[kept.length - 1];
    if (!last || one.start >= last.end) kept.push(one);
    else if (rank(one) < rank(last)) kept[kept.length - 1] = one;
  }
  return kept;
}
