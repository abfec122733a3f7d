/** Reads the user's own subject catalogue into rows of texts; what they mean is core's matter. */
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { read } from "@e965/xlsx";
import type { CellSnapshot, SheetSnapshot } from "../core/sheets/snapshot";
import { readWorkbookFile } from "../hosts/file/read-workbook";
import { sheetSnapshot } from "../hosts/file/sheet-cells";

/** The rows of the first sheet with contents. Throws FileProblem, or the system's error for a text file that cannot be read. */
export async function catalogueRows(path: string): Promise<string[][]> {
  const sheets = [".csv", ".txt"].includes(extname(path).toLowerCase()) ? textSheets(readFileSync(path)) : (await readWorkbookFile(path)).sheets;
  const rows = sheets.find((sheet) => sheet.rows.length > 0)?.rows ?? [];
  return rows.map((row) => {
    const texts: string[] = [];
    for (const cell of row.cells) texts[cell.column] = cellText(cell);
    return Array.from(texts, (text: string | undefined) => text ?? "");
  });
}

/** Excel in China saves CSV in GBK; other programs in UTF-8. What is no valid UTF-8 is GBK. */
function textSheets(bytes: Buffer): SheetSnapshot[] {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder("gb18030").decode(bytes);
  }
  const workbook = read(text, { type: "string", raw: true, dense: true });
  return workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    return sheet === undefined ? [] : [sheetSnapshot(name, false, sheet)];
  });
}

function cellText({ value }: CellSnapshot): string {
  if (value === undefined || typeof value === "object") return "";
  return String(value);
}
