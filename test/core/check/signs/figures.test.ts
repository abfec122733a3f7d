import { describe, expect, it } from "vitest";
import { cellsOf, found, sheetOf, spending, type Written } from "./hand-made";

const of = (rule: string, change: Readonly<Record<string, Written>>, notes?: readonly string[]) => found(rule, sheetOf("表3", spending(change, notes ? { notes } : {})));

describe("precision", () => {
  it("names the figure with more decimals than its column", () => {
    const findings = of("数-精度", { C12: { value: 320.1234, format: "0.0000" } });
    expect(findings.map((one) => [one.severity, cellsOf(one), one.args["usual"]])).toEqual([["hint", ["C12"], "2"]]);
  });

  it("takes fewer decimals, General figures and columns without a common precision as they are", () => {
    expect(of("数-精度", { C12: { value: 320, format: "0" } })).toEqual([]);
    expect(of("数-精度", { C12: { value: 320.1, format: "General" } })).toEqual([]);
    expect(of("数-精度", { C12: { value: 320.123, format: "0.000" }, C8: { value: 150.123, format: "0.000" }, C9: { value: 249.877, format: "0.000" } })).toEqual([]);
  });

  it("says nothing of 元 in General format, some of which have cents", () => {
    const general = (value: number): Written => ({ value, format: "General" });
    const rows = spending().map((cells, row) => cells.map((cell) => (typeof cell === "number" ? general(row === 11 ? cell + 0.5 : cell) : cell)));
    expect(found("数-精度", sheetOf("表3", rows))).toEqual([]);
  });
});

describe("negatives", () => {
  it("are listed once for the table", () => {
    expect(of("数-负数", { D13: -5, E13: 285 }).map((one) => [one.severity, cellsOf(one)])).toEqual([["hint", ["D13"]]]);
  });

  it("may be where something is carried over, refunded or changed, or where a note says so", () => {
    expect(of("数-负数", { B13: "收回以前年度支出", D13: -5, E13: 285 })).toEqual([]);
    expect(of("数-负数", { D13: -5, E13: 285 }, ["注：以负数列示的为冲减以前年度支出。"])).toEqual([]);
    expect(of("数-负数", {})).toEqual([]);
  });
});

describe("a subject equal to the one above it", () => {
  it("is pointed out when its siblings have amounts and the sum fails", () => {
    const findings = of("行-等于上级", { D9: 400 });
    expect(findings.map((one) => [cellsOf(one, "culprit"), cellsOf(one, "total")])).toEqual([[["D9"], ["D6"]]]);
  });

  it("is right when its siblings have none, or when the sum comes out", () => {
    expect(of("行-等于上级", { D8: 0, D9: 400, C8: 0, C9: 400 })).toEqual([]);
    expect(of("行-等于上级", {})).toEqual([]);
    expect(of("行-等于上级", { D8: 0.004 })).toEqual([]);
  });
});
