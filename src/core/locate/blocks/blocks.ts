/** Mistakes of whole rows and columns, which no search for single cells should take apart. */
import type { FindingDraft } from "../../check/draft";
import type { Evaluated } from "../../check/relations";
import { figuresOf } from "../../check/relations";
import { cellsIn, clearest, relationArguments } from "../told";
import type { Block, Ground } from "./block";
import { misplacedRows, missingRows, repeatedlyPrinted } from "./membership";
import { countedTwice, repeatedRows, swappedRows } from "./replaced-rows";
import { shiftedRows } from "./shifted";
import { slippedRows } from "./slipped";

/** Patterns in the order in which they are preferred where they account for as many relations. */
const PATTERNS = [missingRows, repeatedlyPrinted, misplacedRows, swappedRows, repeatedRows, countedTwice, shiftedRows, slippedRows] as const;

/** The patterns that fit, those that account for most first, none for what another one accounts for. */
export function blocksOf(ground: Ground): Block[] {
  if (ground.broken.size === 0) return [];
  const found = PATTERNS.flatMap((pattern) => pattern(ground)).sort((a, b) => b.explained.length - a.explained.length);
  const taken = new Set<Evaluated>();
  return found.filter(({ explained }) => {
    if (explained.length === 0 || explained.some((one) => taken.has(one))) return false;
    for (const one of explained) taken.add(one);
    return true;
  });
}

export function blockFinding({ explained, message, args, cells, table }: Block): FindingDraft {
  const best = clearest(explained);
  return {
    rule: best?.equation.relation.id ?? "", severity: "error", message,
    args: { ...args, count: args["count"] ?? String(explained.length), broken: String(explained.length), ...relationArguments(explained) },
    cells: cellsIn(explained, cells), figures: best ? figuresOf(best.evaluation.terms) : [], proposal: null, table: table.key,
  };
}
