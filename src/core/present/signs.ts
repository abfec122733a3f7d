/** Signs beside the colours, so that colour is never the only one. */
import type { Outcome } from "../check/report";
import type { Severity } from "../findings";

export const SEVERITY_SIGNS: Readonly<Record<Severity, string>> = { error: "●", review: "▲", rounding: "≈", hint: "○" };

export const OUTCOME_SIGNS: Readonly<Record<Outcome, string>> = { holds: "✓", rounding: "≈", maybeRounding: "≈?", broken: "✗", missingData: "–" };
