/** Figures in plain text and what kind each is by what stands around it: an amount has its unit, a year its 年. Knows no grammar. */
import type { Exact } from "../amounts/exact";
import { writtenDigits } from "../amounts/exact";
import type { AmountUnit } from "../amounts/units";

interface TokenPlace {
  /** Offsets in the plain text, the unit included. */
  readonly start: number;
  readonly end: number;
}

export interface AmountToken extends TokenPlace {
  readonly type: "amount";
  readonly value: Exact;
  readonly unit: AmountUnit;
}

/** A percentage, as a ratio: 31.5% is 0.315. A printed dash has no value. */
export interface PercentToken extends TokenPlace {
  readonly type: "percent";
  readonly value: Exact | null;
}

export interface CountToken extends TokenPlace {
  readonly type: "count";
  readonly value: Exact;
  readonly word: string;
}

/** A figure with decimals and no unit after it. */
export interface BareToken extends TokenPlace {
  readonly type: "bare";
  readonly value: Exact;
}

export interface YearToken extends TokenPlace {
  readonly type: "year";
  readonly year: number;
}

export type Token = AmountToken | PercentToken | CountToken | BareToken | YearToken;

/** Repetitions are bounded, so that no text makes it slow. */
const FIGURE = /\d{1,3}(?:,\d{3}){1,5}(?:\.\d+)?|\d{1,3}(?:[,，]\d{3}){1,5}\.\d+|\d+(?:\.\d+)?|-{2,}|—+/g;
const UNITS: readonly (readonly [string, AmountUnit])[] = [["亿元", "亿元"], ["百万元", "百万元"], ["万元", "万元"], ["千元", "千元"], ["元", "元"]];
/** After these an amount is a price, a rate or a rough figure. */
const NO_AMOUNT_AFTER = /^(\/|每|以上|以下|以内|及以上|\(含\)|左右|多|余|∕|人民币\/)/;
const MEASURE_WORDS = /^(个|人次|人|批次|批|台\(套\)|台|套|辆|次|组|户|名|件|项|家|平方米|分)/;
/** Minus signs as texts print them; the dashes that also part a name from its figure are one only after a word that asks for a figure. */
const MINUS = /[-−﹣‐‑]/;
const DASH = /[–—]/;
const NO_MINUS_AFTER = /[-−﹣‐‑–—\d年月日号元%万亿个人辆次批台套]/;
const ASKS_FOR_FIGURE = /[为是计数额占率幅度长降加少高低]/;
const RATE_DASH = /(增长|下降|上升|降低|提高|减少|增加|占比?|的|完成率|率)$/;

/** All figures of a stretch in order. */
export function tokensOf(plain: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  for (const found of plain.slice(start, end).matchAll(FIGURE)) {
    const token = tokenOf(plain, start + found.index, found[0], end);
    if (token) tokens.push(token);
  }
  return tokens;
}

function tokenOf(plain: string, at: number, printed: string, limit: number): Token | undefined {
  const end = at + printed.length;
  if (end > limit) return undefined;
  const after = plain.slice(end, end + 8);
  if (printed.startsWith("-") || printed.startsWith("—")) {
    return RATE_DASH.test(plain.slice(Math.max(0, at - 3), at)) ? { type: "percent", start: at, end: after.startsWith("%") ? end + 1 : end, value: null } : undefined;
  }
  const before = plain.charAt(at - 1);
  if (/[A-Za-z.\d]/.test(before) || /\d/.test(after.charAt(0))) return undefined;
  const year = /^(20\d\d)$/.exec(printed)?.[1];
  if (year !== undefined && /^(年|-|—|～|~)/.test(after)) return { type: "year", start: at, end: end + 1, year: Number(year) };
  const digits = writtenDigits(printed.replace(/[,，]/g, ""));
  if (!digits) return undefined;
  const negative = isNegative(plain, at);
  const value: Exact = negative ? { ...digits, coefficient: -digits.coefficient || 0 } : digits;
  const start = negative ? at - 1 : at;
  const unit = UNITS.find(([text]) => after.startsWith(text));
  if (unit) {
    const stop = end + unit[0].length;
    return NO_AMOUNT_AFTER.test(plain.slice(stop, stop + 4)) ? undefined : { type: "amount", start, end: stop, value, unit: unit[1] };
  }
  // 0.00万，: the 元 is often left out.
  if (/^[万亿]([，,。；;、)]|$)/.test(after)) return { type: "amount", start, end: end + 1, value, unit: after.startsWith("万") ? "万元" : "亿元" };
  if (after.startsWith("%") || after.startsWith("个百分点")) {
    return after.startsWith("%") ? { type: "percent", start, end: end + 1, value: { ...value, decimals: value.decimals + 2 } } : undefined;
  }
  const word = MEASURE_WORDS.exec(after)?.[1];
  if (word !== undefined) return { type: "count", start: at, end: end + word.length, value: digits, word };
  return digits.decimals === 2 && !/^[\d.年月日号]/.test(after) ? { type: "bare", start, end, value } : undefined;
}

/** Whether what stands right before a figure makes it negative: -0.01, −0.01, 负0.01. Not the dash of a range, nor that after a year. */
function isNegative(plain: string, at: number): boolean {
  const [beyond, before] = [plain.charAt(at - 2), plain.charAt(at - 1)];
  if (before === "负") return beyond !== "正";
  if (DASH.test(before)) return ASKS_FOR_FIGURE.test(beyond);
  return MINUS.test(before) && beyond !== "" && !NO_MINUS_AFTER.test(beyond);
}
