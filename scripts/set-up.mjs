// Brings a fresh clone into a state to work with: dependencies installed, command line built. Node's own modules only,
// since it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

export const builtCommand = path.join(root, "dist/cli/budget-check.mjs");

/** Runs a command in the project's folder, its output shown. True when it succeeded. */
export function runHere(command, args) {
  // npm is a batch file on Windows, which only a shell can start.
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" && command === "npm" });
  return result.status === 0;
}

/** Runs a script of an installed package with this Node. */
export const runTool = (script, ...args) => runHere(process.execPath, [path.join(root, "node_modules", script), ...args]);

/** Installs what package-lock.json says, unless it is there already. */
export function ensureInstalled() {
  if (isInstalled()) return true;
  console.log("安装依赖 / installing dependencies (npm ci)");
  return runHere("npm", ["ci"]);
}

/** What is installed is recorded by npm in node_modules/.package-lock.json; times say nothing after a clone. */
function isInstalled() {
  const record = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(([name, { version, optional, peer }]) => {
    if (name === "" || ((optional || peer) && installed[name] === undefined)) return true;
    return installed[name]?.version === version && existsSync(path.join(root, name));
  });
}

/** Builds the command line unless the build is newer than everything it is made from. */
export function ensureBuilt() {
  if (existsSync(builtCommand) && statSync(builtCommand).mtimeMs >= newestSource()) return true;
  console.log("构建 / building");
  return build();
}

export const build = () => runTool("webpack/bin/webpack.js", "--mode", "production", "--stats", "errors-warnings", "--fail-on-warnings");

function newestSource() {
  const files = readdirSync(path.join(root, "src"), { recursive: true }).map((name) => path.join(root, "src", String(name)));
  files.push(...["package.json", "package-lock.json", "webpack.config.mjs"].map((name) => path.join(root, name)));
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

/** The sample workbooks, as paths from the project's folder. */
export const samples = () => readdirSync(path.join(root, "samples")).filter((name) => name.endsWith(".xlsx")).sort().map((name) => path.join("samples", name));
