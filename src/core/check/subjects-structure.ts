/** Checks the places of subjects inside a table: a 款 or 项 under its parents, and indentation that agrees with the code. */
import type { FindingArguments, FindingCell, Severity } from "../findings";
import type { RecognisedTable, TableRow } from "../recognise/disclosure";
import type { CellAddress, RowSnapshot, SheetSnapshot } from "../sheets/snapshot";
import { indentation } from "../sheets/text";
import { kindOf, levelOf, parentsOf } from "../subjects/subject";
import type { FindingDraft } from "./draft";
import { subjectCell } from "./subjects-cells";
import { rowAt } from "../sheets/rows";

/**
 * Findings about structure in the given tables; the same one in several tables is one finding. Indentation is looked up in the sheets,
 * by name: a table whose sheet is not given is not checked for it.
 */
export function checkStructure(tables: readonly RecognisedTable[], sheets: ReadonlyMap<string, SheetSnapshot>): FindingDraft[] {
  const parents = new Map<string, Observation>();
  const levels = new Map<string, Observation>();
  const texts = new CellTexts(sheets);
  for (const table of tables) {
    const rows = table.rows.filter((row) => row.kind === "subject" && kindOf(row.code) !== undefined && levelOf(row.code) !== undefined);
    if (rows.length === 0) continue;
    missingParents(table, rows, parents);
    for (const inLane of texts.indentedRows(rows).values()) wrongIndentation(table, inLane, levels);
  }
  return [
    ...[...parents.values()].map((seen) => seen.draft("科目-上级", "error", "subject.parentMissing", { children: [...seen.children] })),
    ...[...levels.values()].map((seen) => seen.draft("科目-级次", "review", "subject.levelDiffers", { name: seen.name, digits: String(seen.code.length) })),
  ];
}

/** Something seen of a code, and where. */
class Observation {
  readonly children = new Set<string>();
  private readonly cells: FindingCell[] = [];

  constructor(readonly code: string, readonly name: string, private readonly table: string) {}

  add(row: TableRow): void {
    this.children.add(row.code);
    this.cells.push(subjectCell(row, "code"));
  }

  draft(rule: string, severity: Severity, message: string, args: FindingArguments): FindingDraft {
    return { rule, severity, message, args: { code: this.code, ...args }, cells: this.cells, figures: [], proposal: null, table: this.table };
  }
}

function observe(seen: Map<string, Observation>, key: string, first: Observation, row: TableRow): void {
  const known = seen.get(key) ?? first;
  if (known === first) seen.set(key, first);
  known.add(row);
}

/**
 * A subject whose 款 or 类 is not printed, in a table that prints that level for the others. Tables that print only 项, or fewer
 * than half of the 款 or 类 they would need, do not print them on purpose. A hidden parent is there.
 */
function missingParents(table: RecognisedTable, rows: readonly TableRow[], seen: Map<string, Observation>): void {
  const printed = new Set(rows.map((row) => row.code));
  const present = { 3: new Set<string>(), 5: new Set<string>() };
  const missing = { 3: new Map<string, TableRow[]>(), 5: new Map<string, TableRow[]>() };
  for (const row of rows) {
    if (row.hidden) continue;
    for (const parent of parentsOf(row.code)) {
      const level = parent.length === 3 ? 3 : 5;
      const children = missing[level].get(parent);
      if (printed.has(parent)) present[level].add(parent);
      else if (children) children.push(row);
      else missing[level].set(parent, [row]);
    }
  }
  for (const level of [3, 5] as const) {
    if (missing[level].size > present[level].size) continue;
    for (const [parent, children] of missing[level]) for (const row of children) observe(seen, parent, new Observation(parent, "", table.key), row);
  }
}

/** The texts of cells as they are stored, with their indentation. */
class CellTexts {
  constructor(private readonly sheets: ReadonlyMap<string, SheetSnapshot>) {}

  /** The rows that are shown and whose name or code is a text, by lane. */
  indentedRows(rows: readonly TableRow[]): ReadonlyMap<number, readonly IndentedRow[]> {
    const lanes = new Map<number, IndentedRow[]>();
    for (const row of rows) {
      const indent = row.hidden ? NO_TEXT : Math.max(this.indentAt(row.nameCell), this.indentAt(row.codeCell));
      if (indent === NO_TEXT) continue;
      const inLane = lanes.get(row.lane);
      if (inLane) inLane.push({ row, indent });
      else lanes.set(row.lane, [{ row, indent }]);
    }
    return lanes;
  }

  /** Characters of indentation in a cell, or that it holds no text. */
  private indentAt(cell: CellAddress | null): number {
    if (!cell) return NO_TEXT;
    const row = rowAt(this.sheets.get(cell.sheet)?.rows ?? NO_ROWS, cell.row);
    if (row) for (const { column, value } of row.cells) if (column === cell.column) return typeof value === "string" ? indentation(value) : NO_TEXT;
    return NO_TEXT;
  }
}

const NO_TEXT = -1;
const NO_ROWS: readonly RowSnapshot[] = [];

/** Rows a level takes to be a habit of the table, and how many of all rows have to follow it. */
const HABIT_ROWS = 4;
const HABIT_SHARE = 0.8;

interface IndentedRow {
  readonly row: TableRow;
  readonly indent: number;
}

/**
 * A row indented exactly like another level, in a table that indents every level deeper than the one above. A row indented like
 * none of them is carelessness with spaces, not a wrong code.
 */
function wrongIndentation(table: RecognisedTable, rows: readonly IndentedRow[], seen: Map<string, Observation>): void {
  const counts = new Map<number, Map<number, number>>();
  for (const { row, indent } of rows) {
    const of = counts.get(row.code.length) ?? new Map<number, number>();
    counts.set(row.code.length, of.set(indent, (of.get(indent) ?? 0) + 1));
  }
  const usual = new Map([...counts].map(([length, of]) => [length, mostFrequent(of)]));
  const steps = [...usual].sort(([a], [b]) => a - b).map(([, indent]) => indent);
  const following = rows.filter(({ row, indent }) => usual.get(row.code.length) === indent).length;
  const deeper = steps.length > 1 && steps.every((indent, index) => index === 0 || indent > (steps[index - 1] ?? indent));
  if (!deeper || following < HABIT_ROWS || following < rows.length * HABIT_SHARE) return;
  for (const { row, indent } of rows) {
    if (usual.get(row.code.length) === indent || !steps.includes(indent)) continue;
    observe(seen, `${row.code}|${row.name}`, new Observation(row.code, row.name, table.key), row);
  }
}

const mostFrequent = (counts: ReadonlyMap<number, number>): number => [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 0;
