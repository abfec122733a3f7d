/**
 * Figures with what they may be off by: a printed figure stands for half a unit in its last place either side. Comparing two of them,
 * and telling whether a printed ratio fits the figures it is made of. Exact; amounts in 元.
 */
import type { Sum } from "../../amounts/arithmetic";
import { isZero, magnitude, minus, plus, rounded } from "../../amounts/arithmetic";
import type { Exact } from "../../amounts/exact";
import type { AmountUnit } from "../../amounts/units";
import { unitExponent } from "../../amounts/units";
import type { Figure } from "../figures";
import { inBase } from "../figures";

export interface Measured {
  readonly value: Sum;
  /** Half-width. */
  readonly half: Sum;
}

const HALF: Sum = { coefficient: 5, decimals: 1 };

/** So many units of 10^−decimals of an amount unit, in 元. */
const scaled = ({ coefficient, decimals }: Sum, unit: AmountUnit): Sum => inBase({ value: { coefficient, decimals }, unit });

/** 0万元 is nothing at all; other whole numbers may be rounded. */
export const measuredText = (value: Exact, unit: AmountUnit): Measured => ({
  value: scaled(value, unit), half: value.coefficient === 0 && value.decimals === 0 ? { coefficient: 0, decimals: 0 } : scaled({ coefficient: HALF.coefficient, decimals: HALF.decimals + value.decimals }, unit),
});

export function measuredFigure(figure: Figure): Measured {
  const one = scaled({ coefficient: HALF.coefficient, decimals: HALF.decimals + figure.value.decimals }, figure.unit);
  return { value: inBase(figure), half: { coefficient: BigInt(one.coefficient) * BigInt(figure.addends), decimals: one.decimals } };
}

export const sumOf = (figures: readonly Measured[]): Measured => figures.reduce((total, one) => ({ value: plus(total.value, one.value), half: plus(total.half, one.half) }), { value: { coefficient: 0, decimals: 0 }, half: { coefficient: 0, decimals: 0 } });

export const differenceOf = (a: Measured, b: Measured): Measured => ({ value: minus(a.value, b.value), half: plus(a.half, b.half) });

export type Closeness = "equal" | "rounding" | "apart";

/** Equal, apart by no more than rounding explains, or more. A printed nothing is only what would print as nothing: 0.00万元 may be 1.58元, 0万元 may not. */
export function closeness(a: Measured, b: Measured): Closeness {
  const apart = magnitude(minus(a.value, b.value));
  if (isZero(apart)) return "equal";
  if (isZero(a.value) !== isZero(b.value) && Number(minus(apart, (isZero(a.value) ? a : b).half).coefficient) > 0) return "apart";
  return Number(minus(apart, plus(a.half, b.half)).coefficient) <= 0 ? "rounding" : "apart";
}

/** −1, 0 or 1; 0 also where rounding leaves it open. */
export function signOf({ value, half }: Measured): -1 | 0 | 1 {
  if (Number(minus(magnitude(value), half).coefficient) <= 0) return 0;
  return Number(value.coefficient) < 0 ? -1 : 1;
}

/** As `signOf`, but 0 only where rounding could turn the sign: 0.02 printed beside 0.01 is no less. */
export function leaningOf({ value, half }: Measured): -1 | 0 | 1 {
  if (isZero(value) || Number(minus(magnitude(value), half).coefficient) < 0) return 0;
  return Number(value.coefficient) < 0 ? -1 : 1;
}

export type RatioFit = "fits" | "truncated" | "apart" | "zeroBase";

/** Over ÷ under − less against a printed ratio. */
export function ratioFit(over: Measured, under: Measured, printed: Exact, less: 0 | 1 = 0): RatioFit {
  if (signOf(under) === 0) return "zeroBase";
  const flip = Number(under.value.coefficient) < 0;
  return fitOf(bounds(over, flip), bounds(under, flip), printed, less);
}

