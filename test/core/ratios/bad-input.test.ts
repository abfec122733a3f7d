import { describe, expect, it } from "vitest";
import type { Book, ComputationChoice } from "../../../src/core/ratios/choice";
import { planComputation } from "../../../src/core/ratios/plan";
import { COMPUTATION_PROBLEMS, type ComputationProblemCode } from "../../../src/core/ratios/problems";
import { describeProblem } from "../../../src/core/wording/ratios";
import { BUREAU, CENTRE, fileBase, sampleDocument } from "./golden-cases";
import { against, bookOf, madeDocument, madeSheet, priorDocument, USUAL_ROWS, type MadeRow } from "./made-tables";
import { recognise } from "../../../src/core/recognise/recognise";

const current = bookOf(madeDocument({ rows: USUAL_ROWS }));
const prior = priorDocument(USUAL_ROWS);
const bureau = sampleDocument(BUREAU);
const centre = sampleDocument(CENTRE);
const twice: readonly MadeRow[] = [...USUAL_ROWS, ["2101101", "行政单位医疗", 1, 1, 0]];

function problemsOf(book: Book, choice: ComputationChoice): [ComputationProblemCode, string][] {
  const plan = planComputation(book, choice);
  return plan.ok ? [] : plan.problems.map((problem) => [problem.code, describeProblem(problem, "zh")]);
}

const occupied = (column: number): Book => {
  const [sheet] = current.sheets;
  if (!sheet) throw new Error("no sheet");
  return { ...current, sheets: [{ ...sheet, rows: sheet.rows.map((row) => (row.row === 5 ? { ...row, cells: [...row.cells, { column, value: "旁注" }] } : row)) }] };
};

const merged = (top: number): Book => ({ ...current, sheets: current.sheets.map((sheet) => ({ ...sheet, merges: [{ top, left: 4, bottom: top, right: 6 }] })) });

const withSamples = (base: ComputationChoice["bases"], more: Partial<ComputationChoice> = {}): ComputationChoice =>
  ({ disclosure: 0, table: "T5", columns: ["completion"], bases: base, formulas: "plain", ...more });

const CASES: readonly [string, ComputationProblemCode, RegExp, Book, ComputationChoice][] = [
  ["an unknown table", "noTable", /T99/, current, against(prior, { table: "T99" })],
  ["a list of projects", "notComputable", /项目绩效目标公开表/, { sheets: centre.sheets, disclosures: [centre.disclosure] }, withSamples({}, { table: "B12", columns: ["share"] })],
  ["a table without codes", "withoutKeys", /没有可以对应的科目编码/, bookOf(madeDocument({ rows: [[null, "合计", 1, 1, 0]] })), against(prior)],
  ["codes printed twice", "duplicateKeys", /2101101/, bookOf(madeDocument({ rows: twice })), against(prior)],
  ["codes printed twice in the base", "duplicateBaseKeys", /2101101/, current, against(priorDocument(twice))],
  ["no column", "noColumns", /没有选择/, current, against(prior, { columns: [] })],
  ["the completion of a budget", "notForBudgets", /是预算表/, { sheets: centre.sheets, disclosures: [centre.disclosure] }, withSamples({ initial: { from: "column" } }, { table: "B5" })],
  ["an amount column that is not there", "noRole", /“superior”/, current, against(prior, { role: "superior" })],
  ["no base given", "noBase", /同比增减额、同比增减%.*上年数/, current, against(prior, { bases: {} })],
  ["a base column that is not there", "noBaseColumn", /没有上年数一列/, current, against(prior, { bases: { prior: { from: "column" } } })],
  ["a base table that is not there", "noBaseTable", /T77/, current, against(prior, { bases: { prior: fileBase("2023.xlsx", prior, "T77") } })],
  ["itself", "sameTable", /和它自己/, current, against(prior, { bases: { prior: { from: "table", disclosure: 0, table: "T5" } } })],
  ["another form", "otherTable", /不是同一种表/, { sheets: bureau.sheets, disclosures: [bureau.disclosure] }, withSamples({ initial: fileBase("x.xlsx", centre, "B3") })],
  ["another organisation", "otherOrganisation", /“某县某局”.*“某市某局”/, current, against(priorDocument(USUAL_ROWS, { unit: "某县某局" }))],
  ["another year", "otherYear", /2022 年的.*应取 2023 年/, current, against(priorDocument(USUAL_ROWS, { year: 2022 }))],
  ["a budget for last year's account", "otherKind", /应取决算表/, { sheets: bureau.sheets, disclosures: [bureau.disclosure] }, withSamples({ prior: fileBase("x.xlsx", centre, "B5", ["organisation", "year"]) }, { columns: ["change"] })],
  ["a base without a unit", "unitUnknown", /没有注明金额单位/, current, against(priorDocument(USUAL_ROWS, { amountUnit: null }))],
  ["nothing in common", "nothingMatched", /没有一行能对应/, bookOf(madeDocument({ rows: [["2050201", "学前教育", 1, 1, 0]] })), against(priorDocument([["2130101", "行政运行", 1, 1, 0]]))],
  ["cells right of the table", "occupied", /F:I.*F6/, occupied(5), against(prior)],
  ["a table right behind the new columns", "occupied", /I6/, occupied(8), against(prior)],
  ["a merged header in the way", "merged", /E3:G3/, merged(2), against(prior)],
  ["a protected sheet", "protected", /公开05表.*受保护/, { ...current, protectedSheets: ["公开05表"] }, against(prior)],
];

