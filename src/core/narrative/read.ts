/**
 * Reading a narrative: sections, and in them the claims that can be held against figures. The grammar is in data (`titles`,
 * `vocabulary`); here is only how clauses refer to one another. Reads any text, in linear time, and never throws.
 */
import { builtInCatalogue } from "../subjects/catalogue";
import type { DisclosureKind } from "../recognise/disclosure";
import type { Claim, Narrative, Section } from "./claim";
import { plainOf, spanOf } from "./plain";
import { remarksOf } from "./remarks";
import { kindOfText, sectionsOf, yearOfText } from "./sections";
import { SectionReader } from "./section-reader";
import type { SubjectNames } from "./subject-names";
import { subjectNames } from "./subject-names";
import { isSilent } from "./titles";

export interface ReadOptions {
  /** Year and kind of the disclosure the text belongs to; by its headings otherwise. */
  readonly year?: number | null;
  readonly kind?: DisclosureKind;
  /** Names of subjects; those of the built-in catalogue otherwise. */
  readonly names?: SubjectNames;
}

/** What a text says, as claims with their places. */
export function readNarrative(text: string, options: ReadOptions = {}): Narrative {
  const plain = plainOf(text);
  const sections = sectionsOf(plain);
  const year = options.year ?? yearOfText(sections, plain.plain);
  const kind = options.kind ?? kindOfText(sections, plain.plain);
  const names = options.names ?? subjectNames(builtInCatalogue());
  const claims: Claim[] = [];
  sections.forEach((section, index) => {
    if (isSilent(section.kind) && section.kind !== "performance") return;
    const reader = new SectionReader({ text: plain, section, index, names, year, kind, claims });
    for (const paragraph of section.paragraphs) reader.read(paragraph);
  });
  return {
    text, year, kind, claims,
    sections: sections.map(({ kind: about, title, start, end }): Section => ({ kind: about, title, ...spanOf(plain, start, end) })),
    remarks: remarksOf(plain, sections, year),
  };
}
