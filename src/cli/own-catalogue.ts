/** Reads the user's own subject catalogue into rows of texts; what they mean is core's matter. */
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { sheetTexts } from "../core/sheets/texts";
import { textRows } from "../core/subjects/list-text";
import { readWorkbookFile } from "../hosts/file/read-workbook";

/** The rows of the first sheet with contents. Throws FileProblem, or the system's error for a text file that cannot be read. */
export async function catalogueRows(path: string): Promise<string[][]> {
  if ([".csv", ".txt"].includes(extname(path).toLowerCase())) return textRows(readFileSync(path));
  const { sheets } = await readWorkbookFile(path);
  return sheetTexts(sheets.find((sheet) => sheet.rows.length > 0)?.rows ?? []);
}
