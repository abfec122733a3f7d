/** Holding a narrative against the tables of its disclosure, and against itself. */
import { usualUnit } from "../../check/relations";
import type { Severity } from "../../findings";
import type { Disclosure } from "../../recognise/disclosure";
import type { SubjectCatalogue } from "../../subjects/catalogue";
import { builtInCatalogue } from "../../subjects/catalogue";
import type { Claim, ClaimOutcome, ClaimVerdict, Narrative, NarrativeFinding } from "../claim";
import type { FigureBook } from "../figures";
import { Figures } from "../figures";
import { readNarrative } from "../read";
import { subjectNames } from "../subject-names";
import { verifyAmount } from "./amounts";
import { verifyChange } from "./changes";
import { CellsByFigure, say, type VerifyContext } from "./context";
import { verifyRatio } from "./ratios";
import { listFindings, verifyPath } from "./subjects";
import { initialSumFindings, restatedFindings, verifyCounts, verifySums } from "./sums";
import { wordFindings } from "./words";

export interface VerifyOptions {
  /** A catalogue the user loaded; the built-in one otherwise. */
  readonly catalogue?: SubjectCatalogue;
}

export interface NarrativeReport {
  readonly narrative: Narrative;
  /** One for each claim, in the order of the claims. */
  readonly outcomes: readonly ClaimOutcome[];
  readonly counts: Readonly<Record<ClaimVerdict, number>>;
  /** What is wrong, missing or left over, in the order of the text. */
  readonly findings: readonly NarrativeFinding[];
}

/** Read a text as the narrative of a disclosure and verify it. `book` holds this year's budget and last year's document where they are at hand. */
export function checkNarrative(text: string, book: FigureBook, options: VerifyOptions = {}): NarrativeReport {
  const { current } = book;
  const names = subjectNames(options.catalogue ?? builtInCatalogue(), [current]);
  return verifyNarrative(readNarrative(text, { year: current.year, kind: current.kind, names }), book, options);
}

/** The disclosure that a text belongs to: of its kind and year, else of its kind, else the first. */
export function disclosureOfText(text: string, disclosures: readonly Disclosure[]): Disclosure | undefined {
  const { year, kind } = readNarrative(text);
  const same = disclosures.filter((disclosure) => disclosure.kind === kind);
  return same.find((disclosure) => disclosure.year === year) ?? same[0] ?? disclosures[0];
}

/** Verify what was read. Deterministic; a figure that cannot be tied to anything is 无法核对, never guessed. */
export function verifyNarrative(narrative: Narrative, book: FigureBook, options: VerifyOptions = {}): NarrativeReport {
  const catalogue = options.catalogue ?? builtInCatalogue();
  const figures = new Figures(book);
  const context: VerifyContext = { narrative, figures, disclosure: book.current, outcomes: new Map(), cells: new CellsByFigure(book.current, usualUnit(book.current.tables)) };
  const subjects = { context, catalogue, names: subjectNames(catalogue, [book.current]) };
  for (const claim of narrative.claims) if (claim.kind === "amount") verifyAmount(context, claim);
  for (const claim of narrative.claims) if (claim.kind === "path") verifyPath(subjects, claim);
  for (const claim of narrative.claims) if (claim.kind === "change") verifyChange(context, claim);
  for (const claim of narrative.claims) if (claim.kind === "share" || claim.kind === "completion" || claim.kind === "rate") verifyRatio(context, claim);
  verifyCounts(context);
  verifySums(context);
  bearOut(context);
  const sums = initialSumFindings(context);
  const outcomes = narrative.claims.flatMap(({ id }) => context.outcomes.get(id) ?? []);
  const findings = [
    ...narrative.remarks.map((remark): NarrativeFinding => ({ ...remark, cells: [], claim: null })),
    ...outcomes.flatMap((outcome) => findingOf(narrative, outcome)),
    ...listFindings(subjects), ...restatedFindings(context), ...sums, ...wordFindings(context),
  ];
  return reportOf(narrative, outcomes, findings);
}

/** The report of these outcomes; findings of claims take the words of their outcomes. */
export function reportOf(narrative: Narrative, outcomes: readonly ClaimOutcome[], findings: readonly NarrativeFinding[]): NarrativeReport {
  const counts: Record<ClaimVerdict, number> = { agrees: 0, rounding: 0, truncated: 0, disagrees: 0, unverifiable: 0 };
  for (const { verdict } of outcomes) counts[verdict]++;
  const worded = findings.map((finding): NarrativeFinding => {
    const outcome = finding.claim === null ? undefined : outcomes[finding.claim];
    return outcome?.rule === finding.rule ? { ...finding, message: outcome.message, args: outcome.args } : finding;
  });
  return { narrative, outcomes, counts, findings: worded.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/** An amount or change that no table prints is borne out by a ratio that fits it: 年初预算, 决算 and 完成% agree with one another. */
function bearOut(context: VerifyContext): void {
  const { narrative, outcomes } = context;
  for (const claim of narrative.claims) {
    if (claim.kind !== "share" && claim.kind !== "completion" && claim.kind !== "rate") continue;
    const outcome = outcomes.get(claim.id);
    if (outcome?.verdict !== "agrees" && outcome?.verdict !== "truncated") continue;
    // A rate of nothing, or 不可比 on a base that the change leaves at nothing, bears out the change.
    if (claim.kind !== "rate" && (claim.value === null || claim.value.coefficient === 0)) continue;
    const [numerator] = claim.numerators;
    const [base] = claim.bases;
    for (const id of [numerator, base, claim.change ?? undefined]) {
      const other = id === undefined ? undefined : narrative.claims[id];
      if (!other || outcomes.get(other.id)?.verdict !== "unverifiable" || !usedIn(context, other, outcome)) continue;
      if (other.kind === "amount" || other.kind === "change") say(context, other, other.kind === "amount" ? "文-金额" : "文-增减", "agrees", "borneOut", { basis: "derived", figures: outcome.figures, args: { ratio: claim.printed } });
    }
  }
}

/** Whether the ratio was found to fit with this very claim: a rate stands on its change, the others on what they name as figures. */
const usedIn = (_context: VerifyContext, claim: Claim, outcome: ClaimOutcome): boolean => claim.kind === "change" || outcome.figures.some((figure) => figure.claim === claim.id);

const SEVERITY: Readonly<Partial<Record<ClaimVerdict, Severity>>> = { disagrees: "error", rounding: "rounding", truncated: "hint" };

function findingOf(narrative: Narrative, outcome: ClaimOutcome): NarrativeFinding[] {
  const claim = narrative.claims[outcome.claim];
  const severity = SEVERITY[outcome.verdict];
  if (!claim || !severity || (claim.aside && severity !== "error")) return [];
  const span = outcome.rule === "文-方向" && claim.kind === "change" ? claim.wordSpan : claim;
  return [{
    rule: outcome.rule, severity, message: outcome.message, args: outcome.args, cells: outcome.cells.map((cell) => ({ ...cell, role: "evidence" })), claim: claim.id, section: claim.section,
    start: span.start, end: span.end,
  }];
}
