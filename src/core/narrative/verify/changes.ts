/** Changes: 增加44.95万元 against the difference of two figures, and the word of direction against its sign. */
import type { ChangeClaim, ClaimOutcome, Direction } from "../claim";
import type { Source, VerifyContext } from "./context";
import { amountText, hasSign, say, sourcesOf } from "./context";
import { closeness, differenceOf, leaningOf, measuredText, signOf } from "./measured";
import type { Measured } from "./measured";
import { isZero, magnitude } from "../../amounts/arithmetic";

/** A current figure and a base that may be meant. */
interface Pair {
  readonly current: Source;
  readonly base: Source;
  readonly difference: Measured;
}

export function verifyChange(context: VerifyContext, claim: ChangeClaim): ClaimOutcome | undefined {
  const currents = sourcesOf(context, claim.currents, claim.meanings, "own");
  const bases = sourcesOf(context, claim.bases, claim.meanings, claim.against);
  const pairs = pairsOf(currents, bases);
  if (pairs.length === 0) return withoutBase(context, claim, currents);
  if (claim.value === null) return verifyDirection(context, claim, pairs);
  const stated = measuredText(claim.value, claim.unit);
  const sized = pairs.map((pair) => ({ pair, size: closenessOf(stated, pair.difference), close: closeness(signed(stated, claim.direction), pair.difference), sign: leaningOf(pair.difference) }));
  const right = sized.find(({ close, pair }) => close !== "apart" && !mistakesUnit(claim, pair));
  if (right) return say(context, claim, "文-增减", right.close === "equal" ? "agrees" : "rounding", right.close === "equal" ? "change.agrees" : "change.rounding", told(right.pair, claim));
  const fitting = sized.filter(({ size, pair }) => size !== "apart" && !mistakesUnit(claim, pair));
  const [turned] = fitting;
  if (turned) return wrongWord(context, claim, turned.pair, turned.sign);
  const [first] = sized;
  if (!first) return undefined;
  if (claim.aside) return say(context, claim, "文-增减", "unverifiable", "change.aside");
  return say(context, claim, "文-增减", "disagrees", "change.differs", {
    ...told(first.pair, claim), correction: hasSign(claim) ? null : `${amountText(magnitude(first.pair.difference.value), claim.unit, Math.max(2, claim.value.decimals))}${claim.unit}`,
  });
}

function pairsOf(currents: readonly Source[], bases: readonly Source[]): Pair[] {
  // Where both are given for several things each belongs with its own.
  if (currents.length === bases.length) return currents.flatMap((current, index): Pair[] => {
    const base = bases[index];
    return base ? [{ current, base, difference: differenceOf(current.measured, base.measured) }] : [];
  });
  return currents.flatMap((current) => bases.map((base) => ({ current, base, difference: differenceOf(current.measured, base.measured) })));
}

/** A stated size with the sign that its word gives it. */
const signed = ({ value, half }: Measured, direction: Direction): Measured => ({ value: direction === -1 ? { ...value, coefficient: -value.coefficient } : value, half });

/** 增加0.01元 for 0.01万元: rounding would let it pass, but the digits are those of the other unit. */
function mistakesUnit({ value, unit }: ChangeClaim, { current, difference }: Pair): boolean {
  if (value === null || current.shown.unit === "" || current.shown.unit === unit || isZero(value)) return false;
  const size = { value: magnitude(difference.value), half: difference.half };
  return closeness(measuredText(value, unit), size) !== "equal" && closeness(measuredText(value, current.shown.unit), size) === "equal";
}

const closenessOf = (stated: Measured, difference: Measured) => closeness(stated, { value: magnitude(difference.value), half: difference.half });

function told({ current, base, difference }: Pair, claim: ChangeClaim) {
  const basis = current.shown.cell || base.shown.cell ? "table" as const : "text" as const;
  return {
    basis, figures: [current.shown, base.shown], cells: [...current.cells, ...base.cells],
    args: { word: claim.word, current: shownText(current), base: shownText(base), difference: amountText(difference.value, claim.unit, 2), unit: claim.unit },
  };
}

