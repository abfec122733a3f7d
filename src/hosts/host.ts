/**
 * The port between the product and whatever holds the workbook: Excel, a browser spreadsheet, or memory in tests. Everything is a
 * promise of plain data. A host only reads snapshots and carries edits out; it knows nothing of tables, relations or findings, and
 * writes nothing unless asked. Whatever fails rejects with a `HostError`.
 */
import type { Edit } from "../core/edits";
import type { MarkEdit } from "../core/marks";
import type { CellAddress, SheetSnapshot } from "../core/sheets/snapshot";
import type { Sentence } from "../core/wording/language";

/** What this host can do here and now; what is false has to be explained to the user, not tried. */
export interface HostCapabilities {
  /** Cells can be marked and the marks found again. */
  readonly marks: boolean;
  /** `onChange` tells of changes. */
  readonly changes: boolean;
  /** BUDGET.* functions calculate. */
  readonly functions: boolean;
  /** One formula can fill many cells. */
  readonly spill: boolean;
  /** `ReadPlan.merges` is granted. */
  readonly merges: boolean;
}

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
}

export interface ReadPlan {
  /** Names of the sheets; absent: all of them, in the workbook's order. */
  readonly sheets?: readonly string[];
  /** Merged cells are needed exactly, as for placing columns. Without it `merges` is empty: checking does not need them, and asking has a cost in Excel. */
  readonly merges?: boolean;
  /** Called with the cells read so far and in all. */
  readonly onProgress?: (read: number, all: number) => void;
  /** Stops between two steps; the promise then rejects with `stopped`. */
  readonly signal?: AbortSignal;
}

export type HostEdit = Edit | MarkEdit;

/** The way back from one `apply`; good once, for the host that gave it. */
export interface UndoToken {
  readonly id: number;
}

/** Texts kept inside the workbook, so that they travel with it: confirmed tables, ignored findings and why. */
export interface WorkbookMemory {
  get(key: string): Promise<string | null>;
  /** `null` forgets the key. */
  set(key: string, text: string | null): Promise<void>;
}

export interface WorkbookIdentity {
  /** The file's name with its extension. */
  readonly name: string;
  /** Opened for reading only: it can be checked and, in some hosts, changed, but not saved under its name. */
  readonly readOnly: boolean;
}

/** A workbook beside the one of this host, to compare with: it is only ever read. */
export interface OtherWorkbook {
  /** The file's name with its extension. */
  readonly name: string;
  /** With merged cells. */
  readonly sheets: readonly SheetSnapshot[];
}

/** Reads a file that the user has picked from the disk; what is wrong with it comes back in both languages, without a full stop. */
export type OpenWorkbook = (file: File) => Promise<OtherWorkbook | { readonly problem: Sentence }>;

/** A narrative (情况说明) out of a text or Word file. */
export interface PickedText {
  /** The file's name with its extension. */
  readonly name: string;
  readonly text: string;
}

/** Reads a text or Word file that the user has picked; what is wrong with it comes back in both languages, without a full stop. */
export type OpenText = (file: File) => Promise<PickedText | { readonly problem: Sentence }>;

export interface WorkbookHost {
  capabilities(): Promise<HostCapabilities>;
  identity(): Promise<WorkbookIdentity>;
  readonly memory: WorkbookMemory;
  listSheets(): Promise<SheetEntry[]>;
  readSheets(plan: ReadPlan): Promise<SheetSnapshot[]>;
  /** Workbooks that are open beside this one, where the host knows of any; absent: it knows of none. */
  otherWorkbooks?(): Promise<readonly OtherWorkbook[]>;
  /**
   * Shows the cell to the user and selects it; where the host can select several areas, partners on the same sheet besides, the cell
   * itself staying the active one. No cell is given another look.
   */
  reveal(cell: CellAddress, partners?: readonly CellAddress[]): Promise<void>;
  /** All or nothing, in order. */
  apply(edits: readonly HostEdit[]): Promise<UndoToken>;
  /** Leaves the workbook as it was before; refuses with `changedSince` when cells have been written to since. */
  undo(token: UndoToken): Promise<void>;
  /** Tells, shortly afterwards and once for many, that the user changed something. A hint only. Resolves to what ends it. */
  onChange(listener: () => void): Promise<() => Promise<void>>;
}
