/** Turns a sheet of the reading library into a SheetSnapshot: only what has contents, rows and cells in order. */
import type { CellObject, Range, WorkSheet } from "@e965/xlsx";
import type { CellRange, CellSnapshot, CellValue, RowSnapshot, SheetSnapshot } from "../../core/sheets/snapshot";

/** Takes a worksheet read in dense mode. */
export function sheetSnapshot(name: string, hidden: boolean, sheet: WorkSheet): SheetSnapshot {
  const rows: RowSnapshot[] = [];
  let lastColumn = 0;
  sheet["!data"]?.forEach((row: readonly (CellObject | undefined)[] | undefined, index) => {
    const cells = row === undefined ? [] : rowCells(row);
    const last = cells.at(-1);
    if (last === undefined) return;
    lastColumn = Math.max(lastColumn, last.column);
    rows.push({ row: index, cells });
  });
  const lastRow = rows.at(-1)?.row ?? -1;
  return {
    name,
    hidden,
    rows,
    merges: rows.length === 0 ? [] : cleanMerges(sheet["!merges"] ?? [], lastRow, lastColumn),
    hiddenRows: hiddenIndexes(sheet["!rows"] ?? [], lastRow),
    hiddenColumns: hiddenIndexes(sheet["!cols"] ?? [], lastColumn),
  };
}

function rowCells(row: readonly (CellObject | undefined)[]): CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  row.forEach((cell, column) => {
    const snapshot = cell === undefined ? undefined : cellSnapshot(cell, column);
    if (snapshot !== undefined) cells.push(snapshot);
  });
  return cells;
}

function cellSnapshot(cell: CellObject, column: number): CellSnapshot | undefined {
  const value = cellValue(cell);
  const formula = cell.f;
  if (formula === undefined && value === "") return undefined;
  const format = typeof cell.z === "string" && cell.z !== "General" ? cell.z : undefined;
  // Spelled out for constants, which most cells are: putting objects together from parts takes several times as long.
  if (formula !== undefined) return { column, ...(value !== undefined && { value }), ...(format !== undefined && { format }), formula: functionNames(formula) };
  if (value === undefined) return undefined;
  return format === undefined ? { column, value } : { column, value, format };
}

/** Error codes as the file formats number them. */
const ERRORS: Readonly<Record<number, string>> = { 0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A", 43: "#GETTING_DATA" };

function cellValue(cell: CellObject): CellValue | undefined {
  switch (cell.t) {
    case "s":
      return typeof cell.v === "string" ? cell.v : undefined;
    case "n":
      return typeof cell.v === "number" ? finite(cell.v) : undefined;
    case "b":
      return cell.v === true;
    case "e":
      // Newer errors (#SPILL!, #CALC!) have no number in the library; that there is an error is what counts.
      return { error: (typeof cell.v === "number" ? ERRORS[cell.v] : undefined) ?? "#VALUE!" };
    default:
      return undefined;
  }
}

/** A number too large for Excel can only come from a hand-made file; what is no number at all is an error value. */
const finite = (value: number): CellValue => (Number.isFinite(value) ? value : { error: "#NUM!" });

/** Excel stores the functions of an add-in as `_xldudf_BUDGET_YOY`; the user wrote and sees `BUDGET.YOY`. */
const functionNames = (formula: string): string => (formula.includes("_xldudf_") ? formula.replace(/_xldudf_([A-Za-z0-9]+)_/g, "$1.") : formula);

function hiddenIndexes(infos: readonly ({ readonly hidden?: boolean } | undefined)[], last: number): number[] {
  const hidden: number[] = [];
  infos.forEach((info, index) => {
    if (index <= last && info?.hidden === true) hidden.push(index);
  });
  return hidden;
}

/** Merged ranges inside the contents, without single cells and without ranges that overlap one before (Excel repairs such files the same way). */
function cleanMerges(merges: readonly Range[], lastRow: number, lastColumn: number): CellRange[] {
  const ranges = merges
    .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: Math.min(e.r, lastRow), right: Math.min(e.c, lastColumn) }))
    .filter(({ top, left, bottom, right }) => top >= 0 && left >= 0 && bottom >= top && right >= left && (bottom > top || right > left))
    .sort((a, b) => a.top - b.top || a.left - b.left);
  const kept: CellRange[] = [];
  let open: CellRange[] = [];
  for (const range of ranges) {
    open = open.filter((other) => other.bottom >= range.top);
    if (open.some((other) => other.left <= range.right && range.left <= other.right)) continue;
    open.push(range);
    kept.push(range);
  }
  return kept;
}
