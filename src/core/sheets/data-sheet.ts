/** Sheets that the product adds itself, to hold figures of another file for formulas: how they are told from the user's own. */
import type { SheetSnapshot } from "./snapshot";

/** Stands in A1 of every data sheet. */
export const DATA_SHEET_MARK = "数据表（由 budget-check 复制，供公式引用，请勿改动）";

/** Whether a sheet is one of the product's own data sheets: no part of any disclosure. */
export function isDataSheet(sheet: SheetSnapshot): boolean {
  const [first] = sheet.rows;
  return first?.row === 0 && first.cells[0]?.column === 0 && first.cells[0].value === DATA_SHEET_MARK;
}
