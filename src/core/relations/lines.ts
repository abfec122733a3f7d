/** Sums of printed lines: 本年收入合计, 总计, and lines with parts beneath. */
import type { RecognisedTable, TableRow } from "../recognise/disclosure";
import type { Equation, Term } from "./equation";
import { addTerm, equationOf, isUnfilled, NO_TERMS, partsIn } from "./equation";
import type { LineParts, LineSum } from "./spec";

const sideOf = (key: string): string => key.slice(0, key.indexOf("."));

/** A total line equals the addend lines above it in its lane, from the start or from another total. */
export function lineSumEquations(relation: LineSum, table: RecognisedTable): Equation[] {
  const at = table.rows.findIndex(({ key }) => key === relation.total);
  const total = table.rows[at];
  if (!total) return [];
  let start = 0;
  if (relation.from !== undefined) {
    const from = table.rows.findIndex(({ key }) => key === relation.from);
    if (from >= 0 && from < at && (table.rows[from]?.kind === "total")) start = from;
  }
  const above = table.rows.slice(start, at).filter((row, index) => sideOf(row.key) === sideOf(total.key) && !row.ofWhich && (row.kind !== "total" || (start > 0 && index === 0)));
  const addends = above.filter(({ level }) => level === 1);
  const loose = above.filter(({ level, kind }) => level === 0 && kind === "other");
  if (addends.length === 0) return [];
  const equations: Equation[] = [];
  for (const role of total.cells.keys()) {
    if (role.startsWith("inserted.") || relation.roles?.includes(role) === false) continue;
    const terms: Term[] = [];
    addTerm(terms, table, total, role, "total");
    for (const row of addends) addTerm(terms, table, row, role, "part");
    if (terms.length > 1) equations.push(equationOf(relation, "equal", [table.key], terms, partsIn(table, loose, role)));
  }
  return equations;
}

/** A line with parts equals their sum. A lone part and 其中 lines say nothing; parts that are all left blank leave it open. */
export function linePartEquations(relation: LineParts, table: RecognisedTable): Equation[] {
  const equations: Equation[] = [];
  table.rows.forEach((line, at) => {
    if (line.level === 0) return;
    const parts = partsOf(table.rows, at, line);
    if (parts.length < 2) return;
    for (const role of line.cells.keys()) {
      const terms: Term[] = [];
      addTerm(terms, table, line, role, "total");
      for (const row of parts) addTerm(terms, table, row, role, "part");
      if (terms.length < 3) continue;
      equations.push(equationOf(relation, "equal", [table.key], terms, NO_TERMS, isUnfilled(terms)));
    }
  });
  return equations;
}

/** The rows one step beneath a line, down to the next line of its own step. */
function partsOf(rows: readonly TableRow[], at: number, line: TableRow): TableRow[] {
  const parts: TableRow[] = [];
  let step: number | undefined;
  for (const row of rows.slice(at + 1)) {
    if (row.lane !== line.lane || (row.level !== 0 && row.level <= line.level)) break;
    if (row.level === 0 || row.ofWhich) {
      if (row.ofWhich) return [];
      continue;
    }
    step ??= row.level;
    if (row.level === step) parts.push(row);
  }
  return parts;
}
