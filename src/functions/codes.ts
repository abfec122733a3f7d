/** Reading subject codes out of ranges: numbers or text, indented, glued to a name, or split over columns for 类, 款 and 项. */
import { isTotalName, readRowLabel, splitCodeAndName } from "../core/recognise/labels";
import { plainText } from "../core/sheets/text";
import { SplitCodes } from "../core/subjects/joined-code";
import { comparableName, withoutLevel } from "../core/subjects/names";
import { codesAgainstAmounts } from "./messages";
import { isProblem, problem, shapeOf, textIn, type Argument, type Cell, type Matrix, type Problem } from "./values";

/** Digits of a code, the comparable text of a label, or `""`. */
export type Key = string | Problem;

export const TOTAL = "合计";
const DIGITS = /^\d+$/;

export const isCode = (key: string): boolean => DIGITS.test(key);

/** 类, 款, 项 and a few levels of a unit's own below them. */
const SUBJECT_CODE = /^[1-9]\d\d(\d\d){0,4}$/;

export const isSubjectCode = (key: string): boolean => SUBJECT_CODE.test(key);

/** The key in a cell: its code, also when a name follows it; every name of a total row as 合计; other text without its numbering. */
export function keyIn(cell: Cell): Key {
  const text = textIn(cell);
  if (isProblem(text) || DIGITS.test(text)) return text;
  const plain = plainText(text);
  if (plain === "" || DIGITS.test(plain)) return plain;
  const glued = splitCodeAndName(plain);
  if (glued) return glued.code;
  const label = withoutLevel(comparableName(readRowLabel(plain).name));
  return isTotalName(label) ? TOTAL : label;
}

/** The parameter with each cell replaced by its key; rows of a code split over columns become one cell each. */
export function keysOf(argument: Argument): Argument {
  const { name, cells } = argument;
  return { name, cells: isSplit(cells) ? splitKeys(cells).map((key) => [key]) : cells.map((row) => row.map(keyIn)) };
}

/** A cell of a range that `keysOf` gave. */
export const askedKey = (cell: Cell): Key => (isProblem(cell) || typeof cell === "string" ? cell : "");

/** Two or three columns with no more than a class in the first and two digits in the others, in at least one row both. */
function isSplit(cells: Matrix<Cell>): boolean {
  const { columns } = shapeOf(cells);
  if (columns < 2 || columns > 3) return false;
  let seen = false;
  for (const row of cells) {
    const [first = "", ...lower] = row.map(keyIn).map((key) => (isProblem(key) ? "" : key));
    if (lower.some((part) => isCode(part) && part.length > 2)) return false;
    seen ||= lower.some(isCode) && (first === "" || /^\d{3}$/.test(first));
  }
  return seen;
}

function splitKeys(cells: Matrix<Cell>): Key[] {
  const codes = new SplitCodes();
  return cells.map((row) => {
    const keys = row.map(keyIn);
    const wrong = keys.find(isProblem);
    if (wrong) return wrong;
    const texts = keys.map((key) => (isProblem(key) ? "" : key));
    const code = codes.next(texts.map((text) => (isCode(text) ? text : "")));
    return code !== "" ? code : (texts.find((text) => text !== "" && !/^[类款项]$/.test(text)) ?? "");
  });
}

export interface KeyedAmounts {
  readonly keys: readonly Key[];
  readonly amounts: readonly Cell[];
}

/** Codes and amounts row by row (or, for one row of each, column by column); a problem when they do not stand side by side. */
export function keyedAmounts(codes: Argument, amounts: Argument): KeyedAmounts | Problem {
  const [codeShape, amountShape] = [shapeOf(codes.cells), shapeOf(amounts.cells)];
  if (codeShape.rows === 1 && amountShape.rows === 1 && amountShape.columns > 1 && codeShape.columns === amountShape.columns) {
    return { keys: (codes.cells[0] ?? []).map(keyIn), amounts: amounts.cells[0] ?? [] };
  }
  const listed = codeShape.columns === 1 || codeShape.columns === 2 || codeShape.columns === 3;
  if (!listed || amountShape.columns !== 1 || codeShape.rows !== amountShape.rows) {
    return problem("#VALUE!", codesAgainstAmounts(codes.name, codeShape, amounts.name, amountShape));
  }
  const keys = codeShape.columns === 1 ? codes.cells.map(([cell = null]) => keyIn(cell)) : splitKeys(codes.cells);
  return { keys, amounts: amounts.cells.map(([cell = null]) => cell) };
}
