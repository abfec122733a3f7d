/**
 * What is read out of a narrative, as plain data: sections, and in them claims with their place in the text, and what became of
 * each claim. Figures are exact; positions are UTF-16 offsets into the original text, end exclusive.
 */
import type { Exact } from "../amounts/exact";
import type { AmountUnit } from "../amounts/units";
import type { FindingArguments, FindingCell, Severity } from "../findings";
import type { DisclosureKind } from "../recognise/disclosure";
import type { CellAddress } from "../sheets/snapshot";
import type { Meaning, Measure } from "./meaning";

/** A stretch of the original text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** What a section is about. Only those that quote tables are held against tables. */
export type SectionKind =
  | "overview" | "income" | "expenditure" | "fiscal" | "general" | "basic" | "threePublic" | "fund" | "capital"
  | "running" | "spending" | "procurement" | "services" | "assets" | "performance" | "glossary" | "duties" | "tables" | "other";

export interface Section extends TextSpan {
  readonly kind: SectionKind;
  /** Heading as printed, without line breaks. */
  readonly title: string;
}

/** 1 for 增加、增长、高于, −1 for 减少、下降、低于, 0 for 持平. */
export type Direction = 1 | -1 | 0;

interface ClaimBase extends TextSpan {
  /** Index in `Narrative.claims`. */
  readonly id: number;
  /** Index in `Narrative.sections`. */
  readonly section: number;
  /** The figure or words of the claim as printed, without line breaks. */
  readonly printed: string;
  /** Said in passing, in a reason or a purpose: agreement counts, disagreement does not. */
  readonly aside: boolean;
  /** Where the sentence of the claim begins and ends. */
  readonly sentence: TextSpan;
}

/** `基本支出2,863.81万元`: a figure and what it is said to be. */
export interface AmountClaim extends ClaimBase {
  readonly kind: "amount";
  readonly value: Exact;
  readonly unit: AmountUnit;
  /** What the figure may mean; several where the words leave it open, none where they are not understood. */
  readonly meanings: readonly Meaning[];
  readonly measure: Measure;
  /** The year it is said to be of; null when the words name none. */
  readonly year: number | null;
  /** The words that name it, as printed. */
  readonly named: string;
  /** Sum of several subjects named together: the meanings are addends instead of alternatives. */
  readonly together: boolean;
}

/** 年初未安排预算: an amount of nothing without a figure. */
export const saidInWords = ({ printed }: AmountClaim): boolean => !/\d/.test(printed);

/** `较上年增加44.95万元`: a difference against another figure of the same thing. */
export interface ChangeClaim extends ClaimBase {
  readonly kind: "change";
  /** Without sign; null for words alone (与上年持平, 决算数大于预算数). */
  readonly value: Exact | null;
  readonly unit: AmountUnit;
  readonly direction: Direction;
  /** The word of direction, and its place. */
  readonly word: string;
  readonly wordSpan: TextSpan;
  readonly against: Measure;
  /** The year that it names to compare with. */
  readonly year: number | null;
  readonly meanings: readonly Meaning[];
  readonly measure: Measure;
  /** Amount claims that may state the current figure, likeliest first: in 与上年相比 after a list it is the list's head or its last item. */
  readonly currents: readonly number[];
  /** Amount claims that may state the base. */
  readonly bases: readonly number[];
}

/** `占9.05%`, `完成年初预算的103.50%`, `增长1.31%`. */
export interface RatioClaim extends ClaimBase {
  readonly kind: "share" | "completion" | "rate";
  /** 1.0350 for 103.50 %; null where the text prints a dash for it. */
  readonly value: Exact | null;
  /** `rate`: the direction in words. */
  readonly direction: Direction | null;
  readonly word: string;
  readonly against: Measure;
  /** Amount claims that may state the numerator (`rate`: the current figure) and the base, likeliest first. */
  readonly numerators: readonly number[];
  readonly bases: readonly number[];
  /** The claim that states the difference of a `rate`. */
  readonly change: number | null;
  /** What numerator and base are said to be; for figures that the text does not state. */
  readonly meanings: readonly Meaning[];
  readonly baseMeanings: readonly Meaning[];
}

