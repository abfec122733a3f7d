/** One paragraph of last year's text as a template: figures become slots, changes become comparisons, reasons become blanks, years move on. */
import type { Claim, Narrative } from "../claim";
import { saidInWords } from "../claim";
import type { PlainText } from "../plain";
import { comparisonFrom } from "./learn-comparison";
import type { LearnedFigures } from "./learn-figures";
import { ofOwnRow, writeReference, type FigureReference } from "./reference";
import type { Comparison } from "./style";
import { asTemplateText } from "./template";
import { largestOf } from "../../lists";

/** A paragraph without its line breaks, and the claims in it with their places there. */
export interface LearnedLine {
  readonly text: string;
  readonly claims: readonly LocalClaim[];
}

export interface LocalClaim {
  readonly claim: Claim;
  readonly start: number;
  readonly end: number;
}

/** What learning a text has come to so far; comparisons and counts grow with it. */
export interface Learning {
  readonly narrative: Narrative;
  readonly figures: LearnedFigures;
  readonly unit: string | null;
  /** The name of a subject in last year's tables. */
  readonly names: (code: string) => string | undefined;
  readonly comparisons: Map<string, Comparison>;
  reason: string | null;
  slots: number;
  blanks: number;
}

/** Two lines as one, the break kept. */
export const joinedLines = (first: LearnedLine, second: LearnedLine): LearnedLine => ({
  text: `${first.text}\n${second.text}`,
  claims: [...first.claims, ...second.claims.map((local) => ({ ...local, start: local.start + first.text.length + 1, end: local.end + first.text.length + 1 }))],
});

