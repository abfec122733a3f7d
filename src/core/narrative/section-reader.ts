/** Reads the paragraphs of one section into claims, keeping what the sentences refer back to. */
import type { DisclosureKind } from "../recognise/disclosure";
import type { AmountClaim, ChangeClaim, Claim, CountClaim, Direction, PathClaim, RatioClaim, TextSpan } from "./claim";
import type { Clause, SentenceCut } from "./clauses";
import { sentencesOf } from "./clauses";
import type { Comparator } from "./comparators";
import { comparatorIn, measureNamed } from "./comparators";
import type { Lead, LeadContext } from "./lead";
import { readLead, scopeOfSection } from "./lead";
import type { Meaning, Measure } from "./meaning";
import { meaningOf, sameMeaning } from "./meaning";
import type { PathMention } from "./paths";
import { pathsIn } from "./paths";
import type { Paragraph, PlainText } from "./plain";
import { spanOf } from "./plain";
import type { PlainSection } from "./sections";
import type { SubjectNames } from "./subject-names";
import type { AmountToken, CountToken, PercentToken, Token } from "./tokens";
import { tokensOf } from "./tokens";
import type { Topic } from "./topics";
import { Topics } from "./topics";
import { COMPARISONS, directionAtEnd } from "./vocabulary";
import { isAsideClause, leavesAside, staysAside, wholesOf } from "./discourse";

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
interface SentenceState {
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

/** Words that say nothing of a change by themselves: 最高100万元. */
const AMBIGUOUS = /^(多|少|高|低|增|减|超过|高出|节约)(了|约|为)?$/;

/** What these sections count: vehicles, equipment, groups, receptions. Not the 46人 of a reason. */
const COUNTED = /^(辆|台|套|批|次|人次|组|个)/;

/** After a reason: ；较上年增加44.95万元 states again. */
const COMPARES = /^[较比与同][^,，]{0,16}(增加|减少)\d|^[较比与同][^,，]{0,16}持平/;

export class SectionReader {
  private readonly topics = new Topics();
  private readonly plain: string;
  private aside = false;
  private paths: readonly PathMention[] = [];
  private context: LeadContext;

  constructor(private readonly given: SectionToRead) {
    this.plain = given.text.plain;
    this.context = { plain: this.plain, section: given.section.kind, names: given.names, paths: new Map() };
  }

  read(paragraph: Paragraph): void {
    const { body, end, level } = paragraph;
    this.paths = pathsIn(this.plain, body, end, this.given.names);
    this.context = { ...this.context, paths: new Map(this.paths.map((path) => [path.end, path])) };
    if (level !== null) this.topics.enterItem();
    this.aside = false;
    sentencesOf(this.plain, body, end).forEach((cut, index) => this.sentence(cut, index === 0 && level !== null));
  }

  private sentence(cut: SentenceCut, opensItem: boolean): void {
    const text = this.plain.slice(cut.start, Math.min(cut.end, cut.start + 200));
    if (!staysAside(text)) this.aside = false;
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
    if (this.aside && /[;；]/.test(previousMark) && leavesAside(text) && (COMPARES.test(text) || this.namesAmount(clause))) this.aside = false;
    const aside = this.aside ? 0 : isAsideClause(text);
    const limit = aside < 0 ? clause.end : clause.start + aside;
    if (/其中|分别|包括|如下|构成/.test(text)) this.topics.listed = true;
    const tokens = tokensOf(this.plain, clause.start, clause.end);
    this.pathClaims(clause, state);
    let from = clause.start;
    let met = false;
    for (const token of tokens) {
      if (token.type === "year" || token.type === "bare") continue;
      if (token.start >= limit && !this.aside) this.aside = true;
      this.enterPaths(from, token.start);
      this.token(token, from, state);
      from = token.end;
      met = true;
    }
    this.enterPaths(from, clause.end);
    if (!met && opensItem && text.length <= 60) this.enterTitle(clause);
    if (!this.aside) this.comparison(clause, from, limit, state);
    const compared = comparatorIn(this.plain.slice(from, limit), this.given.year, this.given.kind);
    if (compared && (met || /相比|对比|比较|同比/.test(text) || clause.end - clause.start < 30)) state.comparator = compared;
    if (aside >= 0) this.aside = true;
  }

