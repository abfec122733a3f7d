/** What the words in front of a figure say it is: a known name right before it, save for words that say nothing or say which measure. */
import type { SectionKind } from "./claim";
import type { FundScope, Meaning, Measure } from "./meaning";
import { meaningOf, sameMeaning } from "./meaning";
import type { PathMention } from "./paths";
import type { SubjectNames } from "./subject-names";
import { FILLERS, LONGEST_FILLER, LONGEST_TERM, meaningsOfTerm, TERMS } from "./vocabulary";

export interface LeadContext {
  readonly plain: string;
  readonly section: SectionKind;
  readonly names: SubjectNames;
  /** Paths by the place they end at. */
  readonly paths: ReadonlyMap<number, PathMention>;
  /** The budget that the head of a list names: its items may be of that one. */
  readonly listScope?: FundScope;
}

/**
 * `named`: something known, with nothing strange around it. `qualified`: known, with words before it that may make it something else.
 * `inherited`: nothing but words that refer back. `unknown`: a name of something else.
 */
export interface Lead {
  readonly kind: "named" | "qualified" | "inherited" | "unknown";
  readonly meanings: readonly Meaning[];
  readonly together: boolean;
  readonly measure: Measure | null;
  readonly year: number | null;
  /** One of several figures after several names. */
  readonly shared: boolean;
  readonly path: PathMention | null;
  /** Where the name begins and ends. */
  readonly start: number;
  readonly end: number;
}

const SCOPES: Readonly<Partial<Record<SectionKind, FundScope>>> = { fiscal: "fiscal", general: "general", basic: "general", threePublic: "general", fund: "fund", capital: "capital" };

export const scopeOfSection = (section: SectionKind): FundScope => SCOPES[section] ?? "all";

const YEAR_AT_END = /(20\d\d)年(?:度|初|末)?$/;
const MOST_STEPS = 24;
const ORGANISATION = /^[^\d,，。的]{2,30}(?:局|委|委员会|办|办公室|厅|中心|院|校|学|所|站|部|处|队|馆|会|园|社|公司|机关|政府|府)(?:\((?:本级|机关|汇总|部门|单位|含[^()]{0,12})\))?(?:本级|机关|部门|单位)?$/;

/** Read the words in `[from, to)` that stand before a figure. */
export function readLead(context: LeadContext, from: number, to: number): Lead {
  const { plain, paths } = context;
  const state: Stripped = { end: to, measure: null, scope: null, year: null, shared: false };
  let doubtful: Match | undefined;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (state.end <= from) return finish(context, from, state, doubtful, "inherited");
    const path = paths.get(state.end);
    if (path && path.start >= from) return pathLead(context, from, state, path);
    const match = matchAtEnd(context, from, state.end);
    const fill = fillerAtEnd(plain, from, state.end);
    if (match && match.length >= (fill?.length ?? 0)) {
      // 支出预算 names the grand total, or is the measure of what stands before it.
      if (fill?.length !== match.length) return namedLead(context, from, state, match);
      doubtful ??= match;
    }
    if (stripYear(plain, from, state)) continue;
    if (fill) stripFiller(context, from, state, fill);
    else if (!stripBracket(plain, from, state)) {
      return finish(context, from, state, doubtful, ORGANISATION.test(plain.slice(from, state.end)) ? "inherited" : "unknown");
    }
  }
  return finish(context, from, state, doubtful, "unknown");
}

interface Stripped {
  end: number;
  measure: Measure | null;
  scope: FundScope | null;
  year: number | null;
  shared: boolean;
}

interface Match {
  readonly end: number;
  readonly length: number;
  readonly meaningsIn: (scope: FundScope) => readonly Meaning[];
}

const unnamed = { meanings: [], together: false, path: null } as const;

function finish(context: LeadContext, from: number, state: Stripped, doubtful: Match | undefined, kind: "inherited" | "unknown"): Lead {
  const whole = context.section === "overview" || context.section === "income" || context.section === "expenditure" || context.section === "fiscal";
  if (doubtful && whole && kind === "inherited") return namedLead(context, from, { ...state, end: doubtful.end }, doubtful);
  return { kind, ...unnamed, measure: state.measure, year: state.year, shared: state.shared, start: from, end: state.end };
}

function namedLead(context: LeadContext, from: number, state: Stripped, match: Match): Lead {
  const start = match.end - match.length;
  const before: Stripped = { ...state, end: start };
  const neutral = neutralBefore(context, from, before);
  return {
    kind: neutral && !state.shared ? "named" : "qualified", meanings: inScopes(context, before.scope, match.meaningsIn), together: false, measure: state.measure ?? before.measure, year: state.year ?? before.year, shared: state.shared,
    path: null, start, end: match.end,
  };
}

/** What a name means in the budget that is named with it, else in that of the section; in others too where custom leaves it open. */
function inScopes({ section, listScope }: LeadContext, named: FundScope | null, meaningsIn: Match["meaningsIn"]): Meaning[] {
  const scope = scopeOfSection(section);
  const meanings = [...meaningsIn(named ?? scope)];
  const add = (more: readonly Meaning[]): void => {
    for (const one of more) if (!meanings.some((known) => sameMeaning(known, one))) meanings.push(one);
  };
  // 财政拨款支出 in a section about the general budget is that of the general budget.
  if (scope === "general" || scope === "fund" || scope === "capital") add(meanings.filter((one) => one.scope === "fiscal").map((one) => ({ ...one, scope })));
  if (named === null && listScope !== undefined) add(meaningsIn(listScope));
  return meanings;
}

