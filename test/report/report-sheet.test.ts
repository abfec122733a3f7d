import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/core/check/workbook";
import { parseCellName } from "../../src/core/sheets/addresses";
import { isReportSheet } from "../../src/core/sheets/report-sheet";
import type { SheetSnapshot } from "../../src/core/sheets/snapshot";
import { readWorkbookFile } from "../../src/hosts/file/read-workbook";
import { writeEditedWorkbook } from "../../src/hosts/file/write-workbook";
import { MemoryHost } from "../../src/hosts/memory/memory-host";
import { mayBeReport, planReportSheet, type ReportSheetPlan } from "../../src/report/report-sheet";
import { wordsFor, type Words } from "../../src/report/words";
import { printedSheets } from "../support/printed-sheets";
import { loadSample, sampleNames, samplePath } from "../support/samples";
import { sheetOf } from "../support/sheet-of";
import { HOSTILE, madeFile } from "./made-report";

const zh = wordsFor("zh");
const nameOf = (part: string): string => sampleNames().find((name) => name.includes(part)) ?? "";
const sample = (part: string): SheetSnapshot[] => printedSheets(loadSample(nameOf(part)));

function planned(checked: readonly SheetSnapshot[], now: readonly SheetSnapshot[] = checked, ignored: ReadonlyMap<string, string> = new Map(), words: Words = zh): ReportSheetPlan {
  const report = checkWorkbook(checked, { workbookName: "公开表" });
  return planReportSheet({ file: { file: "公开表.xlsx", problem: null, report, skipped: [] }, sheets: checked, ignored, made: "2024-09-30 10:00" }, words, now.map(({ name }) => name), now.filter(({ name }) => mayBeReport(name)));
}

async function carriedOut(sheets: readonly SheetSnapshot[], plan: ReportSheetPlan): Promise<{ readonly host: MemoryHost; readonly report: SheetSnapshot }> {
  const host = new MemoryHost(sheets);
  await host.apply(plan.edits);
  const report = host.contents.find(({ name }) => name === plan.sheet);
  if (report === undefined) throw new Error("no report sheet");
  return { host, report };
}

const textsOf = (sheet: SheetSnapshot): string => sheet.rows.map(({ cells }) => cells.map(({ value }) => (typeof value === "object" ? value.error : String(value))).join("\t")).join("\n");

