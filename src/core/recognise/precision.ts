/** The printed precision of cells in General format, taken from their table: 2781.8 beside 2781.88 means 2781.80. */
import type { AmountCell } from "../amounts/cell";
import { roundExact } from "../amounts/exact";

/** Share of the General figures of a table that must have a number of decimals before the table counts as printed with them. */
const USUAL = 0.1;

/**
 * Printed decimals of the General figures of a table: the largest number that at least a tenth of them have; at least 2
 * in a table of 万元 or larger unless all are whole numbers.
 */
export function usualDecimals(cells: readonly AmountCell[], unitIsYuan: boolean): number {
  const counts: number[] = [];
  let all = 0;
  for (const cell of cells) {
    if (cell.stored.coefficient === 0 || cell.percent || (cell.kind !== "number" && cell.kind !== "textNumber")) continue;
    const decimals = cell.displayed.decimals;
    counts[decimals] = (counts[decimals] ?? 0) + 1;
    all++;
  }
  let usual = 0;
  let more = 0;
  for (let decimals = counts.length - 1; decimals > 0; decimals--) {
    more += counts[decimals] ?? 0;
    if (more >= all * USUAL) {
      usual = decimals;
      break;
    }
  }
  return usual > 0 && !unitIsYuan ? Math.max(2, usual) : usual;
}

/** The cell with its General figure known to the table's decimals. */
export function withDecimals(cell: AmountCell, decimals: number): AmountCell {
  if (cell.fixedDecimals || cell.kind !== "number" || cell.percent || cell.displayed.decimals >= decimals) return cell;
  const displayed = roundExact(cell.displayed, decimals);
  return { ...cell, stored: displayed, displayed };
}
