/** What the page knows and shows, as data. */
import type { Language } from "../core/wording/language";
import type { SkippedSheet } from "../hosts/file/problems";
import type { WriteLoss } from "../hosts/file/write-problems";
import type { OpenProblem } from "./files/messages";

/** A workbook that is open. */
export interface OpenWorkbook {
  readonly id: string;
  /** The file's name with its extension. */
  readonly name: string;
  /** There are changes that no copy has. */
  readonly unsaved: boolean;
}

/** One line that says what has happened. */
export type Notice =
  | { readonly kind: "notOpened"; readonly name: string; readonly problem: OpenProblem }
  | { readonly kind: "notLoaded" | "notHere" }
  | { readonly kind: "converted"; readonly name: string }
  | { readonly kind: "skipped"; readonly name: string; readonly skipped: readonly SkippedSheet[] }
  | { readonly kind: "saved"; readonly name: string; readonly losses: readonly WriteLoss[] }
  | { readonly kind: "saveFailed"; readonly name: string; readonly cause: string };

export interface WorkbenchState {
  readonly language: Language;
  readonly workbooks: readonly OpenWorkbook[];
  readonly shown: string | null;
  /** What the page is busy with. */
  readonly work: { readonly kind: "opening" | "saving"; readonly name: string } | null;
  readonly notices: readonly Notice[];
  /** The workbook that the user wants to close though it has changes. */
  readonly closing: string | null;
  /** On a narrow page one of the two is to be seen. */
  readonly side: "sheet" | "pane";
}

export const firstState = (language: Language): WorkbenchState => ({ language, workbooks: [], shown: null, work: null, notices: [], closing: null, side: "pane" });
