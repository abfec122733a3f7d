/**
 * npm run bench: how fast and how lean the product is, as figures against their targets, printed as a table and as JSON.
 * Ratios are taken within one run, so that they mean the same on any machine. A new bench is a file in `bench/` and a
 * line in the list below; `npm run bench -- rows` runs those whose name contains a word.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { oneDisclosure } from "./bench/one-disclosure";
import { manyFiles } from "./bench/many-files";
import { manyRows } from "./bench/many-rows";
import { growth } from "./bench/growth";
import { memory } from "./bench/memory";
import { spreadsheetFunctions } from "./bench/spreadsheet-functions";
import { excelSyncs } from "./bench/excel-syncs";
import { workbench } from "./bench/workbench";
import type { Bench, Figure } from "./bench/figure";

const BENCHES: readonly Bench[] = [oneDisclosure, manyRows, growth, manyFiles, memory, spreadsheetFunctions, excelSyncs, workbench];

/** Before the name of the one bench that a process is started for. */
const ONE = "--one";

const words = process.argv.slice(2);
if (words[0] === ONE) {
  const bench = BENCHES.find(({ name }) => name === words[1]);
  if (!bench) throw new Error(`no bench ${words[1]}`);
  process.stdout.write(`\n${JSON.stringify(await bench.run())}`);
} else {
  report(BENCHES.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word))).flatMap(inOwnProcess));
}

/** In a process of its own: what one leaves behind, compiled code and a grown heap, would be measured by the next. */
function inOwnProcess({ name }: Bench): Figure[] {
  const script = fileURLToPath(import.meta.url);
  const { status, stdout } = spawnSync(process.execPath, [...process.execArgv, script, ONE, name], { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
  if (status !== 0) throw new Error(`${name}: exit ${status}`);
  const lines = stdout.trimEnd().split("\n");
  for (const line of lines.slice(0, -1)) if (line !== "") console.log(line);
  return JSON.parse(lines.at(-1) ?? "[]") as Figure[];
}

function report(figures: readonly Figure[]): void {
  console.table(Object.fromEntries(figures.map(({ name, value, unit, target }) => [name, { value: Number(value.toPrecision(4)), unit, target: target ?? "", ok: target === undefined ? "" : value <= target }])));
  console.log(JSON.stringify({ node: process.version, platform: process.platform, figures }));
  process.exitCode = figures.every(({ value, target }) => target === undefined || value <= target) ? 0 : 1;
}
