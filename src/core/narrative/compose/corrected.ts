/** The text with what the cells prove put in place of what is wrong. */
import type { Claim, ClaimOutcome } from "../claim";

/** Corrections from the end of the text to its beginning, so that places stay true; of two that overlap the first in the text counts. */
export function correctedText(text: string, claims: readonly Claim[], outcomes: readonly ClaimOutcome[]): { readonly text: string; readonly count: number } {
  const wanted = outcomes.flatMap(({ claim, verdict, correction }) => {
    const at = claims[claim];
    return at && correction !== null && verdict === "disagrees" ? [{ ...placeOf(at, correction), correction }] : [];
  }).sort((a, b) => a.start - b.start);
  let end = -1;
  const apart = wanted.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
  const corrected = apart.reduceRight((so, { start, end: to, correction }) => so.slice(0, start) + correction + so.slice(to), text);
  return { text: corrected, count: apart.length };
}

/** A corrected word of direction stands at the word. */
function placeOf(claim: Claim, correction: string): { readonly start: number; readonly end: number } {
  return claim.kind === "change" && !/\d/.test(correction) ? claim.wordSpan : claim;
}
