import { describe, expect, it } from "vitest";
import { appropriations, cellsOf, changed, found, sheetOf, spending, type Written } from "./hand-made";

const RULE = "单位-元万元";

/** T5 beside T4 and T3, its figures times ten thousand where it is said to be in 元. */
function sheets(inYuan: boolean, amountUnit: string | null) {
  const general = spending({}, { title: "一般公共预算财政拨款支出决算表", amountUnit });
  const times = general.map((cells, row) => cells.map((cell): Written => (typeof cell === "number" && row > 3 && inYuan ? cell * 10_000 : cell)));
  return [sheetOf("表3", spending()), sheetOf("表4", appropriations()), sheetOf("表5", times)] as const;
}

describe("元 for 万元", () => {
  it("names the table whose unit line is wrong", () => {
    const findings = found(RULE, ...sheets(true, "金额单位：万元"));
    expect(findings.map((one) => [one.severity, one.table, cellsOf(one, "culprit"), one.args["unit"]])).toEqual([["error", "T5", ["E3"], "元"]]);
  });

  it("names the table that prints no unit", () => {
    expect(found(RULE, ...sheets(true, null)).map(({ table, message }) => [table, message])).toEqual([["T5", "unit.tableUnprinted"]]);
  });

  it("is right where the unit line is", () => {
    expect(found(RULE, ...sheets(true, "金额单位：元"))).toEqual([]);
    expect(found(RULE, ...sheets(false, "金额单位：万元"))).toEqual([]);
    expect(found(RULE, ...sheets(false, "金额单位：元")).map(({ table, args }) => [table, args["unit"]])).toEqual([["T5", "万元"]]);
  });

  it("names a single column", () => {
    const change = Object.fromEntries([5, 10, 11, 12, 13].map((row) => [`E${row}`, [3_000_000, 0, 0, 0, 0, 3_000_000, 3_000_000, 200_000, 2_800_000][row - 5] ?? 0]));
    const [finding, ...others] = found(RULE, sheetOf("表3", spending(change)));
    expect(others).toEqual([]);
    expect(finding && [finding.message, finding.args["column"], finding.args["unit"]]).toEqual(["unit.column", "项目支出", "元"]);
  });

  it("is not concluded from one figure, or from figures that merely differ", () => {
    expect(found(RULE, sheetOf("表3", spending({ E12: 200_000 })))).toEqual([]);
    expect(found(RULE, sheetOf("表3", spending()), sheetOf("表4", appropriations({ E6: 4100, E7: 6200 })), sheetOf("表5", spending({}, { title: "一般公共预算财政拨款支出决算表" })))).toEqual([]);
  });

  describe("in a table that one relation alone joins to the others", () => {
    const basic = (times: number, change: Record<string, Written> = {}) => sheetOf("表6", changed([
      ["一般公共预算财政拨款基本支出决算表"], ["部门：某市某局", null, "金额单位：万元"], ["科目编码", "科目名称", "决算数"],
      [null, "合计", 700 * times], ["301", "工资福利支出", 600 * times], ["30101", "基本工资", 600 * times], ["302", "商品和服务支出", 100 * times], ["30201", "办公费", 100 * times],
    ], change));
    const general = sheetOf("表5", spending({}, { title: "一般公共预算财政拨款支出决算表" }));

    it("is concluded where the table agrees with itself", () => {
      expect(found(RULE, general, basic(1))).toEqual([]);
      expect(found(RULE, general, basic(10_000)).map((one) => [one.table, cellsOf(one, "culprit"), one.args["unit"]])).toEqual([["T6", ["C2"], "元"]]);
    });

    it("is not where the total alone is too large", () => expect(found(RULE, general, basic(1, { C4: 7_000_000 }))).toEqual([]));
  });
});
