/** One workbook in the page's spreadsheet, as the port has it. */
import type { ISelectionCell } from "@univerjs/core";
import { FormulaDataModel, GlobalComputingStatusService, SetSelectionsOperation, SetWorksheetActiveOperation } from "@univerjs/preset-sheets-core";
import { touchedRanges, type Edit } from "../../core/edits";
import type { MarkEdit, SheetMarks } from "../../core/marks";
import type { CellAddress, SheetSnapshot } from "../../core/sheets/snapshot";
import type { HostCapabilities, HostEdit, OtherWorkbook, ReadPlan, SheetEntry, UndoToken, WorkbookHost, WorkbookIdentity, WorkbookMemory } from "../host";
import { HostError } from "../host-error";
import type { Grid } from "./grid";
import type { GridMarks } from "./grid-marks";
import { StepMaker, type GridStep } from "./grid-steps";
import { LiveChanges } from "./live-changes";
import { GridReader } from "./read-grid";

export interface WorkbenchHostOptions {
  /** Id of the workbook in the grid. */
  readonly unitId: string;
  /** The file's name with its extension. */
  readonly name: string;
  /** Texts kept in the file. */
  readonly kept: ReadonlyMap<string, string>;
  /** Called with each change that a saved copy would show. */
  readonly onTouched: () => void;
  /** The workbooks that are open beside this one. */
  readonly others: () => Promise<readonly OtherWorkbook[]>;
}

/** Cells of a step as they were before and after it, as text to compare. */
interface AppliedStep extends GridStep {
  readonly edits: readonly Edit[];
  readonly before: string;
  readonly after: string;
}

/** More cells at once are not outlined. */
const MOST_PARTNERS = 60;
const BEFORE_CALCULATION_MS = 120;
/** Longer than any disclosure takes to calculate. */
const LONGEST_CALCULATION_MS = 4_000;
const SETTLING_MS = 25;
/** How often a reader tells how far it is: each time the pane is drawn anew. */
const PROGRESS_MS = 100;

const isMark = (edit: HostEdit): edit is MarkEdit => edit.kind === "mark" || edit.kind === "clearMarks";

export class WorkbenchHost implements WorkbookHost {
  readonly memory: WorkbookMemory;
  private readonly texts: Map<string, string>;
  private readonly changes: LiveChanges;
  private readonly steps = new Map<number, AppliedStep>();
  private lastToken = 0;
  private neverCalculated = 0;

  /** The workbook is already in the grid. */
  constructor(private readonly grid: Grid, private readonly marks: GridMarks, private readonly options: WorkbenchHostOptions) {
    this.texts = new Map(options.kept);
    this.changes = new LiveChanges(grid, options.unitId, options.onTouched);
    this.memory = {
      get: (key) => Promise.resolve(this.texts.get(key) ?? null),
      set: (key, text) => {
        if (text === null) this.texts.delete(key);
        else this.texts.set(key, text);
        options.onTouched();
        return Promise.resolve();
      },
    };
  }

  /** Texts to be kept in a saved copy. */
  get kept(): ReadonlyMap<string, string> {
    return this.texts;
  }

  /** What is marked, by sheet, for a saved copy. */
  get marked(): ReadonlyMap<string, SheetMarks> {
    return new Map(this.workbook.getSheets().map((sheet) => [sheet.getName(), this.marks.of(this.options.unitId, sheet.getSheetId())]));
  }

  capabilities(): Promise<HostCapabilities> {
    return Promise.resolve({ marks: true, changes: true, functions: true, spill: false, merges: true });
  }

  identity(): Promise<WorkbookIdentity> {
    return Promise.resolve({ name: this.options.name, readOnly: false });
  }

  listSheets(): Promise<SheetEntry[]> {
    return Promise.resolve(this.workbook.getSheets().map((sheet) => ({ name: sheet.getName(), hidden: sheet.isSheetHidden() === 1 })));
  }

  async readSheets(plan: ReadPlan): Promise<SheetSnapshot[]> {
    await this.settle();
    const reader = this.reader();
    const sheets = plan.sheets?.map((name) => this.sheet(name)) ?? this.workbook.getSheets();
    const sizes = sheets.map((sheet) => GridReader.size(sheet));
    const all = sizes.reduce((sum, size) => sum + size, 0);
    const snapshots: SheetSnapshot[] = [];
    let read = 0;
    let told = performance.now();
    for (const [index, sheet] of sheets.entries()) {
      if (plan.signal?.aborted === true) throw new HostError("stopped");
      snapshots.push(reader.snapshot(sheet, plan.merges === true));
      read += sizes[index] ?? 0;
      if (performance.now() - told < PROGRESS_MS) continue;
      plan.onProgress?.(read, all);
      // Lets the page draw, and the caller stop.
      await new Promise((resolve) => setTimeout(resolve, 0));
      told = performance.now();
    }
    return snapshots;
  }

  async reveal({ sheet: name, row, column }: CellAddress, partners: readonly CellAddress[] = []): Promise<void> {
    await this.endEditing();
    const { unitId } = this.options;
    const sheet = this.sheet(name);
    if (sheet.isSheetHidden() === 1) throw new HostError("hiddenSheet", { sheet: name });
    const subUnitId = sheet.getSheetId();
    await this.activate(subUnitId);
    const others = partners.filter((partner) => partner.sheet === name && (partner.row !== row || partner.column !== column)).slice(0, MOST_PARTNERS);
    // The active cell is the one of the last selection.
    const selections = [...others, { row, column }].map((cell, index) => {
      const primary = this.cellWithMerge(subUnitId, cell.row, cell.column);
      const { startRow, startColumn, endRow, endColumn } = primary;
      return { range: { startRow, startColumn, endRow, endColumn, unitId, sheetId: subUnitId, rangeType: 0 }, primary: index === others.length ? primary : null, style: null };
    });
    await this.grid.commands.executeCommand(SetSelectionsOperation.id, { unitId, subUnitId, selections, reveal: true });
  }

