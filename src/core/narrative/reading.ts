/** The state of reading a section: what the text speaks of, whether it states or explains, and the claims so far. Shared by the readers of its figures. */
import type { DisclosureKind } from "../recognise/disclosure";
import type { Claim, TextSpan } from "./claim";
import type { SentenceCut } from "./clauses";
import type { Comparator } from "./comparators";
import { comparatorIn } from "./comparators";
import type { LeadContext } from "./lead";
import { readLead } from "./lead";
import type { Meaning, Measure } from "./meaning";
import type { PlainText } from "./plain";
import { spanOf } from "./plain";
import type { PlainSection } from "./sections";
import type { SubjectNames } from "./subject-names";
import type { Topic } from "./topics";
import { Topics } from "./topics";

export interface SectionToRead {
  readonly text: PlainText;
  readonly section: PlainSection;
  readonly index: number;
  readonly names: SubjectNames;
  readonly year: number | null;
  readonly kind: DisclosureKind;
  /** All claims of the text so far; the reader adds to them. */
  readonly claims: Claim[];
}

/** Distributes over a union, so that each kind of claim keeps its own fields. */
type Draft<C> = C extends Claim ? Omit<C, "id" | "section" | "sentence" | "printed" | "start" | "end"> : never;

/** What holds until the next full stop. */
export interface SentenceState {
  readonly cut: SentenceCut;
  comparator: Comparator | null;
  /** The comparator stands in front of the sentence's first figure: 与上年相比，…. */
  readonly opensWithComparison: boolean;
  lastAmount: number | null;
  /** The last amount was named as what is compared with: 比年初预算数4.12万元. */
  comparedWith: number | null;
  lastChange: number | null;
  lastRate: number | null;
  flat: boolean;
}

export class Reading {
  readonly topics = new Topics();
  readonly plain: string;
  /** Within a reason or a purpose. */
  aside = false;
  context: LeadContext;

  constructor(readonly given: SectionToRead) {
    this.plain = given.text.plain;
    this.context = { plain: this.plain, section: given.section.kind, names: given.names, paths: new Map() };
  }

  /** The comparator in a stretch of the plain text. */
  comparator(from: number, to: number): Comparator | null {
    return comparatorIn(this.plain.slice(from, to), this.given.year, this.given.kind);
  }

  /** The thing that a comparison is about: named before it, or what the text speaks of. */
  compared(from: number, to: number, state: SentenceState): { readonly topics: readonly Topic[]; readonly meanings: readonly Meaning[]; readonly sure: boolean } {
    const lead = readLead(this.context, from, to);
    if (lead.kind === "inherited") {
      const topics = this.topics.spokenOf(state.opensWithComparison && state.lastAmount === null);
      return { topics, meanings: topics.flatMap(({ meanings }) => meanings), sure: topics.length > 0 && topics.every(({ sure }) => sure) };
    }
    const known = lead.kind === "unknown" ? this.topics.findNamed(this.plain.slice(lead.start, lead.end).slice(-24)) : this.topics.find(lead.meanings);
    if (known && lead.kind !== "unknown") this.topics.current = known;
    return { topics: known ? [known] : [], meanings: lead.meanings, sure: lead.kind === "named" };
  }

  isAside(): boolean {
    return this.aside || this.given.section.kind === "performance";
  }

  add<C extends Claim>(start: number, end: number, state: SentenceState, draft: Draft<C>): number {
    const { claims, text, index } = this.given;
    const id = claims.length;
    const sentence: TextSpan = spanOf(text, state.cut.start, state.cut.end);
    claims.push({ ...draft, id, section: index, sentence, printed: this.plain.slice(start, end), ...spanOf(text, start, end) });
    return id;
  }
}

/** Amount claims that state a measure of the topics. */
export const statedOf = (topics: readonly Topic[], measure: Measure): number[] => topics.flatMap(({ stated }) => stated.get(measure) ?? []);

/** 预算 may be stated as 年初预算 or as 全年预算 in the same item. */
export function statedBudgets(topics: readonly Topic[], against: Measure): number[] {
  const exact = statedOf(topics, against);
  if (exact.length > 0 || (against !== "budget" && against !== "initial" && against !== "adjusted")) return exact;
  return (["budget", "initial", "adjusted"] as const).flatMap((measure) => statedOf(topics, measure));
}
