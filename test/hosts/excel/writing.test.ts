/** Writing through the real Office.js: edits and marks arrive as meant, and undoing leaves the workbook exactly as it was. */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CellState, Edit } from "../../../src/core/edits";
import { checkWorkbook } from "../../../src/core/check/workbook";
import { SEVERITIES } from "../../../src/core/findings";
import type { CellRange, SheetSnapshot } from "../../../src/core/sheets/snapshot";
import type { HostEdit, UndoToken } from "../../../src/hosts/host";
import { planReportSheet } from "../../../src/report/report-sheet";
import { wordsFor } from "../../../src/report/words";
import { PLAIN_LOOK, withProperties } from "../../support/fake-excel/cell-looks";
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
  page.excel.refusal = undefined;
  page.excel.syncs = [];
  await page.support({ ExcelApi: 17, CustomFunctionsRuntime: 4, DelayForCellEdit: 1 });
});

const apply = async (...edits: HostEdit[]): Promise<UndoToken> => (await page.call("apply", edits)) as UndoToken;
const undo = (token: UndoToken): Promise<unknown> => page.call("undo", token);
const write = (sheet: string, top: number, left: number, ...cells: CellState[][]): Edit => ({ kind: "write", sheet, top, left, cells });
const area = (top: number, left: number, bottom = top, right = left): CellRange => ({ top, left, bottom, right });
const sheet = (name = "支出") => page.excel.workbook.sheet(name);

/** A sheet with what is hard to give back: texts like figures, shares, dates, formulas, looks, widths, a merge, the user's own conditional formats. */
function lived(): void {
  const own = typedSheet(page.excel.workbook, "支出", [["科目", "名称", "金额", "占比"], ["'2010101", "行政运行", 12.5, "5%"], ["'2024年5月", "-", "=SUM(C1:C2)", "2024年5月"], [null, "'=A1", null, null]]);
  own.setFormat(1, 0, "@");
  own.setFormat(2, 2, "#,##0.00");
  own.setFormat(3, 2, "@");
  own.setLook(1, 2, withProperties(PLAIN_LOOK, { fill: { color: "#FFFF00" }, font: { bold: true }, borders: { bottom: { style: "Double" } } }));
  own.widths.set(2, 90);
  own.merge(area(5, 0, 5, 2));
  own.conditionalFormats.push({ id: "{own}", type: "Custom", formula: "=C1>0", fill: "#00FF00", ranges: [area(0, 0, 9, 9)] }, { id: "{bar}", type: "DataBar", formula: "", fill: "", ranges: [area(0, 2, 9, 2)] });
}