/**
 * The change against a base that is only known from the change itself: change ÷ (current ∓ change). Both figures stand in it once, so
 * that their roundings do not add up twice.
 */
export function changeFit(current: Measured, change: Measured, direction: 1 | -1, printed: Exact): RatioFit {
  const base = direction === 1 ? differenceOf(current, change) : sumOf([current, change]);
  if (signOf(base) === 0) return "zeroBase";
  const [c, d] = [bounds(current, false), bounds(change, false)];
  // The least quotient has the least change over the greatest base, the greatest the other way round.
  const greatest = direction === 1 ? minus(c.high, d.low) : plus(c.high, d.low);
  const least = direction === 1 ? minus(c.low, d.high) : plus(c.low, d.high);
  return Number(least.coefficient) <= 0 ? "zeroBase" : fitOf(d, { low: least, high: greatest }, printed, 0);
}

interface Bounds {
  readonly low: Sum;
  readonly high: Sum;
}

function bounds({ value, half }: Measured, flip: boolean): Bounds {
  const middle: Sum = flip ? { coefficient: -value.coefficient, decimals: value.decimals } : value;
  return { low: minus(middle, half), high: plus(middle, half) };
}

/** Whether [over ÷ under] meets what is printed; under is positive throughout. */
function fitOf(over: Bounds, under: Bounds, printed: Exact, less: 0 | 1): RatioFit {
  const at = (halves: number): Sum => plus({ coefficient: BigInt(printed.coefficient) * 2n + BigInt(halves), decimals: printed.decimals }, { coefficient: 2 * less, decimals: 0 });
  const times = (a: Sum, b: Sum): Sum => ({ coefficient: BigInt(a.coefficient) * BigInt(b.coefficient), decimals: a.decimals + b.decimals });
  const doubled = (a: Sum): Sum => ({ coefficient: BigInt(a.coefficient) * 2n, decimals: a.decimals });
  const least = { over: over.low, under: Number(over.low.coefficient) >= 0 ? under.high : under.low };
  const most = { over: over.high, under: Number(over.high.coefficient) >= 0 ? under.low : under.high };
  /** most ≥ ratio (in halves), least ≤ ratio. */
  const above = (halves: number): number => Number(minus(doubled(most.over), times(at(halves), most.under)).coefficient);
  const below = (halves: number): number => Number(minus(times(at(halves), least.under), doubled(least.over)).coefficient);
  if (above(-1) >= 0 && below(1) >= 0) return "fits";
  const cut = printed.coefficient < 0 ? above(-2) > 0 && below(0) >= 0 : above(0) >= 0 && below(2) > 0;
  return cut ? "truncated" : "apart";
}

/** Over ÷ under − less with so many decimals, in per cent: `103.50%`. Null on a zero base. */
export function percentOf(over: Measured, under: Measured, decimals: number, less: 0 | 1 = 0): string | null {
  if (isZero(under.value)) return null;
  const common = Math.max(over.value.decimals, under.value.decimals);
  const whole = (sum: Sum): bigint => BigInt(sum.coefficient) * 10n ** BigInt(common - sum.decimals);
  const base = whole(under.value);
  const part = whole(over.value) - BigInt(less) * base;
  const places = Math.max(0, decimals);
  const size = (value: bigint): bigint => (value < 0n ? -value : value);
  const digits = (2n * size(part) * 10n ** BigInt(places + 2) + size(base)) / (2n * size(base));
  const text = digits.toString().padStart(places + 1, "0");
  const sign = part < 0n !== base < 0n && digits !== 0n ? "-" : "";
  return `${sign}${places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`}%`;
}

/** The amount in a unit with so many decimals, in plain digits. */
export function printedIn(value: Sum, unit: AmountUnit, decimals: number): Sum {
  const shift = unitExponent(unit);
  return rounded({ coefficient: value.coefficient, decimals: value.decimals + shift }, decimals);
}
