/** The form in which a standard table is written down: one file per table holds one of these. Pure data. */
import type { RelationSpec } from "../relations/spec";

export type TableKind = "final" | "budget" | "performance";

/**
 * How the rows of a table are keyed:
 * `subjects` by functional code (or unit), `economic` by economic code in one or more lanes, `balance` income and expenditure lines side by side,
 * `threePublic` the 三公 items across or down, `items` a short list of lines, `list` one project a row, `form` a free form.
 */
export type TableLayout = "subjects" | "economic" | "balance" | "threePublic" | "items" | "list" | "form";

/** A column known by its header. */
export interface ColumnSpec {
  readonly role: string;
  /** Tested against the header path joined with `/`, without years, spaces, quotes and with half-width brackets. */
  readonly header: RegExp;
  /** The table cannot do without it. */
  readonly required?: boolean;
  /** Where it is printed the table does without the column of this role. */
  readonly standsFor?: string;
  /** Its presence tells this table from its look-alikes. */
  readonly telling?: boolean;
}

/** A printed line known by its label. */
export interface LineSpec {
  /** Key of the row, such as `income.general`. */
  readonly key: string;
  /** Tested against the label without its numbering. */
  readonly label: RegExp;
  /** Only below this line (labels may repeat: T4's opening balances carry the names of its income lines). */
  readonly below?: string;
  /** The line is not an addend of the block it stands in: a total, or part of a line above it. */
  readonly role?: "total" | "part";
}

/** One side of a balance table. */
export interface SideSpec {
  readonly side: "income" | "expenditure";
  readonly columns: readonly ColumnSpec[];
  readonly lines: readonly LineSpec[];
}

export interface TableSpec {
  /** `T1`…`T10`, `B1`…`B12`, `P1`…`P3`. */
  readonly id: string;
  readonly kind: TableKind;
  readonly layout: TableLayout;
  readonly name: { readonly zh: string; readonly en: string };
  /** Endings of titles that mean this table (text as `plainText` gives it); what stands before must not be a word of the field. */
  readonly titles: readonly RegExp[];
  /** Note sentences and sheet names that mean this table. */
  readonly mentions: RegExp;
  readonly columns: readonly ColumnSpec[];
  readonly sides?: readonly SideSpec[];
  readonly lines?: readonly LineSpec[];
  /** Header texts that only other tables have. */
  readonly foreign?: RegExp;
  /** Line labels that only other tables have. */
  readonly foreignLines?: RegExp;
  /** Line labels that tell this table from its look-alikes. */
  readonly tellingLines?: RegExp;
  /** Part of the set every disclosure is expected to hold. */
  readonly standard: boolean;
  readonly relations: readonly RelationSpec[];
  /** Where the form comes from, for the reference. */
  readonly source: string;
}

/** A table known by its title only; it is checked by the generic rules. */
export interface FurtherTable {
  readonly name: string;
  readonly title: RegExp;
  readonly kind: TableKind;
  /** Where a known table has the same title: this one only when the rows carry codes like these. */
  readonly codes?: RegExp;
  readonly where: string;
}
