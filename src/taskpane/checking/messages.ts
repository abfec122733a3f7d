/** What goes to the checking worker and comes back. Plain data. */
import type { CheckReport } from "../../core/check/report";
import type { SheetSnapshot } from "../../core/sheets/snapshot";

export interface CheckRequest {
  readonly sheets: readonly SheetSnapshot[];
  readonly workbookName: string;
}

export type CheckReply = { readonly report: CheckReport } | { readonly report: null; readonly cause: string };
