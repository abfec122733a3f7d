/** Rows that are missing, printed twice, or under the wrong parent: what belongs to a sum, judged by trying the sum without or with it. */
import type { Evaluated } from "../../check/relations";
import type { FindingCell } from "../../findings";
import type { RecognisedTable, TableRow } from "../../recognise/disclosure";
import type { Equation, Term } from "../../relations/equation";
import type { Block, Family, Ground } from "./block";
import { amountsOf, rowCells, rowName } from "./block";
import { unambiguous } from "./replaced-rows";

const brokenSums = (ground: Ground, { sums }: Family): Evaluated[] => [...sums.values()].filter((one) => ground.broken.has(one));

const without = (equation: Equation, row: TableRow): Equation => ({ ...equation, terms: equation.terms.filter((term) => term.row !== row) });
const including = (equation: Equation, term: Term): Equation => ({ ...equation, terms: [...equation.terms, term] });

const termIn = (table: RecognisedTable, row: TableRow, role: string): Term | undefined => {
  const cell = row.cells.get(role);
  return cell && { table, row, role, cell, sign: -1, side: "right" };
};

/** The code of a row, or of the 类 that a line of an income and expenditure table is. */
const codeOf = ({ code, key }: TableRow): string => (code !== "" ? code : (/^expenditure\.(\d{3})$/.exec(key)?.[1] ?? ""));

/** A row that another table prints, that is not printed here, and that is just what the parent lacks in every column. */
export function missingRows(ground: Ground): Block[] {
  const places = placesByCode(ground);
  return ground.families.flatMap((family) => {
    const { table, parent, children } = family;
    const broken = brokenSums(ground, family);
    if (broken.length === 0 || broken.some(({ evaluation }) => evaluation.residual.coefficient <= 0) || children.every(({ kind }) => kind !== "subject")) return [];
    const printed = new Set(table.rows.map(codeOf));
    const found = new Map<string, Block>();
    for (const [code, candidates] of places) {
      if (code.length <= parent.code.length || !code.startsWith(parent.code) || printed.has(code)) continue;
      if (children.some((child) => child.code !== "" && (code.startsWith(child.code) || child.code.startsWith(code)))) continue;
      const place = candidates.find(({ other, row }) => other !== table && completes(ground, family, broken, other, row));
      if (!place) continue;
      const { other, row } = place;
      const elsewhere = absences(ground, table, (term) => codeOf(term.row) === code);
      found.set(code, {
        explained: [...broken, ...elsewhere], table, message: "block.missingRow",
        args: { parent: rowName(parent), code, row: rowName(row), source: other.title, values: amountsOf(row).map(([, { printed: figure }]) => figure) },
        cells: [...rowCells([parent], "total"), ...rowCells([row], "evidence")],
      });
    }
    return found.size === 1 ? [...found.values()] : [];
  });
}

/** Where the known tables print each code: looked up once, since every broken sum asks and a workbook may hold thousands of tables. */
function placesByCode({ disclosure }: Ground): Map<string, { readonly other: RecognisedTable; readonly row: TableRow }[]> {
  const places = new Map<string, { readonly other: RecognisedTable; readonly row: TableRow }[]>();
  for (const other of disclosure.tables) {
    if (!other.known) continue;
    for (const row of other.rows) {
      const code = codeOf(row);
      const known = places.get(code);
      if (known) known.push({ other, row });
      else places.set(code, [{ other, row }]);
    }
  }
  return places;
}

/** Whether every sum of the family holds with the row added, columns that it lacks apart from the broken ones left as they are. */
function completes(ground: Ground, { sums }: Family, broken: readonly Evaluated[], other: RecognisedTable, row: TableRow): boolean {
  for (const [role, sum] of sums) {
    const term = termIn(other, row, role) ?? (role === "total" ? termIn(other, row, "amount") : undefined);
    if (!term) {
      if (broken.includes(sum)) return false;
      continue;
    }
    if (!ground.holds(including(sum.equation, term))) return false;
  }
  return true;
}

