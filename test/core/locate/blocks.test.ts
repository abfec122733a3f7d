/** Mistakes of whole rows: each pattern where it fits, and a near miss where nothing of the kind may be said. */
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/check/workbook";
import type { Finding } from "../../../src/core/findings";
import { cellName } from "../../../src/core/sheets/addresses";
import { describeFinding } from "../../../src/core/wording/findings";
import type { Sheets } from "./edited-sheets";
import { sampleSheets, valueAt, withoutRow, withRowTwice, withValues } from "./edited-sheets";

const LIUZHOU = sampleSheets("柳州市医疗保障局2024年度部门决算");

const errorsIn = (sheets: Sheets): Finding[] => checkWorkbook(sheets, { workbookName: "柳州市医疗保障局2024年度部门决算" }).findings.filter(({ severity }) => severity === "error");
/** Errors of relations; every one of them has its sentence filled in, in both languages. */
function relationErrors(sheets: Sheets): Finding[] {
  const findings = errorsIn(sheets).filter(({ rule }) => /^(决|X)/.test(rule));
  for (const finding of findings) for (const language of ["zh", "en"] as const) expect(describeFinding(finding, language)).toMatch(/^[^{}]+[。.]$/);
  return findings;
}
const messages = (sheets: Sheets): string[] => relationErrors(sheets).map(({ message }) => message);
const culprits = ({ cells }: Finding): string[] => cells.filter(({ role }) => role === "culprit").map(({ row, column }) => cellName(row, column));

/** The figures of some columns of one row put into another row. */
const copied = (sheets: Sheets, sheet: string, from: number, to: number): Readonly<Record<string, number>> =>
  Object.fromEntries(["C", "D", "E"].map((column) => [`${sheet}!${column}${to}`, Number(valueAt(sheets, `${sheet}!${column}${from}`))]));

describe("a row that is missing", () => {
  const missing = withoutRow(LIUZHOU, "公开05表", 18);

  it("is told with its code, its amounts and the table that prints it", () => {
    const [finding, ...others] = relationErrors(missing);
    expect(others).toEqual([]);
    expect(finding?.message).toBe("block.missingRow");
    expect(finding?.args["code"]).toBe("2101102");
    expect(finding?.args["values"]).toEqual(["31.88", "31.88"]);
    expect(finding && describeFinding(finding, "zh")).toContain("“21011 行政事业单位医疗”下缺少 2101102 事业单位医疗（31.88、31.88）");
  });

  it("is not told where the amounts of the row elsewhere are other ones", () => {
    expect(messages(withValues(missing, { "公开03表!C18": 31.98, "公开03表!D18": 31.98 }))).not.toContain("block.missingRow");
  });
});

describe("a row printed twice", () => {
  it("is told", () => {
    const [finding, ...others] = relationErrors(withRowTwice(LIUZHOU, "公开03表", 22));
    expect(others).toEqual([]);
    expect(finding?.message).toBe("block.printedTwice");
    expect(finding && culprits(finding)).toContain("C23");
  });

  it("is not told where the second has another amount", () => {
    const twice = withRowTwice(LIUZHOU, "公开03表", 22);
    expect(messages(withValues(twice, { "公开03表!C23": 166.52, "公开03表!E23": 166.52 }))).not.toContain("block.printedTwice");
  });
});

describe("a row under the wrong parent", () => {
  // 行政单位医疗 with a code of 行政事业单位养老支出.
  const misplaced = withValues(LIUZHOU, { "公开05表!A17": "　　2080507" });

  it("is told with both parents", () => {
    const finding = relationErrors(misplaced).find(({ message }) => message === "block.wrongParent");
    expect(finding?.args["row"]).toContain("2080507");
    expect(finding?.args["from"]).toContain("20805");
    expect(finding?.args["to"]).toContain("21011");
    expect(finding && culprits(finding)).toEqual(["A17"]);
  });

  it("is not told where the other parent lacks another amount", () => {
    expect(messages(withValues(misplaced, { "公开05表!C16": 161.35, "公开05表!D16": 161.35 }))).not.toContain("block.wrongParent");
  });
});

describe("two rows swapped", () => {
  const swapped = withValues(LIUZHOU, { ...copied(LIUZHOU, "公开03表", 21, 24), ...copied(LIUZHOU, "公开03表", 24, 21) });

  it("are told as one mistake", () => {
    const [finding, ...others] = relationErrors(swapped);
    expect(others).toEqual([]);
    expect(finding?.message).toBe("block.swappedRows");
    expect(finding && culprits(finding).sort()).toEqual(["C21", "C24", "D21", "D24"]);
  });

  it("are not told where one of the figures is another one", () => {
    expect(messages(withValues(swapped, { "公开03表!C21": 517.51, "公开03表!D21": 517.51 }))).not.toContain("block.swappedRows");
  });

  it("are told where only one column is", () => {
    const column = withValues(LIUZHOU, { "公开03表!D21": Number(valueAt(LIUZHOU, "公开03表!D24")), "公开03表!D24": Number(valueAt(LIUZHOU, "公开03表!D21")) });
    const [finding, ...others] = relationErrors(column);
    expect(others).toEqual([]);
    expect(finding && culprits(finding).sort()).toEqual(["D21", "D24"]);
  });
});

