/** What a table is compared with: the base table found and checked, joined, and each figure's counterpart as a formula and as a number. */
import type { Sum } from "../amounts/arithmetic";
import { unitExponent, type AmountUnit } from "../amounts/units";
import { readAmount, type AmountCell } from "../amounts/cell";
import type { Edit } from "../edits";
import type { CellAddress } from "../sheets/snapshot";
import { builtInCatalogue } from "../subjects/catalogue";
import { tableSpec } from "../tables/index";
import { sameOrganisation } from "./candidates";
import { comparedRows } from "./compared-rows";
import { tableInBook, type BaseChoice, type BaseKind, type BaseReading, type Book, type FormulaKind, type TableInBook } from "./choice";
import { copyToDataSheet } from "./data-sheet";
import { figuresOf, withHalves, type Figure, type FigureSet, type Measure } from "./figures";
import { joinFigures, repeatedCodes, type Join } from "./join";
import { CannotCompute, cannot, firstFew, type ComputationProblem } from "./problems";
import type { PreviewBase, PreviewNote, PreviewSubject } from "./preview";
import { fetchFormula, numericReference, shifted, sumOf, type SheetIndex } from "./references";

/** The figure that another is compared with. */
export interface Counterpart {
  /** To be put into the base column, or the cell itself when it is in the table. */
  readonly formula: string;
  /** Null is a blank; undefined is not known (an error, or a formula without a result). */
  readonly value: Sum | null | undefined;
}

export interface Base {
  readonly preview: PreviewBase;
  /** Sheets that have to be added for the formulas. */
  readonly edits: readonly Edit[];
  readonly notes: readonly PreviewNote[];
  readonly counterparts: ReadonlyMap<Figure, Counterpart>;
  /** For a base in the table itself: where each figure's counterpart stands. */
  readonly inTable: ReadonlyMap<Figure, AmountCell> | null;
}

export interface BaseQuestion {
  readonly base: BaseKind;
  readonly book: Book;
  readonly current: TableInBook;
  readonly set: FigureSet;
  readonly role: string | undefined;
  readonly formulas: FormulaKind;
  readonly index: SheetIndex;
  /** Finds the table's own column of this kind for a group. */
  readonly ownColumn: (group: number) => number | undefined;
}

/** Resolves a base. Throws CannotCompute with what is wrong with it. */
export function resolveBase(choice: BaseChoice, question: BaseQuestion): Base {
  return choice.from === "column" ? baseInTable(choice.column, question) : baseOfOtherTable(choice, question);
}

function baseInTable(column: number | undefined, { base, current, set, index, ownColumn }: BaseQuestion): Base {
  const printed = column === undefined ? printedMeasure(current, set, base) : null;
  const cells = new Map<Figure, AmountCell>();
  for (const figure of set.figures) {
    const at = column ?? ownColumn(figure.group);
    const own = printed?.byKey.get(figure.key)?.[0]?.cell;
    if (own) cells.set(figure, own);
    else if (at !== undefined) {
      const address: CellAddress = { sheet: figure.cell.sheet, row: figure.cell.row, column: at };
      cells.set(figure, readAmount(address, index.cell(address)));
    }
  }
  if (cells.size === 0) throw cannot("noBaseColumn", { title: current.table.title, base });
  const counterparts = new Map([...cells].map(([figure, cell]) => [figure, { formula: numericReference(cell, "", index), value: sumOf([cell]) }]));
  return {
    edits: [], notes: [], counterparts, inTable: cells,
    preview: {
      base, source: null, year: current.year, conversion: null, dataSheet: null, matched: cells.size, summed: 0, added: [], vanished: [], renamed: [], moved: [],
      rows: comparedRows({ set, counterparts, summed: new Set(), added: [], vanished: [], shift: 0 }),
    },
  };
}

/** 三公 tables print 预算数 beside 决算数. */
function printedMeasure(current: TableInBook, set: FigureSet, measure: Measure): FigureSet | null {
  if (tableSpec(current.table.id)?.layout !== "threePublic") return null;
  const own = figuresOfOrNone(current, measure);
  const taken = new Set(set.figures.map(({ cell }) => cell.column));
  return own?.figures.some(({ cell }) => taken.has(cell.column)) === true ? null : own;
}

function figuresOfOrNone({ table }: TableInBook, measure: Measure): FigureSet | null {
  const prefixes = measure === "prior" ? ["prior."] : ["initial.", "budget."];
  const roles = new Set(table.rows.flatMap(({ cells }) => [...cells.keys()]));
  return [...roles].some((role) => prefixes.some((prefix) => role.startsWith(prefix))) ? figuresOf(table, undefined, measure) : null;
}

