/** How likely it is that a cell prints what it prints, were another figure right: by the slip that it takes and by how usual both figures are. */
import { isFigure } from "../amounts/cell";
import type { TableRow } from "../recognise/disclosure";
import type { SlipKind, Surroundings } from "./slips";
import { slipFrom, SMALL, SPREAD } from "./slips";
import type { System, Variable } from "./system";

/** A formula is wrong less often than a figure that was typed. */
const FORMULA = 0.3;

/**
 * Odds that a cell prints what it prints when `value` is right, against what it prints being right. `fewest` is the number
 * of cells in the shortest broken relation through it: a total follows from its parts, and of two cells that print one
 * quantity each is worth half.
 */
export function oddsOf(system: System, variable: Variable, value: number, fewest: number): { readonly odds: number; readonly kind: SlipKind } {
  const { cell } = variable;
  const printed = variable.value / variable.grain;
  const { likelihood, kind } = slipFrom(value, printed, cell, surroundings(system, variable));
  const freedom = isTotal(system, variable) ? 0 : fewest === 2 ? 0.5 : 1;
  const odds = likelihood * (chance(system, variable, value) / chance(system, variable, printed)) ** freedom;
  return { odds: cell.formula === null ? odds : odds * FORMULA, kind };
}

/** Whether the cell is the sum in a relation inside its table. */
function isTotal({ constraints }: System, { cell, constraints: own }: Variable): boolean {
  return own.some((index) => {
    const equation = constraints[index]?.evaluated.equation;
    return equation?.tables.length === 1 && equation.form === "equal" && equation.terms.length > 2 && equation.terms[0]?.cell === cell;
  });
}

/** How usual a figure is in its column: nothing as often as the others of the column are nothing, amounts evenly over their size. */
function chance(system: System, variable: Variable, value: number): number {
  const empty = emptyShare(system, variable);
  if (value === 0) return empty;
  const negative = value < 0 ? (variable.mayBeNegative ? 0.1 : 0.002) : 1;
  return ((1 - empty) * negative) / ((Math.abs(value) + SMALL) * SPREAD);
}

function emptyShare({ tables }: System, { term: { table, row, role, cell } }: Variable): number {
  const { cells, zeros, blanks } = tables.countsOf(table, row.lane, role);
  const own = row.cells.get(role);
  const isZero = own?.displayed.coefficient === 0;
  // A blank among zeros is as striking as a zero among amounts.
  const empty = isFigure(cell) || cell.displayed.coefficient !== 0 ? zeros - (isZero ? 1 : 0) : blanks - (isZero && !isFigure(own) ? 1 : 0);
  return (empty + 0.5) / (cells - (own ? 1 : 0) + 1);
}

/** Figures beside, above and below, and of the row it is a part of. */
function surroundings({ tables }: System, variable: Variable): Surroundings {
  const { table, row, role } = variable.term;
  const at = tables.placeOf(table, row);
  const neighbours: number[] = [];
  const add = (value: number | undefined): void => {
    if (value !== undefined && value !== 0) neighbours.push(value);
  };
  add(valueAt(table.rows[at - 1], role, variable));
  add(valueAt(table.rows[at + 1], role, variable));
  const roles = [...row.cells.keys()];
  const column = roles.indexOf(role);
  add(valueAt(row, roles[column - 1], variable));
  add(valueAt(row, roles[column + 1], variable));
  let parent: number | undefined;
  if (row.code.length > 3) {
    for (let above = at - 1; above >= 0 && parent === undefined; above--) {
      const candidate = table.rows[above];
      if (candidate && candidate.code !== "" && candidate.code.length < row.code.length && row.code.startsWith(candidate.code)) parent = valueAt(candidate, role, variable);
    }
  }
  return { neighbours, parent };
}

function valueAt(row: TableRow | undefined, role: string | undefined, { decimals }: Variable): number | undefined {
  const cell = role === undefined ? undefined : row?.cells.get(role);
  if (!cell || !isFigure(cell) || cell.displayed.decimals > decimals) return undefined;
  return cell.displayed.coefficient * 10 ** (decimals - cell.displayed.decimals);
}
