/** Printing figures the way a style prints them: rounded half away from zero, once, from the exact figures of the tables. */
import { isZero, magnitude, minus, print, rounded, roundedQuotient, type Sum } from "../../amounts/arithmetic";
import { unitExponent, type AmountUnit } from "../../amounts/units";
import type { Figure } from "./sources";
import type { Printing } from "./style";

/** An amount with its unit: `1,941.70万元`. Where the table prints a coarser unit than the style, the table's stays. */
export function printAmount(figure: Pick<Figure, "value" | "unit" | "decimals">, printing: Printing): string {
  const unit = unitFor(figure.unit, printing);
  return isZero(figure.value) ? printing.zero + unit : digits(inUnit(figure, unit, printing), printing.grouped) + unit;
}

/** Two figures of one quantity and their difference, exact and in one unit. */
export interface Difference {
  /** Without sign. */
  readonly size: Figure;
  /** Exactly. */
  readonly sign: -1 | 0 | 1;
  /** There is a difference, and the style would print it as nothing. */
  readonly negligible: boolean;
}

/** How far `figure` is above `base`. */
export function differenceOf(figure: Figure, base: Figure, printing: Printing): Difference {
  const unit = unitExponent(figure.unit) <= unitExponent(base.unit) ? figure.unit : base.unit;
  const value = minus(converted(figure, unit), converted(base, unit));
  const finest = (one: Figure): number => one.decimals + unitExponent(unit) - unitExponent(one.unit);
  const decimals = Math.max(0, isZero(figure.value) ? finest(base) : isZero(base.value) ? finest(figure) : Math.min(finest(figure), finest(base)));
  const size: Figure = { value: magnitude(value), unit, decimals, cells: [...figure.cells, ...base.cells] };
  const printed = inUnit(size, unitFor(unit, printing), printing);
  return { size, sign: isZero(value) ? 0 : value.coefficient > 0 ? 1 : -1, negligible: !isZero(value) && isZero(printed) };
}

/** `part` over `whole` as a percentage; undefined over nothing. */
export function printRate(part: Figure, whole: Figure, printing: Printing): string | undefined {
  const unit = unitExponent(part.unit) <= unitExponent(whole.unit) ? part.unit : whole.unit;
  const base = converted(whole, unit);
  if (isZero(base)) return undefined;
  const quotient = roundedQuotient(converted(part, unit), base, printing.rateDecimals + 2);
  const text = digits({ coefficient: quotient.coefficient, decimals: printing.rateDecimals }, false);
  return `${printing.rateTrimmed && text.includes(".") ? text.replace(/\.?0+$/, "") : text}%`;
}

const unitFor = (unit: AmountUnit, { unit: wanted }: Printing): AmountUnit => (unitExponent(unit) > unitExponent(wanted) ? unit : wanted);

/** Rounded as the style prints it in the unit, never finer than the table has it. */
function inUnit(figure: Pick<Figure, "value" | "unit" | "decimals">, unit: AmountUnit, printing: Printing): Sum {
  const shift = unitExponent(unit) - unitExponent(figure.unit);
  return rounded(converted(figure, unit), Math.min(printing.decimals, Math.max(0, figure.decimals + shift)));
}

/** The exact value counted in another unit. */
function converted({ value, unit }: Pick<Figure, "value" | "unit">, to: AmountUnit): Sum {
  const shift = unitExponent(to) - unitExponent(unit);
  if (shift >= 0) return { coefficient: value.coefficient, decimals: value.decimals + shift };
  const spare = value.decimals + shift;
  return spare >= 0 ? { coefficient: value.coefficient, decimals: spare } : { coefficient: BigInt(value.coefficient) * 10n ** BigInt(-spare), decimals: 0 };
}

function digits(value: Sum, grouped: boolean): string {
  const text = print(value);
  if (!grouped) return text;
  const [whole = "", fraction] = text.split(".");
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

const NUMERALS = "〇一二三四五六七八九";

/** 1 to 99 as headings count: 一, 十, 十五, 二十. */
export function chineseNumeral(count: number): string {
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  return `${tens > 1 ? NUMERALS.charAt(tens) : ""}${tens > 0 ? "十" : ""}${ones > 0 ? NUMERALS.charAt(ones) : ""}`;
}
