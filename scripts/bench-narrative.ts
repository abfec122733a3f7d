/**
 * npm run bench:narrative: narratives written from generated correct disclosures in every style, and what the check says of them: of the
 * correct ones nothing, of each kind of slip something. `--quick` takes a tenth; `--assert` ends with 1 when a target is missed;
 * `--examples` lists what went wrong.
 */
import { stylesFor } from "../src/core/narrative/compose/styles/index";
import { judge, kindsInTurn, randomFor, tryMutation, verdictsOf, write } from "../test/support/narrative/proof";
import { generateSisterYears } from "../test/support/narrative/sister-years";

const words = process.argv.slice(2);
const seeds = words.includes("--quick") ? 100 : 1000;
const MOST_EXAMPLES = 40;

interface StyleTally { written: number; alarmed: number; stated: number; tied: number; agrees: number; rounding: number; truncated: number; unverifiable: number }
interface KindTally { tried: number; found: number; inPlace: number; hintOnly: number }

const styles = new Map<string, StyleTally>();
const kinds = new Map<string, KindTally>();
const examples: string[] = [];

const began = performance.now();
for (let seed = 1; seed <= seeds; seed++) {
  const years = generateSisterYears(seed);
  for (const style of stylesFor(years.disclosure.kind)) {
    const narrative = write(years, style);
    const judged = judge(narrative.text, narrative.book);
    const { tied, stated, verdicts } = verdictsOf(judged);
    const tally = styles.get(style.id) ?? { written: 0, alarmed: 0, stated: 0, tied: 0, agrees: 0, rounding: 0, truncated: 0, unverifiable: 0 };
    styles.set(style.id, {
      written: tally.written + 1, alarmed: tally.alarmed + (judged.alarms.length > 0 ? 1 : 0), stated: tally.stated + stated, tied: tally.tied + tied,
      agrees: tally.agrees + verdicts.agrees, rounding: tally.rounding + verdicts.rounding, truncated: tally.truncated + verdicts.truncated, unverifiable: tally.unverifiable + verdicts.unverifiable,
    });
    examples.push(...judged.alarms.slice(0, 1).map((alarm) => `seed ${seed} ${style.id}: ${alarm}`));
    if (!years.earlier || (years.disclosure.kind === "final" && !years.budget)) continue;
    const random = randomFor(seed, style);
    for (const kind of kindsInTurn(seed)) {
      const one = tryMutation(narrative, kind, random);
      if (!one) continue;
      const before = kinds.get(kind) ?? { tried: 0, found: 0, inPlace: 0, hintOnly: 0 };
      kinds.set(kind, {
        tried: before.tried + 1, found: before.found + (one.found ? 1 : 0), inPlace: before.inPlace + (one.inPlace ? 1 : 0), hintOnly: before.hintOnly + (!one.found && one.hinted ? 1 : 0),
      });
      if (!one.found) examples.push(`seed ${seed} ${style.id} ${kind}: ${one.mutation.before} → ${one.mutation.after}: …${one.mutation.text.slice(Math.max(0, one.mutation.start - 60), one.mutation.end + 30).replaceAll("\n", "/")}`);
    }
  }
}

const all = [...kinds.values()].reduce((sum, one) => ({ tried: sum.tried + one.tried, found: sum.found + one.found, inPlace: sum.inPlace + one.inPlace, hintOnly: sum.hintOnly + one.hintOnly }), { tried: 0, found: 0, inPlace: 0, hintOnly: 0 });
const percent = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(2)}%`);

console.log("Correct narratives");
console.table(Object.fromEntries([...styles].map(([id, tally]) => [id, { ...tally, tiedShare: percent(tally.tied, tally.stated) }])));
console.log("Slips");
console.table(Object.fromEntries([...kinds, ["all", all] as const].map(([kind, tally]) => [kind, { ...tally, foundShare: percent(tally.found, tally.tried) }])));
console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`);
if (words.includes("--examples")) for (const example of examples.slice(0, MOST_EXAMPLES)) console.log(example);
const alarmed = [...styles.values()].reduce((sum, tally) => sum + tally.alarmed, 0);
if (words.includes("--assert") && (alarmed > 0 || all.found < 0.98 * all.tried)) process.exitCode = 1;
