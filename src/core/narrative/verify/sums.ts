/** What the text must make up by itself: wholes and parts, and the same thing stated twice. For figures that no table prints. */
import type { AmountClaim, ClaimFigure, ClaimOutcome, CountClaim, NarrativeFinding } from "../claim";
import type { Measure } from "../meaning";
import { meaningKey } from "../meaning";
import type { VerifyContext } from "./context";
import { amountText, say, sourceOfClaim } from "./context";
import type { Measured } from "./measured";
import { closeness, differenceOf, signOf, sumOf } from "./measured";

interface Whole {
  readonly line: string;
  readonly parts: readonly string[];
}

/** Wholes whose parts are always all there are. */
const WHOLES: readonly Whole[] = [
  { line: "procurement", parts: ["procurement.goods", "procurement.works", "procurement.services"] },
  { line: "threePublic.total", parts: ["threePublic.abroad", "threePublic.vehicle", "threePublic.reception"] },
  { line: "threePublic.vehicle", parts: ["threePublic.purchase", "threePublic.running"] },
];

/** Sums of a section; an amount that no table prints is borne out by a sum that it fits. */
export function verifySums(context: VerifyContext): void {
  for (const claims of amountsBySection(context).values()) {
    for (const { line, parts } of WHOLES) {
      for (const measure of ["own", "initial", "adjusted", "budget"] as const) {
        const whole = stated(claims, line, measure);
        const addends = parts.map((part) => stated(claims, part, measure));
        const found = addends.filter((one) => one !== undefined);
        if (whole && found.length === parts.length) settleSum(context, whole, found);
      }
    }
  }
}

function amountsBySection({ narrative }: VerifyContext): Map<number, AmountClaim[]> {
  const sections = new Map<number, AmountClaim[]>();
  for (const claim of narrative.claims) {
    if (claim.kind !== "amount" || claim.aside) continue;
    const known = sections.get(claim.section);
    if (known) known.push(claim);
    else sections.set(claim.section, [claim]);
  }
  return sections;
}

/** The first statement of a line that means nothing else. */
const stated = (claims: readonly AmountClaim[], line: string, measure: Measure): AmountClaim | undefined =>
  claims.find((claim) => claim.measure === measure && claim.meanings.length > 0 && claim.meanings.every((meaning) => meaning.line === line && meaning.part === "total"));

function settleSum(context: VerifyContext, whole: AmountClaim, parts: readonly AmountClaim[]): ClaimOutcome | undefined {
  const all = [whole, ...parts];
  const open = all.filter(({ id }) => context.outcomes.get(id)?.verdict === "unverifiable");
  if (open.length === 0) return undefined;
  const sum = sumOf(parts.map((part) => sourceOfClaim(part).measured));
  const close = closeness(sourceOfClaim(whole).measured, sum);
  const figures: ClaimFigure[] = all.map((claim) => sourceOfClaim(claim).shown);
  const args = { whole: whole.named, total: amountText(sum.value, whole.unit, 2), unit: whole.unit };
  if (close === "apart") return say(context, whole, "文-合计", "disagrees", "sum.differs", { basis: "text", figures, args });
  // The rounding difference is told once, at the whole.
  for (const claim of open) {
    const off = close === "rounding" && claim === whole;
    say(context, claim, "文-合计", off ? "rounding" : "agrees", off ? "sum.rounding" : "sum.agrees", { basis: "text", figures, args });
  }
}

/** 车辆: the total is the sum of the kinds that follow it. */
export function verifyCounts(context: VerifyContext): void {
  const { narrative, figures } = context;
  const counts = narrative.claims.filter((claim) => claim.kind === "count");
  for (const claim of counts) {
    const [figure] = claim.meanings.flatMap((meaning) => figures.find(meaning));
    if (!figure) say(context, claim, "文-数量", "unverifiable", "count.notPrinted");
    else {
      const right = Number(figure.value.coefficient) === claim.value.coefficient * 10 ** (figure.value.decimals - claim.value.decimals);
      const cell = figure.terms[0]?.cell;
      say(context, claim, "文-数量", right ? "agrees" : claim.aside ? "unverifiable" : "disagrees", right ? "count.agrees" : "count.differs", {
        basis: "table", cells: cell ? [{ sheet: cell.sheet, row: cell.row, column: cell.column }] : [], args: { value: String(Number(figure.value.coefficient) / 10 ** figure.value.decimals) },
      });
    }
  }
  for (const section of new Set(counts.map((claim) => claim.section))) vehicles(context, counts.filter((claim) => claim.section === section && !claim.aside && claim.measureWord === "辆"));
}