/** `卫生健康支出（类）医疗保障管理事务（款）行政运行（项）`. */
export interface PathClaim extends ClaimBase {
  readonly kind: "path";
  /** Names of 类, 款, 项 as printed; null for a level that is not. */
  readonly names: readonly [string | null, string | null, string | null];
  /** Code where the text prints one. */
  readonly code: string | null;
  /** Further names of the last level, joined by 和 or 、. */
  readonly more: readonly string[];
  /** Codes that the names may stand for, of the level of the last name. */
  readonly codes: readonly string[];
}

/** `公务用车保有量2辆`. */
export interface CountClaim extends ClaimBase {
  readonly kind: "count";
  readonly value: Exact;
  readonly measureWord: string;
  readonly meanings: readonly Meaning[];
  readonly named: string;
}

export type Claim = AmountClaim | ChangeClaim | RatioClaim | PathClaim | CountClaim;

export interface Narrative {
  readonly text: string;
  /** The year that the text is of, by its headings; null when they name none. */
  readonly year: number | null;
  readonly kind: DisclosureKind;
  readonly sections: readonly Section[];
  readonly claims: readonly Claim[];
  /** What is wrong with the text before any table is asked: `文-残留` and the like. */
  readonly remarks: readonly Remark[];
}

/** Something in the text that needs no table to be told. */
export interface Remark extends TextSpan {
  readonly rule: NarrativeRuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly args: FindingArguments;
  readonly section: number;
}

/** 一致 / 尾差 / 疑似截断 / 不一致 / 无法核对. */
export type ClaimVerdict = "agrees" | "rounding" | "truncated" | "disagrees" | "unverifiable";

export const CLAIM_VERDICTS: readonly ClaimVerdict[] = ["agrees", "rounding", "truncated", "disagrees", "unverifiable"];

/** What a verdict stands on: cells of tables; figures of the text that fit together; a base derived from the claim itself; nothing. */
export type ClaimBasis = "table" | "text" | "derived" | "none";

export type NarrativeRuleId =
  | "文-金额" | "文-增减" | "文-方向" | "文-比率" | "文-零基期" | "文-科目路径" | "文-数量" | "文-合计" | "文-前后不一"
  | "文-遗漏项" | "文-重复项" | "文-多列项" | "文-年度" | "文-称谓" | "文-残留" | "文-缺单位";

/** A figure that a verdict rests on. */
export interface ClaimFigure {
  readonly label: string;
  /** Plain digits: `2781.88`. */
  readonly value: string;
  readonly unit: AmountUnit | "";
  /** The cell that prints it; null for a figure of the text. */
  readonly cell: CellAddress | null;
  /** The claim that states it; null for a cell. */
  readonly claim: number | null;
}

export interface ClaimOutcome {
  /** Index in `Narrative.claims`. */
  readonly claim: number;
  readonly verdict: ClaimVerdict;
  readonly basis: ClaimBasis;
  /** The rule that spoke. */
  readonly rule: NarrativeRuleId;
  /** Key of a sentence in `wording/narrative`, and what to fill in. */
  readonly message: string;
  readonly args: FindingArguments;
  readonly figures: readonly ClaimFigure[];
  readonly cells: readonly CellAddress[];
  /** What the text should say in place of `printed`, or of a change's word, where that is beyond doubt (`1.31%`, `减少`, `2,863.81万元`). */
  readonly correction: string | null;
}

/** A finding about the text: of a claim, or of something that is missing or left over. */
export interface NarrativeFinding extends TextSpan {
  readonly rule: NarrativeRuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly args: FindingArguments;
  readonly cells: readonly FindingCell[];
  readonly claim: number | null;
  readonly section: number;
}
