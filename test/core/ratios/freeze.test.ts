import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editSheets, stateOfSheets } from "../../../src/core/edited-sheets";
import { undoOf } from "../../../src/core/edits";
import { planFreeze, type FreezeTarget } from "../../../src/core/ratios/freeze";
import { findCall, sameFormula } from "../../../src/core/ratios/formula-text";
import { budgetFormula, plainFormula, ratioValue, toBudget, toPlain, type RatioColumn } from "../../../src/core/ratios/formulas";
import { planComputation } from "../../../src/core/ratios/plan";
import type { CellSnapshot, SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { callFunction } from "../../../src/functions/call";
import { GOLDEN_CASES, goldenBook, goldenChoice } from "./golden-cases";

const COLUMNS: readonly RatioColumn[] = ["completion", "change", "changeRate", "share"];

/** A golden table with formulas of that form. */
function computed(name: string, formulas: "plain" | "budget"): SheetSnapshot[] {
  const golden = GOLDEN_CASES.find((one) => one.name === name);
  if (!golden) throw new Error(name);
  const book = goldenBook(golden);
  const plan = planComputation(book, goldenChoice(golden, formulas));
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return editSheets(book.sheets, plan.edits);
}

function frozen(sheets: readonly SheetSnapshot[], target: FreezeTarget) {
  const freeze = planFreeze(sheets, target);
  if (!freeze.ok) throw new Error(JSON.stringify(freeze.problems));
  return { ...freeze, sheets: editSheets(sheets, freeze.edits) };
}

const oneCell = (cell: Omit<CellSnapshot, "column">): SheetSnapshot => ({ name: "表", hidden: false, merges: [], hiddenRows: [], hiddenColumns: [], rows: [{ row: 0, cells: [{ column: 5, ...cell }] }] });

describe("固化", () => {
  it.each(["T5", "T6", "T7", "B1", "T5-溢出"])("of %s to plain formulas gives what is written as plain formulas, and goes back", (name) => {
    const budget = computed(name, "budget");
    const plain = frozen(budget, "plain");
    expect(plain.left).toEqual([]);
    expect(plain.turned).toBeGreaterThan(0);
    expect(plain.sheets).toEqual(computed(name, "plain"));
    expect(frozen(plain.sheets, "budget").sheets).toEqual(budget);
  });

  it.each(["T5", "T5-溢出"])("of %s to figures keeps every figure and format, and is undone", (name) => {
    const budget = computed(name, "budget");
    const { sheets, edits } = frozen(budget, "values");
    const figures = (of: readonly SheetSnapshot[]) => of.map(({ rows }) => rows.map(({ cells }) => cells.map(({ column, value, format }) => ({ column, value, format })).filter(({ value }) => value !== "")));
    expect(figures(sheets)).toEqual(figures(budget));
    expect(JSON.stringify(sheets)).not.toContain("BUDGET.");
    expect(editSheets(sheets, undoOf(edits, stateOfSheets(budget)))).toEqual(budget);
  });

  it("leaves what has no plain form, and says where", () => {
    for (const formula of ["BUDGET.LOOKUP(A1,A2:A9,B2:B9)", "BUDGET.YOY(A1,B1)+1", "IF(A1>0,BUDGET.YOY(A1,B1),0)"]) {
      expect(planFreeze([oneCell({ formula, value: 1 })], "plain")).toEqual({ ok: true, edits: [], turned: 0, left: [{ sheet: "表", row: 0, column: 5, formula }] });
    }
    expect(planFreeze([oneCell({ formula: 'IF(A1="BUDGET.YOY(",1,2)', value: 2 })], "values")).toMatchObject({ turned: 0, left: [] });
  });

  it("refuses figures of formulas that were never calculated, and protected sheets; errors are not published", () => {
    expect(planFreeze([oneCell({ formula: "BUDGET.YOY(A1,B1)" })], "values")).toEqual({ ok: false, problems: [{ code: "notCalculated", args: { cells: ["表!F1"] } }] });
    expect(planFreeze([oneCell({ formula: "BUDGET.YOY(A1,B1)", value: 1 })], "values", ["表"])).toMatchObject({ ok: false, problems: [{ code: "protected" }] });
    expect(planFreeze([oneCell({ formula: "BUDGET.YOY(A1,B1)", value: { error: "#NAME?" } })], "values")).toMatchObject({ ok: true, turned: 0, left: [{ row: 0 }] });
  });
});

describe("formulas", () => {
  const reference = fc.constantFrom("C7", "$C$7", "'预算(草案)'!D9", "C7:C20", "$C$33+$I$33", "'O''Neil'!B2", "3.5");

  it("turn into the other form and back", () => {
    fc.assert(fc.property(fc.constantFrom(...COLUMNS), reference, reference, (column, current, base) => {
      const budget = budgetFormula(column, current, base);
      expect(toPlain(budget)).toBe(plainFormula(column, current, base));
      expect(toBudget(plainFormula(column, current, base), column === "share" ? "share" : "completion")).toBe(budget);
    }));
    expect(toPlain('BUDGET.YOY(C7,F7,"无基数")')).toBe('IF(ISNUMBER(C7)*ISNUMBER(F7),IF(F7=0,"无基数",(C7-F7)/ABS(F7)),LEFT(C7&F7,0))');
    expect(toBudget('IF(ISNUMBER(C7)*ISNUMBER(F7),IF(F7=0,"无基数",(C7-F7)/ABS(F7)),LEFT(C7&F7,0))', "completion")).toBe('BUDGET.YOY(C7,F7,"无基数")');
    for (const other of ["SUM(A1:A3)", 'IF(H7=0,"--",E7/H7)', "IF(ISNUMBER(A1),1,2)", "IF("]) expect(toBudget(other, "completion")).toBeUndefined();
  });

  it("compare by what they say, not by how they are spelt", () => {
    expect(sameFormula("IF('表5'!D9=0, \"--\" ,1)", "if(表5!d9=0,\"--\",1)")).toBe(true);
    expect(sameFormula('IF(A1="a b",1)', 'IF(A1="ab",1)')).toBe(false);
    expect(findCall("'BUDGET.YOY('!A1+BUDGET.YOY(F(1,2),\"),\")*2", "BUDGET.")).toEqual({ before: "'BUDGET.YOY('!A1+", name: "BUDGET.YOY", args: ["F(1,2)", '"),"'], after: "*2" });
    expect(findCall("BUDGET.YOY(1,2", "BUDGET.")).toBeUndefined();
  });

  it("give the figures of the functions", () => {
    const amount = fc.oneof(fc.constant(null), fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100));
    const names: Readonly<Record<RatioColumn, string>> = { completion: "COMPLETION", change: "CHANGE", changeRate: "YOY", share: "SHARE" };
    const exact = (value: number | null) => (value === null ? null : { coefficient: Math.round(value * 100), decimals: 2 });
    fc.assert(fc.property(fc.constantFrom(...COLUMNS), amount, amount, (column, current, base) => {
      expect(ratioValue(column, exact(current), exact(base))).toBe(callFunction(names[column], [[[current]], [[base]]])[0]?.[0]);
    }));
  });
});
