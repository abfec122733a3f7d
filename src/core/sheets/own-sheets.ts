/** Sheets that the product has added itself: nothing on them is the user's, so nothing on them is read as tables, notes or evidence. */
import { isDataSheet } from "./data-sheet";
import { isReportSheet } from "./report-sheet";
import type { SheetSnapshot } from "./snapshot";

export const isOwnSheet = (sheet: SheetSnapshot): boolean => isDataSheet(sheet) || isReportSheet(sheet);
