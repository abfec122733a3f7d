/** Core as the command line uses it: checking a workbook with the built-in subjects, or with the user's own list on top. */
import { basename, extname } from "node:path";
import type { CheckReport } from "../core/check/report";
import { checkWorkbook } from "../core/check/workbook";
import type { SheetSnapshot } from "../core/sheets/snapshot";
import { builtInCatalogue } from "../core/subjects/catalogue";
import { parseCatalogue } from "../core/subjects/official";

/** Checks the sheets of the named file. */
export type Checker = (sheets: readonly SheetSnapshot[], file: string) => CheckReport;

/** `catalogue`: rows of the user's list of subjects, or null. Throws OfficialListError when they are no such list. */
export function checkerWith(catalogue: readonly (readonly string[])[] | null): Checker {
  const subjects = catalogue === null ? builtInCatalogue() : builtInCatalogue().withOfficial(parseCatalogue(catalogue));
  return (sheets, file) => checkWorkbook(sheets, { catalogue: subjects, workbookName: basename(file, extname(file)) });
}
