/**
 * Cells as functions see them: what Excel, the workbench or a test hands in is read once into ranges of cells, and answers are cells
 * again. An error is a value like any other and may say why.
 */
import { readAmountText } from "../core/amounts/cell";
import { exactFromNumber, ZERO, type Exact } from "../core/amounts/exact";
import type { CellError } from "../core/sheets/snapshot";
import { notANumber, tooLarge } from "./messages";

/** An error cell with, for the errors made here, a sentence that says what is wrong. */
export interface Problem extends CellError {
  readonly message?: string;
}

/** Null is a blank cell. */
export type Cell = string | number | boolean | Problem | null;
export type Answer = string | number | boolean | Problem;
export type Matrix<T> = readonly (readonly T[])[];

/** A range given for a parameter; the name is that of the parameter, for messages. */
export interface Argument {
  readonly name: string;
  readonly cells: Matrix<Cell>;
}

/** Rows and columns. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

export const isProblem = (value: unknown): value is Problem => typeof value === "object" && value !== null && "error" in value && typeof value.error === "string";

export const problem = (error: "#VALUE!" | "#N/A" | "#NUM!", message: string): Problem => ({ error, message });

export const shapeOf = (cells: Matrix<unknown>): Shape => ({ rows: cells.length, columns: cells[0]?.length ?? 0 });

/**
 * The range handed in for a parameter: a scalar, rows of cells, or one row. Undefined when the parameter was left out, which Excel tells
 * by null. Rows of different lengths are filled with blanks.
 */
export function readRange(given: unknown): Matrix<Cell> | undefined {
  if (given === null || given === undefined) return undefined;
  if (!Array.isArray(given)) return [[readCell(given)]];
  const rows: readonly unknown[] = given.some(Array.isArray) ? given : [given];
  const cells = rows.map((row) => (Array.isArray(row) ? row.map(readCell) : [readCell(row)]));
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns === 0 || (cells.length === 1 && columns === 1 && cells[0]?.[0] === null)) return undefined;
  return cells.every((row) => row.length === columns) ? cells : cells.map((row) => [...row, ...Array<null>(columns - row.length).fill(null)]);
}

const ERROR_TEXT = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|CYCLE!|ERROR!)$/;

/** Excel hands errors in as objects with a code or a basic value, other hosts as their text. */
function readCell(given: unknown): Cell {
  switch (typeof given) {
    case "number":
    case "boolean":
      return given;
    case "string":
      return ERROR_TEXT.test(given) ? { error: given } : given;
    case "object":
      if (given === null) return null;
      if (isProblem(given)) return given;
      if ("code" in given && typeof given.code === "string") return { error: given.code };
      if ("basicValue" in given) return readCell(given.basicValue);
      return { error: "#VALUE!" };
    default:
      return null;
  }
}

/** Smaller than half a 分 in 亿元: what binary subtraction leaves of a zero, no amount of money in any unit. */
const RESIDUE = 5e-11;

/** The figure in a cell, null for a blank or a dash, or the problem: its own error, or text that is no number. */
export function figureIn(cell: Cell, name: string): Exact | Problem | null {
  if (typeof cell === "number") {
    if (Math.abs(cell) < RESIDUE) return ZERO;
    return exactFromNumber(cell) ?? exactFromNumber(Number(cell.toFixed(12))) ?? problem("#NUM!", tooLarge(name, String(cell)));
  }
  if (cell === null) return null;
  if (typeof cell === "object") return cell;
  if (typeof cell === "boolean") return problem("#VALUE!", notANumber(name, cell ? "TRUE" : "FALSE"));
  const read = readAmountText(cell);
  if (read === "blank" || read === "dash") return null;
  if (read === undefined) return problem("#VALUE!", notANumber(name, cell));
  return read.percent ? { coefficient: read.value.coefficient, decimals: read.value.decimals + 2 } : read.value;
}

/** The text in a cell, `""` for a blank one; a number as its digits. */
export function textIn(cell: Cell): string | Problem {
  if (cell === null) return "";
  if (typeof cell === "object") return cell;
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell).trim();
}
