/** Ratios: shares, completion and rates of change against the figures that they are made of. */
import type { ClaimOutcome, RatioClaim } from "../claim";
import { meaningOf } from "../meaning";
import type { Source, VerifyContext } from "./context";
import { amountClaim, figuresFor, hasSign, say, sourceOfClaim, sourceOfFigure, sourcesOf } from "./context";
import type { Measured, RatioFit } from "./measured";
import { changeFit, differenceOf, measuredText, percentOf, ratioFit, signOf, sumOf } from "./measured";

interface Pair {
  readonly over: Source;
  readonly under: Source;
  readonly fit: RatioFit;
}

export function verifyRatio(context: VerifyContext, claim: RatioClaim): ClaimOutcome | undefined {
  if (claim.kind === "rate") return verifyRate(context, claim);
  const over = sourcesOf(context, claim.numerators, claim.meanings, "own");
  const under = [...sourcesOf(context, claim.bases, [], claim.against), ...figuresFor(context, claim.kind === "share" ? claim.baseMeanings : claim.meanings, claim.kind === "share" ? "own" : claim.against).map(sourceOfFigure)];
  if (over.length === 0 || under.length === 0) return say(context, claim, "文-比率", "unverifiable", under.length === 0 && claim.kind === "completion" && !context.figures.has("initial") ? "needs.initial" : "ratio.noFigures");
  const { value } = claim;
  if (value === null) return dash(context, claim, under);
  const pairs = over.flatMap((one) => under.map((base): Pair => ({ over: one, under: base, fit: ratioFit(one.measured, base.measured, value) })));
  return settle(context, claim, pairs, 0);
}

const ORDER: readonly RatioFit[] = ["fits", "truncated", "zeroBase", "apart"];

/** The best of what may be meant decides; a wrong one is told with the base that gives what is printed. */
function settle(context: VerifyContext, claim: RatioClaim, pairs: readonly Pair[], less: 0 | 1): ClaimOutcome | undefined {
  const best = [...pairs].sort((a, b) => ORDER.indexOf(a.fit) - ORDER.indexOf(b.fit))[0];
  if (!best || claim.value === null) return undefined;
  const { over, under, fit } = best;
  const decimals = claim.value.decimals - 2;
  const computed = percentOf(over.measured, under.measured, decimals, less);
  // The word says the direction of a rate, or the sign does: 增长-0.01%.
  const right = less === 1 && claim.direction === -1 && !hasSign(claim) ? (computed?.replace("-", "") ?? null) : computed;
  const told = { basis: over.shown.cell || under.shown.cell ? "table" as const : "text" as const, figures: [over.shown, under.shown], cells: [...over.cells, ...under.cells] };
  const args = { over: labelOf(over), under: labelOf(under), right: right ?? "" };
  if (fit === "fits") return say(context, claim, "文-比率", "agrees", "ratio.agrees", { ...told, args });
  if (claim.aside && fit !== "truncated") return say(context, claim, "文-比率", "unverifiable", "ratio.aside");
  if (fit === "truncated") return say(context, claim, "文-比率", "truncated", "ratio.truncated", { ...told, args, correction: right });
  if (fit === "zeroBase") {
    if (claim.value.coefficient === 0 && signOf(over.measured) === 0) return say(context, claim, "文-比率", "agrees", "ratio.zeroOfZero", { ...told, args });
    return say(context, claim, "文-零基期", "disagrees", "ratio.zeroBase", { ...told, args });
  }
  const bases = otherBases(context, claim, over, less);
  return say(context, claim, "文-比率", "disagrees", bases.length > 0 ? "ratio.differs.otherBase" : "ratio.differs", { ...told, args: { ...args, bases }, correction: right });
}

const labelOf = ({ shown }: Source): string => `${shown.label} ${shown.value}${shown.unit}`.trim();

/** A dash where a ratio could be: right on a zero base only. */
function dash(context: VerifyContext, claim: RatioClaim, under: readonly Source[]): ClaimOutcome | undefined {
  const zero = under.find(({ measured }) => signOf(measured) === 0);
  const base = zero ?? under[0];
  if (!base) return undefined;
  const told = { basis: "table" as const, figures: [base.shown], cells: base.cells, args: { under: labelOf(base) } };
  if (zero) return say(context, claim, "文-零基期", "agrees", "ratio.dashOnZero", told);
  return say(context, claim, "文-比率", "unverifiable", "ratio.dash", told);
}

/** Bases of the section or of the tables' totals that give what is printed. */
function otherBases(context: VerifyContext, claim: RatioClaim, over: Source, less: 0 | 1): string[] {
  if (claim.value === null || claim.value.coefficient === 0) return [];
  const value = less === 1 && claim.direction === -1 ? { ...claim.value, coefficient: -claim.value.coefficient } : claim.value;
  const near = context.narrative.claims.slice(Math.max(0, claim.id - NEAR), claim.id + NEAR);
  const stated = near.flatMap((other) => (other.kind === "amount" && other.section === claim.section && other.id !== over.shown.claim ? [sourceOfClaim(other)] : []));
  const totals = TOTALS.flatMap((meaning) => [...context.figures.find(meaning)].slice(0, 1).map(sourceOfFigure));
  const found = [...stated, ...totals].filter(({ measured }) => ratioFit(over.measured, measured, value, less) === "fits" && signOf(measured) !== 0);
  const seen = new Set<string>();
  return found.filter(({ shown }) => !seen.has(shown.value) && seen.add(shown.value)).slice(0, 3).map(labelOf);
}

