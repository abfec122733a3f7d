/**
 * Opens .xlsx, .xlsm and .xlsb: unpacks only the parts that carry cells, looks into the sheets for what needs a slower
 * way of reading, and hands the archive to the reading library.
 */
import { parse_zip, type Container, type ParsingOptions, type WorkBook } from "@e965/xlsx";
import { addPart, newContainer } from "./containers";
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
const WITHOUT_CELLS = /(^|\/)(media|printersettings|embeddings|activex|ctrlprops|customxml|pivottables|pivotcache|querytables|tables|slicers|slicercaches|revisions|webextensions)\/|\.(vml|bin\.rels|jpe?g|png|gif|emf|wmf)$|thumbnail|vbaproject|calcchain|comments\d*\.(xml|bin)$/i;
/** Read only for chart sheets, which the library otherwise takes for damaged ones. */
const PICTURES = /(^|\/)(drawings|charts)\//i;
const WORKBOOK_PART = /(^|\/)workbook\.(xml|bin)$/i;
const SHEET_PART = /(^|\/)(worksheets|sheets)\/[^/]+\.xml$/i;
const STYLES_PART = /(^|\/)styles\.xml$/i;

/** Opens the archive. Returns what it is instead when it is no workbook. Throws ZipError; the library's own errors pass through. */
export function openArchive(bytes: Uint8Array, mostUnpacked: number, unpacking: Unpacking): WorkBook | OtherArchive {
  const entries = listZipEntries(bytes);
  const names = entries.map((entry) => entry.name.replaceAll("\\", "/"));
  if (!names.some((name) => WORKBOOK_PART.test(name))) return otherArchive(names);
  const charts = names.some((name) => /(^|\/)chartsheets\//i.test(name));
  const wanted = entries.filter((entry) => !WITHOUT_CELLS.test(entry.name) && (charts || !PICTURES.test(entry.name)));
  const needs = { hidden: names.some((name) => /workbook\.bin$/i.test(name)), uncalculated: false };
  const container = unpack(bytes, wanted, mostUnpacked, unpacking, (name, contents) => {
    if (STYLES_PART.test(name)) return addMissingNumberFormats(contents);
    if (!SHEET_PART.test(name)) return contents;
    const text = bytesAsText(contents);
    needs.hidden ||= text.includes(' hidden="');
    needs.uncalculated ||= hasUncalculatedFormula(text);
    return dropEmptyCells(contents, text);
  });
  return parse_zip(container, { ...LEAN_OPTIONS, cellStyles: needs.hidden, sheetStubs: needs.uncalculated || needs.hidden });
}

function otherArchive(names: readonly string[]): OtherArchive {
  if (names.includes("content.xml")) return "ods";
  if (names.some((name) => name.startsWith("word/"))) return "docx";
  return names.some((name) => name.startsWith("ppt/")) ? "pptx" : "zip";
}

function unpack(bytes: Uint8Array, entries: readonly ZipEntry[], mostUnpacked: number, unpacking: Unpacking, prepare: (name: string, contents: Uint8Array) => Uint8Array): Container {
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > mostUnpacked) throw new ZipError({ fault: "tooLarge" });
  const container = newContainer();
  let left = mostUnpacked;
  for (const entry of entries) {
    const contents = unpackZipEntry(bytes, entry, left, unpacking);
    left -= contents.length;
    const name = entry.name.replaceAll("\\", "/");
    addPart(container, name, prepare(name, contents));
  }
  return container;
}

/** One character for each byte, so that places in the text are places in the bytes; good for looking for markup. */
const bytesAsText = (contents: Uint8Array): string => new TextDecoder("windows-1252").decode(contents);

/** A formula without a cached value: the library leaves such cells out unless told to keep cells without a value. */
function hasUncalculatedFormula(text: string): boolean {
  return text.includes("</f></c>") || text.includes("<v></v>") || text.includes("<v/>") || (text.includes("<f ") && /<f[^<>]*\/><\/c>/.test(text));
}

/** From this size on it pays to look for cells that are only formatted. */
const LARGE_SHEET = 1_000_000;

/**
 * A million rows formatted down to the end of the sheet are read in a second instead of five without their empty cells.
 * Cells without their own address take it from their neighbours, so a sheet that has such cells is left as it is.
 */
function dropEmptyCells(contents: Uint8Array, text: string): Uint8Array {
  if (contents.length < LARGE_SHEET || /<(?:c|row)(?![^<>]*\sr=)[\s/>]/.test(text)) return contents;
  const filled = without(contents, text, /<c [^<>]*\/>/g);
  return without(filled, bytesAsText(filled), /<row [^<>]*(?:\/>|>\s*<\/row>)/g);
}

/** The bytes without those that the pattern finds. */
function without(contents: Uint8Array, text: string, pattern: RegExp): Uint8Array {
  const kept = new Uint8Array(contents.length);
  let filled = 0;
  let from = 0;
  const keep = (to: number): void => {
    kept.set(contents.subarray(from, to), filled);
    filled += to - from;
  };
  for (const { index, 0: found } of text.matchAll(pattern)) {
    keep(index);
    from = index + found.length;
  }
  if (from === 0) return contents;
  keep(contents.length);
  return kept.subarray(0, filled);
}
