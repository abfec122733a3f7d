/** Checks the places of subjects inside a table: a 款 or 项 under its parents, and indentation that agrees with the code. */
import type { FindingArguments, FindingCell, Severity } from "../findings";
import type { RecognisedTable, TableRow } from "../recognise/disclosure";
import { kindOf, levelOf, parentsOf } from "../subjects/subject";
import type { FindingDraft } from "./draft";
import { subjectCell } from "./subjects-cells";

/** Findings about structure in the given tables; the same one in several tables is one finding. */
export function checkStructure(tables: readonly RecognisedTable[]): FindingDraft[] {
  const parents = new Map<string, Observation>();
  const levels = new Map<string, Observation>();
  for (const table of tables) {
    const rows = table.rows.filter((row) => row.kind === "subject" && kindOf(row.code) !== undefined && levelOf(row.code) !== undefined);
    missingParents(table, rows, parents);
    for (const lane of new Set(rows.map((row) => row.lane))) wrongIndentation(table, rows.filter((row) => row.lane === lane && !row.hidden), levels);
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

/** Rows a level takes to be a habit of the table, and how many of all rows have to follow it. */
const HABIT_ROWS = 4;
const HABIT_SHARE = 0.8;

/** A row that stands at the level of another length of code, in a table whose levels otherwise follow the codes. */
function wrongIndentation(table: RecognisedTable, rows: readonly TableRow[], seen: Map<string, Observation>): void {
  const counts = new Map<number, Map<number, number>>();
  for (const { code, level } of rows) {
    const of = counts.get(code.length) ?? new Map<number, number>();
    counts.set(code.length, of.set(level, (of.get(level) ?? 0) + 1));
  }
  const usual = new Map([...counts].map(([length, of]) => [length, mostFrequent(of)]));
  const steps = [...usual].sort(([a], [b]) => a - b).map(([, level]) => level);
  const following = rows.filter(({ code, level }) => usual.get(code.length) === level).length;
  const deeper = steps.length > 1 && steps.every((level, index) => index === 0 || level > (steps[index - 1] ?? level));
  if (!deeper || following < HABIT_ROWS || following < rows.length * HABIT_SHARE) return;
  for (const row of rows) {
    if (usual.get(row.code.length) === row.level) continue;
    observe(seen, `${row.code}|${row.name}`, new Observation(row.code, row.name, table.key), row);
  }
}

const mostFrequent = (counts: ReadonlyMap<number, number>): number => [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 0;
