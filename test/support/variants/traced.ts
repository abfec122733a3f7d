/**
 * A disclosure whose cells remember where they were printed. Variants move, split, join and reword cells; the origin of
 * a cell (`T3/5/2`: table, printed row, printed column, from 0) stays with it, so that what is said about a cell can be
 * compared before and after. It knows the printed form and nothing of how it is recognised.
 */
import type { PrintedColumnKind, PrintedDisclosure, PrintedHeaderCell, PrintedTable } from "../sample-model";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { printsThousandsSeparators, rowMerges, sheetLayouts } from "../printed-sheets";
import { printedHeading, type Heading } from "./heading";

export type Origin = string;

export interface TracedCell {
  readonly text: string;
  /** Printed cells this one carries: several when code and name are glued, none for what a variant adds. */
  readonly origins: readonly Origin[];
  /** Forces how a workbook stores it; absent: as the sample's workbook does, figures as numbers. */
  readonly stored?: "text" | "number";
}

export interface TracedColumn {
  readonly kind: PrintedColumnKind;
  readonly lane: number;
}

/** Cells of one row that are merged; the text is in the first. */
export interface TracedMerge {
  readonly column: number;
  readonly columns: number;
  /** Rows it reaches down over, 1 when absent. */
  readonly rows?: number;
}

export interface TracedRow {
  readonly cells: readonly TracedCell[];
  readonly merges: readonly TracedMerge[];
  readonly headerRepeated: boolean;
}

/** Merged as printed; text in the first cell only; or the text in every cell it stands over. */
export type HeaderMerging = "merged" | "first" | "filled";

export interface TracedTable {
  /** Unique within the sample: the id, with `#2` for a second one. First part of every origin. */
  readonly key: string;
  readonly id: string;
  readonly sheetName: string;
  readonly heading: Heading;
  readonly columns: readonly TracedColumn[];
  readonly headerRows: number;
  readonly header: readonly PrintedHeaderCell[];
  readonly headerMerging: HeaderMerging;
  /** The label cells of the first body row belong to the header: its cells above are merged down over them. */
  readonly headerOverFirstRow: boolean;
  readonly rows: readonly TracedRow[];
  readonly notes: readonly string[];
  /** Blank rows between heading, header, body and notes. */
  readonly spacing: number;
}

export interface TracedDisclosure {
  readonly name: string;
  readonly unit: string;
  readonly year: number;
  readonly kind: "budget" | "final";
  /** Figures have thousands separators. */
  readonly grouped: boolean;
  readonly codesAsNumbers: boolean;
  /** Sheets before the tables, such as the document's 目录. */
  readonly front: readonly SheetSnapshot[];
  readonly tables: readonly TracedTable[];
}

export const headOrigin = (table: TracedTable): Origin => `${table.key}/head`;
export const noteOrigin = (table: TracedTable): Origin => `${table.key}/notes`;

/** A cell that a variant adds. */
export const added = (text: string, stored?: "text" | "number"): TracedCell => ({ text, origins: [], ...(stored && { stored }) });

export const withText = (cell: TracedCell, text: string): TracedCell => ({ ...cell, text });

/** Every printed cell with its origin; the starting point of all variants. */
export function traceDisclosure(printed: PrintedDisclosure): TracedDisclosure {
  const seen = new Map<string, number>();
  const tables = printed.tables.map((table) => {
    const count = (seen.get(table.id) ?? 0) + 1;
    seen.set(table.id, count);
    return traceTable(table, count === 1 ? table.id : `${table.id}#${count}`);
  });
  return {
    name: printed.name,
    unit: printed.unit,
    year: printed.year,
    kind: printed.kind,
    grouped: printsThousandsSeparators(printed),
    codesAsNumbers: printed.codesAsNumbers === true,
    front: sheetLayouts(printed).flatMap((layout) => (layout.table ? [] : [layout.snapshot])),
    tables,
  };
}

function traceTable(table: PrintedTable, key: string): TracedTable {
  return {
    key,
    id: table.id,
    sheetName: table.sheetName,
    heading: printedHeading(table),
    columns: table.columns.map(({ kind, lane }) => ({ kind, lane })),
    headerRows: table.headerRows,
    header: table.header,
    headerMerging: "merged",
    headerOverFirstRow: false,
    rows: table.rows.map((row, r) => ({
      cells: table.columns.map(({ kind }, c) => traceCell(row.cells[c] ?? "", kind, `${key}/${r}/${c}`)),
      merges: rowMerges(row),
      headerRepeated: row.headerRepeated === true,
    })),
    notes: table.notes,
    spacing: 0,
  };
}

/** A blank amount is still an amount; a blank label is nothing that could be followed. */
const traceCell = (text: string, kind: PrintedColumnKind, origin: Origin): TracedCell => ({ text, origins: text === "" && kind !== "amount" ? [] : [origin] });

/** Changes every table, dropping none. */
export const eachTable =
  (change: (table: TracedTable, disclosure: TracedDisclosure) => TracedTable) =>
  (disclosure: TracedDisclosure): TracedDisclosure => ({ ...disclosure, tables: disclosure.tables.map((table) => change(table, disclosure)) });

/** Changes every body cell of a table, given its column. */
export const mapCells = (
  table: TracedTable,
  change: (cell: TracedCell, column: TracedColumn, row: TracedRow, index: number) => TracedCell,
): TracedTable => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => {
      const column = table.columns[index];
      return column ? change(cell, column, row, index) : cell;
    }),
  })),
});

/** The text without any space, for comparing labels: `合　计` → `合计`. */
export const squeezed = (text: string): string => text.replace(/\s/gu, "");
