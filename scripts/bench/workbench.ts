/** The workbench in Chromium: from a cold page to the first findings of a large workbook, a check after an edit, and what the parts weigh. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { Workbook } from "@cj-tech-master/excelts";
import type { Browser, Page } from "playwright-core";
import webpack from "webpack";
import { launchChromium } from "../../test/support/chromium";
import { workbench as configuration } from "../../webpack.workbench.mjs";
import { serveFolder } from "../serve-folder.mjs";
import type { Bench, Figure } from "./figure";
import { samplePaths } from "./sample-files";

const RUNS = 3;
const EDITS = 5;
/** Of all samples: some 200 KB. */
const COPIES = 2;

export const workbench: Bench = {
  name: "workbench",
  run: async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "budget-check-bench-"));
    const browser = await launchChromium();
    try {
      await build(folder);
      const file = path.join(folder, "large.xlsx");
      const size = await writeLarge(file);
      const { address, close } = await serveFolder(folder);
      const times: { first: number; again: number }[] = [];
      for (let run = 0; run < RUNS; run++) times.push(await oneRun(browser, address, file));
      await close();
      return [
        { name: `workbench: first findings of ${Math.round(size / 1024)} KB, cold`, value: median(times.map(({ first }) => first)), unit: "ms", target: 5_000 },
        { name: "workbench: checked again after an edit", value: median(times.map(({ again }) => again)), unit: "ms", target: 300 },
        ...weights(folder),
      ];
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true });
    }
  },
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function oneRun(browser: Browser, address: string, file: string): Promise<{ first: number; again: number }> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 820 }, locale: "zh-CN" });
  try {
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(address);
    await page.locator(".topbar input[type=file]").setInputFiles(file);
    await page.getByRole("button", { name: "一键核对" }).click();
    await page.locator("[data-finding]").first().waitFor();
    const first = performance.now() - start;
    const again: number[] = [];
    for (let edit = 0; edit < EDITS; edit++) again.push(await checkedAgain(page, edit));
    return { first, again: median(again) };
  } finally {
    await context.close();
  }
}

/** A cell is edited, and the check begun by its button: from there until the list of findings is drawn again. */
async function checkedAgain(page: Page, edit: number): Promise<number> {
  const cell = page.locator(".sheet input").first();
  await cell.fill("B6");
  await cell.press("Enter");
  await page.keyboard.type(`${1_000 + edit}\n`);
  const button = page.getByRole("button", { name: "重新核对" });
  await button.waitFor();
  return await button.evaluate(async (element: HTMLElement) => {
    const start = performance.now();
    element.click();
    // Frame by frame; without a name for the waiting, which the page would not know.
    while (document.querySelector(".progress") === null && performance.now() - start < 200) await new Promise((resolve) => requestAnimationFrame(resolve));
    while (document.querySelector(".progress") !== null) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  });
}

/** What a browser has to fetch, compressed: for the first page, for the spreadsheet besides, and for the worker that reads files. */
function weights(folder: string): Figure[] {
  const packed = new Map(readdirSync(folder).filter((name) => /\.(?:js|css)$/.test(name)).map((name) => [name, gzipSync(readFileSync(path.join(folder, name))).length / 1024]));
  const sum = (wanted: (name: string) => boolean): number => [...packed].filter(([name]) => wanted(name)).reduce((all, [, size]) => all + size, 0);
  const first = (name: string): boolean => /^workbench\.(?:js|css)$/.test(name);
  return [
    { name: "workbench: first page, compressed", value: sum(first), unit: "KB", target: 220 },
    { name: "workbench: all parts, compressed", value: sum(() => true), unit: "KB", target: 4_500 },
  ];
}

/** The samples in one workbook, several times over. */
async function writeLarge(file: string): Promise<number> {
  const large = new Workbook();
  for (let copy = 0; copy < COPIES; copy++) {
    for (const sample of samplePaths()) {
      const workbook = new Workbook();
      await workbook.xlsx.load(readFileSync(sample));
      for (const sheet of workbook.worksheets) {
        const added = large.addWorksheet(`${large.worksheets.length + 1}`);
        added.model = { ...sheet.model, id: added.id, name: added.name };
      }
    }
  }
  const bytes = await large.xlsx.writeBuffer();
  writeFileSync(file, bytes);
  return bytes.length;
}

function build(output: string): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration(output), (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}
