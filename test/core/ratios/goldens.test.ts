import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { editSheets, stateOfSheets } from "../../../src/core/edited-sheets";
import { undoOf, type CellState, type Edit } from "../../../src/core/edits";
import { planComputation } from "../../../src/core/ratios/plan";
import { findCall } from "../../../src/core/ratios/formula-text";
import { SheetIndex } from "../../../src/core/ratios/references";
import { recognise } from "../../../src/core/recognise/recognise";
import { checkWorkbook } from "../../../src/core/check/workbook";
import { cellName, parseCellName } from "../../../src/core/sheets/addresses";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { callFunction } from "../../../src/functions/call";
import { GOLDEN_CASES, goldenBook, goldenChoice, goldenPlan, type GoldenCase } from "./golden-cases";

/** Figures that LibreOffice calculated from the plain formulas beside them (scripts/recalculate-golden.ts). */
function goldenCells(name: string): Map<string, { readonly figure: unknown; readonly formula: unknown }> {
  const cells: unknown = JSON.parse(readFileSync(new URL(`goldens/${name}.json`, import.meta.url), "utf8"));
  if (typeof cells !== "object" || cells === null) throw new Error(`${name}.json holds no figures`);
  return new Map(Object.entries(cells).map(([place, cell]: [string, unknown]) => {
    const parts: readonly unknown[] = Array.isArray(cell) ? cell : [];
    if (parts.length !== 2) throw new Error(`${name}.json: ${place}`);
    return [place, { figure: parts[0], formula: parts[1] }];
  }));
}

function planned(golden: GoldenCase, formulas: "plain" | "budget" | "values"): readonly Edit[] {
  const plan = goldenPlan(golden, formulas);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.edits;
}

interface PlannedCell {
  readonly sheet: string;
  readonly place: string;
  readonly row: number;
  readonly column: number;
  readonly state: CellState;
}

const cellsOf = (edits: readonly Edit[]): PlannedCell[] =>
  edits.flatMap((edit) => (edit.kind !== "write" ? [] : edit.cells.flatMap((line, down) => line.map((state, right) => (
    { sheet: edit.sheet, place: `${edit.sheet}!${cellName(edit.top + down, edit.left + right)}`, row: edit.top + down, column: edit.left + right, state }
  )))));

function same(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  return (a ?? "") === (b ?? "");
}

describe.each(GOLDEN_CASES.map((golden) => [golden.name, golden] as const))("%s", (_, golden) => {
  const cells = goldenCells(golden.name);
  const figures = new Map([...cells].map(([place, { figure }]) => [place, figure]));

  it("gives the figures that LibreOffice calculates from the plain formulas", () => {
    const computed = cellsOf(planned(golden, "plain")).filter(({ state }) => state.formula !== undefined || state.spilled === true);
    expect(computed.map(({ place, state }) => [place, state.formula ?? ""])).toEqual([...cells].map(([place, { formula }]) => [place, formula]));
    expect(computed.filter(({ place, state }) => !same(state.value, figures.get(place))).map(({ place, state }) => [place, state, figures.get(place)])).toEqual([]);
  });

  it("writes the same figures as values", () => {
    const values = cellsOf(planned(golden, "values")).filter(({ place }) => figures.has(place));
    expect(values.length).toBe([...figures.values()].filter((value) => value !== "").length);
    expect(values.filter(({ place, state }) => state.formula !== undefined || !same(state.value, figures.get(place)))).toEqual([]);
  });

  it("gives the same figures with the functions of the add-in", () => {
    const edits = planned(golden, "budget");
    const sheets = editSheets(goldenBook(golden).sheets, edits);
    const formulas = cellsOf(edits).filter(({ state }) => state.formula?.startsWith("BUDGET.") === true);
    expect(formulas.length).toBeGreaterThan(3);
    for (const { sheet, row, column, state } of formulas) {
      const answers = evaluate(state.formula ?? "", sheet, sheets);
      answers.forEach((line, down) => line.forEach((answer, right) => {
        const place = `${sheet}!${cellName(row + down, column + right)}`;
        expect(same(answer, figures.get(place)), `${place} ${String(answer)} ${String(figures.get(place))}`).toBe(true);
      }));
    }
  });

  it.each(["plain", "budget", "values"] as const)("is undone exactly, and has nothing to do a second time (%s)", (formulas) => {
    const book = goldenBook(golden);
    const choice = goldenChoice(golden, formulas);
    const first = planComputation(book, choice);
    if (!first.ok) throw new Error(JSON.stringify(first.problems));
    const after = editSheets(book.sheets, first.edits);
    expect(editSheets(after, undoOf(first.edits, stateOfSheets(book.sheets)))).toEqual(book.sheets);
    const again = planComputation({ sheets: after, disclosures: recognise(after, { workbookName: golden.sample }).disclosures }, choice);
    expect(again).toMatchObject({ ok: true, edits: [], preview: { clashes: [] } });
  });

  it("leaves every check of the workbook as it was", () => {
    const { sheets } = goldenBook(golden);
    const [before] = checkWorkbook(sheets).disclosures;
    const after = checkWorkbook(editSheets(sheets, planned(golden, "plain")));
    expect(after.unrecognised).toEqual(checkWorkbook(sheets).unrecognised);
    expect(after.disclosures).toHaveLength(1);
    for (const outcome of ["broken", "missingData", "rounding", "maybeRounding"] as const) expect(after.disclosures[0]?.counts[outcome]).toBe(before?.counts[outcome]);
    expect(after.disclosures[0]?.counts.holds).toBeGreaterThanOrEqual(before?.counts.holds ?? Infinity);
  });
});

/** `BUDGET.YOY(C7,F7)` over the sheets, with the function itself. */
function evaluate(formula: string, home: string, sheets: readonly SheetSnapshot[]): readonly (readonly unknown[])[] {
  const index = new SheetIndex(sheets);
  const call = findCall(formula, "BUDGET.");
  if (!call) throw new Error(formula);
  const cell = (name: string): unknown => {
    const at = parseCellName(name);
    if (!at) throw new Error(`${name} in ${formula}`);
    return index.cell({ sheet: home, ...at })?.value ?? null;
  };
  const argument = (text: string): unknown => {
    const [from = "", to] = text.split(":");
    if (text.includes("+")) return text.split("+").map(cell).reduce((sum: number, value) => sum + (typeof value === "number" ? value : 0), 0);
    if (to === undefined) return cell(from);
    const [first, last] = [parseCellName(from), parseCellName(to)];
    if (!first || !last) throw new Error(text);
    return Array.from({ length: last.row - first.row + 1 }, (_, down) => [cell(cellName(first.row + down, first.column))]);
  };
  return callFunction(call.name.replace("BUDGET.", ""), call.args.map(argument));
}
