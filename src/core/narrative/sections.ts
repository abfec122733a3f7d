/** Sections of a narrative: which heading a paragraph stands under, and what that makes it about. */
import type { DisclosureKind } from "../recognise/disclosure";
import type { SectionKind } from "./claim";
import type { Paragraph, PlainText } from "./plain";
import { isGeneric, isSilent, kindOfTitle } from "./titles";

export interface PlainSection {
  readonly kind: SectionKind;
  readonly title: string;
  /** Place in the plain text, heading included. */
  readonly start: number;
  readonly end: number;
  readonly paragraphs: readonly Paragraph[];
}

interface Opened {
  readonly level: number;
  readonly kind: SectionKind;
}

/** Cut a text into sections at its headings; what stands before the first is a section of its own. */
export function sectionsOf({ plain, paragraphs }: PlainText): PlainSection[] {
  const sections: { kind: SectionKind; title: string; start: number; end: number; paragraphs: Paragraph[] }[] = [];
  const headings = new Headings();
  for (const paragraph of paragraphs) {
    if (paragraph.heading || sections.length === 0) {
      const title = paragraph.heading ? plain.slice(paragraph.body, paragraph.end).replace(/[:。.]$/, "") : "";
      sections.push({ kind: paragraph.heading ? headings.enter(title, paragraph.level) : "other", title, start: paragraph.start, end: paragraph.end, paragraphs: [] });
    }
    const section = sections[sections.length - 1];
    if (!section) continue;
    section.end = paragraph.end;
    if (!paragraph.heading) section.paragraphs.push(paragraph);
  }
  return sections;
}

class Headings {
  private part: SectionKind = "other";
  private readonly open: Opened[] = [];

  enter(title: string, printed: number | null): SectionKind {
    const named = kindOfTitle(title);
    // A heading that Word numbers by itself opens a chapter.
    const level = printed === null && named !== "other" && !isSilent(named) && title.endsWith("说明") ? 1 : printed;
    if (level === null || level === 0) {
      // A title without a number goes on the name of its part, or heads a table or report that was copied along.
      if (level === 0 || isSilent(named) || title.includes("说明")) {
        this.part = isSilent(named) ? named : "other";
        this.open.length = 0;
      }
      return isSilent(this.part) ? this.part : named;
    }
    while (this.open.length > 0 && (this.open[this.open.length - 1]?.level ?? 0) >= level) this.open.pop();
    if (this.part === "tables" && level === 1 && title.includes("说明")) this.part = "other";
    const parent = this.open[this.open.length - 1]?.kind ?? this.part;
    // 财政拨款支出决算结构情况 under a chapter on the general budget is about that.
    const wider = isGeneric(named) || (named === "fiscal" && parent !== "threePublic");
    const kind = isSilent(parent) || (wider && !isGeneric(parent) && parent !== "fiscal") || (isGeneric(named) && parent === "fiscal") || (named === "other" && parent !== "other") ? parent : named;
    this.open.push({ level, kind });
    return kind;
  }
}

/** The year that most headings name, else the one that most of the text does. */
export function yearOfText(sections: readonly PlainSection[], plain: string): number | null {
  return mostFrequent(sections.map(({ title }) => title).join(" ")) ?? mostFrequent(plain.slice(0, 20_000));
}

function mostFrequent(text: string): number | null {
  const counts = new Map<string, number>();
  for (const [, year = ""] of text.matchAll(/(20\d\d)年(?!12月)/g)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || Number(b) - Number(a));
  return best ? Number(best[0]) : null;
}

/** 决算 or 预算, by the headings, else by the text. */
export function kindOfText(sections: readonly PlainSection[], plain: string): DisclosureKind {
  const count = (text: string, word: string): number => text.split(word).length - 1;
  const titles = sections.map(({ title }) => title.replace(/(一般公共|政府性基金|国有资本经营)预算|预算绩效/g, "")).join(" ");
  const text = /决算|预算/.test(titles) ? titles : plain.slice(0, 50_000);
  return count(text, "决算") >= count(text, "预算") ? "final" : "budget";
}