  /** A clause of an item that names a thing right before its figure ends the reason that went before. */
  private namesAmount({ start, end }: Clause): boolean {
    const first = tokensOf(this.plain, start, end).find(({ type }) => type === "amount");
    if (!first || directionAtEnd(this.plain.slice(start, first.start))) return false;
    return readLead(this.context, start, first.start).kind === "named";
  }

  /** Paths that were passed over without a figure are what the following figures are of. */
  private enterPaths(from: number, to: number): void {
    for (const path of this.pathsEnding(from + 1, to)) {
      const codes = path.codes.length > 0 ? path.codes : path.loose;
      this.topics.enter(codes.map((code) => meaningOf(`subject:${code}`, scopeOfSection(this.context.section))), { together: path.more.length > 0, sure: path.codes.length > 0 });
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
    const lead = readLead(this.context, start, end);
    if (lead.path === null && lead.kind === "named") this.topics.enter(lead.meanings);
  }

  private token(token: Token, from: number, state: SentenceState): void {
    if (token.type === "amount") {
      const direction = directionAtEnd(this.plain.slice(from, token.start));
      const comparable = direction && (!AMBIGUOUS.test(direction.word) || state.comparator !== null || comparatorIn(this.plain.slice(from, token.start - direction.length), this.given.year, this.given.kind) !== null);
      if (direction && comparable) this.change(token, from, direction, state);
      else this.amount(token, from, state);
    } else if (token.type === "percent") this.percent(token, from, state);
    else if (token.type === "count") this.count(token, from, state);
  }

  private amount(token: AmountToken, from: number, state: SentenceState): void {
    const lead = readLead(this.listContext(), from, token.start);
    const topic = this.counterpart(from, token.start) ?? this.topicOf(lead);
    const measure = this.measureOf(lead, topic);
    const known = lead.kind === "named" || (lead.kind === "inherited" && topic?.sure === true);
    const id = this.add<AmountClaim>(token.start, token.end, state, {
      kind: "amount", aside: this.isAside() || !known, value: token.value, unit: token.unit, meanings: topic?.meanings ?? [], together: topic?.together ?? false,
      measure, year: lead.year, named: this.plain.slice(lead.start, token.start),
    });
    topic?.stated.set(measure, id);
    state.lastAmount = id;
    state.comparedWith = /^(?:同|均)?[比较与]/.test(this.plain.slice(from, token.start)) ? id : null;
  }

  /** In a list the head's budget is also that of the items: 一般公共预算支出…，其中：…. */
  private listContext(): LeadContext {
    const scope = this.topics.listed ? this.topics.head?.meanings[0]?.scope : undefined;
    return scope === undefined || scope === "all" ? this.context : { ...this.context, listScope: scope };
  }

  /** 收入227.57万元，支出219.77万元: the other side of what was just named. */
  private counterpart(from: number, to: number): Topic | null {
    const [meaning] = this.topics.current?.meanings ?? [];
    const income = meaning && /^income\.(grand|total|general|fund|capital)$/.exec(meaning.line)?.[1];
    if (meaning === undefined || income === undefined || this.plain.slice(from, to).replace(/^[,，、;；]/, "") !== "支出") return null;
    const scope = income === "general" || income === "fund" || income === "capital" ? income : meaning.scope;
    return this.topics.enter([meaningOf(income === "grand" ? "expenditure.grand" : "expenditure.total", scope)]);
  }

  /** 项 …，其中：基本支出…: the parts of a subject that heads a list are its own. */
  private partOfHead(meanings: readonly Meaning[]): readonly Meaning[] {
    const [first, ...more] = meanings;
    // In a list of 类 this is the name of one.
    if (first?.line === "expenditure.total" && first.scope === "capital" && first.part === "total" && /^(overview|expenditure|fiscal)$/.test(this.context.section) && more.length === 0) {
      return [first, meaningOf("subject:223", "all")];
    }
    const [head] = this.topics.head?.meanings ?? [];
    if (!this.topics.listed || !head?.line.startsWith("subject:2")) return meanings;
    return meanings.map((meaning) => (meaning.line === "expenditure.total" && (meaning.part === "basic" || meaning.part === "project") ? { ...head, part: meaning.part } : meaning));
  }

  /** The thing an amount is of; what no table knows is a thing of its own, so that ratios can refer to it. */
  private topicOf(lead: Lead): Topic | null {
    if (lead.kind === "inherited") return this.topics.current;
    const named = this.plain.slice(lead.start, lead.end).slice(-24);
    return this.topics.enter(this.partOfHead(lead.meanings), { together: lead.together, named: lead.kind === "unknown" ? named : "", sure: lead.kind === "named" });
  }

  private measureOf(lead: Lead, topic: Topic | null): Measure {
    const { kind, year } = this.given;
    const printed = lead.measure ?? "own";
    const measure: Measure = kind === "budget" && (printed === "budget" || printed === "initial") ? "own" : kind === "budget" && lead.measure === "own" ? "other" : printed;
    if (lead.year === null || year === null || lead.year >= year) return measure === "own" && topic === null ? "own" : measure;
    if (lead.year < year - 1) return "other";
    return measure === "own" ? "prior" : measure === "other" && kind === "budget" ? "other" : measure === "prior" ? "prior" : "other";
  }

  private change(token: AmountToken, from: number, { direction, length, word }: { readonly direction: Direction; readonly length: number; readonly word: string }, state: SentenceState): void {
    const wordStart = token.start - length;
    const own = comparatorIn(this.plain.slice(from, wordStart), this.given.year, this.given.kind);
    const compared = state.comparedWith === null ? undefined : this.given.claims[state.comparedWith];
    const comparator = own ?? (compared?.kind === "amount" ? { against: compared.measure, year: compared.year, start: 0 } : state.comparator);
    const { topics, meanings, sure } = this.compared(from, own ? from + own.start : wordStart, state);
    const against = comparator?.against ?? "prior";
    const id = this.add<ChangeClaim>(token.start, token.end, state, {
      kind: "change", aside: this.isAside() || !sure || comparator === null, value: token.value, unit: token.unit, direction, word, wordSpan: spanOf(this.given.text, wordStart, token.start),
      against, year: comparator?.year ?? null, meanings, measure: "own", currents: statedOf(topics, "own"), bases: statedBudgets(topics, against),
    });
    state.lastChange = id;
    if (own) state.comparator = own;
    this.linkRate(state, id, direction);
  }

  /** A rate may stand before its difference: 增长1.31%，增加44.95万元. */
  private linkRate(state: SentenceState, change: number, direction: Direction): void {
    const rate = state.lastRate === null ? undefined : this.given.claims[state.lastRate];
    if (rate?.kind === "rate" && rate.change === null && rate.direction === direction) this.given.claims[rate.id] = { ...rate, change };
    state.lastRate = null;
  }

  /** The thing that a comparison is about: named before it, or what the text speaks of. */
  private compared(from: number, to: number, state: SentenceState): { readonly topics: readonly Topic[]; readonly meanings: readonly Meaning[]; readonly sure: boolean } {
    const lead = readLead(this.context, from, to);
    if (lead.kind === "inherited") {
      const topics = this.topics.spokenOf(state.opensWithComparison && state.lastAmount === null);
      return { topics, meanings: topics.flatMap(({ meanings }) => meanings), sure: topics.length > 0 && topics.every(({ sure }) => sure) };
    }
    const known = lead.kind === "unknown" ? this.topics.findNamed(this.plain.slice(lead.start, lead.end).slice(-24)) : this.topics.find(lead.meanings);
    if (known && lead.kind !== "unknown") this.topics.current = known;
    return { topics: known ? [known] : [], meanings: lead.meanings, sure: lead.kind === "named" };
  }

  private percent(token: PercentToken, from: number, state: SentenceState): void {
    const lead = this.plain.slice(from, token.start);
    const direction = directionAtEnd(lead);
    const share = lead.lastIndexOf("占");
    const completion = lead.search(/完成|执行率|完成率|预算(数)?的$/);
    if (direction) this.rate(token, from, direction, state);
    else if (share >= 0) this.share(token, from, from + share, state);
    else if (completion >= 0) this.completion(token, from, state);
    else if (/^的?$/.test(lead) && state.lastAmount !== null) this.ofAmount(token, state.lastAmount, state);
  }

  private rate(token: PercentToken, from: number, { direction, length, word }: { readonly direction: Direction; readonly length: number; readonly word: string }, state: SentenceState): void {
    const wordStart = token.start - length;
    const own = comparatorIn(this.plain.slice(from, wordStart), this.given.year, this.given.kind);
    const change = state.lastChange === null ? undefined : this.given.claims[state.lastChange];
    const of = change?.kind === "change" ? change : undefined;
    const { topics, meanings, sure } = this.compared(from, own ? from + own.start : wordStart, state);
    const named = readLead(this.context, from, own ? from + own.start : wordStart).kind !== "inherited";
    const linked = of && !named ? of : undefined;
    const against = linked?.against ?? own?.against ?? state.comparator?.against ?? "prior";
    const id = this.add<RatioClaim>(token.start, token.end, state, {
      kind: "rate", aside: linked ? linked.aside : this.isAside() || !sure, value: token.value, direction, word, against,
      numerators: linked?.currents ?? statedOf(topics, "own"), bases: linked?.bases ?? statedOf(topics, against), change: linked?.id ?? null,
      meanings: linked?.meanings ?? meanings, baseMeanings: [],
    });
    if (linked) state.lastChange = null;
    else state.lastRate = id;
  }

  private share(token: PercentToken, from: number, at: number, state: SentenceState): void {
    const { topics } = this;
    const numerator = readLead(this.context, from, at);
    const named = numerator.kind === "named" || numerator.kind === "qualified";
    const found = named ? topics.find(numerator.meanings) : numerator.kind === "unknown" ? topics.findNamed(this.plain.slice(numerator.start, numerator.end), true) : undefined;
    const own = numerator.kind === "inherited" ? [state.lastAmount ?? topics.current?.stated.get("own")] : [found?.stated.get("own")];
    const whole = readLead(this.context, at + 1, token.start);
    const wholeTopic = whole.kind === "named" || whole.kind === "qualified" ? topics.find(whole.meanings) : whole.kind === "unknown" ? topics.findNamed(this.plain.slice(whole.start, whole.end)) : undefined;
    // 占总支出 in a section about 三公 or purchases is the total of that.
    const section = this.context.section;
    const overall = (section === "threePublic" || section === "procurement") && whole.meanings.length > 0 && whole.meanings.every(({ line }) => /^(expenditure|income|balance)\./.test(line));
    const implied = whole.kind === "inherited" || overall;
    const wholes = wholesOf(this.context.section);
    const isWhole = (topic: Topic | null): boolean => topic !== null && topic !== topics.current && (wholes.length === 0 || topic.meanings.some((one) => wholes.some((whole) => sameMeaning(one, whole))));
    const heads = implied ? [...new Set([topics.head, topics.sectionHead])].filter(isWhole) : [wholeTopic];
    const numerators = own.filter((id) => id !== undefined);
    this.add<RatioClaim>(token.start, token.end, state, {
      kind: "share", aside: this.isAside() || numerator.kind === "unknown" || whole.kind === "unknown", value: token.value, direction: null, word: "占", against: "own",
      numerators, bases: heads.flatMap((topic) => topic?.stated.get(whole.measure ?? "own") ?? []).filter((id) => !numerators.includes(id)), change: null,
      meanings: named ? numerator.meanings : [], baseMeanings: implied ? wholes : this.wider(whole.meanings),
    });
  }

  /** 一般公共预算财政拨款支出…占本年支出合计的98.67%: nothing is a share of itself, so all expenditure is meant. */
  private wider(wholes: readonly Meaning[]): readonly Meaning[] {
    const own = this.topics.current?.meanings ?? [];
    return wholes.map((whole) => (own.some((one) => sameMeaning(one, whole)) ? { ...whole, scope: "all" as const } : whole));
  }

  private completion(token: PercentToken, from: number, state: SentenceState): void {
    const lead = this.plain.slice(from, token.start);
    const at = lead.search(/完成|为|占/);
    const named = measureNamed(lead.slice(at < 0 ? 0 : at).replace(/^(完成(了)?|为|占)/, ""), this.given.year, this.given.kind);
    const against = named?.against ?? "budget";
    const topics = this.topics.current ? [this.topics.current] : [];
    this.add<RatioClaim>(token.start, token.end, state, {
      kind: "completion", aside: this.isAside() || topics.some(({ sure }) => !sure), value: token.value, direction: null, word: "完成", against,
      numerators: statedOf(topics, "own"), bases: statedBudgets(topics, against), change: null, meanings: topics.flatMap(({ meanings }) => meanings), baseMeanings: [],
    });
  }

  /** `完成预算4.45万元的100%`: the amount right before is the base. */
  private ofAmount(token: PercentToken, base: number, state: SentenceState): void {
    const claim = this.given.claims[base];
    if (claim?.kind !== "amount" || !/完成|占/.test(this.plain.slice(Math.max(state.cut.start, token.start - 40), token.start))) return;
    const topics = this.topics.current ? [this.topics.current] : [];
    this.add<RatioClaim>(token.start, token.end, state, {
      kind: "completion", aside: claim.aside, value: token.value, direction: null, word: "完成", against: claim.measure,
      numerators: statedOf(topics, "own").filter((id) => id !== base), bases: [base], change: null, meanings: claim.meanings, baseMeanings: claim.meanings,
    });
  }

  private count(token: CountToken, from: number, state: SentenceState): void {
    const { kind } = this.given.section;
    if ((kind !== "assets" && kind !== "threePublic") || !COUNTED.test(token.word)) return;
    const lead = readLead(this.context, from, token.start);
    // 2个所属单位 is no count of theirs; groups are.
    if (token.word === "个" && !/(团组|组|团|批)(数|共|共计|累计)?$/.test(this.plain.slice(from, token.start))) return;
    this.add<CountClaim>(token.start, token.end, state, {
      kind: "count", aside: this.isAside() || lead.kind !== "named", value: token.value, measureWord: token.word,
      meanings: lead.meanings.filter(({ line }) => line.startsWith("vehicles")), named: this.plain.slice(Math.max(from, token.start - 24), token.start),
    });
  }

  private pathClaims(clause: Clause, state: SentenceState): void {
    if (this.aside) return;
    for (const path of this.pathsEnding(clause.start, clause.end)) {
      this.add<PathClaim>(path.start, path.end, state, { kind: "path", aside: this.isAside(), names: path.names, code: path.code, more: path.more, codes: path.codes });
    }
  }

  /** 与上年持平, 决算数大于年初预算数: a comparison without a figure. */
  private comparison(clause: Clause, from: number, limit: number, state: SentenceState): void {
    const text = this.plain.slice(from, limit);
    for (const [words, direction] of COMPARISONS) {
      for (const found of text.matchAll(words)) {
        const at = from + found.index;
        const end = at + found[0].length;
        if (/[不未]$|基本$|大体$|总体$/.test(this.plain.slice(Math.max(from, at - 2), at)) || (direction === 0 && state.flat)) continue;
        const made = direction === 0 ? this.flat(from, at, state) : this.unequal(from, at, end, clause.end, direction);
        if (!made || made.topics.length === 0) continue;
        if (direction === 0) state.flat = true;
        const bases = statedBudgets(made.topics, made.against);
        this.add<ChangeClaim>(at, end, state, {
          kind: "change", aside: this.isAside() || made.topics.some(({ sure }) => !sure), value: null, unit: "万元", direction: made.direction, word: found[0], wordSpan: spanOf(this.given.text, at, end),
          against: made.against, year: made.year, meanings: made.topics.flatMap(({ meanings }) => meanings), measure: "own", currents: statedOf(made.topics, "own"), bases,
        });
      }
    }
  }

  private flat(from: number, at: number, state: SentenceState): Compared | null {
    const own = comparatorIn(this.plain.slice(from, at), this.given.year, this.given.kind) ?? this.equalTo(at) ?? state.comparator;
    if (!own) return null;
    const start = "start" in own && own !== state.comparator ? from + own.start : at;
    const { topics } = this.compared(from, Math.min(start, at), state);
    return { topics, against: own.against, direction: 0, year: own.year };
  }

  /** 决算数等于预算数: what it equals comes after. */
  private equalTo(at: number): Comparator | null {
    if (!this.plain.startsWith("等于", at)) return null;
    const named = measureNamed(this.plain.slice(at + 2, at + 30), this.given.year, this.given.kind);
    return named && { ...named, start: Infinity };
  }

  private unequal(from: number, at: number, end: number, limit: number, direction: Direction): Compared | null {
    const right = measureNamed(this.plain.slice(end, Math.min(limit, end + 30)), this.given.year, this.given.kind);
    if (!right) return null;
    const left = readLead(this.context, from, at);
    const topics = this.compared(from, at, { cut: { start: from, end: at, clauses: [] }, comparator: null, opensWithComparison: false, lastAmount: 0, comparedWith: null, lastChange: null, lastRate: null, flat: false }).topics;
    if (right.against !== "own") return { topics, against: right.against, direction, year: right.year };
    // 预算数大于决算数, the other way round.
    const budget = left.measure;
    return budget === null || budget === "own" ? null : { topics, against: budget, direction: direction === 1 ? -1 : 1, year: right.year };
  }

  private isAside(): boolean {
    return this.aside || this.given.section.kind === "performance";
  }

  private add<C extends Claim>(start: number, end: number, state: SentenceState, draft: Draft<C>): number {
    const { claims, text, index } = this.given;
    const id = claims.length;
    const sentence: TextSpan = spanOf(text, state.cut.start, state.cut.end);
    claims.push({ ...draft, id, section: index, sentence, printed: this.plain.slice(start, end), ...spanOf(text, start, end) });
    return id;
  }
}

interface Compared {
  readonly topics: readonly Topic[];
  readonly against: Measure;
  readonly direction: Direction;
  readonly year: number | null;
}

const statedOf = (topics: readonly Topic[], measure: Measure): number[] => topics.flatMap(({ stated }) => stated.get(measure) ?? []);

/** 预算 may be stated as 年初预算 or as 全年预算 in the same item. */
function statedBudgets(topics: readonly Topic[], against: Measure): number[] {
  const exact = statedOf(topics, against);
  if (exact.length > 0 || (against !== "budget" && against !== "initial" && against !== "adjusted")) return exact;
  return (["budget", "initial", "adjusted"] as const).flatMap((measure) => statedOf(topics, measure));
}
