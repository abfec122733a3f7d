/**
 * One slip in a written narrative, of the kinds that occur: digits swapped or changed, last year's figure left in, a figure of another
 * row, a shifted decimal point, a wrong word of direction, a percentage on the wrong base, a wrong unit, a wrong subject, a wrong year.
 */
import type { Fragment, Slot } from "../../../src/core/narrative/compose/render";
import type { Random } from "../generated/random";

export const MUTATION_KINDS = ["digitsSwapped", "digitChanged", "lastYearsFigure", "otherRowsFigure", "decimalShifted", "direction", "wrongBase", "unitWord", "subjectName", "year"] as const;
export type MutationKind = (typeof MUTATION_KINDS)[number];

export interface Mutation {
  readonly kind: MutationKind;
  /** What the slot was. */
  readonly slot: string;
  readonly text: string;
  /** The changed stretch, in the new text. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly to: string;
  readonly slot: string;
}

const FIGURES: readonly Slot["kind"][] = ["amount", "change", "rate", "share", "completion"];

const DIRECTIONS: Readonly<Record<string, string>> = {
  增加: "减少", 减少: "增加", 增长: "下降", 下降: "增长", 高于: "低于", 低于: "高于", 大于: "小于", 小于: "大于", 等于: "大于",
};

/** What a mutation needs to know of the tables. */
export interface Surroundings {
  /** The slots' figures of last year, by position. */
  readonly lastYear: ReadonlyMap<number, string>;
  /** How far a percentage at a position may be off before the printed figures contradict it, in percentage points. */
  readonly leeway: ReadonlyMap<number, number>;
}

/** A mutation of this kind at a place drawn by chance; undefined where the narrative has none. */
export function mutate({ text, slots }: Fragment, kind: MutationKind, random: Random, { lastYear, leeway }: Surroundings): Mutation | undefined {
  const changes = changesOf({ text, slots }, kind, lastYear).filter(({ start, end, to }) => text.slice(start, end) !== to && tells(text.slice(start, end), to, leeway.get(start) ?? 0));
  const [first, ...rest] = changes;
  if (!first) return undefined;
  const { start, end, to, slot } = random.pick([first, ...rest]);
  return { kind, slot, text: text.slice(0, start) + to + text.slice(end), start, end: start + to.length, before: text.slice(start, end), after: to };
}

/** One unit in the last place is a rounding difference, and a percentage within what rounding allows is right: neither is a slip that anybody could see. */
function tells(before: string, after: string, leeway: number): boolean {
  const [from, to] = [before, after].map((figure) => /^-?[\d,]+(?:\.(\d+))?(%|万元|元)$/.exec(figure));
  if (!from || !to || from[2] !== to[2]) return true;
  const apart = Math.abs(Number.parseFloat(digitsOf(before)) - Number.parseFloat(digitsOf(after)));
  const unit = 10 ** -(from[1] ?? "").length;
  return apart > (from[2] === "%" ? leeway + unit : unit) * 1.001;
}

function changesOf(narrative: Fragment, kind: MutationKind, lastYear: ReadonlyMap<number, string>): Change[] {
  const { text, slots } = narrative;
  const figures = slots.filter((slot) => FIGURES.includes(slot.kind));
  const amounts = figures.filter((slot) => slot.kind === "amount");
  switch (kind) {
    case "digitsSwapped": return figures.flatMap((slot) => digitChanges(text, slot, swapped));
    case "digitChanged": return figures.flatMap((slot) => digitChanges(text, slot, changed));
    case "decimalShifted": return figures.flatMap((slot) => digitChanges(text, slot, shifted));
    case "lastYearsFigure": return amounts.flatMap((slot) => put(text, slot, lastYear.get(slot.start)));
    case "otherRowsFigure": return amounts.flatMap((slot, index) => put(text, slot, otherFigure(text, amounts, index)));
    case "direction": return directionChanges(text);
    case "wrongBase": return figures.filter((slot) => slot.kind === "rate" || slot.kind === "completion").flatMap((slot) => wrongBases(text, slot));
    case "unitWord": return figures.filter((slot) => text.slice(slot.start, slot.end).endsWith("万元") && Number(digitsOf(text.slice(slot.start, slot.end - 2))) !== 0)
      .map((slot) => ({ start: slot.end - 2, end: slot.end, to: "元", slot: slot.kind }));
    case "subjectName": return subjectChanges(narrative);
    case "year": return slots.filter((slot) => slot.kind === "year").map((slot) => ({ start: slot.start, end: slot.end, to: String(Number(text.slice(slot.start, slot.end)) - 1), slot: "year" }));
  }
}

const digitsOf = (figure: string): string => figure.replaceAll(",", "");

function put(text: string, slot: Slot, figure: string | undefined): Change[] {
  const own = text.slice(slot.start, slot.end);
  if (figure === undefined || figure === own || Number.parseFloat(digitsOf(figure)) === Number.parseFloat(digitsOf(own))) return [];
  return [{ start: slot.start, end: slot.end, to: figure, slot: slot.kind }];
}

function otherFigure(text: string, amounts: readonly Slot[], index: number): string | undefined {
  const own = amounts[index];
  const other = amounts.slice(index + 1).find((slot) => own && text.slice(slot.start, slot.end) !== text.slice(own.start, own.end));
  return other && text.slice(other.start, other.end);
}

function digitChanges(text: string, slot: Slot, change: (digits: string) => string | undefined): Change[] {
  const own = text.slice(slot.start, slot.end);
  const [, number = "", rest = ""] = /^(-?[\d,]+(?:\.\d+)?)(.*)$/.exec(own) ?? [];
  const to = change(digitsOf(number));
  return to === undefined || Number(to) === Number(digitsOf(number)) ? [] : [{ start: slot.start, end: slot.end, to: to + rest, slot: slot.kind }];
}

/** The first two neighbouring digits that differ, from the right, and that stay a number. */
function swapped(digits: string): string | undefined {
  for (let at = digits.length - 1; at > 0; at--) {
    const [left, right] = [digits.charAt(at - 1), digits.charAt(at)];
    if (!/\d\d/.test(left + right) || left === right || (at === 1 && right === "0")) continue;
    return digits.slice(0, at - 1) + right + left + digits.slice(at + 1);
  }
  return undefined;
}

/** The first digit one off. */
const changed = (digits: string): string | undefined => {
  const at = digits.search(/[1-9]/);
  if (at < 0) return undefined;
  const digit = Number(digits.charAt(at));
  return digits.slice(0, at) + String(digit === 9 ? 8 : digit + 1) + digits.slice(at + 1);
};

function shifted(digits: string): string | undefined {
  const point = digits.indexOf(".");
  return point < 0 || Number(digits) === 0 ? undefined : `${digits.slice(0, point)}${digits.charAt(point + 1)}.${digits.slice(point + 2)}0`.replace(/^(-?)0+(?=\d)/, "$1");
}

/** A word for its opposite; a change said to be none. */
function directionChanges(text: string): Change[] {
  const words = [...text.matchAll(/(?<!同比|比预算)(增加|减少|增长|下降)(?=-?[\d,.]+(?:万元|元|%))|同比(增加|减少|增长|下降)(?=\d)|比预算(增加|减少)(?=\d)|(?:决算数)?(?<!基本)(高于|低于|大于|小于|等于)年初预算/g)].map((found): Change => {
    const word = found.slice(1).join("");
    const start = found.index + found[0].indexOf(word);
    return { start, end: start + word.length, to: DIRECTIONS[word] ?? word, slot: word };
  });
  const flat = [...text.matchAll(/(?:同比)?(?:增加|减少)[\d,.]+(?:万元|元)，(?:同比)?(?:增长|下降)[\d.]+%/g)]
    .filter(([stretch]) => !/(增加|减少)0\.01万元/.test(stretch))
    .map((found): Change => ({ start: found.index, end: found.index + found[0].length, to: found[0].startsWith("同比") ? "与上年持平" : "持平", slot: "持平" }));
  return [...words, ...flat];
}

/** The difference over the current figure instead of the base; the completion turned upside down. */
function wrongBases(text: string, slot: Slot): Change[] {
  const own = text.slice(slot.start, slot.end);
  const rate = Number.parseFloat(own);
  const decimals = own.includes(".") ? own.length - own.indexOf(".") - 2 : 1;
  const falls = /(下降|减少)$/.test(text.slice(0, slot.start));
  const other = slot.kind === "completion" ? 10_000 / rate : falls ? (100 * rate) / (100 - rate) : (100 * rate) / (100 + rate);
  const to = `${other.toFixed(decimals)}%`;
  // Too close for anybody to tell: rounding covers it.
  return !Number.isFinite(other) || Math.abs(other - rate) < 3 * 10 ** -decimals ? [] : [{ start: slot.start, end: slot.end, to, slot: slot.kind }];
}

function subjectChanges({ text, slots }: Fragment): Change[] {
  const paths = slots.filter((slot) => slot.kind === "subject" && text.slice(slot.start, slot.end).endsWith("（项）"));
  return paths.flatMap((slot, index) => {
    const other = paths[index + 1] ?? paths[0];
    if (!other || other === slot) return [];
    const [own, wrong] = [text.slice(slot.start, slot.end), text.slice(other.start, other.end)];
    const item = (path: string): string => path.slice(path.lastIndexOf("（款）") + 3);
    return item(own) === item(wrong) ? [] : [{ start: slot.end - item(own).length, end: slot.end, to: item(wrong), slot: "subject" }];
  });
}
