/** An equation over actual cells: what a relation becomes on a recognised disclosure. */
import type { AmountCell } from "../amounts/cell";
import type { RecognisedTable, TableRow } from "../recognise/disclosure";
import type { RelationSpec } from "./spec";

/** One cell of an equation: Σ left = Σ right is kept as Σ sign·cell = 0, left positive. */
export interface Term {
  readonly table: RecognisedTable;
  readonly row: TableRow;
  readonly role: string;
  readonly cell: AmountCell;
  readonly sign: 1 | -1;
  readonly side: "left" | "right";
}

export interface Equation {
  readonly relation: RelationSpec;
  /** `equal`: Σ left = Σ right; `atMost`: Σ left ≤ Σ right. */
  readonly form: "equal" | "atMost";
  readonly terms: readonly Term[];
  /** Terms that may or may not belong to the sum (会议费 beside 三公, unnumbered lines): they count when the equation holds with them. */
  readonly optional: readonly Term[];
  readonly tables: readonly string[];
  /** The parts are all left blank under an amount: they were not filled in, and there is nothing to put to the test. */
  readonly unfilled?: true;
}

/** A relation that could not be put to cells, and what is missing. */
export interface Unstated {
  readonly relation: RelationSpec;
  readonly tables: readonly string[];
  readonly missing: readonly string[];
}

export interface Compiled {
  readonly equations: readonly Equation[];
  readonly unstated: readonly Unstated[];
}
