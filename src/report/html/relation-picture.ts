/** The picture of a disclosure: its tables, and the relations between them by their worst outcome. */
import { OUTCOMES, type DisclosureReport } from "../../core/check/report";
import { byDrawingOrder, countsText, relationMap, worstOutcome, type OutcomeCounts } from "../../core/present/relation-map";
import { OUTCOME_SIGNS } from "../../core/present/signs";
import type { Words } from "../words";
import { markup, NOTHING, type Markup } from "./markup";
import { layOut, type Box } from "./picture-layout";

/** An SVG with its legend; nothing when there are no tables. */
export function relationPicture(report: DisclosureReport, words: Words): Markup {
  const { tables } = report.disclosure;
  if (tables.length === 0) return NOTHING;
  const { own, between } = relationMap(report);
  const labels = between.map((edge) => countsText(edge.counts));
  const layout = layOut(tables.length, between.map((edge, position) => ({ from: edge.from, to: edge.to, labelWidth: 10 + (labels[position]?.length ?? 0) * 7 })));
  const name = (position: number): string => tables[position]?.title ?? "";
  const order = between.map((_, position) => position).sort((a, b) => byDrawingOrder(between[a]?.counts, between[b]?.counts));
  const lines: Markup[] = [];
  const marks: Markup[] = [];
  for (const position of order) {
    const edge = between[position];
    const curve = layout.edges[position];
    if (edge === undefined || curve === undefined) continue;
    const { label } = curve;
    const title = markup`<title>${name(edge.from)} — ${name(edge.to)}${words.label("colon")}${countsSentence(edge.counts, words)}</title>`;
    lines.push(markup`<g class="edge ${worstOutcome(edge.counts)}">${title}<path d="${curve.path}"/></g>`);
    // Above all lines, so that no line crosses out a number.
    marks.push(markup`<g class="edge ${worstOutcome(edge.counts)}">${title}<rect x="${label.x - label.width / 2}" y="${label.y - label.height / 2}" width="${label.width}" height="${label.height}" rx="4"/><text class="mark" x="${label.x}" y="${label.y + 4}" text-anchor="middle">${labels[position] ?? ""}</text></g>`);
  }
  const nodes = layout.nodes.map((box, position) => nodeMarkup(box, tables[position]?.key ?? "", name(position), own[position] ?? new Map(), words));
  return markup`<figure><svg viewBox="0 0 ${layout.width} ${layout.height}" role="img" aria-label="${words.label("relationPicture")}">${lines}${marks}${nodes}</svg>${legend(words)}</figure>`;
}

const countsSentence = (counts: OutcomeCounts, words: Words): string => OUTCOMES.filter((outcome) => counts.has(outcome)).map((outcome) => `${words.outcome(outcome)} ${counts.get(outcome) ?? 0}`).join(words.label("and"));

/** Characters of a title that fit a box. */
const LONGEST_NAME = 11;

function nodeMarkup(box: Box, key: string, name: string, counts: OutcomeCounts, words: Words): Markup {
  const left = box.x - box.width / 2;
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
  const inner = counts.size === 0 ? "" : countsText(counts);
  const id = key.startsWith("X:") ? "" : key;
  return markup`<g class="node ${counts.size === 0 ? "" : worstOutcome(counts)}"><title>${name}${words.label("colon")}${countsSentence(counts, words)}</title><rect x="${left}" y="${box.y - box.height / 2}" width="${box.width}" height="${box.height}" rx="8"/><text class="id" x="${left + 10}" y="${box.y - 5}">${id}</text><text class="mark" x="${left + box.width - 10}" y="${box.y - 5}" text-anchor="end">${inner}</text><text class="name" x="${left + 10}" y="${box.y + 14}">${short}</text></g>`;
}

function legend(words: Words): Markup {
  return markup`<figcaption>${OUTCOMES.map((outcome) => markup`<span><svg viewBox="0 0 34 10" aria-hidden="true"><g class="edge ${outcome}"><path d="M1 5H33"/></g></svg>${OUTCOME_SIGNS[outcome]} ${words.outcome(outcome)}</span>`)}</figcaption>`;
}
