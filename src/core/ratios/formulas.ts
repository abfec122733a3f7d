/**
 * The formulas of computed columns, each in two forms that give the same figures: with a function of the add-in, and in words that
 * every Excel knows. A blank or a dash (any text) gives a blank, a base of zero gives `--`, an error passes through.
 */
import { isZero, magnitude, minus, quotient, toNumber, type Sum } from "../amounts/arithmetic";
import type { ComputedColumn } from "./choice";
import { findCall, sameFormula } from "./formula-text";

/** Columns that compare two figures. */
export type RatioColumn = Exclude<ComputedColumn, "initial" | "prior">;

const FUNCTIONS: Readonly<Record<RatioColumn, string>> = { completion: "BUDGET.COMPLETION", change: "BUDGET.CHANGE", changeRate: "BUDGET.YOY", share: "BUDGET.SHARE" };

/** What a ratio to a base of zero shows. */
export const ON_ZERO = "--";

/** Decimals beyond which a difference of amounts is only what binary numbers leave: 分 in 万元. */
export const DIFFERENCE_DECIMALS = 6;

/** `=BUDGET.YOY(a,b)` without its `=`. */
export const budgetFormula = (column: RatioColumn, current: string, base: string): string => `${FUNCTIONS[column]}(${current},${base})`;

const OPERAND = /^(?:(?:'(?:[^']|'')+'|[^\s'!()+\-*/&,]+)!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?$|^[\d.]+$|^NUMBERVALUE\([^()]+\)$/;

/** In brackets unless it is one reference or number. */
const operand = (text: string): string => (OPERAND.test(text) ? text : `(${text})`);

/**
 * The same without the add-in, in functions that spreadsheets have had for decades. References may be ranges of one shape: then the
 * formula fills as many cells. What is no figure is drawn together as text of no length: nothing to see, unless one is an error.
 */
export function plainFormula(column: RatioColumn, current: string, base: string, onZero = `"${ON_ZERO}"`): string {
  const [a, b] = [operand(current), operand(base)];
  const ratio = column === "changeRate" ? `(${a}-${b})/ABS(${b})` : `${a}/${b}`;
  const figure = column === "change" ? `ROUND(${a}-${b},${DIFFERENCE_DECIMALS})` : `IF(${b}=0,${onZero},${ratio})`;
  return `IF(ISNUMBER(${current})*ISNUMBER(${base}),${figure},LEFT(${a}&${b},0))`;
}

/** The figure itself; null is a blank. */
export function ratioValue(column: RatioColumn, current: Sum | null, base: Sum | null): number | string {
  if (current === null || base === null) return "";
  if (column === "change") return toNumber(minus(current, base));
  if (isZero(base)) return ON_ZERO;
  return column === "changeRate" ? quotient(minus(current, base), magnitude(base)) : quotient(current, base);
}

/** A formula of the add-in as a plain one; undefined when it is another function, or more than the call alone. */
export function toPlain(formula: string): string | undefined {
  const call = findCall(formula, "BUDGET.");
  if (!call || call.before.trim() !== "" || call.after.trim() !== "") return undefined;
  const column = COLUMNS.find((one) => FUNCTIONS[one] === call.name);
  const [current, base, onZero] = call.args;
  if (column === undefined || current === undefined || base === undefined || current === "" || base === "" || call.args.length > (column === "change" ? 2 : 3)) return undefined;
  return onZero === undefined || onZero === "" ? plainFormula(column, current, base) : plainFormula(column, current, base, onZero);
}

const COLUMNS: readonly RatioColumn[] = ["completion", "change", "changeRate", "share"];

/** A plain formula of the form above as one of the add-in; undefined for any other. 占比 and 完成率 are one quotient: the header tells which. */
export function toBudget(formula: string, quotientIs: "completion" | "share"): string | undefined {
  const test = findCall(formula, "ISNUMBER");
  const outer = findCall(formula, "IF");
  if (!test || outer?.before.trim() !== "" || outer.after.trim() !== "") return undefined;
  const [current] = test.args;
  const [base] = findCall(test.after, "ISNUMBER")?.args ?? [];
  if (current === undefined || base === undefined) return undefined;
  const inner = findCall(outer.args[1] ?? "", "IF");
  const onZero = inner?.args[1];
  for (const column of ["change", "changeRate", quotientIs] as const) {
    if (!sameFormula(formula, plainFormula(column, current, base, onZero ?? `"${ON_ZERO}"`))) continue;
    const usual = onZero === undefined || onZero === `"${ON_ZERO}"`;
    return usual ? budgetFormula(column, current, base) : `${FUNCTIONS[column]}(${current},${base},${onZero})`;
  }
  return undefined;
}
