/** Deciding which table each block is, with a confidence: titles first, headers and notes where there is none. */
import { TABLES } from "../tables/index";
import type { FurtherTable, TableKind, TableSpec } from "../tables/spec";
import { codeText } from "./grid";
import type { Evidence } from "./disclosure";
import type { Candidate, Fit } from "./fit";
import { candidateOf, fitTable, mentions } from "./fit";
import { joinBlocks } from "./joined-blocks";
import type { Block } from "./segment";
import { sheetTitle } from "./segment";

export interface Identified {
  readonly candidate: Candidate;
  readonly fit: Fit;
  readonly confidence: number;
  readonly namedBy: Evidence["namedBy"];
}

export interface KnownByTitle {
  readonly candidate: Candidate;
  readonly further: FurtherTable;
}

export interface NotIdentified {
  readonly candidate: Candidate;
  readonly reason: "foreign" | "unknownTitle" | "uncertain" | "layout" | "noHeader" | "untitled" | "excluded" | "unsplit";
  readonly guess: TableSpec | null;
}

export type Decision = Identified | KnownByTitle | NotIdentified;

/** Below this a table is listed as uncertain. */
export const SURE = 0.6;

interface Scored {
  readonly fit: Fit;
  readonly score: number;
  readonly namedBy: Evidence["namedBy"];
}

const clamp = (score: number): number => Math.max(0, Math.min(1, Math.round(score * 100) / 100));

function titled(candidate: Candidate): Decision | undefined {
  const title = candidate.blocks[0].title;
  const match = title?.match;
  if (!match) return undefined;
  if (match.foreign) return { candidate, reason: "foreign", guess: null };
  const scored = match.specs.flatMap((spec, rank): Scored[] => {
    const fit = fitTable(candidate, spec);
    if (!fit) return [];
    const score = (rank === 0 ? 0.6 : 0.55) + 0.4 * fit.share - (fit.foreign ? 0.3 : 0) - (fit.complete ? 0 : 0.15);
    return [{ fit, score, namedBy: "title" }];
  });
  scored.sort((a, b) => b.score - a.score);
  const [best] = scored;
  const further = match.further.find(({ codes }) => codes === undefined || holdsCodes(candidate, codes));
  if (best && best.score >= SURE && !(further && !best.fit.complete)) return { candidate, fit: best.fit, confidence: clamp(best.score), namedBy: "title" };
  if (further) return { candidate, further };
  if (best) return { candidate, reason: "uncertain", guess: best.fit.spec };
  return { candidate, reason: candidate.columns.length === 0 ? "noHeader" : "layout", guess: match.specs[0] ?? null };
}

/** Whether the code columns hold codes like these, at least twice. */
function holdsCodes({ lanes, body }: Candidate, codes: RegExp): boolean {
  const columns = lanes.flatMap((lane) => lane.codes.map(({ column }) => column));
  return body.filter(({ row }) => row.cells.some((cell) => columns.includes(cell.column) && codes.test(codeText(cell)))).length >= 2;
}

/** Tables of a workbook already decided, by kind. */
class Context {
  private readonly used = new Set<string>();
  private readonly kinds = new Map<TableKind, number>();

  note(decision: Decision): void {
    if (!("fit" in decision)) return;
    this.used.add(decision.fit.spec.id);
    const { kind } = decision.fit.spec;
    this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
  }

  has = (spec: TableSpec): boolean => this.used.has(spec.id);

  /** +1 for the kind most tables have, −1 for the other. */
  prefers(kind: TableKind): number {
    const final = this.kinds.get("final") ?? 0;
    const budget = this.kinds.get("budget") ?? 0;
    if (final === budget) return 0;
    return kind === (final > budget ? "final" : "budget") ? 1 : -1;
  }
}

