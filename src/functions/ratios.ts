/** Ratios and changes of two amounts, and amounts in another unit. Answers are fractions and numbers, to be shown by the cell's format. */
import { isZero, magnitude, minus, quotient, rounded, toNumber, type Sum } from "../core/amounts/arithmetic";
import { unitExponent } from "../core/amounts/units";
import { notDigits } from "./messages";
import { figureIn, isProblem, problem, textIn, type Answer, type Cell, type Problem } from "./values";

/** Names of the parameters, for messages. */
type Names = readonly [string, string];

/** Asks `compute` when both cells hold figures; a blank or a dash gives a blank, an error itself. */
export function ofTwoFigures(first: Cell, second: Cell, names: Names, compute: (first: Sum, second: Sum) => Answer): Answer {
  const left = figureIn(first, names[0]);
  if (isProblem(left)) return left;
  const right = figureIn(second, names[1]);
  if (isProblem(right)) return right;
  return left === null || right === null ? "" : compute(left, right);
}

/** What a ratio to nothing shows. */
const onZero = (ifZero: Cell): Answer => ifZero ?? "--";

/** (current − prior) ÷ |prior|. */
export const yearOnYear = (current: Cell, prior: Cell, ifZero: Cell, names: Names): Answer =>
  ofTwoFigures(current, prior, names, (now, before) => (isZero(before) ? onZero(ifZero) : quotient(minus(now, before), magnitude(before))));

/** current − prior. */
export const change = (current: Cell, prior: Cell, names: Names): Answer => ofTwoFigures(current, prior, names, (now, before) => toNumber(minus(now, before)));

/** part ÷ whole. */
export const ratio = (part: Cell, whole: Cell, ifZero: Cell, names: Names): Answer =>
  ofTwoFigures(part, whole, names, (of, all) => (isZero(all) ? onZero(ifZero) : quotient(of, all)));

const MOST_DIGITS = 10;

/** 元 as 万元, rounded half away from zero as printed figures are. */
export function inWan(yuan: Cell, digits: Cell, names: Names): Answer {
  const figure = figureIn(yuan, names[0]);
  if (isProblem(figure)) return figure;
  const decimals = decimalsOf(digits, names[1]);
  if (isProblem(decimals)) return decimals;
  if (figure === null) return "";
  return toNumber(rounded({ coefficient: figure.coefficient, decimals: figure.decimals + unitExponent("万元") }, decimals));
}

function decimalsOf(cell: Cell, name: string): number | Problem {
  const figure = figureIn(cell, name);
  if (isProblem(figure)) return figure;
  if (figure === null) return 2;
  const decimals = toNumber(figure);
  if (Number.isInteger(decimals) && decimals >= 0 && decimals <= MOST_DIGITS) return decimals;
  const text = textIn(cell);
  return problem("#VALUE!", notDigits(name, typeof text === "string" ? text : text.error, MOST_DIGITS));
}
