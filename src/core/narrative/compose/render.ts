/** From a template to text with the cells behind each figure. What cannot be had makes the part around it fall out, and is named. */
import { isZero } from "../../amounts/arithmetic";
import type { Element } from "./elements";
import { NAMED_FIGURES } from "./named-figures";
import { differenceOf, printAmount, printRate } from "./print";
import { OWN_ROW, readReference, type FigureReference } from "./reference";
import type { Figure, Source, SourceCell, Sources } from "./sources";
import type { Comparison, NarrativeStyle } from "./style";
import { parseTemplate, type TemplateNode } from "./template";

/** `change` is an amount of difference; `blank` is for a person to fill in; `subject` the name or path of a row. */
export type SlotKind = "amount" | "change" | "rate" | "share" | "completion" | "year" | "subject" | "blank";

/** A stretch of text and where it comes from. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  readonly kind: SlotKind;
  readonly cells: readonly SourceCell[];
}

export interface Fragment {
  readonly text: string;
  readonly slots: readonly Slot[];
}

/** A figure that no table has. */
export interface Missing {
  readonly missing: string;
}

export const isMissing = (result: Fragment | Missing): result is Missing => "missing" in result;

export interface Writing {
  readonly style: NarrativeStyle;
  readonly sources: Sources;
  readonly element?: Element;
  /** Slots of a comparison: 额, 率, 基数. */
  readonly local?: ReadonlyMap<string, Fragment>;
  /** Whether the comparison before moved; tells whether there is a reason to give. */
  readonly state: { moved: boolean };
}

const NOTHING: Fragment = { text: "", slots: [] };

const plain = (text: string): Fragment => ({ text, slots: [] });

const marked = (text: string, kind: SlotKind, cells: readonly SourceCell[]): Fragment => ({ text, slots: [{ start: 0, end: text.length, kind, cells }] });

/** One after the other, slots moved along. */
export function joined(fragments: readonly Fragment[]): Fragment {
  let text = "";
  const slots: Slot[] = [];
  for (const fragment of fragments) {
    for (const slot of fragment.slots) slots.push({ ...slot, start: slot.start + text.length, end: slot.end + text.length });
    text += fragment.text;
  }
  return { text, slots };
}

/** Write a template. */
export const renderTemplate = (template: string, writing: Writing): Fragment | Missing => renderNodes(parseTemplate(template), writing);

function renderNodes(nodes: readonly TemplateNode[], writing: Writing): Fragment | Missing {
  const parts: Fragment[] = [];
  for (const node of nodes) {
    if (node.type === "text") parts.push(withBlanks(node.text));
    else if (node.type === "slot") {
      const part = renderSlot(node.words, writing);
      if (isMissing(part)) return part;
      parts.push(part);
    } else {
      const before = writing.state.moved;
      const part = renderNodes(node.nodes, writing);
      if (isMissing(part)) writing.state.moved = before;
      else parts.push(part);
    }
  }
  return joined(parts);
}

/** Text with its 【…】 marked for filling in. */
function withBlanks(text: string): Fragment {
  return { text, slots: [...text.matchAll(/【[^】]*】/g)].map((found): Slot => ({ start: found.index, end: found.index + found[0].length, kind: "blank", cells: [] })) };
}

function renderSlot(words: readonly string[], writing: Writing): Fragment | Missing {
  const [first = "", second, third] = words;
  const { style, element } = writing;
  const local = writing.local?.get(first);
  if (local) return local;
  const fixed = fixedWord(first, writing);
  if (fixed) return fixed;
  if ((first === "名称" || first === "简称" || first === "路径") && element) {
    const cells = element.nameRows.flatMap(({ nameCell }) => (nameCell ? [{ source: "current" as const, ...nameCell }] : []));
    return marked(first === "名称" ? element.name : first === "简称" ? element.name.replace(/支出$/, "") : element.path, "subject", cells);
  }
  if (first === "原因") return reason(writing);
  if (first === "占" && second !== undefined && third !== undefined) return share(second, third, writing);
  if (first === "年初预算" && second !== undefined) return amount(second, "budget", writing);
  if (first === "上年数" && second !== undefined) return amount(second, "prior", writing);
  const comparison = style.comparisons[first];
  if (comparison && second !== undefined) return compared(comparison, second, third, writing);
  return second === undefined ? amount(first, "current", writing) : { missing: words.join(" ") };
}

