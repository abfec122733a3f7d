/**
 * Reading the official list of subjects that a user loads (the rows of a sheet or of a .csv as texts): where its code and name
 * columns are, by header or by contents, and what is wrong with a file that is none. Knows nothing of files.
 */
import { oneLine, plainText } from "../sheets/text";
import { comparableName } from "./names";
import { kindOf, type SubjectKind } from "./subject";
import { largestOf } from "../lists";

/** The user's list. */
export interface OfficialList {
  /** The year it is for; null when it says none, and then it speaks for every year. */
  readonly year: number | null;
  /** Name by code, 3, 5 or 7 digits. */
  readonly names: ReadonlyMap<string, string>;
  /** The classifications it lists: it speaks for these only. */
  readonly kinds: ReadonlySet<SubjectKind>;
  /** Rows with something in them that were no subject of expenditure (headings, income subjects). */
  readonly skipped: number;
  /** Those of them that were meant as one and could not be read, in their order. */
  readonly unread: readonly UnreadRow[];
}

/** A row whose code or name is not right: a wording key of `wording/subjects` with its arguments, the row among them. */
export interface UnreadRow {
  readonly key: "catalogue.row.codeLength" | "catalogue.row.noName";
  readonly args: Readonly<Record<string, string>>;
}

/** Why a file is not a list of subjects: a wording key of `wording/subjects` with its arguments. */
export class OfficialListError extends Error {
  constructor(
    readonly key: "catalogue.empty" | "catalogue.noColumns" | "catalogue.noSubjects" | "catalogue.duplicate",
    readonly args: Readonly<Record<string, string>> = {},
    /** The arguments of the further places where the same is wrong. */
    readonly further: readonly Readonly<Record<string, string>>[] = [],
  ) {
    super(key);
    this.name = "OfficialListError";
  }
}

type Rows = readonly (readonly string[])[];
/** Reads code and name out of a row; code `""` when the row has none. */
type RowReader = (row: readonly string[]) => { readonly code: string; readonly name: string };

