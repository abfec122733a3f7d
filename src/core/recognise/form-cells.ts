/** What the blocks of a performance form are read with: labels, amounts under a header, the precision of typed figures. */
import type { AmountCell } from "../amounts/cell";
import { isFigure, readAmount } from "../amounts/cell";
import { roundExact } from "../amounts/exact";
import type { Grid, GridCell, GridRow } from "./grid";
import { cellAt } from "./grid";
import type { TableColumn } from "./disclosure";
import { readRowLabel } from "./labels";
import type { BodyRow, RowDraft } from "./rows";
import { addressOf } from "./rows";
import { largestOf } from "../lists";

/** A block of a form. */
export interface FormPart {
  readonly rows: readonly RowDraft[];
  readonly columns: readonly TableColumn[];
}

/** Lanes tell the blocks apart: the same column holds 执行率 above and 分值 below. */
export const FORM_LANES = { funds: 0, splits: 1, scores: 2 } as const;

/** A label without numbering, 其中 and a final colon. */
export const formLabel = (cell: GridCell): string => readRowLabel(cell.plain.replace(/:$/, "")).name.replace(/:$/, "");

export function formColumn(grid: Grid, header: GridCell, lane: number, role: string): TableColumn {
  return { sheet: grid.sheet, column: header.column, lane, role, path: [header.plain] };
}

export function formRow(key: string, { grid, row }: BodyRow, label: GridCell, lane: number, cells: ReadonlyMap<string, AmountCell>): RowDraft {
  return {
    key, kind: key.endsWith(".total") ? "total" : "item", sheet: grid.sheet, row: row.row, lane, code: "",
    name: typeof label.source.value === "string" ? label.text.shown.replace(/[:：]$/, "") : label.plain,
    codeCell: null, nameCell: addressOf(grid, label), level: 1, ofWhich: false, hidden: grid.hiddenRows.has(row.row), cells,
  };
}

export const amountAt = ({ grid, row }: BodyRow, column: number): AmountCell => readAmount({ sheet: grid.sheet, row: row.row, column }, cellAt(row, column)?.source);

/** The amount under a header: the first figure beneath the cells that the header spans, else the cell right under it. */
export function amountUnder(body: BodyRow, header: GridCell): AmountCell {
  const span = body.grid.merges.find(({ top, left, bottom, right }) => header.row >= top && header.row <= bottom && header.column >= left && header.column <= right);
  for (let column = header.column; column <= Math.min(span?.right ?? header.column, header.column + 20); column++) {
    const amount = amountAt(body, column);
    if (isFigure(amount)) return amount;
  }
  return amountAt(body, header.column);
}

/** The first figure to the right of a label, before a column. */
export function amountBeside(body: BodyRow, label: GridCell, end = Infinity): AmountCell | undefined {
  const { row }: { readonly row: GridRow } = body;
  for (const { column } of row.cells) {
    if (column <= label.column || column >= end) continue;
    const amount = amountAt(body, column);
    if (isFigure(amount)) return amount;
  }
  return undefined;
}

/**
 * Rows with their figures known to the decimals of the block, at least two: forms are typed by hand, so that -2 beside
 * 150.0952 is -2.0000, and 4 points are 4.00.
 */
export function asTyped(rows: readonly RowDraft[]): RowDraft[] {
  const plain = (cell: AmountCell): boolean => isFigure(cell) && !cell.percent;
  const decimals = largestOf([2, ...rows.flatMap(({ cells }) => [...cells.values()].filter(plain).map(({ displayed }) => displayed.decimals))]);
  const settled = (cell: AmountCell): AmountCell => {
    if (!plain(cell) || cell.finer || cell.displayed.decimals >= decimals) return cell;
    const figure = roundExact(cell.displayed, decimals);
    return { ...cell, stored: figure, displayed: figure };
  };
  return rows.map((row) => ({ ...row, cells: new Map([...row.cells].map(([role, cell]) => [role, role === "rate" ? cell : settled(cell)])) }));
}

/** Whether parts add up to a total within the precision they are printed with. */
export function addUp(parts: readonly AmountCell[], total: AmountCell | undefined): boolean {
  if (!total || !isFigure(total)) return false;
  const decimals = largestOf([total.displayed.decimals, ...parts.map(({ displayed }) => displayed.decimals)]);
  const scaled = ({ displayed }: AmountCell): bigint => BigInt(displayed.coefficient) * 10n ** BigInt(decimals - displayed.decimals);
  const rest = parts.reduce((sum, part) => sum + scaled(part), 0n) - scaled(total);
  return 2n * (rest < 0n ? -rest : rest) <= BigInt(parts.length + 1);
}