/** Asked for once for what moved. */
function reason(writing: Writing): Fragment | Missing {
  if (!writing.state.moved) return NOTHING;
  writing.state.moved = false;
  return renderTemplate(writing.style.reason, writing);
}

function fixedWord(word: string, { sources }: Writing): Fragment | undefined {
  const { unit, year, scope } = sources.of.disclosure;
  switch (word) {
    case "年": return year === null ? withBlanks("【年份】") : marked(String(year), "year", []);
    case "上年": return year === null ? withBlanks("【上年年份】") : marked(String(year - 1), "year", []);
    case "单位名称": return unit === null ? withBlanks("【单位名称】") : plain(unit);
    case "本部门": return plain(scope === "unit" || (scope === null && /(中心|所|站|队|馆|院|校|园)$/.test(unit ?? "")) ? "本单位" : "本部门");
    default: return undefined;
  }
}

/** 本项 and its parts are the element's; other names are those of named-figures.ts. */
function figureOf(name: string, source: Source, { sources, element }: Writing): Figure | undefined {
  if (name.startsWith("本项")) {
    const part = name === "本项基本" ? "basic" : name === "本项项目" ? "project" : "total";
    return element && sources.find({ ...element.meaning, part: part === "total" ? element.meaning.part : part }, source);
  }
  const reference = readReference(name);
  if (reference) return referredTo(reference, { sources, ...(element && { element }) });
  const known = NAMED_FIGURES[name];
  return known && (source === "current" ? sources.find(known.meaning, source, known.measure) : sources.find(known.meaning, source));
}

/** What a learned template refers to; its measure says whose figure it is. */
function referredTo({ meaning, measure }: FigureReference, { sources, element }: Pick<Writing, "sources" | "element">): Figure | undefined {
  const own = meaning.line === OWN_ROW ? element && { ...element.meaning, part: meaning.part } : meaning;
  const source = measure === "prior" ? "prior" : measure === "initial" ? "budget" : "current";
  return own && sources.find(own, source, measure);
}

function amount(name: string, source: Source, writing: Writing): Fragment | Missing {
  const figure = figureOf(name, source, writing);
  return figure ? marked(printAmount(figure, writing.style.printing), "amount", figure.cells) : { missing: name };
}

function share(part: string, whole: string, writing: Writing): Fragment | Missing {
  const [over, under] = [figureOf(part, "current", writing), figureOf(whole, "current", writing)];
  if (!over || !under) return { missing: over ? whole : part };
  // What is negative is no share of anything.
  const rate = over.value.coefficient < 0 || under.value.coefficient < 0 ? undefined : printRate(over, under, writing.style.printing);
  return rate === undefined ? { missing: whole } : marked(rate, "share", [...over.cells, ...under.cells]);
}

function compared(comparison: Comparison, name: string, against: string | undefined, writing: Writing): Fragment | Missing {
  const { style: { printing } } = writing;
  const figure = figureOf(name, "current", writing);
  const base = against === undefined ? figureOf(name, comparison.against, writing) : figureOf(against, "current", writing);
  if (!figure) return { missing: name };
  if (!base) return { missing: against ?? name };
  const { size, sign, negligible } = differenceOf(figure, base, printing);
  writing.state.moved = sign !== 0 && !negligible;
  const rate = printRate(comparison.rate === "change" ? size : figure, base, printing);
  const kind = comparison.rate === "change" ? "rate" : "completion";
  const local = new Map([
    ["额", marked(printAmount(size, printing), "change", size.cells)],
    ["基数", marked(printAmount(base, printing), "amount", base.cells)],
    ...(rate === undefined ? [] : [["率", marked(rate, kind, size.cells)] as const]),
  ]);
  const { cases } = comparison;
  // 增加0.00万元 would say nothing, 持平 more than is true, and 高于 of two figures that are printed alike would puzzle.
  const template = negligible ? cases.same.replace(/持平|等于/, "基本$&") : (cases[caseOf(figure, base, sign)] ?? cases.same);
  return renderTemplate(template, { ...writing, local });
}

function caseOf(figure: Figure, base: Figure, sign: -1 | 0 | 1): keyof Comparison["cases"] {
  if (isZero(base.value) && isZero(figure.value)) return "bothZero";
  if (sign === 0) return "same";
  if (base.value.coefficient < 0 || (isZero(base.value) && sign < 0)) return sign > 0 ? "bareUp" : "bareDown";
  if (isZero(base.value)) return "fromZero";
  return sign > 0 ? "up" : "down";
}
