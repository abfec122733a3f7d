/** The amount cells of a table as the sign rules walk over them, and how a rule points at one. */
import type { AmountCell } from "../../amounts/cell";
import { isFigure } from "../../amounts/cell";
import type { CellRole, FindingCell } from "../../findings";
import type { RecognisedTable, TableRow } from "../../recognise/disclosure";
import type { CellAddress } from "../../sheets/snapshot";
import type { CheckContext } from "../rule";

export interface PlacedAmount {
  readonly row: TableRow;
  readonly role: string;
  readonly cell: AmountCell;
}

/** Columns that a unit inserted (增减额, 完成年初预算%) keep their meaning but are no amounts of the form. */
export const isInserted = (role: string): boolean => role.startsWith("inserted.");

/** The amount cells of a table of the disclosure. */
export const amountCells = (table: RecognisedTable, { amounts }: Pick<CheckContext, "amounts">): readonly PlacedAmount[] => amounts.get(table) ?? [];

/** The amount cells of a table, each cell once, inserted columns left out. */
export function gatherAmounts(table: RecognisedTable): PlacedAmount[] {
  const cells: PlacedAmount[] = [];
  // As long as each cell comes after the one before none can come again, and none has to be remembered.
  let last = -1;
  let known: Set<string | number> | undefined;
  const sheet = table.rows[0]?.sheet;
  const keyOf = (cell: AmountCell): string | number => (cell.sheet === sheet ? cell.row * MOST_COLUMNS + cell.column : cellKey(cell));
  for (const row of table.rows) {
    row.cells.forEach((cell, role) => {
      if (isInserted(role)) return;
      const place = cell.row * MOST_COLUMNS + cell.column;
      if (known === undefined && (place <= last || cell.sheet !== sheet)) known = new Set(cells.map((one) => keyOf(one.cell)));
      last = place;
      if (known?.has(keyOf(cell))) return;
      known?.add(keyOf(cell));
      cells.push({ row, role, cell });
    });
  }
  return cells;
}

/** Amounts by the column they stand in. */
export function byColumn(amounts: readonly PlacedAmount[]): PlacedAmount[][] {
  const sheets = new Map<string, Map<number, PlacedAmount[]>>();
  for (const amount of amounts) {
    const { sheet, column } = amount.cell;
    let columns = sheets.get(sheet);
    if (!columns) sheets.set(sheet, (columns = new Map<number, PlacedAmount[]>()));
    const known = columns.get(column);
    if (known) known.push(amount);
    else columns.set(column, [amount]);
  }
  return [...sheets.values()].flatMap((columns) => [...columns.values()]);
}

const MOST_COLUMNS = 16_384;

export const cellKey = ({ sheet, row, column }: CellAddress): string => `${sheet}!${row},${column}`;

export const pointAt = ({ sheet, row, column }: CellAddress, role: CellRole): FindingCell => ({ sheet, row, column, role });

export const isNonZero = (cell: AmountCell): boolean => isFigure(cell) && cell.stored.coefficient !== 0;

/** Performance forms are typed freely: what is a sign of a mistake in a table of amounts is none in them. */
export const isForm = (table: RecognisedTable): boolean => table.id.startsWith("P");

/** Header texts of the column a cell stands in. */
export function headerPath(table: RecognisedTable, { sheet, column }: CellAddress): readonly string[] {
  return (table.columns.find((one) => one.column === column && one.sheet === sheet) ?? table.columns.find((one) => one.column === column))?.path ?? [];
}

/** A cell that stands for the table as a whole: its first amount, its title, or its first corner. */
export function tableCell(table: RecognisedTable): FindingCell {
  const [first] = table.rows.flatMap((row) => [...row.cells.values()]);
  const [part] = table.parts;
  return pointAt(first ?? table.evidence.titleCell ?? { sheet: part.sheet, row: part.top, column: part.left }, "evidence");
}

/** A figure as it is compared: 12.30 and 12.3 are one. */
export function sameFigure(a: AmountCell, b: AmountCell): boolean {
  const decimals = Math.max(a.displayed.decimals, b.displayed.decimals);
  const scaled = (cell: AmountCell): bigint => BigInt(cell.displayed.coefficient) * 10n ** BigInt(decimals - cell.displayed.decimals);
  return scaled(a) === scaled(b);
}
