/** npm run screenshots: pictures of the workbench for README and the user guide, taken from the built page with the samples, into docs/images. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchChromium } from "../test/support/chromium";
import { root, samplePaths } from "./bench/sample-files";
import { serveFolder } from "./serve-folder.mjs";
import { ensureChromium, ensureWorkbench, workbenchFolder } from "./set-up.mjs";

const FINAL = "柳州市医疗保障局2024年度部门决算";
const BUDGET = "柳州市医疗保障事业管理中心2025年单位预算公开表";
const WIDE = { width: 1280, height: 760 } as const;

const samplePath = (name: string): string => samplePaths().find((file) => path.basename(file) === `${name}.xlsx`) ?? "";

interface Picture {
  readonly name: string;
  readonly options?: BrowserContextOptions;
  /** Brings the page into the state that is to be seen. */
  readonly arrange: (page: Page) => Promise<void>;
}

const open = async (page: Page, ...files: (string | { name: string; mimeType: string; buffer: Buffer })[]): Promise<void> => {
  for (const file of files) {
    await page.locator(".topbar input[type=file]").setInputFiles(typeof file === "string" ? [file] : [file]);
    await page.locator(".file.shown", { hasText: typeof file === "string" ? path.basename(file) : file.name }).waitFor();
  }
  await page.locator("canvas[id^=univer-sheet-main]").last().waitFor({ state: "attached" });
};

const check = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "一键核对" }).click();
  await page.locator("[data-finding]").first().waitFor();
};

const PICTURES: readonly Picture[] = [
  { name: "workbench-start", arrange: (page) => page.getByRole("button", { name: "选择文件" }).waitFor() },
  {
    name: "workbench-check",
    arrange: async (page) => {
      await open(page, samplePath(BUDGET));
      await check(page);
      await page.locator("[data-finding]").first().click();
    },
  },
  {
    name: "workbench-marks",
    arrange: async (page) => {
      await open(page, samplePath(BUDGET));
      await check(page);
      await page.locator("[data-finding]").first().click();
      await page.getByRole("button", { name: "标记到单元格" }).click();
      await page.getByRole("button", { name: "标记到单元格" }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "workbench-compute",
    arrange: async (page) => {
      await open(page, { name: FINAL.replace("2024", "2023") + ".xlsx", mimeType: "", buffer: await lastYear() }, samplePath(FINAL));
      await page.getByRole("tab", { name: "计算" }).click();
      await page.getByRole("button", { name: "找出可以计算的表" }).click();
      await page.getByRole("combobox").first().selectOption({ label: "支出决算表" });
      await page.getByText("上年数据-支出决算表").waitFor();
      await page.getByRole("button", { name: /^写入/ }).click();
      await page.locator(".sheet [data-u-comp=slide-tab-bar] [data-id]").nth(2).click();
      await page.locator(".sheet input").first().fill("K10");
      await page.locator(".sheet input").first().press("Enter");
    },
  },
  {
    name: "workbench-functions",
    arrange: async (page) => {
      await open(page, samplePath(FINAL));
      await page.locator(".sheet input").first().fill("F6");
      await page.locator(".sheet input").first().press("Enter");
      await page.keyboard.type("=BUDGET.");
      await page.getByText("BUDGET.YOY").first().waitFor();
    },
  },
  {
    name: "workbench-dark", options: { colorScheme: "dark" },
    arrange: async (page) => {
      await open(page, samplePath(BUDGET));
      await check(page);
      await page.locator("[data-finding]").first().click();
    },
  },
  {
    name: "workbench-narrow", options: { viewport: { width: 360, height: 720 } },
    arrange: async (page) => {
      await open(page, samplePath(BUDGET));
      await check(page);
    },
  },
];

if (!ensureChromium() || !ensureWorkbench()) process.exit(1);
const server = await serveFolder(workbenchFolder);
const browser = await launchChromium();
const wanted = process.argv.slice(2);
for (const picture of PICTURES) if (wanted.length === 0 || wanted.some((word) => picture.name.includes(word))) await take(browser, picture);
await browser.close();
await server.close();

async function take(from: Browser, { name, options, arrange }: Picture): Promise<void> {
  const context = await from.newContext({ viewport: WIDE, locale: "zh-CN", ...options });
  const page = await context.newPage();
  await page.goto(server.address);
  await arrange(page);
  // The spreadsheet draws a moment later, and the caret should not be caught.
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: path.join(root, "docs/images", `${name}.png`), caret: "hide" });
  await context.close();
  console.log(`docs/images/${name}.png`);
}

/** The sample as if of the year before, every amount nine tenths of what it is. */
async function lastYear(): Promise<Buffer> {
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(samplePath(FINAL)));
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => {
      if (typeof cell.value === "string") cell.value = cell.value.replaceAll("2024", "2023");
      else if (typeof cell.value === "number" && !Number.isInteger(cell.value)) cell.value = Math.round(cell.value * 90) / 100;
    }));
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
