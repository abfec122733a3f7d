/** Surgery on a traced table: columns and header rows put in, taken out and widened, with header spans and merges kept right. */
import type { PrintedHeaderCell } from "../sample-model";
import { added, type TracedCell, type TracedColumn, type TracedMerge, type TracedRow, type TracedTable } from "./traced";

interface Span {
  readonly column: number;
  readonly columns: number;
}

/** A new column with its cells; `header` stands in the row of leaf headers. */
export interface NewColumn {
  readonly column: TracedColumn;
  readonly header: string;
  readonly cell: (row: TracedRow, index: number) => TracedCell;
}

/** Replaces a column by several that share its header: the header cells above it widen. */
export function splitColumn(table: TracedTable, at: number, columns: readonly TracedColumn[], cells: (cell: TracedCell, row: TracedRow) => readonly TracedCell[]): TracedTable {
  const extra = columns.length - 1;
  const widen = <S extends Span>(span: S): S =>
    span.column > at ? { ...span, column: span.column + extra } : span.column + span.columns > at ? { ...span, columns: span.columns + extra } : span;
  return {
    ...table,
    columns: [...table.columns.slice(0, at), ...columns, ...table.columns.slice(at + 1)],
    header: table.header.map(widen),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.flatMap((cell, index) => (index === at ? cells(cell, row) : [cell])),
      merges: row.merges.map(widen),
    })),
  };
}

/** Puts a column before column `at`; header cells that reach across the gap widen, and its own header fills the rest. */
export function insertColumn(table: TracedTable, at: number, inserted: NewColumn): TracedTable {
  const make = <S extends Span>(span: S): S =>
    span.column >= at ? { ...span, column: span.column + 1 } : span.column + span.columns > at ? { ...span, columns: span.columns + 1 } : span;
  const header = table.header.map(make);
  const top = firstFreeRow(header, at, table.headerRows);
  const own: PrintedHeaderCell[] = top < table.headerRows ? [{ row: top, column: at, rows: ownRows(table, top), columns: 1, text: inserted.header }] : [];
  return {
    ...table,
    columns: [...table.columns.slice(0, at), inserted.column, ...table.columns.slice(at)],
    header: [...header, ...own].sort((a, b) => a.row - b.row || a.column - b.column),
    rows: table.rows.map((row, index) => ({
      ...row,
      cells: [...row.cells.slice(0, at), inserted.cell(row, index), ...row.cells.slice(at)],
      merges: row.merges.map(make),
    })),
  };
}

/** First header row in which nothing covers the column. */
function firstFreeRow(header: readonly PrintedHeaderCell[], column: number, rows: number): number {
  for (let row = 0; row < rows; row++) {
    if (!header.some((cell) => covers(cell, row, column))) return row;
  }
  return rows;
}

/** The new header reaches down to the row of column numbers, or to the last row when there is none. */
const ownRows = (table: TracedTable, top: number): number => Math.max(1, table.headerRows - top - (hasColumnNumbers(table) ? 1 : 0));

export const covers = (cell: PrintedHeaderCell, row: number, column: number): boolean =>
  cell.row <= row && row < cell.row + cell.rows && cell.column <= column && column < cell.column + cell.columns;

/** Takes columns out; header cells that stood over nothing else go with them. */
export function removeColumns(table: TracedTable, drop: (column: TracedColumn, index: number) => boolean): TracedTable {
  const kept = table.columns.map((column, index) => !drop(column, index));
  const before = (index: number): number => kept.slice(0, index).filter(Boolean).length;
  const shrink = <S extends Span>(span: S): S[] => {
    const columns = before(span.column + span.columns) - before(span.column);
    return columns === 0 ? [] : [{ ...span, column: before(span.column), columns }];
  };
  return {
    ...table,
    columns: table.columns.filter((_, index) => kept[index]),
    header: table.header.flatMap(shrink),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => kept[index]), merges: row.merges.flatMap(shrink<TracedMerge>) })),
  };
}

/** Whether the last header row numbers the columns (栏次 1 2 3). */
export function hasColumnNumbers(table: TracedTable): boolean {
  const last = table.header.filter((cell) => cell.row === table.headerRows - 1 && cell.rows === 1);
  return table.headerRows > 1 && last.some((cell) => /^\d+$/u.test(cell.text)) && last.every((cell) => /^(\d*|栏\s*次|行次|[类款项])$/u.test(cell.text));
}

/** Takes a header row out; cells that reach across it shrink. */
export function removeHeaderRow(table: TracedTable, at: number): TracedTable {
  const header = table.header.flatMap((cell) => {
    if (cell.row > at) return [{ ...cell, row: cell.row - 1 }];
    if (cell.row + cell.rows <= at) return [cell];
    return cell.rows === 1 ? [] : [{ ...cell, rows: cell.rows - 1 }];
  });
  return { ...table, headerRows: table.headerRows - 1, header };
}

/** Adds a last header row holding texts for some columns; the cells that end above the others reach down into it. */
export function addHeaderRow(table: TracedTable, texts: ReadonlyMap<number, string>): TracedTable {
  const row = table.headerRows;
  const header = table.header.map((cell) => {
    const over = Array.from({ length: cell.columns }, (_, index) => cell.column + index);
    return cell.row + cell.rows === row && !over.some((column) => texts.has(column)) ? { ...cell, rows: cell.rows + 1 } : cell;
  });
  const own = [...texts].map(([column, text]): PrintedHeaderCell => ({ row, column, rows: 1, columns: 1, text }));
  return { ...table, headerRows: row + 1, header: [...header, ...own] };
}

/** A body row of blank, added cells. */
export const blankRow = (columns: number): TracedRow => ({ cells: Array.from({ length: columns }, () => added("")), merges: [], headerRepeated: false });

/** The text of the lowest header cell over a column, column numbers not counted. */
export function leafHeader(table: TracedTable, column: number): string {
  const last = table.headerRows - (hasColumnNumbers(table) ? 1 : 0);
  const above = table.header.filter((cell) => cell.column <= column && column < cell.column + cell.columns && cell.row < last && cell.text !== "");
  return above.reduce<PrintedHeaderCell | undefined>((low, cell) => (low && low.row > cell.row ? low : cell), undefined)?.text ?? "";
}