function vehicles(context: VerifyContext, counts: readonly CountClaim[]): ClaimOutcome | undefined {
  const isLine = (claim: CountClaim, line: string): boolean => claim.meanings.some((meaning) => meaning.line === line);
  const total = counts.find((claim) => isLine(claim, "vehicles"));
  const kinds = counts.filter((claim) => claim !== total && claim.meanings.some(({ line }) => line.startsWith("vehicles.")));
  if (!total || kinds.length < 2 || kinds.some(({ section }) => section !== total.section)) return undefined;
  const sum = kinds.reduce((found, { value }) => found + value.coefficient, 0);
  const args = { total: String(sum) };
  // A kind that the vocabulary lacks leaves the sum too small: only too much is certain.
  if (sum > total.value.coefficient) return say(context, total, "文-合计", "disagrees", "count.sum", { basis: "text", args });
  if (sum !== total.value.coefficient) return undefined;
  for (const claim of [total, ...kinds]) if (context.outcomes.get(claim.id)?.verdict === "unverifiable") say(context, claim, "文-数量", "agrees", "count.sumAgrees", { basis: "text", args });
}

/** One thing stated twice with two figures, where no table tells which is right. */
export function restatedFindings(context: VerifyContext): NarrativeFinding[] {
  const first = new Map<string, AmountClaim>();
  const findings: NarrativeFinding[] = [];
  for (const claim of context.narrative.claims) {
    if (claim.kind !== "amount" || claim.aside || claim.meanings.length !== 1 || claim.together) continue;
    const [meaning] = claim.meanings;
    const outcome = context.outcomes.get(claim.id);
    if (!meaning || outcome?.basis === "table" || outcome?.verdict === "disagrees") continue;
    const key = `${meaningKey(meaning)}|${claim.measure}`;
    const known = first.get(key);
    if (!known) first.set(key, claim);
    else if (closeness(sourceOfClaim(known).measured, sourceOfClaim(claim).measured) === "apart") {
      findings.push({
        rule: "文-前后不一", severity: "review", message: "narrative.restated", args: { printed: claim.printed, first: known.printed, named: known.named }, cells: [], claim: claim.id,
        section: claim.section, start: claim.start, end: claim.end,
      });
    }
  }
  return findings;
}

/** The 年初预算 of the 项 add up to that of the whole, which bears them out; less than the whole is no error, since subjects without expenditure are not listed. */
export function initialSumFindings(context: VerifyContext): NarrativeFinding[] {
  const claims = context.narrative.claims.filter((claim) => claim.kind === "amount").filter(({ measure, aside, meanings, section }) => measure === "initial" && (!aside || meanings.length === 0) && context.narrative.sections[section]?.kind === "general");
  const whole = claims.find(({ meanings }) => meanings.some(({ line, part }) => line === "expenditure.total" && part === "total"));
  if (!whole) return [];
  const items = claims.filter(({ meanings, id, section }) => id > whole.id && section === whole.section && meanings.every(({ line }) => /^subject:2/.test(line)));
  const lines = items.map(({ meanings }) => meanings[0]?.line ?? "").filter((line) => line !== "");
  if (lines.length < 2 || new Set(lines.map(({ length }) => length)).size !== 1 || new Set(lines).size < lines.length) return [];
  const sum: Measured = sumOf(items.map((claim) => sourceOfClaim(claim).measured));
  const stated = sourceOfClaim(whole).measured;
  if (closeness(sum, stated) !== "apart") {
    const figures = [whole, ...items].map((claim) => sourceOfClaim(claim).shown);
    for (const claim of [whole, ...items]) {
      if (context.outcomes.get(claim.id)?.verdict === "unverifiable") say(context, claim, "文-合计", "agrees", "sum.agrees", { basis: "text", figures, args: { whole: whole.named } });
    }
  }
  if (signOf(differenceOf(sum, stated)) !== 1) return [];
  return [{
    rule: "文-合计", severity: "error", message: "narrative.sum.initial", args: { printed: whole.printed, total: amountText(sum.value, whole.unit, 2), unit: whole.unit }, cells: [], claim: whole.id,
    section: whole.section, start: whole.start, end: whole.end,
  }];
}
