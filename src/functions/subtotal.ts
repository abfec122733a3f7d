/** The sum that belongs under a code, whatever levels of subjects a table lists: 类 = Σ款, 款 = Σ项, nothing counted twice. */
import { plus, toNumber, type Sum } from "../core/amounts/arithmetic";
import { parentsOf } from "../core/subjects/subject";
import { askedKey, isCode, isSubjectCode, keyedAmounts, keysOf, TOTAL, type Key } from "./codes";
import { notACode, notASubjectCode } from "./messages";
import { spread } from "./spread";
import { figureIn, isProblem, problem, type Answer, type Argument, type Matrix, type Problem } from "./values";

/** What stands under the code of a total. */
const ROOT = "";

type Amount = Sum | Problem | null;

/** The listed codes: their own amounts, and which of them come next below a code, listed itself or not. */
interface Tree {
  readonly own: ReadonlyMap<string, Amount>;
  readonly below: ReadonlyMap<string, readonly string[]>;
}

/**
 * One answer for each code asked for: the sum of the listed codes next below it, or its own amount when nothing is listed below.
 * A listed code without an amount counts with the sum below it. `""` and 合计 ask for everything. Rows without a subject code do not count.
 */
export function subtotal(code: Argument, codes: Argument, amounts: Argument): Matrix<Answer> {
  const rows = keyedAmounts(codes, amounts);
  if (isProblem(rows)) return [[rows]];
  const unreadable = rows.keys.find(isProblem);
  if (unreadable) return [[unreadable]];
  const tree = treeOf(rows.keys, (index) => figureIn(rows.amounts[index] ?? null, amounts.name));
  const sums = new Map<string, Amount>();
  const answer = (asked: Key): Answer => {
    if (isProblem(asked)) return asked;
    const key = asked === TOTAL ? ROOT : asked;
    if (key !== ROOT && !isCode(key)) return problem("#VALUE!", notACode(code.name, key));
    if (key !== ROOT && !isSubjectCode(key)) return problem("#VALUE!", notASubjectCode(code.name, key));
    const amount = tree.below.has(key) ? sumBelow(tree, key, sums) : (tree.own.get(key) ?? null);
    if (amount === null) return "";
    return isProblem(amount) ? amount : toNumber(amount);
  };
  return spread([keysOf(code)], (asked = null) => answer(askedKey(asked)));
}

function treeOf(keys: readonly Key[], amountAt: (index: number) => Amount): Tree {
  const own = new Map<string, Amount>();
  keys.forEach((key, index) => {
    if (isProblem(key) || !isSubjectCode(key)) return;
    own.set(key, added(own.get(key) ?? null, amountAt(index)));
  });
  const below = new Map<string, string[]>();
  for (const code of own.keys()) {
    for (const above of [...parentsOf(code), ROOT]) {
      const children = below.get(above);
      if (children) children.push(code);
      else below.set(above, [code]);
      if (own.has(above)) break;
    }
  }
  return { own, below };
}

/** A problem outweighs figures, since their sum would be wrong without it. */
function added(a: Amount, b: Amount): Amount {
  if (isProblem(a) || b === null) return a;
  if (isProblem(b) || a === null) return b;
  return plus(a, b);
}

/** Each sum is made once for a call, however many codes are asked for. */
function sumBelow(tree: Tree, code: string, sums: Map<string, Amount>): Amount {
  const known = sums.get(code);
  if (known !== undefined) return known;
  let sum: Amount = null;
  for (const child of tree.below.get(code) ?? []) sum = added(sum, tree.own.get(child) ?? sumBelow(tree, child, sums));
  sums.set(code, sum);
  return sum;
}
