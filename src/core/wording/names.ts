/** The names of severities and outcomes: apart from the sentences, so that a page can have them without all of those. */
import type { Outcome } from "../check/report";
import type { Severity } from "../findings";
import type { Language, Sentence } from "./language";

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

export const severityName = (severity: Severity, language: Language): string => SEVERITY_NAMES[severity][language];

export const outcomeName = (outcome: Outcome, language: Language): string => OUTCOME_NAMES[outcome][language];
