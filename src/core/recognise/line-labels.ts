/** Which of a table's known lines a printed label may be. */
import { remembered } from "../sheets/remembered";
import type { LineSpec } from "../tables/spec";

const readers = new WeakMap<readonly LineSpec[], (label: string) => readonly LineSpec[]>();

/** The lines among these whose label this is, in their order. Text as `readRowLabel` gives it. */
export function linesOf(lines: readonly LineSpec[], label: string): readonly LineSpec[] {
  let read = readers.get(lines);
  if (!read) {
    read = remembered((text) => lines.filter((line) => line.label.test(text)), 5000);
    readers.set(lines, read);
  }
  return read(label);
}
