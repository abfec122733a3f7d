// npm start: installs and builds what is missing, checks the sample disclosures, and shows the report in the browser.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { builtCommand, ensureBuilt, ensureInstalled, root, samples } from "./set-up.mjs";

/** Exit codes of budget-check after which there is a report: nothing wrong, and errors found. */
const WITH_REPORT = [0, 1];

process.exitCode = main();

function main() {
  if (!ensureInstalled() || !ensureBuilt()) return 1;
  const report = path.join(root, "report", "核对报告.html");
  mkdirSync(path.dirname(report), { recursive: true });
  const { status } = spawnSync(process.execPath, [builtCommand, ...samples(), "--format", "html", "--out", report], { cwd: root, stdio: ["ignore", "inherit", "ignore"] });
  if (!WITH_REPORT.includes(status ?? -1)) {
    console.error(`检查样例失败（退出码 ${status}）/ checking the samples failed`);
    return status ?? 1;
  }
  const address = pathToFileURL(report).href;
  console.log(`核对报告 / report: ${report}\n${address}`);
  openInBrowser(address);
  return 0;
}

/** Shows the report where there is a desktop. That there is none, or no browser, is no failure. */
function openInBrowser(address) {
  const command = browserCommand(address);
  if (command === undefined) return;
  const child = spawn(command[0], command.slice(1), { detached: true, stdio: "ignore" });
  child.on("error", () => undefined);
  child.unref();
}

function browserCommand(address) {
  if (process.env.CI) return undefined;
  if (process.platform === "darwin") return ["open", address];
  if (process.platform === "win32") return ["cmd", "/c", "start", "", address];
  const desktop = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
  return desktop && (process.env.PATH ?? "").split(":").some((folder) => existsSync(path.join(folder, "xdg-open"))) ? ["xdg-open", address] : undefined;
}
