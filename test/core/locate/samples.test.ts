/** Worked cases on real documents: which cell is named, what it should say, and when nothing is named. */
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/check/workbook";
import type { Finding } from "../../../src/core/findings";
import { cellName } from "../../../src/core/sheets/addresses";
import { describeFinding } from "../../../src/core/wording/findings";
import { sampleNames } from "../../support/samples";
import type { Sheets } from "./edited-sheets";
import { sampleSheets, valueAt, withValues } from "./edited-sheets";

const NAME = "柳州市医疗保障局2024年度部门决算";
const LIUZHOU = sampleSheets(NAME);
const BUDGET = "柳州市医疗保障事业管理中心2025年单位预算公开表";

const errorsIn = (sheets: Sheets, name = NAME): Finding[] => checkWorkbook(sheets, { workbookName: name }).findings.filter(({ severity }) => severity === "error");
const errorsWith = (values: Readonly<Record<string, string | number | null>>): Finding[] => errorsIn(withValues(LIUZHOU, values));
const named = ({ cells }: Finding, role: "culprit" | "candidate"): string[] => cells.filter((cell) => cell.role === role).map(({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`);
const only = (findings: readonly Finding[]): Finding => {
  const [finding, ...others] = findings;
  expect(others.map(({ id }) => id)).toEqual([]);
  if (!finding) throw new Error("nothing was found");
  return finding;
};

/** What a slip makes of one cell: a single finding, the cell named first, and its true figure proposed. */
const SINGLE: readonly (readonly [what: string, place: string, slip: string | number | null, kind: string])[] = [
  ["a leaf that a sister table prints too", "公开05表!C17", 56.11, "digit"],
  ["a leaf, two digits swapped", "公开05表!D11", 241.96, "transposed"],
  ["a leaf ten times too large", "公开03表!E22", 1660.2, "power"],
  ["a leaf in 元", "公开05表!E25", 503200, "unit"],
  ["a leaf left blank", "公开02表!C18", null, "blank"],
  ["a leaf with its sign lost", "公开05表!C12", -101.7, "sign"],
  ["a leaf with its neighbour's figure", "公开03表!C18", 62.86, "neighbour"],
  ["a section", "公开03表!C20", 2782.37, "transposed"],
  ["a 类 of the income and expenditure table", "公开01表!D14", 2692.51, "transposed"],
  ["a 类 by fund", "公开04表!G15", 2862.51, "digit"],
  ["a total", "公开03表!E7", 720.04, "digit"],
  ["a class of the economic table", "公开06表!C5", 2587.63, "transposed"],
  ["a section of the economic table in 元", "公开06表!C8", 3376600, "unit"],
  ["a grand total", "公开01表!B35", 3483.58, "transposed"],
];

describe("one wrong cell", () => {
  it.each(SINGLE)("%s is named: %s", (_, place, slip, kind) => {
    const truth = Number(valueAt(LIUZHOU, place));
    const finding = only(errorsWith({ [place]: slip }));
    expect(named(finding, "culprit")).toEqual([place]);
    expect(finding.cells[0]?.role).toBe("culprit");
    expect(finding.message).toMatch(new RegExp(`\\.${kind}$`));
    expect(Number(finding.proposal?.value)).toBeCloseTo(truth, 1);
    expect(Number(finding.proposal?.low)).toBeLessThanOrEqual(truth);
    expect(Number(finding.proposal?.high)).toBeGreaterThanOrEqual(truth);
    expect(finding.args["relations"]).toContain(finding.rule);
    expect(finding.args["equations"]).toHaveLength(Number(finding.args["count"]));
    for (const language of ["zh", "en"] as const) expect(describeFinding(finding, language)).not.toMatch(/[{}]/);
  });

  it.each(SINGLE)("%s as proposed leaves nothing wrong: %s", (_, place, slip) => {
    const wrong = withValues(LIUZHOU, { [place]: slip === null ? 0 : slip });
    const { proposal } = only(errorsIn(wrong));
    expect(errorsIn(withValues(wrong, { [place]: Number(proposal?.value) }))).toEqual([]);
  });

  it("is told in one sentence with its witnesses", () => {
    const finding = only(errorsWith({ "公开05表!C17": 56.11 }));
    expect(describeFinding(finding, "zh")).toBe("C17 应为 66.11（3 条勾稽关系一致指向）：“行政单位医疗 · 本年支出小计”现为 56.11，像是错了一位数字。不成立的勾稽：决05-1、决05-2、X9-3。");
    expect(finding.args["equations"]).toEqual(["决05-1 56.11 ≠ 66.11 + 0.00", "决05-2 160.85 ≠ 56.11 + 31.88 + 62.86", "X9-3 56.11 ≠ 66.11"]);
    expect(finding.proposal).toMatchObject({ sheet: "公开05表", value: "66.11" });
  });
});

describe("no cell is named", () => {
  it("where a single relation cannot tell", () => {
    const finding = only(errorsWith({ "公开06表!C8": 347.66 }));
    expect(finding.message).toBe("locate.oneRelation");
    expect(finding.proposal).toBeNull();
    expect(named(finding, "culprit")).toEqual([]);
    expect(named(finding, "candidate")).toContain("公开06表!C8");
    // 类 301 is exonerated by 人员经费合计.
    expect(named(finding, "candidate")).not.toContain("公开06表!C5");
    expect(describeFinding(finding, "zh")).toContain("只有一条勾稽关系，无法定位到单元格");
  });

  it("where two cells would have made the same slip", () => {
    const finding = only(errorsWith({ "公开09表!A8": 4.21 }));
    expect(finding.message).toBe("locate.oneRelation");
    expect(named(finding, "candidate").slice(0, 2).sort()).toEqual(["公开09表!A8", "公开09表!F8"]);
  });

  it("by a relation that only hints", () => {
    const findings = checkWorkbook(withValues(LIUZHOU, { "公开09表!G8": 0.51, "公开09表!L8": 0.51 }), { workbookName: NAME }).findings;
    const hint = only(findings.filter(({ rule }) => rule === "X11"));
    expect(hint.severity).toBe("hint");
    expect(hint.message).toBe("relation.exceeded");
    expect(findings.filter(({ severity, cells }) => severity === "error" || cells.some(({ role }) => role === "culprit"))).toEqual([]);
  });

  it("in documents without mistakes", () => {
    for (const name of sampleNames().filter((one) => one !== BUDGET)) expect(errorsIn(sampleSheets(name), name)).toEqual([]);
  });
});

describe("several wrong cells", () => {
  it("that have nothing to do with each other are named one by one", () => {
    const findings = errorsWith({ "公开05表!C17": 56.11, "公开01表!D24": 171.8 });
    expect(findings.map((finding) => named(finding, "culprit"))).toEqual([["公开01表!D24"], ["公开05表!C17"]]);
  });

  it("that share a relation are told apart", () => {
    const findings = errorsWith({ "公开05表!D17": 56.11, "公开05表!D18": 38.18 });
    expect(findings.map((finding) => named(finding, "culprit")).sort()).toEqual([["公开05表!D17"], ["公开05表!D18"]]);
    expect(findings.map(({ proposal }) => Number(proposal?.value)).sort()).toEqual([31.88, 66.11]);
  });

  it("in the published document of 柳州 2025 are the two totals printed 0.00", () => {
    const findings = errorsIn(sampleSheets(BUDGET), BUDGET);
    expect(findings.flatMap((finding) => named(finding, "culprit"))).toEqual(["表10!L7", "表10!L8"]);
    expect(findings.map(({ proposal }) => proposal?.value)).toEqual(["181.93", "181.93"]);
  });
});

it("a figure that was typed is suspected before one that a formula gives", () => {
  const wrong = withValues(LIUZHOU, { "公开09表!A8": 4.21 });
  const formula = wrong.map((sheet) => (sheet.name !== "公开09表" ? sheet : {
    ...sheet, rows: sheet.rows.map((line) => ({ ...line, cells: line.cells.map((cell) => (line.row === 7 && cell.column === 0 ? { ...cell, formula: "B8+C8+F8" } : cell)) })),
  }));
  expect(named(only(errorsIn(formula)), "candidate")[0]).toBe("公开09表!F8");
});
