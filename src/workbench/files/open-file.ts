/** Reads the bytes of a workbook file for the page: contents as the file host has them, looks, marks and kept texts. */
import { EditableWorkbook, openXmlBytes } from "../../hosts/file/editable-workbook";
import { readKeptTexts } from "../../hosts/file/kept-texts";
import { FileProblem } from "../../hosts/file/problems";
import { readWorkbookBytes, type ReadLimits } from "../../hosts/file/workbook-bytes";
import type { OpenReply } from "./messages";
import { readLook } from "./read-look";

const MEGABYTE = 1024 * 1024;

/** What a browser's page can show without standing still. A bureau's largest disclosures have 5 MB and a few thousand rows. */
export const PAGE_LIMITS: ReadLimits & { readonly mostRows: number } = { mostBytes: 16 * MEGABYTE, mostUnpacked: 192 * MEGABYTE, mostRows: 50_000 };



export async function openFile(name: string, bytes: Uint8Array): Promise<OpenReply> {
  try {
    const { sheets, skipped } = await readWorkbookBytes(name, bytes, PAGE_LIMITS);
    const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
    if (rows > PAGE_LIMITS.mostRows) return { problem: { kind: "rows", rows, most: PAGE_LIMITS.mostRows } };
    const openXml = openXmlBytes(bytes);
    const workbook = await EditableWorkbook.open(openXml);
    return {
      opened: {
        bytes: openXml, converted: openXml !== bytes, sheets, skipped,
        look: readLook(workbook.parsed, sheets),
        marks: new Map(sheets.map(({ name: sheet }) => [sheet, workbook.marks(sheet)])),
        kept: readKeptTexts(openXml),
      },
    };
  } catch (error) {
    if (error instanceof FileProblem) return { problem: { kind: "file", code: error.code, args: error.args } };
    return { problem: { kind: "file", code: "internal", args: { cause: error instanceof Error ? error.message : String(error) } } };
  }
}
