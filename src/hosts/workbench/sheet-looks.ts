/**
 * How the sheets of an opened file look, as plain data: styles in the grid's own terms, sizes in pixels. Contents are no part of it;
 * they come as snapshots from the file host.
 */
import type { IStyleData } from "@univerjs/core";
import type { CellRange } from "../../core/sheets/snapshot";

export interface LineLook {
  /** Pixels; absent: as all others. */
  readonly size?: number;
  readonly hidden?: true;
}

export interface SheetLook {
  readonly name: string;
  /** Row → column → place in the list of styles. */
  readonly cells: Readonly<Record<number, Readonly<Record<number, number>>>>;
  readonly rows: Readonly<Record<number, LineLook>>;
  readonly columns: Readonly<Record<number, LineLook>>;
  readonly defaultRowHeight?: number;
  readonly defaultColumnWidth?: number;
  readonly merges: readonly CellRange[];
  /** Rows and columns that stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly gridLines: boolean;
}

export interface WorkbookLook {
  readonly styles: readonly IStyleData[];
  readonly sheets: readonly SheetLook[];
}