export function lineOf({ original, offsets }: PlainText, start: number, end: number, claims: readonly Claim[]): LearnedLine {
  const last = (offsets[end - 1] ?? -1) + 1;
  let first = offsets[start] ?? 0;
  // Quotes are no part of the plain text; one that opens here belongs here.
  while (first > 0 && /[“"‘']/.test(original.charAt(first - 1))) first--;
  const places = new Map<number, number>();
  let text = "";
  for (let at = first; at < last; at++) {
    places.set(at, text.length);
    if (!/\s/.test(original.charAt(at))) text += original.charAt(at);
  }
  places.set(last, text.length);
  const local = claims.filter((claim) => claim.start >= first && claim.end <= last && !(claim.kind === "amount" && saidInWords(claim)));
  return { text, claims: local.map((claim) => ({ claim, start: places.get(claim.start) ?? 0, end: places.get(claim.end) ?? text.length })) };
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly template: string;
}

/** Words that lead to a reason, and the reason up to where it ends: at 。, or at a ； that figures follow. */
const REASON = /[，,；;。]?(?:(?:决算数?)?[^，。；]{0,8}的)?(?:主要)?(?:增减|增加|减少|变动|变化|下降|增长)*(?:变动|增减)?(?:原因|变动情况|增减情况|主要情况)(?:主要)?(?:是因为|是由于|是|为|有)?[：:]*|[，,](?:主要是?|这主要是?)(?:因为|由于|因|系)/g;

/** What the money of one row was for says nothing of the next. */
const PURPOSE = /((?:主要)?用于[：:]?)[^。；]{2,}/g;
/** A figure that is left in the text would be last year's. */
const LEFT_FIGURE = /-?\d[\d,]*(?:\.\d+)?(?=\s*(?:亿元|百万元|万元|千元|元|%|％))/g;

/** After a ； these begin another statement, not another reason. */
const GOES_ON = /^；(?:较|比|与(?:上年|去年|20\d\d)|其中|因公出国|公务|政府性基金|国有资本|一般公共)/;

/** The template of a stretch of a line. Figures of `rows` (codes that one row's name may stand for) become those of the row that a list has come to. */
export function templateOf(line: LearnedLine, from: number, to: number, learning: Learning, rows: ReadonlySet<string> | null = null): string {
  const reasons = reasonsIn(line, from, to, learning);
  const outside = line.claims.filter(({ start, end }) => start >= from && end <= to && !reasons.some((reason) => start >= reason.start && end <= reason.end));
  const replacements: Replacement[] = [...reasons];
  const free = (start: number, end: number): boolean => !replacements.some((one) => start < one.end && end > one.start);
  const reference = (figure: FigureReference): string => writeReference(rows?.has(figure.meaning.line.slice("subject:".length)) === true ? ofOwnRow(figure) : figure);
  const put = (start: number, end: number, template: string): void => {
    if (!free(start, end)) return;
    replacements.push({ start, end, template });
    learning.slots += template.includes("【") ? 0 : 1;
    learning.blanks += template.includes("【") ? 1 : 0;
  };
  if (rows !== null) {
    for (const { index, 0: whole, 1: lead = "" } of line.text.slice(from, to).matchAll(PURPOSE)) put(from + index + lead.length, from + index + whole.length, "【请填写用途】");
    for (const { index, 0: whole } of line.text.slice(from, to).matchAll(/全部为(?:基本|项目)支出/g)) put(from + index, from + index + whole.length, "其中：基本支出{本项基本}，项目支出{本项项目}");
  }
  for (const local of outside) putComparison(local, outside, line.text, from, learning, reference, put);
  for (const local of outside) putRatio(local, line.text, from, learning, reference, put);
  for (const { claim, start, end } of outside) {
    if (claim.kind === "amount") {
      const figure = learning.figures.ofAmount(claim);
      if (!figure) put(start, end, `【请填写金额】${/(亿元|百万元|万元|千元|元)$/.exec(line.text.slice(start, end))?.[0] ?? ""}`);
      else if (figure.measure === "own" || figure.measure === "budget") put(start, end, `{${reference(figure)}}`);
      else putOptional(line.text, largestOf([from, ...replacements.filter((one) => one.end <= start).map((one) => one.end)]), start, end, reference(figure), learning, put);
    } else if (claim.kind === "count") put(start, end, `【请填写数量】${line.text.slice(start, end).replace(/^[\d.,，]+/, "")}`);
    else if (claim.kind === "path" && rows !== null && claim.names[2] !== null) put(start, end, "{路径}");
  }
  return written(line.text, from, to, replacements, learning);
}

/** A figure of another document may not be at hand: its clause falls away with the comma behind it. */
function putOptional(text: string, from: number, start: number, end: number, reference: string, { narrative: { year }, unit }: Learning, put: Put): void {
  const clause = lastBreak(text, from, start);
  // What the figure is of stays; only what is said of the other document goes.
  const said = text.slice(clause, start).search(/((年初|全年|调整后?|上年度?|去年|20\d\d年度?)[^，。]{0,6}(预算|决算)|预算)数?[为是]?$/);
  const begin = clause + Math.max(0, said);
  const comma = /[，,]/.test(text.charAt(end)) ? 1 : 0;
  put(begin, end + comma, `[${literal(text.slice(begin, start), year, unit)}{${reference}}${text.slice(end, end + comma)}]`);
}

function reasonsIn({ text, claims }: LearnedLine, from: number, to: number, learning: Learning): Replacement[] {
  const found: Replacement[] = [];
  const figureIn = (start: number, end: number): boolean => claims.some((local) => !local.claim.aside && local.start >= start && local.end <= end && local.claim.kind !== "count");
  const endOf = (after: number): number => {
    for (let at = after; at < to; at++) {
      if (text.charAt(at) === "。" || (at === to - 1 && /[；;]/.test(text.charAt(at)))) return at;
      const stop = text.indexOf("。", at);
      if (text.charAt(at) === "；" && (GOES_ON.test(text.slice(at, at + 20)) || figureIn(at, stop < 0 ? to : stop))) return at;
    }
    return to;
  };
  for (const match of text.slice(from, to).matchAll(REASON)) {
    const start = from + match.index;
    if (found.some(({ end }) => start < end)) continue;
    const after = start + match[0].length;
    learning.reason ??= `${asTemplateText(match[0]).replace(/(?:增加|减少|增长|下降)(?=的?(?:主要)?原因)/, "变动")}【请填写原因】`;
    found.push({ start, end: endOf(after), template: "{原因}" });
  }
  return found;
}

type Put = (start: number, end: number, template: string) => void;

/** 较上年增加X万元，增长Y%: from the word that compares to the end of the percentage. */
function putComparison({ claim, start, end }: LocalClaim, all: readonly LocalClaim[], text: string, from: number, learning: Learning, reference: (figure: FigureReference) => string, put: Put): void {
  if (claim.kind !== "change") return;
  const pair = learning.figures.ofChange(claim);
  const rate = all.find((other) => other.claim.kind === "rate" && other.claim.change === claim.id);
  const word = text.lastIndexOf(claim.word, start);
  const first = Math.min(start, word >= from && start - word <= 4 ? word : start);
  const clause = lastBreak(text, from, first);
  const prefix = /(?:较|比|与|同|和)[^，。；、]{0,20}$/.exec(text.slice(clause, first))?.[0] ?? "";
  const begin = claim.value === null && claim.direction !== 0 ? clause : first - prefix.length;
  const said = rate ? rate.end : Math.max(end, first + claim.word.length);
  const finish = said + (claim.value === null ? (/^(?:(?:年初|全年|调整后?)?预算数?|上年度?(?:决算|预算)数?)/.exec(text.slice(said))?.[0].length ?? 0) : 0)
    + (/^(?:[，,](?:无|没有)(?:增减)?(?:变动|变化)|（[^）]*(?:基数|不可比|上年[^）]*为0|无此项)[^）]*）|[，,]上年(?:度)?无此项(?:支出|收入|预算)?)/.exec(text.slice(said))?.[0].length ?? 0);
  if (!pair) {
    put(start, end, claim.value === null ? "【请填写高于、低于或持平】" : "【请填写金额】");
    return;
  }
  const comma = begin > from && /[，,]/.test(text.charAt(begin - 1)) ? 1 : 0;
  const name = comparisonNamed(learning, asTemplateText(text.slice(begin - comma, finish)), "change");
  // Nothing moved last year, so no reason was given; this year there may be one.
  const asked = claim.direction === 0 ? "{原因}" : "";
  put(begin - comma, finish, `[{${name} ${reference(pair[0])} ${reference(pair[1])}}${asked}]`);
}

/** 完成年初预算的X% and 占X%: with the comma before them, since they fall away over nothing. */
function putRatio({ claim, start, end }: LocalClaim, text: string, from: number, learning: Learning, reference: (figure: FigureReference) => string, put: Put): void {
  if (claim.kind !== "completion" && claim.kind !== "share" && claim.kind !== "rate") return;
  const pair = learning.figures.ofRatio(claim);
  if (!pair || claim.kind === "rate") {
    put(start, end, claim.kind === "rate" && claim.change !== null ? "" : "【请填写比例】");
    return;
  }
  const clause = lastBreak(text, from, start);
  const begin = /[，,]/.test(text.charAt(clause - 1)) && clause - 1 >= from ? clause - 1 : clause;
  const [over, under] = pair.map(reference);
  if (claim.kind === "completion") put(begin, end, `[{${comparisonNamed(learning, asTemplateText(text.slice(begin, end)), "completion")} ${over ?? ""} ${under ?? ""}}]`);
  else put(begin, end, `[${asTemplateText(text.slice(begin, end)).replace(/(?:-?[\d.]+|-{2,}|—+)[%％]/, `{占 ${over ?? ""} ${under ?? ""}}`)}]`);
}

/** Where the clause around a place begins. */
function lastBreak(text: string, from: number, place: number): number {
  for (let at = place; at > from; at--) if (/[，,。；;：:]/.test(text.charAt(at - 1))) return at;
  return from;
}

/** One comparison for each wording. */
function comparisonNamed(learning: Learning, stretch: string, rate: Comparison["rate"]): string {
  const comparison = comparisonFrom(yearsMoved(stretch, learning.narrative.year), rate);
  const key = JSON.stringify(comparison);
  for (const [name, known] of learning.comparisons) if (JSON.stringify(known) === key) return name;
  const name = `比较${learning.comparisons.size + 1}`;
  learning.comparisons.set(name, comparison);
  return name;
}

function written(text: string, from: number, to: number, replacements: readonly Replacement[], { narrative: { year }, unit }: Learning): string {
  const sorted = [...replacements].sort((a, b) => a.start - b.start);
  let result = "";
  let at = from;
  for (const { start, end, template } of sorted) {
    result += literal(text.slice(at, start), year, unit).replace(LEFT_FIGURE, "【请填写】") + template;
    at = end;
  }
  return tied((result + literal(text.slice(at, to), year, unit).replace(LEFT_FIGURE, "【请填写】")).replace(/。{2,}/g, "。"));
}

/** A sentence that says nothing without last year falls away as a whole. */
function tied(template: string): string {
  const loose = (text: string): string => text.replace(/\[(\{比较\d+ [^\]]*\})\]/g, "$1");
  return template
    .replace(/(^|[，。；])((?:故|因此)?(?:与|和|同)(?:上年度?|去年|\{上年\}年度?)(?:相比|比较)[^。]*)(。|$)/g, (_, before: string, said: string, stop: string) =>
      before === "，" ? `[，${loose(said)}]${stop}` : `${before}[${loose(said)}${stop}]`)
    .replace(/(^|[。；：\n])\[(\{比较\d+ [^\]]*\})\](\{原因\})?([。；])/g, "$1[$2$3$4]");
}

/** Text that stays, with this year, last year and the organisation as slots. */
export function literal(text: string, year: number | null, unit: string | null): string {
  const own = yearsMoved(asTemplateText(text.replace(DOUBLED, "$1")), year);
  return unit === null || unit === "" ? own : own.replaceAll(unit, "{单位名称}");
}

/** A slip of last year's is not taken over: 主要包括包括. */
const DOUBLED = /(主要|包括|用于)\1/g;

const yearsMoved = (text: string, year: number | null): string =>
  year === null ? text : text.replace(/20\d\d(?=年)/g, (found) => (Number(found) === year ? "{年}" : Number(found) === year - 1 ? "{上年}" : found));
