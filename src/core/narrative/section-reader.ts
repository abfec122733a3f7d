/** Reads the paragraphs of one section clause by clause, and hands each figure to the reader of its kind. */
import type { PathClaim } from "./claim";
import type { Clause, SentenceCut } from "./clauses";
import { sentencesOf } from "./clauses";
import { isAsideClause, leavesAside, staysAside } from "./discourse";
import { readLead, scopeOfSection } from "./lead";
import { meaningOf } from "./meaning";
import type { PathMention } from "./paths";
import { pathsIn } from "./paths";
import type { Paragraph } from "./plain";
import { readAmount, readCount, readUnplanned } from "./read-amounts";
import { readChange, readComparisons } from "./read-changes";
import { readPercent } from "./read-ratios";
import type { SectionToRead, SentenceState } from "./reading";
import { Reading } from "./reading";
import type { Token } from "./tokens";
import { tokensOf } from "./tokens";
import { directionAtEnd } from "./vocabulary";

/** Words that say nothing of a change by themselves: 最高100万元. */
const AMBIGUOUS = /^(多|少|高|低|增|减|超过|高出|节约)(了|约|为)?$/;

/** After a reason: ；较上年增加44.95万元 states again. */
const COMPARES = /^[较比与同][^,，]{0,16}(增加|减少)\d|^[较比与同][^,，]{0,16}持平/;

export class SectionReader {
  private readonly reading: Reading;
  private readonly plain: string;
  private paths: readonly PathMention[] = [];

  constructor(given: SectionToRead) {
    this.reading = new Reading(given);
    this.plain = given.text.plain;
  }

  read(paragraph: Paragraph): void {
    const { body, end, level } = paragraph;
    this.paths = pathsIn(this.plain, body, end, this.reading.given.names);
    this.reading.context = { ...this.reading.context, paths: new Map(this.paths.map((path) => [path.end, path])) };
    if (level !== null) this.reading.topics.enterItem();
    this.reading.aside = false;
    sentencesOf(this.plain, body, end).forEach((cut, index) => this.sentence(cut, index === 0 && level !== null));
  }

  private sentence(cut: SentenceCut, opensItem: boolean): void {
    const text = this.plain.slice(cut.start, Math.min(cut.end, cut.start + 200));
    if (!staysAside(text)) this.reading.aside = false;
    const [first] = cut.clauses;
    const opening = first ? this.plain.slice(first.start, first.end) : "";
    const state: SentenceState = {
      cut, comparator: null, opensWithComparison: /^(与|同|较|比|和)/.test(opening), lastAmount: null, comparedWith: null, lastChange: null, lastRate: null, flat: false,
    };
    cut.clauses.forEach((clause, index) => {
      // 其中： opens nothing of its own; what stood before it counts.
      const before = cut.clauses[index - 1];
      const previous = (before && /^其中$/.test(this.plain.slice(before.start, before.end)) ? cut.clauses[index - 2]?.mark : before?.mark) ?? "";
      this.clause(clause, state, previous, opensItem && index === 0);
    });
  }

  private clause(clause: Clause, state: SentenceState, previousMark: string, opensItem: boolean): void {
    const text = this.plain.slice(clause.start, clause.end);
    if (this.reading.aside && /[;；]/.test(previousMark) && leavesAside(text) && (COMPARES.test(text) || this.namesAmount(clause))) this.reading.aside = false;
    const aside = this.reading.aside ? 0 : isAsideClause(text);
    const limit = aside < 0 ? clause.end : clause.start + aside;
    if (/其中|分别|包括|如下|构成/.test(text)) this.reading.topics.listed = true;
    const tokens = tokensOf(this.plain, clause.start, clause.end);
    this.pathClaims(clause, state);
    let from = clause.start;
    let met = false;
    for (const token of tokens) {
      if (token.type === "year" || token.type === "bare") continue;
      if (token.start >= limit && !this.reading.aside) this.reading.aside = true;
      this.enterPaths(from, token.start);
      this.token(token, from, state);
      from = token.end;
      met = true;
    }
    this.enterPaths(from, clause.end);
    if (!met && opensItem && text.length <= 60) this.enterTitle(clause);
    if (!this.reading.aside) readUnplanned(this.reading, from, limit, state);
    if (!this.reading.aside) readComparisons(this.reading, clause, from, limit, state);
    const compared = this.reading.comparator(from, limit);
    if (compared && (met || /相比|对比|比较|同比/.test(text) || clause.end - clause.start < 30)) state.comparator = compared;
    if (aside >= 0) this.reading.aside = true;
  }

  /** A clause of an item that names a thing right before its figure ends the reason that went before. */
  private namesAmount({ start, end }: Clause): boolean {
    const first = tokensOf(this.plain, start, end).find(({ type }) => type === "amount");
    if (!first || directionAtEnd(this.plain.slice(start, first.start))) return false;
    return readLead(this.reading.context, start, first.start).kind === "named";
  }

  /** Paths that were passed over without a figure are what the following figures are of. */
  private enterPaths(from: number, to: number): void {
    for (const path of this.pathsEnding(from + 1, to)) {
      const codes = path.codes.length > 0 ? path.codes : path.loose;
      this.reading.topics.enter(codes.map((code) => meaningOf(`subject:${code}`, scopeOfSection(this.reading.context.section))), { together: path.more.length > 0, sure: path.codes.length > 0 });
    }
  }

  /** Paths that end in [from, to], found by halving: a paragraph may have very many. */
  private pathsEnding(from: number, to: number): readonly PathMention[] {
    let low = 0;
    let high = this.paths.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.paths[middle]?.end ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while ((this.paths[last]?.end ?? Infinity) <= to) last++;
    return this.paths.slice(low, last);
  }

  /** The first words of an item may be its title: （一）因公出国（境）费。 */
  private enterTitle({ start, end }: Clause): void {
    const lead = readLead(this.reading.context, start, end);
    if (lead.path === null && lead.kind === "named") this.reading.topics.enter(lead.meanings);
  }

  private token(token: Token, from: number, state: SentenceState): void {
    if (token.type === "amount") {
      const direction = directionAtEnd(this.plain.slice(from, token.start));
      const comparable = direction && (!AMBIGUOUS.test(direction.word) || state.comparator !== null || this.reading.comparator(from, token.start - direction.length) !== null);
      if (direction && comparable) readChange(this.reading, token, from, direction, state);
      else readAmount(this.reading, token, from, state);
    } else if (token.type === "percent") readPercent(this.reading, token, from, state);
    else if (token.type === "count") readCount(this.reading, token, from, state);
  }

  private pathClaims(clause: Clause, state: SentenceState): void {
    if (this.reading.aside) return;
    for (const path of this.pathsEnding(clause.start, clause.end)) {
      this.reading.add<PathClaim>(path.start, path.end, state, { kind: "path", aside: this.reading.isAside(), names: path.names, code: path.code, more: path.more, codes: path.codes });
    }
  }
}
