/** Printing exact amounts: every figure is rounded by itself, half up, as the finance offices' forms do. Amounts are in 分. */

export interface AmountStyle {
  readonly unit: "万元" | "元";
  readonly decimals: 0 | 2 | 4;
  /** Thousands separators. */
  readonly grouped: boolean;
  /** What stands for nothing: `0.00`, a blank, or `——`. Something too small to print is always `0.00`. */
  readonly zero: "figure" | "blank" | "dash";
}

/** An amount in 分 (a whole number) as it is printed. */
export function printAmount(fen: number, style: AmountStyle): string {
  if (!Number.isSafeInteger(fen)) throw new Error(`${fen} is no exact amount`);
  if (fen === 0 && style.zero !== "figure") return style.zero === "blank" ? "" : "——";
  const step = 10 ** ((style.unit === "万元" ? 6 : 2) - style.decimals);
  const magnitude = Math.abs(fen);
  const below = Math.floor(magnitude / step);
  const count = (magnitude - below * step) * 2 >= step ? below + 1 : below;
  const digits = String(count).padStart(style.decimals + 1, "0");
  const whole = digits.slice(0, digits.length - style.decimals);
  const separated = style.grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const fraction = style.decimals === 0 ? "" : `.${digits.slice(-style.decimals)}`;
  return `${fen < 0 && count > 0 ? "-" : ""}${separated}${fraction}`;
}
