/** Amounts: the text against the cell that prints the same thing. */
import { print } from "../../amounts/arithmetic";
import { isZero } from "../../amounts/arithmetic";
import type { AmountClaim, Claim, ClaimOutcome } from "../claim";
import { saidInWords } from "../claim";
import type { Figure } from "../figures";
import type { Meaning } from "../meaning";
import { meaningOf, sameMeaning } from "../meaning";
import type { Source, VerifyContext } from "./context";
import { amountText, figuresFor, placeName, say, sourceOfClaim, sourceOfFigure } from "./context";
import type { Closeness } from "./measured";
import { closeness, sumOf } from "./measured";

const RANK: Readonly<Record<Closeness, number>> = { equal: 0, rounding: 1, apart: 2 };

export function verifyAmount(context: VerifyContext, claim: AmountClaim): ClaimOutcome | undefined {
  if (claim.meanings.length === 0) return say(context, claim, "文-金额", "unverifiable", "amount.unknown");
  const candidates = claim.together ? together(context, claim) : figuresFor(context, narrowed(context, claim), claim.measure).map(sourceOfFigure);
  if (candidates.length === 0) return withoutFigure(context, claim);
  const stated = sourceOfClaim(claim);
  const judged = candidates.map((candidate) => ({ candidate, close: closeness(stated.measured, candidate.measured) }));
  const [best] = judged.sort((a, b) => RANK[a.close] - RANK[b.close]);
  if (!best) return undefined;
  const { candidate, close } = best;
  const told = { basis: "table", figures: [candidate.shown], cells: candidate.cells } as const;
  const args = { place: candidate.shown.label, value: candidate.shown.value, unit: candidate.shown.unit };
  if (close === "equal") return say(context, claim, "文-金额", "agrees", "amount.agrees", { ...told, args });
  if (close === "rounding") return say(context, claim, "文-金额", "rounding", "amount.rounding", { ...told, args });
  if (claim.aside) return say(context, claim, "文-金额", "unverifiable", "amount.aside", { args });
  return yearSlip(context, claim) ?? differs(context, claim, stated, candidate);
}

/** 总收入 may be that of the year, but not beside 其中本年收入. */
function narrowed({ narrative: { claims }, figures }: VerifyContext, { id, meanings, sentence }: AmountClaim): readonly Meaning[] {
  const whole = meanings.filter(({ line }) => line.endsWith(".grand"));
  if (whole.length === 0 || whole.length === meanings.length || whole.every((meaning) => figures.find(meaning).length === 0)) return meanings;
  const isYears = (other: Claim | undefined): boolean => other?.kind === "amount" && !other.aside && other.meanings.length > 0
    && other.meanings.every(({ line, scope }) => meanings.some((meaning) => line.endsWith(".total") && meaning.line === line && meaning.scope === scope));
  for (const step of [1, -1]) {
    for (let at = id + step; claims[at]?.sentence.start === sentence.start; at += step) if (isYears(claims[at])) return whole;
  }
  return meanings;
}

function differs(context: VerifyContext, claim: AmountClaim, stated: Source, candidate: Source): ClaimOutcome | undefined {
  const elsewhere = context.cells.equalTo(stated.measured.value).map(placeName).slice(0, 3);
  const correction = `${saidInWords(claim) ? "年初预算为" : ""}${amountText(candidate.measured.value, claim.unit, Math.max(claim.value.decimals, decimalsFor(claim)))}${claim.unit}`;
  return say(context, claim, "文-金额", "disagrees", elsewhere.length > 0 ? "amount.differs.elsewhere" : "amount.differs", {
    basis: "table", figures: [candidate.shown], cells: candidate.cells, correction,
    args: { place: candidate.shown.label, value: candidate.shown.value, unit: candidate.shown.unit, elsewhere },
  });
}

const decimalsFor = ({ unit }: AmountClaim): number => (unit === "元" ? 0 : 2);

/** Subjects named together: the sum of those that the tables print. */
function together(context: VerifyContext, claim: AmountClaim): Source[] {
  const found = claim.meanings.flatMap((meaning): Figure[] => [...context.figures.find(meaning, claim.measure)].slice(0, 1));
  const sources = found.map(sourceOfFigure);
  const [first] = sources;
  if (!first) return [];
  const measured = sumOf(sources.map((source) => source.measured));
  return [{ measured, cells: sources.flatMap(({ cells }) => cells), shown: { ...first.shown, label: found.map(placeName).join("＋"), value: amountText(measured.value, claim.unit, decimalsFor(claim)), unit: claim.unit } }];
}

