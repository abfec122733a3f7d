/** Whether a total is the sum of its parts, by the rule that the checks use: each figure stands for half a unit of its last place either side. */
import { isZero, magnitude, minus, plus, print, rounded, type Sum } from "../core/amounts/arithmetic";
import { ZERO, type Exact } from "../core/amounts/exact";
import { shapesDiffer } from "./messages";
import { figureIn, isProblem, problem, shapeOf, type Answer, type Argument, type Cell, type Matrix, type Shape } from "./values";

/** Where the parts of a total stand in a range. */
type PartsOf = (row: number, column: number) => readonly Cell[];

/**
 * One answer for each total: `""` when it is the sum, 尾差 when rounding explains the difference, 可能尾差 when only a part printed as zero
 * could, 差 otherwise; the difference is total − parts. A single total takes every cell of the parts; a column of totals adds up each row
 * of the parts, a row of totals each column, a block of totals cell by cell; a single part counts towards every total.
 */
export function totalCheck(total: Argument, parts: readonly Argument[]): Matrix<Answer> {
  const shape = shapeOf(total.cells);
  const found: PartsOf[] = [];
  for (const part of parts) {
    const partsOf = partsFor(shape, part.cells);
    if (!partsOf) return [[problem("#VALUE!", shapesDiffer(total.name, shape, part.name, shapeOf(part.cells)))]];
    found.push(partsOf);
  }
  const partName = parts[0]?.name ?? "";
  return total.cells.map((row, rowIndex) => row.map((cell, column) => verdict(cell, found.flatMap((partsOf) => partsOf(rowIndex, column)), total.name, partName)));
}

function partsFor(total: Shape, cells: Matrix<Cell>): PartsOf | undefined {
  const { rows, columns } = shapeOf(cells);
  if (total.rows === 1 && total.columns === 1) {
    const all = cells.flat();
    return () => all;
  }
  if (rows === 1 && columns === 1) return () => cells[0] ?? [];
  if (rows === total.rows && columns === total.columns) return (row, column) => [cells[row]?.[column] ?? null];
  if (total.columns === 1 && rows === total.rows) return (row) => cells[row] ?? [];
  if (total.rows === 1 && columns === total.columns) return (_, column) => cells.map((line) => line[column] ?? null);
  return undefined;
}

function verdict(totalCell: Cell, partCells: readonly Cell[], totalName: string, partName: string): Answer {
  const total = figureIn(totalCell, totalName);
  if (isProblem(total)) return total;
  const parts: Exact[] = [];
  for (const cell of partCells) {
    const part = figureIn(cell, partName);
    if (isProblem(part)) return part;
    if (part !== null) parts.push(part);
  }
  if (total === null && parts.length === 0) return "";
  return judge(total, parts);
}

/** A total that is not filled in counts as nothing, exactly. */
function judge(total: Exact | null, parts: readonly Exact[]): Answer {
  const figures = total === null ? parts : [total, ...parts];
  const whole = figures.every(({ decimals }) => decimals === 0);
  const decimalsOf = (figure: Exact): number => (whole ? 0 : Math.max(2, figure.decimals));
  let sum: Sum = ZERO;
  for (const part of parts) sum = plus(sum, part);
  const difference = minus(total ?? ZERO, sum);
  if (isZero(difference)) return "";
  const text = print(rounded(difference, figures.reduce((most, figure) => Math.max(most, decimalsOf(figure)), 0)));
  if (within(difference, figures.filter((figure) => !isZero(figure)).map(decimalsOf))) return `尾差 ${text}`;
  return within(difference, figures.map(decimalsOf)) ? `可能尾差 ${text}` : `差 ${text}`;
}

/** |difference| ≤ Σ half a unit in the last place of each figure. */
function within(difference: Sum, decimals: readonly number[]): boolean {
  let room: Sum = ZERO;
  for (const places of decimals) room = plus(room, { coefficient: 5, decimals: places + 1 });
  return minus(room, magnitude(difference)).coefficient >= 0;
}
