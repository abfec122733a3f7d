/** An opened file as the grid takes it: contents from the snapshots, looks from the file's styles. Pure data in and out. */
import { BooleanNumber, LocaleType, type ICellData, type IColumnData, type IFreeze, type IRange, type IRowData, type IStyleData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import type { CellRange, SheetSnapshot } from "../../core/sheets/snapshot";
import { gridContents } from "./cell-contents";
import type { LineLook, SheetLook, WorkbookLook } from "./sheet-looks";

/** Room beside and below the contents, to type in and to compute into. */
const SPARE = { rows: 40, columns: 12 } as const;
const SMALLEST = { rows: 60, columns: 20 } as const;
/** Pixels, as Excel draws a sheet that says nothing of its own. */
const DEFAULT_SIZE = { row: 19, column: 72 } as const;

/** As a Chinese Excel draws a cell that has no style. */
const DEFAULT_STYLE: IStyleData = { ff: "宋体", fs: 11, vt: 2 };

/** The workbook under the given id. Sheets get the ids `s0`, `s1` … in the file's order. */
export function gridWorkbook(id: string, name: string, sheets: readonly SheetSnapshot[], look: WorkbookLook): IWorkbookData {
  const styles = new StyleTable(look.styles);
  const looks = new Map(look.sheets.map((sheet) => [sheet.name, sheet]));
  const drawn = sheets.map((sheet, index) => gridSheet(`s${index}`, sheet, looks.get(sheet.name), styles));
  return {
    id, name, appVersion: "", locale: LocaleType.ZH_CN,
    sheetOrder: drawn.map((sheet) => sheet.id),
    sheets: Object.fromEntries(drawn.map((sheet) => [sheet.id, sheet])),
    styles: styles.table,
    defaultStyle: DEFAULT_STYLE,
  };
}

/** The styles of the workbook, with those added that a number format of its own makes necessary. */
class StyleTable {
  readonly table: Record<string, IStyleData> = {};
  private readonly byFormat = new Map<string, string>();

  constructor(private readonly styles: readonly IStyleData[]) {
    styles.forEach((style, index) => (this.table[String(index)] = style));
  }

  /** Id of the style at this place with this number format. */
  id(place: number | undefined, format: string | undefined): string | undefined {
    const style = place === undefined ? undefined : this.styles[place];
    if (style?.n?.pattern === format) return place === undefined || style === undefined ? undefined : String(place);
    const key = `${place ?? ""}/${format ?? ""}`;
    const known = this.byFormat.get(key);
    if (known !== undefined) return known;
    const id = `f${this.byFormat.size}`;
    this.byFormat.set(key, id);
    this.table[id] = { ...style, n: format === undefined ? null : { pattern: format } };
    return id;
  }
}

function gridSheet(id: string, sheet: SheetSnapshot, look: SheetLook | undefined, styles: StyleTable): Partial<IWorksheetData> & { readonly id: string } {
  const cells: Record<number, Record<number, ICellData>> = {};
  let [lastRow, lastColumn] = [0, 0];
  const put = (row: number, column: number, cell: ICellData): void => {
    (cells[row] ??= {})[column] = cell;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  };
  for (const { row, cells: contents } of sheet.rows) {
    for (const cell of contents) {
      const style = styles.id(look?.cells[row]?.[cell.column], cell.format);
      put(row, cell.column, { ...gridContents(cell), ...(style !== undefined && { s: style }) });
    }
  }
  for (const [row, places] of numbered(look?.cells ?? {})) {
    for (const [column, place] of numbered(places)) if (cells[row]?.[column] === undefined) put(row, column, { s: String(place) });
  }
  const merges = look?.merges ?? sheet.merges;
  return {
    id, name: sheet.name, hidden: flag(sheet.hidden), cellData: cells, mergeData: merges.map(gridRange),
    rowData: lines(look?.rows ?? {}, sheet.hiddenRows, "h"),
    columnData: lines(look?.columns ?? {}, sheet.hiddenColumns, "w"),
    rowCount: Math.max(lastRow + 1 + SPARE.rows, SMALLEST.rows),
    columnCount: Math.max(lastColumn + 1 + SPARE.columns, SMALLEST.columns),
    defaultRowHeight: look?.defaultRowHeight ?? DEFAULT_SIZE.row,
    defaultColumnWidth: look?.defaultColumnWidth ?? DEFAULT_SIZE.column,
    defaultStyle: DEFAULT_STYLE,
    showGridlines: flag(look?.gridLines ?? true),
    ...(look?.frozen && { freeze: frozen(look.frozen) }),
  };
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const frozen = ({ rows, columns }: { readonly rows: number; readonly columns: number }): IFreeze => ({
  xSplit: columns, ySplit: rows, startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns,
});

/** A range as the grid has it. */
export const gridRange = ({ top, left, bottom, right }: CellRange): IRange => ({ startRow: top, startColumn: left, endRow: bottom, endColumn: right });

/** Entries of a record whose keys are numbers. */
function numbered<T>(record: Readonly<Record<number, T>>): [number, T][] {
  return Object.entries(record).map(([key, value]) => [Number(key), value]);
}

function lines(looks: Readonly<Record<number, LineLook>>, hidden: readonly number[], size: "h" | "w"): Record<number, Partial<IRowData & IColumnData>> {
  const all: Record<number, Partial<IRowData & IColumnData>> = {};
  for (const [index, look] of numbered(looks)) {
    // A height of the file's own is kept: rows are not fitted to their text again.
    all[index] = { ...(look.size !== undefined && { [size]: look.size, ...(size === "h" && { ia: BooleanNumber.FALSE }) }), ...(look.hidden && { hd: BooleanNumber.TRUE }) };
  }
  for (const index of hidden) all[index] = { ...all[index], hd: BooleanNumber.TRUE };
  return all;
}
