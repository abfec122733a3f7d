/** Chinese numerals up to 99, as printed before the lines of general tables. */
const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 → 一, 20 → 二十, 31 → 三十一. */
export function numeral(value: number): string {
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? (DIGITS[tens] ?? "") : ""}${tens > 0 ? "十" : ""}${DIGITS[value % 10] ?? ""}`;
}
