/** The picture of a disclosure: its tables, and the relations between them by their worst outcome. */
import { OUTCOMES, type DisclosureReport, type Outcome, type RelationResult } from "../../core/check/report";
import type { Words } from "../words";
import { markup, NOTHING, type Markup } from "./markup";
import { layOut, type Box } from "./picture-layout";

/** Signs beside colour and dashes. */
export const OUTCOME_SIGNS: Readonly<Record<Outcome, string>> = { holds: "✓", rounding: "≈", maybeRounding: "≈?", broken: "✗", missingData: "–" };

/** Which outcome stands for several: one that is broken matters most; one that lacks data matters less than one that was checked. */
const WORST_FIRST: readonly Outcome[] = ["broken", "maybeRounding", "rounding", "holds", "missingData"];

type Counts = Map<Outcome, number>;

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly counts: Counts;
}

/** An SVG with its legend; nothing when there are no tables. */
export function relationPicture({ disclosure, results }: DisclosureReport, words: Words): Markup {
  const { tables } = disclosure;
  if (tables.length === 0) return NOTHING;
  const index = new Map(tables.map((table, position) => [table.key, position]));
  const { own, between } = countResults(results, index);
  const labels = between.map((edge) => countsText(edge.counts));
  const layout = layOut(tables.length, between.map((edge, position) => ({ from: edge.from, to: edge.to, labelWidth: 10 + (labels[position]?.length ?? 0) * 7 })));
  const name = (position: number): string => tables[position]?.title ?? "";
  // Broken ones last, so that they lie on top.
  const order = between.map((_, position) => position).sort((a, b) => WORST_FIRST.indexOf(worst(between[b]?.counts)) - WORST_FIRST.indexOf(worst(between[a]?.counts)));
  const lines: Markup[] = [];
  const marks: Markup[] = [];
  for (const position of order) {
    const edge = between[position];
    const curve = layout.edges[position];
    if (edge === undefined || curve === undefined) continue;
    const { label } = curve;
    const title = markup`<title>${name(edge.from)} — ${name(edge.to)}${words.label("colon")}${countsSentence(edge.counts, words)}</title>`;
    lines.push(markup`<g class="edge ${worst(edge.counts)}">${title}<path d="${curve.path}"/></g>`);
    // Above all lines, so that no line crosses out a number.
    marks.push(markup`<g class="edge ${worst(edge.counts)}">${title}<rect x="${label.x - label.width / 2}" y="${label.y - label.height / 2}" width="${label.width}" height="${label.height}" rx="4"/><text class="mark" x="${label.x}" y="${label.y + 4}" text-anchor="middle">${labels[position] ?? ""}</text></g>`);
  }
  const nodes = layout.nodes.map((box, position) => nodeMarkup(box, tables[position]?.key ?? "", name(position), own[position] ?? new Map<Outcome, number>(), words));
  return markup`<figure><svg viewBox="0 0 ${layout.width} ${layout.height}" role="img" aria-label="${words.label("relationPicture")}">${lines}${marks}${nodes}</svg>${legend(words)}</figure>`;
}

function countResults(results: readonly RelationResult[], index: ReadonlyMap<string, number>): { own: Counts[]; between: Edge[] } {
  const own: Counts[] = [];
  const between = new Map<string, Edge>();
  const add = (counts: Counts, outcome: Outcome): Counts => counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  for (const { tables, outcome } of results) {
    const positions = [...new Set(tables.map((key) => index.get(key)).filter((position) => position !== undefined))].sort((a, b) => a - b);
    const [first, ...others] = positions;
    if (first === undefined) continue;
    if (others.length === 0 && tables.length === 1) own[first] = add(own[first] ?? new Map<Outcome, number>(), outcome);
    for (const other of others) {
      const key = `${first} ${other}`;
      const edge = between.get(key) ?? { from: first, to: other, counts: new Map<Outcome, number>() };
      add(edge.counts, outcome);
      between.set(key, edge);
    }
  }
  return { own, between: [...between.values()] };
}

const worst = (counts: Counts | undefined): Outcome => WORST_FIRST.find((outcome) => counts?.has(outcome)) ?? "missingData";

/** ✗1 ≈2, the worst first; ✓ alone when everything holds. */
function countsText(counts: Counts): string {
  const shown = WORST_FIRST.filter((outcome) => counts.has(outcome) && outcome !== "missingData");
  return (shown.length === 0 ? (["missingData"] as const) : shown.slice(0, 2)).map((outcome) => `${OUTCOME_SIGNS[outcome]}${counts.get(outcome) ?? 0}`).join(" ");
}

const countsSentence = (counts: Counts, words: Words): string => OUTCOMES.filter((outcome) => counts.has(outcome)).map((outcome) => `${words.outcome(outcome)} ${counts.get(outcome) ?? 0}`).join(words.label("and"));

/** Characters of a title that fit a box. */
const LONGEST_NAME = 11;

function nodeMarkup(box: Box, key: string, name: string, counts: Counts, words: Words): Markup {
  const left = box.x - box.width / 2;
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
  const inner = counts.size === 0 ? "" : countsText(counts);
  const id = key.startsWith("X:") ? "" : key;
  return markup`<g class="node ${counts.size === 0 ? "" : worst(counts)}"><title>${name}${words.label("colon")}${countsSentence(counts, words)}</title><rect x="${left}" y="${box.y - box.height / 2}" width="${box.width}" height="${box.height}" rx="8"/><text class="id" x="${left + 10}" y="${box.y - 5}">${id}</text><text class="mark" x="${left + box.width - 10}" y="${box.y - 5}" text-anchor="end">${inner}</text><text class="name" x="${left + 10}" y="${box.y + 14}">${short}</text></g>`;
}

function legend(words: Words): Markup {
  return markup`<figcaption>${OUTCOMES.map((outcome) => markup`<span><svg viewBox="0 0 34 10" aria-hidden="true"><g class="edge ${outcome}"><path d="M1 5H33"/></g></svg>${OUTCOME_SIGNS[outcome]} ${words.outcome(outcome)}</span>`)}</figcaption>`;
}
