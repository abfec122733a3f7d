/** A check as the pane asks for it, on whichever thread. */
import type { CheckReport } from "../../core/check/report";
import { checkWorkbook } from "../../core/check/workbook";
import { builtInCatalogue } from "../../core/subjects/catalogue";
import type { CheckRequest } from "./messages";

export function runCheck({ sheets, workbookName, overrides, official }: CheckRequest): CheckReport {
  return checkWorkbook(sheets, { workbookName, overrides, catalogue: builtInCatalogue().withOfficial(official) });
}
