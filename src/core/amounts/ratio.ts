/**
 * Whether a printed ratio fits the figures it is made of. Numerator, denominator and ratio each stand for the interval of
 * half a unit in their last place; nothing is allowed beyond that. For 完成率, 执行率, 占比, and 同比 as current ÷ prior − 1.
 */
import type { Exact } from "./exact";

/**
 * `consistent`: the intervals meet. `truncated`: they meet only if the printed ratio was cut off instead of rounded.
 * `inconsistent`: they do not meet. `zeroBase`: the denominator is zero, or may be as far as it is printed; no ratio exists.
 */
export type RatioVerdict = "consistent" | "truncated" | "inconsistent" | "zeroBase";

/** A figure of a ratio: its value as printed, and the power of ten of its unit in 元 where the two figures differ in it. */
export interface RatioFigure {
  readonly value: Exact;
  readonly unitExponent?: number;
  /** The figure is exact (blank counts as nothing): it stands for itself only. */
  readonly exact?: boolean;
}

interface Interval {
  readonly low: bigint;
  readonly high: bigint;
}

/** Decide a printed ratio (1.1234 for 112.34 %, with as many decimals as are printed); `less` is subtracted, 1 for a change. */
export function judgeRatio(numerator: RatioFigure, denominator: RatioFigure, printed: Exact, less: 0 | 1 = 0): RatioVerdict {
  const least = Math.min(exponentOf(numerator), exponentOf(denominator));
  let over = intervalOf(numerator, least);
  let under = intervalOf(denominator, least);
  if (under.low <= 0n && under.high >= 0n) return "zeroBase";
  if (under.high < 0n) {
    over = { low: -over.high, high: -over.low };
    under = { low: -under.high, high: -under.low };
  }
  // The printed ratio in half-units of its last place, with the 1 of a change put back.
  const halves = 2n * 10n ** BigInt(printed.decimals);
  const middle = 2n * BigInt(printed.coefficient) + BigInt(less) * halves;
  if (meets(over, under, { low: middle - 1n, high: middle + 1n }, halves)) return "consistent";
  // Cutting off goes towards zero, by less than a whole unit.
  const cut = printed.coefficient < 0 ? { low: middle - 2n, high: middle, open: "low" as const } : { low: middle, high: middle + 2n, open: "high" as const };
  return meets(over, under, cut, halves) ? "truncated" : "inconsistent";
}

/** The ratio to print with a number of decimals, rounded half away from zero; undefined on a zero base. */
export function ratioOf(numerator: RatioFigure, denominator: RatioFigure, decimals: number, less: 0 | 1 = 0): Exact | undefined {
  const least = Math.min(exponentOf(numerator), exponentOf(denominator));
  const over = middleOf(numerator, least);
  const under = middleOf(denominator, least);
  if (under === 0n) return undefined;
  const scaled = (over - BigInt(less) * under) * 10n ** BigInt(decimals) * (under < 0n ? -1n : 1n);
  const base = under < 0n ? -under : under;
  const magnitude = scaled < 0n ? -scaled : scaled;
  const rounded = (2n * magnitude + base) / (2n * base);
  return { coefficient: Number(scaled < 0n ? -rounded : rounded), decimals };
}

const exponentOf = ({ value, unitExponent = 0 }: RatioFigure): number => unitExponent - value.decimals;

/** In units of 10^least, doubled so that half a unit is whole. */
const middleOf = (figure: RatioFigure, least: number): bigint => 2n * BigInt(figure.value.coefficient) * 10n ** BigInt(exponentOf(figure) - least);

function intervalOf(figure: RatioFigure, least: number): Interval {
  const middle = middleOf(figure, least);
  const half = figure.exact === true ? 0n : 10n ** BigInt(exponentOf(figure) - least);
  return { low: middle - half, high: middle + half };
}

/** Whether over ÷ under (under positive) can lie between low and high parts of `whole`, one end left out when open. */
function meets(over: Interval, under: Interval, { low, high, open }: Interval & { readonly open?: "low" | "high" }, whole: bigint): boolean {
  const least: readonly [bigint, bigint] = over.low >= 0n ? [over.low, under.high] : [over.low, under.low];
  const most: readonly [bigint, bigint] = over.high >= 0n ? [over.high, under.low] : [over.high, under.high];
  const above = most[0] * whole - low * most[1];
  const below = high * least[1] - least[0] * whole;
  return (open === "low" ? above > 0n : above >= 0n) && (open === "high" ? below > 0n : below >= 0n);
}
