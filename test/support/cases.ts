/**
 * Golden cases: `test/cases/<rule>/passes.json` and `fails.json`. A case gives sheets, names a sample, or (a failing case) takes
 * the sheets of the passing one; changes cells; and says what the check must find there. Adding a case is adding a file.
 */
import { readdirSync, readFileSync } from "node:fs";
import type { CellRange, CellSnapshot, RowSnapshot, SheetSnapshot } from "../../src/core/sheets/snapshot";
import { parseCellName } from "../../src/core/sheets/addresses";
import { printedSheets } from "./printed-sheets";
import { loadSample } from "./samples";

const FOLDER = new URL("../cases/", import.meta.url);

/** A cell of a case: a constant, or `{ value, formula, format }`. */
type CaseCell = string | number | null | CellSnapshotFields;
interface CellSnapshotFields {
  readonly value?: string | number | { readonly error: string };
  readonly formula?: string;
  readonly format?: string;
}

interface CaseSheet {
  readonly name: string;
  readonly rows: readonly (readonly CaseCell[])[];
  /** `A1:C2`. */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  /** As Excel numbers them, from 1. */
  readonly hiddenRows?: readonly number[];
}

export interface GoldenCase {
  readonly rule: string;
  readonly file: "passes" | "fails";
  readonly sheets: readonly SheetSnapshot[];
  readonly workbookName: string;
  /** The narrative beside the tables, where the case is about one. */
  readonly text: string | null;
  readonly expect: Expectation;
}

/** What must come out. Outcomes count the results of the case's relation; findings are those of the case's rule, in order. */
export interface Expectation {
  readonly outcomes?: Readonly<Record<string, number>>;
  readonly findings?: readonly { readonly severity: string; readonly cells: readonly string[] }[];
  /** Cells that some error finding must point at. */
  readonly accused?: readonly string[];
  /** What the narrative is found to say wrongly, by the case's rule: the words it points at. */
  readonly narrative?: readonly { readonly severity: string; readonly printed: string }[];
}

interface CaseFile {
  /** What the case is about, where its cells do not say it by themselves. */
  readonly shows?: string;
  readonly sample?: string;
  readonly sheets?: readonly CaseSheet[];
  /** Paragraphs of a narrative. */
  readonly text?: readonly string[];
  readonly edits?: readonly { readonly sheet: string; readonly cell: string; readonly to: CaseCell }[];
  readonly expect: Expectation;
}

/** Names of the rules that have cases. */
export const caseRules = (): string[] => readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();

/** Read a case. The files are the project's own, so their form is taken as it stands; a wrong one fails its test. */
export function loadCase(rule: string, file: "passes" | "fails"): GoldenCase {
  const read = readCase(rule, file);
  return { rule, file, sheets: (read.edits ?? []).reduce(edited, sheetsOf(read, rule)), workbookName: read.sample ?? "", text: read.text?.join("\n") ?? null, expect: read.expect };
}

const readCase = (rule: string, file: GoldenCase["file"]): CaseFile => JSON.parse(readFileSync(new URL(`${encodeURIComponent(rule)}/${file}.json`, FOLDER), "utf8")) as CaseFile;

function sheetsOf({ sample, sheets }: CaseFile, rule: string): readonly SheetSnapshot[] {
  if (sample !== undefined) return printedSheets(loadSample(sample));
  return sheets ? sheets.map(sheetOf) : (readCase(rule, "passes").sheets ?? []).map(sheetOf);
}

function cellOf(cell: CaseCell, column: number): CellSnapshot[] {
  if (cell === null || cell === "") return [];
  return [typeof cell === "object" ? { column, ...cell } : { column, value: cell, ...(typeof cell === "number" ? { format: "0.00" } : {}) }];
}

function sheetOf({ name, rows, merges = [], hidden = false, hiddenRows = [] }: CaseSheet): SheetSnapshot {
  return {
    name, hidden, merges: merges.map(rangeOf), hiddenRows: hiddenRows.map((row) => row - 1), hiddenColumns: [],
    rows: rows.map((cells, row): RowSnapshot => ({ row, cells: cells.flatMap(cellOf) })).filter(({ cells }) => cells.length > 0),
  };
}

function rangeOf(text: string): CellRange {
  const [first, last] = text.split(":").map(parseCellName);
  if (!first || !last) throw new Error(`no range: ${text}`);
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

function edited(sheets: readonly SheetSnapshot[], { sheet, cell, to }: NonNullable<CaseFile["edits"]>[number]): readonly SheetSnapshot[] {
  const place = parseCellName(cell);
  if (!place || !sheets.some(({ name }) => name === sheet)) throw new Error(`no cell ${sheet}!${cell}`);
  return sheets.map((one) => {
    if (one.name !== sheet) return one;
    return {
      ...one,
      rows: one.rows.map((row) => {
        if (row.row !== place.row) return row;
        const old = row.cells.find(({ column }) => column === place.column);
        const [made] = cellOf(to, place.column);
        const cells = row.cells.filter(({ column }) => column !== place.column);
        return { row: row.row, cells: made ? [...cells, old?.format === undefined ? made : { ...made, format: made.format ?? old.format }].sort((a, b) => a.column - b.column) : cells };
      }),
    };
  });
}
