/**
 * Edits carried out on sheet snapshots: what a workbook holds after them, without a host. Planning the second of several tables,
 * checking what a host has written, and the tests need it. Looks and widths are no part of a snapshot; a number format counts for cells with contents.
 */
import { GENERAL_FORMAT, type CellState, type Edit, type StateBefore, type Undo } from "./edits";
import type { CellRange, CellSnapshot, RowSnapshot, SheetSnapshot } from "./sheets/snapshot";

/** The sheets after the edits; sheets without edits are the same objects. Edits of sheets that are not there are mistakes of the caller and throw. */
export function editSheets<Look>(sheets: readonly SheetSnapshot[], edits: readonly (Edit | Undo<Look>)[]): SheetSnapshot[] {
  const order = sheets.map(({ name }) => name);
  const open = new Map<string, OpenSheet>();
  const originals = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const opened = (name: string): OpenSheet => {
    let sheet = open.get(name);
    if (!sheet) {
      const original = originals.get(name);
      if (!original) throw new RangeError(`no sheet ${name}`);
      open.set(name, (sheet = new OpenSheet(original)));
    }
    return sheet;
  };
  for (const edit of edits) {
    switch (edit.kind) {
      case "addSheet":
        order.push(edit.sheet);
        open.set(edit.sheet, new OpenSheet({ name: edit.sheet, hidden: false, rows: [], merges: [], hiddenRows: [], hiddenColumns: [] }));
        break;
      case "removeSheet":
        order.splice(order.indexOf(edit.sheet), 1);
        break;
      case "write":
        edit.cells.forEach((row, down) => row.forEach((state, right) => opened(edit.sheet).set(edit.top + down, edit.left + right, state)));
        break;
      case "merge":
        opened(edit.sheet).merges.push(edit.range);
        break;
      case "unmerge":
        opened(edit.sheet).unmerge(edit.range);
        break;
      case "copyLook":
      case "style":
      case "setLook":
      case "copyWidth":
      case "setWidth":
        break;
    }
  }
  return order.flatMap((name) => open.get(name)?.close() ?? originals.get(name) ?? []);
}

/** The sheets as the state before edits, for `undoOf`. They know no looks. */
export function stateOfSheets(sheets: readonly SheetSnapshot[]): StateBefore<null> {
  const open = new Map(sheets.map((sheet) => [sheet.name, new OpenSheet(sheet)]));
  return {
    cell: (sheet, row, column) => open.get(sheet)?.get(row, column) ?? {},
    look: () => null,
    width: () => null,
  };
}

const sameRange = (a: CellRange, b: CellRange): boolean => a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

/** A sheet whose cells can be changed. */
class OpenSheet {
  readonly merges: CellRange[];
  private readonly rows: Map<number, Map<number, CellSnapshot>>;

  constructor(private readonly original: SheetSnapshot) {
    this.merges = [...original.merges];
    this.rows = new Map(original.rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))]));
  }

  get(row: number, column: number): CellState {
    const cell = this.rows.get(row)?.get(column);
    if (!cell) return {};
    return {
      ...(cell.value !== undefined && { value: cell.value }),
      ...(cell.formula !== undefined && { formula: cell.formula }),
      ...(cell.format !== undefined && { format: cell.format }),
    };
  }

  set(row: number, column: number, state: CellState): void {
    const cells = this.rows.get(row) ?? new Map<number, CellSnapshot>();
    this.rows.set(row, cells);
    const format = state.format ?? cells.get(column)?.format;
    if (state.formula === undefined && (state.value === undefined || state.value === "")) {
      cells.delete(column);
      return;
    }
    cells.set(column, {
      column,
      ...(state.value !== undefined && { value: state.value }),
      ...(format !== undefined && format !== GENERAL_FORMAT && { format }),
      ...(state.formula !== undefined && { formula: state.formula }),
    });
  }

  unmerge(range: CellRange): void {
    const index = this.merges.findIndex((merge) => sameRange(merge, range));
    if (index >= 0) this.merges.splice(index, 1);
  }

  close(): SheetSnapshot {
    const rows: RowSnapshot[] = [];
    for (const [row, cells] of [...this.rows].sort(([a], [b]) => a - b)) {
      if (cells.size > 0) rows.push({ row, cells: [...cells.values()].sort((a, b) => a.column - b.column) });
    }
    return { ...this.original, rows, merges: this.merges };
  }
}
