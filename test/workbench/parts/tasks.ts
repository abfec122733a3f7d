/** What people come for, from the first click to the saved copy. */
import { readFileSync } from "node:fs";
import { Workbook } from "@cj-tech-master/excelts";
import { describe, expect, it } from "vitest";
import { readWorkbookBytes } from "../../../src/hosts/file/workbook-bytes";
import { sampleFile, type ServedWorkbench } from "../harness/served-workbench";
import { cellAt, soon, WorkbenchPage } from "../harness/workbench-page";

const BUDGET = "柳州市医疗保障事业管理中心2025年单位预算公开表";
const FINAL = "柳州市医疗保障局2024年度部门决算";
const SAMPLES = [FINAL, BUDGET, "株洲市医疗保障局2024年度部门决算", "柳林县医疗保险服务中心2024年度单位决算", "廉江市医疗保障局2023年度部门决算"];

export function taskTests(workbench: () => ServedWorkbench): void {
  const opened = async () => new WorkbenchPage((await workbench().open()).page);

  describe("the workbench, task by task", () => {
    it("leads a newcomer from a sample to a corrected cell and back", async () => {
      const user = await opened();
      await user.openSample(BUDGET);
      await user.check();
      const errors = await user.count("错误");
      expect(errors).toBeGreaterThan(0);
      const finding = user.findings().first();
      const [, cell = "", value = ""] = /([A-Z]+\d+) 应为 ([\d.,]+)/.exec(await finding.innerText()) ?? [];
      await finding.click();
      await soon(() => user.cell()).toBe(cell);
      await user.enter(cell, value);
      await soon(() => user.count("错误")).toBe(errors - 1);
      await user.button("撤销").click();
      await soon(() => user.count("错误")).toBe(errors);
      await user.button("重做").click();
      await soon(() => user.count("错误")).toBe(errors - 1);
    });

    it.each(SAMPLES)("opens and checks the sample %s", async (title) => {
      const user = await opened();
      await user.openSample(title);
      await user.check();
      expect(await user.count("成立")).toBeGreaterThan(100);
      expect(await user.save()).toEqual(readFileSync(sampleFile(`${title}.xlsx`)));
    });

    it("opens an .xls, says that it was converted, and saves a correction as .xlsx", async () => {
      const user = await opened();
      await user.choose(sampleFile("廉江市医疗保障局2023年度部门决算.xls"));
      await user.shown("廉江市医疗保障局2023年度部门决算.xls");
      await user.page.getByText("是旧格式，已转换后打开").waitFor();
      await user.check();
      await user.enter("C7", "999.99");
      await soon(() => user.count("错误")).toBeGreaterThan(0);
      const { sheets } = await readWorkbookBytes("", readFileSync(sampleFile("廉江市医疗保障局2023年度部门决算.xls")));
      const copy = await user.saved();
      expect(cellAt(copy, sheets[0]?.name ?? "", 6, 2)?.value).toBe(999.99);
      expect(copy.slice(1)).toEqual(sheets.slice(1));
      await user.page.getByText("字体、边框等样式带不过来").last().waitFor();
    });

    it("opens files that are dropped on it, each in a tab of its own", async () => {
      const user = await opened();
      const files = SAMPLES.slice(2, 4).map((title) => ({ name: `${title}.xlsx`, base64: readFileSync(sampleFile(`${title}.xlsx`)).toString("base64") }));
      await user.page.evaluate((dropped) => {
        const transfer = new DataTransfer();
        for (const { name, base64 } of dropped) transfer.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name));
        for (const type of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
      }, files);
      await user.shown(files[1]?.name ?? "");
      expect(await user.page.locator(".file").count()).toBe(2);
      await user.check();
      const second = await user.count("成立");
      await user.page.locator(".file .name").first().click();
      await user.check();
      expect(await user.count("成立")).not.toBe(second);
      await user.page.locator(".file .name").last().click();
      expect(await user.count("成立")).toBe(second);
    });

    it("computes 同比 against last year's open file, undoes and does it again, follows an edited cell, and saves formulas with their results", async () => {
      const { page, errors } = await workbench().open();
      const user = new WorkbenchPage(page);
      await user.choose({ name: "2023年度部门决算.xlsx", mimeType: "", buffer: await lastYear() });
      await user.shown("2023年度部门决算.xlsx");
      await user.choose(sampleFile(`${FINAL}.xlsx`));
      await user.shown(FINAL);
      await user.page.getByRole("tab", { name: "计算" }).click();
      await user.button("找出可以计算的表").click();
      await user.page.getByRole("combobox").first().selectOption({ label: "支出决算表" });
      await user.page.getByText("上年数据-支出决算表").waitFor();
      await user.button(/^写入/).click();
      await user.button("撤销").nth(1).waitFor();
      for (const step of ["撤销", "重做", "撤销", "重做"]) {
        await user.page.locator(".topbar").getByRole("button", { name: step }).click();
        // The sheet with last year's figures goes and comes with the rest.
        await user.page.locator(".sheet [data-u-comp=slide-tab-bar] [data-id]", { hasText: "上年数据" }).waitFor({ state: step === "撤销" ? "detached" : "attached" });
      }
      const before = await readWorkbookBytes("", readFileSync(sampleFile(`${FINAL}.xlsx`)));
      const [, , third] = before.sheets;
      const sheet = third?.name ?? "";
      const total = totalRow(third?.rows ?? []);
      const first = await user.saved();
      const formula = cellAt(first, sheet, total.row, 10)?.formula ?? "";
      expect(formula).toMatch(/^BUDGET\.YOY\(/);
      expect(cellAt(first, sheet, total.row, 10)?.value).toBe(0);
      await user.goToSheet(sheet);
      await user.enter(`${total.column}${total.row + 1}`, String(total.value * 2));
      await soon(async () => cellAt(await user.saved(), sheet, total.row, 10)?.value).toBe(1);
      expect(errors).toEqual([]);
    });

    it("marks cells and clears them again: the saved copy has them, and then is the opened file in every cell and style", async () => {
      const user = await opened();
      await user.openSample(BUDGET);
      await user.check();
      await user.button("标记到单元格").click();
      const marked = await loaded(await user.save());
      expect(marked.worksheets.some((sheet) => sheet.conditionalFormattings.length > 0)).toBe(true);
      await user.button("清除标记").click();
      await user.page.getByText("标记已全部清除").waitFor();
      const original = readFileSync(sampleFile(`${BUDGET}.xlsx`));
      expect(stylesOf(marked)).toEqual(stylesOf(await loaded(original)));
      expect(await user.save()).toEqual(original);
    });

    it("suggests BUDGET.* with its words while a formula is typed, and computes it", async () => {
      const user = await opened();
      await user.openSample(FINAL);
      await user.goTo("F6");
      await user.page.keyboard.type("=BUDGET.YO");
      await user.page.getByText("同比增减%").first().waitFor();
      await user.page.keyboard.type("Y(B6,3438.9)");
      await user.page.keyboard.press("Enter");
      const { sheets } = await readWorkbookBytes("", readFileSync(sampleFile(`${FINAL}.xlsx`)));
      await soon(async () => cellAt(await user.saved(), sheets[0]?.name ?? "", 5, 5)).toMatchObject({ formula: "BUDGET.YOY(B6,3438.9)", value: expect.closeTo(0.01307, 5) as unknown });
    });

    it("asks before a workbook with changes is closed, and not otherwise", async () => {
      const user = await opened();
      await user.openSample(FINAL);
      await user.button(`关闭 ${FINAL}.xlsx`).click();
      await user.button("选择文件").waitFor();
      await user.openSample(FINAL);
      await user.enter("B6", "1");
      await user.page.getByRole("img", { name: "有未保存的改动" }).waitFor();
      await user.button(`关闭 ${FINAL}.xlsx`).click();
      await user.page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
      expect(await user.page.locator(".file").count()).toBe(1);
      const leaving = user.page.waitForEvent("dialog");
      await Promise.all([leaving.then((dialog) => dialog.dismiss()), user.page.close({ runBeforeUnload: true })]);
      expect((await leaving).type()).toBe("beforeunload");
      await user.button(`关闭 ${FINAL}.xlsx`).click();
      await user.button("不保存，关闭").click();
      await user.button("选择文件").waitFor();
    });
  });
}

