/**
 * A style out of last year's text: its figures are found in last year's tables and become slots, so that this year's stand in the same
 * sentences. What belongs to no table becomes a blank; sections that quote no table are not taken over and are listed.
 */
import type { Disclosure } from "../../recognise/disclosure";
import { builtInCatalogue } from "../../subjects/catalogue";
import type { Claim, Narrative, SectionKind, TextSpan } from "../claim";
import { Figures, type FigureBook } from "../figures";
import { plainOf, type Paragraph, type PlainText } from "../plain";
import { readNarrative } from "../read";
import { LearnedFigures } from "./learn-figures";
import { learnParagraphs } from "./learn-lists";
import { joinedLines, lineOf, literal, type LearnedLine, type Learning } from "./learn-paragraph";
import { printingOf } from "./learn-printing";
import { readReference } from "./reference";
import type { NarrativeStyle, Paragraph as StyleParagraph, SectionStyle } from "./style";
import { stylesFor } from "./styles/index";
import { append } from "../../lists";

/** Last year's tables: the disclosure that the text belongs to, and what that was compared with, where it is at hand. */
export interface LastYear {
  readonly disclosure: Disclosure;
  readonly earlier?: Disclosure;
  readonly budget?: Disclosure;
}

export type LearnProblem =
  /** No figure of the text stands in the tables: another year's or another organisation's. */
  | { readonly problem: "nothingFits" }
  /** A section that quotes no table. */
  | { readonly problem: "sectionLeft"; readonly heading: string };

export interface LearnedStyle {
  /** Null when nothing could be learned. */
  readonly style: NarrativeStyle | null;
  readonly problems: readonly LearnProblem[];
  /** Figures found in the tables, and places left blank. */
  readonly slots: number;
  readonly blanks: number;
}

const QUOTING: readonly SectionKind[] = ["overview", "income", "expenditure", "fiscal", "general", "basic", "threePublic", "fund", "capital"];

/** Learn the style of last year's text from it and last year's tables. */
export function learnStyle(text: string, { disclosure, earlier, budget }: LastYear): LearnedStyle {
  const narrative = readNarrative(text, { year: disclosure.year, kind: disclosure.kind });
  const book: FigureBook = { current: disclosure, prior: earlier, budget };
  const figures = new Figures(book);
  const usual = stylesFor(disclosure.kind)[0];
  const learning: Learning = { narrative, figures: new LearnedFigures(narrative, figures), unit: disclosure.unit, names: namesOf(disclosure), comparisons: new Map(), reason: null, slots: 0, blanks: 0 };
  const chapters = chaptersOf(plainOf(text), narrative);
  const problems = chapters.flatMap(({ left }) => left.map((heading): LearnProblem => ({ problem: "sectionLeft", heading })));
  const sections = chapters.flatMap((chapter) => sectionOf(chapter, learning, figures, usual) ?? []);
  if (learning.slots === 0 || !usual) return { style: null, problems: [{ problem: "nothingFits" }], slots: 0, blanks: 0 };
  const style: NarrativeStyle = {
    id: "learned", name: "照上年说明", kind: disclosure.kind, sectionNumber: chapters.some(({ numbered }) => numbered) ? "一、" : "",
    printing: printingOf(narrative.claims, usual.printing),
    comparisons: { ...usual.comparisons, ...Object.fromEntries(learning.comparisons) },
    reason: learning.reason ?? usual.reason, sections,
  };
  return { style, problems, slots: learning.slots, blanks: learning.blanks };
}

/** A heading of the first level with all beneath it that quotes tables; headings further down are lines. */
interface Chapter {
  readonly kind: SectionKind;
  readonly title: string;
  readonly numbered: boolean;
  readonly lines: readonly (LearnedLine | { readonly heading: string })[];
  /** Headings of what quotes no table. */
  readonly left: readonly string[];
}

function chaptersOf(plain: PlainText, narrative: Narrative): Chapter[] {
  const chapters: { kind: SectionKind; title: string; numbered: boolean; lines: (LearnedLine | { readonly heading: string })[]; left: string[] }[] = [];
  for (const section of narrative.sections) {
    const own = plain.paragraphs.filter(({ start }) => within(plain.offsets[start], section));
    const heading = own.find((paragraph) => paragraph.heading);
    if (!heading) continue;
    const printed = lineOf(plain, heading.start, heading.end, []).text;
    const title = printed.replace(NUMBER, "");
    if (chapters.length === 0 || (heading.level ?? 1) <= 1) chapters.push({ kind: section.kind, title, numbered: heading.level === 1, lines: [], left: [] });
    const chapter = chapters[chapters.length - 1];
    if (!chapter) continue;
    const below = (heading.level ?? 1) > 1;
    if (!QUOTING.includes(section.kind)) {
      chapter.left.push(title);
      continue;
    }
    if (!QUOTING.includes(chapter.kind)) chapter.kind = section.kind;
    if (below) chapter.lines.push({ heading: printed });
    append(chapter.lines, linesOf(plain, own, narrative.claims));
  }
  return chapters;
}

