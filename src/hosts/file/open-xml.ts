/**
 * Opens .xlsx, .xlsm and .xlsb: unpacks only the parts that carry cells, looks into the sheets for what needs a slower
 * way of reading, and hands the archive to the reading library.
 */
import { parse_zip, type ParsingOptions, type WorkBook } from "@e965/xlsx";
import { addPart, addTextPart, binaryText, newContainer } from "./containers";
import { addMissingNumberFormats } from "./number-formats";
import type { Unpacking } from "./unpacking";
import { listZipEntries, unpackZipEntry, ZipError, type ZipEntry } from "./zip-entries";

/** What an archive is when it is no Excel workbook. */
export type OtherArchive = "ods" | "docx" | "pptx" | "zip";

/**
 * Without formatted text and HTML the library is a quarter faster; the number formats say the same.
 * Dense sheets keep a row as an array, so that cells come out in order.
 */
export const LEAN_OPTIONS: Readonly<ParsingOptions> = { dense: true, cellHTML: false, cellText: false, cellNF: true, cellFormula: true, cellDates: false };

/** Parts without cells: pictures, printer settings, macros, comments, caches. Leaving them packed saves time and memory. */
const WITHOUT_CELLS = /(^|\/)(media|docprops|theme|printersettings|embeddings|activex|ctrlprops|customxml|pivottables|pivotcache|querytables|tables|slicers|slicercaches|revisions|webextensions)\/|\.(vml|bin\.rels|jpe?g|png|gif|emf|wmf)$|thumbnail|vbaproject|calcchain|comments\d*\.(xml|bin)$/i;
/** Read only for chart sheets, which the library otherwise takes for damaged ones. */
const PICTURES = /(^|\/)(drawings|charts)\//i;
const WORKBOOK_PART = /(^|\/)workbook\.(xml|bin)$/i;
const SHEET_PART = /(^|\/)(worksheets|sheets)\/[^/]+\.(xml|bin)$/i;
const STYLES_PART = /(^|\/)styles\.xml$/i;

/** Opens the archive. Returns what it is instead when it is no workbook. Throws ZipError; the library's own errors pass through. */
export function openArchive(bytes: Uint8Array, mostUnpacked: number, unpacking: Unpacking): WorkBook | OtherArchive {
  const entries = listZipEntries(bytes);
  const names = entries.map((entry) => entry.name);
  if (!names.some((name) => WORKBOOK_PART.test(name))) return otherArchive(names);
  const charts = names.some((name) => /(^|\/)chartsheets\//i.test(name));
  const wanted = entries.filter(({ name }) => !WITHOUT_CELLS.test(name) && (charts || !PICTURES.test(name)));
  if (wanted.reduce((sum, entry) => sum + entry.size, 0) > mostUnpacked) throw new ZipError({ fault: "tooLarge" });

  const binary = names.some((name) => /workbook\.bin$/i.test(name));
  const needs = { hidden: binary, formulas: binary, uncalculated: false };
  const container = newContainer();
  let left = mostUnpacked;
  for (const entry of wanted) {
    const contents = unpackZipEntry(bytes, entry, left, unpacking);
    left -= contents.length;
    if (STYLES_PART.test(entry.name)) addPart(container, entry.name, addMissingNumberFormats(contents));
    else if (!/\.xml$/i.test(entry.name) || !SHEET_PART.test(entry.name)) addPart(container, entry.name, contents);
    else if (isUtf16(contents)) {
      needs.hidden = needs.formulas = needs.uncalculated = true;
      addPart(container, entry.name, contents);
    } else {
      const text = binaryText(contents);
      needs.hidden ||= text.includes(' hidden="');
      // Looking for one in every cell takes longer than all the rest of the cell; most workbooks that are published have none.
      needs.formulas ||= text.includes("<f") || text.includes(":f");
      needs.uncalculated ||= needs.formulas && UNCALCULATED.test(text);
      addTextPart(container, entry.name, withoutEmptyCells(text));
    }
  }
  for (const name of oftenMissing(wanted)) addPart(container, name, NOTHING);
  return parse_zip(container, { ...LEAN_OPTIONS, cellFormula: needs.formulas, cellStyles: needs.hidden, sheetStubs: needs.uncalculated || needs.hidden });
}

function otherArchive(names: readonly string[]): OtherArchive {
  if (names.includes("content.xml")) return "ods";
  if (names.some((name) => name.startsWith("word/"))) return "docx";
  return names.some((name) => name.startsWith("ppt/")) ? "pptx" : "zip";
}

const NOTHING = new Uint8Array(0);

/**
 * Parts that the library asks for in every workbook and that may as well be empty. For one that is not there it makes an
 * error with its stack trace, which took an eighth of all the time of reading.
 */
function oftenMissing(wanted: readonly ZipEntry[]): string[] {
  const present = new Set(wanted.map(({ name }) => name));
  const sheets = wanted.filter(({ name }) => SHEET_PART.test(name));
  const relations = sheets.map(({ name }) => name.replace(/[^/]+$/, (file) => `_rels/${file}.rels`));
  return ["docProps/core.xml", "docProps/app.xml", "docProps/custom.xml", "xl/worksheets/sheet.xml", ...relations].filter((name) => !present.has(name));
}

/** By its first byte, which cannot stand in UTF-8; the library sees to such parts. */
const isUtf16 = ([first]: Uint8Array): boolean => first === 0xff || first === 0xfe;

/** A formula without a cached value: the library leaves such cells out unless told to keep cells without a value. */
const UNCALCULATED = /<\/(?:\w+:)?f>\s*<\/(?:\w+:)?c>|<(?:\w+:)?f\b[^<>]*\/>\s*<\/(?:\w+:)?c>|<(?:\w+:)?v(?:\s*\/>|>\s*<\/)/;

/** From this size on it pays to look for rows without contents too. */
const LARGE_SHEET = 1_000_000;

/**
 * A third of the cells of an ordinary table are only formatted, and whole columns or a million rows may be. Cells and rows
 * without their own address take it from their neighbours, so a sheet that has such is left as it is.
 */
function withoutEmptyCells(sheet: string): string {
  if (/<c(?! r=")[\s/>]/.test(sheet)) return sheet;
  const filled = sheet.replace(/<c r="[^<>]*\/>/g, "");
  if (sheet.length < LARGE_SHEET || /<row(?![^<>]*\sr=)[\s/>]/.test(sheet)) return filled;
  return filled.replace(/<row [^<>]*(?:\/>|>\s*<\/row>)/g, "");
}
