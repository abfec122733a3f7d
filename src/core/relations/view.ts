/** Finding the cells of a place: rows by key, sums over what a table prints when it prints no subtotals. */
import { isFigure } from "../amounts/cell";
import type { Disclosure, RecognisedTable, TableRow } from "../recognise/disclosure";
import type { Term } from "./equation";
import type { Place } from "./spec";

/** A table with its rows by key; those of subjects by their codes. */
export class TableView {
  /** The first row of each key, subjects aside. */
  readonly rows = new Map<string, TableRow>();
  readonly roles = new Set<string>();
  readonly subjects: TableRow[] = [];
  private readonly byCode = new Map<string, TableRow[]>();
  private readonly levels = new Set<number>();
  private beneath: Map<string, TableRow[]> | undefined;

  constructor(readonly table: RecognisedTable) {
    let last: ReadonlyMap<string, unknown> | undefined;
    for (const row of table.rows) {
      if (row.kind === "subject") this.addSubject(row);
      else if (!this.rows.has(row.key)) this.rows.set(row.key, row);
      if (last?.size !== row.cells.size) for (const role of row.cells.keys()) this.roles.add(role);
      last = row.cells;
    }
  }

  private addSubject(row: TableRow): void {
    this.subjects.push(row);
    this.levels.add(row.code.length);
    const known = this.byCode.get(row.code);
    if (known) known.push(row);
    else this.byCode.set(row.code, [row]);
  }

  /** The rows that print this code. */
  ownRows(code: string): readonly TableRow[] {
    return this.byCode.get(code) ?? NO_ROWS;
  }

  /** Rows that together are the amount of a subject: its own row, or the highest printed rows beneath it. */
  subjectRows(code: string): readonly TableRow[] {
    const own = this.byCode.get(code);
    if (own) return own;
    this.beneath ??= rowsBeneath(this.subjects);
    return this.beneath.get(code) ?? NO_ROWS;
  }

  /** The subjects that are part of no other: together the total that the form has no cell for (where words of the header stand in the 合计 row). */
  highestSubjects(): readonly TableRow[] {
    return this.subjects.filter(({ code }) => !this.levelsAbove(code.length).some((length) => this.byCode.has(code.slice(0, length))));
  }

  private levelsAbove(length: number): number[] {
    return [...this.levels].filter((other) => other < length);
  }

  /** Whether the table prints rows with codes of this length. */
  printsLevel(length: number): boolean {
    return this.levels.has(length);
  }
}

const NO_ROWS: readonly TableRow[] = [];

/** For each 类 and 款: the highest printed rows beneath it. */
function rowsBeneath(subjects: readonly TableRow[]): Map<string, TableRow[]> {
  const codes = new Set(subjects.map(({ code }) => code));
  const beneath = new Map<string, TableRow[]>();
  for (const row of subjects) {
    for (let length = row.code.length - 1; length >= 3; length--) {
      const prefix = row.code.slice(0, length);
      const known = beneath.get(prefix);
      if (known) known.push(row);
      else beneath.set(prefix, [row]);
      if (codes.has(prefix)) break;
    }
  }
  return beneath;
}

interface Missing {
  readonly missing: string;
}

export type Resolved = { readonly terms: readonly Term[] } | Missing | "none";

/** The tables of a disclosure, the first of each id. */
export class DisclosureView {
  private readonly views = new Map<string, TableView>();

  /** With last year's account of the organisation its tables are `T1@prior` and so on. */
  constructor(readonly disclosure: Disclosure, prior?: Disclosure) {
    for (const table of disclosure.tables) if (!this.views.has(table.id)) this.views.set(table.id, new TableView(table));
    for (const table of prior?.tables ?? []) if (!this.views.has(`${table.id}@prior`)) this.views.set(`${table.id}@prior`, new TableView(table));
  }

  view(id: string): TableView | undefined {
    return this.views.get(id);
  }

  /** The terms of a place; `none` when it is not printed and need not be, or is nothing (a subject that the table does not have). */
  resolve(place: Place, side: "left" | "right"): Resolved {
    const terms: Term[] = [];
    const found = this.gather(place, side, undefined, terms);
    return found === "found" ? { terms } : found;
  }

