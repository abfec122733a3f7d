/** What only a browser can show of 识别, 科目 and 设置: layout at 320 px, contrast, the keyboard, and that corrections and lists reach the worker. */
import { utils, write } from "@e965/xlsx";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ServedPane } from "../harness/served-pane";
import { violations } from "../harness/violations";

let pane: ServedPane;
beforeAll(async () => {
  pane = await ServedPane.start();
}, 120_000);
afterAll(() => pane.stop());

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const tab = (page: Page, name: string) => page.getByRole("tab", { name }).click();
const combobox = (page: Page, name: string) => page.getByRole("combobox", { name, exact: true });
const kept = (page: Page) => page.getByText("已保存在工作簿里，并重新核对。").waitFor();

async function check(page: Page): Promise<void> {
  await button(page, "一键核对").click();
  await button(page, "重新核对").waitFor();
}

const LIST = "2024年政府收支分类科目\n科目编码,科目名称\n210,卫生健康支出\n21015,医疗保障管理事务\n2101501,行政运行（新）\n210150,错位\n";
const listFile = (text: string): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } => ({ name: "科目.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

/** Does everything the three views offer, and calls back after each step. */
async function doEverything(page: Page, after: () => Promise<void>): Promise<void> {
  const steps: (() => Promise<unknown>)[] = [
    () => tab(page, "识别"),
    () => page.locator("summary", { hasText: "依据" }).first().click(),
    () => button(page, "更正：支出决算表").click(),
    () => page.locator("form.correction summary").click(),
    () => combobox(page, "这里是").selectOption({ label: "收入支出决算总表" }),
    () => button(page, "保存并重新核对").click(),
    () => page.getByRole("region", { name: "有指定没有采用" }).waitFor(),
    () => button(page, "更正：支出决算表").click(),
    () => combobox(page, "这里是").selectOption({ label: "不是公开表，不核对" }),
    () => button(page, "保存并重新核对").click(),
    () => page.getByRole("heading", { name: "已排除" }).waitFor(),
    () => button(page, /^更正：株洲市医疗保障局/).click(),
    () => page.getByRole("textbox", { name: "单位名称" }).fill("一个名字很长很长很长很长很长很长很长很长很长很长很长的单位"),
    () => button(page, "保存并重新核对").click(),
    () => kept(page),
    () => tab(page, "科目"),
    () => page.getByRole("searchbox").fill("xzyx"),
    () => button(page, "复制编码 2010101").click(),
    () => button(page, /^再显示/).click(),
    () => page.getByRole("searchbox").fill(""),
    () => button(page, /^列出 208 /).click(),
    () => page.locator("summary", { hasText: "正式目录" }).click(),
    () => page.locator("input[type=file]").setInputFiles(listFile(LIST)),
    () => page.getByText("1 行没有载入").waitFor(),
    () => page.locator("input[type=file]").setInputFiles(listFile("科目编码,科目名称\n210,甲\n210,乙\n")),
    () => page.getByRole("alert").waitFor(),
    () => button(page, "移除").click(),
    () => tab(page, "设置"),
    () => page.getByRole("switch").click(),
    () => button(page, "全部清除…").click(),
    () => button(page, /^清除$/).click(),
    () => page.getByText("已清除工作簿记住的内容。").waitFor(),
    () => page.getByRole("combobox", { name: /Language/ }).selectOption("en"),
    () => tab(page, "Tables"),
    () => tab(page, "Subjects"),
  ];
  await check(page);
  for (const step of steps) {
    await step();
    await after();
  }
}

describe("识别, 科目 and 设置 in a browser", () => {
  it("ask nothing of the world, break no policy, and never scroll sideways at 320 px, whatever is done", async () => {
    const { page, outside, errors } = await pane.open("株洲", 320);
    await page.context().grantPermissions(["clipboard-write"]);
    await doEverything(page, async () => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320));
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each(["light", "dark"] as const)("are readable and labelled, %s", async (scheme) => {
    const { page } = await pane.open("株洲", 450, scheme);
    await check(page);
    await tab(page, "识别");
    await button(page, "更正：支出决算表").click();
    await page.locator("form.correction summary").click();
    expect(await violations(page)).toEqual([]);
    await combobox(page, "这里是").selectOption({ label: "收入支出决算总表" });
    await button(page, "保存并重新核对").click();
    await kept(page);
    expect(await violations(page)).toEqual([]);
    await tab(page, "科目");
    await page.getByRole("searchbox").fill("2080504");
    await page.locator("summary", { hasText: "正式目录" }).click();
    await page.locator("input[type=file]").setInputFiles(listFile(LIST));
    await page.getByText("1 行没有载入").waitFor();
    expect(await violations(page)).toEqual([]);
    await tab(page, "设置");
    await button(page, "全部清除…").click();
    expect(await violations(page)).toEqual([]);
  });

  it("have the worker check by the user's word and list, a workbook as the list included", async () => {
    const { page } = await pane.open("株洲", 450);
    await check(page);
    await tab(page, "识别");
    await button(page, "更正：国有资本经营预算财政拨款支出决算表").click();
    await combobox(page, "这里是").selectOption({ label: "不是公开表，不核对" });
    await button(page, "保存并重新核对").click();
    await page.getByText("由用户指定：不是公开表，未核对。").waitFor();
    await tab(page, "科目");
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([["2024年科目"], ["科目编码", "科目名称"], ["201", "一般公共服务支出"], ["2101501", "行政运行（新）"]]), "科目");
    const bytes: unknown = write(workbook, { type: "buffer", bookType: "xlsx" });
    if (!Buffer.isBuffer(bytes)) throw new Error("bytes expected");
    await page.locator("summary", { hasText: "正式目录" }).click();
    await page.locator("input[type=file]").setInputFiles({ name: "科目.xlsx", mimeType: "application/octet-stream", buffer: bytes });
    await page.getByText("科目.xlsx，2 个科目。").waitFor();
    await button(page, "重新核对").click();
    await tab(page, "核对");
    await button(page, "重新核对").waitFor();
    await page.getByRole("searchbox").fill("2101501");
    await page.getByText(/按所载入的科目目录，2101501/).first().waitFor();
    // Kept by the browser, not by the workbook.
    expect(await page.evaluate(() => localStorage.getItem("budget-check.ownSubjects.1"))).toContain("科目.xlsx");
  });

  it("are used by keyboard alone", async () => {
    const { page } = await pane.open("株洲", 320);
    await check(page);
    await tab(page, "识别");
    const first = button(page, /^更正：株洲市医疗保障局/);
    await first.focus();
    await page.keyboard.press("Enter");
    const name = page.getByRole("textbox", { name: "单位名称" });
    await expect.poll(() => name.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type("某市某局");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^某市某局/ }).waitFor();
    await tab(page, "科目");
    await page.getByRole("searchbox").fill("xzyx");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-code"))).toBe("2010201");
  });
});