const shownText = ({ shown }: Source): string => `${shown.label} ${shown.value}`.trim();

function wrongWord(context: VerifyContext, claim: ChangeClaim, pair: Pair, sign: Direction): ClaimOutcome | undefined {
  if (claim.aside) return say(context, claim, "文-方向", "unverifiable", "change.aside");
  // 增加-0.02万元: not the word is wrong but the sign.
  if (hasSign(claim) && opposite(claim.word, sign) === claim.word) {
    return say(context, claim, "文-增减", "disagrees", "change.differs", { ...told(pair, claim), correction: claim.printed.slice(1) });
  }
  // 减少-0.02万元: another word would leave the sign.
  return say(context, claim, "文-方向", "disagrees", "direction.wrong", { ...told(pair, claim), correction: hasSign(claim) ? null : opposite(claim.word, sign) });
}

/** 持平, 大于, 小于: the sign of the difference. */
function verifyDirection(context: VerifyContext, claim: ChangeClaim, pairs: readonly Pair[]): ClaimOutcome | undefined {
  const right = pairs.find(({ difference }) => (claim.direction === 0 ? signOf(difference) === 0 : leaningOf(difference) === claim.direction));
  if (right) {
    const rounded = claim.direction === 0 && !isZero(right.difference.value);
    return say(context, claim, "文-方向", rounded ? "rounding" : "agrees", rounded ? "direction.rounding" : "direction.agrees", told(right, claim));
  }
  const [first] = pairs;
  if (!first) return undefined;
  if (claim.aside) return say(context, claim, "文-方向", "unverifiable", "change.aside");
  // 0.01 more by rounding is neither 高于 nor wrong.
  if (leaningOf(first.difference) === 0 && !isZero(first.difference.value)) return say(context, claim, "文-方向", "rounding", "direction.rounding", told(first, claim));
  return say(context, claim, "文-方向", "disagrees", "direction.wrong", { ...told(first, claim), correction: opposite(claim.word, leaningOf(first.difference)) });
}

/** No base at hand: an increase beyond the current figure is impossible all the same. */
function withoutBase(context: VerifyContext, claim: ChangeClaim, currents: readonly Source[]): ClaimOutcome | undefined {
  const [current] = currents;
  if (claim.value !== null && claim.direction === 1 && current && !claim.aside && currents.length === 1 && !/结转|结余/.test(current.shown.label)) {
    const base = differenceOf(current.measured, measuredText(claim.value, claim.unit));
    if (signOf(base) === -1) return say(context, claim, "文-增减", "disagrees", "change.impossible", { basis: "text", figures: [current.shown], cells: current.cells, args: { word: claim.word, current: shownText(current) } });
  }
  const need = claim.against === "prior" && !context.figures.has("prior") ? "needs.prior" : claim.against === "initial" && !context.figures.has("initial") ? "needs.initial" : "change.noBase";
  return say(context, claim, claim.value === null ? "文-方向" : "文-增减", "unverifiable", need);
}

const WORDS: readonly (readonly [up: string, down: string])[] = [
  ["增加", "减少"], ["增长", "下降"], ["上升", "下降"], ["提高", "降低"], ["高于", "低于"], ["大于", "小于"], ["多于", "少于"], ["增支", "减支"], ["增收", "减收"], ["多", "少"], ["高", "低"], ["增", "减"],
];

/** The word of the other direction: 减少了 → 增加了; 持平 where there is no difference. */
export function opposite(word: string, sign: Direction): string | null {
  if (sign === 0) return "持平";
  for (const [up, down] of WORDS) {
    if (word.startsWith(up)) return sign === 1 ? word : down + word.slice(up.length);
    if (word.startsWith(down)) return sign === -1 ? word : up + word.slice(down.length);
  }
  return word === "持平" || word === "一致" || word === "相同" || word === "等于" ? (sign === 1 ? "高于" : "低于") : null;
}
