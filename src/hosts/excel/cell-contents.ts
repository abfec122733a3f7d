/** The contents of cells as Excel gives and takes them, and as snapshots and edits have them. Pure; knows nothing of ranges. */
import type { CellState } from "../../core/edits";
import { isCellError, type CellSnapshot, type CellValue } from "../../core/sheets/snapshot";

/** Format of cells whose constants are kept as text. */
export const TEXT_FORMAT = "@";
const GENERAL = "General";
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!|TIMEOUT!)$/;

/**
 * What a cell holds, from the three arrays that Excel answers with. An error arrives as its text; a text that reads like one is taken
 * for it, since Excel itself keeps none without being forced to. A text that begins with = has itself as its formula.
 */
export function cellState(value: unknown, formula: unknown, format: unknown): CellState {
  const known = cellValue(value);
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  if (known === undefined && !isFormula) return {};
  return {
    ...(known !== undefined ? { value: known } : isFormula && value === "" && { value: "" }),
    ...(isFormula && { formula: formula.slice(1) }),
    ...(typeof format === "string" && format !== GENERAL && { format }),
  };
}

/** The same as part of a snapshot; undefined for a blank cell. */
export function cellSnapshot(column: number, value: unknown, formula: unknown, format: unknown): CellSnapshot | undefined {
  const { value: known, formula: own, format: code } = cellState(value, formula, format);
  if (known === undefined && own === undefined) return undefined;
  return { column, ...(known !== undefined && { value: known }), ...(code !== undefined && { format: code }), ...(own !== undefined && { formula: own }) };
}

function cellValue(value: unknown): CellValue | undefined {
  if (typeof value === "string") return value === "" ? undefined : ERROR.test(value) ? { error: value } : value;
  return typeof value === "number" || typeof value === "boolean" ? value : undefined;
}

/** What to hand to `Range.formulas`; null leaves the cell alone. A text is kept from being read as a number, a date or a formula. */
export function cellInput({ value, formula, spilled }: CellState, format: string): string | number | boolean | null {
  if (spilled) return null;
  if (formula !== undefined) return `=${formula}`;
  if (value === undefined) return "";
  if (isCellError(value)) return value.error;
  return typeof value === "string" && format !== TEXT_FORMAT && readsOtherwise(value) ? `'${value}` : value;
}

/** The format a cell must have while it is written: in a text cell, numbers and formulas would turn into text. */
export const formatWhileWriting = (state: CellState, format: string): string =>
  format === TEXT_FORMAT && !(state.formula === undefined && typeof state.value === "string") ? GENERAL : format;

const MONTH = /^(?:\d{1,2}[-/ ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/ .,]*\d/i;
const FIGURES = /^[\s\d.,:/\\\-+()（）%‰¥￥$€£年月日时分秒点号上下午eE]*\d[\s\d.,:/\\\-+()（）%‰¥￥$€£年月日时分秒点号上下午eEaApPmM]*$/;

/** Whether Excel would make something else of a text that is typed into a cell. */
const readsOtherwise = (text: string): boolean =>
  /^['=+\-@]/.test(text) || /^(?:true|false)$/i.test(text) || ERROR.test(text) || FIGURES.test(text) || MONTH.test(text);
