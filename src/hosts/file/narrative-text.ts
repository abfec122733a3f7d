/** The text of a narrative from the bytes of a .txt or .docx file: nothing of disks here, so that it works in a browser too. */
import { fileKind } from "./file-kinds";
import { FileProblem } from "./problems";
import { plainUnpacking, type Unpacking } from "./unpacking";
import { wordDocumentText } from "./word-text";
import { listZipEntries, unpackZipEntry, ZipError } from "./zip-entries";

/** No narrative has a hundredth of it. */
const MOST_BYTES = 64 * 1024 * 1024;

const DOCUMENT = "word/document.xml";

/** The text of a file. Throws FileProblem, naming the file as `name` does. */
export function readNarrativeText(name: string, bytes: Uint8Array, unpacking: Unpacking = plainUnpacking): string {
  if (bytes.length === 0) throw new FileProblem("empty", name);
  if (bytes.length > MOST_BYTES) throw new FileProblem("tooLarge", name, { size: `${Math.ceil(bytes.length / 1024 / 1024)} MB`, limit: `${MOST_BYTES / 1024 / 1024} MB` });
  const kind = fileKind(bytes);
  switch (kind) {
    case "zip":
      return fromArchive(name, bytes, unpacking);
    case "text":
    case "xml":
    case "unknown":
      return decodeText(bytes) ?? unreadable(name, "unknownText");
    case "ole":
    case "biff":
      return unreadable(name, "doc");
    default:
      return unreadable(name, kind);
  }
}

function unreadable(name: string, kind: string): never {
  throw new FileProblem("noText", name, { kind });
}

function fromArchive(name: string, bytes: Uint8Array, unpacking: Unpacking): string {
  try {
    const entry = listZipEntries(bytes).find((one) => one.name === DOCUMENT);
    return entry ? wordDocumentText(new TextDecoder().decode(unpackZipEntry(bytes, entry, MOST_BYTES, unpacking))) : unreadable(name, "zip");
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    const { reason } = error;
    if (reason.fault === "truncated") throw new FileProblem("truncated", name);
    if (reason.fault === "encrypted") throw new FileProblem("passwordProtected", name);
    if (reason.fault === "damaged") throw new FileProblem("damaged", name, { part: reason.part });
    throw new FileProblem("zipBomb", name, { limit: `${MOST_BYTES / 1024 / 1024} MB` });
  }
}

/** UTF-8 or UTF-16 where it says so or fits, GB18030 (what Windows saves Chinese text in) otherwise; undefined for what is no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return undefined;
  return strictly("utf-8", bytes) ?? strictly("gb18030", bytes);
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
