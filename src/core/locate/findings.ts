/** What is said of broken relations: one finding for each wrong cell, with the relations it broke beneath it. */
import { minus } from "../amounts/arithmetic";
import { printExact, writtenDigits } from "../amounts/exact";
import type { FindingDraft } from "../check/draft";
import type { Evaluated } from "../check/relations";
import { brokenFinding, figuresOf, termLabel } from "../check/relations";
import type { CellWitness, CheckContext } from "../check/rule";
import { explainedByUnit } from "../check/signs/amount-unit";
import { cellName } from "../sheets/addresses";
import { Ground } from "./blocks/block";
import { blockFinding, blocksOf } from "./blocks/blocks";
import { evaluate } from "../check/evaluate";
import { accuses, replacedIn, withFigure } from "./correction";
import type { Accused, Located } from "./locate";
import { locate } from "./locate";
import { cellsIn, clearest, relationArguments } from "./told";

/**
 * Findings of every broken relation of a disclosure: by the cells and the patterns that explain them where these are known,
 * else relation by relation. What another amount unit accounts for is told by the rule of units alone.
 */
export function brokenFindings(context: CheckContext): FindingDraft[] {
  const broken = context.evaluated.filter(({ evaluation }) => evaluation.outcome === "broken");
  if (!broken.some(accuses)) return broken.map(brokenFinding);
  const { evaluated, disclosure, unit } = context;
  const explained = new Set(explainedByUnit(context));
  const search = (): Located[] => locate(evaluated.filter((one) => !explained.has(one)), disclosure, unit);
  let located = search();
  // A single cell that explains everything is a simpler explanation than any pattern.
  const open = new Set(located.filter(({ edits, culprits }) => edits !== 1 || culprits.length === 0).flatMap((one) => one.broken));
  const settled = new Set([...explained, ...broken.filter((one) => !open.has(one))]);
  const blocks = open.size > 0 ? blocksOf(new Ground(disclosure, evaluated, unit, settled)) : [];
  if (blocks.length > 0) {
    for (const block of blocks) for (const one of block.explained) explained.add(one);
    located = search();
  }
  const first = located.filter(({ accused }) => accused.length > 0);
  const told = [...first, ...locatedBeyond(context, evaluated.filter((one) => !explained.has(one)), first)];
  for (const one of told) for (const each of one.broken) explained.add(each);
  return [...blocks.map(blockFinding), ...told.flatMap((one) => locatedFindings(one, context.witness)), ...broken.filter((one) => !explained.has(one)).map(brokenFinding)];
}

/**
 * What can be located once the cells named so far are put right: a figure copied wrongly into two tables holds in the
 * relation between them, and the second cannot be corrected before the first.
 */
function locatedBeyond({ disclosure, unit }: CheckContext, evaluated: readonly Evaluated[], found: readonly Located[]): Located[] {
  const done = new Set(found.flatMap((one) => one.broken));
  if (!evaluated.some((one) => accuses(one) && one.evaluation.outcome === "broken" && !done.has(one))) return [];
  const corrections = new Map(found.flatMap(({ culprits }) => culprits.map(({ variable: { cell }, value }) => [cell, withFigure(cell, value)] as const)));
  if (corrections.size === 0) return [];
  const corrected = evaluated.map((one): Evaluated => {
    if (![...one.equation.terms, ...one.equation.optional].some(({ cell }) => corrections.has(cell))) return one;
    const equation = replacedIn(one.equation, corrections);
    return { equation, evaluation: evaluate(equation, unit) };
  });
  // Only what the corrections leave as it was printed is told.
  const printed = new Set(evaluated);
  return locate(corrected, disclosure, unit).filter((one) => one.culprits.length > 0 && one.broken.every((each) => printed.has(each) && !done.has(each)));
}

function locatedFindings(found: Located, witness: CellWitness | undefined): FindingDraft[] {
  const findings: FindingDraft[] = [];
  const seconded = witness ? secondedBy(found, witness) : undefined;
  const located = seconded ? { ...found, culprits: [...found.culprits, seconded] } : found;
  let open = located.broken;
  for (const culprit of located.culprits) {
    const own = located.broken.filter((one) => goesThrough(one, culprit));
    if (own.length === 0) continue;
    findings.push(culprit === seconded ? { ...culpritFinding(culprit, own), message: "locate.seconded" } : culpritFinding(culprit, own));
    open = open.filter((one) => !own.includes(one));
  }
  if (open.length > 0) findings.push(candidatesFinding(located, open));
  return findings;
}

/** Where the relations cannot tell which cell is wrong: the only one for which a further witness gives a figure that would mend them. */
function secondedBy({ accused, culprits, edits }: Located, witness: CellWitness): Accused | undefined {
  if (culprits.length > 0 || edits !== 1) return undefined;
  const named = accused.flatMap((one): Accused[] => {
    const value = writtenDigits(witness(one.variable.cell) ?? "");
    return value && Number(minus(value, one.low).coefficient) >= 0 && Number(minus(one.high, value).coefficient) >= 0 ? [{ ...one, value }] : [];
  });
  return named.length === 1 ? named[0] : undefined;
}

const goesThrough = ({ equation, evaluation }: Evaluated, { variable }: Accused): boolean =>
  [...evaluation.terms, ...equation.optional].some(({ cell }) => cell === variable.cell);

function culpritFinding(culprit: Accused, broken: readonly Evaluated[]): FindingDraft {
  const { variable: { cell, term }, kind, value, low, high, witnessed } = culprit;
  const best = clearest(broken);
  const { sheet, row, column } = cell;
  const [from, to] = [printExact(low), printExact(high)];
  return {
    rule: best?.equation.relation.id ?? "", severity: "error",
    message: from === to || witnessed ? `locate.culprit.${kind}` : `locate.about.${kind}`,
    args: {
      cell: cellName(row, column), what: termLabel(term), printed: cell.printed,
      value: printExact(value), low: from, high: to, count: String(broken.length), ...relationArguments(broken),
    },
    cells: cellsIn(broken, [{ sheet, row, column, role: "culprit" }]),
    figures: best ? figuresOf(best.evaluation.terms) : [],
    proposal: { sheet, row, column, value: printExact(value), low: from, high: to },
    table: term.table.key,
  };
}

/** Candidates told in the sentence; all of them are among the cells. */
const MOST_TOLD = 6;

function candidatesFinding({ accused, edits, culprits }: Located, broken: readonly Evaluated[]): FindingDraft {
  const best = clearest(broken);
  const candidates = accused.filter((one) => !culprits.includes(one) && broken.some((each) => goesThrough(each, one)));
  const told = candidates.slice(0, MOST_TOLD).map(({ variable: { cell }, value }) => `${cellName(cell.row, cell.column)} ${cell.printed === "" ? "∅" : cell.printed}→${printExact(value)}`);
  const base = best ? brokenFinding(best) : undefined;
  const message = edits > 1 ? "locate.several" : broken.length === 1 ? "locate.oneRelation" : "locate.sameRelations";
  return {
    rule: best?.equation.relation.id ?? "", severity: "error", message,
    args: {
      ...base?.args, count: String(broken.length), edits: String(edits), candidates: told, candidateCount: String(candidates.length), ...relationArguments(broken),
    },
    cells: cellsIn(broken, candidates.map(({ variable: { cell: { sheet, row, column } } }) => ({ sheet, row, column, role: "candidate" }))),
    figures: base?.figures ?? [], proposal: null, table: best?.equation.tables[0] ?? null,
  };
}
