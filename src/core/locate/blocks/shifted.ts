/** A column, or whole rows, pasted one row too low or too high: from some row on each figure is the one of its neighbour. */
import type { AmountCell } from "../../amounts/cell";
import type { Exact } from "../../amounts/exact";
import { printExact } from "../../amounts/exact";
import type { Evaluated } from "../../check/relations";
import type { FindingCell } from "../../findings";
import type { RecognisedTable, TableRow } from "../../recognise/disclosure";
import { cellName } from "../../sheets/addresses";
import { replacedIn, withFigure } from "../correction";
import { evaluate } from "../../check/evaluate";
import type { Block, Ground } from "./block";
import { moved, rowName } from "./block";
import { append } from "../../lists";

/** Fewest figures that must be found one row away. */
const FEWEST = 2;

export function shiftedRows(ground: Ground): Block[] {
  const broken = ground.brokenPlaces();
  return ground.disclosure.tables.flatMap((table) => {
    const suspected = broken.get(table);
    if (!suspected) return [];
    const roles = new Set(table.rows.flatMap((row) => [...row.cells.keys()]).filter((role) => !role.startsWith("inserted.")));
    const found: Block[] = [];
    for (const role of suspected.roles) {
      for (const step of [1, -1] as const) append(found, shiftsOf(ground, table, role, step, [...roles]));
    }
    // The same rows come out once for each column that shows it.
    return found.filter((block, at) => !found.slice(0, at).some((other) => other.explained.some((one) => block.explained.includes(one))));
  });
}

/** Runs of rows whose figures in a column are printed one row further down (step 1) or up (−1). */
function shiftsOf(ground: Ground, table: RecognisedTable, role: string, step: 1 | -1, roles: readonly string[]): Block[] {
  const rows = table.rows.filter((row) => row.cells.has(role));
  const wanted = rows.map((row) => wantedValue(ground, row.cells.get(role)));
  const blocks: Block[] = [];
  for (let at = 0; at < rows.length; at++) {
    let end = at;
    while (end < rows.length && isAt(wanted[end], rows[end + step]?.cells.get(role))) end++;
    if (end - at < FEWEST) continue;
    // The figure of the last row of the run was overwritten (or pushed out): it has to follow from its relations.
    const run = rows.slice(at, end);
    const lost = step === 1 ? rows[end] : rows[at - 1];
    const block = blockOf(ground, table, [role], run, rows, step, lost) ?? blockOf(ground, table, roles, run, rows, step, lost);
    if (block) blocks.push(block);
    at = end;
  }
  return blocks;
}

/** What a broken relation of another kind than the column's own sums asks of a cell; its own figure where none is broken (the first of a copied run stays). */
function wantedValue(ground: Ground, cell: AmountCell | undefined): Exact | undefined {
  if (!cell) return undefined;
  const broken = ground.through(cell).filter((one) => ground.broken.has(one) && one.equation.relation.type !== "hierarchy" && one.equation.form === "equal");
  const [one] = broken;
  return one ? valueFor(one, cell) : cell.displayed;
}

/** The value of a cell at which a relation holds exactly, or undefined where other units are involved. */
function valueFor({ equation, evaluation }: Pick<Evaluated, "equation" | "evaluation">, cell: AmountCell): Exact | undefined {
  const own = evaluation.terms.filter((term) => term.cell === cell);
  const [term] = own;
  if (!term || own.length > 1 || (term.table.amountUnit ?? evaluation.unit) !== evaluation.unit || equation.form !== "equal") return undefined;
  return moved(cell.displayed, evaluation.residual, term.sign === 1 ? -1 : 1);
}

const isAt = (wanted: Exact | undefined, cell: AmountCell | undefined): boolean =>
  wanted !== undefined && cell !== undefined && wanted.coefficient !== 0 && Number(printExact(wanted)) === Number(printExact(cell.displayed));

function blockOf(ground: Ground, table: RecognisedTable, roles: readonly string[], run: readonly TableRow[], rows: readonly TableRow[], step: 1 | -1, lost: TableRow | undefined): Block | undefined {
  const replacement = new Map<AmountCell, AmountCell>();
  for (const role of roles) for (const row of run) {
    const cell = row.cells.get(role);
    const source = rows[rows.indexOf(row) + step]?.cells.get(role);
    if (cell && source) replacement.set(cell, withFigure(cell, source.displayed));
  }
  for (const role of roles) {
    const cell = lost?.cells.get(role);
    if (!cell) continue;
    const value = followed(ground, cell, replacement);
    if (!value || value.coefficient < 0) continue;
    replacement.set(cell, withFigure(cell, value));
  }
  const explained = ground.repairedBy(replacement);
  if (!explained || explained.length < FEWEST + 1) return undefined;
  const [first] = run;
  const last = run[run.length - 1];
  const changed = [...replacement.keys()].filter((cell) => replacement.get(cell)?.printed !== cell.printed);
  return {
    explained, table, message: step === 1 ? "block.shiftedDown" : "block.shiftedUp",
    args: {
      count: String(run.length), first: first ? rowName(first) : "", last: last ? rowName(last) : "",
      cells: changed.map(({ row, column }) => cellName(row, column)), values: changed.map((cell) => replacement.get(cell)?.printed ?? ""),
    },
    cells: changed.map(({ sheet, row, column }): FindingCell => ({ sheet, row, column, role: "culprit" })),
  };
}

/** What the relations of a cell ask of it once the other cells are replaced; undefined when they already hold. */
function followed(ground: Ground, cell: AmountCell, replacement: ReadonlyMap<AmountCell, AmountCell>): Exact | undefined {
  for (const { equation } of ground.through(cell)) {
    if (equation.form !== "equal") continue;
    const replaced = replacedIn(equation, replacement);
    const evaluation = evaluate(replaced, ground.unit);
    if (evaluation.outcome === "broken") return valueFor({ equation: replaced, evaluation }, cell);
  }
  return undefined;
}
