/** Percentages of a clause: shares, completion and rates of change, with the figures that they are made of. */
import type { Direction, RatioClaim } from "./claim";
import { measureNamed } from "./comparators";
import { wholesOf } from "./discourse";
import { readLead } from "./lead";
import type { Meaning } from "./meaning";
import { sameMeaning } from "./meaning";
import type { Reading, SentenceState } from "./reading";
import { statedBudgets, statedOf } from "./reading";
import type { PercentToken } from "./tokens";
import type { Topic } from "./topics";
import { directed, directionAtEnd, leavesDirectionOpen } from "./vocabulary";

/** A percentage by the words in front of it; one of anything else is no claim. */
export function readPercent(reading: Reading, token: PercentToken, from: number, state: SentenceState): void {
  if (reading.given.section.kind === "performance" && state.lastAmount === null) return;
  const lead = reading.plain.slice(from, token.start);
  const direction = directionAtEnd(lead);
  const share = lead.lastIndexOf("占");
  const completion = lead.search(/完成|执行率|完成率|预算(数)?的$/);
  if (direction) rate(reading, token, from, direction, state);
  else if (share >= 0) readShare(reading, token, from, from + share, state);
  else if (completion >= 0) readCompletion(reading, token, from, state);
  else if (/^的?$/.test(lead) && state.lastAmount !== null) ofAmount(reading, token, state.lastAmount, state);
}

function rate(reading: Reading, token: PercentToken, from: number, { direction: said, length, word }: { readonly direction: Direction; readonly length: number; readonly word: string }, state: SentenceState): void {
  const wordStart = token.start - length;
  const { value, direction } = token.value === null ? { value: null, direction: said } : directed(token.value, said);
  const unsure = leavesDirectionOpen(word) && direction === said;
  const own = reading.comparator(from, wordStart);
  const change = state.lastChange === null ? undefined : reading.given.claims[state.lastChange];
  const of = change?.kind === "change" ? change : undefined;
  const { topics, meanings, sure } = reading.compared(from, own ? from + own.start : wordStart, state);
  const named = readLead(reading.context, from, own ? from + own.start : wordStart).kind !== "inherited";
  const linked = of && !named ? of : undefined;
  const against = linked?.against ?? own?.against ?? state.comparator?.against ?? "prior";
  const id = reading.add<RatioClaim>(token.start, token.end, state, {
    kind: "rate", aside: unsure || (linked ? linked.aside : reading.isAside() || !sure), value, direction, word, against,
    numerators: linked?.currents ?? statedOf(topics, "own"), bases: linked?.bases ?? statedOf(topics, against), change: linked?.id ?? null,
    meanings: linked?.meanings ?? meanings, baseMeanings: [],
  });
  if (linked) state.lastChange = null;
  else state.lastRate = id;
}

function readShare(reading: Reading, token: PercentToken, from: number, at: number, state: SentenceState): void {
  const { topics } = reading;
  const numerator = readLead(reading.context, from, at);
  const named = numerator.kind === "named" || numerator.kind === "qualified";
  const found = named ? topics.find(numerator.meanings) : numerator.kind === "unknown" ? topics.findNamed(reading.plain.slice(numerator.start, numerator.end), true) : undefined;
  const own = numerator.kind === "inherited" ? [state.lastAmount ?? topics.current?.stated.get("own")] : [found?.stated.get("own")];
  const whole = readLead(reading.context, at + 1, token.start);
  const wholeTopic = whole.kind === "named" || whole.kind === "qualified" ? topics.find(whole.meanings) : whole.kind === "unknown" ? topics.findNamed(reading.plain.slice(whole.start, whole.end)) : undefined;
  // 占总支出 in a section about 三公 or purchases is the total of that.
  const section = reading.context.section;
  const overall = (section === "threePublic" || section === "procurement") && whole.meanings.length > 0 && whole.meanings.every(({ line }) => /^(expenditure|income|balance)\./.test(line));
  const implied = whole.kind === "inherited" || overall;
  const wholes = wholesOf(reading.context.section);
  const isWhole = (topic: Topic | null): boolean => topic !== null && topic !== topics.current && (wholes.length === 0 || topic.meanings.some((one) => wholes.some((whole) => sameMeaning(one, whole))));
  const heads = implied ? [...new Set([topics.head, topics.sectionHead])].filter(isWhole) : [wholeTopic];
  const numerators = own.filter((id) => id !== undefined);
  reading.add<RatioClaim>(token.start, token.end, state, {
    kind: "share", aside: reading.isAside() || numerator.kind === "unknown" || whole.kind === "unknown", value: token.value, direction: null, word: "占", against: "own",
    numerators, bases: heads.flatMap((topic) => topic?.stated.get(whole.measure ?? "own") ?? []).filter((id) => !numerators.includes(id)), change: null,
    meanings: named ? numerator.meanings : [], baseMeanings: implied ? wholes : wider(reading, whole.meanings),
  });
}

/** 一般公共预算财政拨款支出…占本年支出合计的98.67%: nothing is a share of itself, so all expenditure is meant. */
function wider(reading: Reading, wholes: readonly Meaning[]): readonly Meaning[] {
  const own = reading.topics.current?.meanings ?? [];
  return wholes.map((whole) => (own.some((one) => sameMeaning(one, whole)) ? { ...whole, scope: "all" as const } : whole));
}

function readCompletion(reading: Reading, token: PercentToken, from: number, state: SentenceState): void {
  const lead = reading.plain.slice(from, token.start);
  const at = lead.search(/完成|为|占/);
  const named = measureNamed(lead.slice(at < 0 ? 0 : at).replace(/^(完成(了)?|为|占)/, ""), reading.given.year, reading.given.kind);
  const against = named?.against ?? "budget";
  const topics = reading.topics.current ? [reading.topics.current] : [];
  reading.add<RatioClaim>(token.start, token.end, state, {
    kind: "completion", aside: reading.isAside() || topics.some(({ sure }) => !sure), value: token.value, direction: null, word: "完成", against,
    numerators: statedOf(topics, "own"), bases: statedBudgets(topics, against), change: null, meanings: topics.flatMap(({ meanings }) => meanings), baseMeanings: [],
  });
}

/** `完成预算4.45万元的100%`: the amount right before is the base. */
function ofAmount(reading: Reading, token: PercentToken, base: number, state: SentenceState): void {
  const claim = reading.given.claims[base];
  if (claim?.kind !== "amount" || !/完成|占/.test(reading.plain.slice(Math.max(state.cut.start, token.start - 40), token.start))) return;
  const topics = reading.topics.current ? [reading.topics.current] : [];
  reading.add<RatioClaim>(token.start, token.end, state, {
    kind: "completion", aside: claim.aside, value: token.value, direction: null, word: "完成", against: claim.measure,
    numerators: statedOf(topics, "own").filter((id) => id !== base), bases: [base], change: null, meanings: claim.meanings, baseMeanings: claim.meanings,
  });
}
