/**
 * Edits as steps of the grid: each becomes mutations with their way back, which go to the grid's own undo list as one step. All or
 * nothing: when one fails, those before it are taken back.
 */
import { BooleanNumber, mergeWorksheetSnapshotWithDefault, type ICellData, type IMutationInfo, type IStyleData, type Worksheet } from "@univerjs/core";
import {
  AddMergeUndoMutationFactory, AddWorksheetMergeMutation, InsertSheetMutation, InsertSheetUndoMutationFactory, RemoveMergeUndoMutationFactory, RemoveSheetMutation, RemoveWorksheetMergeMutation,
  SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetWorksheetColumnCountMutation, SetWorksheetColWidthMutation, SetWorksheetColWidthMutationFactory, SetWorksheetRowCountMutation,
} from "@univerjs/preset-sheets-core";
import { GENERAL_FORMAT, writtenRange, type CellState, type CellStyle, type Edit, type WriteCells } from "../../core/edits";
import { marksAfter, type MarkEdit } from "../../core/marks";
import type { CellRange } from "../../core/sheets/snapshot";
import { HostError } from "../host-error";
import { gridContents } from "./cell-contents";
import type { Grid } from "./grid";
import { SET_MARKS, type GridMarks, type SetMarksParams } from "./grid-marks";
import { gridRange } from "./grid-workbook";
import { TRUE, VERTICAL, WRAP } from "./grid-codes";

/** What was carried out and its way back, each in order. */
export interface GridStep {
  readonly redo: readonly IMutationInfo[];
  readonly undo: readonly IMutationInfo[];
}

/** A character is 7 pixels wide, and 5 more are margin. */
const pixelsOf = (characters: number): number => Math.round(characters * 7 + 5);

type CellPatches = Record<number, Record<number, ICellData>>;

export class StepMaker {
  private readonly redo: IMutationInfo[] = [];
  private readonly undo: IMutationInfo[] = [];
  /** Sheets of this step: they go away whole, and last, since the grid may be showing them. */
  private readonly added = new Map<string, IMutationInfo>();

  constructor(private readonly grid: Grid, private readonly marks: GridMarks, private readonly unitId: string) {}

  /** Carries the edits out. Throws HostError, with nothing changed. */
  carryOut(edits: readonly Edit[], marking: readonly MarkEdit[]): GridStep {
    try {
      for (const edit of edits) this.carryOutOne(edit);
      const before = (sheet: string) => this.marks.of(this.unitId, this.sheet(sheet).getSheetId());
      for (const { sheet, marks } of marksAfter(marking, before)) {
        const subUnitId = this.sheet(sheet).getSheetId();
        const back: SetMarksParams = { unitId: this.unitId, subUnitId, marks: before(sheet) };
        this.run({ id: SET_MARKS, params: { ...back, marks } }, { id: SET_MARKS, params: back });
      }
    } catch (error) {
      for (const { id, params } of this.wayBack()) this.grid.commands.syncExecuteCommand(id, params);
      throw error;
    }
    return { redo: this.redo, undo: this.wayBack() };
  }

  private wayBack(): IMutationInfo[] {
    return [...this.undo, ...[...this.added.values()].reverse()];
  }

  private carryOutOne(edit: Edit): void {
    switch (edit.kind) {
      case "addSheet":
        this.addSheet(edit.sheet, edit.widths);
        break;
      case "write":
        this.write(edit);
        break;
      case "copyLook":
        this.setStyles(edit.sheet, edit.to, (sheet, row, column) => this.styleAt(sheet, edit.from.top + row - edit.to.top, edit.from.left + column - edit.to.left));
        break;
      case "style":
        this.setStyles(edit.sheet, edit.range, (sheet, row, column) => ({ ...this.styleAt(sheet, row, column), ...ownStyle(edit.style) }));
        break;
      case "copyWidth":
        this.setWidth(edit.sheet, edit.to, this.sheet(edit.sheet).getColumnWidth(edit.from));
        break;
      case "merge":
      case "unmerge":
        this.merge(edit.sheet, edit.range, edit.kind === "merge");
        break;
    }
  }

  /** Throws `sheetDeleted`. */
  private sheet(name: string): Worksheet {
    const sheet = this.grid.workbook(this.unitId).getSheetBySheetName(name);
    if (!sheet) throw new HostError("sheetDeleted", { sheet: name });
    return sheet;
  }

  private styleAt(sheet: Worksheet, row: number, column: number): IStyleData {
    return this.grid.workbook(this.unitId).getStyles().getStyleByCell(sheet.getCellRaw(row, column)) ?? {};
  }

  /** Does it, and remembers the way there and back. */
  private run(forth: IMutationInfo, back: IMutationInfo): void {
    if (!this.grid.commands.syncExecuteCommand(forth.id, forth.params)) throw new HostError("failed", { cause: forth.id });
    this.redo.push(forth);
    if (![...this.added.keys()].some((id) => isOfSheet(forth.params, id))) this.undo.unshift(back);
  }

  private write(edit: WriteCells): void {
    const sheet = this.sheet(edit.sheet);
    this.makeRoom(sheet, writtenRange(edit));
    const patches: CellPatches = {};
    edit.cells.forEach((row, down) => row.forEach((state, right) => {
      if (!state.spilled) (patches[edit.top + down] ??= {})[edit.left + right] = contentsPatch(state);
    }));
    this.setCells(sheet, patches);
  }

