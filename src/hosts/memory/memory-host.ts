/**
 * A workbook held in memory behind the host port: for tests, and for anything that has sheets as data but no program around them.
 * It keeps state as a real host does: edits change what is read next, marks stay until taken away, an undo refuses to overwrite.
 */
import { editSheets, stateOfSheets } from "../../core/edited-sheets";
import { touchedRanges, undoOf, type Edit, type Undo } from "../../core/edits";
import { marksAfter, undoOfMarks, type MarkEdit, type SetMarks, type SheetMarks } from "../../core/marks";
import type { CellAddress, SheetSnapshot } from "../../core/sheets/snapshot";
import type { HostCapabilities, HostEdit, OtherWorkbook, ReadPlan, SheetEntry, UndoToken, WorkbookHost, WorkbookIdentity, WorkbookMemory } from "../host";
import { HostError } from "../host-error";

export interface MemoryHostOptions {
  /** The workbook's name with its extension. */
  readonly name?: string;
  readonly readOnly?: boolean;
  /** Texts kept in the workbook from earlier. */
  readonly kept?: ReadonlyMap<string, string>;
  /** Workbooks that are open beside it. */
  readonly others?: readonly OtherWorkbook[];
  /** BUDGET.* functions are said to calculate. */
  readonly functions?: boolean;
  /** Sheets that refuse every change. */
  readonly protectedSheets?: readonly string[];
}

/** What one `apply` changed, and how to take it back. */
interface Step {
  readonly cells: readonly Edit[];
  readonly back: readonly Undo<null>[];
  /** The touched cells as this step left them. */
  readonly left: string;
  readonly marksBack: readonly SetMarks[];
}

const isMark = (edit: HostEdit): edit is MarkEdit => edit.kind === "mark" || edit.kind === "clearMarks";

export class MemoryHost implements WorkbookHost {
  readonly memory: WorkbookMemory;
  /** The cell shown last. */
  shown: CellAddress | null = null;
  /** Cells of its sheet that were selected with it. */
  shownBesides: readonly CellAddress[] = [];
  private readonly marks = new Map<string, SheetMarks>();
  private readonly steps = new Map<number, Step>();
  private readonly listeners = new Set<() => void>();
  private lastToken = 0;

  constructor(private sheets: readonly SheetSnapshot[], private readonly options: MemoryHostOptions = {}) {
    const kept = new Map(options.kept);
    this.memory = {
      get: (key) => Promise.resolve(kept.get(key) ?? null),
      set: (key, text) => {
        if (text === null) kept.delete(key);
        else kept.set(key, text);
        return Promise.resolve();
      },
    };
  }

  /** The sheets as they are now. */
  get contents(): readonly SheetSnapshot[] {
    return this.sheets;
  }

  /** What is marked on a sheet. */
  marksOf(sheet: string): SheetMarks {
    return this.marks.get(sheet) ?? [];
  }

  capabilities(): Promise<HostCapabilities> {
    return Promise.resolve({ marks: true, changes: true, functions: this.options.functions ?? false, spill: false, merges: true });
  }

  identity(): Promise<WorkbookIdentity> {
    return Promise.resolve({ name: this.options.name ?? "", readOnly: this.options.readOnly ?? false });
  }

  listSheets(): Promise<SheetEntry[]> {
    return Promise.resolve(this.sheets.map(({ name, hidden }) => ({ name, hidden })));
  }

  async readSheets(plan: ReadPlan): Promise<SheetSnapshot[]> {
    const wanted = plan.sheets === undefined ? this.sheets : plan.sheets.map((name) => this.sheet(name));
    const sizes = wanted.map(({ rows }) => rows.reduce((sum, { cells }) => sum + cells.length, 0));
    const all = sizes.reduce((sum, size) => sum + size, 0);
    let read = 0;
    for (const size of sizes) {
      // Lets the caller stop between two sheets.
      await Promise.resolve();
      if (plan.signal?.aborted === true) throw new HostError("stopped");
      plan.onProgress?.((read += size), all);
    }
    return wanted.map((sheet) => (plan.merges === true ? sheet : { ...sheet, merges: [] }));
  }

  otherWorkbooks(): Promise<readonly OtherWorkbook[]> {
    return Promise.resolve(this.options.others ?? []);
  }

  async reveal(cell: CellAddress, partners: readonly CellAddress[] = []): Promise<void> {
    await Promise.resolve();
    if (this.sheet(cell.sheet).hidden) throw new HostError("hiddenSheet", { sheet: cell.sheet });
    this.shown = cell;
    this.shownBesides = partners.filter(({ sheet, row, column }) => sheet === cell.sheet && (row !== cell.row || column !== cell.column));
  }

  async apply(edits: readonly HostEdit[]): Promise<UndoToken> {
    await Promise.resolve();
    if (this.options.readOnly === true) throw new HostError("readOnly");
    const locked = edits.find(({ sheet }) => this.options.protectedSheets?.includes(sheet) === true);
    if (locked !== undefined) throw new HostError("protectedSheet", { sheet: locked.sheet });
    const marking = edits.filter(isMark);
    const cells = edits.filter((edit): edit is Edit => !isMark(edit));
    this.refuseUnknownSheets(edits, cells);
    const back = undoOf(cells, stateOfSheets(this.sheets));
    const marksBack = undoOfMarks(marking, (sheet) => this.marksOf(sheet));
    this.sheets = editSheets(this.sheets, cells);
    this.setMarks(marksAfter(marking, (sheet) => this.marksOf(sheet)));
    this.lastToken += 1;
    this.steps.set(this.lastToken, { cells, back, marksBack, left: this.touched(cells) });
    return { id: this.lastToken };
  }

  async undo(token: UndoToken): Promise<void> {
    await Promise.resolve();
    const step = this.steps.get(token.id);
    if (step === undefined) throw new HostError("failed", { cause: `undo ${token.id}` });
    if (this.touched(step.cells) !== step.left) throw new HostError("changedSince", { sheet: step.cells[0]?.sheet ?? "" });
    this.steps.delete(token.id);
    this.sheets = editSheets(this.sheets, step.back);
    this.setMarks(step.marksBack);
  }

  onChange(listener: () => void): Promise<() => Promise<void>> {
    this.listeners.add(listener);
    return Promise.resolve(() => {
      this.listeners.delete(listener);
      return Promise.resolve();
    });
  }

  /** What a user does by hand: no token, and listeners are told. */
  edit(edits: readonly Edit[]): void {
    this.sheets = editSheets(this.sheets, edits);
    for (const listener of this.listeners) listener();
  }

  private sheet(name: string): SheetSnapshot {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new HostError("sheetDeleted", { sheet: name });
    return found;
  }

  private refuseUnknownSheets(edits: readonly HostEdit[], cells: readonly Edit[]): void {
    const added = new Set(cells.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : [])));
    for (const sheet of added) if (this.sheets.some(({ name }) => name === sheet)) throw new HostError("sheetExists", { sheet });
    for (const { sheet } of edits) if (!added.has(sheet)) this.sheet(sheet);
  }

  private setMarks(steps: readonly SetMarks[]): void {
    for (const { sheet, marks } of steps) this.marks.set(sheet, marks);
  }

  /** The cells that edits touch, as text to compare. */
  private touched(edits: readonly Edit[]): string {
    const state = stateOfSheets(this.sheets);
    const cells = touchedRanges(edits).flatMap(({ sheet, top, left, bottom, right }) => {
      const found: unknown[] = [];
      for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) found.push(state.cell(sheet, row, column));
      return found;
    });
    return JSON.stringify(cells);
  }
}
