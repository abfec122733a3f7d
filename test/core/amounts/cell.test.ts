import { describe, expect, it } from "vitest";
import { readAmount, readAmountText } from "../../../src/core/amounts/cell";
import { printExact } from "../../../src/core/amounts/exact";
import { formatShape } from "../../../src/core/amounts/formats";
import type { CellSnapshot } from "../../../src/core/sheets/snapshot";

const read = (cell: Omit<CellSnapshot, "column"> | undefined) => readAmount({ sheet: "表", row: 0, column: 0 }, cell && { column: 0, ...cell });

describe("text that looks like a number", () => {
  it.each([
    ["2,781.88", "2781.88"], ["２，７８１．８８", "2781.88"], [" 12.00 ", "12.00"], ["1 234.50", "1234.50"], ["(12.00)", "-12.00"], ["（12.00）", "-12.00"],
    ["-12", "-12"], ["△12", "-12"], ["'15.5", "15.5"], ["¥3.00", "3.00"], [".5", "0.5"], ["1,234,567.8", "1234567.8"],
  ])("%s is %s", (text, digits) => {
    const amount = readAmountText(text);
    expect(typeof amount === "object" && printExact(amount.value)).toBe(digits);
  });

  it.each(["—", "-", "--", "——", "－", "/"])("%s is a dash", (text) => expect(readAmountText(text)).toBe("dash"));
  it.each(["单位不需填列", "1,23.4", "12.3.4", "1e5", "无", "12元"])("%s is no number", (text) => expect(readAmountText(text)).toBeUndefined());
  it("blank is blank", () => expect(readAmountText(" 　")).toBe("blank"));
  it("keeps the percent sign apart", () => expect(readAmountText("11.82%")).toEqual({ value: { coefficient: 1182, decimals: 2 }, percent: true }));
});

describe("number formats", () => {
  it.each([
    [undefined, null, 0], ["General", null, 0], ["@", null, 0], ["0.00", 2, 0], ["#,##0.00", 2, 0], ["#,##0", 0, 0], ["0.00_ ", 2, 0], ["#,##0.00_);(#,##0.00)", 2, 0],
    ["0.00,", 2, 3], ["0!.0,", 1, 4], ['0"."0000', 4, 4], ['#,##0.00"万元"', 2, 0], ["[Red]-0.0", 1, 0], ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 2, 0],
  ])("%s prints %s decimals, shifted by %d", (format, decimals, shift) => {
    expect(formatShape(format)).toMatchObject({ decimals, shift });
  });

  it("knows percent, dates, and zeros printed as a dash", () => {
    expect(formatShape("0.00%")).toMatchObject({ percent: true, decimals: 2 });
    expect(formatShape('yyyy"年"m"月"')).toMatchObject({ date: true });
    expect(formatShape('_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ').zeroHidden).toBe(true);
    expect(formatShape("0.00;-0.00;").zeroHidden).toBe(true);
    expect(formatShape("0.00;-0.00;0.00").zeroHidden).toBe(false);
  });
});

describe("the two readings of a cell", () => {
  it("agree when the cell stores what it prints", () => {
    const cell = read({ value: 2781.8, format: "0.00" });
    expect(cell).toMatchObject({ kind: "number", finer: false, printed: "2781.80", stored: { coefficient: 278180, decimals: 2 } });
  });

  it("differ when it stores more", () => {
    const cell = read({ value: 2781.87654, format: "#,##0.00" });
    expect(cell).toMatchObject({ finer: true, printed: "2781.88", stored: { coefficient: 278187654, decimals: 5 }, displayed: { coefficient: 278188, decimals: 2 } });
  });

  it.each([
    [undefined, "blank"], [{ value: "" }, "blank"], [{ value: "——" }, "dash"], [{ value: "单位不需填列" }, "text"], [{ value: { error: "#REF!" } }, "error"],
    [{ formula: "SUM(A1:A3)" }, "noValue"], [{ value: "12.50" }, "textNumber"], [{ value: 0, format: '0.00;-0.00;"-"' }, "dash"], [{ value: true }, "text"], [{ value: 45000, format: "yyyy-mm-dd" }, "text"],
  ] as const)("%j is %s", (cell, kind) => {
    expect(read(cell).kind).toBe(kind);
  });

  it("reads figures that a format prints in 万", () => {
    expect(read({ value: 27818800, format: "0!.0000" }).printed).toBe("2781.8800");
  });
});
