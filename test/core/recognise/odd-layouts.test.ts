/** Odd but real layouts: titles over several rows, units inside headers, page breaks, several tables, organisations and years in one workbook. */
import { describe, expect, it } from "vitest";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { centralBudget } from "../../support/families/budgets";
import { finalAccount } from "../../support/families/final-accounts";
import type { WrittenRow } from "../../support/sheet-of";
import { sheetOf, withCell } from "../../support/sheet-of";
import { brokenIn, checked, rolesOf } from "./checked";

const LINE: WrittenRow = ["部门：X局", "", "", "", "", "", "", "单位：万元"];
const HEADER: WrittenRow = ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"];
const NUMBERS: WrittenRow = ["栏次", "", 1, 2, 3, 4, 5, 6];
const TOTAL: WrittenRow = ["合计", "", 130.55, 100.3, 30.25];
const SUBJECTS: readonly WrittenRow[] = [
  ["208", "社会保障和就业支出", 100.55, 90.3, 10.25], ["20805", "行政事业单位养老支出", 100.55, 90.3, 10.25], ["2080501", "行政单位离退休", 100.55, 90.3, 10.25],
  ["210", "卫生健康支出", 30, 10, 20], ["21011", "行政事业单位医疗", 30, 10, 20], ["2101101", "行政单位医疗", 30, 10, 20],
];
const BODY: readonly WrittenRow[] = [TOTAL, ...SUBJECTS];
const FULL = { "决03-1": "7/7", "决03-2": "30/30" };
const GENERAL = { "决05-1": "7/7", "决05-2": "15/15" };

/** A layout that must be read as one T3 with all its relations. */
const AS_T3: Readonly<Record<string, readonly WrittenRow[]>> = {
  "total last": [["支出决算表"], LINE, HEADER, ...SUBJECTS, TOTAL],
  "organisation and title in two rows": [["X局2024年度"], ["支出决算表"], LINE, HEADER, ...BODY],
  "a heading and the title in two rows": [["部门决算公开表格"], ["支出决算表"], LINE, HEADER, ...BODY],
  "year and title in two rows": [["2024年度"], ["支出决算表"], LINE, HEADER, ...BODY],
  "year and title in two cells": [["2024年度", "", "支出决算表"], LINE, HEADER, ...BODY],
  "year and title on two lines of a cell": [["2024年度\n支出决算表"], LINE, HEADER, ...BODY],
  "title in a middle column, label in a row of its own": [["", "", "", "支出决算表"], ["", "", "", "", "", "", "", "公开03表"], LINE, HEADER, ...BODY],
  "label and organisation above the title": [["公开03表"], LINE, ["支出决算表"], HEADER, ...BODY],
  "label in brackets behind the title": [["支出决算表（公开03表）"], LINE, HEADER, ...BODY],
  "continued: title, lines and header again": [["支出决算表"], LINE, HEADER, ...BODY.slice(0, 4), [], ["支出决算表（续）"], LINE, HEADER, ...BODY.slice(4)],
  "continued: 续表 and header again": [["支出决算表"], LINE, HEADER, ...BODY.slice(0, 4), ["续表"], HEADER, ...BODY.slice(4)],
  "page break: title, lines, header and 栏次 again": [["支出决算表"], LINE, HEADER, NUMBERS, ...BODY.slice(0, 4), ["支出决算表"], LINE, HEADER, NUMBERS, ...BODY.slice(4)],
  "total on the last header row": [["支出决算表"], LINE, ["项目", "", ...HEADER.slice(2)], ["科目编码", "科目名称"], ["类 款 项", "合计", ...TOTAL.slice(2)], ...SUBJECTS],
  "codes stored as numbers": [["支出决算表"], LINE, HEADER, TOTAL, ...SUBJECTS.map(([code, ...rest]): WrittenRow => [Number(code), ...rest])],
};

/** The whole publication on one sheet: contents above, the text below the last table. */
const CONTENTS: readonly WrittenRow[] = [["目录"], ["第一部分 X局概况"], ["一、主要职责"], ["第二部分 2024年度部门决算表"], ["一、支出决算表"], ["二、政府性基金预算财政拨款收入支出决算表"], ["三、国有资本经营预算财政拨款支出决算表"], ["第三部分 2024年度部门决算情况说明", 16], ["一、支出决算情况说明.....", 16]];
const EMPTY_T9: readonly WrittenRow[] = [["国有资本经营预算财政拨款支出决算表"], LINE, ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ["合计"], ["注：本表反映部门本年度国有资本经营预算财政拨款支出情况。本部门没有国有资本经营预算财政拨款支出，故本表为空。"]];
const TEXT: readonly WrittenRow[] = [["第三部分"], ["2024年度部门决算情况说明"], ["一、支出决算情况说明"], ["本年支出合计130.55万元，其中：基本支出100.30万元，占76.83%。"], ["八、政府性基金预算财政拨款支出决算情况说明"], ["本部门没有政府性基金收入，也没有使用政府性基金安排的支出。"]];

