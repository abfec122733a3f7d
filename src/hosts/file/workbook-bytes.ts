/** Reads the bytes of a workbook into sheet snapshots: nothing of disks here, so that it works in a browser too. */
import { parse_xlscfb, set_cptable, type Container, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { SheetSnapshot } from "../../core/sheets/snapshot";
import { containerHas, libraryBytes, readOleContainer } from "./containers";
import { fileKind } from "./file-kinds";
import { LEAN_OPTIONS, openArchive } from "./open-xml";
import { FileProblem, type FileProblemArguments, type FileProblemCode, type SkippedSheet, type SkippedSheetReason } from "./problems";
import { sheetSnapshot } from "./sheet-cells";
import { plainUnpacking, type Unpacking } from "./unpacking";
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

/** Reads a workbook that is already in memory. Throws FileProblem, naming the file as `name` does (a name or a path). */
export async function readWorkbookBytes(name: string, bytes: Uint8Array, limits: ReadLimits = DEFAULT_LIMITS, unpacking: Unpacking = plainUnpacking): Promise<FileContents> {
  const fail = (code: FileProblemCode, args: FileProblemArguments = {}): never => {
    throw new FileProblem(code, name, args);
  };
  checkSize(bytes.length, limits, name);
  const workbook = await openWorkbook(bytes, { name, limits, unpacking, fail });
  const contents = readSheets(workbook);
  if (contents.sheets.length === 0 && contents.skipped.length === 0) fail("noSheets");
  if (contents.sheets.length === 0 && contents.skipped.every((sheet) => sheet.reason === "unreadable")) fail("damaged", { part: "part:allSheets" });
  return contents;
}

/** Throws FileProblem for a size that is not worth reading. */
export function checkSize(size: number, { mostBytes }: ReadLimits, name: string): void {
  if (size === 0) throw new FileProblem("empty", name);
  if (size > mostBytes) throw new FileProblem("tooLarge", name, { size: megabytes(size), limit: megabytes(mostBytes) });
}

type Fail = (code: FileProblemCode, args?: FileProblemArguments) => never;

interface Opening {
  readonly name: string;
  readonly limits: ReadLimits;
  readonly unpacking: Unpacking;
  readonly fail: Fail;
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

const lastPart = (path: string): string => path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);

async function openWorkbook(bytes: Uint8Array, { name, limits, unpacking, fail }: Opening): Promise<WorkBook> {
  const kind = fileKind(bytes);
  try {
    switch (kind) {
      case "zip": {
        const opened = openArchive(bytes, limits.mostUnpacked, unpacking);
        return typeof opened === "string" ? fail("otherKind", { kind: opened }) : opened;
      }
      case "ole":
      case "biff":
        return await openBinary(bytes, kind, fail);
      default:
        if (lastPart(name).startsWith("~$")) return fail("ownerFile");
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
async function openBinary(bytes: Uint8Array, kind: "ole" | "biff", fail: Fail): Promise<WorkBook> {
  const container = kind === "ole" ? oleContainer(bytes, fail) : libraryBytes(bytes);
  await loadCodePages();
  return parse_xlscfb(container, { ...LEAN_OPTIONS, cellStyles: true, type: "buffer" });
}

function oleContainer(bytes: Uint8Array, fail: Fail): Container {
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
