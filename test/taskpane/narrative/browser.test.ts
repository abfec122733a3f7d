/** What only a browser can show of 说明: its layout at 320 px, its worker, contrast, keyboard, and that nothing leaves the origin. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { composeNarrative, narrativeText } from "../../../src/core/narrative/compose/compose";
import { styleNamed } from "../../../src/core/narrative/compose/styles/index";
import { recognise } from "../../../src/core/recognise/recognise";
import { ServedPane, type OpenedPane } from "../harness/served-pane";
import { violations } from "../harness/violations";
import { sampleSheets } from "../sample-pane";

let pane: ServedPane;
beforeAll(async () => {
  pane = await ServedPane.start();
}, 120_000);
afterAll(() => pane.stop());

const width = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

/** A whole narrative of the sample with two slips in it. */
function spoiltText(): string {
  const { sheets, name } = sampleSheets("廉江");
  const [disclosure] = recognise(sheets, { workbookName: name }).disclosures;
  const style = styleNamed("hunan-final");
  if (!disclosure || !style) throw new Error("no sample or style");
  const { text } = narrativeText(composeNarrative(disclosure, { style }));
  return text.replace("658.63万元", "685.63万元").replace("占97.80%", "占79.80%");
}

async function open(paneWidth: number, scheme: "light" | "dark" = "light"): Promise<OpenedPane> {
  const opened = await pane.open("廉江", paneWidth, scheme);
  await button(opened.page, "一键核对").click();
  await button(opened.page, "重新核对").waitFor();
  await opened.page.getByRole("tab", { name: "说明" }).click();
  await opened.page.getByRole("tab", { name: "核对说明" }).waitFor();
  return opened;
}

async function check(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "情况说明文字" }).fill(spoiltText());
  await button(page, "核对这份说明").click();
  await button(page, "复制更正后的文字").waitFor();
}

describe("说明 in a browser", () => {
  it("never scrolls sideways at 320 px, breaks no policy, asks nothing of the world, whatever is done", async () => {
    const { page, outside, errors } = await open(320);
    await page.context().grantPermissions(["clipboard-write", "clipboard-read"]);
    const steps: (() => Promise<unknown>)[] = [
      () => check(page),
      () => button(page, /^685\.63万元/).click(),
      () => button(page, /错误/).first().click(),
      () => button(page, /● 不一致/).click(),
      () => button(page, "复制更正后的文字").click(),
      () => button(page, "修改文字").click(),
      () => page.getByRole("tab", { name: "写说明" }).click(),
      () => button(page, "生成说明").click(),
      () => page.getByRole("combobox", { name: "写法" }).selectOption("guangxi-final"),
      () => button(page, "生成说明").click(),
      () => button(page, "复制文字").click(),
      () => button(page, "核对这段文字").click(),
      () => button(page, "复制更正后的文字").waitFor(),
      () => button(page, "换一份说明").click(),
      () => page.getByRole("tab", { name: "写说明" }).click(),
      () => page.getByRole("combobox", { name: "写法" }).selectOption("learned"),
    ];
    for (const step of steps) {
      await step();
      expect(await width(page)).toBe(320);
    }
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("copies the text with what the cells prove put right", async () => {
    const { page } = await open(450);
    await page.context().grantPermissions(["clipboard-write", "clipboard-read"]);
    await check(page);
    await button(page, "复制更正后的文字").click();
    await page.getByText(/已复制，改了/).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("人员经费658.63万元");
    expect(copied).not.toContain("685.63");
  });

  it("shows the cell of a claim, by mouse and by keyboard alone", async () => {
    const { page } = await open(450);
    await check(page);
    await button(page, /^685\.63万元/).click();
    await expect.poll(() => page.evaluate(() => window.host.shown)).toMatchObject({ sheet: expect.any(String) as string });
    const first = await page.evaluate(() => document.activeElement?.getAttribute("data-claim"));
    await page.keyboard.press("ArrowRight");
    const next = await page.evaluate(() => document.activeElement?.getAttribute("data-claim"));
    expect(Number(next)).toBeGreaterThan(Number(first));
  });

  it("holds a long text against the tables in a worker", async () => {
    const { page } = await open(450);
    const started = page.waitForEvent("worker");
    await page.getByRole("textbox", { name: "情况说明文字" }).fill(spoiltText().repeat(4));
    await button(page, "核对这份说明").click();
    expect((await started).url()).toContain("text-worker");
    await button(page, "复制更正后的文字").waitFor();
  });

  it.each(["light", "dark"] as const)("is readable and labelled, %s", async (scheme) => {
    const { page } = await open(450, scheme);
    expect(await violations(page)).toEqual([]);
    await check(page);
    await button(page, /^685\.63万元/).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("tab", { name: "写说明" }).click();
    await button(page, "生成说明").click();
    expect(await violations(page)).toEqual([]);
  });

  it("opens a text from the disk, in the encodings that occur", async () => {
    const { page } = await open(450);
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button(page, "打开文件…").click()]);
    await chooser.setFiles({ name: "说明.txt", mimeType: "text/plain", buffer: Buffer.from([0xca, 0xd5, 0xc8, 0xeb]) });
    await expect.poll(() => page.getByRole("textbox", { name: "情况说明文字" }).inputValue()).toBe("收入");
    await page.getByText(/已打开 说明\.txt/).waitFor();
  });
});