/** No cell prints it: another document is needed, the subject is not in the table, or the form does not have it. */
function withoutFigure(context: VerifyContext, claim: AmountClaim): ClaimOutcome | undefined {
  const { figures } = context;
  const [meaning] = claim.meanings;
  if (!meaning) return undefined;
  if (saidInWords(claim)) return unplanned(context, claim);
  if (claim.measure === "prior" && !figures.has("prior")) return yearSlip(context, claim) ?? say(context, claim, "文-金额", "unverifiable", "needs.prior");
  if (claim.measure === "initial" && !figures.has("initial")) return say(context, claim, "文-金额", "unverifiable", "needs.initial");
  const code = /^subject:(2\d+)$/.exec(meaning.line)?.[1];
  const length = code?.length === 3 ? 3 : code?.length === 5 ? 5 : 7;
  if (claim.measure === "own" && code !== undefined && claim.meanings.length === 1 && meaning.part === "total") {
    const listed = figures.subjects(meaning.scope, length);
    const [table] = listed.length > 0 ? figures.tablesFor(meaningOf(meaning.line, meaning.scope)) : [];
    if (table !== undefined) {
      if (isZero(claim.value)) return say(context, claim, "文-金额", "agrees", "amount.notListedZero", { basis: "table" });
      if (!claim.aside) return say(context, claim, "文-多列项", "disagrees", "amount.notListed", { basis: "table", args: { tables: [table] } });
    }
  }
  if (claim.measure === "own" && meaning.line === "running") return publicFunds(context, claim);
  const tables = figures.tablesFor(meaning, claim.measure);
  const missing = tables.filter((id) => !figures.hasTable(id));
  return say(context, claim, "文-金额", "unverifiable", missing.length > 0 ? "needs.tables" : "amount.notPrinted", { args: { tables: missing } });
}

/** 年初未安排预算 of what the budget does not have, or beside a budget that the text states. */
function unplanned(context: VerifyContext, claim: AmountClaim): ClaimOutcome | undefined {
  const { figures, narrative } = context;
  const stated = narrative.claims.find((other) => other.kind === "amount" && !other.aside && other.section === claim.section && other.measure === claim.measure && !isZero(other.value) && sameMeanings(other, claim));
  if (stated?.kind === "amount") return say(context, claim, "文-金额", "disagrees", "restated", { basis: "text", figures: [sourceOfClaim(stated).shown], args: { first: stated.printed, named: stated.named } });
  if (claim.meanings.every((meaning) => figures.isNothing(meaning, claim.measure))) return say(context, claim, "文-金额", "agrees", "amount.notListedZero", { basis: "table" });
  return say(context, claim, "文-金额", "unverifiable", figures.has("initial") ? "amount.notPrinted" : "needs.initial");
}

const sameMeanings = (a: AmountClaim, b: AmountClaim): boolean => a.meanings.length === b.meanings.length && a.meanings.every((meaning, index) => sameMeaning(meaning, b.meanings[index] ?? meaning));

/** 机关运行经费 is 公用经费 in many units and only part of it in others: agreement says something, difference nothing. */
function publicFunds(context: VerifyContext, claim: AmountClaim): ClaimOutcome | undefined {
  const [figure] = context.figures.find(meaningOf("expenditure.total", "general", "publicFunds"));
  const source = figure && sourceOfFigure(figure);
  if (source && closeness(sourceOfClaim(claim).measured, source.measured) === "equal") {
    return say(context, claim, "文-金额", "agrees", "amount.agrees", { basis: "table", figures: [source.shown], cells: source.cells, args: { place: source.shown.label, value: source.shown.value, unit: source.shown.unit } });
  }
  return say(context, claim, "文-金额", "unverifiable", "amount.notPrinted", { args: { tables: [] } });
}

/** 2023年度收入总计 with this year's figure: the year is wrong, not the amount. */
function yearSlip(context: VerifyContext, claim: AmountClaim): ClaimOutcome | undefined {
  if (claim.measure !== "prior" || claim.year === null || isZero(claim.value) || /[比较与同]|上年|去年/.test(claim.named)) return undefined;
  const own = figuresFor(context, claim.meanings, "own").map(sourceOfFigure);
  const found = own.find(({ measured }) => closeness(sourceOfClaim(claim).measured, measured) === "equal");
  return found && say(context, claim, "文-年度", "disagrees", "year.slip", {
    basis: "table", figures: [found.shown], cells: found.cells, args: { year: String(claim.year), right: String(claim.year + 1), place: found.shown.label, value: print(claim.value) },
  });
}
