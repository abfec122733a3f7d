/** Rows whose figures are another row's: two rows swapped, a row that repeats its parent or its neighbour, a total that counts a row twice. */
import type { AmountCell } from "../../amounts/cell";
import { toNumber } from "../../amounts/arithmetic";
import { printExact } from "../../amounts/exact";
import type { FindingCell } from "../../findings";
import type { TableRow } from "../../recognise/disclosure";
import { withFigure } from "../correction";
import type { Block, Family, Ground } from "./block";
import { amountsOf, moved, rowCells, rowName } from "./block";

/** Rows of a table with broken relations beyond which pairs are not tried. */
const MOST_ROWS = 40;

/** Two rows of one kind that print each other's figures, in all columns or in one. */
export function swappedRows(ground: Ground): Block[] {
  return [...ground.brokenPlaces()].flatMap(([table, places]) => {
    const rows = [...places.rows].filter(({ kind }) => kind !== "total");
    if (rows.length < 2 || rows.length > MOST_ROWS) return [];
    const found: Block[] = [];
    rows.forEach((row, at) => {
      for (const other of rows.slice(at + 1)) {
        if (row.lane !== other.lane || row.kind !== other.kind || row.code.length !== other.code.length) continue;
        const roles = [...row.cells.keys()].filter((role) => !role.startsWith("inserted.") && differs(row.cells.get(role), other.cells.get(role)));
        for (const some of roles.length > 1 ? [roles, ...roles.map((role) => [role])] : [roles]) {
          const replacement = swap(row, other, some);
          const explained = replacement.size > 0 ? ground.repairedBy(replacement) : undefined;
          if (!explained || explained.length < 2) continue;
          found.push({
            explained, table, message: some.length === roles.length ? "block.swappedRows" : "block.swappedCells",
            args: { first: rowName(row), second: rowName(other) },
            cells: [...replacement.keys()].map((cell): FindingCell => ({ sheet: cell.sheet, row: cell.row, column: cell.column, role: "culprit" })),
          });
          break;
        }
      }
    });
    return unambiguous(found);
  });
}

const differs = (a: AmountCell | undefined, b: AmountCell | undefined): boolean =>
  a !== undefined && b !== undefined && a.displayed.coefficient !== b.displayed.coefficient;

function swap(row: TableRow, other: TableRow, roles: readonly string[]): Map<AmountCell, AmountCell> {
  const replacement = new Map<AmountCell, AmountCell>();
  for (const role of roles) {
    const [a, b] = [row.cells.get(role), other.cells.get(role)];
    if (!a || !b) continue;
    replacement.set(a, withFigure(a, b.displayed));
    replacement.set(b, withFigure(b, a.displayed));
  }
  return replacement;
}

/** A row that repeats, in two columns or more, the figures of the row it belongs to or of a row beside it. */
export function repeatedRows(ground: Ground): Block[] {
  return ground.families.flatMap((family) => {
    if (![...family.sums.values()].some((one) => ground.broken.has(one))) return [];
    return unambiguous(family.children.flatMap((row): Block[] => {
      const at = family.table.rows.indexOf(row);
      const source = [family.parent, family.table.rows[at - 1], family.table.rows[at + 1]].find((other) => other !== undefined && other !== row && repeats(row, other));
      if (!source) return [];
      const replacement = new Map<AmountCell, AmountCell>();
      for (const [role, sum] of family.sums) {
        const cell = row.cells.get(role);
        if (!cell || !ground.broken.has(sum)) continue;
        const value = moved(cell.displayed, sum.evaluation.residual, 1);
        if (!value || value.coefficient < 0) return [];
        replacement.set(cell, withFigure(cell, value));
      }
      const explained = ground.repairedBy(replacement);
      if (!explained || explained.length < 2 || replacement.size < 2) return [];
      return [{
        explained, table: family.table, message: source === family.parent ? "block.repeatsParent" : "block.repeatsNeighbour",
        args: { row: rowName(row), source: rowName(source), values: valuesOf(replacement) },
        cells: [...replacement.keys()].map(({ sheet, row: line, column }): FindingCell => ({ sheet, row: line, column, role: "culprit" })),
      }];
    }));
  });
}

function repeats(row: TableRow, other: TableRow): boolean {
  const amounts = amountsOf(row);
  return amounts.length > 1 && amounts.every(([role, cell]) => other.cells.get(role)?.printed === cell.printed);
}

/** A total that is too large, in two columns or more, by the figures of one of the rows beneath it. */
export function countedTwice(ground: Ground): Block[] {
  return ground.families.flatMap((family) => {
    if (![...family.sums.values()].some((one) => ground.broken.has(one) && one.evaluation.residual.coefficient > 0)) return [];
    const farFrom = farFromExcess(family, ground);
    return unambiguous(beneath(family).flatMap((row): Block[] => {
      const amounts = amountsOf(row);
      if (amounts.some(([role, { displayed }]) => farFrom.get(role)?.(toNumber(displayed)) === true)) return [];
      const replacement = new Map<AmountCell, AmountCell>();
      for (const [role, { displayed }] of amounts) {
        const total = family.parent.cells.get(role);
        const value = total && moved(total.displayed, displayed, -1);
        if (value) replacement.set(total, withFigure(total, value));
      }
      if (replacement.size < 2) return [];
      const explained = ground.repairedBy(replacement);
      if (!explained || explained.length < 2) return [];
      return [{
        explained, table: family.table, message: "block.countedTwice",
        args: { parent: rowName(family.parent), child: rowName(row), values: valuesOf(replacement) },
        cells: [
          ...[...replacement.keys()].map(({ sheet, row: line, column }): FindingCell => ({ sheet, row: line, column, role: "culprit" })),
          ...rowCells([row], "evidence"),
        ],
      }];
    }));
  });
}

/**
 * By column, whether a figure is certainly not what its broken sum has too much, allowing each figure its whole last place: nearly
 * every row is, and trying each against a sum of thousands would take their product.
 */
function farFromExcess({ sums }: Family, ground: Ground): Map<string, (figure: number) => boolean> {
  const farFrom = new Map<string, (figure: number) => boolean>();
  for (const [role, one] of sums) {
    const { equation: { tables, terms, optional }, evaluation } = one;
    if (!ground.broken.has(one) || tables.length !== 1 || optional.length > 0) continue;
    const residual = toNumber(evaluation.residual);
    const room = terms.reduce((sum, { cell }) => sum + 10 ** -cell.displayed.decimals, 0);
    farFrom.set(role, (figure) => Math.abs(residual - figure) > room);
  }
  return farFrom;
}

/** The children and what is printed beneath them. */
function beneath({ table, parent, children }: Family): readonly TableRow[] {
  const codes = new Set(children.map(({ code }) => code));
  const lower = table.rows.filter((row) => row.kind === "subject" && row !== parent && beginsWithOneOf(codes, row.code));
  return [...children, ...lower];
}

/** Whether a shorter code of these is the beginning of the code. */
function beginsWithOneOf(codes: ReadonlySet<string>, code: string): boolean {
  for (let length = 1; length < code.length; length++) if (codes.has(code.slice(0, length))) return true;
  return false;
}

const valuesOf = (replacement: ReadonlyMap<AmountCell, AmountCell>): string[] => [...replacement.values()].map(({ displayed }) => printExact(displayed));

/** Two ways to account for the same relations are none. */
export function unambiguous(blocks: readonly Block[]): Block[] {
  return blocks.filter((block) => !blocks.some((other) => other !== block && other.explained.some((one) => block.explained.includes(one)) && other.explained.length >= block.explained.length));
}
