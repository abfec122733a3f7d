/**
 * Sums, differences and quotients of exact figures, without rounding on the way. Figures stay plain integers as long as these are exact
 * and become BigInt beyond, so that a column of ten thousand costs what it does with ordinary numbers.
 */
import { powerOfTen, printExact, roundExact, type Exact } from "./exact";

/** As `Exact`, of any size: a safe integer or a BigInt × 10^−decimals. */
export interface Sum {
  readonly coefficient: number | bigint;
  readonly decimals: number;
}

/** a + b. */
export function plus(a: Sum, b: Sum): Sum {
  const decimals = Math.max(a.decimals, b.decimals);
  const [left, right] = [scaled(a, decimals), scaled(b, decimals)];
  if (typeof left === "number" && typeof right === "number" && Number.isSafeInteger(left + right)) return { coefficient: left + right, decimals };
  return { coefficient: narrowed(BigInt(left) + BigInt(right)), decimals };
}

/** a − b. */
export const minus = (a: Sum, b: Sum): Sum => plus(a, { coefficient: -b.coefficient, decimals: b.decimals });

export const magnitude = (a: Sum): Sum => (a.coefficient < 0 ? { coefficient: -a.coefficient, decimals: a.decimals } : a);

export const isZero = (a: Sum): boolean => Number(a.coefficient) === 0;

/** The number nearest to the sum. */
export function toNumber(a: Sum): number {
  // An integer below 2^53 over a power of ten up to 10^22 are both exact, so their quotient is the nearest number.
  if (typeof a.coefficient === "number" && a.decimals <= 22) return a.coefficient / powerOfTen(a.decimals) || 0;
  return Number(`${a.coefficient}e-${a.decimals}`);
}

/** The number nearest to a ÷ b; b is not zero. */
export function quotient(a: Sum, b: Sum): number {
  const decimals = Math.max(a.decimals, b.decimals);
  const [left, right] = [scaled(a, decimals), scaled(b, decimals)];
  if (typeof left === "number" && typeof right === "number") return left / right || 0;
  const [dividend, divisor] = [BigInt(left), BigInt(right)];
  const bits = (value: bigint): number => value.toString(2).length;
  const shift = Math.max(0, 66 + bits(divisor) - bits(dividend));
  const shifted = dividend << BigInt(shift);
  // What the division leaves becomes one more bit, so that a tie is only one when it is exact.
  const rest = shifted % divisor === 0n ? 0n : dividend < 0n === divisor < 0n ? 1n : -1n;
  return Number(2n * (shifted / divisor) + rest) * 2 ** -(shift + 1) || 0;
}

/** a ÷ b rounded half away from zero to so many decimals; b is not zero. */
export function roundedQuotient(a: Sum, b: Sum, decimals: number): Sum {
  const common = Math.max(a.decimals, b.decimals);
  const dividend = BigInt(scaled(a, common)) * 10n ** BigInt(decimals);
  return { coefficient: narrowed(divided(dividend, BigInt(scaled(b, common)))), decimals };
}

/** Rounded half away from zero, with exactly these decimals. */
export function rounded(a: Sum, decimals: number): Sum {
  if (typeof a.coefficient === "number") {
    const exact: Exact = { coefficient: a.coefficient, decimals: a.decimals };
    const result = roundExact(exact, decimals);
    if (result.decimals === decimals) return result;
  }
  if (a.decimals <= decimals) return { coefficient: scaled(a, decimals), decimals };
  return { coefficient: narrowed(divided(BigInt(a.coefficient), 10n ** BigInt(a.decimals - decimals))), decimals };
}

/** Plain digits without separators: `-0.05`, `2781.80`. */
export function print(a: Sum): string {
  if (typeof a.coefficient === "number") return printExact({ coefficient: a.coefficient, decimals: a.decimals });
  const digits = String(a.coefficient < 0 ? -a.coefficient : a.coefficient).padStart(a.decimals + 1, "0");
  const sign = a.coefficient < 0 ? "-" : "";
  return a.decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -a.decimals)}.${digits.slice(-a.decimals)}`;
}

/** The coefficient with so many decimals, at least its own. */
function scaled(a: Sum, decimals: number): number | bigint {
  if (a.decimals === decimals) return a.coefficient;
  if (typeof a.coefficient === "number" && decimals - a.decimals <= 15) {
    const coefficient = a.coefficient * powerOfTen(decimals - a.decimals);
    if (Number.isSafeInteger(coefficient)) return coefficient;
  }
  return BigInt(a.coefficient) * 10n ** BigInt(decimals - a.decimals);
}

function narrowed(coefficient: bigint): number | bigint {
  const number = Number(coefficient);
  return Number.isSafeInteger(number) ? number : coefficient;
}

/** Rounded half away from zero. */
function divided(dividend: bigint, divisor: bigint): bigint {
  const size = (value: bigint): bigint => (value < 0n ? -value : value);
  const result = (2n * size(dividend) + size(divisor)) / (2n * size(divisor));
  return dividend < 0n === divisor < 0n ? result : -result;
}
