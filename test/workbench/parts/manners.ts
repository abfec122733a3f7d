/** How the page behaves whatever is done in it: nothing leaves it, it fits, it reads well, it goes by keyboard, it answers bad files. */
import { readFileSync } from "node:fs";
import axe from "axe-core";
import { zipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { sampleFile, type ServedWorkbench } from "../harness/served-workbench";
import { soon, WorkbenchPage } from "../harness/workbench-page";

const FINAL = "柳州市医疗保障局2024年度部门决算";
const BUDGET = "柳州市医疗保障事业管理中心2025年单位预算公开表";

const file = (name: string, buffer: Buffer) => ({ name, mimeType: "", buffer });

export function mannerTests(workbench: () => ServedWorkbench): void {
  describe("the workbench, in general", () => {
    it("asks nothing of the world, breaks no policy, and goes on without a network once it is loaded", async () => {
      const { page, outside, errors } = await workbench().open();
      const user = new WorkbenchPage(page);
      await user.openSample(BUDGET);
      await user.check();
      await page.getByRole("tab", { name: "设置" }).click();
      await page.getByRole("tab", { name: "核对" }).click();
      await page.context().setOffline(true);
      await user.choose(sampleFile(`${FINAL}.xlsx`));
      await user.shown(FINAL);
      await user.enter("B6", "1");
      await user.save();
      expect(await page.evaluate(() => fetch("https://example.com/").then(() => true, () => false))).toBe(false);
      expect(outside).toEqual([]);
      expect(errors.filter((error) => !error.includes("https://example.com/"))).toEqual([]);
    });

    it("never scrolls sideways at 320 px, and turns between pane and spreadsheet", async () => {
      const { page } = await workbench().open({ viewport: { width: 320, height: 640 } });
      const user = new WorkbenchPage(page);
      const fits = async () => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await fits();
      await user.openSample(BUDGET);
      await user.check();
      await fits();
      await page.locator(".turn").getByRole("button", { name: "表格" }).click();
      await fits();
      await user.goTo("C7");
      await page.locator(".turn").getByRole("button", { name: "核对" }).click();
      await user.findings().first().waitFor();
      await fits();
    });

    it("speaks English when asked to, the pane and the spreadsheet too, and remembers it", async () => {
      const { page } = await workbench().open();
      const user = new WorkbenchPage(page);
      await user.openSample(FINAL);
      await user.button("English").click();
      await user.button("Check the workbook").waitFor();
      await user.button("Save as .xlsx").waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
      await user.goTo("F6");
      await page.keyboard.type("=BUDGET.YO");
      await page.getByText("Year-on-year").first().waitFor();
      await page.keyboard.press("Escape");
      await page.reload();
      await user.button("Choose files").waitFor();
    });

    it.each(["light", "dark"] as const)("is readable and labelled, %s", async (colorScheme) => {
      const { page } = await workbench().open({ colorScheme });
      const user = new WorkbenchPage(page);
      expect(await violations(page)).toEqual([]);
      await user.openSample(BUDGET);
      await user.check();
      await user.choose(file("坏.xlsx", Buffer.from("不是工作簿")));
      await page.getByRole("alert").first().waitFor();
      expect(await violations(page)).toEqual([]);
    });

    it("can be used by keyboard alone: sample, check, finding, cell, correction", async () => {
      const { page } = await workbench().open();
      const user = new WorkbenchPage(page);
      await tabTo(page, (text) => text.includes(BUDGET));
      await page.keyboard.press("Enter");
      await user.shown(BUDGET);
      // The next thing to do has the focus.
      await soon(() => page.evaluate(() => document.activeElement?.textContent)).toBe("一键核对");
      await page.keyboard.press("Enter");
      await user.button("重新核对").waitFor();
      const errors = await user.count("错误");
      await tabTo(page, (_, marked) => marked);
      const [, cell = "", value = ""] = /([A-Z]+\d+) 应为 ([\d.,]+)/.exec(await user.findings().first().innerText()) ?? [];
      await page.keyboard.press("Enter");
      await soon(() => user.cell()).toBe(cell);
      await page.keyboard.press("Shift+F6");
      await page.keyboard.press("Control+a");
      await page.keyboard.type(`${cell}\n`);
      await page.keyboard.type(`${value}\n`);
      await soon(() => user.count("错误")).toBe(errors - 1);
      await page.keyboard.press("Control+z");
      await soon(() => user.count("错误")).toBe(errors);
    });

    it("says what is wrong with a file, and keeps what is open", async () => {
      const { page } = await workbench().open();
      const user = new WorkbenchPage(page);
      await user.openSample(FINAL);
      const whole = readFileSync(sampleFile(`${FINAL}.xlsx`));
      const cases: readonly (readonly [string, Buffer, string])[] = [
        ["半截.xlsx", whole.subarray(0, whole.length / 2), "文件不完整"],
        ["网页.xls", Buffer.from("<html><table></table></html>"), "不是 Excel 工作簿：内容实际是网页"],
        ["空.xlsx", Buffer.alloc(0), "文件是空的"],
        ["大.xlsx", Buffer.alloc(20 * 1024 * 1024, 1), "超过上限 16 MB"],
        ["长.xlsx", tallWorkbook(100_000), "共有 100000 行，超过上限 50000 行"],
      ];
      for (const [name, bytes, words] of cases) {
        await user.choose(file(name, bytes));
        await page.getByRole("alert").filter({ hasText: words }).waitFor();
      }
      expect(await page.locator(".file").count()).toBe(1);
      await user.check();
    });

    it("does not rebuild sheets, and says so", async () => {
      const { page } = await workbench().open();
      const user = new WorkbenchPage(page);
      await user.openSample(FINAL);
      await page.locator(".sheet [data-u-comp=slide-tab-bar] [data-id]").first().dblclick();
      await page.getByText("工作台不增删行、列和工作表").waitFor();
      await user.goTo("B6");
      await page.keyboard.press("Control+Shift+Equal");
      expect(await user.save()).toEqual(readFileSync(sampleFile(`${FINAL}.xlsx`)));
    });
  });
}

async function tabTo(page: Page, reached: (text: string, marked: boolean) => boolean): Promise<void> {
  for (let stops = 0; stops < 80; stops++) {
    await page.keyboard.press("Tab");
    const [text, marked] = await page.evaluate(() => [document.activeElement === document.body ? "" : (document.activeElement?.textContent.trim() ?? ""), document.activeElement?.hasAttribute("data-finding") === true] as const);
    if (reached(text, marked)) return;
  }
  throw new Error("not reached by Tab");
}

/** A sheet with so many rows. */
function tallWorkbook(rows: number): Buffer {
  const text = (contents: string): Uint8Array => new TextEncoder().encode(contents);
  const data = Array.from({ length: rows }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`).join("");
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  return Buffer.from(zipSync({
    "[Content_Types].xml": text('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'),
    "_rels/.rels": text(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    "xl/workbook.xml": text(`<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="长" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": text(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    "xl/worksheets/sheet1.xml": text(`<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`),
  }));
}

/**
 * What axe finds, contrast included, in everything that is ours. Left out: Fluent's focus guards, which are empty on purpose, and the
 * inside of the spreadsheet, which is Univer's: its icon buttons without names, its inputs without labels and its scrolling tab bar
 * cannot be changed from here.
 */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => (await window.axe.run({ exclude: ["[data-tabster-dummy]", ".desk .sheet > div"] })).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`));
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