const CODE = /^[1-9]\d\d(\d\d){0,2}$/;
const CODE_AND_NAME = /^\[?([1-9]\d\d(?:\d\d){0,2})\]?[-_:.、]?(?=[\u3400-\u9fff("“])(.+)$/;
const CODE_HEADER = /^(支出|预算)?(功能|经济|部门|政府)*(分类)?(科目)?(编码|代码|编号)$/;
const NAME_HEADER = /^(支出|预算)?(功能|经济|部门|政府)*(分类)?(科目)?名称$|^科目$/;

/**
 * The list in the given rows. `year` overrides the year that the file's heading prints (2025年政府收支分类科目).
 * Throws `OfficialListError` when there are no code and name columns, no subject of expenditure, or a code with two names.
 */
export function parseCatalogue(rows: Rows, year?: number | null): OfficialList {
  if (rows.every((row) => row.every((cell) => plainText(cell) === ""))) throw new OfficialListError("catalogue.empty");
  const read = splitColumns(rows) ?? headedColumns(rows) ?? columnsByContents(rows);
  if (!read) throw new OfficialListError("catalogue.noColumns");

  const names = new Map<string, string>();
  const places = new Map<string, number>();
  const kinds = new Set<SubjectKind>();
  const unread: UnreadRow[] = [];
  const clashes: Readonly<Record<string, string>>[] = [];
  let skipped = 0;
  rows.forEach((row, index) => {
    const { code, name } = read(row);
    const kind = kindOf(code);
    if (!CODE.test(code) || name === "" || kind === undefined || (kind !== "functional" && code.length > 5)) {
      if (row.some((cell) => cell.trim() !== "")) skipped += 1;
      const fault = faultOf(code, name, index + 1);
      if (fault !== undefined) unread.push(fault);
      return;
    }
    const known = names.get(code);
    if (known !== undefined && comparableName(known) !== comparableName(name)) {
      clashes.push({ code, first: known, second: name, firstRow: String(places.get(code)), secondRow: String(index + 1) });
    }
    if (known === undefined) {
      names.set(code, name);
      places.set(code, index + 1);
    }
    kinds.add(kind);
  });
  const [clash, ...furtherClashes] = clashes;
  if (clash !== undefined) throw new OfficialListError("catalogue.duplicate", clash, furtherClashes);
  if (names.size === 0) throw new OfficialListError("catalogue.noSubjects");
  return { year: year === undefined ? headingYear(rows) : year, names, kinds, skipped, unread };
}

/** What is wrong with a row that begins as a subject of expenditure does; codes of income are left aside on purpose. */
function faultOf(code: string, name: string, row: number): UnreadRow | undefined {
  if (!/^[235]\d{2,8}$/.test(code)) return undefined;
  if (name === "") return { key: "catalogue.row.noName", args: { row: String(row), code } };
  return { key: "catalogue.row.codeLength", args: { row: String(row), code, name, digits: String(code.length) } };
}

/** The year in the heading: the one year that the rows before the first code print as 20XX年. */
function headingYear(rows: Rows): number | null {
  const years = new Set<number>();
  for (const row of rows.slice(0, 10)) {
    const cells = row.map(plainText);
    if (cells.some((cell) => CODE.test(cell) || CODE_AND_NAME.test(cell))) break;
    for (const cell of cells) for (const [, digits] of cell.matchAll(/(?<!\d)(20\d\d)年/g)) years.add(Number(digits));
  }
  const [only = null] = years;
  return years.size === 1 ? only : null;
}

/** Three columns 类 · 款 · 项 with the part of the code that belongs to each, upper parts printed once or on every row. */
function splitColumns(rows: Rows): RowReader | undefined {
  for (const row of rows.slice(0, 20)) {
    const cells = row.map(plainText);
    const at = cells.indexOf("类");
    if (at < 0 || cells[at + 1] !== "款") continue;
    const columns = cells[at + 2] === "项" ? [at, at + 1, at + 2] : [at, at + 1];
    const nameColumn = nameColumnAfter(rows, at + columns.length);
    const parts = ["", "", ""];
    return (line) => {
      const given = columns.map((column) => plainText(line[column] ?? ""));
      const [first = ""] = given;
      const last = given.reduce((deepest, part, depth) => (part === "" ? deepest : depth), -1);
      const name = oneLine(line[nameColumn] ?? "");
      // Cells merged over the three columns hold the whole code in the first.
      if (first.length > 3 && CODE.test(first)) return { code: first, name };
      if (last < 0 || given.some((part, depth) => part !== "" && !(depth === 0 ? /^\d{3}$/ : /^\d{1,2}$/).test(part))) return { code: "", name };
      for (let depth = 0; depth < parts.length; depth += 1) {
        const part = given[depth] ?? "";
        if (depth > last) parts[depth] = "";
        else if (part !== "") parts[depth] = depth === 0 ? part : part.padStart(2, "0");
      }
      return { code: parts.slice(0, last + 1).every((part) => part !== "") ? parts.join("") : "", name };
    };
  }
  return undefined;
}

/** The first column from `from` on that mostly holds Chinese text. */
function nameColumnAfter(rows: Rows, from: number): number {
  const texts = new Map<number, number>();
  for (const row of rows) row.forEach((cell, column) => column >= from && /[\u3400-\u9fff]/.test(cell) && texts.set(column, (texts.get(column) ?? 0) + 1));
  const most = largestOf([0, ...texts.values()]);
  const column = [...texts.keys()].sort((a, b) => a - b).find((candidate) => (texts.get(candidate) ?? 0) * 2 >= most);
  return column ?? from;
}

/** A header row with 科目编码 and 科目名称. */
function headedColumns(rows: Rows): RowReader | undefined {
  for (const row of rows.slice(0, 20)) {
    const cells = row.map(plainText);
    const code = cells.findIndex((cell) => CODE_HEADER.test(cell));
    const name = cells.findIndex((cell, column) => column !== code && NAME_HEADER.test(cell));
    if (code >= 0 && name >= 0) return (line) => ({ code: plainText(line[code] ?? ""), name: oneLine(line[name] ?? "") });
  }
  return undefined;
}

/** The column that holds most codes, with the name in the same cell or in the nearest text to its right. */
function columnsByContents(rows: Rows): RowReader | undefined {
  const codes = new Map<number, number>();
  const glued = new Map<number, number>();
  for (const row of rows) {
    row.forEach((cell, column) => {
      const plain = plainText(cell);
      if (CODE.test(plain)) codes.set(column, (codes.get(column) ?? 0) + 1);
      else if (CODE_AND_NAME.test(plain)) glued.set(column, (glued.get(column) ?? 0) + 1);
    });
  }
  const best = (counts: ReadonlyMap<number, number>): readonly [number, number] => [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0] ?? [-1, 0];
  const [codeColumn, codeCount] = best(codes);
  const [gluedColumn, gluedCount] = best(glued);
  if (Math.max(codeCount, gluedCount) < 3) return undefined;
  if (gluedCount > codeCount) {
    return (line) => {
      const [, code = "", name = ""] = CODE_AND_NAME.exec(oneLine(line[gluedColumn] ?? "").normalize("NFKC").replace(/^(\[?\d+\]?)\s+/, "$1")) ?? [];
      return { code, name };
    };
  }
  const coded = rows.filter((row) => CODE.test(plainText(row[codeColumn] ?? "")));
  const named = nameColumnAfter(coded, codeColumn + 1);
  if (!coded.some((row) => /[\u3400-\u9fff]/.test(row[named] ?? ""))) return undefined;
  return (line) => ({ code: plainText(line[codeColumn] ?? ""), name: oneLine(line[named] ?? "") });
}
