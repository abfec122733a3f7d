/** Tables of 基本支出 by economic subject, in one to four lanes: filling the sample's lines. */
import type { PrintedRow, PrintedTable } from "../sample-model";
import { printAmount, type AmountStyle } from "./printing";

/** 款 that the table has lines for; those marked —— in the sample cannot have figures. */
export function economicSections(table: PrintedTable): string[] {
  const codes: string[] = [];
  for (const row of table.rows) {
    table.columns.forEach(({ kind }, column) => {
      const code = kind === "code" ? (row.cells[column] ?? "").trim() : "";
      if (/^3\d{4}$/.test(code) && row.cells[column + 2] !== "——") codes.push(code);
    });
  }
  return codes;
}

const sumOf = (amounts: ReadonlyMap<string, number>, wanted: RegExp): number => [...amounts].reduce((sum, [code, amount]) => (wanted.test(code) ? sum + amount : sum), 0);

/** 301 and 303. */
export const personnelOf = (economic: ReadonlyMap<string, number>): number => sumOf(economic, /^30[13]/);
export const publicFundsOf = (economic: ReadonlyMap<string, number>): number => sumOf(economic, /^(?!30[13])/);

/** The lanes of the sample with these amounts: 类 and 款 in place, 人员经费合计 and 公用经费合计 in the last row. */
export function laneTable(table: PrintedTable, economic: ReadonlyMap<string, number>, style: AmountStyle): PrintedTable {
  const rows = table.rows.map((row): PrintedRow => {
    const cells = [...row.cells];
    if (/人员经费合计/.test(cells.join())) {
      const places = table.columns.flatMap(({ kind }, column) => (kind === "amount" ? [column] : []));
      const [first = 0] = places;
      const last = places[places.length - 1] ?? first;
      cells[first] = printAmount(personnelOf(economic), style);
      cells[last] = printAmount(publicFundsOf(economic), style);
      return { ...row, cells };
    }
    table.columns.forEach(({ kind }, column) => {
      const code = kind === "code" ? (cells[column] ?? "").trim() : "";
      if (code !== "" && cells[column + 2] !== "——") cells[column + 2] = printAmount(sumOf(economic, new RegExp(`^${code}`)), style);
    });
    return { ...row, cells };
  });
  return { ...table, rows };
}