const loaded = async (bytes: Buffer): Promise<Workbook> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
};

/** Every cell's style, widths, heights and merged cells. */
const stylesOf = (workbook: Workbook): unknown =>
  workbook.worksheets.map((sheet) => {
    const cells: unknown[] = [];
    sheet.eachRow({ includeEmpty: true }, (row) => row.eachCell({ includeEmpty: true }, (cell) => cells.push([cell.address, cell.style, cell.value])));
    return { name: sheet.name, cells, merges: sheet.model.merges, widths: sheet.columns.map(({ width }) => width) };
  });

/** The sample as if of the year before. */
async function lastYear(): Promise<Buffer> {
  const workbook = await loaded(readFileSync(sampleFile(`${FINAL}.xlsx`)));
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => {
      if (typeof cell.value === "string") cell.value = cell.value.replaceAll("2024", "2023");
    }));
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The row of the total and its first amount. */
function totalRow(rows: readonly { readonly row: number; readonly cells: readonly { readonly column: number; readonly value?: unknown }[] }[]): { row: number; column: string; value: number } {
  for (const { row, cells } of rows) {
    const amount = cells.find((cell) => typeof cell.value === "number" && cell.value > 1000);
    if (cells.some(({ value }) => value === "合计") && amount !== undefined && typeof amount.value === "number") return { row, column: String.fromCharCode(65 + amount.column), value: amount.value };
  }
  throw new Error("no total");
}
