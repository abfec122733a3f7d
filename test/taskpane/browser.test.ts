/** What only a browser can show: the content policy, the layout, the worker, the contrast, and that nothing leaves the origin. */
import { statSync } from "node:fs";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ServedPane } from "./harness/served-pane";

let pane: ServedPane;
beforeAll(async () => {
  pane = await ServedPane.start();
}, 120_000);
afterAll(() => pane.stop());

const width = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

async function check(page: Page): Promise<void> {
  await button(page, "一键核对").click();
  await button(page, "重新核对").waitFor();
}

/** Waits for the file that the step hands over; it must not be empty. */
async function saved(page: Page, step: () => Promise<unknown>): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent("download"), step()]);
  expect(download.suggestedFilename()).toMatch(/^柳州.*-核对报告\.(html|json)$/);
  expect(statSync(await download.path()).size).toBeGreaterThan(10_000);
}

/** Does everything the pane offers, and calls back after each step. */
async function doEverything(page: Page, after: () => Promise<void>): Promise<void> {
  const steps: (() => Promise<unknown>)[] = [
    () => check(page),
    () => button(page, /^采纳全部/).click(),
    () => button(page, /^写入 2 处/).click(),
    () => button(page, "撤销全部 2 处").click(),
    () => button(page, "重新核对").click(),
    () => button(page, /^采纳全部/).waitFor(),
    () => button(page, /^● 错误 L7/).click(),
    () => button(page, "定位").click(),
    () => page.getByText("同时不成立的勾稽").click(),
    () => button(page, "复制").click(),
    () => button(page, /^采纳$/).click(),
    () => button(page, /^撤销$/).click(),
    () => button(page, "忽略…").click(),
    () => page.getByRole("textbox", { name: "忽略的原因" }).fill("已与采购科核实，按实际支付口径填列，附说明"),
    () => button(page, /^忽略$/).click(),
    () => button(page, /^已忽略/).click(),
    () => page.getByRole("searchbox").fill("没有这样的词"),
    () => button(page, "显示全部").click(),
    () => button(page, /^成立/).click(),
    () => button(page, /^未核对/).click(),
    () => button(page, /^尾差/).click(),
    () => page.locator("summary", { hasText: "勾稽图" }).click(),
    () => button(page, /^政府采购预算表，表内勾稽/).click(),
    () => page.locator("summary", { hasText: "按表查看" }).click(),
    () => button(page, /^政府采购预算表 ?：错误/).click(),
    () => button(page, "生成核对报告").click(),
    () => button(page, "转到").click(),
    () => button(page, "导出…").click(),
    () => saved(page, () => button(page, /^网页/).click()),
    () => saved(page, () => button(page, /^数据/).click()),
    () => button(page, "复制数据").click(),
    () => button(page, "标记到单元格").click(),
    () => button(page, "清除标记").click(),
    () => button(page, "重新核对").click(),
    () => page.getByRole("tab", { name: "识别" }).click(),
    () => page.locator("summary", { hasText: "依据" }).first().click(),
    () => page.getByRole("tab", { name: "科目" }).click(),
    () => page.getByRole("searchbox").fill("21015"),
    () => page.getByRole("tab", { name: "设置" }).click(),
    () => page.getByRole("combobox", { name: /Language/ }).selectOption("en"),
    () => page.getByRole("tab", { name: "Check" }).click(),
    () => button(page, /^● error/).first().click(),
  ];
  for (const step of steps) {
    await step();
    await after();
  }
}

describe("the pane in a browser", () => {
  it("loads within 200 KB, compressed", () => {
    const weight = ["index.html", "taskpane.js", "taskpane.css"].reduce((sum, name) => sum + pane.compressed(name), 0);
    expect(weight).toBeGreaterThan(50_000);
    expect(weight).toBeLessThanOrEqual(200_000);
  });

  it("asks nothing of the world, breaks no policy, and never scrolls sideways at 320 px, whatever is done", async () => {
    const { page, outside, errors } = await pane.open("预算公开表", 320);
    await page.context().grantPermissions(["clipboard-write"]);
    await doEverything(page, async () => expect(await width(page)).toBe(320));
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("is stopped by its policy when something wants to reach outside", async () => {
    const { page, outside } = await pane.open("廉江", 450);
    const reached = await page.evaluate(() => fetch("https://example.com/").then(() => true, () => false));
    expect(reached).toBe(false);
    // The policy stops it before it becomes a request.
    expect(outside).toEqual([]);
  });

  it("checks in a worker", async () => {
    const { page } = await pane.open("廉江", 450);
    const started = page.waitForEvent("worker");
    await check(page);
    expect((await started).url()).toContain("check-worker");
  });

  it("does not scroll sideways at 200 % zoom of a 640 px pane, nor with hints and missing tables", async () => {
    const { page } = await pane.open("株洲", 320);
    await check(page);
    for (const list of [/^待核实/, /^提示/, /^未核对/, /^成立/]) {
      await button(page, list).click();
      expect(await width(page)).toBe(320);
    }
  });

  it("does not scroll sideways in any view at 200 % zoom of a 450 px pane, before the check and after it", async () => {
    const { page } = await pane.open("预算公开表", 225);
    const everyView = async (): Promise<void> => {
      for (const view of ["核对", "计算", "说明", "识别", "科目", "设置"]) {
        await page.getByRole("tab", { name: view, exact: true }).click();
        await page.waitForTimeout(300);
        expect([view, await width(page), await page.evaluate(() => (document.querySelector("main")?.scrollWidth ?? 0) - (document.querySelector("main")?.clientWidth ?? 0))]).toEqual([view, 225, 0]);
      }
    };
    await everyView();
    await page.getByRole("tab", { name: "核对", exact: true }).click();
    await check(page);
    await everyView();
  });

  it.each([["light", "预算公开表"], ["dark", "预算公开表"], ["light", "株洲"], ["dark", "廉江"]] as const)("is readable and labelled, %s, %s", async (scheme, kind) => {
    const { page } = await pane.open(kind, 450, scheme);
    await check(page);
    const head = page.locator("[data-finding]").first();
    if (kind !== "廉江") await head.click();
    await page.locator("summary", { hasText: "勾稽图" }).click();
    await page.locator("summary", { hasText: "按表查看" }).click();
    await button(page, "导出…").click();
    expect(await violations(page)).toEqual([]);
  });

  it("can be used by keyboard alone", async () => {
    const { page } = await pane.open("预算公开表", 320);
    await button(page, "一键核对").waitFor();
    const steps = [["Tab", "核对"], ["ArrowRight", "计算"], ["ArrowLeft", "核对"], ["Tab", "一键核对"], ["Enter", "重新核对"]] as const;
    for (const [key, reached] of steps) {
      await page.keyboard.press(key);
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(reached);
    }
    await page.locator("[data-finding]").first().waitFor();
    for (let stops = 0; stops < 20 && (await page.evaluate(() => document.activeElement?.hasAttribute("data-finding"))) !== true; stops++) await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.evaluate(() => window.host.shown)).toMatchObject({ sheet: "表10", row: 7, column: 11 });
  });
});

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What axe finds, contrast included. It is put in from the browser's own side, where the policy does not reach. Fluent's own focus guards are left out: they are empty on purpose. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => (await window.axe.run({ exclude: ["[data-tabster-dummy]"] })).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`));
}
