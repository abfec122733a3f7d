/** Whether a file that was written holds what it should: contents and merged cells, cell by cell. */
import { sameFormula } from "../../core/ratios/formula-text";
import { cellName, rangeName } from "../../core/sheets/addresses";
import type { CellSnapshot, SheetSnapshot } from "../../core/sheets/snapshot";

/** Places where contents or merged cells are not as expected; none when the file is right. */
export function differences(expected: readonly SheetSnapshot[], found: readonly SheetSnapshot[]): string[] {
  const byName = new Map(found.map((sheet) => [sheet.name, sheet]));
  return expected.flatMap((sheet) => {
    const other = byName.get(sheet.name);
    return other ? differencesOfSheet(sheet, other) : [sheet.name];
  });
}

function differencesOfSheet(sheet: SheetSnapshot, other: SheetSnapshot): string[] {
  const cells = (of: SheetSnapshot): Map<string, CellSnapshot> => new Map(of.rows.flatMap(({ row, cells: inRow }) => inRow.map((cell) => [cellName(row, cell.column), cell] as const)));
  const merges = (of: SheetSnapshot): Set<string> => new Set(of.merges.map(rangeName));
  const [there, here] = [cells(sheet), cells(other)];
  const names = [...new Set([...there.keys(), ...here.keys()])].filter((name) => !sameContents(there.get(name), here.get(name)));
  const [wanted, given] = [merges(sheet), merges(other)];
  const ranges = [...wanted].filter((range) => !given.has(range)).concat([...given].filter((range) => !wanted.has(range)));
  return [...names, ...ranges].map((place) => `${sheet.name}!${place}`);
}

function sameContents(a: CellSnapshot | undefined, b: CellSnapshot | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if ((a.formula === undefined) !== (b.formula === undefined) || (a.formula !== undefined && b.formula !== undefined && !sameFormula(a.formula, b.formula))) return false;
  if (a.formula !== undefined && (a.value === undefined || b.value === undefined || a.value === "")) return true;
  if (typeof a.value === "number" && typeof b.value === "number") return a.value.toPrecision(14) === b.value.toPrecision(14);
  return typeof a.value === "object" && typeof b.value === "object" ? true : a.value === b.value;
}
