/** A sheet of the fake Excel as plain state: contents, formats, looks, widths, merges, conditional formats. */
import type { CellRange } from "../../../src/core/sheets/snapshot";
import { PLAIN_LOOK, type FakeLook } from "./cell-looks";
import { typedInput, type TypedCell } from "./typed-input";

export interface FakeConditionalFormat {
  readonly id: string;
  readonly type: string;
  formula: string;
  fill: string;
  readonly ranges: readonly CellRange[];
}

interface FakeCell {
  readonly contents?: TypedCell;
  readonly format: string;
  readonly look: FakeLook;
}

const PLAIN_CELL: FakeCell = { format: "General", look: PLAIN_LOOK };
export const STANDARD_WIDTH = 48;

export class FakeSheet {
  visibility = "Visible";
  isProtected = false;
  cells = new Map<string, FakeCell>();
  widths = new Map<number, number>();
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  merges: CellRange[] = [];
  /** The last added is the first in priority. */
  conditionalFormats: FakeConditionalFormat[] = [];

  /** Places of the formulas that fill more than their own cell. */
  private readonly spilling = new Set<string>();

  constructor(readonly id: string, readonly name: string) {}

  cell(row: number, column: number): FakeCell {
    return this.cells.get(`${row},${column}`) ?? PLAIN_CELL;
  }

  value(row: number, column: number): string | number | boolean {
    const contents = this.cell(row, column).contents ?? this.spillParent(row, column)?.contents;
    return contents === undefined ? "" : contents.value;
  }

  /** A formula, or the constant; of a spilled cell what is seen. */
  formula(row: number, column: number): string | number | boolean {
    return this.cell(row, column).contents?.formula ?? this.value(row, column);
  }

  /** Null leaves the cell alone. Excel gives a format to what it reads as a date or a share. */
  type(row: number, column: number, input: unknown): void {
    if (input === null) return;
    const cell = this.cell(row, column);
    const contents = typedInput(input, cell.format);
    const format = cell.format === "General" ? (contents?.format ?? cell.format) : cell.format;
    this.keep(row, column, contents === undefined ? { format, look: cell.look } : { contents, format, look: cell.look });
  }

  setFormat(row: number, column: number, format: string): void {
    this.keep(row, column, { ...this.cell(row, column), format });
  }

  setLook(row: number, column: number, look: FakeLook): void {
    this.keep(row, column, { ...this.cell(row, column), look });
  }

  /** Everything but the first cell's contents is lost, and its look goes for all. */
  merge(range: CellRange): void {
    const { look } = this.cell(range.top, range.left);
    for (const [row, column] of cellsOf(range)) {
      if (row !== range.top || column !== range.left) this.type(row, column, "");
      this.setLook(row, column, look);
    }
    this.merges.push(range);
  }

  unmerge(range: CellRange): void {
    this.merges = this.merges.filter((merge) => merge.bottom < range.top || merge.top > range.bottom || merge.right < range.left || merge.left > range.right);
  }

  /** The rectangle of the cells with contents; undefined when there are none. */
  used(): CellRange | undefined {
    const places = [...this.cells].filter(([, { contents }]) => contents !== undefined).map(([key]) => key.split(",").map(Number));
    const rows = places.map(([row]) => row ?? 0);
    const columns = places.map(([, column]) => column ?? 0);
    if (places.length === 0) return undefined;
    const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b));
    const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b));
    return { top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) };
  }

  /** Where the formula stands that fills this blank cell: functions of the add-in fill as many rows as their first range has. */
  spillPlace(row: number, column: number): { readonly row: number; readonly column: number } | undefined {
    if (this.cell(row, column).contents) return undefined;
    for (const spilling of this.spilling) {
      const [top = 0, left = 0] = spilling.split(",").map(Number);
      if (left === column && row > top && row < top + spillRows(this.cell(top, left).contents?.formula)) return { row: top, column };
    }
    return undefined;
  }

  hasSpill(range: CellRange): boolean {
    return cellsOf(range).some(([row, column]) => spillRows(this.cell(row, column).contents?.formula) > 1 || this.spillPlace(row, column) !== undefined);
  }

  private spillParent(row: number, column: number): FakeCell | undefined {
    const place = this.spillPlace(row, column);
    return place && this.cell(place.row, place.column);
  }

  private keep(row: number, column: number, cell: FakeCell): void {
    if (spillRows(cell.contents?.formula) > 1) this.spilling.add(`${row},${column}`);
    else this.spilling.delete(`${row},${column}`);
    const plain = cell.contents === undefined && cell.format === "General" && JSON.stringify(cell.look) === JSON.stringify(PLAIN_LOOK);
    if (plain) this.cells.delete(`${row},${column}`);
    else this.cells.set(`${row},${column}`, cell);
  }
}

/** Row and column of every cell of the rectangle. */
export function cellsOf({ top, left, bottom, right }: CellRange): [number, number][] {
  const cells: [number, number][] = [];
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) cells.push([row, column]);
  return cells;
}

function spillRows(formula: string | undefined): number {
  const [, first, last] = /^=BUDGET\.\w+\([A-Z]+(\d+):[A-Z]+(\d+)/.exec(formula ?? "") ?? [];
  return first === undefined || last === undefined ? 1 : Number(last) - Number(first) + 1;
}
