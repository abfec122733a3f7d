/** What verifying works on: the text's claims, the figures of the tables, and what has been found so far. */
import type { Sum } from "../../amounts/arithmetic";
import { isZero, print } from "../../amounts/arithmetic";
import type { AmountUnit } from "../../amounts/units";
import { isFigure } from "../../amounts/cell";
import { termLabel } from "../../check/relations";
import type { FindingArguments } from "../../findings";
import type { Disclosure } from "../../recognise/disclosure";
import type { CellAddress } from "../../sheets/snapshot";
import { plainText } from "../../sheets/text";
import type { AmountClaim, Claim, ClaimBasis, ClaimFigure, ClaimOutcome, ClaimVerdict, Narrative, NarrativeRuleId } from "../claim";
import type { Figure, Figures } from "../figures";
import { inBase } from "../figures";
import type { Meaning, Measure } from "../meaning";
import type { Measured } from "./measured";
import { measuredFigure, measuredText, printedIn } from "./measured";
import { append } from "../../lists";

export interface VerifyContext {
  readonly narrative: Narrative;
  readonly figures: Figures;
  readonly disclosure: Disclosure;
  /** Outcome by claim. */
  readonly outcomes: Map<number, ClaimOutcome>;
  /** Cells by their figure in 元, for saying where a wrong figure may come from. */
  readonly cells: CellsByFigure;
}

/** A figure to compute with, and how to show it. */
export interface Source {
  readonly measured: Measured;
  readonly shown: ClaimFigure;
  /** All cells behind it. */
  readonly cells: readonly CellAddress[];
}

/** Whether a figure is printed with a minus sign. */
export const hasSign = ({ printed }: Claim): boolean => !/^\d/.test(printed);

export const addressOf = ({ sheet, row, column }: CellAddress): CellAddress => ({ sheet, row, column });

/** A figure of a table as the reader finds it: 《支出决算表》合计 · 基本支出. */
export function placeName(figure: Figure): string {
  const [first] = figure.terms;
  if (!first) return "";
  const label = figure.terms.length === 1 ? termLabel(first) : figure.terms.map(termLabel).slice(0, 3).join("＋");
  return `《${plainText(first.table.title)}》${label}`;
}

export function sourceOfFigure(figure: Figure): Source {
  const [first] = figure.terms;
  return {
    measured: measuredFigure(figure),
    shown: { label: placeName(figure), value: print(figure.value), unit: figure.unit, cell: first ? addressOf(first.cell) : null, claim: null },
    cells: figure.terms.map(({ cell }) => addressOf(cell)),
  };
}

export const sourceOfClaim = (claim: AmountClaim): Source => ({
  measured: measuredText(claim.value, claim.unit),
  shown: { label: claim.named.replace(/[为是]$/, ""), value: print(claim.value), unit: claim.unit, cell: null, claim: claim.id },
  cells: [],
});

export function amountClaim({ narrative }: VerifyContext, id: number): AmountClaim | undefined {
  const claim = narrative.claims[id];
  return claim?.kind === "amount" ? claim : undefined;
}

/** Figures that may be meant: as stated in the text first, then as the tables print them. */
export function sourcesOf(context: VerifyContext, stated: readonly number[], meanings: readonly Meaning[], measure: Measure): Source[] {
  const sources: Source[] = [];
  for (const id of stated) {
    const claim = amountClaim(context, id);
    if (!claim) continue;
    sources.push(sourceOfClaim(claim));
    // What the text states wrongly is no ground to call a ratio wrong that fits the tables.
    const outcome = context.outcomes.get(id);
    if (outcome?.basis === "table" && outcome.verdict !== "agrees") append(sources, figuresFor(context, claim.meanings, claim.measure).map(sourceOfFigure));
  }
  if (sources.length > 0) return sources;
  const printed = figuresFor(context, meanings, measure).map(sourceOfFigure);
  return printed.length === 0 && meanings.length > 0 && meanings.every((meaning) => context.figures.isNothing(meaning, measure)) ? [NOTHING] : printed;
}

/** A subject that the other document does not have. */
const NOTHING: Source = { measured: { value: { coefficient: 0, decimals: 0 }, half: { coefficient: 0, decimals: 0 } }, shown: { label: "", value: "0", unit: "", cell: null, claim: null }, cells: [] };

/** Figures that the tables print for any of the meanings; for a subject that the text leaves open, of those that are printed. */
export function figuresFor({ figures }: VerifyContext, meanings: readonly Meaning[], measure: Measure): readonly Figure[] {
  return meanings.flatMap((meaning) => figures.find(meaning, measure));
}

export interface Said {
  readonly basis?: ClaimBasis;
  readonly args?: FindingArguments;
  readonly figures?: readonly ClaimFigure[];
  readonly cells?: readonly CellAddress[];
  readonly correction?: string | null;
}

/** Note the outcome of a claim, in place of any before, and give it. */
export function say(context: VerifyContext, claim: Claim, rule: NarrativeRuleId, verdict: ClaimVerdict, message: string, { basis = "none", args = {}, figures = [], cells = [], correction = null }: Said = {}): ClaimOutcome {
  const outcome: ClaimOutcome = { claim: claim.id, verdict, basis, rule, message: `narrative.${message}`, args: { printed: claim.printed, ...args }, figures, cells, correction };
  context.outcomes.set(claim.id, outcome);
  return outcome;
}

/** An amount with thousands separators, as texts print it: `2,863.81`. */
export function amountText(value: Sum, unit: AmountUnit, decimals: number): string {
  const digits = print(printedIn(value, unit, decimals));
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(.*)$/.exec(digits) ?? [];
  return sign + whole.replace(/(\d)(?=(\d{3})+$)/g, "$1,") + fraction;
}

/** Non-zero cells of the disclosure by their figure. */
export class CellsByFigure {
  private readonly byFigure = new Map<string, Figure[]>();

  constructor({ tables }: Disclosure, unit: AmountUnit) {
    for (const table of tables) {
      if (!table.known || table.id.startsWith("P")) continue;
      for (const row of table.rows) {
        for (const [role, cell] of row.cells) {
          if (!isFigure(cell) || cell.displayed.coefficient === 0) continue;
          const figure: Figure = { terms: [{ table, row, role, cell, sign: 1, side: "left" }], value: cell.displayed, unit: table.amountUnit ?? unit, addends: 1, inferred: false };
          const key = keyOf(inBase(figure));
          const known = this.byFigure.get(key);
          if (known) known.push(figure);
          else this.byFigure.set(key, [figure]);
        }
      }
    }
  }

  /** Cells that print exactly this figure, one for each table. */
  equalTo(value: Sum): readonly Figure[] {
    if (isZero(value)) return [];
    const seen = new Set<string>();
    return (this.byFigure.get(keyOf(value)) ?? []).filter(({ terms }) => {
      const key = terms[0]?.table.key ?? "";
      return !seen.has(key) && seen.add(key);
    });
  }
}

const keyOf = (value: Sum): string => print(value).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
