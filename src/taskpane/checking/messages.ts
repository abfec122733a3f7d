/** What goes to the checking worker and comes back. Plain data. */
import type { CheckReport } from "../../core/check/report";
import type { RecognitionOverrides } from "../../core/recognise/overrides";
import type { SheetSnapshot } from "../../core/sheets/snapshot";
import type { OfficialList } from "../../core/subjects/official";

export interface CheckRequest {
  readonly sheets: readonly SheetSnapshot[];
  readonly workbookName: string;
  /** What the user has said of the tables. */
  readonly overrides: RecognitionOverrides;
  /** The list of subjects that the user has loaded, or null. */
  readonly official: OfficialList | null;
}

export type CheckReply = { readonly report: CheckReport } | { readonly report: null; readonly cause: string };
