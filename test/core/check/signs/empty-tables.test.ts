import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../../src/core/check/workbook";
import { appropriations, found, funds, sheetOf, type Written } from "./hand-made";

const NOTE = "注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。";
const NONE = "注：本部门2024年度没有政府性基金预算财政拨款收入，也没有政府性基金预算财政拨款安排的支出，故本表无数据。";
const ZEROS: Written[] = ["合计", null, 0, 0, 0, 0, 0, 0];
const FILLED: Written[][] = [["合计", null, 0, 50, 50, 0, 50, 0], ["229", "其他支出", 0, 50, 50, 0, 50, 0]];

const sheets = (body: readonly (readonly Written[])[], notes: readonly string[], overview: Readonly<Record<string, Written>> = {}) =>
  [sheetOf("表4", appropriations(overview)), sheetOf("表8", funds(body, notes))] as const;

describe("an empty table", () => {
  it.each([
    [[NONE]], [[NOTE, "本表本年度无发生额。"]], [[NOTE, "说明：本表无数据"]], [[`${NOTE}\n本表为空表。`]], [["注：本单位无政府性基金预算收支，因此本表为空。"]], [["注：本年度政府性基金预算支出为零。"]],
  ])("is explained by %s", (notes) => {
    expect(found("空表-无说明", ...sheets([ZEROS], notes))).toEqual([]);
    expect(found("空表-他表说明", ...sheets([ZEROS], notes))).toEqual([]);
  });

  it("is not explained by its standing note, or by none", () => {
    for (const notes of [[NOTE], []]) {
      const findings = found("空表-无说明", ...sheets([ZEROS], notes));
      expect(findings.map(({ severity, table }) => [severity, table])).toEqual([["hint", "T8"]]);
    }
  });

  it("is explained on a sheet of notes that names it", () => {
    const page = (text: string) => sheetOf("关于空表的说明", [["关于空表的说明"], [text]]);
    expect(found("空表-无说明", ...sheets([ZEROS], [NOTE]), page("1.政府性基金预算财政拨款收入支出决算表：本部门没有此项收支，为空表。"))).toEqual([]);
    expect(found("空表-无说明", ...sheets([ZEROS], [NOTE]), page("1.国有资本经营预算财政拨款支出决算表：本部门没有此项收支，为空表。"))).toHaveLength(1);
  });

  it("does not carry another table's note", () => {
    for (const note of ["注：本部门没有国有资本经营预算财政拨款支出，故本表无数据。", "注：本表反映部门本年度国有资本经营预算财政拨款支出情况。"]) {
      const findings = found("空表-他表说明", ...sheets([ZEROS], [note]));
      expect(findings.map(({ severity, table }) => [severity, table]), note).toEqual([["review", "T8"]]);
    }
  });
});

describe("a table with figures", () => {
  it("needs no note, but none that says it is empty", () => {
    const overview = { B6: 50, B8: 1050, D7: 650, F7: 50, D8: 1050, F8: 50, B13: 1050, D13: 1050, F13: 50 };
    expect(found("空表-无说明", ...sheets(FILLED, [NOTE], overview))).toEqual([]);
    expect(found("空表-有数据", ...sheets(FILLED, [NOTE], overview))).toEqual([]);
    expect(found("空表-有数据", ...sheets(FILLED, [NOTE, "本表无数据。"], overview)).map(({ severity }) => severity)).toEqual(["review"]);
  });
});

describe("an empty table against the overview", () => {
  const noRows = (notes: readonly string[], overview: Readonly<Record<string, Written>>) => found("X8", ...sheets([["229", "其他支出", null, null, null, null, null, null]], notes, overview));

  it("is an error when the fund has amounts there", () => {
    const findings = noRows([NONE], { B6: 50, F7: 50, D7: 650 });
    expect(findings.map(({ severity, table }) => [severity, table])).toEqual([["error", "T8"]]);
  });

  it("agrees when the fund has none", () => {
    expect(noRows([NONE], {})).toEqual([]);
  });

  it("is left to the relations when the table prints a total", () => {
    expect(found("X8", ...sheets([ZEROS], [NONE], { B6: 50 }))).toEqual([]);
    const [report] = checkWorkbook(sheets([ZEROS], [NONE], { B6: 50 })).disclosures;
    expect(report?.results.filter(({ relation, outcome }) => relation === "X5-1" && outcome === "broken")).toHaveLength(1);
  });
});
