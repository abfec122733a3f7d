/** What only a browser can show of 计算: its layout, its workers, files picked from the disk, the contrast, the keyboard. */
import { readFileSync } from "node:fs";
import axe from "axe-core";
import { read, write } from "@e965/xlsx";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MemoryHostOptions } from "../../../src/hosts/memory/memory-host";
import { CENTRE } from "../../core/ratios/golden-cases";
import { samplePath } from "../../support/samples";
import { ServedPane, type OpenedPane } from "../harness/served-pane";
import { lastYear, otherBudget } from "./computing";

let pane: ServedPane;
beforeAll(async () => {
  pane = await ServedPane.start();
}, 120_000);
afterAll(() => pane.stop());

const width = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const others = [lastYear({ codes: { "2101599": "2101598" } }), otherBudget()];

async function open(paneWidth: number, scheme: "light" | "dark", options: MemoryHostOptions): Promise<OpenedPane> {
  const opened = await pane.open("柳州市医疗保障局", paneWidth, scheme, options);
  await opened.page.getByRole("tab", { name: "计算" }).click();
  await button(opened.page, "找出可以计算的表").click();
  await button(opened.page, "写入").waitFor();
  return opened;
}

/** Does everything that 计算 offers, and calls back after each step. */
async function doEverything(page: Page, after: () => Promise<void>): Promise<void> {
  const steps: (() => Promise<unknown>)[] = [
    () => button(page, /^显示全部/).click(),
    () => page.getByRole("checkbox", { name: "完成年初预算%" }).check(),
    () => page.getByRole("combobox", { name: "年初预算数取自" }).selectOption("0"),
    () => page.getByRole("checkbox", { name: "已经核实，就用这张表" }).check(),
    () => page.getByRole("combobox", { name: "写法" }).selectOption("budget"),
    () => button(page, "写入").click(),
    () => page.getByRole("img", { name: /变化最大/ }).waitFor(),
    () => page.locator("summary", { hasText: "以表格显示" }).click(),
    () => page.locator("summary", { hasText: "固化" }).click(),
    () => button(page, "查看有多少").click(),
    () => button(page, /^固化$/).click(),
    () => page.getByText(/已固化 \d+ 个公式/).waitFor(),
    () => button(page, "撤销").click(),
    () => page.getByText("已撤销，工作簿恢复原样。").waitFor(),
    () => button(page, "撤销").click(),
    () => page.getByRole("combobox", { name: "表", exact: true }).selectOption({ label: "财政拨款“三公”经费支出决算表" }),
    () => page.getByText(/将写入 \d+ 个单元格/).waitFor(),
  ];
  for (const step of steps) {
    await step();
    await after();
  }
}

describe("计算 in a browser", () => {
  it("asks nothing of the world, breaks no policy, and never scrolls sideways at 320 px, whatever is done", async () => {
    const { page, outside, errors } = await open(320, "light", { others, functions: true });
    const before = await page.evaluate(() => JSON.stringify(window.host.contents));
    await doEverything(page, async () => expect(await width(page)).toBe(320));
    expect(await page.evaluate(() => JSON.stringify(window.host.contents))).toBe(before);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("plans in a worker that stays", async () => {
    const { page } = await pane.open("柳州市医疗保障局", 450, "light", { others });
    const started = page.waitForEvent("worker");
    await page.getByRole("tab", { name: "计算" }).click();
    await button(page, "找出可以计算的表").click();
    expect((await started).url()).toContain("plan-worker");
    await page.getByText(/将写入 \d+ 个单元格/).waitFor();
    expect(page.workers()).toHaveLength(1);
  });

  it.each([["light", 450], ["dark", 450], ["light", 320], ["dark", 800]] as const)("is readable and labelled, %s, %i px", async (scheme, paneWidth) => {
    const { page } = await open(paneWidth, scheme, { others });
    // Colours that are on their way from one to another are nobody's contrast.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.getByRole("checkbox", { name: "完成年初预算%" }).check();
    await page.getByRole("combobox", { name: "年初预算数取自" }).selectOption("0");
    await page.getByText("还不能写入").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("checkbox", { name: "已经核实，就用这张表" }).check();
    await page.getByText(/将写入 \d+ 个单元格/).waitFor();
    expect(await violations(page)).toEqual([]);
    await button(page, "写入").click();
    await page.getByRole("img", { name: /变化最大/ }).waitFor();
    await page.getByText(/没有需要写入的内容/).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.each(["xlsx", "xls", "xlsb"] as const)("reads an .%s picked from the disk, in a worker, to compare with", async (kind) => {
    const { page, outside, errors } = await open(450, "light", {});
    const bytes: unknown = kind === "xlsx" ? readFileSync(samplePath(CENTRE)) : write(read(readFileSync(samplePath(CENTRE)), { cellNF: true }), { type: "buffer", bookType: kind === "xls" ? "biff8" : "xlsb" });
    if (!Buffer.isBuffer(bytes)) throw new TypeError("no bytes");
    await page.getByRole("checkbox", { name: "年初预算数" }).check();
    const started = page.waitForEvent("worker");
    await page.locator("input[type=file]").setInputFiles({ name: `2025预算.${kind}`, mimeType: "", buffer: bytes });
    expect((await started).url()).toContain("reading-worker");
    await page.getByText(`已打开 2025预算.${kind}，识别出 12 张表。`).waitFor();
    const source = page.getByRole("combobox", { name: "年初预算数取自" });
    await expect.poll(() => source.evaluate((element) => element instanceof HTMLSelectElement && element.selectedOptions[0]?.textContent)).toBe(`2025预算.${kind}：一般公共预算支出情况表`);
    await page.getByText("▲ 年度不符：2025年度").waitFor();
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("says what a file is that is no workbook", async () => {
    const { page } = await open(320, "light", {});
    await page.getByRole("checkbox", { name: "上年数" }).check();
    await page.locator("input[type=file]").setInputFiles({ name: "决算.xlsx", mimeType: "", buffer: Buffer.from("%PDF-1.7\n") });
    const alert = page.getByRole("alert").filter({ hasText: "决算.xlsx" });
    await alert.waitFor();
    expect(await alert.textContent()).toContain("内容实际是PDF 文件");
    expect(await width(page)).toBe(320);
  });

  it("can be used by keyboard alone", async () => {
    const { page } = await pane.open("柳州市医疗保障局", 320, "light", { others });
    await button(page, "一键核对").waitFor();
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
    for (const [key, reached] of [["Tab", "核对"], ["ArrowRight", "计算"]] as const) {
      await page.keyboard.press(key);
      await expect.poll(focused).toContain(reached);
    }
    await page.keyboard.press("Enter");
    await button(page, "找出可以计算的表").waitFor();
    await page.keyboard.press("Tab");
    await expect.poll(focused).toBe("找出可以计算的表");
    await page.keyboard.press("Enter");
    await page.getByText(/将写入 \d+ 个单元格/).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("SELECT");
    for (let stops = 0; stops < 20 && (await focused()) !== "写入"; stops++) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("img", { name: /变化最大/ }).waitFor();
    await page.keyboard.press("Tab");
    await expect.poll(focused).toBe("撤销");
    await page.keyboard.press("Enter");
    await page.getByText("已撤销，工作簿恢复原样。").waitFor();
  });
});

/** What axe finds, contrast included. It is put in from the browser's own side, where the policy does not reach. Fluent's own focus guards are left out: they are empty on purpose. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => (await window.axe.run({ exclude: ["[data-tabster-dummy]"] })).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`));
}