function untitled(candidate: Candidate, context: Context): Decision {
  const [block] = candidate.blocks;
  const title = block.title;
  const notes = candidate.blocks.flatMap(({ notes: cells }) => cells.map(({ plain }) => plain));
  const bySheet = sheetTitle(block.grid.sheet);
  const fits = TABLES.filter(({ layout }) => layout !== "form").flatMap((spec) => fitTable(candidate, spec) ?? []);
  const scored = fits.map((fit): Scored => {
    const sheetRank = bySheet?.specs.indexOf(fit.spec) ?? -1;
    const noted = notes.some((note) => mentions(note, fit.spec));
    const named = title !== undefined && mentions(title.text, fit.spec);
    const namedBy = sheetRank >= 0 ? "sheet" : noted ? "note" : "header";
    const base = sheetRank >= 0 ? 0.55 : noted ? 0.4 : named ? 0.35 : fit.distinct ? 0.3 : 0.05;
    const dissent = (fit.foreign ? 0.35 : 0) + (fit.complete ? 0 : 0.3) + (!noted && othersNoted(notes, fit.spec) ? 0.3 : 0);
    const used = context.has(fit.spec) ? 0.2 : 0;
    return { fit, namedBy, score: base + 0.4 * fit.share + 0.1 * context.prefers(fit.spec.kind) + (hasOwnWord(candidate, fit.spec) ? 0.05 : 0) + (headedByName(candidate, fit.spec) ? 0.15 : 0) - dissent - used };
  });
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best) return { candidate, reason: title ? "unknownTitle" : "untitled", guess: null };
  if (title && !mentions(title.text, best.fit.spec)) return { candidate, reason: "unknownTitle", guess: best.score >= SURE ? best.fit.spec : null };
  const clear = second === undefined || best.score - second.score >= 0.04;
  if (best.score >= SURE && clear) return { candidate, fit: best.fit, confidence: clamp(Math.min(best.score, title ? 0.8 : 0.95)), namedBy: best.namedBy };
  const last = lastOpen(scored, context);
  if (last && !title) return { candidate, fit: last.fit, confidence: 0.65, namedBy: "header" };
  return { candidate, reason: title ? "unknownTitle" : "uncertain", guess: best.score >= 0.4 ? best.fit.spec : null };
}

/** Headers that say 决算 or 预算 speak for their kind. */
function hasOwnWord(candidate: Candidate, spec: TableSpec): boolean {
  const headers = candidate.columns.map(({ header }) => header).join(" ");
  if (spec.kind === "final") return /决算/.test(headers);
  return /预算数|预算(?!财政)/.test(headers) && !/决算/.test(headers);
}

/** A header over the amounts that names the table: 本年政府性基金预算支出. */
const headedByName = (candidate: Candidate, spec: TableSpec): boolean =>
  spec.layout === "subjects" && candidate.columns.some(({ kind, path }) => kind === "amount" && path.length > 1 && spec.mentions.test(path[0] ?? ""));

const othersNoted = (notes: readonly string[], spec: TableSpec): boolean => TABLES.some((other) => other !== spec && notes.some((note) => mentions(note, other)));

/** The only table of the right kind that is still missing and fits, when the header alone cannot tell. */
function lastOpen(scored: readonly Scored[], context: Context): Scored | undefined {
  const open = scored.filter(({ fit }) => fit.complete && !fit.foreign && !context.has(fit.spec) && context.prefers(fit.spec.kind) > 0 && (fit.distinct || !fit.spec.columns.some(({ telling }) => telling)));
  return open.length === 1 ? open[0] : undefined;
}

/** Decide every block of a workbook. `settled` gives what is decided already, for a candidate of which the user has spoken. */
export function identify(blocks: readonly Block[], settled?: (candidate: Candidate) => Decision | undefined): Decision[] {
  const context = new Context();
  const candidates = joinBlocks(blocks).map((group) => candidateOf(group));
  const decisions = new Map<Candidate, Decision>();
  for (const candidate of candidates) {
    const decision = settled?.(candidate) ?? titled(candidate);
    if (!decision) continue;
    decisions.set(candidate, decision);
    context.note(decision);
  }
  // Untitled blocks that their header settles come first, so that the rest can be told by what is still missing.
  const open = candidates.filter((candidate) => !decisions.has(candidate));
  for (let pass = 0; pass < 2; pass++) {
    for (const candidate of open) {
      const known = decisions.get(candidate);
      if (known && "fit" in known) continue;
      const decision = untitled(candidate, context);
      decisions.set(candidate, decision);
      context.note(decision);
    }
  }
  return candidates.flatMap((candidate) => {
    const decision = decisions.get(candidate);
    if (decision === undefined) return [];
    return "reason" in decision && decision.reason !== "excluded" && isUnsplit(candidate) ? { ...decision, reason: "unsplit" } : decision;
  });
}

/** Whole rows in one cell each, as they come when a page of a PDF is pasted. */
function isUnsplit({ blocks }: Candidate): boolean {
  const rows = blocks.flatMap(({ header, body }) => [...header, ...body]);
  return rows.every(({ cells }) => cells.length === 1) && rows.filter(({ cells: [cell] }) => typeof cell?.source.value === "string" && holdsSeveralFigures(cell.source.value)).length >= 2;
}

function holdsSeveralFigures(text: string): boolean {
  const figures = text.split(/\s+/).filter((word) => /^-?[\d,]+(\.\d+)?$/.test(word));
  return figures.length > 1 && figures.some((figure) => figure.includes("."));
}
