/**
 * Reads `samples/data/*.json`: the printed disclosures behind the sample workbooks. The files are checked on the way in, form
 * and geometry, so that a slip in the data is named instead of turning up as a strange workbook.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { rowMerges } from "./printed-sheets";
import type { PrintedColumnKind, PrintedContents, PrintedDisclosure, PrintedHeaderCell, PrintedRow, PrintedTable } from "./sample-model";

const DATA = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../samples/data");
const DIGESTS = "digests.json";
const KINDS: readonly PrintedColumnKind[] = ["code", "name", "line", "amount", "text"];

/** Names of the sample documents, which are also the names of their workbooks without extension. */
export function sampleNames(): string[] {
  return readdirSync(DATA)
    .filter((file) => file.endsWith(".json") && file !== DIGESTS)
    .map((file) => file.slice(0, -".json".length))
    .sort();
}

/** Path of a sample workbook. */
export const samplePath = (name: string, extension: "xlsx" | "xls" = "xlsx"): string => path.join(DATA, `../${name}.${extension}`);

/** The printed disclosure of that name. Throws with the place in the file when the data is not in the agreed form. */
export function loadSample(name: string): PrintedDisclosure {
  const disclosure = readPrintedDisclosure(parse(`${name}.json`), name);
  if (disclosure.name !== name) throw new Error(`${name}.json holds the document ${disclosure.name}`);
  return disclosure;
}

/** Checks a parsed JSON value; `place` names it in the error of a value that is not a printed disclosure. */
export function readPrintedDisclosure(value: unknown, place: string): PrintedDisclosure {
  const fields = record(value, place);
  const contents = present(fields["contents"], "contents", place, readContents);
  const codesAsNumbers = present(fields["codesAsNumbers"], "codesAsNumbers", place, truth);
  return {
    name: text(fields["name"], `${place}.name`),
    unit: text(fields["unit"], `${place}.unit`),
    year: count(fields["year"], `${place}.year`),
    kind: oneOf(fields["kind"], `${place}.kind`, ["budget", "final"]),
    ...(codesAsNumbers !== undefined && { codesAsNumbers }),
    ...(contents && { contents }),
    tables: list(fields["tables"], `${place}.tables`, readTable),
  };
}

/** What the published document holds, table by table: how many figures and characters, and the digests of both. */
export interface TableDigest {
  readonly sheetName: string;
  readonly numbers: number;
  readonly characters: number;
  readonly numbersDigest: string;
  readonly charactersDigest: string;
}

/** The digests taken from the published documents themselves, by document name. */
export function loadDigests(): ReadonlyMap<string, readonly TableDigest[]> {
  const file = record(parse(DIGESTS), DIGESTS);
  return new Map(Object.entries(file).map(([name, tables]) => [name, list(tables, name, readDigest)]));
}

const parse = (file: string): unknown => JSON.parse(readFileSync(path.join(DATA, file), "utf8"));

type Fields = Readonly<Record<string, unknown>>;

function fail(place: string, expected: string): never {
  throw new Error(`${place}: ${expected} expected`);
}

const isRecord = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const record = (value: unknown, place: string): Fields => (isRecord(value) ? value : fail(place, "an object"));
const text = (value: unknown, place: string): string => (typeof value === "string" ? value : fail(place, "a text"));
const truth = (value: unknown, place: string): boolean => (typeof value === "boolean" ? value : fail(place, "true or false"));
const count = (value: unknown, place: string): number => (typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : fail(place, "a whole number"));
const list = <T>(value: unknown, place: string, item: (value: unknown, place: string) => T): T[] =>
  Array.isArray(value) ? value.map((entry: unknown, index) => item(entry, `${place}[${index}]`)) : fail(place, "a list");
const oneOf = <T extends string>(value: unknown, place: string, known: readonly T[]): T => known.find((option) => option === value) ?? fail(place, known.join(" or "));

/** The fields of the object that are there, each read by its reader: for optional properties. */
function present<T>(value: unknown, key: string, place: string, read: (value: unknown, place: string) => T): T | undefined {
  return value === undefined ? undefined : read(value, `${place}.${key}`);
}

