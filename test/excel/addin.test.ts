/** The add-in from end to end, but for Excel itself: the page that ships, Microsoft's client, and a fake Excel with state. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FUNCTIONS } from "../../src/functions/call";
import { excelOptions } from "../../webpack.excel.mjs";
import { fillWorkbook } from "../support/fake-excel/made-workbooks";
import { sampleSheets } from "../taskpane/sample-pane";
import { InstalledAddin, type OpenedAddin } from "./installed-addin";

let addin: InstalledAddin;
beforeAll(async () => { addin = await InstalledAddin.start(); }, 120_000);
afterAll(() => addin.stop());

async function opened(options: Exclude<Parameters<InstalledAddin["open"]>[0], string> = {}): Promise<OpenedAddin> {
  const shown = await addin.open(options);
  fillWorkbook(shown.excel.workbook, sampleSheets("预算公开表").sheets);
  await shown.page.waitForFunction(() => window.ribbonListens());
  return shown;
}

const press = ({ page }: OpenedAddin, name: string): Promise<void> => page.evaluate((pressed) => window.pressRibbonButton(pressed), name);
const button = ({ page }: OpenedAddin, name: string | RegExp) => page.getByRole("button", { name });
const nothingBad = ({ outside, missing, errors }: OpenedAddin): void => expect({ outside, missing, errors }).toEqual({ outside: [], missing: [], errors: [] });

/** Microsoft's runtime keeps here what it calls when a cell asks for a result. */
declare const CustomFunctions: { readonly _association: { readonly mappings: Readonly<Record<string, (...given: readonly unknown[]) => unknown>> } };

describe("the add-in in Excel", () => {
  it("checks from the ribbon; marks come and go; nothing is written unasked, nothing leaves the origin", async () => {
    const window = await opened();
    const { excel } = window;
    const before = excel.workbook.saved();
    await press(window, "checkWorkbook");
    expect(window.shown()).toBe(1);
    await button(window, /^● 错误 L7/).waitFor();
    expect(excel.workbook.saved()).toBe(before);
    await button(window, "标记到单元格").click();
    await window.page.getByText("已在单元格上标出").waitFor();
    expect(excel.workbook.saved()).not.toBe(before);
    await window.page.getByRole("tab", { name: "科目" }).click();
    await press(window, "clearMarks");
    await window.page.getByText("标记已全部清除").waitFor();
    expect(excel.workbook.saved()).toBe(before);
    expect(window.shown()).toBe(2);
    nothingBad(window);
  });

  it("goes to 计算 from the ribbon, computes there, and takes it back without a trace", async () => {
    const window = await opened();
    const { excel, page } = window;
    const before = excel.workbook.saved();
    await press(window, "compute");
    await page.getByRole("tab", { name: "计算", selected: true }).waitFor();
    expect(window.shown()).toBe(1);
    await button(window, "找出可以计算的表").click();
    await page.getByText(/将写入 \d+ 个单元格/).waitFor();
    expect(excel.workbook.saved()).toBe(before);
    await button(window, "写入").click();
    await page.getByText(/已在“.*”写入 \d+ 个单元格/).waitFor();
    await page.getByText("所选各列都已算好").waitFor();
    expect(excel.workbook.saved()).toContain("BUDGET.SHARE");
    await button(window, "撤销").click();
    await page.getByText("已撤销，工作簿恢复原样。").waitFor();
    expect(excel.workbook.saved()).toBe(before);
    nothingBad(window);
  });

  it("clears the marks of an earlier session, before anything was checked", async () => {
    const first = await opened();
    const unmarked = first.excel.workbook.saved();
    await press(first, "checkWorkbook");
    await button(first, "标记到单元格").click();
    await first.page.getByText("已在单元格上标出").waitFor();
    const later = await addin.open();
    await later.page.waitForFunction(() => window.ribbonListens());
    later.excel.workbook = first.excel.workbook.reopened();
    await press(later, "clearMarks");
    await later.page.getByText("标记已全部清除").waitFor();
    expect(later.excel.workbook.saved()).toBe(unmarked);
  });

  it("says in the pane what keeps a button from its work, and lets go of the button all the same", async () => {
    const window = await opened();
    window.excel.refusal = { name: "*", code: "ActivityLimitReached", times: 0 };
    await press(window, "clearMarks");
    await window.page.getByRole("alert").getByText("Excel 正忙").waitFor();
  });

  it("registers every function, and they calculate when a cell asks", async () => {
    const { page, results } = await opened();
    expect(await page.evaluate(() => Object.keys(CustomFunctions._association.mappings))).toEqual(FUNCTIONS.map(({ id }) => id));
    await page.evaluate(() => window.askForResult(7, "SUBJECTPATH", [[["2101501"]], [[2024]]]));
    await page.evaluate(() => window.askForResult(8, "YOY", [[[110], ["待定"], [{ type: "CustomFunctionError", code: "#DIV/0!" }], [3]], [[100], [1], [1], [2]], null]));
    await expect.poll(() => results).toEqual([
      [7, true, [["卫生健康支出（类）医疗保障管理事务（款）行政运行（项）"]], expect.anything()],
      [8, true, [[0.1], [expect.objectContaining({ type: "Error", basicValue: "#VALUE!", message: "参数“本年数”中的“待定”不是数值。" })], [expect.objectContaining({ type: "Error", basicValue: "#DIV/0!" })], [0.5]], expect.anything()],
    ]);
  });

  it.each([
    ["all files come at once", undefined],
    ["the pane's script comes long after Office.js", { names: /excel\.js/, milliseconds: 800 }],
    ["the functions come long after Office.js", { names: /budget-functions\.js/, milliseconds: 800 }],
    ["Excel's part of Office.js comes last", { names: /excel-win32/, milliseconds: 800 }],
  ])("has the functions ready for a cell that asks as soon as it can: %s", async (_order, slow) => {
    const { results } = await opened({ cellWaits: true, ...(slow && { slow }) });
    await expect.poll(() => results).toEqual([[1, true, [[0.1]], expect.anything()]]);
  });

  it("says that there are no functions where Excel has none, and checks all the same", async () => {
    const window = await opened({ sets: { ExcelApi: "1.9", AddinCommands: "1.1" } });
    await window.page.getByText("这里没有 BUDGET.* 函数").waitFor();
    expect(await window.page.evaluate(() => Object.keys(CustomFunctions._association.mappings))).toEqual([]);
    await button(window, "一键核对").click();
    await button(window, /^● 错误 L7/).waitFor();
    nothingBad(window);
  });

  it.each([["dark", 0x262626], ["light", 0xf3f3f3]] as const)("follows a %s Excel, whatever the system says", async (scheme, background) => {
    const { page } = await opened({ background });
    await page.emulateMedia({ colorScheme: scheme === "dark" ? "light" : "dark" });
    await page.locator(scheme === "dark" ? ".pane.dark" : ".pane:not(.dark)").waitFor();
  });

  it("speaks English in an English Excel", async () => {
    await button(await opened({ language: "en-US" }), "Check the workbook").waitFor();
  });

  it("loads within 200 KB, compressed, and 40 KB of functions beside it", () => {
    expect(addin.compressed("taskpane.html", "excel.js", "excel.css")).toBeLessThanOrEqual(200 * 1024);
    expect(addin.compressed("budget-functions.js")).toBeLessThanOrEqual(40 * 1024);
  });
});

