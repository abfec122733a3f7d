/** The file that the user chooses as the official list: its rows as texts. Loaded on demand, with the library that reads workbooks. */
import { textRows } from "../../core/subjects/list-text";

/** Lists of subjects weigh well below one megabyte; a file beyond this is something else. */
const LARGEST = 20_000_000;

/** Why a file gives no rows. */
export class ListFileError extends Error {
  constructor(readonly key: "ownListTooLarge" | "ownListUnreadable") {
    super(key);
    this.name = "ListFileError";
  }
}

/** The rows of a text file, or of the first sheet with contents. Throws ListFileError. */
export async function listFileRows(file: File): Promise<string[][]> {
  if (file.size > LARGEST) throw new ListFileError("ownListTooLarge");
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.(csv|txt)$/i.test(file.name)) return textRows(bytes);
  const { read, utils } = await import(/* webpackChunkName: "workbook-reader" */ "@e965/xlsx");
  try {
    const workbook = read(bytes, { dense: true, cellFormula: false, cellHTML: false });
    for (const name of workbook.SheetNames) {
      const sheet = workbook.Sheets[name];
      const rows = sheet?.["!ref"] === undefined ? [] : rowsOf(utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: true, defval: "", range: fromFirstRow(sheet["!ref"]) }));
      if (rows.some((row) => row.some((text) => text !== ""))) return rows;
    }
    return [];
  } catch {
    throw new ListFileError("ownListUnreadable");
  }
}

/** From row 1 on, so that rows are counted as the sheet numbers them. */
const fromFirstRow = (range: string): string => range.replace(/^([A-Z]+)\d+/, "$11");

const rowsOf = (rows: readonly (readonly unknown[])[]): string[][] => rows.map((row) => row.map((value) => (typeof value === "string" || typeof value === "number" ? String(value) : "")));
