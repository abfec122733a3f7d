/** Writing a 情况说明 from the tables, in a style. What the tables do not give is left out and listed; reasons are blanks. */
import { isZero } from "../../amounts/arithmetic";
import type { Disclosure } from "../../recognise/disclosure";
import { meaningOf } from "../meaning";
import { elementsOf, type Element } from "./elements";
import { NAMED_FIGURES } from "./named-figures";
import { chineseNumeral } from "./print";
import { isMissing, joined, renderTemplate, type Fragment, type Slot, type Writing } from "./render";
import { Sources, type Figure } from "./sources";
import type { Condition, ListParagraph, NarrativeStyle, Paragraph, SectionStyle } from "./style";

export interface ComposeOptions {
  /** Last year's final account; for a budget, last year's budget. */
  readonly earlier?: Disclosure;
  /** This year's budget, for the 年初预算 of a final account. */
  readonly budget?: Disclosure;
  readonly style: NarrativeStyle;
}

export type ComposedParagraph = Fragment;

export interface ComposedSection {
  readonly heading: string;
  readonly paragraphs: readonly ComposedParagraph[];
}

/** What a person has to fill in, and where. */
export interface Blank extends Pick<Slot, "start" | "end"> {
  readonly section: number;
  readonly paragraph: number;
}

/** A section, paragraph or subject that was not written, and why. */
export type LeftOut =
  | { readonly what: "section"; readonly heading: string; readonly missing: readonly string[] }
  | { readonly what: "paragraph"; readonly heading: string; readonly missing: readonly string[] }
  | { readonly what: "subject"; readonly source: "prior" | "budget"; readonly code: string; readonly name: string };

export interface Narrative {
  readonly sections: readonly ComposedSection[];
  readonly blanks: readonly Blank[];
  readonly leftOut: readonly LeftOut[];
}

/** Write the narrative of a disclosure. A style of the other kind (budget, final account) gives no sections. */
export function composeNarrative(disclosure: Disclosure, { earlier, budget, style }: ComposeOptions): Narrative {
  if (style.kind !== disclosure.kind) return { sections: [], blanks: [], leftOut: style.sections.map(({ heading }) => ({ what: "section", heading, missing: [] })) };
  const sources = new Sources({ disclosure, ...(earlier && { earlier }), ...(budget && { budget }) });
  const sections: ComposedSection[] = [];
  const leftOut: LeftOut[] = [];
  for (const section of style.sections) {
    const written = writeSection(section, sections.length, { style, sources }, leftOut);
    if (written) sections.push(written);
  }
  return { sections, blanks: blanksOf(sections), leftOut: [...leftOut, ...goneSubjects(sources)] };
}

interface Base {
  readonly style: NarrativeStyle;
  readonly sources: Sources;
}

function writeSection(section: SectionStyle, index: number, base: Base, leftOut: LeftOut[]): ComposedSection | undefined {
  const title = renderTemplate(section.heading, newWriting(base));
  const bare = isMissing(title) ? section.heading : title.text;
  const absent = section.needs.filter((tables) => !tables.some((table) => base.sources.hasTable(table)));
  if (absent.length > 0) {
    leftOut.push({ what: "section", heading: bare, missing: absent.map((tables) => tables[0] ?? "") });
    return undefined;
  }
  const missing: string[] = [];
  const paragraphs = section.paragraphs.flatMap((paragraph) => writeParagraph(paragraph, base, missing));
  if (missing.length > 0) leftOut.push({ what: paragraphs.length === 0 ? "section" : "paragraph", heading: bare, missing: [...new Set(missing)] });
  if (paragraphs.length === 0) return undefined;
  return { heading: `${base.style.sectionNumber === "" ? "" : `${chineseNumeral(index + 1)}、`}${bare}`, paragraphs };
}

const newWriting = (base: Base, element?: Element): Writing => ({ ...base, ...(element && { element }), state: { moved: false } });

