// Brings a fresh clone into a state to work with: dependencies installed, workbench built. Node's own modules only,
// since it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Where the built workbench is. */
export const workbenchFolder = path.join(root, "dist/workbench");

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

/** Builds the workbench unless the build is newer than everything it is made from. */
export function ensureWorkbench() {
  const page = path.join(workbenchFolder, "index.html");
  if (existsSync(page) && statSync(page).mtimeMs >= newestSource()) return true;
  console.log("构建工作台，约半分钟 / building the workbench, half a minute");
  return buildWorkbench();
}

const QUIETLY = ["--mode", "production", "--stats", "errors-warnings", "--fail-on-warnings"];

/** Everything that ships but the workbench. */
export const build = () => runTool("webpack/bin/webpack.js", ...QUIETLY);

export const buildWorkbench = () => runTool("webpack/bin/webpack.js", "--config", "webpack.workbench.mjs", ...QUIETLY);

function newestSource() {
  const inFolder = (folder) => readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(root, folder, String(name)));
  const files = [...inFolder("src"), ...inFolder("samples"), ...["package.json", "package-lock.json", "webpack.workbench.mjs"].map((name) => path.join(root, name))];
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

/** The sample workbooks, as paths from the project's folder. */
export const samples = () => readdirSync(path.join(root, "samples")).filter((name) => name.endsWith(".xlsx")).sort().map((name) => path.join("samples", name));

/** The browser that the tests of the Excel host run in, and fonts for Chinese in it. Installed where this may be done; said what to do where not. */
export function ensureChromium() {
  const places = JSON.parse(readFileSync(path.join(root, "scripts/browsers.json"), "utf8"));
  if ([process.env.CHROMIUM ?? "", ...places].some((file) => existsSync(file))) return true;
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    console.log("安装 Chromium 与中文字体 / installing Chromium and Chinese fonts (apt-get)");
    const aptGet = (...args) => runHere("apt-get", ["-qq", "-o", "DPkg::Lock::Timeout=600", ...args]);
    if (aptGet("update") && aptGet("install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk")) return true;
  }
  console.error("没有 Chromium：请安装（Debian、Ubuntu：sudo apt-get install chromium fonts-noto-cjk），或用环境变量 CHROMIUM 指明 Chromium、Chrome 或 Edge 的路径");
  console.error("no Chromium: install it (Debian, Ubuntu: sudo apt-get install chromium fonts-noto-cjk), or name a Chromium, Chrome or Edge in the environment variable CHROMIUM");
  return false;
}
