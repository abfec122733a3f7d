/**
 * Reading the formula of a total: SUM, +, −, cell references and ranges, on this sheet or a named one. Anything else is
 * not a sum that can be judged, and gives nothing. Works in one pass over at most Excel's own 8,192 characters.
 */
import { parseCellName } from "../../sheets/addresses";
import type { CellRange } from "../../sheets/snapshot";

/** A rectangle that a formula adds or subtracts. */
export interface CountedRange extends CellRange {
  readonly sheet: string;
  readonly sign: 1 | -1;
}

const LONGEST = 8192;
const DEEPEST = 30;

const TOKEN = /\s+|'(?:[^']|'')+'!|(?:SUM|ROUND)\(|[^\s'"!()+\-*/,:;&<>=^{}[\]%$#@]+!|\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w.(!])|\d+(?:\.\d+)?(?![\w.(!:])|[+\-(),:]/giy;

/** The ranges that a formula (without its `=`) on a sheet adds up; undefined when it is more than a sum. */
export function parseSumFormula(formula: string, sheet: string): readonly CountedRange[] | undefined {
  const tokens = tokensOf(formula);
  if (!tokens) return undefined;
  const reader = new SumReader(tokens, sheet);
  return reader.sum(1, 0) && reader.atEnd && reader.ranges.length > 0 ? reader.ranges : undefined;
}

function tokensOf(formula: string): string[] | undefined {
  if (formula.length > LONGEST) return undefined;
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let read = 0; read < formula.length; read = TOKEN.lastIndex) {
    const found = TOKEN.exec(formula)?.[0];
    if (found === undefined) return undefined;
    if (found.trim() !== "") tokens.push(found);
  }
  return tokens;
}

class SumReader {
  readonly ranges: CountedRange[] = [];
  private next = 0;

  constructor(private readonly tokens: readonly string[], private readonly sheet: string) {}

  get atEnd(): boolean {
    return this.next === this.tokens.length;
  }

  private take(token: string): boolean {
    if (this.tokens[this.next]?.toUpperCase() !== token) return false;
    this.next++;
    return true;
  }

  /** term ((+|−) term)*, with a sign in front. */
  sum(sign: 1 | -1, depth: number): boolean {
    let own = this.signed(sign);
    for (;;) {
      if (!this.term(own, depth)) return false;
      const operator = this.tokens[this.next];
      if (operator !== "+" && operator !== "-") return true;
      own = this.signed(sign);
    }
  }

  /** Any signs in front of a term. */
  private signed(sign: 1 | -1): 1 | -1 {
    let own = sign;
    for (;;) {
      if (this.take("-")) own = own === 1 ? -1 : 1;
      else if (!this.take("+")) return own;
    }
  }

  private term(sign: 1 | -1, depth: number): boolean {
    if (depth > DEEPEST) return false;
    if (this.take("SUM(")) return this.arguments(sign, depth + 1);
    if (this.take("ROUND(")) return this.sum(sign, depth + 1) && this.take(",") && this.number() && this.take(")");
    if (this.take("(")) return this.sum(sign, depth + 1) && this.take(")");
    if (this.number()) return true;
    return this.reference(sign, false);
  }

  private arguments(sign: 1 | -1, depth: number): boolean {
    do {
      const start = this.next;
      const added = this.ranges.length;
      if (this.reference(sign, true) && [",", ")"].includes(this.tokens[this.next] ?? "")) continue;
      this.next = start;
      this.ranges.length = added;
      if (!this.sum(sign, depth)) return false;
    } while (this.take(","));
    return this.take(")");
  }

  /** A plain number moves no cell in or out of the sum. */
  private number(): boolean {
    if (!/^\d+(\.\d+)?$/.test(this.tokens[this.next] ?? "")) return false;
    this.next++;
    return true;
  }

  private reference(sign: 1 | -1, mayBeRange: boolean): boolean {
    let sheet = this.sheet;
    const named = this.tokens[this.next] ?? "";
    if (named.endsWith("!")) {
      sheet = named.startsWith("'") ? named.slice(1, -2).replaceAll("''", "'") : named.slice(0, -1);
      if (/[[\]:\\]/.test(sheet)) return false;
      this.next++;
    }
    const first = this.cell();
    if (!first) return false;
    let last: { readonly row: number; readonly column: number } | undefined = first;
    if (this.take(":")) last = mayBeRange ? this.cell() : undefined;
    if (!last) return false;
    this.ranges.push({
      sheet, sign,
      top: Math.min(first.row, last.row), bottom: Math.max(first.row, last.row),
      left: Math.min(first.column, last.column), right: Math.max(first.column, last.column),
    });
    return true;
  }

  private cell(): { readonly row: number; readonly column: number } | undefined {
    const found = parseCellName(this.tokens[this.next] ?? "");
    if (found) this.next++;
    return found;
  }
}

const sameSheet = (a: string, b: string): boolean => a === b || a.toLowerCase() === b.toLowerCase();

/** How often the ranges count a cell; a subtracted range counts it back. */
export function timesCounted(ranges: readonly CountedRange[], cell: { readonly sheet: string; readonly row: number; readonly column: number }): number {
  let times = 0;
  for (const range of ranges) {
    if (cell.row >= range.top && cell.row <= range.bottom && cell.column >= range.left && cell.column <= range.right && sameSheet(range.sheet, cell.sheet)) times += range.sign;
  }
  return times;
}
