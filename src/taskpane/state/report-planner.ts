/** What plans the report sheet: a part of its own, loaded only when a report is wanted. */
import type { SheetSnapshot } from "../../core/sheets/snapshot";
import type { ReportSheetPlan } from "../../report/report-sheet";

export interface ReportPlanner {
  /** Whether a sheet of this name has to be read first. */
  readonly mayBeReport: (sheet: string) => boolean;
  /** `names` of all sheets there are, and those read. */
  readonly plan: (names: readonly string[], present: readonly SheetSnapshot[]) => ReportSheetPlan;
}
