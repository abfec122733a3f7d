/** Broadcasting: one answer for each cell of the ranges handed in, so that one formula fills a column. */
import { shapesDiffer, tooManyCells } from "./messages";
import { problem, shapeOf, type Answer, type Argument, type Cell, type Matrix, type Problem, type Shape } from "./values";
import { largestOf } from "../core/lists";

/** Twice a whole column of Excel. Beyond it is a row of one sheet against a column, never a table. */
const MOST_CELLS = 2 * 1_048_576;

const agree = (a: Shape, b: Shape): boolean => a.rows === b.rows && a.columns === b.columns;
const crossed = (row: Shape, column: Shape): boolean => row.rows === 1 && column.columns === 1;

/** The shape of the answers: single cells fit everything, other ranges have to agree, or be a row against a column. */
function commonShape(given: readonly Argument[]): Shape | Problem {
  const ranges = given.map(({ name, cells }) => ({ name, shape: shapeOf(cells) })).filter(({ shape }) => shape.rows * shape.columns > 1);
  for (const one of ranges) {
    const other = ranges.find(({ shape }) => !agree(one.shape, shape) && !crossed(one.shape, shape) && !crossed(shape, one.shape));
    if (other) return problem("#VALUE!", shapesDiffer(one.name, one.shape, other.name, other.shape));
  }
  const shape = { rows: largestOf([1, ...ranges.map((range) => range.shape.rows)]), columns: largestOf([1, ...ranges.map((range) => range.shape.columns)]) };
  return shape.rows * shape.columns > MOST_CELLS ? problem("#VALUE!", tooManyCells(shape)) : shape;
}

/** Answers cell by cell; `answer` gets one cell of each argument, in their order. */
export function spread(given: readonly Argument[], answer: (...cells: readonly Cell[]) => Answer): Matrix<Answer> {
  const shape = commonShape(given);
  if ("error" in shape) return [[shape]];
  const answers: Answer[][] = [];
  for (let row = 0; row < shape.rows; row++) {
    const lines = given.map(({ cells }) => cells[cells.length === 1 ? 0 : row] ?? []);
    const line: Answer[] = [];
    for (let column = 0; column < shape.columns; column++) line.push(answer(...lines.map((cells) => cells[cells.length === 1 ? 0 : column] ?? null)));
    answers.push(line);
  }
  return answers;
}
