/** Words for findings: rules give codes and arguments, this is where they become sentences. */
import type { Finding, Severity } from "../findings";
import type { Outcome } from "../check/report";
import type { Language, Sentence } from "./language";
import { fill } from "./language";
import { LOCATE_WORDING } from "./locate";
import { RELATION_WORDING } from "./relations";
import { SIGN_WORDING } from "./signs";
import { SUBJECT_WORDING } from "./subjects";

/** All sentences of findings by message key. */
export const FINDING_WORDING: Readonly<Record<string, Sentence>> = { ...RELATION_WORDING, ...LOCATE_WORDING, ...SUBJECT_WORDING, ...SIGN_WORDING };

const SEVERITY_NAMES: Readonly<Record<Severity, Sentence>> = {
  error: { zh: "错误", en: "error" },
  review: { zh: "待核实", en: "to verify" },
  rounding: { zh: "尾差", en: "rounding" },
  hint: { zh: "提示", en: "hint" },
};

const OUTCOME_NAMES: Readonly<Record<Outcome, Sentence>> = {
  holds: { zh: "成立", en: "holds" },
  rounding: { zh: "尾差", en: "rounding" },
  maybeRounding: { zh: "可能尾差", en: "possibly rounding" },
  broken: { zh: "不成立", en: "broken" },
  missingData: { zh: "缺数据", en: "missing data" },
};

/** The sentence of a finding, ready to show. */
export function describeFinding(finding: Pick<Finding, "message" | "args">, language: Language): string {
  const sentence = FINDING_WORDING[finding.message];
  return sentence ? fill(sentence, finding.args, language) : finding.message;
}

export const severityName = (severity: Severity, language: Language): string => SEVERITY_NAMES[severity][language];

export const outcomeName = (outcome: Outcome, language: Language): string => OUTCOME_NAMES[outcome][language];