describe("edits", () => {
  it("write constants, formulas and formats as they are meant, in three syncs", async () => {
    typedSheet(page.excel.workbook, "支出", [["a", 1]]);
    await apply(write("支出", 0, 2, [{ value: "2010101" }, { value: 0.5, format: "0.00%" }, { formula: "B1/2", format: "0.00" }], [{ value: "2024年5月" }, { value: { error: "#N/A" } }, {}]));
    expect(page.excel.syncs).toHaveLength(3);
    expect([sheet().cell(0, 2).contents?.value, sheet().cell(1, 2).contents?.value]).toEqual(["2010101", "2024年5月"]);
    expect([sheet().value(0, 3), sheet().cell(0, 3).format, sheet().formula(0, 4), sheet().cell(0, 4).format, sheet().value(1, 3)]).toEqual([0.5, "0.00%", "=B1/2", "0.00", "#N/A"]);
    expect(sheet().cell(1, 2).format).toBe("General");
  });

  it("write numbers and formulas into cells that are formatted as text", async () => {
    typedSheet(page.excel.workbook, "支出", [["a"]]).setFormat(0, 1, "@");
    await apply(write("支出", 0, 1, [{ formula: "LEN(A1)" }]));
    expect([sheet().cell(0, 1).contents?.formula, sheet().cell(0, 1).format]).toEqual(["=LEN(A1)", "@"]);
  });

  it("copy looks and widths, not merges or conditional formats", async () => {
    lived();
    await apply({ kind: "copyLook", sheet: "支出", from: area(1, 2), to: area(1, 4) }, { kind: "copyWidth", sheet: "支出", from: 2, to: 4 });
    expect(sheet().cell(1, 4).look).toEqual(sheet().cell(1, 2).look);
    expect(sheet().widths.get(4)).toBe(90);
    expect([sheet().merges.length, sheet().conditionalFormats.length]).toEqual([1, 2]);
  });

  it("add a sheet behind the others, with its columns' widths, and take it away", async () => {
    lived();
    const before = page.excel.workbook.saved();
    const token = await apply({ kind: "addSheet", sheet: "核对报告", widths: [10, 40] }, write("核对报告", 0, 0, [{ value: "表" }, { formula: `HYPERLINK("#'支出'!C2","C2")` }]), { kind: "mark", sheet: "核对报告", severity: "hint", ranges: [area(0, 0)] });
    expect(page.excel.workbook.sheets.map(({ name }) => name)).toEqual(["支出", "核对报告"]);
    expect([...sheet("核对报告").widths]).toEqual([[0, 56.25], [1, 213.75]]);
    expect(sheet("核对报告").conditionalFormats).toHaveLength(1);
    await undo(token);
    expect(page.excel.workbook.saved()).toBe(before);
  });

  it("style a new sheet, whose own colours stay Excel's, and its looks can be copied", async () => {
    lived();
    const before = page.excel.workbook.saved();
    const token = await apply(
      { kind: "addSheet", sheet: "新表", widths: [] }, write("新表", 0, 0, [{ value: 1, format: "0.00" }]),
      { kind: "style", sheet: "新表", range: area(0, 0, 0, 1), style: { bold: true, underlined: true, colour: "#1F5F8B", fill: "#E6EDF3", wrapped: true } },
      { kind: "copyLook", sheet: "新表", from: area(0, 0, 1, 0), to: area(4, 0, 5, 0) },
    );
    const looks = [[0, 0], [0, 1], [4, 0]].map(([row = 0, column = 0]) => sheet("新表").cell(row, column).look);
    for (const look of looks) expect(look).toMatchObject({ wrapText: true, verticalAlignment: "Top", fill: { color: "#E6EDF3", pattern: "Solid" }, font: { bold: true, underline: "Single", color: "#1F5F8B" } });
    expect([sheet("新表").cell(4, 0).format, sheet("新表").cell(5, 0).look]).toEqual(["0.00", PLAIN_LOOK]);
    await undo(token);
    expect(page.excel.workbook.saved()).toBe(before);
  });

  it("make a report sheet, write it over in its place later, and give each back", async () => {
    const sheets = printedSheets(loadSample(sampleNames().find((name) => name.includes("预算公开表")) ?? "")).map((printed) => ({ ...printed, merges: [] }));
    fillWorkbook(page.excel.workbook, sheets);
    const plan = async (checked: readonly SheetSnapshot[]) => {
      const present = (await page.call("readSheets", {})) as SheetSnapshot[];
      return planReportSheet({ file: { file: "预算公开.xlsx", problem: null, report: checkWorkbook(checked), skipped: [] }, sheets: checked, ignored: new Map(), made: "" }, wordsFor("zh"), present.map(({ name }) => name), present);
    };
    const none = page.excel.workbook.saved();
    page.excel.syncs = [];
    const first = await apply(...(await plan(sheets)).edits);
    const written = sheet("核对报告");
    const link = [...written.cells].find(([, { contents }]) => contents?.formula?.startsWith("=HYPERLINK(") === true);
    expect(link?.[1].contents?.formula).toBe(`=HYPERLINK("#'表10'!L7","表10!L7")`);
    expect(link?.[1].look).toMatchObject({ font: { underline: "Single", color: "#1F5F8B" } });
    expect(Math.max(...page.excel.syncs.map(({ sent, received }) => Math.max(sent, received)))).toBeLessThan(5_000_000);
    const once = page.excel.workbook.saved();
    const again = await plan(sheets.slice(0, 3));
    expect(again).toMatchObject({ sheet: "核对报告", replaces: true });
    const second = await apply(...again.edits);
    expect(page.excel.workbook.sheets.filter(({ name }) => name.startsWith("核对报告"))).toHaveLength(1);
    expect(page.excel.workbook.saved()).not.toBe(once);
    await undo(second);
    expect(page.excel.workbook.saved()).toBe(once);
    await undo(first);
    expect(page.excel.workbook.saved()).toBe(none);
  });

  it("that spill are undone, also when they went over an earlier spill", async () => {
    typedSheet(page.excel.workbook, "支出", [[1], [2], [3]]);
    const spilled = (name: string): Edit => write("支出", 0, 1, [{ formula: `BUDGET.${name}(A1:A3)`, spill: { rows: 3, columns: 1 } }], [{ spilled: true }], [{ spilled: true }]);
    const empty = page.excel.workbook.saved();
    const first = await apply(spilled("SHARE"));
    const once = page.excel.workbook.saved();
    expect(sheet().value(2, 1)).not.toBe("");
    const second = await apply(spilled("YOY"));
    await undo(second);
    expect(page.excel.workbook.saved()).toBe(once);
    const third = await apply(write("支出", 0, 1, [{ value: 1 }], [{ value: 2 }], [{ value: 3 }]));
    await undo(third);
    expect(page.excel.workbook.saved()).toBe(once);
    await undo(first);
    expect(page.excel.workbook.saved()).toBe(empty);
  });

  it("of long texts go in syncs of less than 5 MB each", async () => {
    typedSheet(page.excel.workbook, "支出", [["a"]]);
    const text = "类级合计数与所属款级科目之和不相等".repeat(12);
    await apply({ kind: "addSheet", sheet: "核对报告", widths: [] }, write("核对报告", 0, 0, ...Array.from({ length: 6_000 }, (_, row) => [{ value: row }, { value: text }, { value: text }])));
    expect(sheet("核对报告").value(5_999, 2)).toBe(text);
    expect(Math.max(...page.excel.syncs.map(({ sent }) => sent))).toBeLessThan(5_000_000);
  });

  it("of many rows go in several syncs, and back", async () => {
    typedSheet(page.excel.workbook, "支出", [["a"]]);
    const before = page.excel.workbook.saved();
    const token = await apply(write("支出", 0, 1, ...Array.from({ length: 9_000 }, (_, row) => Array.from({ length: 6 }, (_, column) => ({ value: row + column / 4 })))));
    expect(sheet().value(8_999, 6)).toBe(9_000.25);
    expect(Math.max(...page.excel.syncs.map(({ sent }) => sent))).toBeLessThan(5_000_000);
    await undo(token);
    expect(page.excel.workbook.saved()).toBe(before);
  });

  it("are not undone over what the user has written since", async () => {
    lived();
    const token = await apply(write("支出", 1, 4, [{ value: 1 }], [{ value: 2 }]));
    sheet().type(2, 4, 3);
    const theirs = page.excel.workbook.saved();
    await expect(undo(token)).rejects.toMatchObject({ code: "changedSince", args: { sheet: "支出" } });
    expect(page.excel.workbook.saved()).toBe(theirs);
    sheet().type(2, 4, 2);
    await undo(token);
  });
});