function pathLead(context: LeadContext, from: number, state: Stripped, path: PathMention): Lead {
  const before: Stripped = { ...state, end: path.start };
  const neutral = neutralBefore(context, from, before);
  const codes = path.codes.length > 0 ? path.codes : path.loose;
  return {
    kind: neutral && path.codes.length > 0 && !state.shared ? "named" : "qualified", together: path.more.length > 0,
    meanings: inScopes(path.more.length > 0 ? { ...context, listScope: scopeOfSection(context.section) } : context, before.scope, (scope) => codes.map((code) => meaningOf(`subject:${code}`, scope))),
    measure: state.measure ?? before.measure, year: state.year ?? before.year, shared: state.shared, path, start: path.start, end: path.end,
  };
}

/** Whether nothing but fillers, years, brackets and the name of an organisation stands in front; gathers what they say. */
function neutralBefore({ plain }: LeadContext, from: number, state: Stripped): boolean {
  for (let step = 0; step < MOST_STEPS && state.end > from; step++) {
    if (stripYear(plain, from, state)) continue;
    const fill = fillerAtEnd(plain, from, state.end);
    if (fill) strip(state, fill.length, fill.word);
    else if (!stripBracket(plain, from, state)) {
      const rest = plain.slice(from, state.end);
      const year = /^(20\d\d)年(?:度)?/.exec(rest);
      if (year) state.year ??= Number(year[1]);
      return ORGANISATION.test(year ? rest.slice(year[0].length) : rest);
    }
  }
  return state.end <= from;
}

/** 社会保障和就业支出年初预算: the 支出 that the filler begins with may be the end of a name. */
function stripFiller(context: LeadContext, from: number, state: Stripped, { length, word }: { readonly length: number; readonly word: string }): void {
  const rest = word.slice(2);
  if (rest !== "" && /^(支出|收入)/.test(word) && FILLERS.has(rest) && (matchAtEnd(context, from, state.end - rest.length)?.length ?? 0) > 2) strip(state, rest.length, rest);
  else strip(state, length, word);
}

function strip(state: Stripped, length: number, word: string): void {
  const filler = FILLERS.get(word);
  state.end -= length;
  state.measure ??= filler?.measure ?? null;
  state.scope ??= filler?.scope ?? null;
  if (filler?.shared) state.shared = true;
}

function fillerAtEnd(plain: string, from: number, end: number): { readonly length: number; readonly word: string } | undefined {
  for (let length = Math.min(LONGEST_FILLER, end - from); length > 0; length--) {
    const word = plain.slice(end - length, end);
    if (FILLERS.has(word)) return { length, word };
  }
  return undefined;
}

function stripYear(plain: string, from: number, state: Stripped): boolean {
  const found = YEAR_AT_END.exec(plain.slice(Math.max(from, state.end - 7), state.end));
  if (!found) return false;
  state.end -= found[0].length;
  state.year ??= Number(found[1]);
  return true;
}

const LONGEST_REMARK = 40;

/** A remark in brackets at the end: （含上年结转）. */
function stripBracket(plain: string, from: number, state: Stripped): boolean {
  if (plain.charAt(state.end - 1) !== ")") return false;
  const open = plain.lastIndexOf("(", state.end - 1);
  if (open < from || state.end - open > LONGEST_REMARK) return false;
  state.end = open;
  return true;
}

/** The longest term or subject name that ends here. In a section by economic subject the subject counts, elsewhere the term. */
function matchAtEnd({ plain, section, names }: LeadContext, from: number, end: number): Match | undefined {
  let term: { readonly length: number; readonly word: string } | undefined;
  for (let length = Math.min(LONGEST_TERM, end - from); length > 1; length--) {
    const word = plain.slice(end - length, end);
    if (TERMS.has(word)) {
      term = { length, word };
      break;
    }
  }
  const name = names.nameAtEnd(plain.slice(Math.max(from, end - 48), end));
  const bySubject = name !== undefined && (name.length > (term?.length ?? 0) || (name.length === term?.length && section === "basic"));
  if (bySubject) return { end, length: name.length, meaningsIn: (scope) => subjectMeanings(plain.slice(Math.max(from, end - 120), end - name.length), name, scope, section, names) };
  const found = term && TERMS.get(term.word);
  return term && found && { end, length: term.length, meaningsIn: (scope) => meaningsOfTerm(found, scope) };
}

/** Codes of a name, narrowed by the code or the 类 and 款 printed before it, and by what the section lists. */
function subjectMeanings(before: string, name: string, scope: FundScope, section: SectionKind, names: SubjectNames): Meaning[] {
  const codes = names.codesOf(name);
  const economic = codes.filter((code) => code.startsWith("3"));
  const functional = codes.filter((code) => code.startsWith("2"));
  const printed = /(\d{3,7})[-_]?$/.exec(before)?.[1];
  if (printed !== undefined && codes.includes(printed)) return [meaningOf(`subject:${printed}`, scope)];
  if (section === "basic") return (economic.length > 0 ? economic : functional).map((code) => meaningOf(`subject:${code}`, scope));
  const chosen = functional.length > 0 ? functional : economic;
  return chosen.map((code) => meaningOf(`subject:${code}`, code.startsWith("3") ? "general" : scope));
}
