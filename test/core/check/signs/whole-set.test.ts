import { describe, expect, it } from "vitest";
import { appropriations, cellsOf, changed, found, funds, sheetOf, spending, type Written } from "./hand-made";

const EMPTY: Written[][] = [["合计", null, 0, 0, 0, 0, 0, 0]];
const NOTE = ["注：本表无数据。"];

describe("unit names", () => {
  const set = (unit: string) => [sheetOf("表3", spending()), sheetOf("表4", appropriations()), sheetOf("表8", funds(EMPTY, NOTE, { unit }))] as const;

  it("must agree", () => {
    const [finding, ...others] = found("套-单位", ...set("某市某某局"));
    expect(others).toEqual([]);
    expect(finding && [finding.severity, finding.table, cellsOf(finding), finding.args["usual"]]).toEqual(["review", "T8", ["A3"], "某市某局"]);
  });

  it("may carry brackets and codes", () => {
    for (const unit of ["某市某局", "某市某局（本级）", "206001某市某局", "某 市 某 局"]) expect(found("套-单位", ...set(unit)), unit).toEqual([]);
  });

  it("are not compared without a majority", () => {
    expect(found("套-单位", sheetOf("表3", spending()), sheetOf("表8", funds(EMPTY, NOTE, { unit: "另一局" })))).toEqual([]);
  });
});

describe("years", () => {
  const set = (year: string, title = "支出决算表") => [
    sheetOf("表3", changed(spending({}, { title }), { C2: "2024年度" })), sheetOf("表4", appropriations({}, { year: "2024年度" })), sheetOf("表8", funds(EMPTY, NOTE, { year })),
  ] as const;

  it("must agree on the lines above the tables", () => {
    const [finding, ...others] = found("套-年度", ...set("2023年度"));
    expect(others).toEqual([]);
    expect(finding && [finding.severity, finding.table, cellsOf(finding)]).toEqual(["error", "T8", ["A2"]]);
    expect(found("套-年度", ...set("2024年度"))).toEqual([]);
  });

  it("must agree in the titles", () => {
    expect(found("套-年度", ...set("2024年度", "2023年度支出决算表")).map(({ table }) => table)).toEqual(["T3"]);
    expect(found("套-年度", ...set("2024年度", "2024年度支出决算表"))).toEqual([]);
  });
});

describe("amount units", () => {
  it("are missed where the other tables print theirs", () => {
    const others = [sheetOf("表4", appropriations()), sheetOf("表8", funds(EMPTY, NOTE)), sheetOf("表9", funds(EMPTY, NOTE).map((row, index) => (index === 0 ? ["国有资本经营预算财政拨款支出决算表"] : row)))];
    expect(found("套-金额单位", sheetOf("表3", spending({}, { amountUnit: null })), ...others).map(({ severity, table }) => [severity, table])).toEqual([["hint", "T3"]]);
    expect(found("套-金额单位", sheetOf("表3", spending({}, { amountUnit: "单位：元" })), ...others)).toEqual([]);
  });
});

describe("the same table", () => {
  it("is not expected twice", () => {
    const findings = found("套-重复表", sheetOf("表3", spending()), sheetOf("表3旧", spending()));
    expect(findings.map(({ severity, args }) => [severity, args["first"], args["second"]])).toEqual([["review", "表3", "表3旧"]]);
  });

  it("may be there by unit and by subject", () => {
    expect(found("套-重复表", sheetOf("表3", spending({}, { title: "支出决算表（按功能分类）" })), sheetOf("表3-1", spending({}, { title: "支出决算表（按单位）" })))).toEqual([]);
  });
});