const NUMBER = /^\s*(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)][、.]?|\d{1,2}[、.．]|[（(]\d{1,2}[）)])/;

/** A page's line break after 原因是： does not part the reason from its words; a path on a line of its own belongs to the figures below it. */
function linesOf(plain: PlainText, paragraphs: readonly Paragraph[], claims: readonly Claim[]): LearnedLine[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end, heading } of paragraphs) {
    if (heading) continue;
    const last = stretches[stretches.length - 1];
    if (last && /(原因|情况)(主要)?(是|为)?:$/.test(plain.plain.slice(last.start, last.end))) last.end = end;
    else stretches.push({ start, end });
  }
  const lines = stretches.map(({ start, end }) => lineOf(plain, start, end, claims)).filter(({ text }) => !/^[。；，]*$/.test(text));
  return lines.reduce<LearnedLine[]>((so, line) => {
    const last = so[so.length - 1];
    if (last && isPathAlone(last)) so[so.length - 1] = joinedLines(last, line);
    else so.push(line);
    return so;
  }, []);
}

const isPathAlone = ({ claims }: LearnedLine): boolean =>
  claims.some(({ claim }) => claim.kind === "path" && claim.names[2] !== null) && !claims.some(({ claim }) => claim.kind === "amount");

const within = (offset: number | undefined, { start, end }: TextSpan): boolean => offset !== undefined && offset >= start && offset < end;

function sectionOf({ kind, title, lines }: Chapter, learning: Learning, figures: Figures, usual: NarrativeStyle | undefined): SectionStyle | undefined {
  if (!QUOTING.includes(kind) || lines.length === 0) return undefined;
  const before = learning.slots;
  const paragraphs = chunks(lines).flatMap((chunk) => ("heading" in chunk ? [literal(chunk.heading, learning.narrative.year, learning.unit)] : learnParagraphs(chunk.lines, learning)));
  const heading = literal(title, learning.narrative.year, learning.unit);
  const first = /\{(=[^}]*)\}/.exec(JSON.stringify(paragraphs))?.[1]?.split(" ").map(readReference).find((reference) => reference !== undefined);
  const tables = first ? figures.tablesFor(first.meaning, "own") : [];
  const needs = tables.length === 0 ? [] : [tables];
  const saysNone = paragraphs.some((paragraph) => /(没有|无)[^。]{0,30}(政府性基金|国有资本|此项)|(政府性基金|国有资本)[^。]{0,20}(没有|无)/.test(typeof paragraph === "string" ? paragraph : paragraph.text));
  if ((learning.slots > before && !saysNone) || (kind !== "fund" && kind !== "capital")) return { heading, needs, paragraphs };
  // That there was nothing last year says nothing of this year.
  const names = kind === "fund" ? ["政府性基金收入", "政府性基金支出"] : ["国有资本收入", "国有资本支出"];
  const told = paragraphs.map((paragraph): StyleParagraph => (typeof paragraph === "string" ? { text: paragraph, when: { none: names } } : { ...paragraph, when: { none: names } }));
  const otherwise = usual?.sections.flatMap((section) => section.paragraphs).filter((paragraph) => typeof paragraph !== "string" && paragraph.when?.some?.includes(names[1] ?? "") === true) ?? [];
  return { heading, needs: [], paragraphs: [...told, ...otherwise] };
}

/** Lines between headings stand together. */
function chunks(lines: Chapter["lines"]): ({ readonly heading: string } | { readonly lines: LearnedLine[] })[] {
  const found: ({ readonly heading: string } | { readonly lines: LearnedLine[] })[] = [];
  for (const line of lines) {
    const last = found[found.length - 1];
    if ("heading" in line) found.push(line);
    else if (last && "lines" in last) last.lines.push(line);
    else found.push({ lines: [line] });
  }
  return found;
}

/** Names as last year's tables print them. */
function namesOf({ tables, year }: Disclosure): (code: string) => string | undefined {
  const printed = new Map(tables.flatMap(({ rows }) => rows.filter(({ kind }) => kind === "subject").map(({ code, name }) => [code, name] as const)));
  return (code) => printed.get(code) ?? builtInCatalogue().nameOf(code, year);
}
