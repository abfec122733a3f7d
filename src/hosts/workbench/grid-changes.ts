/**
 * What has changed in the grid since a file was opened: the difference of two states, so that it does not matter how often something was
 * done, undone and done again. Pure.
 */
import type { IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { CellState } from "../../core/edits";
import { isCellError, type CellRange, type CellSnapshot, type CellValue, type SheetSnapshot } from "../../core/sheets/snapshot";

export type GridChange =
  | { readonly kind: "addSheet"; readonly sheet: string }
  /** Contents of a cell; its number format goes with the style. */
  | { readonly kind: "contents"; readonly sheet: string; readonly row: number; readonly column: number; readonly state: CellState }
  | { readonly kind: "style"; readonly sheet: string; readonly row: number; readonly column: number; readonly style: IStyleData }
  /** In pixels. */
  | { readonly kind: "width"; readonly sheet: string; readonly column: number; readonly pixels: number }
  | { readonly kind: "merge" | "unmerge"; readonly sheet: string; readonly range: CellRange };

/** A workbook at one moment: as the grid keeps it, and as snapshots. */
export interface GridState {
  readonly data: Pick<IWorkbookData, "sheets" | "styles">;
  readonly sheets: readonly SheetSnapshot[];
}

/** In the order in which they are to be carried out. */
export function changesBetween(opened: GridState, now: GridState): GridChange[] {
  const before = new Map(opened.sheets.map((sheet) => [sheet.name, sheet]));
  return now.sheets.flatMap((sheet): GridChange[] => {
    const { name } = sheet;
    const [old, fresh] = [sheetNamed(opened, name), sheetNamed(now, name)];
    return [
      ...(before.has(name) ? [] : [{ kind: "addSheet" as const, sheet: name }]),
      ...mergeChanges(name, old, fresh),
      ...widthChanges(name, old, fresh),
      ...styleChanges(name, { sheet: old, styles: opened.data.styles }, { sheet: fresh, styles: now.data.styles }),
      ...contentChanges(name, before.get(name), sheet),
    ];
  });
}

type Sheet = Partial<IWorksheetData> | undefined;

const sheetNamed = ({ data }: GridState, name: string): Sheet => Object.values(data.sheets).find((sheet) => sheet.name === name);

function contentChanges(sheet: string, before: SheetSnapshot | undefined, now: SheetSnapshot): GridChange[] {
  const [old, fresh] = [cellsOf(before), cellsOf(now)];
  const changes: GridChange[] = [];
  for (const [key, { row, cell }] of fresh) {
    if (!sameContents(old.get(key)?.cell, cell)) changes.push({ kind: "contents", sheet, row, column: cell.column, state: { ...(cell.value !== undefined && { value: cell.value }), ...(cell.formula !== undefined && { formula: cell.formula }) } });
  }
  for (const [key, { row, cell }] of old) if (!fresh.has(key)) changes.push({ kind: "contents", sheet, row, column: cell.column, state: {} });
  return changes;
}

interface Placed {
  readonly row: number;
  readonly cell: CellSnapshot;
}

const cellsOf = (sheet: SheetSnapshot | undefined): ReadonlyMap<string, Placed> =>
  new Map((sheet?.rows ?? []).flatMap(({ row, cells }) => cells.map((cell) => [`${row},${cell.column}`, { row, cell }] as const)));

/** A formula that the file holds without its result is the same with one. */
function sameContents(before: CellSnapshot | undefined, now: CellSnapshot): boolean {
  if (before === undefined || before.formula !== now.formula) return false;
  return sameValue(before.value, now.value) || (before.formula !== undefined && (before.value === undefined || before.value === ""));
}

const sameValue = (a: CellValue | undefined, b: CellValue | undefined): boolean => (isCellError(a) && isCellError(b) ? a.error === b.error : a === b);

interface StyledSheet {
  readonly sheet: Sheet;
  readonly styles: IWorkbookData["styles"];
}

function styleChanges(name: string, before: StyledSheet, now: StyledSheet): GridChange[] {
  const changes: GridChange[] = [];
  for (const row of keys(before.sheet?.cellData, now.sheet?.cellData)) {
    for (const column of keys(before.sheet?.cellData?.[row], now.sheet?.cellData?.[row])) {
      const [old, fresh] = [styleIn(before, row, column), styleIn(now, row, column)];
      if (comparable(old) !== comparable(fresh)) changes.push({ kind: "style", sheet: name, row, column, style: fresh });
    }
  }
  return changes;
}

function styleIn({ sheet, styles }: StyledSheet, row: number, column: number): IStyleData {
  const style = sheet?.cellData?.[row]?.[column]?.s;
  return (typeof style === "string" ? styles[style] : style) ?? {};
}

/** Without what is nothing, and in one order. */
function comparable(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).filter(([, own]) => own !== null && own !== undefined && !isEmpty(own)).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

const isEmpty = (value: unknown): boolean => typeof value === "object" && value !== null && Object.values(value).every((part) => part === null || part === undefined || part === 0);

function widthChanges(sheet: string, before: Sheet, now: Sheet): GridChange[] {
  return keys(before?.columnData, now?.columnData).flatMap((column): GridChange[] => {
    const pixels = now?.columnData?.[column]?.w;
    return pixels === undefined || pixels === before?.columnData?.[column]?.w ? [] : [{ kind: "width", sheet, column, pixels }];
  });
}

function mergeChanges(sheet: string, before: Sheet, now: Sheet): GridChange[] {
  const ranges = (of: Sheet) => new Map((of?.mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => [`${startRow},${startColumn},${endRow},${endColumn}`, { top: startRow, left: startColumn, bottom: endRow, right: endColumn }]));
  const [old, fresh] = [ranges(before), ranges(now)];
  return [
    ...[...old].filter(([key]) => !fresh.has(key)).map(([, range]): GridChange => ({ kind: "unmerge", sheet, range })),
    ...[...fresh].filter(([key]) => !old.has(key)).map(([, range]): GridChange => ({ kind: "merge", sheet, range })),
  ];
}

function keys(...records: readonly (Readonly<Record<number, unknown>> | undefined)[]): number[] {
  return [...new Set(records.flatMap((record) => Object.keys(record ?? {}).map(Number)))].sort((a, b) => a - b);
}
