/**
 * A disclosure as it stands on the page: the form of `samples/data/*.json`, from which the sample workbooks and the
 * re-laid variants are made. It holds what is printed, and for each printed column what it is, so that a variant can
 * move it; it holds no meaning beyond that (the product has to find out the rest by itself).
 */

/** What a printed column holds: `code` of a subject or unit, `name` (or line label), 行次 (`line`), an `amount`, or other `text`. */
export type PrintedColumnKind = "code" | "name" | "line" | "amount" | "text";

export interface PrintedColumn {
  readonly kind: PrintedColumnKind;
  /** Side-by-side lane the column belongs to, from 0. One lane for most tables. */
  readonly lane: number;
}

/** A header cell with its place in the header grid (0-based) and its span. */
export interface PrintedHeaderCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** A body row: one printed text per column; `""` for a blank cell; indentation and separators as printed (`　　2080501`, `1,941.70`, `——`). */
export interface PrintedRow {
  readonly cells: readonly string[];
  /** First column and number of columns of a label that is merged over several, such as 合计 over code and name. */
  readonly merge?: { readonly column: number; readonly columns: number };
  /**
   * Further merged cells of this row: the second total label of a table in lanes, and the cells of a form (P1 to P3),
   * which also reach downwards over `rows` rows, this one included.
   */
  readonly merges?: readonly { readonly column: number; readonly columns: number; readonly rows?: number }[];
  /** The header is printed again before this row (a page break in the document). */
  readonly headerRepeated?: boolean;
}

/**
 * One printed table. The performance tables (P1 to P3) are forms: they have no header of their own and keep everything in
 * `rows`, on one grid of columns; a column is an `amount` where most figures stand in it, and its other cells are text.
 */
export interface PrintedTable {
  /** `T1`…`T10`, `B1`…`B12`, `P1`…`P3`: for tests only. */
  readonly id: string;
  readonly sheetName: string;
  /** 公开03表, 预算公开01表, 表3, or null. */
  readonly label: string | null;
  readonly title: string;
  /** Lines between title and header, in printed order, left or right on the line: 部门：X, 2024年度, 金额单位：万元. */
  readonly lines: readonly { readonly left?: string; readonly middle?: string; readonly right?: string }[];
  readonly labelAbove: boolean;
  /** The label shares the cell of the amount unit, on its own line above it (公开08表↵金额单位：万元). */
  readonly labelInLine?: boolean;
  readonly columns: readonly PrintedColumn[];
  readonly headerRows: number;
  readonly header: readonly PrintedHeaderCell[];
  readonly rows: readonly PrintedRow[];
  readonly notes: readonly string[];
}

/** The document's list of its tables: 目录. `right` is the page, where the list prints one. */
export interface PrintedContents {
  readonly sheetName: string;
  readonly title: string;
  readonly entries: readonly { readonly left: string; readonly right?: string }[];
}

export interface PrintedDisclosure {
  /** File name of the workbook without extension. */
  readonly name: string;
  readonly unit: string;
  readonly year: number;
  readonly kind: "budget" | "final";
  /** The workbook stores the subject codes as numbers; otherwise they are text. */
  readonly codesAsNumbers?: boolean;
  readonly contents?: PrintedContents;
  readonly tables: readonly PrintedTable[];
}