describe("one table", () => {
  it.each(Object.entries(AS_T3))("%s", (_, rows) => {
    const result = checked([sheetOf("Sheet1", rows)]);
    expect(result.ids).toEqual(["T3"]);
    expect(result.listed).toEqual([]);
    expect(result.accusing).toEqual([]);
    expect(result.evaluated).toEqual(FULL);
    expect(result.tables[0]?.rows).toHaveLength(7);
    expect(result.tables[0]?.unitName).toBe("X局");
  });

  it("ends where the text of the publication begins, and the contents name it", () => {
    const result = checked([sheetOf("Sheet1", [...CONTENTS, [], ["支出决算表"], LINE, HEADER, ...BODY, [], ...EMPTY_T9, [], ...TEXT])]);
    expect(result.ids).toEqual(["T3", "T9"]);
    expect(result.listed).toEqual([]);
    expect(result.accusing).toEqual([]);
    expect(result.evaluated).toMatchObject(FULL);
    expect(result.tables.map(({ parts: [part] }) => part.bottom)).toEqual([19, 25]);
    expect(result.report.disclosures[0]?.disclosure.missingTables).toEqual(["T8"]);
  });

  it("pasted line by line into one column is not read, and the reason says what to do", () => {
    const lines = BODY.map((row): WrittenRow => [row.map((cell) => (typeof cell === "number" ? cell.toFixed(2) : cell)).join(" ")]);
    expect(checked([sheetOf("Sheet1", [["支出决算表"], ["部门：X局 单位：万元"], ["科目编码 科目名称"], ["本年支出合计 基本支出 项目支出"], ...lines])])).toMatchObject({ ids: [], listed: ["unsplit"], accusing: [] });
  });

  it("over two sheets", () => {
    const result = checked([sheetOf("3-1", [["支出决算表"], LINE, HEADER, ...BODY.slice(0, 4)]), sheetOf("3-2", [["支出决算表"], LINE, HEADER, ...BODY.slice(4)])]);
    expect(result.ids).toEqual(["T3"]);
    expect(result.evaluated).toEqual(FULL);
  });

  it("the rows of 部门 and 单位 repeat the total", () => {
    expect(checked([sheetOf("1", [["支出决算表"], LINE, HEADER, TOTAL, ["", "X局", ...TOTAL.slice(2)], ["", "X局本级", ...TOTAL.slice(2)], ...SUBJECTS])])).toMatchObject({ ids: ["T3"], accusing: [], evaluated: { "决03-1": "9/9", "决03-2": "30/30" } });
  });
});

describe("the header", () => {
  it("holds the amount unit, in brackets or in a cell of its own", () => {
    for (const header of [[["科目编码", "科目名称", "本年支出合计（单位：万元）", "基本支出", "项目支出", "经营支出"]], [["项目", "", "本年支出合计", "基本支出", "项目支出", "单位：万元"], ["科目编码", "科目名称"]]]) {
      const result = checked([sheetOf("1", [["支出决算表"], ...header, ...BODY])]);
      expect(result.ids).toEqual(["T3"]);
      expect(result.tables[0]?.amountUnit).toBe("万元");
      expect(result.accusing).toEqual([]);
    }
  });

  it("names the years: the columns of an earlier one are last year's", () => {
    const sheet = sheetOf("1", [["部门支出总表"], LINE, ["科目编码", "科目名称", "2023年决算数", "2024年预算数", "", "", "2024年比2023年"], ["", "", "", "合计", "基本支出", "项目支出", "增减额", "增减%"],
      ...BODY.map((row): WrittenRow => [row[0] ?? "", row[1] ?? "", 77.77, ...row.slice(2), 1, "1%"])], ["A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:H3"]);
    const result = checked([sheet]);
    expect(rolesOf(result.tables[0])).toBe("code name inserted.prior total basic project inserted.change inserted.changeRate");
    expect(result.accusing).toEqual([]);
  });

  it("has columns that the unit put in", () => {
    const result = checked([sheetOf("1", [["支出决算表"], LINE, ["科目编码", "科目名称", "本年支出合计", "占比%", "基本支出", "项目支出", "上年决算数", "增减额", "增减率%", "备注"],
      ...BODY.map((row): WrittenRow => [row[0] ?? "", row[1] ?? "", row[2] ?? "", "10.00%", row[3] ?? "", row[4] ?? "", 100.55, 29.95, "29.8%"])])]);
    expect(rolesOf(result.tables[0])).toBe("code name total inserted.share basic project inserted.prior inserted.change inserted.changeRate ?");
    expect(result.accusing).toEqual([]);
  });
});

