/** Amount units as printed above a table, and their power of ten in 元. */

export type AmountUnit = "元" | "千元" | "万元" | "百万元" | "亿元";

const EXPONENTS: Readonly<Record<AmountUnit, number>> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 };

export const AMOUNT_UNITS = Object.keys(EXPONENTS) as readonly AmountUnit[];

/** 10 to this power 元 make one unit. Nearly every figure is in one of the first two: asking for them first is quicker than looking any up. */
export const unitExponent = (unit: AmountUnit): number => (unit === "万元" ? 4 : unit === "元" ? 0 : EXPONENTS[unit]);

/** The amount unit a text is, and nothing else: `万元`, `人民币万元`; undefined for `X中学`. */
export function parseAmountUnit(text: string): AmountUnit | undefined {
  const bare = text.replace(/^人民币/, "").replace(/[()（）\s]/g, "");
  return AMOUNT_UNITS.find((unit) => unit === bare);
}
