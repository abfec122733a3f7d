/**
 * The variant matrix: whatever form a sample is re-laid in, it is recognised and judged as the sample itself. A failure
 * names its recipe, the smallest that still fails, so that it can be laid out again.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/core/check/workbook";
import type { PrintedDisclosure } from "../support/sample-model";
import { loadSample, sampleNames } from "../support/samples";
import { CATALOGUE } from "../support/variants/catalogue";
import { combinationArbitrary, pairwise, smallestFailing } from "../support/variants/combinations";
import { differences } from "../support/variants/compare";
import { applies, layOut, variantsNamed, type LaidOut } from "../support/variants/lay-out";
import { observe, type Observation } from "../support/variants/observe";
import type { Variant } from "../support/variants/variant";

const observed = (sample: PrintedDisclosure, laid: LaidOut): Observation => observe(checkWorkbook(laid.sheets, { workbookName: sample.name }), laid.origins);

const bases = new Map(sampleNames().map((name) => [name, baseOf(loadSample(name))]));

interface Base {
  readonly sample: PrintedDisclosure;
  readonly observation: Observation;
  readonly variants: readonly Variant[];
}

function baseOf(sample: PrintedDisclosure): Base {
  return { sample, observation: observed(sample, layOut(sample)), variants: CATALOGUE.filter((variant) => applies(variant, sample)) };
}

/** How the sample in these variants differs from the sample itself. */
function judged({ sample, observation }: Base, variants: readonly Variant[]): string[] {
  const laid = layOut(sample, variants);
  return differences(observation, observed(sample, laid), laid);
}

/**
 * The failing combinations, each cut down to its smallest failing part, with the first differences. A combination that
 * holds a part known to fail says nothing new and is passed over.
 */
function failures(base: Base, combinations: readonly (readonly Variant[])[]): string[] {
  const failing: (readonly Variant[])[] = [];
  const found: string[] = [];
  for (const combination of combinations) {
    if (failing.some((part) => part.every((variant) => combination.includes(variant))) || judged(base, combination).length === 0) continue;
    const smallest = smallestFailing(combination, (part) => judged(base, part).length > 0);
    const differing = judged(base, smallest);
    failing.push(smallest);
    found.push(`${layOut(base.sample, smallest).recipe}: ${differing.length} differences, ${differing.slice(0, 3).join("; ")}`);
  }
  return found;
}

describe.each([...bases])("%s", (_, base) => {
  it("is observed cell for cell", () => {
    expect(base.observation.cells.size).toBeGreaterThan(600);
    expect(base.observation.unrecognised).toEqual([]);
  });

  it.each(base.variants.map((variant) => [variant.name, variant] as const))("is the same in %s", (__, variant) => {
    expect(judged(base, [variant])).toEqual([]);
  });

  it("is the same in combinations that cover all pairs of variants", () => {
    expect(failures(base, pairwise(base.variants))).toEqual([]);
  });
});

it("random combinations change nothing either", () => {
  fc.assert(
    fc.property(fc.constantFrom(...bases.keys()), combinationArbitrary(), (name, names) => {
      const base = bases.get(name) ?? baseOf(loadSample(name));
      expect(judged(base, variantsNamed(...names)), [name, ...names].join(" + ")).toEqual([]);
    }),
    { numRuns: 100, seed: 20240601 },
  );
});
