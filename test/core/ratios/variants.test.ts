/** In whatever form a sample is re-laid, its tables are computed in, every row finds its counterpart, and the way back is exact. */
import { describe, expect, it } from "vitest";
import { editSheets, stateOfSheets } from "../../../src/core/edited-sheets";
import { undoOf } from "../../../src/core/edits";
import type { Book, ComputationChoice } from "../../../src/core/ratios/choice";
import { planComputation } from "../../../src/core/ratios/plan";
import type { Disclosure } from "../../../src/core/recognise/disclosure";
import { recognise } from "../../../src/core/recognise/recognise";
import { loadSample } from "../../support/samples";
import { CATALOGUE } from "../../support/variants/catalogue";
import { applies, layOut } from "../../support/variants/lay-out";
import { earlierYear } from "./earlier-year";
import { BUREAU, CENTRE, documentOf } from "./golden-cases";

const TABLES = /^(T[134567]|B[13456])$/;

/** No room beside another table, and no unit printed anywhere: both have to be said instead of guessed. */
const REFUSED: Readonly<Record<string, RegExp>> = { "side-by-side": /^(occupied|merged)$/, "lines-none": /^unitUnknown$/ };

function complaint(book: Book, workbookName: string, choice: ComputationChoice, variant: string): string | undefined {
  const plan = planComputation(book, choice);
  if (!plan.ok) {
    const refused = plan.problems.filter(({ code }) => REFUSED[variant]?.test(code) !== true);
    return refused.length === 0 ? undefined : JSON.stringify(refused);
  }
  const after = editSheets(book.sheets, plan.edits);
  if (JSON.stringify(editSheets(after, undoOf(plan.edits, stateOfSheets(book.sheets)))) !== JSON.stringify(book.sheets)) return "is not undone";
  const again = planComputation({ sheets: after, disclosures: recognise(after, { workbookName }).disclosures }, choice);
  if (!again.ok || again.edits.length > 0) return `again: ${JSON.stringify(again).slice(0, 300)}`;
  const unmatched = plan.preview.bases.flatMap(({ added, vanished }) => [...added, ...vanished]);
  return unmatched.length > 0 ? `unmatched: ${JSON.stringify(unmatched).slice(0, 300)}` : undefined;
}

const choiceFor = (disclosure: number, table: string, id: string, prior: Disclosure): ComputationChoice => ({
  disclosure, table, columns: ["change", "changeRate", "share"], formulas: "plain",
  bases: { prior: { from: "file", file: "上年.xlsx", disclosure: prior, table: id, accept: ["organisation", "year"] } },
});

describe.each([BUREAU, CENTRE])("%s", (name) => {
  const sample = loadSample(name);
  const prior = documentOf(earlierYear(name)).disclosure;
  const variants = CATALOGUE.filter((variant) => applies(variant, sample));

  it("is computed in every form", () => {
    expect(variants.length).toBeGreaterThan(50);
    const complaints = variants.flatMap((variant) => {
      const { sheets } = layOut(sample, [variant]);
      const { disclosures } = recognise(sheets, { workbookName: name });
      return disclosures.flatMap(({ tables }, disclosure) => tables.filter(({ id }) => TABLES.test(id)).flatMap(({ key, id }) => {
        const found = complaint({ sheets, disclosures }, name, choiceFor(disclosure, key, id, prior), variant.name);
        return found === undefined ? [] : [`${variant.name} ${key} ${found}`];
      }));
    });
    expect(complaints).toEqual([]);
  });
});
