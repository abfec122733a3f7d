/** What changes in a workbook of the grid: for the pane as a hint, many within a moment as one, and for the page, which asks before it closes. */
import { CommandType, type ICommandInfo, type IExecutionOptions } from "@univerjs/core";
import { AddWorksheetMergeMutation, InsertColMutation, InsertRowMutation, InsertSheetMutation, MoveRangeMutation, RemoveColMutation, RemoveRowMutation, RemoveSheetMutation, RemoveWorksheetMergeMutation, SetRangeValuesMutation, SetWorksheetColWidthMutation, SetWorksheetNameMutation, SetWorksheetOrderMutation } from "@univerjs/preset-sheets-core";
import type { Grid } from "./grid";
import { SET_MARKS } from "./grid-marks";

/** Long enough for a paste and the calculation after it, short enough to feel live. */
const QUIET_MS = 200;

/** What a check may see. */
const SEEN: ReadonlySet<string> = new Set([
  SetRangeValuesMutation, InsertSheetMutation, RemoveSheetMutation, SetWorksheetNameMutation, SetWorksheetOrderMutation, InsertRowMutation, InsertColMutation, RemoveRowMutation, RemoveColMutation, MoveRangeMutation,
  AddWorksheetMergeMutation, RemoveWorksheetMergeMutation,
].map(({ id }) => id));
/** What a saved copy holds besides. */
const SAVED: ReadonlySet<string> = new Set([SET_MARKS, SetWorksheetColWidthMutation.id]);

export class LiveChanges {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private own = 0;
  /** A workbook that has just come begins by calculating what its file holds no results of. */
  private changedAt = performance.now();

  /** `touched` is called at once with each change that a saved copy would show. */
  constructor(grid: Grid, private readonly unitId: string, private readonly touched: () => void) {
    const watching = grid.commands.onCommandExecuted((command, options) => this.look(command, options));
    this.end = () => {
      clearTimeout(this.timer);
      watching.dispose();
    };
  }

  readonly end: () => void;

  /** Does work of the product's own: nobody is told of what it changes. */
  quietly<T>(work: () => T): T {
    this.own += 1;
    try {
      return work();
    } finally {
      this.own -= 1;
    }
  }

  /** Milliseconds since the last change, results of formulas included. */
  get quietFor(): number {
    return performance.now() - this.changedAt;
  }

  add(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private look({ id, type, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (type !== CommandType.MUTATION || !isOf(params, this.unitId)) return;
    if (!SEEN.has(id)) {
      if (SAVED.has(id)) this.touched();
      return;
    }
    this.changedAt = performance.now();
    // Results of formulas follow a change; by themselves they are none.
    if (options?.["fromFormula"] === true) {
      if (this.timer !== undefined) this.later();
      return;
    }
    this.touched();
    if (this.own === 0) this.later();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = undefined;
      for (const listener of this.listeners) listener();
    }, QUIET_MS);
  }
}

const isOf = (params: unknown, unitId: string): boolean => typeof params === "object" && params !== null && "unitId" in params && params.unitId === unitId;
