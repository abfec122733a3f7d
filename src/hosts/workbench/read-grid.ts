/** Sheets of the grid as snapshots: the same that the file host gives for the file, as long as nothing has been changed. */
import type { ICellData, Nullable, Styles, Workbook, Worksheet } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/preset-sheets-core";
import type { CellRange, CellSnapshot, CellValue, RowSnapshot, SheetSnapshot } from "../../core/sheets/snapshot";
import { valueOf } from "./cell-contents";

/** What a formula that fills several cells has put into the others: row → column → value. */
type Spilled = Readonly<Record<number, Readonly<Record<number, CellValue>>>>;

type CellsByPlace = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

/** Good for one reading: styles may change between two. */
export class GridReader {
  private readonly formats = new Map<string, string | undefined>();

  constructor(private readonly workbook: Workbook, private readonly formulas: FormulaDataModel) {}

  /** Merged cells only when asked for, as the port has it. */
  snapshot(sheet: Worksheet, merges: boolean): SheetSnapshot {
    const rows = this.rows(sheet);
    const lastRow = rows.at(-1)?.row ?? -1;
    const lastColumn = rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
    const config = sheet.getConfig();
    return {
      name: sheet.getName(),
      hidden: isOn(config.hidden),
      rows,
      merges: merges && rows.length > 0 ? mergesOf(sheet, lastRow, lastColumn) : [],
      hiddenRows: hiddenLines(config.rowData, lastRow),
      hiddenColumns: hiddenLines(config.columnData, lastColumn),
    };
  }

  /** The contents of one cell; undefined for a blank one. */
  cell(sheet: Worksheet, row: number, column: number): CellSnapshot | undefined {
    return this.snapshotOf(sheet, row, column, sheet.getCellRaw(row, column));
  }

  private snapshotOf(sheet: Worksheet, row: number, column: number, cell: Nullable<ICellData>): CellSnapshot | undefined {
    if (!cell) return undefined;
    const formula = this.formula(sheet, row, column, cell.f, cell.si);
    const value = valueOf(cell);
    if (formula === undefined && value === undefined) return undefined;
    const format = this.format(cell);
    return { column, ...(value !== undefined && { value }), ...(format !== undefined && { format }), ...(formula !== undefined && { formula }) };
  }

  /** Cells share few styles: what one prints is looked up once. */
  private format(cell: ICellData): string | undefined {
    if (typeof cell.s !== "string") return formatOf(this.workbook.getStyles(), cell);
    if (!this.formats.has(cell.s)) this.formats.set(cell.s, formatOf(this.workbook.getStyles(), cell));
    return this.formats.get(cell.s);
  }

  /** How many cells the grid has something for. */
  static size(sheet: Worksheet): number {
    const matrix: CellsByPlace = sheet.getCellMatrix().getMatrix();
    return Object.values(matrix).reduce((sum, row) => sum + Object.keys(row).length, 0);
  }

  /** How many formulas have no result yet. */
  static uncalculated(sheet: Worksheet): number {
    const matrix: CellsByPlace = sheet.getCellMatrix().getMatrix();
    return Object.values(matrix).reduce((sum, row) => sum + Object.values(row).filter((cell) => (cell?.f || cell?.si) && (cell.v === undefined || cell.v === null)).length, 0);
  }

  private rows(sheet: Worksheet): RowSnapshot[] {
    const spilled = this.spilled(sheet);
    const matrix: CellsByPlace = sheet.getCellMatrix().getMatrix();
    return indexes(matrix, spilled).flatMap((row): RowSnapshot[] => {
      const [own = {}, others = {}] = [matrix[row], spilled[row]];
      const cells = indexes(own, others).flatMap((column): CellSnapshot[] => {
        const cell = this.snapshotOf(sheet, row, column, own[column]);
        if (cell !== undefined) return [cell];
        const value = others[column];
        return value === undefined || value === "" ? [] : [{ column, value }];
      });
      return cells.length === 0 ? [] : [{ row, cells }];
    });
  }

  /** Cells filled by dragging share one formula, kept in the first of them. */
  private formula(sheet: Worksheet, row: number, column: number, own: Nullable<string>, shared: Nullable<string>): string | undefined {
    const text = shared ? this.formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), sheet.getUnitId()) : own;
    return typeof text === "string" && text.startsWith("=") && text.length > 1 ? text.slice(1) : undefined;
  }

  private spilled(sheet: Worksheet): Spilled {
    const values: Record<number, Record<number, CellValue>> = {};
    const cells: CellsByPlace | null | undefined = this.formulas.getArrayFormulaCellData()[sheet.getUnitId()]?.[sheet.getSheetId()];
    for (const [row, inRow] of Object.entries(cells ?? {})) {
      for (const [column, cell] of Object.entries(inRow)) {
        const value = cell ? valueOf(cell) : undefined;
        if (value !== undefined) (values[Number(row)] ??= {})[Number(column)] = value;
      }
    }
    return values;
  }
}

/** Keys that are numbers come out in ascending order; only two records have to be merged. */
function indexes(own: Readonly<Record<number, unknown>>, others: Readonly<Record<number, unknown>>): number[] {
  const keys = Object.keys(own).map(Number);
  const more = Object.keys(others);
  return more.length === 0 ? keys : [...new Set([...keys, ...more.map(Number)])].sort(ascending);
}

const ascending = (a: number, b: number): number => a - b;

const isOn = (flag: unknown): boolean => flag === 1;

/** The number format of a cell; undefined for General. */
function formatOf(styles: Styles, cell: Parameters<Styles["getStyleByCell"]>[0]): string | undefined {
  const pattern = styles.getStyleByCell(cell)?.n?.pattern;
  return pattern === undefined || pattern === "" || pattern === "General" ? undefined : pattern;
}

function hiddenLines(lines: Readonly<Record<number, Nullable<{ readonly hd?: unknown }>>>, last: number): number[] {
  return Object.entries(lines).flatMap(([index, line]) => (Number(index) <= last && isOn(line?.hd) ? [Number(index)] : [])).sort(ascending);
}

/** Merged ranges inside the contents, without those of which one cell is left. */
function mergesOf(sheet: Worksheet, lastRow: number, lastColumn: number): CellRange[] {
  return sheet.getConfig().mergeData
    .map(({ startRow, startColumn, endRow, endColumn }) => ({ top: startRow, left: startColumn, bottom: Math.min(endRow, lastRow), right: Math.min(endColumn, lastColumn) }))
    .filter(({ top, left, bottom, right }) => bottom >= top && right >= left && (bottom > top || right > left))
    .sort((a, b) => a.top - b.top || a.left - b.left);
}
