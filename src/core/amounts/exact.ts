/**
 * Exact decimal figures as integers: `2781.88` is 278188 with 2 decimals. Excel keeps 15 significant digits, so the
 * integer of any cell fits a JavaScript number exactly; sums that could leave that range are made with BigInt elsewhere.
 */

/** coefficient × 10^−decimals; coefficient is a safe integer, decimals ≥ 0. */
export interface Exact {
  readonly coefficient: number;
  readonly decimals: number;
}

export const ZERO: Exact = { coefficient: 0, decimals: 0 };

const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** 10^n for 0 ≤ n ≤ 22, exactly. */
export const powerOfTen = (n: number): number => POWERS[n] ?? Number(`1e${n}`);

/** Nothing with so many decimals: a third of the cells of a table print it. */
const NOTHINGS: readonly Exact[] = POWERS.map((_, decimals) => ({ coefficient: 0, decimals }));

/** Drop trailing zeros of the fraction. */
function trimmed(coefficient: number, decimals: number): Exact {
  if (coefficient === 0) return ZERO;
  while (decimals > 0 && coefficient % 10 === 0) {
    coefficient /= 10;
    decimals--;
  }
  return { coefficient, decimals };
}

/** The shortest decimal that Excel shows for a stored number (15 significant digits): 2781.8799999999997 reads 2781.88. */
export function exactFromNumber(value: number): Exact | undefined {
  if (!Number.isFinite(value)) return undefined;
  const cents = Math.round(value * 100);
  if (Math.abs(cents) < 1e15 && cents / 100 === value) return trimmed(cents, 2);
  // Below a thousandth 15 significant digits would reach into the noise that calculations leave (4.5e-13 for nothing).
  return exactFromDigits(Math.abs(value) < 1e-3 ? value.toFixed(15) : value.toPrecision(15));
}

const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

/** Exact value of plain decimal digits (`-12.30`, `1.5e-7`), fraction zeros dropped; undefined beyond 15 significant digits. */
export function exactFromDigits(digits: string): Exact | undefined {
  const written = writtenDigits(digits);
  return written && trimmed(written.coefficient, written.decimals);
}

/** As `exactFromDigits`, but `2781.80` keeps its two written decimals. */
export function writtenDigits(digits: string): Exact | undefined {
  const match = PLAIN.exec(digits);
  if (!match) return undefined;
  const [, sign = "", whole = "", fraction = "", power = "0"] = match;
  if (whole === "" && fraction === "") return undefined;
  let coefficient = Number(whole + fraction);
  let decimals = fraction.length - Number(power);
  if (!Number.isSafeInteger(coefficient)) return undefined;
  if (coefficient === 0) return { coefficient: 0, decimals: Math.max(0, Math.min(decimals, 22)) };
  while (decimals > 22 && coefficient % 10 === 0) {
    coefficient /= 10;
    decimals--;
  }
  if (decimals < 0) {
    coefficient *= powerOfTen(-decimals);
    decimals = 0;
  }
  if (!Number.isSafeInteger(coefficient) || decimals > 22) return undefined;
  return { coefficient: sign === "-" ? -coefficient : coefficient, decimals };
}

/** Rounded half away from zero to a number of decimals, as Excel prints it; the result has exactly these decimals. */
export function roundExact(value: Exact, decimals: number): Exact {
  if (value.decimals === decimals) return value;
  if (value.coefficient === 0) return NOTHINGS[decimals] ?? { coefficient: 0, decimals };
  if (value.decimals < decimals) {
    const coefficient = value.coefficient * powerOfTen(decimals - value.decimals);
    return Number.isSafeInteger(coefficient) ? { coefficient, decimals } : value;
  }
  const divisor = powerOfTen(value.decimals - decimals);
  const magnitude = Math.abs(value.coefficient);
  const below = Math.floor(magnitude / divisor);
  const rest = magnitude - below * divisor;
  const rounded = rest * 2 >= divisor ? below + 1 : below;
  return { coefficient: value.coefficient < 0 ? -rounded || 0 : rounded, decimals };
}

/** Up to here the number nearest to coefficient ÷ 10^decimals is nearer than half a unit of the last place, so that its digits are the exact ones. */
const MOST_PLAIN = 1e15;

/** Plain digits without separators: `-0.05`, `2781.80`. */
export function printExact(value: Exact): string {
  if (Math.abs(value.coefficient) <= MOST_PLAIN) return (value.coefficient / powerOfTen(value.decimals)).toFixed(value.decimals);
  const digits = Math.abs(value.coefficient).toString().padStart(value.decimals + 1, "0");
  const sign = value.coefficient < 0 ? "-" : "";
  if (value.decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -value.decimals)}.${digits.slice(-value.decimals)}`;
}