describe("the report sheet", () => {
  it("says what was checked, each finding with its cell, what it says, what it should say and why, and what was not checked", async () => {
    const sheets = sample("预算公开表");
    const text = textsOf((await carriedOut(sheets, planned(sheets))).report);
    expect(text).toContain("公开表.xlsx · 2024-09-30 10:00");
    expect(text).toContain("问题：● 错误 2　▲ 待核实 0　≈ 尾差 4　○ 提示 0");
    expect(text).toMatch(/● 错误\t政府采购预算表\t表10!L7\t0\t181\.93\tL7 应为 181\.93.*\t左边 .*；右边 .*\t.*181\.93/);
    expect(text).toContain("没有遗漏");
    expect(text).toContain("识别出的表");
  });

  it("says calmly that nothing was found", async () => {
    const sheets = sample("廉江");
    const text = textsOf((await carriedOut(sheets, planned(sheets))).report);
    expect(text).not.toMatch(/(错误|待核实)\t/);
    const none = checkWorkbook(sheets);
    const plan = planReportSheet({ file: { file: "a.xlsx", problem: null, report: { ...none, findings: [] }, skipped: [] }, sheets, ignored: new Map(), made: "" }, zh, [], []);
    expect(textsOf((await carriedOut([], plan)).report)).toContain("没有发现错误。勾稽关系成立");
  });

  it("is not taken for a disclosure table, nor listed as one that was not recognised", async () => {
    for (const part of ["预算公开表", "株洲"]) {
      const sheets = sample(part);
      const { host } = await carriedOut(sheets, planned(sheets));
      expect(JSON.stringify(checkWorkbook(host.contents, { workbookName: "公开表" }))).toBe(JSON.stringify(checkWorkbook(sheets, { workbookName: "公开表" })));
    }
  });

  it("takes the place of an earlier one in either language, leaves nothing of it, and gives it back when undone", async () => {
    const wrong = sample("预算公开表");
    const { host } = await carriedOut(wrong, planned(wrong));
    const before = JSON.stringify(host.contents);
    const right = sample("廉江");
    const report = checkWorkbook(right);
    const plan = planReportSheet({ file: { file: "b.xlsx", problem: null, report, skipped: [] }, sheets: right, ignored: new Map(), made: "" }, wordsFor("en"), host.contents.map(({ name }) => name), host.contents.filter(({ name }) => mayBeReport(name)));
    expect(plan).toMatchObject({ sheet: "核对报告", replaces: true });
    const token = await host.apply(plan.edits);
    const now = host.contents.find(({ name }) => name === "核对报告");
    const fresh = (await carriedOut([], planReportSheet({ file: { file: "b.xlsx", problem: null, report, skipped: [] }, sheets: right, ignored: new Map(), made: "" }, wordsFor("en"), [], []))).report;
    expect(now === undefined ? "" : textsOf(now)).toBe(textsOf(fresh));
    expect(now !== undefined && isReportSheet(now)).toBe(true);
    await host.undo(token);
    expect(JSON.stringify(host.contents)).toBe(before);
  });

  it("never touches a sheet of the user's that has its name", () => {
    const own = [sheetOf("核对报告", [["我的记录"]]), sheetOf("核对报告 (2)", [["另一份"]])];
    const sheets = sample("廉江");
    expect(planned(sheets, [...sheets, ...own])).toMatchObject({ sheet: "核对报告 (3)", replaces: false });
  });

  it("lists what was ignored apart, with the reason", async () => {
    const sheets = sample("预算公开表");
    const [error] = checkWorkbook(sheets, { workbookName: "公开表" }).findings.filter(({ severity }) => severity === "error");
    const text = textsOf((await carriedOut(sheets, planned(sheets, sheets, new Map([[error?.id ?? "", "已与采购科核实"]])))).report);
    expect(text).toContain("● 错误 1　");
    expect(text).toContain("⊘ 已忽略 1");
    expect(text.slice(text.indexOf("\n已忽略"))).toContain("已与采购科核实");
  });

  it("links to cells whatever their sheets are called, and passes on no text as a formula", async () => {
    const odd = { sheet: `O'Brien "2024"#1`, row: 4, column: 2 };
    const base = madeFile();
    const [first] = base.report.findings;
    if (first === undefined) throw new Error("a finding expected");
    const file = { ...base, report: { ...base.report, findings: [{ ...first, cells: [{ ...odd, role: "culprit" as const }], args: { ...first.args, what: "=1+1" } }] } };
    const { report } = await carriedOut([], planReportSheet({ file, sheets: [], ignored: new Map(), made: "" }, zh, [], []));
    const formulas = report.rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
    expect(formulas[0]).toBe(`HYPERLINK("#'O''Brien ""2024""#1'!C5","O'Brien ""2024""#1!C5")`);
    expect(formulas.every((formula) => /^HYPERLINK\("(?:[^"]|"")*","(?:[^"]|"")*"\)$/.test(formula))).toBe(true);
    expect(textsOf(report)).toContain(HOSTILE);
  });

  it("links to cells that are there", async () => {
    const sheets = sample("株洲");
    const { report } = await carriedOut(sheets, planned(sheets));
    const links = report.rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
    expect(links.length).toBeGreaterThan(8);
    for (const formula of links) {
      const [, sheet, cell] = /^HYPERLINK\("#'(.*)'!([A-Z]+\d+)/.exec(formula) ?? [];
      expect(sheets.some(({ name }) => name === sheet), formula).toBe(true);
      expect(parseCellName(cell ?? "")).toBeDefined();
    }
  });

  it("is written into a file as well, and read back the same", async () => {
    const input = samplePath(nameOf("预算公开表"));
    const { sheets } = await readWorkbookFile(input);
    const folder = mkdtempSync(path.join(tmpdir(), "budget-check-report-"));
    try {
      const out = path.join(folder, "out.xlsx");
      const plan = planned(sheets);
      await writeEditedWorkbook({ input, sheets, edits: plan.edits, out, force: false });
      const written = (await readWorkbookFile(out)).sheets.find(({ name }) => name === plan.sheet);
      expect(written === undefined ? "" : textsOf(written)).toBe(textsOf((await carriedOut(sheets, plan)).report));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
