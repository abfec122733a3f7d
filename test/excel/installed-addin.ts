/** The add-in as it ships, with Office.js inside, served by this process alone and opened in Chromium as Excel opens it, with a fake Excel behind. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import webpack from "webpack";
import { excel, excelOptions } from "../../webpack.excel.mjs";
import { launchChromium } from "../support/chromium";
import { FakeExcel } from "../support/fake-excel/fake-excel";
import { installExcelWindow, type ExcelWindowOptions } from "./excel-window";

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json", ".png": "image/png", ".xml": "text/xml" };

/** What Excel for Windows puts into the address of an add-in's page; the last number says that its runtime is shared. */
const HOST_INFO = "_host_Info=Excel$Win32$16.01$zh-CN$$$$2";

/** Microsoft 365 of today. */
const SETS = { ExcelApi: "1.17", CustomFunctionsRuntime: "1.4", CustomFunctions: "1.9", SharedRuntime: "1.1", AddinCommands: "1.1", DelayForCellEdit: "1.1" };

export interface OpenedAddin {
  readonly page: Page;
  readonly excel: FakeExcel;
  /** How often the add-in has asked for its pane to be shown. */
  readonly shown: () => number;
  /** What the functions have answered, as Excel receives it. */
  readonly results: readonly unknown[];
  /** Addresses outside the add-in's own origin that something asked for. */
  readonly outside: readonly string[];
  /** Files of the origin that were asked for and are not there. */
  readonly missing: readonly string[];
  /** Errors of scripts and of the content policy. */
  readonly errors: readonly string[];
}

/** Files that a slow network brings late. */
export interface SlowFiles {
  readonly names: RegExp;
  readonly milliseconds: number;
}

export class InstalledAddin {
  private constructor(readonly folder: string, private readonly missing: readonly string[], private readonly server: Server, private readonly browser: Browser) {}

  /** Builds with Office.js inside. */
  static async start(): Promise<InstalledAddin> {
    const folder = mkdtempSync(path.join(tmpdir(), "budget-check-addin-"));
    await build(folder);
    const missing: string[] = [];
    const server = createServer((request, response) => {
      const file = path.join(folder, new URL(request.url ?? "/", "http://localhost").pathname);
      const found = existsSync(file) && statSync(file).isFile();
      if (!found) missing.push(request.url ?? "");
      response.writeHead(found ? 200 : 404, { "content-type": TYPES[path.extname(file)] ?? "text/plain" }).end(found ? readFileSync(file) : undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new InstalledAddin(folder, missing, server, await launchChromium());
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.close();
    rmSync(this.folder, { recursive: true });
  }

  /** What files weigh on the way. */
  compressed(...names: readonly string[]): number {
    return names.reduce((sum, name) => sum + gzipSync(readFileSync(path.join(this.folder, name))).length, 0);
  }

  /** The page in a window of Excel, or without one; `query` is what Excel puts into its address. */
  async open(given: (Partial<ExcelWindowOptions> & { readonly width?: number; readonly slow?: SlowFiles }) | "outside Excel" = {}, query = given === "outside Excel" ? "" : HOST_INFO): Promise<OpenedAddin> {
    const options = given === "outside Excel" ? {} : given;
    const page = await this.browser.newPage({ viewport: { width: options.width ?? 450, height: 900 }, locale: "zh-CN" });
    const excel = new FakeExcel();
    let shown = 0;
    const results: unknown[] = [];
    const outside: string[] = [];
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.context().route("**/*", async (route) => {
      if (options.slow?.names.test(route.request().url())) await setTimeout(options.slow.milliseconds);
      if (route.request().url().startsWith(`${this.home()}/`)) return route.continue();
      outside.push(route.request().url());
      return route.abort();
    });
    await page.exposeFunction("askFakeExcel", (request: string, flags: number) => {
      const service = SERVICE.exec(request)?.[1];
      if (service === undefined) return excel.execute(request, flags);
      if (service === "AppRuntimeService") shown += 1;
      const asked = actionsOf(request);
      for (const { Name, ArgumentInfo } of asked) if (Name === "SetInvocationArrayResults") results.push(...(ArgumentInfo?.Arguments ?? []).flat());
      // The service carries everything out and has no values to give.
      return JSON.stringify({ Error: null, Results: asked.map(({ Id }) => ({ ActionId: Id, Value: null })) });
    });
    if (given !== "outside Excel") await page.addInitScript(installExcelWindow, { sets: SETS, language: "zh-CN", ...options });
    await page.goto(`${this.home()}/taskpane.html?${query}`);
    return { page, excel, shown: () => shown, results, outside, missing: this.missing, errors };
  }

  private home(): string {
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("the server has no port");
    return `http://127.0.0.1:${address.port}`;
  }
}

/** Besides the workbook, Excel has services for the add-in's runtime, its buttons and its functions; a request names one of them or the workbook. */
const SERVICE = /"Name":"Microsoft\.[\w.]+\.(\w+)"/;

interface ServiceAction {
  readonly Id: number;
  readonly Name: string;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

function actionsOf(request: string): readonly ServiceAction[] {
  const parsed: unknown = JSON.parse(request);
  if (!hasActions(parsed)) throw new TypeError("not a request of Office.js");
  return parsed.Actions;
}

const hasActions = (value: unknown): value is { readonly Actions: readonly ServiceAction[] } => typeof value === "object" && value !== null && "Actions" in value && Array.isArray(value.Actions);

function build(output: string): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(excel({ ...excelOptions({ officeSource: "self", baseUrl: "https://server.example/budget-check/" }), output }), (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}
