/** The command as it ships: built once into a folder of its own, away from the project, and run from there. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly cwd?: string;
}

/** Builds, and gives a function that runs the command. */
export function builtCommand(): (args: readonly string[], options?: RunOptions) => Promise<CommandResult> {
  const folder = mkdtempSync(path.join(tmpdir(), "budget-check-built-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const build = spawnSync(process.execPath, ["node_modules/webpack/bin/webpack.js", "--config-name", "cli", "--output-path", folder, "--stats", "errors-warnings", "--fail-on-warnings"], { encoding: "utf8" });
  if (build.status !== 0) throw new Error(`the build failed\n${build.stdout}${build.stderr}`);
  return (args, { input = "", cwd = folder } = {}) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [path.join(folder, "budget-check.mjs"), ...args], { cwd });
      const output = { stdout: "", stderr: "" };
      for (const name of ["stdout", "stderr"] as const) {
        child[name].setEncoding("utf8").on("data", (text: string) => {
          output[name] += text;
        });
      }
      child.on("error", reject);
      child.on("close", (code) => resolve({ code, ...output }));
      child.stdin.on("error", () => undefined).end(input);
    });
}
