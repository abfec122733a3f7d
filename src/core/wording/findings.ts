/** Words for findings: rules give codes and arguments, this is where they become sentences. */
import type { Finding } from "../findings";
import type { Language, Sentence } from "./language";
import { fill } from "./language";
import { LOCATE_WORDING } from "./locate";
import { RELATION_WORDING } from "./relations";
import { SIGN_WORDING } from "./signs";
import { SUBJECT_WORDING } from "./subjects";

/** All sentences of findings by message key. */
export const FINDING_WORDING: Readonly<Record<string, Sentence>> = { ...RELATION_WORDING, ...LOCATE_WORDING, ...SUBJECT_WORDING, ...SIGN_WORDING };

/** The sentence of a finding, ready to show. */
export function describeFinding(finding: Pick<Finding, "message" | "args">, language: Language): string {
  const sentence = FINDING_WORDING[finding.message];
  return sentence ? fill(sentence, finding.args, language) : finding.message;
}
