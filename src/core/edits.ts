/**
 * Edits: what is to be done to a workbook, as data. A plan is a list of them; every host (Excel, a browser spreadsheet, a file)
 * carries the same list out. Nothing is ever moved: cells right of a table are written to, sheets are added at the end. The way
 * back is data too, made from the state before (`undoOf`). Rows and columns count from 0.
 */
import type { CellRange, CellValue } from "./sheets/snapshot";
import { largestOf } from "./lists";

/** The contents of a cell; `{}` is a blank one. */
export interface CellState {
  /** A constant, or what the formula gives: a host that calculates may ignore it, a file keeps it as the cached result. */
  readonly value?: CellValue;
  /** Without its leading `=`; functions of the add-in as `BUDGET.YOY`. */
  readonly formula?: string;
  /** Number format. Absent: the cell keeps the one it has. */
  readonly format?: string;
  /** The formula fills so many cells, this one included: a spilled formula, in a file an array formula over the range. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** Filled by the spilled formula of another cell of the same edit: nothing to write, the value is what will be seen. */
  readonly spilled?: true;
}

/** Put a rectangle of contents in place of what is there. */
export interface WriteCells {
  readonly kind: "write";
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly CellState[])[];
}

/** Give cells the look (font, border, fill, alignment, number format) of others; both rectangles have one shape. */
export interface CopyLook {
  readonly kind: "copyLook";
  readonly sheet: string;
  readonly from: CellRange;
  readonly to: CellRange;
}

/** A plain look of the product's own: all of it is set. Colours as `#1F5F8B`; null is black for figures and texts, and no fill. */
export interface CellStyle {
  readonly bold: boolean;
  readonly underlined: boolean;
  readonly colour: string | null;
  readonly fill: string | null;
  /** Long texts go on below; everything stands at the top of its cell. */
  readonly wrapped: boolean;
}

/** Give cells of a sheet of the product's own a look. */
export interface StyleCells {
  readonly kind: "style";
  readonly sheet: string;
  readonly range: CellRange;
  readonly style: CellStyle;
}

/** Make a column as wide as another. */
export interface CopyWidth {
  readonly kind: "copyWidth";
  readonly sheet: string;
  readonly from: number;
  readonly to: number;
}

/** Merge blank cells, or take apart what was merged. */
export interface MergeCells {
  readonly kind: "merge" | "unmerge";
  readonly sheet: string;
  readonly range: CellRange;
}

/** A new sheet behind all others, with columns so many characters wide. */
export interface AddSheet {
  readonly kind: "addSheet";
  readonly sheet: string;
  readonly widths: readonly number[];
}

export type Edit = WriteCells | CopyLook | StyleCells | CopyWidth | MergeCells | AddSheet;

/** Undoing what only a host knows: the look of cells in its own terms, and widths (null: the sheet's standard). */
export interface SetLook<Look> {
  readonly kind: "setLook";
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly looks: readonly (readonly Look[])[];
}

export interface SetWidth {
  readonly kind: "setWidth";
  readonly sheet: string;
  readonly column: number;
  readonly width: number | null;
}

/** Take away a sheet that an edit has added. */
export interface RemoveSheet {
  readonly kind: "removeSheet";
  readonly sheet: string;
}

/** A step of the way back. `Look` is the host's own. */
export type Undo<Look> = WriteCells | MergeCells | SetLook<Look> | SetWidth | RemoveSheet;

/** A workbook as it is before the edits. A host that has to load cells first asks `touchedRanges` which. */
export interface StateBefore<Look> {
  cell(sheet: string, row: number, column: number): CellState;
  look(sheet: string, row: number, column: number): Look;
  width(sheet: string, column: number): number | null;
}

/** Format of a cell that has none. */
export const GENERAL_FORMAT = "General";

/** The rectangle that a write covers. */
export const writtenRange = ({ top, left, cells }: WriteCells): CellRange => ({
  top, left, bottom: top + cells.length - 1, right: left + largestOf([1, ...cells.map((row) => row.length)]) - 1,
});

/** Every existing cell that the edits change in contents or look, as rectangles by sheet. Added sheets are left out. */
export function touchedRanges(edits: readonly Edit[]): (CellRange & { readonly sheet: string })[] {
  const added = addedSheets(edits);
  return edits.flatMap((edit) => {
    if (edit.kind === "addSheet" || edit.kind === "copyWidth" || added.has(edit.sheet)) return [];
    const range = edit.kind === "write" ? writtenRange(edit) : edit.kind === "copyLook" ? edit.to : edit.range;
    return [{ sheet: edit.sheet, ...range }];
  });
}

/**
 * The way back: carried out in order after the edits, it leaves the workbook exactly as `before` shows it. Edits of one list may
 * overlap; sheets that they add must not be there before.
 */
export function undoOf<Look>(edits: readonly Edit[], before: StateBefore<Look>): Undo<Look>[] {
  const added = addedSheets(edits);
  const undo: Undo<Look>[] = [];
  for (const edit of [...edits].reverse()) {
    if (edit.kind === "addSheet") undo.push({ kind: "removeSheet", sheet: edit.sheet });
    else if (!added.has(edit.sheet)) undo.push(stepBack(edit, before));
  }
  return undo;
}

const addedSheets = (edits: readonly Edit[]): ReadonlySet<string> => new Set(edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : [])));

function stepBack<Look>(edit: Exclude<Edit, AddSheet>, before: StateBefore<Look>): Undo<Look> {
  const { sheet } = edit;
  switch (edit.kind) {
    case "write": {
      const range = writtenRange(edit);
      return { kind: "write", sheet, top: edit.top, left: edit.left, cells: grid(range, (row, column) => ({ format: GENERAL_FORMAT, ...before.cell(sheet, row, column) })) };
    }
    case "copyLook":
    case "style": {
      const range = edit.kind === "style" ? edit.range : edit.to;
      return { kind: "setLook", sheet, top: range.top, left: range.left, looks: grid(range, (row, column) => before.look(sheet, row, column)) };
    }
    case "copyWidth":
      return { kind: "setWidth", sheet, column: edit.to, width: before.width(sheet, edit.to) };
    case "merge":
      return { kind: "unmerge", sheet, range: edit.range };
    case "unmerge":
      return { kind: "merge", sheet, range: edit.range };
  }
}

function grid<T>(range: CellRange, at: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    const cells: T[] = [];
    for (let column = range.left; column <= range.right; column++) cells.push(at(row, column));
    rows.push(cells);
  }
  return rows;
}
