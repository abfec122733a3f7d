/**
 * npm run bench:mutations: which slips of one, two and three cells are found, and whether the right cell is named. On the
 * samples, on the samples re-laid and on generated disclosures; and 10,000 correct disclosures, in which nothing may be found.
 * `--quick` takes a part of everything; `--assert` ends with 1 when a target is missed; `--json <file>` also writes the
 * figures there; `--examples` lists what went wrong, to look into.
 */
import { writeFileSync } from "node:fs";
import { sampleNames } from "../test/support/samples";
import { GROUPS, LAYOUTS, type DocumentSpec } from "./mutations/documents";
import type { Job } from "./mutations/jobs";
import { runAll } from "./mutations/pool";
import { merge, rowsOf, share, type Counts } from "./mutations/tally";
import { timeDocument } from "./mutations/timing";
import { uncoveredFigures } from "./mutations/uncovered";

const words = process.argv.slice(2);
const quick = words.includes("--quick");

const samples = sampleNames().map((source): DocumentSpec => ({ group: "samples", source, variants: [] }));
const relaid = LAYOUTS.flatMap((variants) => sampleNames().map((source): DocumentSpec => ({ group: "relaid", source, variants })));
const generated = Array.from({ length: quick ? 20 : 120 }, (_, index): DocumentSpec => ({ group: "generated", source: 500_001 + index, variants: [] }));

/** Correct documents checked; seeds go on from one run to the next piece. */
const CORRECT = quick ? 200 : 10_000;
const PARTS = quick ? 12 : 6;

function jobsOf(): Job[] {
  const limit = quick ? 10 : 50;
  const several = (size: number, many: number): Job[] => [
    ...samples.map((document): Job => ({ type: "several", document, size, limit: quick ? Math.ceil(many / 8) : many })),
    ...generated.slice(0, quick ? 10 : 60).map((document): Job => ({ type: "several", document, size, limit: quick ? 2 : 10 })),
  ];
  return [
    // A quick run takes one part in twelve of the samples' mutations.
    ...samples.flatMap((document) => Array.from({ length: quick ? 1 : PARTS }, (_, part): Job => ({ type: "single", document, part, parts: PARTS }))),
    ...relaid.map((document): Job => ({ type: "single", document, part: 0, parts: 1, limit: quick ? 4 : 40 })),
    ...generated.map((document): Job => ({ type: "single", document, part: 0, parts: 1, limit })),
    ...several(2, 200),
    ...several(3, 80),
    ...Array.from({ length: Math.ceil(CORRECT / 100) }, (_, piece): Job => ({ type: "correct", from: piece * 100 + 1, to: Math.min(CORRECT, piece * 100 + 100) })),
  ];
}

interface Target {
  readonly name: string;
  readonly value: number;
  readonly wanted: string;
  readonly met: boolean;
}

const atLeast = (name: string, counts: Counts | undefined, part: (counts: Counts) => number, whole: (counts: Counts) => number, limit: number): Target => {
  const value = counts ? share(part(counts), whole(counts)) : 0;
  return { name, value, wanted: `≥ ${limit * 100} %`, met: value >= limit };
};
const atMost = (name: string, value: number, limit: number, unit: string): Target => ({ name, value, wanted: `≤ ${limit}${unit}`, met: value <= limit });

const start = performance.now();
const jobs = jobsOf();
const [small, large] = [timeDocument(600, quick ? 31 : 101), timeDocument(5000, quick ? 12 : 31)];
const results = await runAll(jobs, (done) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} / ${jobs.length}`);
});
const tally = merge(results.map((result) => result.tally));
const faulty = results.flatMap((result) => result.faulty);
const correctFaulty = results.filter((_, index) => jobs[index]?.type === "correct").flatMap((result) => result.faulty);
const uncovered = uncoveredFigures();
const [single, pairs] = [tally["samples/1/all/"], tally["samples/2/all/"]];

const detected = (counts: Counts): number => counts.detected;
const targets: readonly Target[] = [
  atLeast("changes beyond rounding on covered cells: detected", single, (counts) => counts.detectedBeyond, (counts) => counts.beyond, 1),
  atMost("unmutated samples, re-laid and generated, with errors", faulty.length - correctFaulty.length, 0, ""),
  atMost(`correct generated documents of ${CORRECT} in which something was found`, correctFaulty.length, 0, ""),
  atLeast("one cell: the true cell is named and no other", single, (counts) => counts.unique, detected, 0.92),
  atLeast("one cell: the true cell comes first", single, (counts) => counts.first, detected, 0.96),
  atMost("one cell: wrong accusation", single ? share(single.wronglyAccused, single.detected) : 1, 0.01, ""),
  atLeast("pairs: both cells among the explanations", pairs, (counts) => counts.explained, detected, 0.97),
  atLeast("pairs: both named and no other", pairs, (counts) => counts.unique, detected, 0.75),
  atMost(`check and locate, ${small.cells} cells (ms, middle)`, small.locating, 5, " ms"),
  atMost(`check and locate, ${large.cells} cells (ms, middle)`, large.locating, 30, " ms"),
];

for (const group of GROUPS) {
  console.log(`\n${group}: one cell, by table / by slip / by equalities through the cell / two and three cells`);
  for (const part of ["1/table/", "1/kind/", "1/relations/", "1/all/"]) console.table(rowsOf(tally, `${group}/${part}`));
  console.table({ ...rename(rowsOf(tally, `${group}/2/all/`), "pairs"), ...rename(rowsOf(tally, `${group}/3/all/`), "triples") });
}
console.log("\nFigures of the samples that no equality covers");
console.table(summary());
console.log("\nTime in ms");
console.table({ "600 cells": small, "5,000 cells": large });
for (const line of faulty.slice(0, 20)) console.log(`found in a correct document: ${line}`);
if (words.includes("--examples")) for (const line of results.flatMap(({ examples }) => examples)) console.log(line);
console.log("\nTargets");
console.table(Object.fromEntries(targets.map(({ name, value, wanted, met }) => [name, { value: wanted.includes("%") ? `${(value * 100).toFixed(2)} %` : Number(value.toFixed(4)), wanted, met: met ? "✓" : "✗" }])));
const seconds = Math.round((performance.now() - start) / 1000);
console.log(`${seconds} s`);

const figures = JSON.stringify({ node: process.version, quick, seconds, targets, tally, uncovered, timing: { small, large }, faulty });
const file = words[words.indexOf("--json") + 1];
if (words.includes("--json") && file !== undefined) writeFileSync(file, figures);
else console.log(figures);
if (words.includes("--assert") && !targets.every(({ met }) => met)) process.exitCode = 1;

function rename(rows: ReturnType<typeof rowsOf>, name: string): ReturnType<typeof rowsOf> {
  return Object.fromEntries(Object.values(rows).map((row) => [name, row]));
}

/** How many figures of each sample's tables are uncovered, and why. */
function summary(): Record<string, { count: number; cells: string }> {
  const groups = new Map<string, string[]>();
  for (const { sample, table, covered, cell, figure } of uncovered) {
    const key = `${sample} ${table}: ${covered}`;
    groups.set(key, [...(groups.get(key) ?? []), `${cell.slice(cell.lastIndexOf("!") + 1)}=${figure}`]);
  }
  return Object.fromEntries([...groups].map(([key, cells]) => [key, { count: cells.length, cells: cells.slice(0, 8).join(" ") }]));
}