describe("a row that repeats another", () => {
  it("is told where it repeats the row that it is a part of", () => {
    const [finding, ...others] = relationErrors(withValues(LIUZHOU, copied(LIUZHOU, "公开05表", 16, 17)));
    expect(others).toEqual([]);
    expect(finding?.message).toBe("block.repeatsParent");
    expect(finding?.args["values"]).toEqual(["66.11", "66.11"]);
  });

  it("is told where it repeats the row beside it", () => {
    const [finding, ...others] = relationErrors(withValues(LIUZHOU, copied(LIUZHOU, "公开05表", 17, 18)));
    expect(others).toEqual([]);
    expect(finding?.message).toBe("block.repeatsNeighbour");
    expect(finding?.args["values"]).toEqual(["31.88", "31.88"]);
  });

  it("is not told where one figure is another one", () => {
    const repeated = withValues(LIUZHOU, { ...copied(LIUZHOU, "公开05表", 16, 17), "公开05表!D17": 160.95 });
    expect(messages(repeated)).not.toContain("block.repeatsParent");
  });
});

describe("a total that counts a row twice", () => {
  // 行政事业单位医疗 once more in 卫生健康支出.
  const twice = { "公开05表!C13": 3123.36, "公开05表!D13": 2505.3 };

  it("is told with the row", () => {
    const [finding, ...others] = relationErrors(withValues(LIUZHOU, twice));
    expect(others).toEqual([]);
    expect(finding?.message).toBe("block.countedTwice");
    expect(finding?.args["child"]).toContain("21011");
    expect(finding && culprits(finding)).toEqual(["C13", "D13"]);
  });

  it("is not told where the difference is another one", () => {
    expect(messages(withValues(LIUZHOU, { "公开05表!C13": 3123.86, "公开05表!D13": 2505.8 }))).not.toContain("block.countedTwice");
  });
});

describe("a column pasted one row too low", () => {
  // 基本支出 of 2080501…2101102 from its row 17 on stands one row further down; 62.86 is overwritten.
  const shifted = { "公开05表!D11": 33.6, "公开05表!D12": 214.96 };

  it("is told with what the cells should say", () => {
    const [finding, ...others] = relationErrors(withValues(LIUZHOU, shifted));
    expect(others).toEqual([]);
    expect(finding?.message).toBe("block.shiftedDown");
    expect(finding && culprits(finding).sort()).toEqual(["D11", "D12"]);
    expect(finding?.args["values"]).toEqual(["214.96", "101.70"]);
  });

  it("is not told where the figures are none of the column", () => {
    expect(messages(withValues(LIUZHOU, { "公开05表!D11": 34.1, "公开05表!D12": 215.46 }))).not.toContain("block.shiftedDown");
  });
});

describe("a column in another unit", () => {
  // 项目支出 of every subject in 元.
  const rows = [13, 14, 15, 20, 22, 23, 25, 26, 27, 28, 29, 34, 7];
  const inYuan = withValues(LIUZHOU, Object.fromEntries(rows.map((row) => [`公开05表!E${row}`, Math.round(Number(valueAt(LIUZHOU, `公开05表!E${row}`)) * 10_000)])));

  it("is told by the rule of units, and not relation by relation", () => {
    const errors = errorsIn(inYuan);
    expect(errors.filter(({ rule }) => rule === "单位-元万元")).toHaveLength(1);
    expect(errors.filter(({ rule }) => rule === "决05-1")).toEqual([]);
  });
});

describe("figures beside the wrong names over many rows", () => {
  const rows = [12, 13, 14, 15, 16, 17, 18, 19, 20, 21];
  /** The figures of these rows from the row `by` further down, in the table of the general budget. */
  const slipped = (from: readonly number[], by: number): Sheets => withValues(LIUZHOU, Object.fromEntries(from.flatMap((row) => Object.entries(copied(LIUZHOU, "公开05表", row + by, row)))));

  it("are told at once, by the table that prints each figure beside its subject", () => {
    const [finding] = relationErrors(slipped(rows, 2)).filter(({ message }) => message === "block.slipped");
    expect(finding?.args["source"]).toBeDefined();
    expect(finding?.cells.filter(({ role }) => role === "culprit").every(({ sheet }) => sheet === "公开05表")).toBe(true);
  });

  it("are no such pattern where it is a few rows, or where the figures are nobody's", () => {
    expect(messages(slipped(rows.slice(0, 3), 2))).not.toContain("block.slipped");
    expect(messages(withValues(LIUZHOU, Object.fromEntries(rows.map((row) => [`公开05表!C${row}`, row * 1.37]))))).not.toContain("block.slipped");
  });
});
