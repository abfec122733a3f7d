/** Reads a workbook file from the disk. Only ever opens files for reading. */
import { readFileSync, statSync } from "node:fs";
import { nodeUnpacking } from "./node-unpacking";
import { FileProblem, type FileProblemArguments, type FileProblemCode } from "./problems";
import { checkSize, DEFAULT_LIMITS, readWorkbookBytes, type FileContents, type ReadLimits } from "./workbook-bytes";

/** Reads the file. Throws FileProblem, naming the file as `path` does. */
export async function readWorkbookFile(path: string, limits: ReadLimits = DEFAULT_LIMITS): Promise<FileContents> {
  return await readWorkbookBytes(path, readBytes(path, limits), limits, nodeUnpacking);
}

const OPEN_FAILURES: Readonly<Record<string, FileProblemCode>> = { ENOENT: "notFound", ENOTDIR: "notFound", EACCES: "noPermission", EPERM: "noPermission", EISDIR: "notAFile" };

function readBytes(path: string, limits: ReadLimits): Buffer {
  const fail = (code: FileProblemCode, args: FileProblemArguments = {}): never => {
    throw new FileProblem(code, path, args);
  };
  try {
    // Asked before opening: opening a named pipe would wait for its writer.
    const stat = statSync(path);
    if (!stat.isFile()) fail("notAFile");
    checkSize(stat.size, limits, path);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
    const known = OPEN_FAILURES[code];
    return known === undefined ? fail("cannotRead", { cause: code || String(error) }) : fail(known);
  }
}