  /** Adds the terms of a place, its row for this 类 or subject, to `terms`; leaves them as they are when it is not `found`. */
  gather(place: Place, side: "left" | "right", variable: string | undefined, terms: Term[]): "found" | Missing | "none" {
    const view = this.view(place.table);
    if (!view) return place.ifPrinted ? "none" : { missing: place.table };
    const { row } = place;
    const ofSubject = row.startsWith(SUBJECT);
    const key = variable === undefined ? (ofSubject ? row.slice(SUBJECT.length) : row) : ofSubject ? variable : row.slice(0, row.indexOf("{")) + variable;
    const found = ofSubject ? subjectPlaces(view, key, place.role) : rowsOf(view, key, place.role);
    if (found === undefined) return place.ifPrinted ? "none" : { missing: `${place.table}·${ofSubject ? SUBJECT : ""}${key}` };
    if (found.length === 0) return "none";
    const sign = (side === "left") !== (place.minus === true) ? 1 : -1;
    const before = terms.length;
    for (const one of found) {
      const [own, role] = "cells" in one ? [one, place.role] : [one.row, one.role];
      const cell = own.cells.get(role);
      if (!cell) {
        terms.length = before;
        return place.ifPrinted ? "none" : { missing: `${place.table}·${role}` };
      }
      terms.push({ table: view.table, row: own, role, cell, sign: "minus" in one && one.minus ? (sign === 1 ? -1 : 1) : sign, side });
    }
    return "found";
  }
}

const SUBJECT = "subject:";

/** Where an amount is printed, when not in the place's own column. */
interface Found {
  readonly row: TableRow;
  readonly role: string;
  readonly minus?: boolean;
}

/** Rows of a subject; empty for one that the table does not have; undefined when the form does not print subjects. */
function subjectPlaces(view: TableView, code: string, role: string): readonly TableRow[] | undefined {
  const rows = view.subjectRows(code);
  if (rows.length > 0) return rows;
  if (view.subjects.length === 0 && holdsFigure(view, role)) return undefined;
  return view.table.rows.length > 0 ? rows : undefined;
}

/** Row of a line, or where else its amount stands; undefined when the form does not print it. */
function rowsOf(view: TableView, row: string, role: string): readonly (TableRow | Found)[] | undefined {
  const own = view.rows.get(row);
  if (!own) return derived(view, row, role);
  return row === "total" && !own.cells.has(role) && view.subjects.some(({ cells }) => cells.has(role)) ? view.highestSubjects() : [own];
}

/**
 * Economic tables print 人员经费 and 公用经费 as lines, as columns of one 合计 row, or as both; 合计 itself may be left out.
 */
function derived(view: TableView, row: string, role: string): readonly Found[] | undefined {
  const year = /^(income|expenditure)\.total$/.exec(row)?.[1];
  if (year !== undefined) return yearTotal(view, year, role);
  // No opening balance in the form at all: nothing was carried over by any fund.
  if (row.startsWith("income.opening.") && view.rows.has("income.grand") && !view.rows.has("income.opening")) return [];
  const total = view.rows.get("total");
  if ((row === "personnel" || row === "publicFunds") && role === "total" && total?.cells.has(row)) return [{ row: total, role: row }, ...publicPart(view, row)];
  const personnel = view.rows.get("personnel");
  const publicFunds = view.rows.get("publicFunds");
  if (row === "total" && role === "total" && personnel && publicFunds) return [{ row: personnel, role }, { row: publicFunds, role }];
  return undefined;
}

/** A form that prints no 本年收入 (支出) and nothing between it and the grand total has both in one line. */
function yearTotal(view: TableView, side: string, role: string): readonly Found[] | undefined {
  const grand = view.rows.get(`${side}.grand`);
  const between = ["opening", "useSurplus", "closing", "distribution"].some((line) => view.rows.has(`${side}.${line}`));
  return grand && !between ? [{ row: grand, role }] : undefined;
}

/** Where 人员 and 公用 are columns, 303 may be printed as 公用 in part (公用经费 for the retired): the 人员 of the classes has it, their 公用 has not. */
function publicPart(view: TableView, row: "personnel" | "publicFunds"): readonly Found[] {
  const [assistance] = view.ownRows("303");
  const cell = assistance?.cells.get("publicFunds");
  if (!assistance || !cell || !isFigure(cell) || cell.stored.coefficient === 0) return [];
  return [{ row: assistance, role: "publicFunds", minus: row === "publicFunds" }];
}

/** A table by organisation, or of a total alone, does not say what its subjects have. */
const holdsFigure = (view: TableView, role: string): boolean => view.table.rows.some(({ cells }) => {
  const cell = cells.get(role);
  return cell !== undefined && isFigure(cell) && cell.stored.coefficient !== 0;
});

/** Whether every cell is zero or no figure at all. */
export const allZero = (terms: readonly Term[]): boolean => terms.every(({ cell }) => !isFigure(cell) || cell.stored.coefficient === 0);
