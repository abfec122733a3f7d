/**
 * Writes a workbook with edits to a new file. The file that is read stays as it is; the new one is read again before it takes its
 * place, and has to hold every cell of the old one besides what the edits say.
 */
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { extname } from "node:path";
import type { Edit } from "../../core/edits";
import { editSheets } from "../../core/edited-sheets";
import { sameFormula } from "../../core/ratios/formula-text";
import { cellName, rangeName } from "../../core/sheets/addresses";
import type { CellSnapshot, SheetSnapshot } from "../../core/sheets/snapshot";
import { EditableWorkbook } from "./editable-workbook";
import { readWorkbookFile } from "./read-workbook";
import { lostParts } from "./workbook-parts";
import { WriteProblem, type WriteLoss } from "./write-problems";

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

/** Places where contents or merged cells are not as expected. */
function differences(expected: readonly SheetSnapshot[], found: readonly SheetSnapshot[]): string[] {
  const byName = new Map(found.map((sheet) => [sheet.name, sheet]));
  return expected.flatMap((sheet) => {
    const other = byName.get(sheet.name);
    return other ? differencesOfSheet(sheet, other) : [sheet.name];
  });
}

function differencesOfSheet(sheet: SheetSnapshot, other: SheetSnapshot): string[] {
  const cells = (of: SheetSnapshot): Map<string, CellSnapshot> => new Map(of.rows.flatMap(({ row, cells: inRow }) => inRow.map((cell) => [cellName(row, cell.column), cell] as const)));
  const merges = (of: SheetSnapshot): Set<string> => new Set(of.merges.map(rangeName));
  const [there, here] = [cells(sheet), cells(other)];
  const names = [...new Set([...there.keys(), ...here.keys()])].filter((name) => !sameContents(there.get(name), here.get(name)));
  const [wanted, given] = [merges(sheet), merges(other)];
  const ranges = [...wanted].filter((range) => !given.has(range)).concat([...given].filter((range) => !wanted.has(range)));
  return [...names, ...ranges].map((place) => `${sheet.name}!${place}`);
}

function sameContents(a: CellSnapshot | undefined, b: CellSnapshot | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if ((a.formula === undefined) !== (b.formula === undefined) || (a.formula !== undefined && b.formula !== undefined && !sameFormula(a.formula, b.formula))) return false;
  if (a.formula !== undefined && (a.value === undefined || b.value === undefined || a.value === "")) return true;
  if (typeof a.value === "number" && typeof b.value === "number") return a.value.toPrecision(14) === b.value.toPrecision(14);
  return typeof a.value === "object" && typeof b.value === "object" ? true : a.value === b.value;
}
