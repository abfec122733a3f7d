/** The pane bundled as it is shipped, over a workbook in memory, served by this process alone and opened in Chromium. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import webpack from "webpack";
import { taskpane } from "../../../webpack.taskpane.mjs";
import type { MemoryHostOptions } from "../../../src/hosts/memory/memory-host";
import { launchChromium } from "../../support/chromium";
import { sampleSheets, type SampleKind } from "../sample-pane";

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8" };

export interface OpenedPane {
  readonly page: Page;
  /** Addresses outside the pane's own origin that something asked for. */
  readonly outside: readonly string[];
  /** Errors of scripts and of the content policy. */
  readonly errors: readonly string[];
}

export class ServedPane {
  private constructor(private readonly files: ReadonlyMap<string, Buffer>, private readonly server: Server, private readonly browser: Browser) {}

  static async start(): Promise<ServedPane> {
    const output = mkdtempSync(path.join(tmpdir(), "budget-check-pane-"));
    await bundle(output);
    const files = new Map(readdirSync(output).map((name) => [`/${name}`, readFileSync(path.join(output, name))]));
    rmSync(output, { recursive: true });
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      const name = pathname === "/" ? "/index.html" : pathname;
      const file = files.get(name);
      response.writeHead(file ? 200 : 404, { "content-type": TYPES[path.extname(name)] ?? "text/plain" }).end(file);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new ServedPane(files, server, await launchChromium());
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }

  /** What a file weighs on the way, by its name. */
  compressed(name: string): number {
    return gzipSync(this.files.get(`/${name}`) ?? "").length;
  }

  async open(kind: SampleKind, width: number, colorScheme: "light" | "dark" = "light", options: MemoryHostOptions = {}): Promise<OpenedPane> {
    const context = await this.browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    const outside: string[] = [];
    const errors: string[] = [];
    const home = this.home();
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await context.route("**/*", (route) => {
      const url = route.request().url();
      if (url.startsWith(`${home}/`)) return route.continue();
      outside.push(url);
      return route.abort();
    });
    await page.goto(`${home}/`);
    await page.evaluate(({ sheets, name, options }) => window.startPane(sheets, { name, ...options }), { ...sampleSheets(kind), options });
    return { page, outside, errors };
  }

  private home(): string {
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("the server has no port");
    return `http://127.0.0.1:${address.port}`;
  }
}

function bundle(output: string): Promise<void> {
  const entry = fileURLToPath(new URL("harness.tsx", import.meta.url));
  return new Promise((resolve, reject) => {
    webpack(taskpane({ name: "taskpane", entry, output, page: "index.html" }), (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}
