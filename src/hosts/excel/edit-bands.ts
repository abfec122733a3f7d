/** Long edits in bands of rows, and bands put together to as much as one sync may carry: Excel on the web takes 5 MB at a time. Pure. */
import type { CopyLook, Edit, Undo, WriteCells } from "../../core/edits";
import { writtenRange } from "../../core/edits";
import type { SetMarks } from "../../core/marks";
import type { CellRange } from "../../core/sheets/snapshot";
import { HostError } from "../host-error";
import type { ExcelLook } from "./looks";

/** What can be carried out: edits, steps back, and marks as they are to stand in the end. */
export type Step = Edit | Undo<ExcelLook> | SetMarks;

/** A cell's look is some 600 bytes of JSON, its contents some 60. */
const LOOK_WEIGHT = 10;
const WEIGHT_PER_SYNC = 40_000;

/** More cells at once are refused: undoing them would have to be kept in memory. */
export const MOST_EDITED_CELLS = 200_000;

export const cellCount = ({ top, left, bottom, right }: CellRange): number => (bottom - top + 1) * (right - left + 1);

/** The edits with none longer than one sync may carry. Throws `tooManyEdits`. */
export function inBands(edits: readonly Edit[]): Edit[] {
  const cells = edits.reduce((sum, edit) => sum + (edit.kind === "write" ? cellCount(writtenRange(edit)) : edit.kind === "copyLook" ? cellCount(edit.to) : 0), 0);
  if (cells > MOST_EDITED_CELLS) throw new HostError("tooManyEdits", { cells: String(cells), limit: String(MOST_EDITED_CELLS) });
  return edits.flatMap((edit): Edit[] => (edit.kind === "write" ? writeBands(edit) : edit.kind === "copyLook" ? lookBands(edit) : [edit]));
}

function writeBands(edit: WriteCells): WriteCells[] {
  const { left, right } = writtenRange(edit);
  const rows = rowsPerBand(right - left + 1, 1);
  const bands: WriteCells[] = [];
  for (let done = 0; done < edit.cells.length; done += rows) bands.push({ ...edit, top: edit.top + done, cells: edit.cells.slice(done, done + rows) });
  return bands;
}

function lookBands(edit: CopyLook): CopyLook[] {
  const { from, to } = edit;
  const rows = rowsPerBand(to.right - to.left + 1, LOOK_WEIGHT);
  const band = (range: CellRange, done: number): CellRange => ({ ...range, top: range.top + done, bottom: Math.min(range.bottom, range.top + done + rows - 1) });
  const bands: CopyLook[] = [];
  for (let done = 0; to.top + done <= to.bottom; done += rows) bands.push({ ...edit, from: band(from, done), to: band(to, done) });
  return bands;
}

const rowsPerBand = (columns: number, weight: number): number => Math.max(1, Math.floor(WEIGHT_PER_SYNC / (columns * weight)));

/** What weighs nothing is sent along with what stands before it. */
function weight(step: Step): number {
  switch (step.kind) {
    case "write":
      return cellCount(writtenRange(step));
    case "copyLook":
      return cellCount(step.to) * LOOK_WEIGHT;
    case "setLook":
      return step.looks.reduce((sum, row) => sum + row.length, 0) * LOOK_WEIGHT;
    default:
      return 1;
  }
}

/** The steps in order, as many together as one sync may carry. */
export const inSyncs = (steps: readonly Step[]): Step[][] => weighed(steps, weight);

/** Anything in order, as much together as one sync may carry. */
export function weighed<T>(items: readonly T[], weightOf: (item: T) => number): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const item of items) {
    const own = weightOf(item);
    if (own > room) {
      groups.push([]);
      room = WEIGHT_PER_SYNC;
    }
    groups.at(-1)?.push(item);
    room -= own;
  }
  return groups;
}

/** Weight of asking for a rectangle's contents, and for its look. */
export const askingWeight = (range: CellRange, look: boolean): number => cellCount(range) * (look ? LOOK_WEIGHT : 1);
