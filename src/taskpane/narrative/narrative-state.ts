/** What 说明 knows and shows, as data. The text is kept here, in memory, and nowhere else. */
import type { ClaimVerdict } from "../../core/narrative/claim";
import type { LearnedStyle } from "../../core/narrative/compose/learn";
import type { Narrative } from "../../core/narrative/compose/compose";
import type { NarrativeReport } from "../../core/narrative/verify/verify";
import type { Disclosure } from "../../core/recognise/disclosure";
import type { Sentence } from "../../core/wording/language";

export type NarrativeMode = "check" | "write";

/** A workbook opened to compare with. */
export interface OtherTables {
  readonly name: string;
  readonly disclosures: readonly Disclosure[];
}

export type NarrativeNotice =
  | { readonly kind: "textOpened"; readonly name: string; readonly count: number }
  | { readonly kind: "textUnreadable"; readonly name: string }
  | { readonly kind: "tablesOpened" | "tablesUseless"; readonly name: string }
  | { readonly kind: "problem"; readonly sentence: Sentence }
  | { readonly kind: "textEmpty" | "learnNeedsTables" | "copyFailed" | "copied" | "nothingLearned" }
  | { readonly kind: "copiedCorrected"; readonly count: number };

/** A text that was held against tables. */
export interface CheckedText {
  readonly text: string;
  readonly report: NarrativeReport;
}

export interface WrittenText {
  readonly narrative: Narrative;
  /** When the style was learned for it. */
  readonly learned: LearnedStyle | null;
}

export interface NarrativeState {
  readonly mode: NarrativeMode;
  readonly text: string;
  /** Index among the disclosures of the checked workbook. */
  readonly about: number;
  readonly others: readonly OtherTables[];
  readonly busy: boolean;
  readonly checked: CheckedText | null;
  /** Verdicts to show; none means all. */
  readonly verdicts: readonly ClaimVerdict[];
  /** Id of the claim that is looked at. */
  readonly claim: number | null;
  /** Id of a style, or `learned`. */
  readonly style: string;
  readonly lastText: string;
  readonly written: WrittenText | null;
  readonly notice: NarrativeNotice | null;
}

/** The style that is learned from last year's text. */
export const LEARNED = "learned";

export const FIRST_NARRATIVE_STATE: NarrativeState = {
  mode: "check", text: "", about: 0, others: [], busy: false, checked: null, verdicts: [], claim: null, style: "", lastText: "", written: null, notice: null,
};
