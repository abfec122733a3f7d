/**
 * Marks: cells coloured on request, by severity, without touching the fills that are the user's own. Like edits they are data with
 * their way back; a host decides how it shows them, finds them again in a saved workbook and takes them away.
 */
import { SEVERITIES, type Severity } from "./findings";
import type { CellRange } from "./sheets/snapshot";

/** Mark cells besides those that are marked already. */
export interface MarkCells {
  readonly kind: "mark";
  readonly sheet: string;
  readonly severity: Severity;
  readonly ranges: readonly CellRange[];
}

/** Take every mark off a sheet. */
export interface ClearMarks {
  readonly kind: "clearMarks";
  readonly sheet: string;
}

export type MarkEdit = MarkCells | ClearMarks;

/** What is marked on a sheet, severity by severity. */
export type SheetMarks = readonly Pick<MarkCells, "severity" | "ranges">[];

/** Leave a sheet with these marks and no others. */
export interface SetMarks {
  readonly kind: "setMarks";
  readonly sheet: string;
  readonly marks: SheetMarks;
}

/** Soft fills that leave figures readable, in light and dark mode and in print. */
export const MARK_FILLS: Readonly<Record<Severity, string>> = { error: "#FFC7CE", review: "#FFEB9C", rounding: "#DDEBF7", hint: "#E2EFDA" };

const SENTINEL = /"budget-check:(\w+)"/i;

/**
 * In files and in Excel a mark is a conditional format whose formula, here without its leading `=`, is always true and carries a text
 * by which the mark is found again, also after the workbook was saved and opened.
 */
export const markFormula = (severity: Severity): string => `LEN("budget-check:${severity}")>0`;

/** The severity of a mark by its formula; undefined for a format that is not ours. */
export function severityOfMark(formula: string): Severity | undefined {
  const found = SENTINEL.exec(formula)?.[1];
  return SEVERITIES.find((severity) => severity === found?.toLowerCase());
}

/** The marks of each sheet after the edits, in order, each severity once; `before` says what is marked now. */
export function marksAfter(edits: readonly MarkEdit[], before: (sheet: string) => SheetMarks): SetMarks[] {
  const marked = new Map<string, SheetMarks>();
  for (const edit of edits) {
    const present = marked.get(edit.sheet) ?? before(edit.sheet);
    marked.set(edit.sheet, edit.kind === "clearMarks" ? [] : bySeverity([...present, edit]));
  }
  return [...marked].map(([sheet, marks]) => ({ kind: "setMarks", sheet, marks }));
}

/** The way back from the edits. */
export const undoOfMarks = (edits: readonly MarkEdit[], before: (sheet: string) => SheetMarks): SetMarks[] =>
  [...new Set(edits.map(({ sheet }) => sheet))].map((sheet) => ({ kind: "setMarks", sheet, marks: before(sheet) }));

const bySeverity = (marks: SheetMarks): SheetMarks =>
  SEVERITIES.flatMap((severity) => {
    const ranges = marks.filter((mark) => mark.severity === severity).flatMap((mark) => mark.ranges);
    return ranges.length > 0 ? [{ severity, ranges }] : [];
  });