describe("the folder for the server", () => {
  it("holds everything that the manifest names, under the address of the build", () => {
    const manifest = readFileSync(path.join(addin.folder, "manifest.xml"), "utf8");
    const addresses = [...manifest.matchAll(/"(https:[^"]+)"/g)].map(([, address = ""]) => address);
    expect(addresses.length).toBeGreaterThan(30);
    for (const address of addresses) {
      expect(address.startsWith("https://server.example/budget-check/")).toBe(true);
      expect(existsSync(path.join(addin.folder, address.slice("https://server.example/budget-check/".length))), address).toBe(true);
    }
  });

  it.each(["Win32$16.01", "Win32$16.00", "Mac$16.00", "Web$16.00", "iOS$16.00", "WinRT$16.00"])("holds what Office.js asks for in Excel on %s", async (platform) => {
    const { page, missing, outside } = await addin.open("outside Excel", `_host_Info=Excel$${platform}$zh-CN$$$$0`);
    await page.waitForFunction(() => "Excel" in window);
    expect({ missing, outside }).toEqual({ missing: [], outside: [] });
  });

  it("takes only https addresses and known sources of Office.js", () => {
    expect(() => excelOptions({ baseUrl: "http://server/" })).toThrow("https");
    expect(() => excelOptions({ baseUrl: "server" })).toThrow("https");
    expect(() => excelOptions({ officeSource: "copy" })).toThrow("self");
    expect(excelOptions({ officeSource: "21vianet", baseUrl: "https://server:8443/a/b//" })).toEqual({ officeSource: "21vianet", baseUrl: "https://server:8443/a/b" });
  });
});

describe("the page elsewhere", () => {
  it("says in a browser that it belongs into Excel, and asks nobody for anything", async () => {
    const { page, outside, missing } = await addin.open("outside Excel");
    await page.getByRole("heading", { name: "请在 Excel 中打开" }).waitFor();
    expect(outside).toEqual([]);
    expect(missing).toEqual([]);
  });

  it("says what is missing when Office.js does not arrive", async () => {
    const { page } = await addin.open("outside Excel");
    await page.route("**/office/office.js", (route) => route.abort());
    await page.reload();
    await page.getByRole("heading", { name: "没有读到 Office.js" }).waitFor();
  });

  it("explains itself where the scripts of the pane do not run", async () => {
    const { page } = await addin.open("outside Excel");
    await page.route("**/excel.js*", (route) => route.abort());
    await page.reload();
    await page.getByText("窗格没有打开").waitFor({ timeout: 10_000 });
  });
});
