/** Long edits in bands of rows, and bands put together to as much as one sync may carry: Excel on the web takes 5 MB at a time. Pure. */
import type { CopyLook, Edit, StyleCells, Undo, WriteCells } from "../../core/edits";
import { writtenRange } from "../../core/edits";
import type { SetMarks } from "../../core/marks";
import type { CellRange } from "../../core/sheets/snapshot";
import { HostError } from "../host-error";
import type { ExcelLook } from "./looks";

/** What can be carried out: edits, steps back, and marks as they are to stand in the end. */
export type Step = Edit | Undo<ExcelLook> | SetMarks;

/** In bytes of JSON, rather too many than too few. A cell is sent with its number format twice, a look is some 850 bytes. */
const CELL_BYTES = 60;
const LOOK_BYTES = 900;
const STYLE_BYTES = 2_500;
const BYTES_PER_CHARACTER = 3;
/** Well below what Excel on the web takes. */
const BYTES_PER_SYNC = 3_500_000;

/** More cells at once are refused: undoing them would have to be kept in memory. */
export const MOST_EDITED_CELLS = 200_000;

export const cellCount = ({ top, left, bottom, right }: CellRange): number => (bottom - top + 1) * (right - left + 1);

/** The edits with none longer than one sync may carry. Throws `tooManyEdits`. */
export function inBands(edits: readonly Edit[]): Edit[] {
  const cells = edits.reduce((sum, edit) => sum + editedCells(edit), 0);
  if (cells > MOST_EDITED_CELLS) throw new HostError("tooManyEdits", { cells: String(cells), limit: String(MOST_EDITED_CELLS) });
  return edits.flatMap((edit): Edit[] => (edit.kind === "write" ? writeBands(edit) : edit.kind === "copyLook" ? lookBands(edit) : edit.kind === "style" ? styleBands(edit) : [edit]));
}

const editedCells = (edit: Edit): number => (edit.kind === "write" ? cellCount(writtenRange(edit)) : edit.kind === "copyLook" ? cellCount(edit.to) : edit.kind === "style" ? cellCount(edit.range) : 0);

function writeBands(edit: WriteCells): WriteCells[] {
  let done = 0;
  return weighed(edit.cells, rowBytes).map((cells) => {
    const band = { ...edit, top: edit.top + done, cells };
    done += cells.length;
    return band;
  });
}

function lookBands(edit: CopyLook): CopyLook[] {
  const from = rangeBands(edit.from);
  return rangeBands(edit.to).map((to, index) => ({ ...edit, from: from[index] ?? edit.from, to }));
}

/** Setting a style takes little, but the way back takes the look of every cell. */
const styleBands = (edit: StyleCells): StyleCells[] => rangeBands(edit.range).map((range) => ({ ...edit, range }));

/** A rectangle in bands of as many rows as the looks of one sync allow. */
function rangeBands(range: CellRange): CellRange[] {
  const rows = Math.max(1, Math.floor(BYTES_PER_SYNC / ((range.right - range.left + 1) * LOOK_BYTES)));
  const bands: CellRange[] = [];
  for (let top = range.top; top <= range.bottom; top += rows) bands.push({ ...range, top, bottom: Math.min(range.bottom, top + rows - 1) });
  return bands;
}

/** What a row of cells takes to be written. */
const rowBytes = (cells: WriteCells["cells"][number]): number =>
  cells.reduce((sum, { value, formula }) => sum + CELL_BYTES + BYTES_PER_CHARACTER * (formula ?? (typeof value === "string" ? value : "")).length, 0);

function stepBytes(step: Step): number {
  switch (step.kind) {
    case "write":
      return step.cells.reduce((sum, row) => sum + rowBytes(row), 0);
    case "copyLook":
      return cellCount(step.to) * LOOK_BYTES;
    case "setLook":
      return step.looks.reduce((sum, row) => sum + row.length, 0) * LOOK_BYTES;
    case "style":
      return STYLE_BYTES;
    case "setMarks":
      return step.marks.reduce((sum, { ranges }) => sum + ranges.length * CELL_BYTES, CELL_BYTES);
    default:
      return CELL_BYTES;
  }
}

/** The steps in order, as many together as one sync may carry. */
export const inSyncs = (steps: readonly Step[]): Step[][] => weighed(steps, stepBytes);

/** Anything in order, as much together as one sync may carry. */
export function weighed<T>(items: readonly T[], bytesOf: (item: T) => number): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const item of items) {
    const own = bytesOf(item);
    if (own > room) {
      groups.push([]);
      room = BYTES_PER_SYNC;
    }
    groups.at(-1)?.push(item);
    room -= own;
  }
  return groups;
}

/** What Excel's answer about a rectangle's contents, or its look, may take. Contents are values, formulas and formats. */
export const answerBytes = (range: CellRange, look: boolean): number => cellCount(range) * (look ? LOOK_BYTES : CELL_BYTES);
