/** Sign and colour of each verdict, the most serious first; colour is never the only sign. */
import type { ClaimVerdict } from "../../core/narrative/claim";

export const VERDICT_ORDER: readonly ClaimVerdict[] = ["disagrees", "truncated", "rounding", "unverifiable", "agrees"];

export const VERDICT_SIGNS: Readonly<Record<ClaimVerdict, string>> = { disagrees: "●", truncated: "▲", rounding: "≈", agrees: "✓", unverifiable: "–" };

/** Class of the colour, as findings have them. */
export const VERDICT_COLOURS: Readonly<Record<ClaimVerdict, string>> = { disagrees: "error", truncated: "review", rounding: "rounding", agrees: "good", unverifiable: "missing" };
