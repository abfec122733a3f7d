/** Sheets that hold a report of the product's own: how they are told from the user's, whatever they are called. */
import type { Language } from "../wording/language";
import type { SheetSnapshot } from "./snapshot";

/** Stands in A1 of every report sheet. */
export const REPORT_SHEET_MARKS: Readonly<Record<Language, string>> = { zh: "核对报告（由 budget-check 生成）", en: "Check report (made by budget-check)" };

/** Whether a sheet is a report of the product's own: no part of any disclosure. */
export function isReportSheet({ rows: [first] }: Pick<SheetSnapshot, "rows">): boolean {
  const cell = first?.row === 0 ? first.cells[0] : undefined;
  return cell?.column === 0 && Object.values(REPORT_SHEET_MARKS).some((mark) => mark === cell.value);
}
