import { describe, expect, it } from "vitest";
import { equationLine, equationOf, withSeparators } from "../../../src/core/present/equations";
import { wordsFor } from "../../../src/report/words";
import { figure, madeFinding, madeReport, madeTable } from "../../report/made-report";

const words = wordsFor("zh");
const withFigures = (...figures: ReturnType<typeof figure>[]) => equationOf(madeFinding("error", { figures }), madeReport());

describe("equations", () => {
  it("sums both sides exactly", () => {
    const equation = withFigures(figure("合计", "0.3", "left", 8), figure("甲", "0.1", "right", 5), figure("乙", "0.2", "right", 6));
    expect(equation).toMatchObject({ left: { sum: "0.3" }, right: { sum: "0.3" }, difference: "0.0" });
  });

  it("stays exact beyond the digits of a number", () => {
    const equation = withFigures(figure("合计", "90071992547409931234.01", "left", 8), figure("甲", "90071992547409931234.00", "right", 5));
    expect(equation?.difference).toBe("0.01");
  });

  it("takes blanks and dashes for nothing, and gives no sum over what is no number", () => {
    expect(withFigures(figure("合计", "1.00", "left", 8), figure("甲", "", "right", 5), figure("乙", "——", "right", 6))?.difference).toBe("1.00");
    expect(withFigures(figure("合计", "1.00", "left", 8), figure("甲", "见附件", "right", 5))).toMatchObject({ right: { sum: null }, difference: null });
  });

  it("gives no sum when the tables count in different units", () => {
    const tables = [madeTable("T1", "收入支出决算总表", { amountUnit: "元" }), madeTable("T3", "支出决算表")];
    const report = madeReport();
    const [first] = report.disclosures;
    if (first === undefined) throw new Error("no disclosure");
    const mixed = { ...report, disclosures: [{ ...first, disclosure: { ...first.disclosure, tables } }] };
    const finding = madeFinding("error", { figures: [figure("合计", "1000.00", "left", 2, "收入支出决算总表"), figure("合计", "0.10", "right", 2)] });
    expect(equationOf(finding, mixed)).toMatchObject({ left: { sum: null }, difference: null });
  });

  it("is written on a line, with signs, separators and what is left out", () => {
    const equation = withFigures(figure("合计", "1234.56", "left", 8), figure("甲", "-1000.00", "right", 1), figure("乙", "2000.00", "right", 2), figure("丙", "0.00", "right", 3), figure("丁", "", "right", 4), figure("戊", "5.00", "right", 5, "支出决算表", -1));
    if (equation === null) throw new Error("no equation");
    expect(equationLine(equation.left, words)).toBe("1,234.56");
    expect(equationLine(equation.right, words)).toBe("(-1,000.00) + 2,000.00 − 5.00 （另 2 项为 0） = 995.00");
  });

  it("puts separators into numbers only", () => {
    expect(["1", "1234.5", "-1234567.00", "12,3", "见附件", ""].map(withSeparators)).toEqual(["1", "1,234.5", "-1,234,567.00", "12,3", "见附件", ""]);
  });
});