describe("a title in two rows names the table that both rows mean", () => {
  it("2024年度一般公共预算财政拨款 / 支出决算表 is T5", () => {
    const sheet = sheetOf("1", [["2024年度一般公共预算财政拨款"], ["支出决算表"], LINE, HEADER.slice(0, 5), ...BODY]);
    expect(checked([sheet])).toMatchObject({ ids: ["T5"], accusing: [], evaluated: GENERAL });
    expect(checked([sheet]).report.disclosures[0]?.disclosure.year).toBe(2024);
  });
  it("收入支出 / 决算总表 is T1", () => {
    const [first] = finalAccount("C");
    if (!first) throw new Error("no sheet");
    const rows = first.rows.map(({ row, cells }) => ({ row: row === 0 ? 1 : row + 1, cells: row === 0 ? [{ column: 0, value: "决算总表" }] : cells }));
    expect(checked([{ ...first, rows: [{ row: 0, cells: [{ column: 0, value: "2024年度收入支出" }] }, ...rows] }]).ids).toEqual(["T1"]);
  });
});

describe("several tables in one sheet", () => {
  const general: readonly WrittenRow[] = [["一般公共预算财政拨款支出决算表"], ["部门：X局", "", "", "", "单位：万元"], HEADER.slice(0, 5), ...BODY, ["注：本表反映部门本年度一般公共预算财政拨款支出情况。"]];
  it.each([["with a blank row between", [[]]], ["without", []]] as const)("notes between them, %s", (_, between) => {
    const result = checked([sheetOf("1", [["支出决算表"], LINE, HEADER, ...BODY, ["注：本表反映部门本年度各项支出情况。"], ...between, ...general])]);
    expect(result.ids).toEqual(["T3", "T5"]);
    expect(result.tables.map(({ notes }) => notes.length)).toEqual([1, 1]);
    expect(result.evaluated).toMatchObject({ ...FULL, ...GENERAL, "X9-2": "3/3" });
  });

  it("the same table of several units is a disclosure for each", () => {
    const of = (unit: string, factor: number): WrittenRow[] => [["支出决算表"], [`单位：${unit}`, "", "", "2024年度", "", "", "", "金额单位：万元"], HEADER, ...BODY.map((row) => row.map((cell) => (typeof cell === "number" ? Math.round(cell * factor * 100) / 100 : cell)))];
    const result = checked([sheetOf("支出决算表", [...of("X局本级", 1), [], ...of("X中心", 2), [], ...of("X学校", 3)])]);
    expect(result.report.disclosures.map(({ disclosure }) => [disclosure.unit, disclosure.year, disclosure.tables.map(({ key }) => key)])).toEqual([["X局本级", 2024, ["T3"]], ["X中心", 2024, ["T3#2"]], ["X学校", 2024, ["T3#3"]]]);
    expect(result.evaluated).toEqual({ "决03-1": "21/21", "决03-2": "90/90" });
    expect(result.accusing).toEqual([]);
  });
});

describe("several disclosures in one workbook", () => {
  const replaced = (sheets: readonly SheetSnapshot[], from: string, to: string, suffix: string): SheetSnapshot[] => sheets.map((sheet) => ({
    ...sheet, name: sheet.name + suffix, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (typeof cell.value === "string" ? { ...cell, value: cell.value.replace(from, to) } : cell)) })),
  }));
  const own = replaced(finalAccount("C"), "X市医疗保障局", "X市医疗保障局本级", "a");
  const centre = replaced(finalAccount("C"), "X市医疗保障局", "X市医疗保障中心", "b");
  const nameless = (suffix: string): SheetSnapshot[] => replaced(finalAccount("C"), "部门：X市医疗保障局", "", suffix);

  it.each<[string, readonly SheetSnapshot[], readonly (readonly [string | null, number, number])[]]>([
    ["two units one after the other", [...own, ...centre], [["X市医疗保障局本级", 2024, 9], ["X市医疗保障中心", 2024, 9]]],
    ["two units table by table", own.flatMap((sheet, at) => [sheet, ...centre.slice(at, at + 1)]), [["X市医疗保障局本级", 2024, 9], ["X市医疗保障中心", 2024, 9]]],
    ["two units without names", [...nameless("a"), ...nameless("b")], [[null, 2024, 9], [null, 2024, 9]]],
    ["two years", [...finalAccount("C"), ...replaced(finalAccount("S"), "2024", "2023", "-2023")], [["X市医疗保障局", 2024, 9], ["X市医疗保障局", 2023, 9]]],
    ["a final account and a budget", [...finalAccount("C"), ...centralBudget()], [["X市医疗保障局", 2024, 9], ["X市医疗保障局", 2026, 9]]],
  ])("%s", (_, sheets, disclosures) => {
    const result = checked(sheets);
    expect(result.report.disclosures.map(({ disclosure: { unit, year, tables } }) => [unit, year, tables.length])).toEqual(disclosures);
    expect(result.accusing).toEqual([]);
    expect(result.report.disclosures.flatMap(({ disclosure }) => disclosure.missingTables)).toEqual([]);
  });
});

