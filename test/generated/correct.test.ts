/**
 * Nothing may be found in a correct document: generated disclosures, as they are and re-laid, give no error and nothing to
 * review, and every table is recognised as what it is. The benchmark runs the same over 10,000 of them.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { checkWorkbook } from "../../src/core/check/workbook";
import { faults } from "../support/generated/faults";
import { generateDisclosure } from "../support/generated/generate";
import { printedSheets } from "../support/printed-sheets";
import { CATALOGUE } from "../support/variants/catalogue";
import { combinationArbitrary } from "../support/variants/combinations";
import { differences } from "../support/variants/compare";
import { layOut, variantsNamed } from "../support/variants/lay-out";
import { observe } from "../support/variants/observe";

/** `unit-code-glued` prints the code of the sample; generated budgets have their own. */
const variants = CATALOGUE.filter(({ name }) => name !== "unit-code-glued");

it("300 generated disclosures are found correct", () => {
  const faulty: string[] = [];
  for (let seed = 1; seed <= 300; seed++) {
    const disclosure = generateDisclosure(seed);
    const found = faults(disclosure, checkWorkbook(printedSheets(disclosure), { workbookName: disclosure.name }));
    if (found.length > 0) faulty.push(`seed ${seed}: ${found.slice(0, 3).join("; ")}`);
  }
  expect(faulty).toEqual([]);
});

it("a generated disclosure in another layout is judged as in its own", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), combinationArbitrary(variants), (seed, names) => {
      const disclosure = generateDisclosure(seed);
      const [own, other] = [layOut(disclosure), layOut(disclosure, variantsNamed(...names))];
      const [base, varied] = [own, other].map((laid) => observe(checkWorkbook(laid.sheets, { workbookName: disclosure.name }), laid.origins));
      const differing = base && varied ? differences(base, varied, other) : ["not observed"];
      // Hints such as a row that equals its parent depend on the printed precision; the samples' matrix compares them.
      expect(differing.filter((line) => !/^finding (new|missing): \S+ hint /u.test(line)), `seed ${seed} in ${names.join(" + ")}`).toEqual([]);
    }),
    { numRuns: 60, seed: 20250101 },
  );
});
