/** Reads a workbook file into sheet snapshots. Only ever opens files for reading. */
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parse_xlscfb, set_cptable, type Container, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { SheetSnapshot } from "../../core/sheets/snapshot";
import { containerHas, readOleContainer } from "./containers";
import { fileKind } from "./file-kinds";
import { LEAN_OPTIONS, openArchive } from "./open-xml";
import { FileProblem, type FileProblemArguments, type FileProblemCode, type SkippedSheet, type SkippedSheetReason } from "./problems";
import { sheetSnapshot } from "./sheet-cells";
import { ZipError, type ZipFault } from "./zip-entries";

/** What a file may cost. Bytes. */
export interface ReadLimits {
  readonly mostBytes: number;
  readonly mostUnpacked: number;
}

/** Far above any disclosure (a bureau's largest have 5 MB), and below what makes a machine stop responding. */
export const DEFAULT_LIMITS: ReadLimits = { mostBytes: 128 * 1024 * 1024, mostUnpacked: 384 * 1024 * 1024 };

export interface FileContents {
  readonly sheets: readonly SheetSnapshot[];
  /** Sheets that are no worksheets, or that cannot be read. */
  readonly skipped: readonly SkippedSheet[];
}

/** Reads the file. Throws FileProblem, naming the file as `path` does. */
export async function readWorkbookFile(path: string, limits: ReadLimits = DEFAULT_LIMITS): Promise<FileContents> {
  const fail = (code: FileProblemCode, args: FileProblemArguments = {}): never => {
    throw new FileProblem(code, path, args);
  };
  const bytes = readBytes(path, limits, fail);
  const workbook = await openWorkbook(bytes, path, limits, fail);
  const contents = readSheets(workbook);
  if (contents.sheets.length === 0 && contents.skipped.length === 0) fail("noSheets");
  if (contents.sheets.length === 0 && contents.skipped.every((sheet) => sheet.reason === "unreadable")) fail("damaged", { part: "part:allSheets" });
  return contents;
}

type Fail = (code: FileProblemCode, args?: FileProblemArguments) => never;

const OPEN_FAILURES: Readonly<Record<string, FileProblemCode>> = { ENOENT: "notFound", ENOTDIR: "notFound", EACCES: "noPermission", EPERM: "noPermission", EISDIR: "notAFile" };

function readBytes(path: string, limits: ReadLimits, fail: Fail): Buffer {
  try {
    // Asked before opening: opening a named pipe would wait for its writer.
    const stat = statSync(path);
    if (!stat.isFile()) fail("notAFile");
    if (stat.size === 0) fail("empty");
    if (stat.size > limits.mostBytes) fail("tooLarge", { size: megabytes(stat.size), limit: megabytes(limits.mostBytes) });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    return failedToRead(error, fail);
  }
}

function failedToRead(error: unknown, fail: Fail): never {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  const known = OPEN_FAILURES[code];
  return known === undefined ? fail("cannotRead", { cause: code || String(error) }) : fail(known);
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

async function openWorkbook(bytes: Buffer, path: string, limits: ReadLimits, fail: Fail): Promise<WorkBook> {
  const kind = fileKind(bytes);
  try {
    switch (kind) {
      case "zip": {
        const opened = openArchive(bytes, limits.mostUnpacked);
        return typeof opened === "string" ? fail("otherKind", { kind: opened }) : opened;
      }
      case "ole":
      case "biff":
        return await openBinary(bytes, kind, fail);
      default:
        if (basename(path).startsWith("~$")) return fail("ownerFile");
        return kind === "unknown" ? fail("unknownKind") : fail("otherKind", { kind });
    }
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    if (error instanceof ZipError) return zipProblem(error.reason, limits, fail);
    // The library throws plain errors, and type errors on nonsense; whichever it is, the file is what is wrong.
    return /password|encrypt/i.test(String(error)) ? fail("passwordProtected") : fail("damaged", { part: "part:workbook" });
  }
}

function zipProblem(reason: ZipFault, limits: ReadLimits, fail: Fail): never {
  switch (reason.fault) {
    case "truncated":
      return fail("truncated");
    case "encrypted":
      return fail("passwordProtected");
    case "tooLarge":
      return fail("zipBomb", { limit: megabytes(limits.mostUnpacked) });
    case "damaged":
      return fail("damaged", { part: reason.part });
  }
}

/** .xls: an OLE container with a workbook stream, or the bare stream. Hidden rows and columns come only with the styles. */
async function openBinary(bytes: Buffer, kind: "ole" | "biff", fail: Fail): Promise<WorkBook> {
  const container = kind === "ole" ? oleContainer(bytes, fail) : bytes;
  await loadCodePages();
  return parse_xlscfb(container, { ...LEAN_OPTIONS, cellStyles: true, type: "buffer" });
}

function oleContainer(bytes: Buffer, fail: Fail): Container {
  let container: Container;
  try {
    container = readOleContainer(bytes);
  } catch {
    return fail("truncated");
  }
  const has = (name: string): boolean => containerHas(container, name);
  if (has("EncryptedPackage") || has("/encryption")) fail("passwordProtected");
  if (has("/Workbook") || has("/Book")) return container;
  if (has("WordDocument")) fail("otherKind", { kind: "doc" });
  return fail("otherKind", { kind: has("PowerPoint Document") ? "ppt" : "ole" });
}

let codePages: Promise<void> | undefined;

/** The tables for GBK and other old encodings (half a megabyte) are loaded when the first .xls comes. */
function loadCodePages(): Promise<void> {
  codePages ??= import(/* webpackChunkName: "code-pages" */ "@e965/xlsx/dist/cpexcel.full.mjs").then((tables: unknown) => set_cptable(tables));
  return codePages;
}

function readSheets(workbook: WorkBook): FileContents {
  const sheets: SheetSnapshot[] = [];
  const skipped: SkippedSheet[] = [];
  const seen = new Set<string>();
  workbook.SheetNames.forEach((name, index) => {
    const sheet = readableSheet(workbook, name);
    const type = sheet?.["!type"] ?? "sheet";
    const reason: SkippedSheetReason | undefined = seen.has(name) ? "sameName" : sheet === undefined ? "unreadable" : isSkippedType(type) ? type : undefined;
    seen.add(name);
    if (reason !== undefined || sheet === undefined) {
      skipped.push({ sheet: name, reason: reason ?? "unreadable" });
      return;
    }
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    sheets.push(sheetSnapshot(name, hidden, sheet));
  });
  return { sheets, skipped };
}

const isSkippedType = (type: string): type is "chart" | "dialog" | "macro" => type === "chart" || type === "dialog" || type === "macro";

/** The library swallows errors inside a sheet and leaves the sheet out. A sheet may be named like a property of every object. */
function readableSheet(workbook: WorkBook, name: string): WorkSheet | undefined {
  const sheet: WorkSheet | undefined = name === "__proto__" || Object.hasOwn(workbook.Sheets, name) ? workbook.Sheets[name] : undefined;
  return sheet !== undefined && ("!data" in sheet || "!type" in sheet) ? sheet : undefined;
}
