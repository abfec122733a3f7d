/** The command line over many files, against only parsing them with the reading library. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import type { Bench, Figure } from "./figure";
import { root, withCopies } from "./sample-files";

/** What a bureau has of one year, and of several: with two hundred, starting and warming up the threads is a third of the time. */
const FILES = [200, 1000] as const;
/** Processes are timed this many times, in turn, and the quickest counts: other work on the machine only ever slows them. */
const ROUNDS = 3;

/** A process that does nothing but parse the files of a folder with the library, one after another. */
const PARSE_ONLY = `const { readdirSync, readFileSync } = await import("node:fs");
const { read } = await import("@e965/xlsx");
const folder = process.argv[1];
for (const name of readdirSync(folder)) read(readFileSync(folder + "/" + name), { dense: true });`;

export const manyFiles: Bench = {
  name: "files",
  run: async () => {
    const figures: Figure[] = [];
    for (const files of FILES) {
      const { parseOnly, command } = await withCopies(files, (folder) => Promise.resolve(quickest(folder)));
      figures.push(
        { name: `files: the command over ${files} files`, value: command, unit: "ms" },
        { name: `files: the command over ${files} files, against a process that only parses them`, value: command / parseOnly, unit: "ratio", target: 1.4 },
      );
    }
    return figures;
  },
};

function quickest(folder: string): { readonly parseOnly: number; readonly command: number } {
  let parseOnly = Infinity;
  let command = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    parseOnly = Math.min(parseOnly, timed(["--input-type=module", "-e", PARSE_ONLY, folder]));
    command = Math.min(command, timed([path.join(root, "dist/cli/budget-check.mjs"), folder, "--format", "ndjson"]));
  }
  return { parseOnly, command };
}

/** Milliseconds that a process of Node.js takes from its start to its end. */
function timed(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")}: exit ${status}\n${stderr}`);
  return performance.now() - start;
}
