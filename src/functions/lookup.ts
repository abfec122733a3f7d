/** The amount of the same subject in another table or year. */
import { isZero, minus, toNumber } from "../core/amounts/arithmetic";
import type { Exact } from "../core/amounts/exact";
import { askedKey, keyedAmounts, keysOf, type Key } from "./codes";
import { ambiguousCode } from "./messages";
import { spread } from "./spread";
import { figureIn, isProblem, problem, type Answer, type Argument, type Cell, type Matrix, type Problem } from "./values";

/** What the rows of one key say: a figure, nothing, or a problem; how many of them print a figure. */
interface Entry {
  amount: Exact | Problem | null;
  differing: boolean;
  times: number;
}

/** One answer for each code asked for: its amount, a blank where the table prints none, `ifMissing` (a blank unless given) where it has no such row. */
export function lookUp(code: Argument, codes: Argument, amounts: Argument, ifMissing: Argument): Matrix<Answer> {
  const rows = keyedAmounts(codes, amounts);
  if (isProblem(rows)) return [[rows]];
  const entries = new Map<string, Entry>();
  rows.keys.forEach((key, index) => {
    if (isProblem(key) || key === "") return;
    add(entries, key, figureIn(rows.amounts[index] ?? null, amounts.name));
  });
  // A key that cannot be read may be the one that is asked for, so nothing can be called missing.
  const unreadable = rows.keys.find(isProblem);
  const answer = (asked: Key, missing: Cell): Answer => {
    if (isProblem(asked)) return asked;
    if (asked === "") return "";
    const entry = entries.get(asked);
    if (!entry) return unreadable ?? missing ?? "";
    if (isProblem(entry.amount)) return entry.amount;
    if (entry.differing) return problem("#VALUE!", ambiguousCode(codes.name, asked, entry.times));
    return entry.amount === null ? "" : toNumber(entry.amount);
  };
  return spread([keysOf(code), ifMissing], (asked = null, missing = null) => answer(askedKey(asked), missing));
}

function add(entries: Map<string, Entry>, key: string, amount: Exact | Problem | null): void {
  const entry = entries.get(key);
  if (!entry) {
    entries.set(key, { amount, differing: false, times: amount === null ? 0 : 1 });
    return;
  }
  if (amount === null) return;
  entry.times += 1;
  if (entry.amount === null || isProblem(amount)) entry.amount = amount;
  else if (!isProblem(entry.amount) && !isZero(minus(entry.amount, amount))) entry.differing = true;
}