describe("a table without subjects says nothing of them", () => {
  const instead = (at: number, sheet: SheetSnapshot): SheetSnapshot[] => finalAccount("C").map((own, index) => (index === at ? sheet : own));
  const missing = (sheets: readonly SheetSnapshot[]): string[] => checked(sheets).report.disclosures.flatMap(({ results }) => results.filter(({ outcome }) => outcome === "missingData").map(({ relation }) => relation));

  it("支出决算表 with organisations as rows", () => {
    const sheets = instead(2, sheetOf("3", [["支出决算表"], ["部门：X市医疗保障局", "", "", "", "", "", "", "单位：万元"], ["单位编码", "单位名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"],
      ["", "合计", 135.55, 100.3, 35.25], ["412001", "X局本级", 100.55, 90.3, 10.25], ["412002", "X中心", 35, 10, 25]]));
    expect(checked(sheets).accusing).toEqual([]);
    expect(missing(sheets)).toEqual(expect.arrayContaining(["X2-2", "X9-4"]));
  });

  it("一般公共预算财政拨款支出决算表 of a total alone", () => {
    const sheets = instead(4, sheetOf("5", [["一般公共预算财政拨款支出决算表"], ["部门：X市医疗保障局", "", "", "", "单位：万元"], ["科目编码", "科目名称", "本年支出", "基本支出", "项目支出"], ["合计", "", 120.55, 100.3, 20.25]]));
    expect(checked(sheets).accusing).toEqual([]);
    expect(missing(sheets)).toContain("X4-2");
  });
});

describe("further forms of the fiscal and the general table", () => {
  it.each<[string, string, readonly string[], (amounts: WrittenRow) => WrittenRow]>([
    ["年初预算数 beside 决算数, 其中 the funds (云南)", "财政拨款收入支出决算表", ["年初预算数", "决算数", "其中：一般公共预算财政拨款", "政府性基金预算财政拨款"], (amounts) => [80, ...amounts]],
    ["小计 and two funds", "财政拨款收支决算总表", ["小计", "一般公共预算财政拨款", "政府性基金预算财政拨款"], (amounts) => amounts],
    ["one amount column", "财政拨款收支决算总表", ["决算数"], (amounts) => amounts.slice(0, 1)],
  ])("T4: %s", (_, title, columns, spread) => {
    const sheet = sheetOf("4", [[title], ["部门：X市医疗保障局", "", "", "", "", "单位：万元"], ["收入", "", "", "支出"], ["项目", "年初预算数", "决算数", "项目", ...columns],
      ["一、一般公共预算财政拨款", 100, 120.55, "一、一般公共服务支出"], ["二、政府性基金预算财政拨款", "", 5, "二、外交支出"], ["三、国有资本经营预算财政拨款", "", "", "三、社会保障和就业支出", ...spread([100.55, 100.55])],
      ["", "", "", "四、卫生健康支出", ...spread([20, 20])], ["", "", "", "五、城乡社区支出", ...spread([5, "", 5])],
      ["本年收入合计", 100, 125.55, "本年支出合计", ...spread([125.55, 120.55, 5])], ["年初财政拨款结转和结余", "", 3, "年末财政拨款结转和结余", ...spread([3, 3])],
      ["一、一般公共预算财政拨款", "", 3, "一、一般公共预算财政拨款", ...spread([3, 3])], ["二、政府性基金预算财政拨款", "", "", "二、政府性基金预算财政拨款"], ["总计", 100, 128.55, "总计", ...spread([128.55, 123.55, 5])]]);
    const sheets = finalAccount("C").map((own, at) => (at === 3 ? sheet : own));
    expect(checked(sheets).ids).toContain("T4");
    expect(checked(sheets).accusing).toEqual([]);
  });

  it("B1: the amounts of last year beside this year's, in both lanes", () => {
    const sheet = sheetOf("1", [["部门收支总表"], ["部门：X局", "", "", "", "", "单位：万元"], ["收入", "", "", "支出"], ["项目", "2025年预算数", "2026年预算数", "项目", "2025年预算数", "2026年预算数"],
      ["一、一般公共预算拨款收入", 1.5, 120.55, "一、一般公共服务支出"], ["二、政府性基金预算拨款收入", "", "", "二、教育支出"], ["三、事业收入", "", "", "三、社会保障和就业支出", 1.5, 100.55], ["四、其他收入", "", "", "四、卫生健康支出", "", 20],
      ["本年收入合计", 1.5, 120.55, "本年支出合计", 1.5, 120.55], ["上年结转", "", "", "结转下年"], ["收入总计", 1.5, 120.55, "支出总计", 1.5, 120.55]]);
    const result = checked([sheet]);
    expect(rolesOf(result.tables[0])).toBe("name inserted.prior amount name inserted.prior amount");
    expect(result.accusing).toEqual([]);
    expect(result.evaluated).toMatchObject({ "预01-1": "1/1", "预01-2": "1/1", "预01-5": "1/1" });
  });
});

