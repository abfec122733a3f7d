/** The counts above the list, which are its filters. */
import { OUTCOMES, type Outcome } from "../../core/check/report";
import type { Severity } from "../../core/findings";
import { ignoredEntry } from "./ignored";
import type { PaneState } from "./pane-state";

export interface Counts {
  readonly findings: Readonly<Record<Severity, number>>;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Relations without data, tables that are missing, ranges that were not recognised. */
  readonly unchecked: number;
  readonly ignored: number;
}

/** Findings that are set aside are counted apart, and in no severity. */
export function countsOf({ checked, ignored }: Pick<PaneState, "checked" | "ignored">): Counts {
  const findings: Record<Severity, number> = { error: 0, review: 0, rounding: 0, hint: 0 };
  const outcomes: Record<Outcome, number> = { holds: 0, rounding: 0, maybeRounding: 0, broken: 0, missingData: 0 };
  let aside = 0;
  for (const finding of checked?.report.findings ?? []) {
    if (ignoredEntry(finding, ignored) === undefined) findings[finding.severity] += 1;
    else aside += 1;
  }
  for (const { counts } of checked?.report.disclosures ?? []) for (const outcome of OUTCOMES) outcomes[outcome] += counts[outcome];
  const missing = (checked?.report.disclosures ?? []).reduce((sum, { disclosure }) => sum + disclosure.missingTables.length, 0);
  return { findings, outcomes, unchecked: outcomes.missingData + missing + (checked?.report.unrecognised.length ?? 0), ignored: aside };
}
