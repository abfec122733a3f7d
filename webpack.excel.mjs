// How the Excel add-in is built: one folder for any static server with the page, the functions, the icons and the manifest in it.
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import { taskpane } from "./webpack.taskpane.mjs";

const root = path.dirname(fileURLToPath(import.meta.url));
const OFFICE = path.join(root, "node_modules/@microsoft/office-js");

/** Where the add-in is served while it is being worked on; the manifest in the repository is written for this address. */
export const DEVELOPMENT_URL = "https://localhost:3000";

/** Where Office.js comes from: the address of its script, and the origin that the page's policy has to let through. */
const OFFICE_SOURCES = {
  /** Microsoft's own servers, as the add-in store demands. */
  cdn: { script: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", origin: "https://appsforoffice.microsoft.com" },
  /** Microsoft 365 operated by 21Vianet in China. */
  "21vianet": { script: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js", origin: "https://appsforoffice.cdn.partner.office365.cn" },
  /** Files of the @microsoft/office-js package beside the page: for networks without the internet. */
  self: { script: "office/office.js", origin: null },
};

/**
 * The options of a build, from `--env officeSource=… --env baseUrl=…` or the environment variables OFFICE_SOURCE and ADDIN_BASE_URL (plain BASE_URL is set by other tools, vitest among them).
 * Throws with advice when one of them is of no use.
 */
export function excelOptions(env = {}) {
  const officeSource = env.officeSource ?? process.env.OFFICE_SOURCE ?? "cdn";
  if (!Object.hasOwn(OFFICE_SOURCES, officeSource)) throw new Error(`officeSource ${officeSource}: 只能是 / must be one of ${Object.keys(OFFICE_SOURCES).join(", ")}`);
  return { officeSource, baseUrl: baseUrlOf(env.baseUrl ?? process.env.ADDIN_BASE_URL ?? DEVELOPMENT_URL) };
}

/** Excel takes add-ins from https only, and the manifest puts a slash and a name behind the address. */
function baseUrlOf(given) {
  const url = URL.canParse(String(given)) ? new URL(String(given)) : null;
  if (url === null || url.protocol !== "https:" || url.search !== "" || url.hash !== "") throw new Error(`baseUrl ${given}: 应为加载项文件夹的 https 地址 / must be the https address of the add-in's folder, such as https://server/budget-check`);
  return url.href.replace(/\/+$/, "");
}

/** @returns {import("webpack").Configuration} */
export function excel({ officeSource, baseUrl, output = path.join(root, "dist/excel") }) {
  const { script, origin } = OFFICE_SOURCES[officeSource];
  const configuration = taskpane({
    name: "excel",
    entry: "./src/excel/excel.ts",
    output,
    page: "taskpane.html",
    around: {
      scriptSource: origin === null ? "" : ` ${origin}`,
      // Before the pane's own script, which stands at the end of the body. Without it the pane says what is missing.
      head: `    <script src="${script}"></script>\n`,
      waiting: WAITING,
    },
  });
  configuration.entry.functions = "./src/functions/functions.ts";
  // The functions and their catalogue of subjects come beside the pane's script, not inside it: the two are fetched at the same time,
  // and both are there when Excel is ready and may ask for a result.
  configuration.optimization.splitChunks = { cacheGroups: { functions: { name: "budget-functions", test: /[\\/]src[\\/](functions|core[\\/]subjects)[\\/]/, chunks: ({ name }) => name === "excel", enforce: true } } };
  // Office.js is as large as it is; a browser takes only one of its files.
  configuration.performance.maxEntrypointSize = 800_000;
  configuration.performance.assetFilter = (name) => !name.startsWith("office/");
  configuration.plugins.push(new CopyPlugin({
    patterns: [
      { from: "manifest.xml", transform: (content) => content.toString("utf8").replaceAll(DEVELOPMENT_URL, baseUrl) },
      { from: "src/functions/functions*.json", to: "[name][ext]" },
      { from: "assets/icons/*.png", to: "icons/[name][ext]" },
      ...(officeSource === "self" ? officeFiles() : []),
    ],
  }));
  return configuration;
}

/**
 * What of Office.js an Excel of version 16 asks for: the loader, its part for each platform, texts in the two languages of the add-in.
 * The part that reports to Microsoft is replaced by nothing. The licence goes with it.
 */
function officeFiles() {
  const dist = path.join(OFFICE, "dist");
  const names = readdirSync(dist).filter((name) => /^(office|o15apptofilemappingtable|custom-functions-runtime|excel-\w+-16\.\d+(-core)?)\.js$/.test(name));
  names.push("zh-cn/office_strings.js", "en-us/office_strings.js");
  // Already small, and not ours to change.
  const pattern = (from, to) => ({ from, to, info: { minimized: true } });
  return [
    ...names.map((name) => pattern(path.join(dist, name), `office/${name}`)),
    pattern("src/excel/no-telemetry.js", "office/telemetry/oteljs_agave.js"),
    pattern(path.join(OFFICE, "LICENSE.md"), "office/LICENSE.md"),
  ];
}

/**
 * Seen only where the pane does not come up within some seconds: an Excel whose browser is too old to run it shows this instead of
 * nothing. The delay is a style, since such a browser runs no script of ours.
 */
const WAITING = `
      <style>@keyframes late { to { visibility: visible } } .late { visibility: hidden; animation: late 0s 6s forwards; margin: 16px; font: 14px/1.6 "Microsoft YaHei", sans-serif }</style>
      <div class="late">
        <p>窗格没有打开。请先等一会儿；若一直如此，多半是这台电脑的浏览器组件太旧：请更新 Excel，或安装 Microsoft Edge WebView2 运行时，然后重新打开。</p>
        <p lang="en">The pane has not come up. If this stays, the browser component of this computer is probably too old: update Excel or install the Microsoft Edge WebView2 Runtime.</p>
      </div>
    `;
