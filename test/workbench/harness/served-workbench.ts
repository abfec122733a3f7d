/** The workbench built as it is shipped, with one page more for tests, served by this process alone and opened in Chromium. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import webpack from "webpack";
import { serveFolder, type ServedFolder } from "../../../scripts/serve-folder.mjs";
import { workbench } from "../../../webpack.workbench.mjs";
import { launchChromium } from "../../support/chromium";

const samples = fileURLToPath(new URL("../../../samples/", import.meta.url));

export const sampleFile = (name: string): string => path.join(samples, name);

export interface OpenedPage {
  readonly page: Page;
  /** Addresses outside the workbench's own origin that something asked for. */
  readonly outside: readonly string[];
  /** Errors of scripts and of the content policy. */
  readonly errors: readonly string[];
}

export class ServedWorkbench {
  private constructor(private readonly folder: string, private readonly server: ServedFolder, private readonly browser: Browser) {}

  static async start(): Promise<ServedWorkbench> {
    const folder = mkdtempSync(path.join(tmpdir(), "budget-check-workbench-"));
    await built(folder);
    return new ServedWorkbench(folder, await serveFolder(folder), await launchChromium());
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    rmSync(this.folder, { recursive: true });
  }

  /** The built files by their names from the folder. */
  files(): ReadonlyMap<string, Buffer> {
    return new Map(readdirSync(this.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(this.folder, file), readFileSync(file)];
    }));
  }

  async open(options: BrowserContextOptions = {}, name = ""): Promise<OpenedPage> {
    const context = await this.browser.newContext({ viewport: { width: 1360, height: 820 }, locale: "zh-CN", acceptDownloads: true, ...options });
    const page = await context.newPage();
    const outside: string[] = [];
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    const home = this.server.address;
    await context.route("**/*", (route) => {
      const url = route.request().url();
      if (url.startsWith(home) || url.startsWith("blob:") || url.startsWith("data:")) return route.continue();
      outside.push(url);
      return route.abort();
    });
    await page.goto(home + name);
    return { page, outside, errors };
  }

  /** The page for tests of the host. */
  openHarness(): Promise<OpenedPage> {
    return this.open({}, "harness.html");
  }
}

function built(output: string): Promise<void> {
  const harness = fileURLToPath(new URL("harness.ts", import.meta.url));
  return new Promise((resolve, reject) => {
    webpack(workbench(output, harness), (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}
