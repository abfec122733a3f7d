/** Samples as disclosures, and texts checked against them. */
import type { Disclosure } from "../../../src/core/recognise/disclosure";
import { recognise } from "../../../src/core/recognise/recognise";
import type { ClaimVerdict } from "../../../src/core/narrative/claim";
import type { NarrativeReport } from "../../../src/core/narrative/verify/verify";
import { checkNarrative } from "../../../src/core/narrative/verify/verify";
import { printedSheets } from "../../support/printed-sheets";
import { loadSample } from "../../support/samples";

export const LIUZHOU = "柳州市医疗保障局2024年度部门决算";
export const LIUZHOU_BUDGET = "柳州市医疗保障事业管理中心2025年单位预算公开表";

const known = new Map<string, Disclosure>();

/** The disclosure of a sample. */
export function disclosureOf(name: string): Disclosure {
  const found = known.get(name) ?? recognise(printedSheets(loadSample(name)), { workbookName: name }).disclosures[0];
  if (!found) throw new Error(`no disclosure in ${name}`);
  known.set(name, found);
  return found;
}

export const check = (text: string, sample = LIUZHOU): NarrativeReport => checkNarrative(text, { current: disclosureOf(sample) });

/** Printed words and verdict of every claim, in the order of the text. */
export const told = ({ narrative, outcomes }: NarrativeReport): string[] => narrative.claims.map((claim, index) => `${claim.printed} ${outcomes[index]?.verdict ?? ""}`);

/** Claims that ended with a verdict, as printed. */
export const withVerdict = ({ narrative, outcomes }: NarrativeReport, verdict: ClaimVerdict): string[] => outcomes.flatMap((outcome) => (outcome.verdict === verdict ? (narrative.claims[outcome.claim]?.printed ?? []) : []));