/** How many claims before and after are tried as a base. */
const NEAR = 100;

const TOTALS = [
  meaningOf("income.grand"), meaningOf("income.total"), meaningOf("expenditure.grand"), meaningOf("expenditure.total"), meaningOf("expenditure.total", "fiscal"), meaningOf("expenditure.total", "general"),
  meaningOf("expenditure.total", "all", "basic"), meaningOf("expenditure.total", "all", "project"), meaningOf("expenditure.total", "general", "basic"), meaningOf("expenditure.total", "general", "project"),
];

/** A rate of change: from current and prior figure where there is one, else from the current figure and the difference that the text states. */
function verifyRate(context: VerifyContext, claim: RatioClaim): ClaimOutcome | undefined {
  const change = claim.change === null ? undefined : context.narrative.claims[claim.change];
  const linked = change?.kind === "change" && change.value !== null ? change : undefined;
  if (linked && linked.direction !== claim.direction && claim.direction !== null && linked.direction !== 0) {
    if (!claim.aside && claim.value?.coefficient !== 0 && linked.value?.coefficient !== 0) {
      return say(context, claim, "文-方向", "disagrees", "direction.clash", { basis: "text", args: { word: claim.word, other: linked.word } });
    }
  }
  const currents = sourcesOf(context, claim.numerators, claim.meanings, "own");
  const bases = sourcesOf(context, claim.bases, claim.meanings, claim.against);
  const { value, direction } = claim;
  if (currents.length > 0 && bases.length > 0) {
    if (value === null) return dash(context, claim, bases);
    const signed = direction === -1 ? { ...value, coefficient: -value.coefficient || 0 } : value;
    const pairs = currents.flatMap((one) => bases.map((base): Pair => ({ over: one, under: base, fit: ratioFit(one.measured, base.measured, signed, 1) })));
    const fits = pairs.some(({ fit }) => fit === "fits" || fit === "truncated");
    const turned = fits ? undefined : pairs.find(({ over, under }) => ratioFit(over.measured, under.measured, { ...signed, coefficient: -signed.coefficient || 0 }, 1) === "fits");
    if (turned && !claim.aside && value.coefficient !== 0) {
      return say(context, claim, "文-方向", "disagrees", "direction.wrong", {
        basis: "table", figures: [turned.over.shown, turned.under.shown], cells: [...turned.over.cells, ...turned.under.cells],
        args: { word: claim.word, current: labelOf(turned.over), base: labelOf(turned.under), difference: "", unit: "" },
      });
    }
    return settle(context, claim, pairs, 1);
  }
  if (!linked?.value || currents.length === 0) return say(context, claim, "文-比率", "unverifiable", context.figures.has("prior") ? "ratio.noFigures" : "needs.prior");
  return derived(context, claim, currents, measuredText(linked.value, linked.unit), linked.direction === -1 ? -1 : 1, linked.id);
}

/** The base is what the change leaves of the current figure. */
function derived(context: VerifyContext, claim: RatioClaim, currents: readonly Source[], change: Measured, direction: 1 | -1, changeId: number): ClaimOutcome | undefined {
  const baseOf = (current: Source): Measured => (direction === 1 ? differenceOf(current.measured, change) : sumOf([current.measured, change]));
  const { value } = claim;
  if (value === null) {
    const zero = currents.some((current) => signOf(baseOf(current)) === 0);
    return say(context, claim, "文-零基期", zero ? "agrees" : "unverifiable", zero ? "ratio.dashOnZero" : "ratio.dash", { basis: "derived", args: { under: "" } });
  }
  const pairs = currents.map((current): Pair => ({ over: current, under: current, fit: changeFit(current.measured, change, direction, value) }));
  const best = [...pairs].sort((a, b) => ORDER.indexOf(a.fit) - ORDER.indexOf(b.fit))[0];
  if (!best) return undefined;
  const base = baseOf(best.over);
  const right = percentOf(change, base, value.decimals - 2);
  const told = { basis: "derived" as const, figures: [best.over.shown], cells: best.over.cells };
  const args = { over: labelOf(best.over), right: right ?? "" };
  const changed = amountClaimOrChange(context, changeId);
  if (best.fit === "fits") return say(context, claim, "文-比率", "agrees", "rate.agrees", { ...told, args });
  if (best.fit === "zeroBase") {
    if (value.coefficient === 0 && signOf(change) === 0) return say(context, claim, "文-比率", "agrees", "ratio.zeroOfZero", { ...told, args });
    if (claim.aside) return say(context, claim, "文-比率", "unverifiable", "ratio.aside");
    return say(context, claim, "文-零基期", "disagrees", "rate.zeroBase", { ...told, args });
  }
  if (best.fit === "truncated") return say(context, claim, "文-比率", "truncated", "rate.truncated", { ...told, args, correction: right });
  if (claim.aside) return say(context, claim, "文-比率", "unverifiable", "ratio.aside");
  return say(context, claim, "文-比率", "disagrees", "rate.differs", { ...told, args: { ...args, change: changed }, correction: right });
}

function amountClaimOrChange(context: VerifyContext, id: number): string {
  const claim = amountClaim(context, id) ?? context.narrative.claims[id];
  return claim?.kind === "change" ? `${claim.word}${claim.printed}` : (claim?.printed ?? "");
}
