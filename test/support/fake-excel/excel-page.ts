/** A headless Chromium with the real Office.js, the adapter and the fake Excel behind it. Nothing is fetched from anywhere but this process. */
import { createServer, type Server } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { HOST_ERROR_CODES, HostError } from "../../../src/hosts/host-error";
import { launchChromium } from "../chromium";
import { FakeExcel } from "./fake-excel";
import type { HostAnswer } from "./page-entry";

const OFFICE = path.join(path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
/** What Excel for Windows puts into the address of an add-in's page. */
const HOST_INFO = "_host_Info=Excel$Win32$16.01$zh-CN$$$$0";

export class ExcelPage {
  readonly excel = new FakeExcel();

  private constructor(private readonly browser: Browser, private readonly server: Server, private readonly page: Page, readonly outside: readonly string[]) {}

  static async open(): Promise<ExcelPage> {
    const bundle = await build({ entryPoints: [fileURLToPath(new URL("page-entry.ts", import.meta.url))], bundle: true, write: false, format: "iife", target: "es2022" });
    const server = await served(bundle.outputFiles[0]?.text ?? "");
    const browser = await launchChromium();
    const page = await browser.newPage({ locale: "zh-CN" });
    const home = addressOf(server);
    const outside: string[] = [];
    await page.route("**/*", (route) => {
      if (route.request().url().startsWith(home)) return route.continue();
      outside.push(route.request().url());
      return route.abort();
    });
    const opened = new ExcelPage(browser, server, page, outside);
    await page.exposeFunction("askFakeExcel", (request: string, flags: number) => opened.excel.execute(request, flags));
    await page.goto(`${home}/?${HOST_INFO}`);
    await page.waitForFunction(() => "Excel" in globalThis && "OSF" in globalThis && "RichApi" in globalThis.OSF.DDA);
    await page.addScriptTag({ url: "/host.js" });
    return opened;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }

  /** Calls a verb of the adapter; its errors arrive as they are. */
  async call(verb: string, ...given: readonly unknown[]): Promise<unknown> {
    const answer = await this.page.evaluate(({ verb, given }): Promise<HostAnswer> => globalThis.callHost(verb, given), { verb, given });
    if ("value" in answer) return answer.value;
    const code = HOST_ERROR_CODES.find((known) => known === answer.error.code);
    throw code === undefined ? new Error(JSON.stringify(answer.error)) : new HostError(code, answer.error.args);
  }

  /** Which version of a requirement set this Excel has: `17` for 1.17. */
  async support(versions: Readonly<Record<string, number>>): Promise<void> {
    await this.page.evaluate((versions) => { globalThis.supportedVersions = versions; }, versions);
  }

  /** An event as Excel tells of it, if the add-in has asked for its kind. */
  async fire(kind: "changed" | "added" | "deleted", event: object): Promise<void> {
    const types = { changed: 10, added: 13, deleted: 15 };
    if (this.excel.workbook.watched.has(kind)) await this.page.evaluate(({ type, event }) => globalThis.fireExcelEvent(type, event), { type: types[kind], event });
  }

  /** Whether the real client has a method. */
  knows(type: string, method: string): Promise<boolean> {
    return this.page.evaluate(({ type, method }) => {
      const found: unknown = Reflect.get(Excel, type);
      return typeof found === "function" && method in found.prototype;
    }, { type, method });
  }

  hintsHeard(): Promise<number> {
    return this.page.evaluate(() => globalThis.hintsHeard);
  }
}

async function served(host: string): Promise<Server> {
  const files = new Map([
    ["/", `<!doctype html><meta charset="utf-8"><script src="/office/office.js"></script>`],
    ["/host.js", host],
  ]);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = path.join(OFFICE, pathname.replace(/^\/office\//, ""));
    const body = files.get(pathname) ?? (pathname.startsWith("/office/") && existsSync(file) ? readFileSync(file) : undefined);
    response.statusCode = body === undefined ? 404 : 200;
    response.setHeader("content-type", pathname === "/" ? "text/html" : "text/javascript; charset=utf-8");
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no address");
  return `http://127.0.0.1:${address.port}`;
}
