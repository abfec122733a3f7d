/** What is said of broken relations: one finding for each wrong cell, with the relations it broke beneath it. */
import { printExact } from "../amounts/exact";
import type { FindingDraft } from "../check/draft";
import type { Evaluated } from "../check/relations";
import { brokenFinding, cellsOf, figuresOf, termLabel } from "../check/relations";
import type { CheckContext } from "../check/rule";
import type { FindingCell } from "../findings";
import { cellName } from "../sheets/addresses";
import type { Accused, Located } from "./locate";
import { accuses, locate } from "./locate";

/** Findings of every broken relation of a disclosure: by the cells that explain them where these are known, else relation by relation. */
export function brokenFindings({ evaluated, disclosure, unit }: CheckContext): FindingDraft[] {
  const broken = evaluated.filter(({ evaluation }) => evaluation.outcome === "broken");
  if (broken.length === 0) return [];
  const located = broken.some(accuses) ? locate(evaluated, disclosure, unit).filter(({ accused }) => accused.length > 0) : [];
  const explained = new Set(located.flatMap((one) => one.broken));
  return [...located.flatMap(locatedFindings), ...broken.filter((one) => !explained.has(one)).map(brokenFinding)];
}

function locatedFindings(located: Located): FindingDraft[] {
  const findings: FindingDraft[] = [];
  let open = located.broken;
  for (const culprit of located.culprits) {
    const own = located.broken.filter((one) => goesThrough(one, culprit));
    if (own.length === 0) continue;
    findings.push(culpritFinding(culprit, own));
    open = open.filter((one) => !own.includes(one));
  }
  if (open.length > 0) findings.push(candidatesFinding(located, open));
  return findings;
}

const goesThrough = ({ equation, evaluation }: Evaluated, { variable }: Accused): boolean =>
  [...evaluation.terms, ...equation.optional].some(({ cell }) => cell === variable.cell);

/** The relation that shows a mistake best: an equation, inside one table, of few figures. */
function clearest(broken: readonly Evaluated[]): Evaluated | undefined {
  const rank = ({ equation }: Evaluated): number => (equation.form === "atMost" ? 1000 : 0) + (equation.tables.length > 1 ? 100 : 0) + Math.min(equation.terms.length, 99);
  return broken.reduce<Evaluated | undefined>((best, one) => (best && rank(best) <= rank(one) ? best : one), undefined);
}

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

/** Figures of an equation told in a text. */
const MOST_FIGURES = 6;

/** Ids of the relations, each once, and every broken equation in figures. */
export function relationArguments(broken: readonly Evaluated[]): { readonly relations: readonly string[]; readonly equations: readonly string[] } {
  return {
    relations: [...new Set(broken.map(({ equation }) => equation.relation.id))],
    equations: broken.map(({ equation, evaluation }) => {
      const side = (name: "left" | "right"): string => {
        const terms = evaluation.terms.filter((term) => term.side === name && (term.cell.displayed.coefficient !== 0 || evaluation.terms.length <= MOST_FIGURES));
        const figures = terms.slice(0, MOST_FIGURES).map(({ cell, sign }, at) => {
          const minus = (name === "left") !== (sign === 1);
          const figure = cell.printed === "" ? "0" : cell.printed;
          return at === 0 ? (minus ? `−${figure}` : figure) : `${minus ? "−" : "+"} ${figure}`;
        });
        if (terms.length > MOST_FIGURES) figures.push("+ …");
        return figures.length === 0 ? "0" : figures.join(" ");
      };
      return `${equation.relation.id} ${side("left")} ${equation.form === "atMost" ? ">" : "≠"} ${side("right")}`;
    }),
  };
}

/** The cells named first, then all others of the relations. */
export function cellsIn(broken: readonly Evaluated[], first: readonly FindingCell[]): FindingCell[] {
  const cells = new Map<string, FindingCell>();
  for (const cell of [...first, ...broken.flatMap(cellsOf)]) {
    const key = `${cell.sheet}!${cell.row},${cell.column}`;
    if (!cells.has(key)) cells.set(key, cell);
  }
  return [...cells.values()];
}