describe("marks", () => {
  it("are one conditional format per sheet and severity, and leave no trace once cleared, also after saving and opening again", async () => {
    for (const name of sampleNames().slice(0, 1)) fillWorkbook(page.excel.workbook, printedSheets(loadSample(name)).map((printed) => ({ ...printed, merges: [] })));
    lived();
    const before = page.excel.workbook.saved();
    const names = page.excel.workbook.sheets.map(({ name }) => name);
    await apply(...names.flatMap((name) => [1, 2].flatMap((row) => SEVERITIES.map((severity, column): HostEdit => ({ kind: "mark", sheet: name, severity, ranges: [area(row, column)] })))));
    for (const { conditionalFormats } of page.excel.workbook.sheets) expect(conditionalFormats.filter(({ formula }) => formula.includes("budget-check"))).toHaveLength(4);
    page.excel.reopen();
    await apply(...names.map((name): HostEdit => ({ kind: "clearMarks", sheet: name })));
    expect(page.excel.workbook.saved()).toBe(before);
  });

  it("have formulas that are always true in Excel", async () => {
    typedSheet(page.excel.workbook, "支出", [["a"]]);
    await apply({ kind: "mark", sheet: "支出", severity: "error", ranges: [area(0, 0)] });
    expect(sheet().conditionalFormats.map(({ type, formula, fill }) => ({ type, formula, fill }))).toEqual([{ type: "Custom", formula: `=LEN("budget-check:error")>0`, fill: "#FFC7CE" }]);
  });

  it("of thousands of cells stay within the addresses that Excel takes", async () => {
    typedSheet(page.excel.workbook, "支出", [["a"]]);
    const before = page.excel.workbook.saved();
    const token = await apply({ kind: "mark", sheet: "支出", severity: "error", ranges: Array.from({ length: 3_000 }, (_, index) => area(index * 2, 3)) });
    expect(sheet().conditionalFormats.flatMap(({ ranges }) => ranges)).toHaveLength(3_000);
    await undo(token);
    expect(page.excel.workbook.saved()).toBe(before);
  });
});

