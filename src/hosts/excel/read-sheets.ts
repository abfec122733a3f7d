/**
 * Reading sheets: one sync for names, one for sizes, then values, formulas and number formats in batches, so a disclosure of ten
 * sheets costs three syncs. Whether rows or columns are hidden comes with the sizes as one answer per sheet; only a sheet that has
 * some hidden and some not is asked row by row, in the sync that reads it. Merges are asked for only when the plan wants them.
 */
import type { CellRange, RowSnapshot, SheetSnapshot } from "../../core/sheets/snapshot";
import type { ReadPlan, SheetEntry } from "../host";
import { HostError } from "../host-error";
import { cellSnapshot } from "./cell-contents";
import { askRectangles } from "./range-areas";
import { batchesOf, cellsOf, halves, MOST_CELLS, type Piece } from "./read-batches";
import { requireMergedAreas } from "./requirements";
import { excelErrorCode, inExcel } from "./session";
import { append } from "../../core/lists";

/** Names of all sheets, in order. */
export const listSheets = (): Promise<SheetEntry[]> =>
  inExcel(async (context) => (await loadSheets(context)).map(({ name, visibility }) => ({ name, hidden: visibility !== "Visible" })));

/** Reads as planned. Rejects with `tooLarge`, `sheetDeleted`, `stopped` … before anything is read in vain. */
export async function readSheets(plan: ReadPlan): Promise<SheetSnapshot[]> {
  if (plan.merges) requireMergedAreas();
  return inExcel(async (context) => {
    const sheets = chosen(await loadSheets(context), plan.sheets);
    goOn(plan.signal);
    const readings = await measured(context, sheets);
    const used = readings.flatMap(({ used }) => used ?? []);
    const all = used.reduce((sum, piece) => sum + cellsOf(piece), 0);
    if (all > MOST_CELLS) throw tooLarge(readings);
    const merged = plan.merges ? readings.map(askForMerges) : [];
    let read = 0;
    for (const batch of batchesOf(used)) {
      goOn(plan.signal);
      await readBatch(context, readings, batch);
      read += batch.reduce((sum, piece) => sum + cellsOf(piece), 0);
      plan.onProgress?.(read, all);
    }
    return readings.map(({ sheet, rows, hiddenRows, hiddenColumns }, index) => ({
      name: sheet.name, hidden: sheet.visibility !== "Visible", rows, merges: merged[index]?.() ?? [], hiddenRows, hiddenColumns,
    }));
  });
}

interface Reading {
  readonly sheet: Excel.Worksheet;
  /** Undefined for a sheet without contents. */
  readonly used: Piece | undefined;
  readonly range: Excel.Range;
  /** Null: some are, some are not. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
  readonly rows: RowSnapshot[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
}

async function loadSheets(context: Excel.RequestContext): Promise<Excel.Worksheet[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name,items/visibility");
  await context.sync();
  return sheets.items;
}

function chosen(sheets: readonly Excel.Worksheet[], names: readonly string[] | undefined): readonly Excel.Worksheet[] {
  return names?.map((name) => {
    const sheet = sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new HostError("sheetDeleted", { sheet: name });
    return sheet;
  }) ?? sheets;
}

async function measured(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<Reading[]> {
  const ranges = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
    return { sheet, range };
  });
  await context.sync();
  return ranges.map(({ sheet, range }, index) => {
    const used = range.isNullObject ? undefined : { sheet: index, top: range.rowIndex, left: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
    return { sheet, range, used, rowsHidden: used ? allOrSome(range.rowHidden) : false, columnsHidden: used ? allOrSome(range.columnHidden) : false, rows: [], hiddenRows: [], hiddenColumns: [] };
  });
}

/** The types do not say that the answer is null when some are hidden and some are not. */
const allOrSome = (answer: unknown): boolean | null => (typeof answer === "boolean" ? answer : null);

function tooLarge(readings: readonly Reading[]): HostError {
  const [largest] = readings.flatMap(({ sheet, used }) => (used ? [{ sheet: sheet.name, cells: cellsOf(used) }] : [])).sort((a, b) => b.cells - a.cells);
  return new HostError("tooLarge", { sheet: largest?.sheet ?? "", cells: String(largest?.cells ?? 0), limit: String(MOST_CELLS) });
}

/** Reads the pieces in one sync, or in halves when Excel finds the answer too large. */
async function readBatch(context: Excel.RequestContext, readings: readonly Reading[], batch: readonly Piece[]): Promise<void> {
  const asked = batch.flatMap((piece) => {
    const reading = readings[piece.sheet];
    return reading ? [ask(reading, piece)] : [];
  });
  try {
    await context.sync();
  } catch (error) {
    const parts = excelErrorCode(error) === "ResponsePayloadSizeLimitExceeded" ? halves(batch) : undefined;
    if (!parts) throw error;
    await readBatch(context, readings, parts[0]);
    await readBatch(context, readings, parts[1]);
    return;
  }
  for (const take of asked) take();
}

/** Queues the questions for a piece; the answers are taken after the sync. */
function ask(reading: Reading, piece: Piece): () => void {
  const range = reading.sheet.getRangeByIndexes(piece.top, piece.left, piece.rows, piece.columns);
  range.load("values,formulas,numberFormat");
  const rows = reading.rowsHidden === null ? range.getRowProperties({ rowHidden: true }) : undefined;
  const columns = reading.columnsHidden === null && piece.top === reading.used?.top ? range.getColumnProperties({ columnHidden: true }) : undefined;
  return () => {
    append(reading.rows, rowsOf(piece, range));
    append(reading.hiddenRows, hidden(piece.top, piece.rows, reading.rowsHidden, rows?.value.map(({ rowHidden }) => rowHidden)));
    if (piece.top === reading.used?.top) append(reading.hiddenColumns, hidden(piece.left, piece.columns, reading.columnsHidden, columns?.value.map(({ columnHidden }) => columnHidden)));
  };
}

function hidden(first: number, count: number, all: boolean | null, each: readonly (boolean | undefined)[] | undefined): number[] {
  return Array.from({ length: count }, (_, index) => index).filter((index) => all ?? each?.[index] === true).map((index) => first + index);
}

/** Excel gives null in place of an array that it finds too large. */
function table(answer: unknown): unknown[][] {
  if (!Array.isArray(answer)) throw new HostError("sheetsChanged");
  return answer.map((row: unknown): unknown[] => (Array.isArray(row) ? row : []));
}

function rowsOf({ top, left }: Piece, range: Excel.Range): RowSnapshot[] {
  const formulas = table(range.formulas);
  const formats = table(range.numberFormat);
  return table(range.values).flatMap((row, down) => {
    const cells = row.flatMap((value, right) => cellSnapshot(left + right, value, formulas[down]?.[right], formats[down]?.[right]) ?? []);
    return cells.length > 0 ? [{ row: top + down, cells }] : [];
  });
}

const askForMerges = ({ range, used }: Reading): (() => CellRange[]) => (used ? askRectangles(range.getMergedAreasOrNullObject()) : () => []);

function goOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new HostError("stopped");
}
