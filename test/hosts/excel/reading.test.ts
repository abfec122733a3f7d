/** Reading through the real Office.js: what arrives, in how many syncs, and how large. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/check/workbook";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { CELLS_PER_SYNC } from "../../../src/hosts/excel/read-batches";
import { ExcelPage } from "../../support/fake-excel/excel-page";
import { FakeWorkbook } from "../../support/fake-excel/fake-workbook";
import { fillWorkbook, typedSheet } from "../../support/fake-excel/made-workbooks";
import { printedSheets } from "../../support/printed-sheets";
import { loadSample, sampleNames } from "../../support/samples";

let page: ExcelPage;
beforeAll(async () => { page = await ExcelPage.open(); }, 60_000);
afterAll(() => page.close());
beforeEach(async () => {
  page.excel.workbook = new FakeWorkbook("预算公开.xlsx");
  page.excel.syncs = [];
  page.excel.payloadLimit = 5_000_000;
  await page.support({ ExcelApi: 17, CustomFunctionsRuntime: 4, DelayForCellEdit: 1 });
});

const read = async (plan: object = {}): Promise<SheetSnapshot[]> => (await page.call("readSheets", plan)) as SheetSnapshot[];
const withoutMerges = (sheets: readonly SheetSnapshot[]): SheetSnapshot[] => sheets.map((sheet) => ({ ...sheet, merges: [] }));

describe("reading sheets", () => {
  it.each(sampleNames())("%s arrives whole, in three syncs, none near 5 MB, with nothing written", async (name) => {
    const printed = withoutMerges(printedSheets(loadSample(name)));
    fillWorkbook(page.excel.workbook, printed);
    const before = page.excel.workbook.saved();
    const sheets = await read();
    expect(sheets).toEqual(printed);
    expect(page.excel.syncs).toHaveLength(3);
    expect(Math.max(...page.excel.syncs.map(({ sent, received }) => Math.max(sent, received)))).toBeLessThan(1_000_000);
    expect(page.excel.workbook.saved()).toBe(before);
    expect(checkWorkbook(sheets).findings).toEqual(checkWorkbook(printed).findings);
  });

  it("costs three syncs for ten sheets and for thirty", async () => {
    for (const count of [10, 20]) {
      for (let index = 0; index < count; index++) typedSheet(page.excel.workbook, `表${count}-${index}`, [["科目", "金额"], ["合计", 100]]);
      page.excel.syncs = [];
      await read();
      expect(page.excel.syncs).toHaveLength(3);
    }
  });

  it("keeps formulas, errors, truth values, number formats and texts that look like formulas", async () => {
    const sheet = typedSheet(page.excel.workbook, "支出(草案)", [["'=A1", "=SUM(C2:C9)", 0.5, "true", "#REF!"], [null, null, "=1+1"]]);
    sheet.setFormat(0, 2, "0.00%");
    const [read0] = await read();
    expect(read0?.rows).toEqual([
      { row: 0, cells: [
        { column: 0, value: "=A1" }, { column: 1, value: sheet.value(0, 1), formula: "SUM(C2:C9)" }, { column: 2, value: 0.5, format: "0.00%" },
        { column: 3, value: true }, { column: 4, value: { error: "#REF!" } },
      ] },
      { row: 1, cells: [{ column: 2, value: sheet.value(1, 2), formula: "1+1" }] },
    ]);
  });

  it("tells hidden sheets, and hidden rows and columns without a sync of their own", async () => {
    const some = typedSheet(page.excel.workbook, "部分隐藏", [["a", "b", "c"], [1, 2, 3], [4, 5, 6]]);
    some.hiddenRows.add(1);
    some.hiddenColumns.add(2);
    const all = typedSheet(page.excel.workbook, "全部隐藏", [["a"], ["b"]]);
    all.hiddenRows.add(0).add(1);
    all.visibility = "VeryHidden";
    const sheets = await read();
    expect(sheets.map(({ hidden, hiddenRows, hiddenColumns }) => ({ hidden, hiddenRows, hiddenColumns }))).toEqual([
      { hidden: false, hiddenRows: [1], hiddenColumns: [2] },
      { hidden: true, hiddenRows: [0, 1], hiddenColumns: [] },
    ]);
    expect(page.excel.syncs).toHaveLength(3);
    expect(page.excel.syncs.flatMap(({ doings }) => doings)).toEqual(["GetRowProperties", "GetColumnProperties"]);
  });

  it("asks for merges only when the plan wants them", async () => {
    typedSheet(page.excel.workbook, "合并", [["标题", null], ["a", 1]]).merge({ top: 0, left: 0, bottom: 0, right: 1 });
    typedSheet(page.excel.workbook, "无合并", [["a"]]);
    expect((await read()).map(({ merges }) => merges)).toEqual([[], []]);
    expect((await read({ merges: true })).map(({ merges }) => merges)).toEqual([[{ top: 0, left: 0, bottom: 0, right: 1 }], []]);
    expect(page.excel.syncs).toHaveLength(6);
  });

  it("reads the sheets of the plan in its order, and an empty workbook in two syncs", async () => {
    for (const name of ["甲", "乙", "丙"]) page.excel.workbook.addSheet(name);
    expect((await read({ sheets: ["丙", "甲"] })).map(({ name }) => name)).toEqual(["丙", "甲"]);
    expect(page.excel.syncs).toHaveLength(2);
    expect(await page.call("listSheets")).toEqual(["甲", "乙", "丙"].map((name) => ({ name, hidden: false })));
  });
});

describe("reading much", () => {
  const large = (rows: number, columns: number): (string | number)[][] =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => (column === 0 ? "一般公共服务支出—行政运行" : row * 1000.25 + column)));

  it("goes in batches below 5 MB and reports progress", async () => {
    typedSheet(page.excel.workbook, "大表", large(5_000, 16));
    const [sheet] = await read();
    expect(sheet?.rows).toHaveLength(5_000);
    expect(sheet?.rows.map(({ row }) => row)).toEqual(Array.from({ length: 5_000 }, (_, row) => row));
    expect(page.excel.syncs).toHaveLength(2 + Math.ceil(80_000 / CELLS_PER_SYNC));
    expect(Math.max(...page.excel.syncs.map(({ received }) => received))).toBeLessThan(5_000_000);
  });

  it("halves a batch that Excel finds too large", async () => {
    typedSheet(page.excel.workbook, "长文字", large(300, 4));
    page.excel.payloadLimit = 20_000;
    const [sheet] = await read();
    expect(sheet?.rows.map(({ row }) => row)).toEqual(Array.from({ length: 300 }, (_, row) => row));
  });

  it("refuses more than five million cells before reading any", async () => {
    const sheet = typedSheet(page.excel.workbook, "远处", [["a"]]);
    sheet.type(1_048_575, 16_383, "b");
    await expect(read()).rejects.toMatchObject({ code: "tooLarge", args: { sheet: "远处", limit: "5000000" } });
    expect(page.excel.syncs).toHaveLength(2);
  });

  it("stops when asked to, between two batches", async () => {
    typedSheet(page.excel.workbook, "大表", large(5_000, 16));
    await expect(read({ stopAfter: 1 })).rejects.toMatchObject({ code: "stopped" });
    expect(page.excel.syncs).toHaveLength(3);
    await expect(read({ stopAfter: 0 })).rejects.toMatchObject({ code: "stopped" });
  });
});

describe("errors in reading", () => {
  it("names a sheet that is not there", async () => {
    page.excel.workbook.addSheet("甲");
    await expect(read({ sheets: ["乙"] })).rejects.toMatchObject({ code: "sheetDeleted", args: { sheet: "乙" } });
  });

  it("says that Excel is too old before asking it anything", async () => {
    await page.support({ ExcelApi: 8 });
    await expect(read()).rejects.toMatchObject({ code: "notSupported", args: { needs: "ExcelApi 1.9" } });
    expect(await page.call("capabilities")).toEqual({ marks: false, changes: false, functions: false, spill: false, merges: false });
    expect(page.excel.syncs).toEqual([]);
  });

  it("reads with the floor alone, and says what is missing", async () => {
    await page.support({ ExcelApi: 9 });
    typedSheet(page.excel.workbook, "甲", [["a"]]).hiddenRows.add(0);
    expect(await read()).toHaveLength(1);
    await expect(read({ merges: true })).rejects.toMatchObject({ code: "notSupported", args: { needs: "ExcelApi 1.13" } });
    expect(await page.call("capabilities")).toEqual({ marks: true, changes: true, functions: false, spill: false, merges: false });
  });

  it("asks nothing of anyone but this machine", () => {
    expect(page.outside).toEqual([]);
  });
});
