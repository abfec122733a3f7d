/** The narrative that a workbook holds itself: sheets of sentences instead of figures. */
import type { Disclosure } from "../recognise/disclosure";
import { isDataSheet } from "../sheets/data-sheet";
import type { SheetSnapshot } from "../sheets/snapshot";

export interface ProseSheet {
  readonly sheet: string;
  /** One cell a line, row by row. */
  readonly text: string;
}

/** Cells of this length with a full stop are sentences. */
const SENTENCE = 30;

/**
 * Sheets that hold prose: no table of the disclosures, at least two cells of sentences, and more of their text in such cells than in
 * others.
 */
export function proseOf(sheets: readonly SheetSnapshot[], disclosures: readonly Disclosure[]): readonly ProseSheet[] {
  const tables = new Set(disclosures.flatMap((disclosure) => disclosure.tables.flatMap(({ parts }) => parts.map(({ sheet }) => sheet))));
  return sheets.flatMap((sheet): ProseSheet[] => {
    if (sheet.hidden || tables.has(sheet.name) || isDataSheet(sheet)) return [];
    const texts = sheet.rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (typeof value === "string" && value.trim() !== "" ? [value] : [])));
    const sentences = texts.filter((text) => text.length >= SENTENCE && text.includes("。"));
    const length = (all: readonly string[]): number => all.reduce((total, text) => total + text.length, 0);
    return sentences.length >= 2 && length(sentences) * 2 > length(texts) ? [{ sheet: sheet.name, text: texts.join("\n") }] : [];
  });
}
