/** Reads a narrative from a file on disk. */
import { readFile } from "node:fs/promises";
import { readNarrativeText } from "./narrative-text";
import { nodeUnpacking } from "./node-unpacking";
import { FileProblem } from "./problems";

/** The text of a .txt or .docx file. Throws FileProblem. */
export async function readNarrativeFile(path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT") throw new FileProblem("notFound", path);
    if (code === "EACCES" || code === "EPERM") throw new FileProblem("noPermission", path);
    if (code === "EISDIR") throw new FileProblem("notAFile", path);
    throw new FileProblem("cannotRead", path, { cause: code === "" ? String(error) : code });
  }
  return readNarrativeText(path, bytes, nodeUnpacking);
}