function baseOfOtherTable(choice: Exclude<BaseChoice, { from: "column" }>, question: BaseQuestion): Base {
  const { base, book, current, set, role, formulas, index } = question;
  const disclosure = choice.from === "file" ? choice.disclosure : book.disclosures[choice.disclosure];
  const found = disclosure && tableInBook(disclosure, choice.table);
  if (!found) throw cannot("noBaseTable", { base, table: choice.table });
  if (found.table === current.table) throw cannot("sameTable", { title: current.table.title });
  checkBelongs(base, found, current, choice);
  const source = `${choice.from === "file" ? choice.file : found.table.parts[0].sheet}“${found.table.title}”`;
  const shift = shiftBetween(found, current, choice, source);
  const read = withHalves(figuresOf(found.table, role, found.kind === "budget" || base === "prior" ? "actual" : "initial"));
  if (repeatedCodes(set).length > 0) throw cannot("duplicateKeys", { title: current.table.title, codes: firstFew(repeatedCodes(set)) });
  const years = { current: current.year, base: found.year };
  const copied = choice.from === "file" && formulas !== "values"
    ? copyToDataSheet(base, read, nameOfTable(current, role), `来源：${source}，${found.year === null ? "" : `${found.year}年，`}单位：${found.amountUnit ?? choice.unit ?? ""}`, book.sheets)
    : null;
  const join = joinFigures(set, copied?.set ?? read, years, book.catalogue ?? builtInCatalogue());
  if (join.duplicates.length > 0) throw cannot("duplicateBaseKeys", { source, codes: firstFew(join.duplicates) });
  if (join.matches.size === 0) throw cannot("nothingMatched", { title: current.table.title, source });
  const counterparts = new Map([...join.matches].map(([figure, figures]): [Figure, Counterpart] => {
    const cells = figures.map(({ cell }) => cell);
    const sum = sumOf(cells);
    return [figure, { formula: fetchFormula(cells, figure.cell.sheet, shift, index, copied !== null), value: sum === null || sum === undefined ? sum : shifted(sum, shift) }];
  }));
  return {
    edits: copied?.edits ?? [], counterparts, inTable: null,
    notes: found.year === null || current.year === null ? [{ key: "yearUnknown", args: { source } }] : [],
    preview: previewOf(base, join, {
      rows: comparedRows({ set, counterparts, shift, added: join.added, vanished: join.vanished, summed: new Set([...join.matches].flatMap(([figure, figures]) => (figures.length > 1 ? [figure] : []))) }),
      source, year: found.year, conversion: shift === 0 ? null : conversionOf(found, current, choice), dataSheet: copied?.name ?? null,
    }),
  };
}

const nameOfTable = ({ table }: TableInBook, role: string | undefined): string =>
  [tableSpec(table.id)?.name.zh ?? table.title, ...(table.key === table.id ? [] : [table.key.slice(table.id.length + 1)]), ...(role === undefined ? [] : [role])].join("-");

/** The base is of the same organisation, of the year that is meant, of the right kind, and of the same form. */
function checkBelongs(base: BaseKind, found: TableInBook, current: TableInBook, reading: BaseReading): void {
  const accepted = (what: "organisation" | "year" | "kind"): boolean => reading.accept?.includes(what) === true;
  const title = found.table.title;
  if (formOf(found.table.id) !== formOf(current.table.id)) throw cannot("otherTable", { title, current: current.table.title });
  const problems: ComputationProblem[] = [];
  if (found.unit !== null && current.unit !== null && !sameOrganisation(found.unit, current.unit) && !accepted("organisation")) {
    problems.push({ code: "otherOrganisation", args: { title, unit: found.unit, current: current.unit } });
  }
  const kind = base === "initial" ? "budget" : current.kind;
  if (found.kind !== kind && !accepted("kind")) problems.push({ code: "otherKind", args: { title, base, kind } });
  const year = current.year === null ? null : base === "initial" ? current.year : current.year - 1;
  if (found.year !== null && year !== null && found.year !== year && !accepted("year")) problems.push({ code: "otherYear", args: { title, year: String(found.year), expected: String(year), base } });
  if (problems.length > 0) throw new CannotCompute(problems);
}

/** T5 and B5 are one form, of final accounts and of budgets. */
const formOf = (id: string): string => id.replace(/^[TB]/, "");

/** How many powers of ten one unit of the base is in units of the table. */
function shiftBetween(found: TableInBook, current: TableInBook, reading: BaseReading, source: string): number {
  const from = found.amountUnit ?? reading.unit;
  const to = current.amountUnit;
  if (from === undefined && to === null) return 0;
  if (from === undefined) throw cannot("unitUnknown", { source });
  if (to === null) throw cannot("unitUnknown", { source: current.table.title });
  return unitExponent(from) - unitExponent(to);
}

function conversionOf(found: TableInBook, current: TableInBook, reading: BaseReading): { readonly from: AmountUnit; readonly to: AmountUnit } | null {
  const from = found.amountUnit ?? reading.unit;
  return from === undefined || current.amountUnit === null ? null : { from, to: current.amountUnit };
}

function previewOf(base: BaseKind, join: Join, about: Pick<PreviewBase, "source" | "year" | "conversion" | "dataSheet" | "rows">): PreviewBase {
  return {
    base, ...about,
    matched: join.matches.size,
    summed: [...join.matches.values()].filter((figures) => figures.length > 1).length,
    added: join.added.map(subjectOf), vanished: join.vanished.map(subjectOf), renamed: join.renamed, moved: join.moved,
  };
}

const subjectOf = ({ code, name, cell }: Figure): PreviewSubject => ({ code, name, amount: cell.printed, cell: { sheet: cell.sheet, row: cell.row, column: cell.column } });
