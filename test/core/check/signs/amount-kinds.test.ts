import { describe, expect, it } from "vitest";
import { appropriations, cellsOf, changed, formula, found, sheetOf, spending, type Written } from "./hand-made";

const texts = (change: Readonly<Record<string, Written>>) => found("数-文本", sheetOf("表3", spending(change)));

/** The table with every amount typed as text, as pasted from a PDF. */
const asText = () => spending().map((cells) => cells.map((cell) => (typeof cell === "number" ? cell.toFixed(2) : cell)));

describe("figures stored as text", () => {
  it("are an error beside numbers of the same sum, told once for a column", () => {
    const findings = texts({ D8: "150.00", D12: "300.00", E12: "20.00" });
    expect(findings.map((one) => [one.severity, cellsOf(one)])).toEqual([["error", ["D8", "D12"]], ["error", ["E12"]]]);
    expect(findings[0]?.args["column"]).toBe("基本支出");
  });

  it("are an error below a formula", () => {
    const [finding] = texts({ C11: formula("SUM(C12:C13)", 280), C12: "320.00" });
    expect(finding && [finding.severity, cellsOf(finding)]).toEqual(["error", ["C12"]]);
  });

  it("are no error as zeros, and none where all are numbers", () => {
    expect(texts({ E8: "0.00" })).toEqual([]);
    expect(texts({})).toEqual([]);
  });

  it("that fill whole tables are one hint for all of them", () => {
    const findings = found("数-文本", sheetOf("表3", asText()), sheetOf("表4", appropriations().map((cells) => cells.map((cell) => (typeof cell === "number" ? cell.toFixed(2) : cell)))));
    expect(findings.map(({ severity }) => severity)).toEqual(["hint"]);
    expect(findings[0]?.args["tables"]).toEqual(["“支出决算表”", "“财政拨款收入支出决算总表”"]);
    expect(findings[0]?.cells.length).toBe(22 + 11);
  });

  it("are to be verified beside numbers that no sum of theirs holds", () => {
    const items = ["合计", "因公出国（境）费", "小计", "公务用车购置费", "公务用车运行维护费", "公务接待费"];
    const [finding] = found("数-文本", sheetOf("表7", [
      ["财政拨款“三公”经费支出决算表"], ["部门：某市某局", null, null, null, null, null, null, null, null, null, null, "金额单位：万元"],
      ["预算数", null, null, null, null, null, "决算数"], [...items, ...items],
      ["9.00", "0.00", "6.00", "0.00", "6.00", "3.00", 8, 0, 6, 0, 6, 2],
    ]));
    expect(finding && [finding.severity, cellsOf(finding)]).toEqual(["review", ["A5", "C5", "E5", "F5"]]);
  });
});

describe("errors and formulas without a result", () => {
  it("are listed once for the table", () => {
    const findings = found("数-错误值", sheetOf("表3", spending({ C5: { error: "#REF!", formula: "C6+#REF!" }, D5: { formula: "D6+D10" } })));
    expect(findings.map((one) => [one.severity, cellsOf(one), one.args["cells"]])).toEqual([["review", ["C5", "D5"], ["C5 #REF!", "D5 =D6+D10"]]]);
  });

  it("are not there in a table of figures", () => {
    expect(found("数-错误值", sheetOf("表3", changed(spending(), {})))).toEqual([]);
  });
});
