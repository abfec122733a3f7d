/** The command line over many files, against only parsing them with the reading library. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { read } from "@e965/xlsx";
import { checkFile } from "../../src/cli/check-file";
import { checkerWith } from "../../src/cli/checker";
import { fileReportWords } from "../../src/cli/file-words";
import { render } from "../../src/cli/render";
import { millisecondsOf, type Bench } from "./figure";
import { root, samplePaths, withCopies } from "./sample-files";

const FILES = 200;
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
    const samples = samplePaths();
    const words = fileReportWords("zh");
    const check = checkerWith(null);
    const parse = await millisecondsOf(() => samples.map((file) => read(readFileSync(file), { dense: true })), 21, 8);
    const whole = await millisecondsOf(async () => {
      for (const file of samples) render(await checkFile(file, check), 0, { format: "json", words, colour: false });
    }, 21, 8);
    const processes = await withCopies(FILES, (folder) => {
      const timed = (args: readonly string[]): number => {
        const start = performance.now();
        const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
        if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")}: exit ${status}\n${stderr}`);
        return performance.now() - start;
      };
      const parseOnly: number[] = [];
      const command: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        parseOnly.push(timed(["--input-type=module", "-e", PARSE_ONLY, folder]));
        command.push(timed([path.join(root, "dist/cli/budget-check.mjs"), folder, "--format", "ndjson"]));
      }
      return Promise.resolve({ parseOnly: Math.min(...parseOnly), command: Math.min(...command) });
    });
    return [
      { name: `files: parsing ${samples.length} samples with the library`, value: parse, unit: "ms" },
      { name: `files: reading, checking and writing them as JSON, on one thread`, value: whole, unit: "ms" },
      { name: "files: one thread, against only parsing", value: whole / parse, unit: "ratio", target: 1.4 },
      { name: `files: the command over ${FILES} files`, value: processes.command, unit: "ms" },
      { name: "files: the command, against a process that only parses", value: processes.command / processes.parseOnly, unit: "ratio", target: 1.4 },
    ];
  },
};
