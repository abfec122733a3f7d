/** What goes to the worker that reads and writes files, and comes back. Plain data. */
import type { SheetMarks } from "../../core/marks";
import type { SheetSnapshot } from "../../core/sheets/snapshot";
import type { FileProblemArguments, FileProblemCode, SkippedSheet } from "../../hosts/file/problems";
import type { WriteLoss } from "../../hosts/file/write-problems";
import type { GridChange } from "../../hosts/workbench/grid-changes";
import type { WorkbookLook } from "../../hosts/workbench/sheet-looks";

/** A workbook as it was read. */
export interface OpenedFile {
  /** The file as .xlsx: its own bytes, or what an older format was converted to. Saving begins from here. */
  readonly bytes: Uint8Array;
  readonly converted: boolean;
  readonly sheets: readonly SheetSnapshot[];
  readonly skipped: readonly SkippedSheet[];
  readonly look: WorkbookLook;
  /** By the sheet's name. */
  readonly marks: ReadonlyMap<string, SheetMarks>;
  /** Texts kept in the workbook. */
  readonly kept: ReadonlyMap<string, string>;
}

/** Why a file was not opened: as the file host says, or too much of it for a page. */
export type OpenProblem = { readonly kind: "file"; readonly code: FileProblemCode; readonly args: FileProblemArguments } | { readonly kind: "rows"; readonly rows: number; readonly most: number };

export type OpenReply = { readonly opened: OpenedFile } | { readonly problem: OpenProblem };

/** What a copy is made of: the file as it was opened, and what has changed since. */
export interface SaveOrder {
  readonly bytes: Uint8Array;
  /** The sheets as the copy has to hold them. */
  readonly sheets: readonly SheetSnapshot[];
  readonly changes: readonly GridChange[];
  readonly marks: ReadonlyMap<string, SheetMarks>;
  readonly kept: ReadonlyMap<string, string>;
}

export interface SavedFile {
  readonly bytes: Uint8Array;
  /** What the copy lacks against the file. */
  readonly losses: readonly WriteLoss[];
}

export type SaveReply = { readonly saved: SavedFile } | { readonly cause: string };

export type FileRequest = { readonly kind: "open"; readonly name: string; readonly bytes: Uint8Array } | { readonly kind: "save"; readonly order: SaveOrder };

export type FileReply = OpenReply | SaveReply;
