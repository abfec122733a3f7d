/** Names by the first letters of their readings: 行政运行 is xzyx, and also hzyx, xzyh, hzyh, since 行 has two readings. */
import { INITIALS } from "./initials.generated";

/** Letters by character; made on first use. */
let letters: ReadonlyMap<string, string> | undefined;

function lettersOf(character: string): string {
  letters ??= readLetters();
  return letters.get(character) ?? "";
}

function readLetters(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of INITIALS.split("\n")) {
    const letter = line.charAt(0);
    for (const character of line.slice(1)) found.set(character, (found.get(character) ?? "") + letter);
  }
  return found;
}

const known = new Map<string, readonly string[]>();
/** More than the names of any catalogue. */
const MOST_KNOWN = 20_000;

/** The letters that each character of a name may be typed by; what has none (brackets, marks) is left out. */
export function initialsOf(name: string): readonly string[] {
  let initials = known.get(name);
  if (initials === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    initials = Array.from(name, lettersOf).filter((each) => each !== "");
    known.set(name, initials);
  }
  return initials;
}

/** Where the typed letters first fit the initials, counted in characters that have some; −1 for nowhere. Letters in lower case. */
export function initialsPosition(initials: readonly string[], typed: string): number {
  for (let start = 0; start + typed.length <= initials.length; start += 1) {
    let fits = true;
    for (let offset = 0; fits && offset < typed.length; offset += 1) fits = initials[start + offset]?.includes(typed.charAt(offset)) === true;
    if (fits) return start;
  }
  return -1;
}
