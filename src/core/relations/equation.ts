/** An equation over actual cells: what a relation becomes on a recognised disclosure. */
import type { AmountCell } from "../amounts/cell";
import { isFigure } from "../amounts/cell";
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
  readonly unfilled: boolean;
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

/** No optional terms: one list for all the equations without. */
export const NO_TERMS: readonly Term[] = [];

/**
 * An equation. Every one is made here, so that all are alike: deciding them is most of a check, and takes twice as long over objects of several shapes.
 * The terms are copied: a list that has grown keeps room for a dozen more, and thousands of equations are alive at once.
 */
export const equationOf = (relation: RelationSpec, form: Equation["form"], tables: readonly string[], terms: readonly Term[], optional: readonly Term[] = NO_TERMS, unfilled = false): Equation =>
  ({ relation, form, terms: terms.slice(), optional: optional.length === 0 ? NO_TERMS : optional, tables, unfilled });

/** Adds the cell of a row in a column to the terms of a sum: a total on the left, or a part on the right. False when the row has no such cell. */
export function addTerm(terms: Term[], table: RecognisedTable, row: TableRow, role: string, as: "total" | "part"): boolean {
  const cell = row.cells.get(role);
  if (!cell) return false;
  terms.push(as === "total" ? { table, row, role, cell, sign: 1, side: "left" } : { table, row, role, cell, sign: -1, side: "right" });
  return true;
}

/** An amount whose parts are all left blank. */
export const isUnfilled = (terms: readonly Term[]): boolean =>
  terms.every(({ side, cell }) => (side === "left" ? isFigure(cell) && cell.stored.coefficient !== 0 : !isFigure(cell)));

/** The cells of rows in a column, as parts of a sum. */
export function partsIn(table: RecognisedTable, rows: readonly TableRow[], role: string): readonly Term[] {
  if (rows.length === 0) return NO_TERMS;
  const terms: Term[] = [];
  for (const row of rows) addTerm(terms, table, row, role, "part");
  return terms;
}
