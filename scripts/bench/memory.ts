/** Memory of the command over many files: it has to stay flat. Measured on Linux, where the system tells it of another process. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Bench } from "./figure";
import { root, withCopies } from "./sample-files";

const FILES = 1000;
/** The first quarter may grow: threads start, code is compiled, and nothing is collected yet. */
const WARM_UP = FILES / 4;
const EVERY_MILLISECONDS = 50;

export const memory: Bench = {
  name: "memory",
  run: async () => {
    if (process.platform !== "linux") return [];
    const { early, late } = await withCopies(FILES, peaks);
    return [
      { name: `memory: peak over the first ${WARM_UP} files`, value: early, unit: "MB" },
      { name: `memory: peak over all ${FILES} files`, value: Math.max(early, late), unit: "MB" },
      { name: "memory: rest against the first quarter", value: late / early, unit: "ratio", target: 1.15 },
    ];
  },
};

async function peaks(folder: string): Promise<{ early: number; late: number }> {
  const child = spawn(process.execPath, [path.join(root, "dist/cli/budget-check.mjs"), folder, "--format", "ndjson"], { stdio: ["ignore", "pipe", "inherit"] });
  let done = 0;
  let early = 0;
  let late = 0;
  const timer = setInterval(() => {
    const now = residentMegabytes(child.pid ?? 0);
    if (done <= WARM_UP) early = Math.max(early, now);
    else late = Math.max(late, now);
  }, EVERY_MILLISECONDS);
  createInterface({ input: child.stdout }).on("line", () => (done += 1));
  await once(child, "close");
  clearInterval(timer);
  if (done !== FILES) throw new Error(`${done} of ${FILES} files were checked`);
  return { early, late };
}

/** 0 once the process has ended. */
function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