  private setStyles(name: string, range: CellRange, styleOf: (sheet: Worksheet, row: number, column: number) => IStyleData): void {
    const sheet = this.sheet(name);
    this.makeRoom(sheet, range);
    const patches: CellPatches = {};
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const { f, si } = sheet.getCellRaw(row, column) ?? {};
        // The grid takes a cell without a formula for one that loses its own: a change of style names it again.
        (patches[row] ??= {})[column] = { s: stylePatch(this.styleAt(sheet, row, column), styleOf(sheet, row, column)), ...(f && { f }), ...(si && { si }) };
      }
    }
    this.setCells(sheet, patches);
  }

  private setCells(sheet: Worksheet, cellValue: CellPatches): void {
    const params = { unitId: this.unitId, subUnitId: sheet.getSheetId(), cellValue };
    const back = SetRangeValuesUndoMutationFactory(this.grid.injector, params);
    this.run({ id: SetRangeValuesMutation.id, params: structuredClone(params) }, { id: SetRangeValuesMutation.id, params: back });
  }

  private setWidth(name: string, column: number, colWidth: number): void {
    const sheet = this.sheet(name);
    this.makeRoom(sheet, { top: 0, left: column, bottom: 0, right: column });
    const params = { unitId: this.unitId, subUnitId: sheet.getSheetId(), ranges: [gridRange({ top: 0, left: column, bottom: sheet.getRowCount() - 1, right: column })], colWidth };
    this.run({ id: SetWorksheetColWidthMutation.id, params }, { id: SetWorksheetColWidthMutation.id, params: SetWorksheetColWidthMutationFactory(params, sheet) });
  }

  private merge(name: string, range: CellRange, together: boolean): void {
    const params = { unitId: this.unitId, subUnitId: this.sheet(name).getSheetId(), ranges: [gridRange(range)] };
    const merged = { id: AddWorksheetMergeMutation.id, params };
    const apart = { id: RemoveWorksheetMergeMutation.id, params };
    const { injector } = this.grid;
    if (together) this.run(merged, { ...apart, params: AddMergeUndoMutationFactory(injector, params) });
    else this.run(apart, { ...merged, params: RemoveMergeUndoMutationFactory(injector, params) });
  }

  private addSheet(name: string, widths: readonly number[]): void {
    const workbook = this.grid.workbook(this.unitId);
    if (workbook.getSheetBySheetName(name)) throw new HostError("sheetExists", { sheet: name });
    const taken = new Set(workbook.getSheets().map((sheet) => sheet.getSheetId()));
    let number = taken.size;
    while (taken.has(`s${number}`)) number += 1;
    const columnData = Object.fromEntries(widths.map((width, column) => [column, { w: pixelsOf(width), hd: BooleanNumber.FALSE }]));
    const sheet = {
      ...mergeWorksheetSnapshotWithDefault({}), id: `s${number}`, name, columnData, rowCount: 100, columnCount: Math.max(20, widths.length + 8),
    };
    const params = { unitId: this.unitId, index: workbook.getSheetSize(), sheet };
    const away = { id: RemoveSheetMutation.id, params: InsertSheetUndoMutationFactory(this.grid.injector, params) };
    this.added.set(sheet.id, away);
    this.run({ id: InsertSheetMutation.id, params: { ...params, subUnitId: sheet.id } }, away);
  }

  /** A sheet of the grid ends somewhere; what is written beyond makes it longer or wider. */
  private makeRoom(sheet: Worksheet, { bottom, right }: CellRange): void {
    const target = { unitId: this.unitId, subUnitId: sheet.getSheetId() };
    const [rows, columns] = [sheet.getRowCount(), sheet.getColumnCount()];
    if (bottom >= rows) this.run({ id: SetWorksheetRowCountMutation.id, params: { ...target, rowCount: bottom + 20 } }, { id: SetWorksheetRowCountMutation.id, params: { ...target, rowCount: rows } });
    if (right >= columns) this.run({ id: SetWorksheetColumnCountMutation.id, params: { ...target, columnCount: right + 8 } }, { id: SetWorksheetColumnCountMutation.id, params: { ...target, columnCount: columns } });
  }
}

/** Everything but the style is replaced; the number format only where one is given. */
function contentsPatch(state: CellState): ICellData {
  const { v = null, t = null, f = null } = gridContents(state);
  return { v, t, f, si: null, p: null, ...(state.format !== undefined && { s: { n: state.format === GENERAL_FORMAT ? null : { pattern: state.format } } }) };
}

const isOfSheet = (params: object | undefined, subUnitId: string): boolean => params !== undefined && "subUnitId" in params && params.subUnitId === subUnitId;

const SIDES = ["t", "l", "b", "r", "tl_br", "tl_bc", "tl_mr", "bl_tr", "ml_tr", "bc_tr"] as const;

/** What makes the one style the other: the grid lays styles over each other, and only null takes something away. */
function stylePatch(from: IStyleData, to: IStyleData): IStyleData {
  const gone = Object.fromEntries(Object.keys(from).filter((part) => !(part in to)).map((part) => [part, null]));
  const bd = from.bd && to.bd ? Object.fromEntries(SIDES.map((side) => [side, to.bd?.[side] ?? null])) : undefined;
  return { ...gone, ...structuredClone(to), ...(bd && { bd }) };
}

function ownStyle({ bold, underlined, colour, fill, wrapped }: CellStyle): IStyleData {
  return { bl: bold ? TRUE : 0, ul: { s: underlined ? TRUE : 0 }, cl: colour === null ? null : { rgb: colour }, bg: fill === null ? null : { rgb: fill }, tb: wrapped ? WRAP : 1, vt: VERTICAL.top };
}
