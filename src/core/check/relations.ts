/** Findings from relations: broken ones one by one, rounding differences gathered per table. */
import { printExact } from "../amounts/exact";
import { isFigure } from "../amounts/cell";
import type { AmountUnit } from "../amounts/units";
import type { FindingCell, FindingFigure, Severity } from "../findings";
import type { RecognisedTable } from "../recognise/disclosure";
import type { Equation, Term } from "../relations/equation";
import type { FindingDraft } from "./draft";
import type { Evaluation } from "./evaluate";
import { largestOf } from "../lists";

/** An equation with its result. */
export interface Evaluated {
  readonly equation: Equation;
  readonly evaluation: Evaluation;
}

/** What a cell is, in the words of its table: `社会保障和就业支出 · 基本支出`. */
export function termLabel({ table, row, cell }: Pick<Term, "table" | "row" | "cell">): string {
  const header = table.columns.find(({ column, lane }) => column === cell.column && lane === row.lane) ?? table.columns.find(({ column }) => column === cell.column);
  const path = header?.path ?? [];
  const last = path[path.length - 1] ?? "";
  // 合计 and 小计 stand under several headings of one table: the heading says which.
  const leaf = /^(合计|小计|金额)$/.test(last) ? path.slice(-2).join("") : last;
  const name = row.name === "" ? (row.kind === "total" ? "合计" : row.code) : row.name;
  return [name, leaf].filter((text) => text !== "").join(" · ");
}

export function figuresOf(terms: readonly Term[]): FindingFigure[] {
  return terms.map((term) => ({
    label: termLabel(term),
    value: term.cell.kind === "blank" || term.cell.kind === "noValue" ? "" : term.cell.printed,
    sign: (term.side === "left") === (term.sign === 1) ? 1 : -1,
    side: term.side,
    cell: { sheet: term.cell.sheet, row: term.cell.row, column: term.cell.column },
  }));
}

/** Inside a table the left cell is the total of the parts; between tables two sides face each other. */
export function cellsOf({ equation, evaluation }: Evaluated): FindingCell[] {
  const between = equation.tables.length > 1;
  return evaluation.terms.map(({ cell, side }) => ({
    sheet: cell.sheet, row: cell.row, column: cell.column,
    role: between ? side : side === "left" ? "total" : "part",
  }));
}

function sideSum(terms: readonly Term[], side: "left" | "right"): string {
  const figures = terms.filter((term) => term.side === side && isFigure(term.cell));
  const decimals = largestOf([0, ...figures.map(({ cell }) => cell.displayed.decimals)]);
  const sum = figures.reduce((total, { cell, sign }) => total + (side === "left" ? sign : -sign) * cell.displayed.coefficient * 10 ** (decimals - cell.displayed.decimals), 0);
  return printExact({ coefficient: sum, decimals });
}

/** The finding of a broken relation. */
export function brokenFinding(evaluated: Evaluated): FindingDraft {
  const { equation, evaluation } = evaluated;
  const { relation, form } = equation;
  const severity: Severity = relation.severity ?? "error";
  const [first] = evaluation.terms;
  const mixed = new Set(evaluation.terms.map(({ table }) => table.amountUnit)).size > 1;
  return {
    rule: relation.id, severity,
    message: form === "atMost" ? "relation.exceeded" : mixed ? "relation.brokenMixed" : "relation.broken",
    args: {
      sentence: relation.sentence.zh, sentenceEn: relation.sentence.en,
      what: first ? termLabel(first) : "",
      left: sideSum(evaluation.terms, "left"), right: sideSum(evaluation.terms, "right"),
      difference: printExact(evaluation.residual), unit: evaluation.unit,
    },
    cells: cellsOf(evaluated), figures: figuresOf(evaluation.terms), proposal: null, table: equation.tables[0] ?? null,
  };
}

/** One rounding finding per table, naming the largest difference and every equation concerned. */
export function roundingFindings(evaluated: readonly Evaluated[], tables: readonly RecognisedTable[]): FindingDraft[] {
  const findings: FindingDraft[] = [];
  const rounding = evaluated.filter(({ evaluation }) => evaluation.outcome === "rounding" || evaluation.outcome === "maybeRounding");
  for (const table of tables) {
    const own = rounding.filter(({ equation }) => equation.tables[0] === table.key);
    const [first] = own;
    if (!first) continue;
    const largest = own.reduce((best, one) => (size(one) > size(best) ? one : best), first);
    const maybe = own.filter(({ evaluation }) => evaluation.outcome === "maybeRounding").length;
    const cells = new Map<string, FindingCell>();
    for (const one of own) {
      const [cell] = cellsOf(one);
      if (cell) cells.set(`${cell.sheet}!${cell.row},${cell.column}`, cell);
    }
    findings.push({
      rule: "尾差", severity: "rounding", message: maybe > 0 ? "relation.roundingMaybe" : "relation.rounding",
      args: {
        count: String(own.length), maybe: String(maybe), largest: printExact({ ...largest.evaluation.residual, coefficient: Math.abs(largest.evaluation.residual.coefficient) }),
        unit: largest.evaluation.unit, relations: [...new Set(own.map(({ equation }) => equation.relation.id))],
      },
      cells: [...cells.values()], figures: figuresOf(largest.evaluation.terms), proposal: null, table: table.key,
    });
  }
  return findings;
}

const size = ({ evaluation }: Evaluated): number => Math.abs(evaluation.residual.coefficient) / 10 ** evaluation.residual.decimals;

/** The unit that tables without one of their own count in: the disclosure's usual one, leaving aside its performance forms. */
export function usualUnit(tables: readonly RecognisedTable[]): AmountUnit {
  const counts = new Map<AmountUnit, number>();
  for (const { amountUnit, id } of tables) if (amountUnit !== null && !id.startsWith("P")) counts.set(amountUnit, (counts.get(amountUnit) ?? 0) + 1);
  let best: AmountUnit = "万元";
  for (const [unit, count] of counts) if (count > (counts.get(best) ?? 0)) best = unit;
  return best;
}
