/** The figures of a checked document that can be mutated, and putting other figures into its sheets. */
import type { AmountCell } from "../../src/core/amounts/cell";
import { isFigure } from "../../src/core/amounts/cell";
import { formatShape } from "../../src/core/amounts/formats";
import type { Exact } from "../../src/core/amounts/exact";
import { printExact } from "../../src/core/amounts/exact";
import type { CheckReport } from "../../src/core/check/report";
import type { CellAddress, CellSnapshot, RowSnapshot, SheetSnapshot } from "../../src/core/sheets/snapshot";

export interface MutableCell {
  readonly table: string;
  readonly cell: AmountCell;
  /** Figures beside it and below it in its table, nearest first. */
  readonly neighbours: readonly AmountCell[];
}

export const addressOf = ({ sheet, row, column }: CellAddress): string => `${sheet}!${row},${column}`;

/** Every non-zero figure of the recognised tables, inserted columns left out. */
export function mutableCells(report: CheckReport): MutableCell[] {
  const seen = new Set<string>();
  return report.disclosures.flatMap(({ disclosure }) => disclosure.tables.flatMap(({ id, rows }) => {
    const figures = rows.flatMap((row) => [...row.cells].filter(([role, cell]) => !role.startsWith("inserted.") && isFigure(cell) && !cell.percent).map(([, cell]) => cell));
    return figures.filter((cell) => cell.stored.coefficient !== 0 && !seen.has(addressOf(cell)) && seen.add(addressOf(cell))).map((cell) => ({
      table: id, cell,
      neighbours: figures
        .filter((other) => other !== cell && other.sheet === cell.sheet && (other.row === cell.row || other.column === cell.column))
        .sort((a, b) => distance(a, cell) - distance(b, cell)),
    }));
  }));
}

const distance = (a: AmountCell, b: AmountCell): number => Math.abs(a.row - b.row) * 1.5 + Math.abs(a.column - b.column);

/** A figure put into a cell, or the cell blanked. */
export interface Change {
  readonly at: AmountCell;
  readonly to: Exact | "blank";
}

/** The sheets with the changes made, everything else shared. */
export function changedSheets(sheets: readonly SheetSnapshot[], changes: readonly Change[]): SheetSnapshot[] {
  return sheets.map((sheet) => {
    const own = changes.filter(({ at }) => at.sheet === sheet.name);
    return own.length === 0 ? sheet : { ...sheet, rows: sheet.rows.map((row) => changedRow(row, own)) };
  });
}

function changedRow(row: RowSnapshot, changes: readonly Change[]): RowSnapshot {
  const own = changes.filter(({ at }) => at.row === row.row);
  if (own.length === 0) return row;
  return {
    row: row.row,
    cells: row.cells.flatMap((cell): CellSnapshot[] => {
      const change = own.find(({ at }) => at.column === cell.column);
      if (!change) return [cell];
      if (change.to === "blank") return [];
      const printed = printExact(change.to);
      if (typeof cell.value === "string") return [{ ...cell, value: printed }];
      // A form may know a figure to more decimals than its format prints: the slip must be seen.
      const prints = formatShape(cell.format).decimals;
      const format = prints !== null && prints < change.to.decimals ? { format: `0.${"0".repeat(change.to.decimals)}` } : {};
      return [{ ...cell, value: Number(printed), ...format }];
    }),
  };
}
