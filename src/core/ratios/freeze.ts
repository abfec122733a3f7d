/**
 * 固化: formulas of the add-in turned into formulas that every Excel knows, or into figures, before a workbook is published; and plain
 * formulas that we have written turned back. As edits: undoing them brings the formulas back from figures too.
 */
import type { CellState, Edit } from "../edits";
import { cellName, parseCellName } from "../sheets/addresses";
import { isCellError, type CellAddress, type SheetSnapshot } from "../sheets/snapshot";
import { findCall } from "./formula-text";
import { toBudget, toPlain } from "./formulas";
import { firstFew, type ComputationProblem } from "./problems";
import { SheetIndex } from "./references";

/** What formulas become. `budget` is the way back from plain ones. */
export type FreezeTarget = "plain" | "values" | "budget";

export type Freeze =
  | {
      readonly ok: true;
      readonly edits: readonly Edit[];
      /** Formulas that are turned. */
      readonly turned: number;
      /** Formulas of the add-in that have no plain form, or show an error that nobody should publish; they stay. */
      readonly left: readonly (CellAddress & { readonly formula: string })[];
    }
  | { readonly ok: false; readonly problems: readonly ComputationProblem[] };

/** Plans the turning of every such formula of the sheets. Nothing is planned when a figure is wanted of a formula that was never calculated. */
export function planFreeze(sheets: readonly SheetSnapshot[], target: FreezeTarget, protectedSheets: readonly string[] = []): Freeze {
  const index = new SheetIndex(sheets);
  const edits: Edit[] = [];
  const left: (CellAddress & { formula: string })[] = [];
  const uncalculated: string[] = [];
  const locked = new Set<string>();
  for (const { name: sheet, rows } of sheets) {
    for (const { row, cells } of rows) {
      for (const cell of cells) {
        const { formula } = cell;
        const place = { sheet, row, column: cell.column };
        if (formula === undefined || !isMeant(formula, target)) continue;
        const states = turned(place, formula, target, index);
        if (protectedSheets.includes(sheet)) locked.add(sheet);
        else if (states === "uncalculated") uncalculated.push(`${sheet}!${cellName(row, cell.column)}`);
        else if (states === undefined) left.push({ ...place, formula });
        else edits.push({ kind: "write", sheet, top: row, left: cell.column, cells: states });
      }
    }
  }
  const problems: ComputationProblem[] = [...locked].map((sheet) => ({ code: "protected", args: { sheet } }));
  if (uncalculated.length > 0) problems.push({ code: "notCalculated", args: { cells: firstFew(uncalculated) } });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, edits, turned: edits.length, left };
}

const isMeant = (formula: string, target: FreezeTarget): boolean => (target === "budget" ? thawed(formula) !== undefined : findCall(formula, "BUDGET.") !== undefined);

/** A share refers to its whole by a fixed reference. */
function thawed(formula: string): string | undefined {
  const share = toBudget(formula, "share");
  const base = share === undefined ? undefined : findCall(share, "BUDGET.SHARE")?.args[1];
  return base?.includes("$") === true ? share : toBudget(formula, "completion");
}

function turned(place: CellAddress, formula: string, target: FreezeTarget, index: SheetIndex): CellState[][] | "uncalculated" | undefined {
  const { rows, columns } = extentOf(formula);
  const covered = Array.from({ length: rows }, (_, down) => Array.from({ length: columns }, (_, right) => index.cell({ sheet: place.sheet, row: place.row + down, column: place.column + right })));
  const spilt = rows > 1 || columns > 1;
  if (target === "values") {
    if (covered.flat().some((one) => one?.formula !== undefined && one.value === undefined)) return "uncalculated";
    if (covered.flat().some((one) => one?.value !== undefined && isCellError(one.value))) return undefined;
    return covered.map((line) => line.map((one): CellState => (one?.value === undefined ? {} : { value: one.value })));
  }
  const text = target === "plain" ? toPlain(formula) : thawed(formula);
  if (text === undefined) return undefined;
  return covered.map((line, down) => line.map((one, right): CellState => {
    const value = one?.value === undefined ? {} : { value: one.value };
    if (down > 0 || right > 0) return { ...value, spilled: true };
    return { ...value, formula: text, ...(spilt && { spill: { rows, columns } }) };
  }));
}

/** Cells that a formula fills: as many as the largest range among its arguments. */
function extentOf(formula: string): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [1, 1];
  const call = findCall(formula, "BUDGET.");
  if (call && !PER_CELL.includes(call.name)) return { rows, columns };
  const bare = formula.replace(/"(?:[^"]|"")*"/g, "");
  for (const [, first = "", last = ""] of bare.matchAll(/(\$?[A-Za-z]{1,3}\$?\d+):(\$?[A-Za-z]{1,3}\$?\d+)/g)) {
    const [from, to] = [parseCellName(first), parseCellName(last)];
    if (!from || !to) continue;
    rows = Math.max(rows, Math.abs(to.row - from.row) + 1);
    columns = Math.max(columns, Math.abs(to.column - from.column) + 1);
  }
  return { rows, columns };
}

/** Functions that answer cell by cell; the others take whole columns for one answer, or spill by their first argument alone. */
const PER_CELL: readonly string[] = ["BUDGET.YOY", "BUDGET.CHANGE", "BUDGET.COMPLETION", "BUDGET.SHARE", "BUDGET.PHRASE", "BUDGET.WAN"];
