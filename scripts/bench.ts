/**
 * npm run bench: how fast and how lean the product is, as figures against their targets, printed as a table and as JSON.
 * Ratios are taken within one run, so that they mean the same on any machine. A new bench is a file in `bench/` and a
 * line in the list below; `npm run bench -- rows` runs those whose name contains a word.
 */
import { oneDisclosure } from "./bench/one-disclosure";
import { manyFiles } from "./bench/many-files";
import { manyRows } from "./bench/many-rows";
import { memory } from "./bench/memory";
import { spreadsheetFunctions } from "./bench/spreadsheet-functions";
import { excelSyncs } from "./bench/excel-syncs";
import { workbench } from "./bench/workbench";
import type { Bench, Figure } from "./bench/figure";

const BENCHES: readonly Bench[] = [oneDisclosure, manyRows, manyFiles, memory, spreadsheetFunctions, excelSyncs, workbench];

const words = process.argv.slice(2);
const chosen = BENCHES.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const figures: Figure[] = [];
for (const bench of chosen) figures.push(...(await bench.run()));

console.table(Object.fromEntries(figures.map(({ name, value, unit, target }) => [name, { value: Number(value.toPrecision(4)), unit, target: target ?? "", ok: target === undefined ? "" : value <= target }])));
console.log(JSON.stringify({ node: process.version, platform: process.platform, figures }));
process.exitCode = figures.every(({ value, target }) => target === undefined || value <= target) ? 0 : 1;