describe("any sequence of marks, computed columns and undoing", () => {
  const place = fc.record({ top: fc.nat(6), left: fc.nat(6) });
  const state: fc.Arbitrary<CellState> = fc.oneof(
    fc.constantFrom<CellState>({}, { value: "合计" }, { value: "007" }, { value: "-" }, { value: true }, { value: "2024年5月" }, { value: 1.25 }, { formula: "A1+1" }, { formula: "A1+1", format: "0.00%" }, { value: 3, format: "@" }, { value: "3", format: "@" }, { value: "x", format: "General" }),
  );
  const edit: fc.Arbitrary<HostEdit> = fc.oneof(
    fc.tuple(place, fc.array(fc.tuple(state, state), { minLength: 1, maxLength: 3 })).map(([{ top, left }, cells]): HostEdit => ({ kind: "write", sheet: "支出", top, left, cells })),
    fc.tuple(place, place).map(([a, b]): HostEdit => ({ kind: "copyLook", sheet: "支出", from: area(a.top, a.left, a.top + 1, a.left), to: area(b.top, b.left, b.top + 1, b.left) })),
    fc.tuple(place, fc.boolean(), fc.constantFrom(null, "#1F5F8B")).map(([{ top, left }, bold, colour]): HostEdit => ({ kind: "style", sheet: "支出", range: area(top, left, top + 1, left + 2), style: { bold, underlined: !bold, colour, fill: colour, wrapped: bold } })),
    fc.tuple(fc.nat(6), fc.nat(6)).map(([from, to]): HostEdit => ({ kind: "copyWidth", sheet: "支出", from, to })),
    place.map(({ top }): HostEdit => ({ kind: "merge", sheet: "支出", range: area(top + 20, 0, top + 20, 1) })),
    fc.tuple(fc.constantFrom(...SEVERITIES), place).map(([severity, { top, left }]): HostEdit => ({ kind: "mark", sheet: "支出", severity, ranges: [area(top, left)] })),
    fc.constant<HostEdit>({ kind: "clearMarks", sheet: "支出" }),
  );
  const lists = fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  /** Merging one place twice is nothing that a plan does. */
  const sensible = (edits: readonly (readonly HostEdit[])[]): boolean => {
    const merged = edits.flat().flatMap((one) => (one.kind === "merge" ? [one.range.top] : []));
    return new Set(merged).size === merged.length;
  };

  it("restores the workbook exactly", async () => {
    await fc.assert(fc.asyncProperty(lists.filter(sensible), async (all) => {
      page.excel.workbook = new FakeWorkbook("预算公开.xlsx");
      lived();
      const states: string[] = [];
      const tokens: UndoToken[] = [];
      for (const edits of all) {
        states.push(page.excel.workbook.saved());
        tokens.push(await apply(...edits));
      }
      for (const token of tokens.reverse()) {
        await undo(token);
        expect(page.excel.workbook.saved()).toBe(states.pop());
      }
    }), { numRuns: 60 });
  });

  it("leaves nothing behind when Excel fails in the middle", async () => {
    await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }).filter((edits) => sensible([edits])), fc.nat(8), async (edits, times) => {
      page.excel.workbook = new FakeWorkbook("预算公开.xlsx");
      lived();
      const before = page.excel.workbook.saved();
      page.excel.refusal = { name: "Formulas", code: "GeneralException", times };
      const failed = await apply({ kind: "addSheet", sheet: "核对报告", widths: [9] }, ...edits, write("支出", 9, 9, [{ value: 1 }])).then(() => false, () => true);
      if (failed) expect(page.excel.workbook.saved()).toBe(before);
      page.excel.refusal = undefined;
    }), { numRuns: 40 });
  });
});