describe("nothing is written, and a Chinese sentence says why:", () => {
  it.each(CASES)("%s", (_, code, words, book, choice) => {
    const problems = problemsOf(book, choice);
    expect(problems.map(([found]) => found)).toContain(code);
    const said = problems.map(([, sentence]) => sentence).join("");
    expect(said).toMatch(words);
    expect(said).not.toMatch(/[{}]/);
  });

  it("merged cells in a column to be filled", () => {
    const sheet = madeSheet({ rows: USUAL_ROWS.map((row): MadeRow => [...row, null, null]), further: ["上年决算数", "备注"], merges: [{ top: 5, left: 5, bottom: 6, right: 5 }] });
    const book = { sheets: [sheet], disclosures: recognise([sheet]).disclosures };
    expect(problemsOf(book, against(prior))).toEqual(expect.arrayContaining([["merged", expect.stringContaining("F6:F7")]]));
  });

  it("every wrong thing about a base at once", () => {
    const problems = problemsOf({ sheets: bureau.sheets, disclosures: [bureau.disclosure] }, withSamples({ initial: fileBase("x.xlsx", centre, "B5") }));
    expect(problems.map(([code]) => code)).toEqual(["otherOrganisation", "otherYear"]);
  });
});

describe("a user who knows better", () => {
  it("may accept another organisation and year", () => {
    expect(problemsOf({ sheets: bureau.sheets, disclosures: [bureau.disclosure] }, withSamples({ initial: fileBase("x.xlsx", centre, "B5", ["organisation", "year"]) }))).toEqual([]);
  });

  it("may name the unit of a base that prints none", () => {
    const base = priorDocument(USUAL_ROWS, { amountUnit: null });
    expect(problemsOf(current, against(base, { bases: { prior: { from: "file", file: "x", disclosure: base.disclosure, table: "T5", unit: "元" } } }))).toEqual([]);
  });

  it("need not mind subjects printed once for each unit of a base", () => {
    const base = priorDocument([[null, "合计", 30, 30, 0], ["206001", "某局本级", 10, 10, 0], ["2050201", "学前教育", 10, 10, 0], ["206002", "某中心", 20, 20, 0], ["2050201", "学前教育", 20, 20, 0]]);
    const plan = planComputation(current, against(base, { formulas: "values" }));
    const written = plan.ok ? plan.edits.flatMap((edit) => (edit.kind === "write" && edit.left === 5 ? edit.cells.flat().map(({ value }) => value) : [])) : [];
    expect(written).toContain(30);
  });
});

it("has words in both languages for every problem", () => {
  for (const code of COMPUTATION_PROBLEMS) {
    expect(describeProblem({ code, args: {} }, "zh")).toMatch(/\p{Script=Han}.*。$/u);
    expect(describeProblem({ code, args: {} }, "en").replace(/\{\w+\}/g, "")).not.toMatch(/\p{Script=Han}/u);
  }
});

it("is shown for every problem that planning can meet", () => {
  const shown = new Set<string>(CASES.map(([, code]) => code));
  const elsewhere: readonly ComputationProblemCode[] = ["notCalculated", "noRoom"];
  expect(COMPUTATION_PROBLEMS.filter((code) => !shown.has(code) && !elsewhere.includes(code))).toEqual([]);
});
