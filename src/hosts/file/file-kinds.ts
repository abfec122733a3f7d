/** What a file really is, told by its first bytes; its extension may lie. */

/** Extensions looked for in folders: what the reading library opens. `.et` is a workbook of WPS, in the same two formats. */
export const WORKBOOK_EXTENSIONS: readonly string[] = [".xlsx", ".xlsm", ".xls", ".xlsb", ".et"];

/** `zip` and `ole` may be workbooks and are looked into further; `biff` is a bare workbook stream (Excel 5 and before). */
export type FileKind = "zip" | "ole" | "biff" | OtherKind;

/** Kinds that are certainly no workbook; keys of the wording table. */
export type OtherKind = "html" | "xml" | "xml2003" | "text" | "pdf" | "image" | "rar" | "sevenZip" | "gzip" | "rtf" | "unknown";

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["biff", [0x09, 0x08]],
  ["biff", [0x09, 0x04]],
  ["biff", [0x09, 0x02]],
  ["biff", [0x09, 0x00]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["rar", [0x52, 0x61, 0x72, 0x21]],
  ["sevenZip", [0x37, 0x7a, 0xbc, 0xaf]],
  ["gzip", [0x1f, 0x8b]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** Bytes looked at to tell text from other contents. */
const TEXT_SAMPLE = 4096;

/** Tells the kind from the contents. Not empty. */
export function fileKind(bytes: Uint8Array): FileKind {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (found !== undefined) return found[0];
  const head = decodeHead(bytes.subarray(0, TEXT_SAMPLE));
  if (head === undefined) return "unknown";
  const start = head.trimStart().toLowerCase();
  if (start.startsWith("<?xml") || start.startsWith("<workbook")) {
    if (start.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xml2003";
    return start.includes("<html") ? "html" : "xml";
  }
  return /^<(!doctype html|html|head|body|meta|table|style|div)\b/.test(start) || start.includes("<table") ? "html" : "text";
}

/** The first characters as text (UTF-8, UTF-16 or a legacy encoding), or undefined when they are no text. */
function decodeHead(sample: Uint8Array): string | undefined {
  if (sample[0] === 0xff && sample[1] === 0xfe) return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(sample);
  const control = sample.findIndex((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a);
  return control === -1 ? new TextDecoder().decode(sample) : undefined;
}
