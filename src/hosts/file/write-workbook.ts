/**
 * Writes a workbook with edits to a new file. The file that is read stays as it is; the new one is read again before it takes its
 * place, and has to hold every cell of the old one besides what the edits say.
 */
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { extname } from "node:path";
import type { Edit } from "../../core/edits";
import { editSheets } from "../../core/edited-sheets";
import type { SheetSnapshot } from "../../core/sheets/snapshot";
import { EditableWorkbook } from "./editable-workbook";
import { readWorkbookFile } from "./read-workbook";
import { lostParts } from "./workbook-parts";
import { WriteProblem, type WriteLoss } from "./write-problems";
import { differences } from "./written-differences";

export interface WriteRequest {
  /** The file that was read, and its sheets as they were. */
  readonly input: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly edits: readonly Edit[];
  readonly out: string;
  /** Replace a file that is there already. */
  readonly force: boolean;
  /** Further files that must not be replaced. */
  readonly keep?: readonly string[];
}

/** Checks where the new file is to go, before any work is done. Throws WriteProblem. */
export function checkOutput({ input, out, force, keep = [] }: Pick<WriteRequest, "input" | "out" | "force" | "keep">): void {
  if (extname(out).toLowerCase() !== ".xlsx") throw new WriteProblem("notXlsx", { out });
  if (!existsSync(out)) return;
  const identity = identityOf(out);
  if ([input, ...keep].some((path) => identityOf(path) === identity)) throw new WriteProblem("isInput", { out });
  if (!force) throw new WriteProblem("exists", { out });
}

/** Opens a workbook file that the reader has accepted, for edits. Throws WriteProblem when the writing library cannot. */
export async function openForEdits(input: string): Promise<EditableWorkbook> {
  try {
    return await EditableWorkbook.open(readFileSync(input));
  } catch (error) {
    throw new WriteProblem("cannotCopy", { file: input, cause: causeOf(error) });
  }
}

/** Writes the new file. Gives what it lacks against the old one. Throws WriteProblem; then there is no new file. */
export async function writeEditedWorkbook(request: WriteRequest): Promise<readonly WriteLoss[]> {
  checkOutput(request);
  const { input, sheets, edits, out } = request;
  const workbook = await openForEdits(input);
  let losses: readonly WriteLoss[];
  const part = `${out}.${process.pid}.part`;
  try {
    workbook.apply(edits);
    const bytes = Buffer.from(await workbook.bytes());
    losses = lostParts(readFileSync(input), bytes);
    writeFileSync(part, bytes);
    const written = await readWorkbookFile(part);
    const differing = differences(editSheets(sheets, edits), written.sheets);
    if (differing.length > 0) throw new WriteProblem("changed", { out, cells: differing.slice(0, 8).join("、") });
    renameSync(part, out);
  } catch (error) {
    rmSync(part, { force: true });
    throw error instanceof WriteProblem ? error : new WriteProblem("notWritable", { out, cause: causeOf(error) });
  }
  return losses;
}

const causeOf = (error: unknown): string => (error instanceof Error ? ("code" in error && typeof error.code === "string" ? error.code : error.message) : String(error));

function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
