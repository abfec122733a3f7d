/** Printed figures, handled as digits: never as floating-point numbers. */

const FIGURE = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/u;

interface Digits {
  readonly coefficient: bigint;
  readonly decimals: number;
}

export const isAmount = (text: string): boolean => FIGURE.test(text);

/** `1,941.70` → 194170 with 2 decimals; undefined for anything else than a plain figure. */
export function digitsOf(text: string): Digits | undefined {
  const [, sign, whole, fraction = ""] = FIGURE.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const coefficient = BigInt(`${whole.replaceAll(",", "")}${fraction}`);
  return { coefficient: sign === "-" ? -coefficient : coefficient, decimals: fraction.length };
}

/** Prints with the decimals it has, with or without thousands separators. */
export function printed({ coefficient, decimals }: Digits, grouped: boolean): string {
  const sign = coefficient < 0n ? "-" : "";
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const separated = grouped ? whole.replace(/\B(?=(\d{3})+$)/gu, ",") : whole;
  return `${sign}${separated}${decimals > 0 ? `.${digits.slice(digits.length - decimals)}` : ""}`;
}

/** A figure times a whole number, printed as before. */
export function multiplied(text: string, factor: number): string {
  const digits = digitsOf(text);
  return digits ? printed({ ...digits, coefficient: digits.coefficient * BigInt(factor) }, text.includes(",")) : text;
}

/** A figure in 万元 as the same amount in 元 with that many decimals; more decimals than asked for are kept. */
export function inYuan(text: string, decimals: number): string {
  const digits = digitsOf(text);
  if (!digits) return text;
  const kept = Math.max(decimals, digits.decimals - 4);
  return printed({ coefficient: digits.coefficient * 10n ** BigInt(4 + kept - digits.decimals), decimals: kept }, text.includes(","));
}

export const isZero = (text: string): boolean => digitsOf(text)?.coefficient === 0n;
