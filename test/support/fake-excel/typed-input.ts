/** What Excel makes of contents that are put into a cell: numbers, dates, truth values, texts with their apostrophe, formulas. */

export interface TypedCell {
  readonly value: string | number | boolean;
  readonly formula?: string;
  /** The text was kept from being read otherwise. */
  readonly prefixed?: true;
  /** Excel gives the cell this format when it had none. */
  readonly format?: string;
}

const DATE = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$|^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const PERCENT = /^[-+]?\d+(?:\.\d+)?%$/;

/** Undefined: the cell becomes blank. */
export function typedInput(input: unknown, format: string): TypedCell | undefined {
  if (input === "") return undefined;
  if (typeof input === "number" || typeof input === "boolean") return { value: format === "@" ? String(input) : input };
  if (typeof input !== "string") throw new TypeError("no contents of a cell");
  if (format === "@" && !input.startsWith("'")) return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1), prefixed: true };
  if (/^[=+\-@]./.test(input) && !NUMBER.test(input) && !PERCENT.test(input)) return { value: calculated(input), formula: input };
  if (/^(?:true|false)$/i.test(input)) return { value: /^true$/i.test(input) };
  if (PERCENT.test(input)) return { value: Number(input.slice(0, -1)) / 100, format: "0.00%" };
  if (NUMBER.test(input.replaceAll(",", ""))) return { value: Number(input.replaceAll(",", "")) };
  const [, year, month, day, isoYear, isoMonth, isoDay] = DATE.exec(input) ?? [];
  const date = Date.UTC(Number(year ?? isoYear), Number(month ?? isoMonth) - 1, Number(day ?? isoDay ?? 1));
  return Number.isNaN(date) ? { value: input } : { value: date / 86_400_000 + 25_569, format: "yyyy-mm-dd" };
}

/** The fake does not calculate: every formula gives a figure of its own, and the same each time. */
const calculated = (formula: string): number => Array.from(formula, (character) => character.codePointAt(0) ?? 0).reduce((sum, code) => sum + code, 0);
