/** Amounts and counts of a clause: what the words before them name, and which measure of it they are. */
import type { AmountClaim, CountClaim } from "./claim";
import type { Lead, LeadContext } from "./lead";
import { readLead } from "./lead";
import type { Meaning, Measure } from "./meaning";
import { meaningOf } from "./meaning";
import type { Reading, SentenceState } from "./reading";
import type { AmountToken, CountToken } from "./tokens";
import type { Topic } from "./topics";

/** What these sections count: vehicles, equipment, groups, receptions. Not the 46人 of a reason. */
const COUNTED = /^(辆|台|套|批|次|人次|组|个)/;

/** A figure with its unit: a claim of the thing that is named right before it, or spoken of. */
export function readAmount(reading: Reading, token: AmountToken, from: number, state: SentenceState): void {
  const lead = readLead(listContext(reading), from, token.start);
  const topic = counterpart(reading, from, token.start) ?? topicOf(reading, lead);
  // Performance texts are full of figures of other things.
  if (reading.given.section.kind === "performance" && (topic === null || topic.meanings.length === 0)) return;
  const measure = measureOf(reading, lead, topic);
  const known = lead.kind === "named" || (lead.kind === "inherited" && topic?.sure === true);
  const id = reading.add<AmountClaim>(token.start, token.end, state, {
    kind: "amount", aside: reading.isAside() || !known, value: token.value, unit: token.unit, meanings: topic?.meanings ?? [], together: topic?.together ?? false,
    measure, year: lead.year, named: reading.plain.slice(lead.start, token.start),
  });
  topic?.stated.set(measure, id);
  state.lastAmount = id;
  state.comparedWith = /^(?:同|均)?[比较与]/.test(reading.plain.slice(from, token.start)) ? id : null;
}

/** 年初未安排预算: a budget of nothing, of what is named right before it or spoken of. A part that has none (部分项目年初未安排预算) says nothing. */
export function readUnplanned(reading: Reading, from: number, limit: number, state: SentenceState): void {
  if (reading.given.kind !== "final") return;
  for (const found of reading.plain.slice(from, limit).matchAll(UNPLANNED)) {
    const start = from + found.index;
    const lead = readLead(listContext(reading), from, start);
    const refersBack = lead.kind === "inherited" || /^[该此本](项|科目)(支出|资金|经费)?$/.test(reading.plain.slice(from, start));
    const topic = lead.kind === "named" ? topicOf(reading, lead) : refersBack ? reading.topics.current : null;
    if (!topic?.sure) continue;
    const id = reading.add<AmountClaim>(start, start + found[0].length, state, {
      kind: "amount", aside: reading.isAside(), value: { coefficient: 0, decimals: 0 }, unit: "万元", meanings: topic.meanings, together: topic.together, measure: "initial", year: null, named: found[0],
    });
    // A figure that is stated beside it comes first.
    if (!topic.stated.has("initial")) topic.stated.set("initial", id);
  }
}

const UNPLANNED = /年初(?:未|没有|无)(?:安排|编制|批复|列)?(?:该项|此项|财政拨款|支出)?预算(?:安排)?|(?:未|没有)(?:安排|编制)年初预算|无年初预算/g;

/** In a list the head's budget is also that of the items: 一般公共预算支出…，其中：…. */
function listContext(reading: Reading): LeadContext {
  const scope = reading.topics.listed ? reading.topics.head?.meanings[0]?.scope : undefined;
  return scope === undefined || scope === "all" ? reading.context : { ...reading.context, listScope: scope };
}

/** 收入227.57万元，支出219.77万元: the other side of what was just named. */
function counterpart(reading: Reading, from: number, to: number): Topic | null {
  const [meaning] = reading.topics.current?.meanings ?? [];
  const income = meaning && /^income\.(grand|total|general|fund|capital)$/.exec(meaning.line)?.[1];
  if (meaning === undefined || income === undefined || reading.plain.slice(from, to).replace(/^[,，、;；]/, "") !== "支出") return null;
  const scope = income === "general" || income === "fund" || income === "capital" ? income : meaning.scope;
  return reading.topics.enter([meaningOf(income === "grand" ? "expenditure.grand" : "expenditure.total", scope)]);
}

/** 项 …，其中：基本支出…: the parts of a subject that heads a list are its own. */
function partOfHead(reading: Reading, meanings: readonly Meaning[]): readonly Meaning[] {
  const [first, ...more] = meanings;
  // In a list of 类 this is the name of one.
  if (first?.line === "expenditure.total" && first.scope === "capital" && first.part === "total" && /^(overview|expenditure|fiscal)$/.test(reading.context.section) && more.length === 0) {
    return [first, meaningOf("subject:223", "all")];
  }
  const [head] = reading.topics.head?.meanings ?? [];
  if (!reading.topics.listed || !head?.line.startsWith("subject:2")) return meanings;
  return meanings.map((meaning) => (meaning.line === "expenditure.total" && (meaning.part === "basic" || meaning.part === "project") ? { ...head, part: meaning.part } : meaning));
}

/** The thing an amount is of; what no table knows is a thing of its own, so that ratios can refer to it. */
function topicOf(reading: Reading, lead: Lead): Topic | null {
  if (lead.kind === "inherited") return reading.topics.current;
  const named = reading.plain.slice(lead.start, lead.end).slice(-24);
  return reading.topics.enter(partOfHead(reading, lead.meanings), { together: lead.together, named: lead.kind === "unknown" ? named : "", sure: lead.kind === "named" });
}

function measureOf(reading: Reading, lead: Lead, topic: Topic | null): Measure {
  const { kind, year } = reading.given;
  const printed = lead.measure ?? "own";
  const measure: Measure = kind === "budget" && (printed === "budget" || printed === "initial") ? "own" : kind === "budget" && lead.measure === "own" ? "other" : printed;
  if (lead.year === null || year === null || lead.year >= year) return measure === "own" && topic === null ? "own" : measure;
  if (lead.year < year - 1) return "other";
  return measure === "own" ? "prior" : measure === "other" && kind === "budget" ? "other" : measure === "prior" ? "prior" : "other";
}

/** A number of vehicles, groups or receptions. */
export function readCount(reading: Reading, token: CountToken, from: number, state: SentenceState): void {
  const { kind } = reading.given.section;
  if ((kind !== "assets" && kind !== "threePublic") || !COUNTED.test(token.word)) return;
  const lead = readLead(reading.context, from, token.start);
  // 2个所属单位 is no count of theirs; groups are.
  if (token.word === "个" && !/(团组|组|团|批)(数|共|共计|累计)?$/.test(reading.plain.slice(from, token.start))) return;
  reading.add<CountClaim>(token.start, token.end, state, {
    kind: "count", aside: reading.isAside() || lead.kind !== "named", value: token.value, measureWord: token.word,
    meanings: lead.meanings.filter(({ line }) => line.startsWith("vehicles")), named: reading.plain.slice(Math.max(from, token.start - 24), token.start),
  });
}
