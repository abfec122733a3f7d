/**
 * Looking up subjects as people remember them: by the beginning of a code, by any part of a name, of a former name, or by the
 * first letters of its reading. Several words narrow the search; all but one may speak of the 款 and 类 above: 医疗保障 行政运行.
 */
import type { SubjectCatalogue } from "./catalogue";
import { initialsOf, initialsPosition } from "./initials";
import { comparableName } from "./names";
import { kindOf, levelOf, parentsOf, type Subject, type SubjectKind } from "./subject";

export interface SearchOptions {
  /** The year whose names are meant; null, the default, for every year. */
  readonly year?: number | null;
  readonly kind?: SubjectKind;
}

export interface SubjectMatch {
  /** The name in force in the year; for a code that is not in force then, its last one. */
  readonly subject: Subject;
  /** Listed for the year asked for. */
  readonly inForce: boolean;
  /** The former name that was found, when it was not the present one. */
  readonly former: string | null;
}

/** Every subject that fits, one entry a code: codes first, then whole names, beginnings, parts, former names, and last what is not in force in the year. */
export function searchSubjects(catalogue: SubjectCatalogue, text: string, { year = null, kind }: SearchOptions = {}): SubjectMatch[] {
  const words = text.split(/[\s\u3000]+/).map((word) => comparableName(word).toLowerCase()).filter((word) => word !== "");
  if (words.length === 0) return [];
  const found: (SubjectMatch & { readonly rank: number })[] = [];
  for (const code of catalogue.codes()) {
    if (kind !== undefined && kindOf(code) !== kind) continue;
    const listed = catalogue.at(code, year).at(-1);
    const subject = listed ?? catalogue.rows(code).at(-1);
    if (subject === undefined) continue;
    const best = rankOf(words, subject, catalogue);
    if (best !== undefined) found.push({ subject, inForce: listed !== undefined, former: best.former, rank: best.rank + (listed === undefined ? NOT_IN_FORCE : 0) });
  }
  return found.sort((a, b) => a.rank - b.rank || (a.subject.code < b.subject.code ? -1 : 1)).map(({ subject, inForce, former }) => ({ subject, inForce, former }));
}

/** The subjects one level below a code in the year, or every 类 for null. */
export function subjectsBelow(catalogue: SubjectCatalogue, code: string | null, { year = null, kind }: SearchOptions = {}): Subject[] {
  return catalogue.codes().flatMap((each) => {
    if (code === null ? levelOf(each) !== "class" : parentsOf(each)[0] !== code) return [];
    return kind !== undefined && kindOf(each) !== kind ? [] : catalogue.at(each, year).slice(-1);
  });
}

/** How many subjects stand directly below each code that has some, in the year. */
export function countsBelow(catalogue: SubjectCatalogue, year: number | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const code of catalogue.codes()) {
    const [parent] = parentsOf(code);
    if (parent !== undefined && catalogue.at(code, year).length > 0) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  return counts;
}

const FORMER = 4;
const NOT_IN_FORCE = 10;

interface Rank {
  readonly rank: number;
  readonly former: string | null;
}

/** The best fit of the subject itself, when every word fits it or what stands above it; smaller is better. */
function rankOf(words: readonly string[], subject: Subject, catalogue: SubjectCatalogue): Rank | undefined {
  let best: Rank | undefined;
  for (const word of words) {
    const own = rankOfWord(word, subject, catalogue);
    if (own !== undefined && (best === undefined || own.rank < best.rank)) best = own;
    if (own === undefined && !(words.length > 1 && fitsAbove(word, subject, catalogue))) return undefined;
  }
  return best;
}

function rankOfWord(word: string, { code, name }: Subject, catalogue: SubjectCatalogue): Rank | undefined {
  if (/^\d+$/.test(word)) return code.startsWith(word) ? { rank: 0, former: null } : undefined;
  const rank = rankOfName(word, name);
  if (rank !== undefined) return { rank, former: null };
  const former = formerNames(catalogue, code, name).find((old) => rankOfName(word, old) !== undefined);
  return former === undefined ? undefined : { rank: FORMER, former };
}

const fitsAbove = (word: string, { code }: Subject, catalogue: SubjectCatalogue): boolean =>
  parentsOf(code).some((parent) => catalogue.rows(parent).some(({ name }) => rankOfName(word, name) !== undefined));

/** 1 for the whole name, 2 for its beginning, 3 for a part of it. */
function rankOfName(word: string, name: string): number | undefined {
  if (/^[a-z]+$/.test(word)) {
    const initials = initialsOf(name);
    return rankAt(initialsPosition(initials, word), initials.length === word.length);
  }
  const plain = comparableName(name).toLowerCase();
  return rankAt(plain.indexOf(word), plain === word);
}

const rankAt = (position: number, whole: boolean): number | undefined => (position < 0 ? undefined : position > 0 ? 3 : whole ? 1 : 2);

/** Names that the code had and no longer has, the latest first. */
export function formerNames(catalogue: SubjectCatalogue, code: string, name: string): string[] {
  const rows = catalogue.rows(code);
  const renames = catalogue.renames(code);
  if (renames.length === 0 && rows.every((row) => row.name === name)) return [];
  const old = [...rows.map((row) => row.name), ...renames.map(({ oldName }) => oldName)];
  return [...new Set(old)].filter((each) => comparableName(each) !== comparableName(name)).reverse();
}
