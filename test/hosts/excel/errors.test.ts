/** What Excel refuses, and the rest of the port: revealing cells, texts kept in the workbook, changes by the user. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { HostEdit } from "../../../src/hosts/host";
import { ExcelPage } from "../../support/fake-excel/excel-page";
import { FakeWorkbook } from "../../support/fake-excel/fake-workbook";
import { typedSheet } from "../../support/fake-excel/made-workbooks";

let page: ExcelPage;
beforeAll(async () => { page = await ExcelPage.open(); }, 60_000);
afterAll(() => page.close());
beforeEach(async () => {
  page.excel.workbook = new FakeWorkbook("预算公开.xlsx");
  typedSheet(page.excel.workbook, "支出", [["a", 1]]);
  page.excel.refusal = undefined;
  page.excel.syncs = [];
  await page.support({ ExcelApi: 17, CustomFunctionsRuntime: 4, DelayForCellEdit: 1 });
});

const write: HostEdit = { kind: "write", sheet: "支出", top: 0, left: 3, cells: [[{ value: 1 }]] };
const mark: HostEdit = { kind: "mark", sheet: "支出", severity: "error", ranges: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
const addSheet: HostEdit = { kind: "addSheet", sheet: "核对报告", widths: [] };
const sheet = () => page.excel.workbook.sheet("支出");

describe("refused before anything is written", () => {
  const refused = async (edits: readonly HostEdit[], error: object): Promise<void> => {
    const before = page.excel.workbook.saved();
    await expect(page.call("apply", edits)).rejects.toMatchObject(error);
    expect(page.excel.workbook.saved()).toBe(before);
    expect(page.excel.syncs.flatMap(({ doings }) => doings)).toEqual([]);
  };

  it.each([["edits", write], ["marks", mark]])("%s of a protected sheet", async (_, edit) => {
    sheet().isProtected = true;
    await refused([addSheet, edit], { code: "protectedSheet", args: { sheet: "支出" } });
  });

  it("clearing marks of a protected sheet, but not where it has none", async () => {
    await page.call("apply", [mark]);
    typedSheet(page.excel.workbook, "收入", [["a", 1]]).isProtected = true;
    const clear = ["支出", "收入"].map((name): HostEdit => ({ kind: "clearMarks", sheet: name }));
    await page.call("undo", await page.call("apply", clear));
    sheet().isProtected = true;
    page.excel.syncs = [];
    await refused(clear, { code: "protectedSheet", args: { sheet: "支出" } });
    sheet().isProtected = false;
    await page.call("apply", clear);
    expect(sheet().conditionalFormats).toEqual([]);
  });

  it("a new sheet in a protected workbook", async () => {
    page.excel.workbook.structureProtected = true;
    await refused([write, addSheet], { code: "protectedWorkbook" });
  });

  it("a new sheet by a name that is taken", () => refused([{ ...addSheet, sheet: "支出" }], { code: "sheetExists", args: { sheet: "支出" } }));

  it("a sheet that is gone", () => refused([{ ...write, sheet: "收入" }], { code: "sheetDeleted", args: { sheet: "收入" } }));

  it("far too many cells", () =>
    refused([{ kind: "copyLook", sheet: "支出", from: { top: 0, left: 0, bottom: 300_000, right: 0 }, to: { top: 0, left: 1, bottom: 300_000, right: 1 } }], { code: "tooManyEdits", args: { cells: "300001" } }));
});

describe("refused by Excel", () => {
  it("writing to a workbook that is open for viewing", async () => {
    page.excel.workbook.viewing = true;
    await expect(page.call("apply", [write])).rejects.toMatchObject({ code: "readOnly" });
    expect(await page.call("identity")).toEqual({ name: "预算公开.xlsx", readOnly: true });
  });

  it.each([
    ["InvalidOperationInCellEditMode", "cellBeingEdited"], ["AccessDenied", "readOnly"], ["ItemNotFound", "sheetsChanged"], ["ActivityLimitReached", "busy"],
    ["ApiNotFound", "notSupported"], ["GeneralException", "failed"],
  ])("%s is %s", async (code, expected) => {
    page.excel.refusal = { name: "NumberFormat", code, times: 0 };
    await expect(page.call("apply", [write])).rejects.toMatchObject({ code: expected });
  });

  it("undoing on a sheet that was protected or deleted since", async () => {
    const token = await page.call("apply", [write]);
    sheet().isProtected = true;
    await expect(page.call("undo", token)).rejects.toMatchObject({ code: "protectedSheet" });
    page.excel.workbook.sheets = [];
    await expect(page.call("undo", token)).rejects.toMatchObject({ code: "sheetDeleted" });
  });
});

describe("a cell that is being edited", () => {
  it("is waited for", async () => {
    let done = (): void => undefined;
    page.excel.editing = new Promise((resolve) => { done = resolve; });
    const reading = page.call("listSheets");
    expect(await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, 100, "waiting"))])).toBe("waiting");
    page.excel.editing = undefined;
    done();
    expect(await reading).toEqual([{ name: "支出", hidden: false }]);
  });
});

describe("revealing a cell", () => {
  it("selects it", async () => {
    await page.call("reveal", { sheet: "支出", row: 3, column: 2 });
    expect(page.excel.workbook.selected).toEqual({ sheet: "支出", row: 3, column: 2 });
  });

  it("selects it alone: no published Office.js can select several areas, and nothing is changed to show them", async () => {
    const before = page.excel.workbook.saved();
    await page.call("reveal", { sheet: "支出", row: 3, column: 2 }, [{ sheet: "支出", row: 1, column: 1 }]);
    expect(page.excel.workbook.selected).toEqual({ sheet: "支出", row: 3, column: 2 });
    expect(page.excel.workbook.saved()).toBe(before);
    expect(await page.knows("RangeAreas", "select")).toBe(false);
  });

  it("says when the sheet is hidden or gone", async () => {
    sheet().visibility = "Hidden";
    await expect(page.call("reveal", { sheet: "支出", row: 0, column: 0 })).rejects.toMatchObject({ code: "hiddenSheet", args: { sheet: "支出" } });
    await expect(page.call("reveal", { sheet: "收入", row: 0, column: 0 })).rejects.toMatchObject({ code: "sheetDeleted" });
  });
});

describe("texts kept in the workbook", () => {
  it("are there after it was saved and opened again, and can be forgotten without a trace", async () => {
    const before = page.excel.workbook.saved();
    expect(await page.call("remember", "ignored")).toBeNull();
    await page.call("keep", "ignored", `{"决03-2":"已核实"}`);
    await page.call("keep", "ignored", `{"决03-2":"已与财政核实"}`);
    page.excel.reopen();
    expect(await page.call("remember", "ignored")).toBe(`{"决03-2":"已与财政核实"}`);
    await page.call("keep", "ignored", null);
    await page.call("keep", "ignored", null);
    expect(page.excel.workbook.saved()).toBe(before);
  });
});

describe("changes by the user", () => {
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const changed = (event: object = {}) => page.fire("changed", { worksheetId: sheet().id, address: "A1", source: "Local", changeType: "RangeEdited", triggerSource: "Unknown", ...event });

  afterEach(() => page.call("endWatch"));

  it("are told once for many, the add-in's own not at all, and no more once nobody listens", async () => {
    const before = await page.hintsHeard();
    await page.call("watch");
    for (let count = 0; count < 5; count++) await changed();
    expect(await page.hintsHeard()).toBe(before);
    await pause(1_000);
    expect(await page.hintsHeard()).toBe(before + 1);

    await page.call("apply", [write]);
    await changed({ triggerSource: "ThisLocalAddin" });
    await pause(1_000);
    expect(await page.hintsHeard()).toBe(before + 1);

    await page.fire("deleted", { worksheetId: sheet().id, source: "Local" });
    await pause(1_000);
    expect(await page.hintsHeard()).toBe(before + 2);

    await page.call("endWatch");
    expect(page.excel.workbook.watched.size).toBe(0);
  });

  it("are told from the add-in's own by time, where Excel does not say whose they are", async () => {
    await page.support({ ExcelApi: 9 });
    await page.call("watch");
    const before = await page.hintsHeard();
    await page.call("apply", [write]);
    await changed();
    await pause(1_000);
    expect(await page.hintsHeard()).toBe(before);
    await changed();
    await pause(1_000);
    expect(await page.hintsHeard()).toBe(before + 1);
  });
});
