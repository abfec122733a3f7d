/** The workbook open in Excel, as the port has it. */
import type { CellAddress, SheetSnapshot } from "../../core/sheets/snapshot";
import type { HostCapabilities, HostEdit, ReadPlan, SheetEntry, UndoToken, WorkbookHost, WorkbookIdentity, WorkbookMemory } from "../host";
import { HostError } from "../host-error";
import { watchChanges } from "./live-changes";
import { listSheets, readSheets } from "./read-sheets";
import { excelCapabilities } from "./requirements";
import { inExcel } from "./session";
import { applyEdits, undoEdits, type WayBack } from "./workbook-edits";
import { workbookMemory } from "./workbook-memory";

/** Excel tells of a change a moment after it was made. */
const ECHO_MS = 500;

/** To be made after `Office.onReady`. */
export class ExcelHost implements WorkbookHost {
  readonly memory: WorkbookMemory = workbookMemory;
  private readonly waysBack = new Map<number, WayBack>();
  private applied = 0;
  private atWork = 0;
  private workedUntil = 0;

  capabilities(): Promise<HostCapabilities> {
    return Promise.resolve(excelCapabilities());
  }

  identity(): Promise<WorkbookIdentity> {
    return inExcel(async (context) => {
      const { workbook } = context;
      workbook.load("name,readOnly");
      await context.sync();
      return { name: workbook.name, readOnly: workbook.readOnly };
    });
  }

  listSheets(): Promise<SheetEntry[]> {
    return listSheets();
  }

  readSheets(plan: ReadPlan): Promise<SheetSnapshot[]> {
    return readSheets(plan);
  }

  /** The cell alone: selecting several areas came with ExcelApi 1.18, later than any LTSC, and no published Office.js has it yet. */
  reveal({ sheet: name, row, column }: CellAddress): Promise<void> {
    return inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("visibility");
      await context.sync();
      if (sheet.isNullObject) throw new HostError("sheetDeleted", { sheet: name });
      if (sheet.visibility !== "Visible") throw new HostError("hiddenSheet", { sheet: name });
      sheet.activate();
      sheet.getCell(row, column).select();
      await context.sync();
    });
  }

  async apply(edits: readonly HostEdit[]): Promise<UndoToken> {
    const wayBack = await this.writing(() => applyEdits(edits));
    const id = ++this.applied;
    this.waysBack.set(id, wayBack);
    return { id };
  }

  /** A token that is not known, or was used, is a mistake of the caller and rejects with a RangeError. */
  async undo({ id }: UndoToken): Promise<void> {
    const wayBack = this.waysBack.get(id);
    if (!wayBack) throw new RangeError(`no way back ${id}`);
    await this.writing(() => undoEdits(wayBack));
    this.waysBack.delete(id);
  }

  onChange(listener: () => void): Promise<() => Promise<void>> {
    return watchChanges(listener, () => this.atWork > 0 || Date.now() < this.workedUntil);
  }

  private async writing<T>(work: () => Promise<T>): Promise<T> {
    this.atWork += 1;
    try {
      return await work();
    } finally {
      this.atWork -= 1;
      this.workedUntil = Date.now() + ECHO_MS;
    }
  }
}
