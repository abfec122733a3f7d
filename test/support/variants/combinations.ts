/** Combinations of variants: a covering array of all compatible pairs, random ones, and the smallest part of one that still fails. */
import fc from "fast-check";
import { CATALOGUE, compatible } from "./catalogue";
import type { Variant } from "./variant";

/** At most so many variants at once: more would be a document that nobody makes. */
const MOST = 6;

/**
 * Combinations in which every compatible pair of the given variants occurs at least once. Deterministic: the same
 * variants give the same list.
 */
export function pairwise(variants: readonly Variant[]): Variant[][] {
  const open = new Map<string, readonly [Variant, Variant]>();
  variants.forEach((one, index) => {
    for (const other of variants.slice(index + 1)) if (compatible([one, other])) open.set(pairKey(one, other), [one, other]);
  });
  const combinations: Variant[][] = [];
  for (const [key, pair] of open) {
    if (!open.has(key)) continue;
    const combination = extended(pair, variants, open);
    for (const [one, other] of pairsOf(combination)) open.delete(pairKey(one, other));
    combinations.push(combination);
  }
  return combinations;
}

/** The pair with further variants, each the one that covers most open pairs. */
function extended(pair: readonly [Variant, Variant], variants: readonly Variant[], open: ReadonlyMap<string, unknown>): Variant[] {
  const combination: Variant[] = [...pair];
  while (combination.length < MOST) {
    const gain = (variant: Variant): number => combination.filter((chosen) => open.has(pairKey(chosen, variant))).length;
    const [best] = variants
      .filter((variant) => compatible([...combination, variant]))
      .map((variant) => ({ variant, covers: gain(variant) }))
      .sort((a, b) => b.covers - a.covers);
    if (!best || best.covers === 0) break;
    combination.push(best.variant);
  }
  return combination;
}

const pairsOf = (combination: readonly Variant[]): [Variant, Variant][] =>
  combination.flatMap((one, index) => combination.slice(index + 1).map((other): [Variant, Variant] => [one, other]));

const pairKey = (one: Variant, other: Variant): string => [one.name, other.name].sort().join(" + ");

/** Random compatible combinations by name, so that a counterexample is a recipe; they shrink towards fewer variants. */
export const combinationArbitrary = (variants: readonly Variant[] = CATALOGUE): fc.Arbitrary<string[]> =>
  fc
    .uniqueArray(fc.nat({ max: variants.length - 1 }), { minLength: 1, maxLength: MOST, selector: (index) => variants[index]?.dimension })
    .map((indices) => variants.filter((_, index) => indices.includes(index)))
    .filter(compatible)
    .map((combination) => combination.map((variant) => variant.name));

/** A smallest part of a failing combination that fails too, by leaving out one variant at a time. */
export function smallestFailing(combination: readonly Variant[], fails: (part: readonly Variant[]) => boolean): readonly Variant[] {
  for (const variant of combination) {
    const part = combination.filter((one) => one !== variant);
    if (part.length > 0 && fails(part)) return smallestFailing(part, fails);
  }
  return combination;
}
