/** What can be wrong with a file, as data: a code and what fills the sentence. Words are put to it in `problem-wording.ts`. */

/** Every cause a file, or one sheet of it, is not checked. */
export const FILE_PROBLEM_CODES = [
  "notFound",
  "noMatch",
  "emptyFolder",
  "notAFile",
  "noPermission",
  "cannotRead",
  "empty",
  "tooLarge",
  "otherKind",
  "unknownKind",
  "ownerFile",
  "truncated",
  "damaged",
  "passwordProtected",
  "zipBomb",
  "noSheets",
  "noWorkbook",
  "noText",
  "timeout",
  "memory",
  "internal",
] as const;

export type FileProblemCode = (typeof FILE_PROBLEM_CODES)[number];

export type FileProblemArguments = Readonly<Record<string, string>>;

/** Why a file could not be checked. `file` is the path as the user gave it; the rest depends on the code. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";

  constructor(
    readonly code: FileProblemCode,
    readonly file: string,
    readonly args: FileProblemArguments = {},
  ) {
    super(`${code}: ${file}`);
  }
}

/** Why a sheet of a readable workbook was not looked at. */
export const SKIPPED_SHEET_REASONS = ["chart", "dialog", "macro", "unreadable", "sameName"] as const;

export type SkippedSheetReason = (typeof SKIPPED_SHEET_REASONS)[number];

export interface SkippedSheet {
  readonly sheet: string;
  readonly reason: SkippedSheetReason;
}
