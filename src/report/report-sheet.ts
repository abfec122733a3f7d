/** The report as a sheet of the workbook itself, in edits. A report that is there already is written over in its place, never a sheet of the user's. */
import { GENERAL_FORMAT, type CellState, type CellStyle, type Edit } from "../core/edits";
import { isReportSheet } from "../core/sheets/report-sheet";
import type { CellRange, SheetSnapshot } from "../core/sheets/snapshot";
import type { Severity } from "../core/findings";
import { LINK_COLUMN, reportSheetRows, type SheetReport, type SheetRow } from "./report-sheet-rows";
import type { Words } from "./words";
import { largestOf } from "../core/lists";

export interface ReportSheetPlan {
  readonly sheet: string;
  /** An earlier report gives way. */
  readonly replaces: boolean;
  readonly edits: readonly Edit[];
}

const NAMES = { zh: "核对报告", en: "Check report" } as const;
const WIDTHS = [13, 30, 26, 15, 15, 56, 56, 14, 14];
const BLANK_LOOK: CellStyle = { bold: false, underlined: false, colour: null, fill: null, wrapped: false };
const SOFT = "#5B6675";
const HEADER = "#E6EDF3";
const LINK = "#1F5F8B";
const COLOURS: Readonly<Record<Severity, string>> = { error: "#B3261E", review: "#8A5A00", rounding: "#0B6B78", hint: SOFT };

/** Whether a sheet may be a report by its name: those are to be read before planning. */
export const mayBeReport = (sheet: string): boolean => Object.values(NAMES).some((name) => sheet.toLowerCase().startsWith(name.toLowerCase()));

/** `names`: the sheets there are now; `present`: those of them that may be reports, as they are now. */
export function planReportSheet(report: SheetReport, words: Words, names: readonly string[], present: readonly SheetSnapshot[]): ReportSheetPlan {
  const rows = reportSheetRows(report, words);
  const earlier = present.find((sheet) => !sheet.hidden && isReportSheet(sheet));
  if (earlier === undefined) {
    const sheet = freeName(NAMES[words.language], names);
    return { sheet, replaces: false, edits: [{ kind: "addSheet", sheet, widths: WIDTHS }, written(sheet, rows, 0, 0), ...styles(sheet, rows)] };
  }
  const sheet = earlier.name;
  const bottom = Math.max(rows.length - 1, earlier.rows.at(-1)?.row ?? 0);
  const right = largestOf([WIDTHS.length - 1, ...earlier.rows.map(({ cells }) => cells.at(-1)?.column ?? 0)]);
  return { sheet, replaces: true, edits: [{ kind: "style", sheet, range: { top: 0, left: 0, bottom, right }, style: BLANK_LOOK }, written(sheet, rows, bottom + 1, right + 1), ...styles(sheet, rows)] };
}

/** 核对报告, 核对报告 (2) …: Excel does not tell names by their case. */
function freeName(wanted: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted} (${count})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Every cell is written, so that nothing of an earlier report shines through. */
function written(sheet: string, rows: readonly SheetRow[], height: number, width: number): Edit {
  const columns = Math.max(WIDTHS.length, width);
  const cells = Array.from({ length: Math.max(rows.length, height) }, (_, down) => Array.from({ length: columns }, (_unused, right): CellState => ({ format: GENERAL_FORMAT, ...rows[down]?.cells[right] })));
  return { kind: "write", sheet, top: 0, left: 0, cells };
}

/** Rows of one look that follow each other are styled together. */
function styles(sheet: string, rows: readonly SheetRow[]): Edit[] {
  const last = WIDTHS.length - 1;
  const edits: Edit[] = [];
  const style = (range: CellRange, look: Partial<CellStyle>): void => void edits.push({ kind: "style", sheet, range, style: { ...BLANK_LOOK, ...look } });
  for (const { top, bottom, row } of runs(rows, ({ look }) => look)) {
    const all = { top, left: 0, bottom, right: last };
    if (row.look === "title" || row.look === "heading") style({ ...all, right: 0 }, { bold: true });
    if (row.look === "soft") style({ ...all, right: 0 }, { colour: SOFT });
    if (row.look === "header") style(all, { bold: true, fill: HEADER, wrapped: true });
    if (row.look === "entry") style(all, { wrapped: true });
  }
  for (const { top, bottom, row } of runs(rows, ({ severity }) => severity)) {
    if (row.severity !== undefined) style({ top, left: 0, bottom, right: 0 }, { bold: true, colour: COLOURS[row.severity], wrapped: true });
  }
  for (const { top, bottom, row } of runs(rows, ({ cells }) => cells[LINK_COLUMN]?.formula !== undefined)) {
    if (row.cells[LINK_COLUMN]?.formula !== undefined) style({ top, left: LINK_COLUMN, bottom, right: LINK_COLUMN }, { underlined: true, colour: LINK, wrapped: true });
  }
  return edits;
}

function runs(rows: readonly SheetRow[], by: (row: SheetRow) => unknown): { readonly top: number; bottom: number; readonly row: SheetRow }[] {
  const found: { readonly top: number; bottom: number; readonly row: SheetRow }[] = [];
  rows.forEach((row, index) => {
    const last = found.at(-1);
    if (last !== undefined && by(last.row) === by(row)) last.bottom = index;
    else found.push({ top: index, bottom: index, row });
  });
  return found;
}