function readContents(value: unknown, place: string): PrintedContents {
  const fields = record(value, place);
  return {
    sheetName: text(fields["sheetName"], `${place}.sheetName`),
    title: text(fields["title"], `${place}.title`),
    entries: list(fields["entries"], `${place}.entries`, (entry, at) => {
      const { left, right } = record(entry, at);
      return { left: text(left, at), ...(right !== undefined && { right: text(right, at) }) };
    }),
  };
}

function readTable(value: unknown, place: string): PrintedTable {
  const fields = record(value, place);
  const labelInLine = present(fields["labelInLine"], "labelInLine", place, truth);
  const table: PrintedTable = {
    id: text(fields["id"], `${place}.id`),
    sheetName: text(fields["sheetName"], `${place}.sheetName`),
    label: fields["label"] === null ? null : text(fields["label"], `${place}.label`),
    title: text(fields["title"], `${place}.title`),
    lines: list(fields["lines"], `${place}.lines`, readLine),
    labelAbove: truth(fields["labelAbove"], `${place}.labelAbove`),
    ...(labelInLine !== undefined && { labelInLine }),
    columns: list(fields["columns"], `${place}.columns`, (column, at) => {
      const { kind, lane } = record(column, at);
      return { kind: oneOf(kind, at, KINDS), lane: count(lane, at) };
    }),
    headerRows: count(fields["headerRows"], `${place}.headerRows`),
    header: list(fields["header"], `${place}.header`, readHeaderCell),
    rows: list(fields["rows"], `${place}.rows`, readRow),
    notes: list(fields["notes"], `${place}.notes`, text),
  };
  checkGeometry(table, place);
  return table;
}

function readLine(value: unknown, place: string): PrintedTable["lines"][number] {
  const { left, middle, right } = record(value, place);
  return {
    ...(left !== undefined && { left: text(left, place) }),
    ...(middle !== undefined && { middle: text(middle, place) }),
    ...(right !== undefined && { right: text(right, place) }),
  };
}

function readHeaderCell(value: unknown, place: string): PrintedHeaderCell {
  const { row, column, rows, columns, text: printed } = record(value, place);
  return { row: count(row, place), column: count(column, place), rows: count(rows, place), columns: count(columns, place), text: text(printed, place) };
}

function readRow(value: unknown, place: string): PrintedRow {
  const fields = record(value, place);
  const merge = present(fields["merge"], "merge", place, readMerge);
  const merges = present(fields["merges"], "merges", place, (entries, at) => list(entries, at, readMerge));
  const headerRepeated = present(fields["headerRepeated"], "headerRepeated", place, truth);
  return {
    cells: list(fields["cells"], `${place}.cells`, text),
    ...(merge && { merge }),
    ...(merges && { merges }),
    ...(headerRepeated !== undefined && { headerRepeated }),
  };
}

function readMerge(value: unknown, place: string): { column: number; columns: number; rows?: number } {
  const { column, columns, rows } = record(value, place);
  return { column: count(column, place), columns: count(columns, place), ...(rows !== undefined && { rows: count(rows, place) }) };
}

function readDigest(value: unknown, place: string): TableDigest {
  const { sheetName, numbers, characters, numbersDigest, charactersDigest } = record(value, place);
  return {
    sheetName: text(sheetName, place),
    numbers: count(numbers, place),
    characters: count(characters, place),
    numbersDigest: text(numbersDigest, place),
    charactersDigest: text(charactersDigest, place),
  };
}

/** Every row is as wide as the table, and every span stays inside it. */
function checkGeometry(table: PrintedTable, place: string): void {
  const width = table.columns.length;
  for (const cell of table.header) {
    const inside = cell.rows > 0 && cell.columns > 0 && cell.row + cell.rows <= table.headerRows && cell.column + cell.columns <= width;
    if (!inside) fail(`${place} header ${cell.text}`, "a cell inside the header");
  }
  for (const [index, row] of table.rows.entries()) {
    if (row.cells.length !== width) fail(`${place}.rows[${index}]`, `${width} cells`);
    for (const merge of rowMerges(row)) {
      if (merge.column + merge.columns > width || index + (merge.rows ?? 1) > table.rows.length) fail(`${place}.rows[${index}]`, "a merge inside the table");
    }
  }
}