/** Broken relations with other tables that compare certain rows with nothing in this one. */
function absences(ground: Ground, table: RecognisedTable, of: (term: Term) => boolean): Evaluated[] {
  return [...ground.broken].filter(({ equation: { tables, terms } }) =>
    tables.length > 1 && tables.includes(table.key) && terms.every((term) => term.cell.displayed.coefficient === 0 || (term.table !== table && of(term))));
}

/** A row printed twice beneath one parent. */
export function repeatedlyPrinted(ground: Ground): Block[] {
  return ground.families.flatMap((family) => {
    const broken = brokenSums(ground, family);
    if (broken.length === 0) return [];
    const repeated = printedBefore(family.children);
    if (repeated.length > MOST_REPEATED) return [];
    return unambiguous(repeated.flatMap(({ row, first }): Block[] => {
      if (![...family.sums.values()].every(({ equation }) => ground.holds(without(equation, row)))) return [];
      const elsewhere = through(ground, row).filter(({ equation }) => equation.tables.length > 1 && ground.holds(without(equation, row)));
      return [{
        explained: [...new Set([...broken, ...elsewhere])], table: family.table, message: "block.printedTwice",
        args: { row: rowName(row), parent: rowName(family.parent) },
        cells: [...rowCells([row], "culprit"), ...rowCells([first], "evidence"), ...rowCells([family.parent], "total")],
      }];
    }));
  });
}

/** More rows than this that are there twice are no slip, and each is tried against the whole sum. */
const MOST_REPEATED = 40;

/** Rows that say and print the same as one before them, with the first of these. */
function printedBefore(rows: readonly TableRow[]): { readonly row: TableRow; readonly first: TableRow }[] {
  const known = new Map<string, TableRow[]>();
  return rows.flatMap((row) => {
    if (amountsOf(row).length === 0 || (row.code === "" && row.name === "")) return [];
    const label = `${row.code} ${row.name}`;
    const before = known.get(label) ?? [];
    known.set(label, before);
    const first = before.find((other) => sameAmounts(row, other));
    if (first === undefined) before.push(row);
    return first === undefined ? [] : [{ row, first }];
  });
}

const sameAmounts = (row: TableRow, other: TableRow): boolean => [...row.cells].every(([role, cell]) => other.cells.get(role)?.printed === cell.printed);

const through = (ground: Ground, row: TableRow): Evaluated[] => [...row.cells.values()].flatMap((cell) => ground.through(cell).filter((one) => ground.broken.has(one)));

/** A row whose amounts one parent lacks and another has too much: its code puts it under the wrong one. */
export function misplacedRows(ground: Ground): Block[] {
  const families = ground.families.filter((family) => brokenSums(ground, family).length > 0);
  const found: Block[] = [];
  for (const from of families) for (const to of families) {
    if (from === to || from.table !== to.table) continue;
    for (const row of from.children) {
      if (row === to.parent || amountsOf(row).length === 0 || !moves(ground, row, from, to)) continue;
      const own = codeOf(row);
      const elsewhere = [
        ...through(ground, row).filter(({ equation }) => equation.tables.length > 1),
        ...absences(ground, from.table, (term) => codeOf(term.row) !== own && codeOf(term.row).startsWith(to.parent.code) && row.cells.get(term.role)?.printed === term.cell.printed),
      ];
      const place = row.codeCell ?? row.nameCell;
      found.push({
        explained: [...new Set([...brokenSums(ground, from), ...brokenSums(ground, to), ...elsewhere])], table: from.table, message: "block.wrongParent",
        args: { row: rowName(row), from: rowName(from.parent), to: rowName(to.parent) },
        cells: [...(place ? [{ ...place, role: "culprit" } satisfies FindingCell] : []), ...rowCells([row], "evidence"), ...rowCells([from.parent, to.parent], "total")],
      });
    }
  }
  return unambiguous(found);
}

function moves(ground: Ground, row: TableRow, from: Family, to: Family): boolean {
  for (const { equation } of from.sums.values()) if (!ground.holds(without(equation, row))) return false;
  for (const [role, { equation }] of to.sums) {
    const term = termIn(from.table, row, role);
    if (!ground.holds(term ? including(equation, term) : equation)) return false;
  }
  return true;
}
