/**
 * Planning what to compute in a table: which cells get which formulas or figures, as edits, with a preview of everything that a user
 * should know first. Pure: nothing is read but what is handed in. The same plan made again after its edits has none left.
 */
import type { CellState, Edit } from "../edits";
import { columnName } from "../sheets/addresses";
import type { CellAddress } from "../sheets/snapshot";
import { resolveBase, type Base } from "./bases";
import { COMPUTED_COLUMNS, tableInBook, type BaseChoice, type BaseKind, type Book, type Computation, type ComputationChoice, type ComputedColumn, type TableInBook } from "./choice";
import { ColumnFiller } from "./fill";
import { figuresOf } from "./figures";
import { repeatedCodes } from "./join";
import { CannotCompute, cannot, firstFew } from "./problems";
import type { PreviewColumn } from "./preview";
import { columnEdits, obstacles, partRows, placeColumns, type Place } from "./placement";
import { SheetIndex } from "./references";
import { largestOf } from "../lists";

/** Columns that need a base, and which. */
const NEEDS: Readonly<Partial<Record<ComputedColumn, BaseKind>>> = { initial: "initial", completion: "initial", prior: "prior", change: "prior", changeRate: "prior" };

/** The edits and their preview, or why nothing can be written. Never throws for what a workbook holds. */
export function planComputation(book: Book, choice: ComputationChoice): Computation {
  try {
    return plan(book, choice);
  } catch (error) {
    if (error instanceof CannotCompute) return { ok: false, problems: error.problems };
    throw error;
  }
}

function plan(book: Book, choice: ComputationChoice): Computation {
  const disclosure = book.disclosures[choice.disclosure];
  const current = disclosure && tableInBook(disclosure, choice.table);
  if (!current) throw cannot("noTable", { table: choice.table });
  const { table } = current;
  const locked = table.parts.find(({ sheet }) => book.protectedSheets?.includes(sheet) === true);
  if (locked) throw cannot("protected", { sheet: locked.sheet });
  const set = figuresOf(table, choice.role);
  if (repeatedCodes(set).length > 0 && choice.columns.some((column) => NEEDS[column] !== undefined)) {
    throw cannot("duplicateKeys", { title: table.title, codes: firstFew(repeatedCodes(set)) });
  }
  const index = new SheetIndex(book.sheets);
  const kind = current.kind;
  const roleName = choice.role === undefined ? "" : roleHeader(current, choice.role);
  const own = (base: BaseKind) => (group: number): number | undefined => {
    const place = placeColumns(set, [base], kind, roleName).find((one) => one.group === group);
    return place?.isNew === false ? place.at : undefined;
  };
  const bases = new Map<BaseKind, Base>();
  for (const base of neededBases(choice, current)) {
    bases.set(base, resolveBase(baseChoice(choice, base), { base, book, current, set, role: choice.role, formulas: choice.formulas, index, ownColumn: own(base) }));
  }
  const columns = columnsToFill(choice.columns, bases);
  const neighbour = largestOf(set.figures.map(({ cell }) => cell.column));
  const parts = partRows(table, neighbour, index);
  const places = placeColumns(set, columns, kind, roleName);
  const filler = new ColumnFiller({ set, bases, places, index, formulas: choice.formulas, spilled: choice.spilled === true, overwrite: choice.overwrite === true });
  const filled = places.flatMap((place) => filler.fill(place));
  const problems = [...obstacles(parts, places, filled.map(({ cell }) => cell), index)];
  if (problems.length > 0) throw new CannotCompute(problems);
  const edits = [
    ...[...bases.values()].flatMap((base) => base.edits),
    ...places.flatMap((place) => (place.isNew ? columnEdits(place, parts, neighbour) : [])),
    ...writes(filled),
  ];
  return {
    ok: true, edits,
    preview: {
      table: table.key, title: table.title, amountUnit: current.amountUnit, formulas: choice.formulas,
      columns: places.map((place) => previewColumn(place, table.parts[0].sheet, choice.columns)),
      bases: [...bases.values()].map((base) => base.preview),
      cells: filled.length, clashes: filler.clashes,
      notes: [...[...bases.values()].flatMap((base) => base.notes), ...filler.notes],
    },
  };
}

function neededBases({ columns }: ComputationChoice, { kind, table }: TableInBook): BaseKind[] {
  if (columns.length === 0) throw cannot("noColumns");
  const bases = new Set(columns.flatMap((column) => NEEDS[column] ?? []));
  if (kind === "budget" && bases.has("initial")) throw cannot("notForBudgets", { title: table.title });
  return [...bases];
}

function baseChoice({ bases, columns }: ComputationChoice, base: BaseKind): BaseChoice {
  const choice = bases[base];
  if (!choice) throw cannot("noBase", { base, columns: columns.filter((column) => NEEDS[column] === base) });
  return choice;
}

/** The columns asked for and those that they need, in their usual order. */
function columnsToFill(chosen: readonly ComputedColumn[], bases: ReadonlyMap<BaseKind, Base>): ComputedColumn[] {
  return COMPUTED_COLUMNS.filter((column) => {
    if (column !== "initial" && column !== "prior") return chosen.includes(column);
    const base = bases.get(column);
    return base?.inTable === null;
  });
}

/** The header over an amount column other than the total, without its own subheading. */
function roleHeader({ table }: TableInBook, role: string): string {
  const path = table.columns.find((column) => column.role === role)?.path ?? [];
  return [...path].reverse().find((text) => !/^(小计|合计|金额|决算数|预算数)$/.test(text)) ?? role;
}

function previewColumn({ column, at, isNew, header }: Place, sheet: string, chosen: readonly ComputedColumn[]): PreviewColumn {
  return { column, header, sheet, letters: columnName(at), isNew, because: chosen.includes(column) ? "chosen" : "needed" };
}

/** One edit for each run of cells beneath each other. */
function writes(filled: readonly { readonly cell: CellAddress; readonly state: CellState }[]): Edit[] {
  const ordered = [...filled].sort((a, b) => (a.cell.sheet < b.cell.sheet ? -1 : a.cell.sheet > b.cell.sheet ? 1 : a.cell.column - b.cell.column || a.cell.row - b.cell.row));
  const edits: { kind: "write"; sheet: string; top: number; left: number; cells: CellState[][] }[] = [];
  for (const { cell, state } of ordered) {
    const last = edits.at(-1);
    if (last?.sheet === cell.sheet && last.left === cell.column && last.top + last.cells.length === cell.row) last.cells.push([state]);
    else edits.push({ kind: "write", sheet: cell.sheet, top: cell.row, left: cell.column, cells: [[state]] });
  }
  return edits;
}
