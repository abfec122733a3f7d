import { describe, expect, it } from "vitest";
import { recognise } from "../../../../src/core/recognise/recognise";
import { compileDisclosure } from "../../../../src/core/relations/compile";
import { cellName, quoteSheetName } from "../../../../src/core/sheets/addresses";
import { checkWorkbook } from "../../../../src/core/check/workbook";
import type { SheetSnapshot } from "../../../../src/core/sheets/snapshot";
import { printedSheets } from "../../../support/printed-sheets";
import { loadSample, sampleNames } from "../../../support/samples";
import { cellsOf, formula, found, sheetOf, spending, type Written } from "./hand-made";

const RULES = ["式-漏行", "式-重复", "数-常量", "式-隐藏行"];

/** Every total of the table as the formula of its parts. */
const SUMMED: Readonly<Record<string, Written>> = {
  C5: formula("C6+C10", 1000), D5: formula("SUM(D6,D10)", 700), E5: formula("E6+E10", 300),
  C6: formula("C7", 400), D6: formula("D7", 400), E6: formula("E7", 0),
  C7: formula("SUM(C8:C9)", 400), D7: formula("SUM(D8:D9)", 400), E7: formula("SUM(E8:E9)", 0),
  C10: formula("C11", 600), D10: formula("D11", 300), E10: formula("E11", 300),
  C11: formula("SUM(C12:C13)", 600), D11: formula("SUM(D12:D13)", 300), E11: formula("SUM(E12:E13)", 300),
};

const one = (rule: string, change: Readonly<Record<string, Written>>) => found(rule, sheetOf("表3", spending({ ...SUMMED, ...change })));

describe("formulas of totals", () => {
  it("are right when they count each part once, itself or by its own parts", () => {
    const ways: Readonly<Record<string, Written>>[] = [
      {}, { C5: formula("SUM(C8:C9,C12:C13)", 1000) }, { C5: formula("C6+SUM(C12:C13)", 1000) }, { C5: formula("D5+E5", 1000) }, { C5: formula("SUM(D5:E5)", 1000) },
      { C5: formula("SUM(D8:E9)+SUM(D12:E13)", 1000) }, { C5: formula("ROUND(C7+C11,2)", 1000) },
    ];
    for (const way of ways) for (const rule of ["式-漏行", "式-重复"]) expect(one(rule, way), `${rule} ${JSON.stringify(way)}`).toEqual([]);
  });

  it("miss a row that was inserted at the end", () => {
    const [finding, ...others] = one("式-漏行", { D11: formula("SUM(D13:D13)", 0), C11: formula("SUM(C12:C12)", 320) });
    expect(others).toHaveLength(1);
    expect(finding && cellsOf(finding)).toEqual(["C11", "C13"]);
    expect(finding?.severity).toBe("hint");
  });

  it("miss a column of a row", () => {
    const [finding] = one("式-漏行", { C12: formula("D12", 300) });
    expect(finding && cellsOf(finding)).toEqual(["C12", "E12"]);
  });

  it("count a subtotal together with its parts", () => {
    const [finding] = one("式-重复", { C5: formula("SUM(C6:C13)", 3000) });
    expect(finding && cellsOf(finding, "culprit")).toEqual(["C5"]);
    expect(finding && cellsOf(finding, "part")).toContain("C8");
  });

  it("count a column that does not belong", () => {
    const rows = spending({ ...SUMMED, F4: "上年决算数", F12: 88, C12: formula("SUM(D12:F12)", 408) });
    const [finding] = found("式-重复", sheetOf("表3", rows));
    expect(finding && cellsOf(finding)).toEqual(["C12", "F12"]);
  });

  it("are not judged when they are more than sums, point elsewhere, or miss nothing but zeros", () => {
    for (const text of ["C6*1+C10", "SUBTOTAL(9,C8:C13)", "'另表'!C5", "C6+'另表'!C10", "A1", "C6-C10"]) {
      for (const rule of ["式-漏行", "式-重复"]) expect(one(rule, { C5: formula(text, 1000) }), text).toEqual([]);
    }
    expect(one("式-漏行", { E5: formula("E10", 300) })).toEqual([]);
  });

  it("are named when one total is typed among formulas", () => {
    const [finding, ...others] = one("数-常量", { D5: 700 });
    expect(others).toEqual([]);
    expect(finding && cellsOf(finding)).toEqual(["D5"]);
    expect(found("数-常量", sheetOf("表3", spending()))).toEqual([]);
    expect(one("数-常量", {})).toEqual([]);
  });

  it("with a hidden row among their parts are pointed out", () => {
    const [finding] = found("式-隐藏行", sheetOf("表3", spending(SUMMED), [11]));
    expect(finding && cellsOf(finding)).toEqual(["C12", "D12", "E12"]);
    expect(found("式-隐藏行", sheetOf("表3", spending(SUMMED)))).toEqual([]);
    expect(found("式-隐藏行", sheetOf("表3", spending({ C13: 0, E13: 0 }), [12]))).toEqual([]);
  });
});

/** A sample with every total of its tables turned into a correct formula of its parts. */
function withFormulas(sheets: readonly SheetSnapshot[]): SheetSnapshot[] {
  const formulas = new Map<string, string>();
  for (const disclosure of recognise(sheets).disclosures) {
    for (const { form, tables, terms } of compileDisclosure(disclosure).equations) {
      const [total, ...parts] = terms;
      if (form !== "equal" || tables.length !== 1 || !total || total.sign !== 1 || parts.some(({ sign }) => sign !== -1)) continue;
      const key = `${total.cell.sheet}!${cellName(total.cell.row, total.cell.column)}`;
      formulas.set(key, parts.map(({ cell }) => `${quoteSheetName(cell.sheet)}!${cellName(cell.row, cell.column)}`).join("+"));
    }
  }
  expect(formulas.size).toBeGreaterThan(50);
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map(({ row, cells }) => ({
      row, cells: cells.map((cell) => {
        const text = formulas.get(`${sheet.name}!${cellName(row, cell.column)}`);
        return text === undefined || typeof cell.value !== "number" ? cell : { ...cell, formula: text };
      }),
    })),
  }));
}

it.each(sampleNames())("the totals of %s as formulas give no finding", (name) => {
  const report = checkWorkbook(withFormulas(printedSheets(loadSample(name))), { workbookName: name });
  expect(report.findings.filter(({ rule }) => RULES.includes(rule)).map(({ id, args }) => `${id} ${JSON.stringify(args)}`)).toEqual([]);
});

it("5,000 rows of formulas are read in well under a second", () => {
  const items = Array.from({ length: 5000 }, (_, index): Written[] => {
    const row = index + 7;
    return [`20805${String(index % 100).padStart(2, "0")}`, `第${index}项`, formula(`SUM(D${row}:E${row})`, 2), 1, 1];
  });
  const rows: Written[][] = [
    ["支出决算表"], ["公开03表"], ["部门：某市某局", null, null, null, "金额单位：万元"],
    ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
    [null, "合计", formula("SUM(C7:C5006)", 10_000), formula("SUM(D7:D5006)", 5000), formula("SUM(E7:E5006)", 5000)],
    ["208", "社会保障和就业支出", formula("SUM(C7:C5006)", 10_000), formula("SUM(D7:D5006)", 5000), formula("SUM(E7:E5006)", 5000)],
    ...items,
  ];
  const sheet = sheetOf("表3", rows);
  const start = performance.now();
  expect(found("式-漏行", sheet)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(3000);
});
