/**
 * The official list of subjects that the user has loaded, kept in this browser. It is public, it is the same for every workbook
 * of the year, and it would make each workbook heavier and pass unseen to whoever receives it: so it is not kept in the workbook.
 */
import type { OfficialList } from "../../core/subjects/official";
import { kindOf, type SubjectKind } from "../../core/subjects/subject";

export interface OwnList {
  /** The name of the file it came from. */
  readonly file: string;
  readonly list: OfficialList;
}

const KEY = "budget-check.ownSubjects.1";

/** A list that the browser would not keep: it holds as long as the pane is open. */
let unkept: OwnList | null = null;

/** The list that was loaded, or null. */
export function readOwnList(): OwnList | null {
  if (unkept !== null) return unkept;
  try {
    return parse(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

/** Keeps the list, or forgets it for null. False where the browser refuses: the list then is gone with the pane. */
export function keepOwnList(own: OwnList | null): boolean {
  unkept = null;
  try {
    if (own === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ file: own.file, year: own.list.year, names: [...own.list.names] }));
    return true;
  } catch {
    unkept = own;
    return false;
  }
}

function parse(text: string | null): OwnList | null {
  const value: unknown = JSON.parse(text ?? "null");
  if (typeof value !== "object" || value === null) return null;
  const { file, year, names }: { file?: unknown; year?: unknown; names?: unknown } = value;
  if (typeof file !== "string" || !Array.isArray(names) || (year !== null && typeof year !== "number")) return null;
  const pairs = names.flatMap((entry: unknown) => pairOf(entry));
  const kinds = new Set<SubjectKind>(pairs.flatMap(([code]) => kindOf(code) ?? []));
  return pairs.length === 0 ? null : { file, list: { year, names: new Map(pairs), kinds, skipped: 0, unread: [] } };
}

function pairOf(entry: unknown): (readonly [string, string])[] {
  if (!Array.isArray(entry)) return [];
  const parts: readonly unknown[] = entry;
  const [code, name] = parts;
  return typeof code === "string" && typeof name === "string" && kindOf(code) !== undefined ? [[code, name]] : [];
}
