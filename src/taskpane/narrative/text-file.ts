/** Opening a narrative from the disk: plain text in the encodings that occur; Word documents by the page's own reader. */
import type { Sentence } from "../../core/wording/language";

/** A text that was read out of a file, or why it could not be. */
export type OpenedText = { readonly name: string; readonly text: string } | { readonly problem: Sentence };

/** Reads .docx; handed in by the page that has a reader. */
export type OpenText = (file: File) => Promise<OpenedText>;

/** Anything larger is no narrative. */
const MOST_BYTES = 10_000_000;

/** A .txt in UTF-8, UTF-16 or GB 18030; null when it is none. */
export async function readTextFile(file: File): Promise<string | null> {
  if (file.size > MOST_BYTES) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return null;
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding.
    }
  }
  return null;
}