function writeParagraph(paragraph: Paragraph, base: Base, missing: string[]): Fragment[] {
  const spec: Exclude<Paragraph, string> = typeof paragraph === "string" ? { text: paragraph } : paragraph;
  if (!applies(spec.when, base)) return [];
  if (spec.each !== undefined) return writeList(spec, base, missing);
  const text = renderTemplate(spec.text, newWriting(base));
  if (isMissing(text)) {
    missing.push(text.missing);
    return [];
  }
  return text.text === "" ? [] : [text];
}

function applies(when: Condition | undefined, { sources }: Base): boolean {
  const some = (name: string): boolean => {
    const known = NAMED_FIGURES[name];
    return known !== undefined && isSome(sources.find(known.meaning, "current", known.measure));
  };
  return when === undefined || ((when.some === undefined || when.some.some(some)) && (when.none === undefined || !when.none.some(some)));
}

const isSome = (figure: Figure | undefined): boolean => figure !== undefined && !isZero(figure.value);

function writeList(list: ListParagraph, base: Base, missing: string[]): Fragment[] {
  const listed = elementsOf(list.each, base.sources);
  const elements = list.someOnly === true ? listed?.filter(({ meaning }) => isSome(base.sources.find(meaning, "current"))) : listed;
  if (!elements) {
    missing.push(String(list.each));
    return [];
  }
  const rows = elements.flatMap((element) => {
    const row = renderTemplate(list.text, newWriting(base, element));
    if (!isMissing(row)) return [row];
    missing.push(row.missing);
    return [];
  });
  if (rows.length === 0) return [];
  if (list.number !== undefined) {
    const numbered = rows.map((row, index) => joined([{ text: numberOf(list.number, index + 1), slots: [] }, row]));
    return [...outer(list.lead, base, missing), ...numbered];
  }
  const between: Fragment = { text: list.join ?? "、", slots: [] };
  const [lead, end] = [outer(list.lead, base, missing), outer(list.end, base, missing)];
  return [joined([...lead, ...rows.flatMap((row, index) => (index === 0 ? [row] : [between, row])), ...end])];
}

function outer(template: string | undefined, base: Base, missing: string[]): Fragment[] {
  if (template === undefined) return [];
  const text = renderTemplate(template, newWriting(base));
  if (!isMissing(text)) return [text];
  missing.push(text.missing);
  return [];
}

function numberOf(form: ListParagraph["number"], count: number): string {
  return form === "（一）" ? `（${chineseNumeral(count)}）` : form === "1." ? `${count}.` : `${count}、`;
}

function blanksOf(sections: readonly ComposedSection[]): Blank[] {
  return sections.flatMap(({ paragraphs }, section) => paragraphs.flatMap(({ slots }, paragraph) =>
    slots.filter(({ kind }) => kind === "blank").map(({ start, end }): Blank => ({ section, paragraph, start, end }))));
}

/** 项 that last year or the budget had and this year does not: nothing is written of them, and a person may have to. */
function goneSubjects(sources: Sources): LeftOut[] {
  const own = new Set((elementsOf("项", sources) ?? []).map(({ code }) => code));
  if (own.size === 0) return [];
  return (["prior", "budget"] as const).flatMap((source) => {
    const rows = (sources.view(source, "5")?.subjects ?? []).filter(({ code }) => code.length === 7 && !own.has(code));
    return [...new Map(rows.map(({ code, name }) => [code, name]))].flatMap(([code, name]): LeftOut[] => {
      const figure = sources.find(meaningOf(`subject:${code}`, "general"), source);
      return isSome(figure) ? [{ what: "subject", source, code, name }] : [];
    });
  });
}

/** The whole narrative as one text, a paragraph a line, with the slots at their places in it. */
export function narrativeText({ sections }: Narrative): Fragment {
  const lineEnd: Fragment = { text: "\n", slots: [] };
  return joined(sections.flatMap(({ heading, paragraphs }) => [{ text: heading, slots: [] }, lineEnd, ...paragraphs.flatMap((paragraph) => [paragraph, lineEnd])]));
}
