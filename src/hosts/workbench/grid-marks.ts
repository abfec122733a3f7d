/**
 * Marks in the grid: colours laid over cells while they are drawn, so that the user's own fills stay as they are. They are kept here, set
 * by a mutation of their own so that they go with undo and redo.
 */
import { CommandType, InterceptorEffectEnum, type ICommandService, type IDisposable, type IMutation } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { MARK_FILLS, type SheetMarks } from "../../core/marks";
import type { Grid } from "./grid";

export interface SetMarksParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly marks: SheetMarks;
}

export const SET_MARKS = "budget-check.mutation.set-marks";

/** The marks of every workbook in the grid. */
export class GridMarks {
  private readonly bySheet = new Map<string, SheetMarks>();
  private readonly colours = new Map<string, ReadonlyMap<string, string>>();

  /** Marks and draws from now on. */
  constructor(private readonly grid: Grid) {
    register(grid.commands, (params) => this.set(params));
    grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: "budget-check.marks",
      priority: 1,
      effect: InterceptorEffectEnum.Style,
      handler: (cell, { unitId, subUnitId, row, col, rawData }, next) => {
        const colour = this.colours.get(sheetKey(unitId, subUnitId))?.get(`${row},${col}`);
        if (colour === undefined) return next(cell);
        // A cell that is still the workbook's own must not be written to.
        const drawn = !cell || cell === rawData ? { ...rawData } : cell;
        return next({ ...drawn, interceptorStyle: { ...drawn.interceptorStyle, bg: { rgb: colour } } });
      },
    });
  }

  of(unitId: string, subUnitId: string): SheetMarks {
    return this.bySheet.get(sheetKey(unitId, subUnitId)) ?? [];
  }

  set({ unitId, subUnitId, marks }: SetMarksParams): void {
    const key = sheetKey(unitId, subUnitId);
    this.bySheet.set(key, marks);
    const colours = new Map<string, string>();
    // The worst comes first and stays on top.
    for (const { severity, ranges } of [...marks].reverse()) {
      for (const { top, left, bottom, right } of ranges) {
        for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) colours.set(`${row},${column}`, MARK_FILLS[severity]);
      }
    }
    this.colours.set(key, colours);
    this.grid.api.getWorkbook(unitId)?.getActiveSheet().refreshCanvas();
  }
}

const sheetKey = (unitId: string, subUnitId: string): string => `${unitId}/${subUnitId}`;

function register(commands: ICommandService, set: (params: SetMarksParams) => void): IDisposable {
  const mutation: IMutation<SetMarksParams> = {
    id: SET_MARKS,
    type: CommandType.MUTATION,
    handler: (_, params) => {
      set(params);
      return true;
    },
  };
  return commands.registerCommand(mutation);
}