describe("codes and names", () => {
  const economic = (codes: (code: string) => WrittenRow): SheetSnapshot => sheetOf("1", [["一般公共预算基本支出表"], ["部门：X局", "", "", "", "", "单位：万元"], ["经济分类科目", "", "", "本年一般公共预算基本支出"], ["类", "款", "科目名称", "合计", "人员经费", "公用经费"],
    [...codes("301"), "工资福利支出", 80.3, 80.3], [...codes("30101"), "基本工资", 50.3, 50.3], [...codes("30102"), "津贴补贴", 30, 30], [...codes("302"), "商品和服务支出", 10, "", 10], [...codes("30201"), "办公费", 10, "", 10], ["", "", "合计", 90.3, 80.3, 10]],
  ["A3:C3", "D3:F3"]);
  it.each([
    ["类 repeated", economic((code) => [code.slice(0, 3), code.slice(3)])],
    ["类 once, numbers", economic((code) => (code.length === 3 ? [Number(code), ""] : ["", Number(code.slice(3))]))],
  ])("economic codes in two columns, %s", (_, sheet) => {
    const result = checked([sheet]);
    expect(result.tables[0]?.rows.map(({ key }) => key)).toEqual(["subject:301", "subject:30101", "subject:30102", "subject:302", "subject:30201", "total"]);
    expect(result).toMatchObject({ ids: ["B6"], accusing: [], evaluated: { "预06-1": "9/9", "预06-4": "1/1", "预06-5": "6/6" } });
  });

  it("其中 before the name of a subject: not added up, and no wrong name", () => {
    const marked = BODY.map(([code, name, ...rest]): WrittenRow => [code ?? "", code === "2080501" ? `其中：${name ?? ""}` : (name ?? ""), ...rest]);
    const sheet = sheetOf("1", [["支出决算表"], LINE, HEADER, ...marked.slice(0, 3), ["2080501", "其中：行政单位离退休", 60.3, 50.05, 10.25], ["2080502", "事业单位离退休", 40.25, 40.25], ...marked.slice(4)]);
    expect(checked([sheet])).toMatchObject({ ids: ["T3"], accusing: [], evaluated: { "决03-1": "8/8", "决03-2": "24/24" } });
  });

  it("a negative opening balance", () => {
    const rows: readonly WrittenRow[] = [["合计", ""], ["212", "城乡社区支出"], ["21208", "国有土地使用权出让收入安排的支出"]];
    const sheet = sheetOf("1", [["政府性基金预算财政拨款收入支出决算表"], LINE, ["科目编码", "科目名称", "年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余"], ["", "", "", "", "小计", "基本支出", "项目支出"], ...rows.map((row): WrittenRow => [...row, -5.5, 10, 3.25, "", 3.25, 1.25])], ["E3:G3"]);
    expect(checked([sheet])).toMatchObject({ ids: ["T8"], accusing: [], evaluated: { "决08-1": "3/3" } });
    expect(brokenIn([withCell(sheet, "C6", 5.5)])).toEqual(["决08-1", "决08-3"]);
  });
});
