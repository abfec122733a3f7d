// npm start: installs and builds what is missing, serves the workbench on this machine alone, and opens it in the browser.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { serveFolder } from "./serve-folder.mjs";
import { ensureInstalled, ensureWorkbench, workbenchFolder } from "./set-up.mjs";

/** Tried first, so that the browser finds the user's preferences again; another free port where it is taken. */
const USUAL_PORT = 8642;

const USAGE = `npm start -- [--port <端口 / port>] [--no-open]

在本机打开核对工作台。文件只在浏览器中打开，不上传。
Opens the workbench on this machine. Files are opened in the browser alone; nothing is uploaded.

--port <n>   使用这个端口（被占用时另选）/ use this port (another one where it is taken)
--no-open    不自动打开浏览器 / do not open the browser
`;

process.exitCode = await main();

async function main() {
  const wanted = readArguments();
  if (wanted === undefined) return 2;
  if (wanted.help) {
    console.log(USAGE);
    return 0;
  }
  if (!ensureInstalled() || !ensureWorkbench()) return 1;
  const { address, port } = await serveFolder(workbenchFolder, { port: wanted.port });
  if (wanted.explicit && port !== wanted.port) console.log(`端口 ${wanted.port} 已被占用，改用 ${port} / port ${wanted.port} is taken, using ${port}`);
  console.log(`\n核对工作台 / workbench: ${address}\n按 Ctrl+C 结束 / Ctrl+C ends it\n`);
  if (wanted.open && !(await openInBrowser(address))) {
    console.log(`没有自动打开浏览器，请在浏览器（Chromium 内核 100 以上、Firefox 100 以上，或 Safari 16 以上）的地址栏输入：\n\n    ${address}\n`);
    console.log("这台机器没有桌面时：npm run workbench:build 生成 dist/workbench，可放到单位内网的任何网站目录下使用。");
    console.log("No browser was opened: type the address above into one. On a machine without a desktop, npm run workbench:build gives the folder dist/workbench, which any web server on your intranet can serve.");
  }
  return 0;
}

function readArguments() {
  try {
    const { values } = parseArgs({ options: { port: { type: "string" }, "no-open": { type: "boolean" }, help: { type: "boolean", short: "h" } } });
    const port = values.port === undefined ? USUAL_PORT : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port}`);
    return { port, explicit: values.port !== undefined, open: values["no-open"] !== true, help: values.help === true };
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    return undefined;
  }
}

/** Shows the address where there is a desktop; false where there is none, or no browser. */
function openInBrowser(address) {
  const command = browserCommand(address);
  if (command === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1), { detached: true, stdio: "ignore" });
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
    // What is still running by then has opened a browser of its own.
    setTimeout(() => resolve(true), 3_000).unref();
    child.unref();
  });
}

function browserCommand(address) {
  if (process.env.CI) return undefined;
  if (process.platform === "darwin") return ["open", address];
  if (process.platform === "win32") return ["cmd", "/c", "start", "", address];
  const desktop = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
  return desktop && (process.env.PATH ?? "").split(":").some((folder) => existsSync(path.join(folder, "xdg-open"))) ? ["xdg-open", address] : undefined;
}
