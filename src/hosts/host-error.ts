/** What can go wrong between the product and a workbook, as data: a code and what fills the sentence in `host-wording.ts`. */

export const HOST_ERROR_CODES = [
  "protectedSheet",
  "protectedWorkbook",
  "readOnly",
  "cellBeingEdited",
  "tooLarge",
  "tooManyEdits",
  "notSupported",
  "sheetDeleted",
  "sheetsChanged",
  "sheetExists",
  "hiddenSheet",
  "changedSince",
  "busy",
  "stopped",
  "failed",
] as const;

export type HostErrorCode = (typeof HOST_ERROR_CODES)[number];

/** `sheet`, `cells`, `limit`, `needs`, `cause`: which of them depends on the code. */
export type HostErrorArguments = Readonly<Record<string, string>>;

export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: HostErrorCode,
    readonly args: HostErrorArguments = {},
  ) {
    super([code, ...Object.values(args)].join(": "));
  }
}