  async apply(edits: readonly HostEdit[]): Promise<UndoToken> {
    await this.endEditing();
    const cells = edits.filter((edit): edit is Edit => !isMark(edit));
    const before = this.contents(cells);
    const active = this.workbook.getActiveSheet().getSheetId();
    const step = this.changes.quietly(() => new StepMaker(this.grid, this.marks, this.options.unitId).carryOut(cells, edits.filter(isMark)));
    this.remember(step);
    await this.activate(active);
    this.lastToken += 1;
    this.steps.set(this.lastToken, { ...step, edits: cells, before, after: this.contents(cells) });
    return { id: this.lastToken };
  }

  async undo({ id }: UndoToken): Promise<void> {
    await this.endEditing();
    const step = this.steps.get(id);
    if (step === undefined) throw new HostError("failed", { cause: `undo ${id}` });
    const now = this.contents(step.edits);
    // The user may have taken it back already, with the grid's own undo.
    if (now !== step.after && now !== step.before) throw new HostError("changedSince", { sheet: step.edits[0]?.sheet ?? "" });
    this.steps.delete(id);
    if (now !== step.after) return;
    this.changes.quietly(() => {
      for (const mutation of step.undo) this.grid.commands.syncExecuteCommand(mutation.id, structuredClone(mutation.params));
    });
    this.remember({ redo: step.undo, undo: step.redo });
  }

  otherWorkbooks(): Promise<readonly OtherWorkbook[]> {
    return this.options.others();
  }

  onChange(listener: () => void): Promise<() => Promise<void>> {
    const end = this.changes.add(listener);
    return Promise.resolve(() => {
      end();
      return Promise.resolve();
    });
  }

  /** The workbook is about to leave the grid. */
  close(): void {
    this.changes.end();
  }

  private get workbook() {
    return this.grid.workbook(this.options.unitId);
  }

  private reader(): GridReader {
    return new GridReader(this.workbook, this.grid.injector.get(FormulaDataModel));
  }

  private sheet(name: string) {
    const sheet = this.workbook.getSheetBySheetName(name);
    if (!sheet) throw new HostError("sheetDeleted", { sheet: name });
    return sheet;
  }

  /** A sheet that is added comes into sight by itself. */
  private async activate(subUnitId: string): Promise<void> {
    if (this.workbook.getActiveSheet().getSheetId() !== subUnitId) await this.grid.commands.executeCommand(SetWorksheetActiveOperation.id, { unitId: this.options.unitId, subUnitId });
  }

  private cellWithMerge(subUnitId: string, row: number, column: number): ISelectionCell {
    const merge = this.workbook.getSheetBySheetId(subUnitId)?.getMergedCell(row, column);
    return {
      actualRow: row, actualColumn: column, isMerged: Boolean(merge), isMergedMainCell: merge?.startRow === row && merge.startColumn === column,
      startRow: merge?.startRow ?? row, startColumn: merge?.startColumn ?? column, endRow: merge?.endRow ?? row, endColumn: merge?.endColumn ?? column,
    };
  }

  /** What is being typed counts as entered. */
  private async endEditing(): Promise<void> {
    const workbook = this.grid.api.getWorkbook(this.options.unitId);
    if (workbook?.isCellEditing() === true) await workbook.endEditingAsync(true);
  }

  /** Waits until what was typed is entered and calculated. The grid begins to calculate some time after a change, and empties formulas first. */
  private async settle(): Promise<void> {
    await this.endEditing();
    const computing = this.grid.injector.get(GlobalComputingStatusService);
    // Long after the last change there is nothing to wait for.
    if (this.changes.quietFor > LONGEST_CALCULATION_MS) return;
    const start = performance.now();
    const open = (): number => this.workbook.getSheets().reduce((sum, sheet) => sum + GridReader.uncalculated(sheet), 0);
    const unsettled = (): boolean => this.changes.quietFor < BEFORE_CALCULATION_MS || !computing.computingStatus || open() > this.neverCalculated;
    while (unsettled() && performance.now() - start < LONGEST_CALCULATION_MS) await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
    // What has no result by then gets none; it is not waited for again.
    this.neverCalculated = open();
  }

  /** One step in the grid's own list. */
  private remember({ redo, undo }: GridStep): void {
    if (redo.length > 0) this.grid.undoStack.pushUndoRedo({ unitID: this.options.unitId, undoMutations: structuredClone([...undo]), redoMutations: structuredClone([...redo]) });
  }

  /** Formulas, or values where there is none, of the cells that edits touch. */
  private contents(edits: readonly Edit[]): string {
    const reader = this.reader();
    return JSON.stringify(touchedRanges(edits).map(({ sheet: name, top, left, bottom, right }) => {
      const sheet = this.sheet(name);
      const found: unknown[] = [];
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const cell = reader.cell(sheet, row, column);
          found.push(cell?.formula === undefined ? cell?.value ?? null : `=${cell.formula}`);
        }
      }
      return found;
    }));
  }
}
