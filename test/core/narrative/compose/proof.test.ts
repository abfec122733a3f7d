/** What is written passes the check of what is read, and a slip in it does not. The benchmark does the same over many more. */
import { expect, it } from "vitest";
import { NARRATIVE_STYLES, stylesFor } from "../../../../src/core/narrative/compose/styles/index";
import { judge, kindsInTurn, randomFor, tryMutation, verdictsOf, write } from "../../../support/narrative/proof";
import { generateSisterYears } from "../../../support/narrative/sister-years";

it("1,000 narratives written from correct tables raise nothing, in every style, and nearly every figure is tied to cells", () => {
  const alarms: string[] = [];
  const styles = new Set<string>();
  let [written, tied, stated] = [0, 0, 0];
  for (let seed = 1; written < 1000; seed++) {
    const years = generateSisterYears(seed, { items: 3 + (seed % 14) });
    for (const style of stylesFor(years.disclosure.kind)) {
      const narrative = write(years, style);
      const judged = judge(narrative.text, narrative.book);
      const verdicts = verdictsOf(judged);
      alarms.push(...judged.alarms.slice(0, 2).map((alarm) => `seed ${seed} ${style.id}: ${alarm}`));
      styles.add(style.id);
      written++;
      tied += verdicts.tied;
      stated += verdicts.stated;
    }
  }
  expect(alarms).toEqual([]);
  expect(styles.size).toBe(NARRATIVE_STYLES.length);
  expect(tied / stated).toBeGreaterThan(0.995);
}, 180_000);

it("a slip in a figure, a word, a subject or a year is found", () => {
  const missed: string[] = [];
  let tried = 0;
  for (let seed = 1; seed <= 24; seed++) {
    const years = generateSisterYears(seed, { items: 3 + (seed % 14) });
    if (!years.earlier || (years.disclosure.kind === "final" && !years.budget)) continue;
    for (const style of stylesFor(years.disclosure.kind)) {
      const narrative = write(years, style);
      const random = randomFor(seed, style);
      for (const kind of kindsInTurn(seed)) {
        const one = tryMutation(narrative, kind, random);
        if (!one) continue;
        tried++;
        if (!one.found) missed.push(`seed ${seed} ${style.id} ${kind}: ${one.mutation.before} → ${one.mutation.after}`);
      }
    }
  }
  expect(tried).toBeGreaterThan(400);
  expect(missed.length / tried, missed.join("\n")).toBeLessThanOrEqual(0.02);
}, 180_000);
