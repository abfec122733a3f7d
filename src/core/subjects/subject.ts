/** Budget subjects as data: what a row of the catalogue says, and what a code tells by itself. Knows no table and no file. */

/** 支出功能分类 / 部门预算支出经济分类 / 政府预算支出经济分类. */
export type SubjectKind = "functional" | "economic-department" | "economic-government";

/** 类 / 款 / 项. */
export type SubjectLevel = "class" | "section" | "item";

/** The budget a functional subject belongs to. */
export type Fund = "general" | "government-fund" | "state-capital";

/**
 * How far a row may be trusted: seen printed; one side of a change seen; believed but not seen; year or wording doubtful;
 * or given by the user as the official list.
 */
export type Basis = "documented" | "half-documented" | "unverified" | "uncertain" | "official";

/** The first year the built-in catalogue tells apart: a name from 2019 is of 2019 or earlier. */
export const FIRST_YEAR = 2019;

/** A name of a code, with the years in which it is in force. */
export interface Subject {
  readonly code: string;
  readonly kind: SubjectKind;
  readonly level: SubjectLevel;
  readonly name: string;
  /** Null for economic subjects. */
  readonly fund: Fund | null;
  /** Inclusive. `FIRST_YEAR` means that year or earlier. */
  readonly fromYear: number;
  /** Inclusive; null while the name is in force. */
  readonly toYear: number | null;
  readonly basis: Basis;
  /** Years for which the pair was seen printed. */
  readonly seen: { readonly from: number; readonly to: number } | null;
}

/** A code that kept its place and changed its name. */
export interface Rename {
  readonly code: string;
  readonly oldName: string;
  readonly newName: string;
  /** First year of the new name; `FIRST_YEAR - 1` when it only is known to be earlier than the catalogue. */
  readonly effectiveYear: number;
  readonly basis: Basis;
}

/** A subject that got another code. An empty old code is a subject set up in that year. */
export interface Move {
  readonly oldCode: string;
  readonly oldName: string;
  readonly newCode: string;
  readonly newName: string;
  readonly effectiveYear: number;
  readonly basis: Basis;
}

/** The classification a code belongs to by its first digit; undefined when it is none of expenditure. */
export function kindOf(code: string): SubjectKind | undefined {
  switch (code.charAt(0)) {
    case "2": return "functional";
    case "3": return "economic-department";
    case "5": return "economic-government";
    default: return undefined;
  }
}

/** The level a code has by its length; undefined for a length that no subject has. */
export function levelOf(code: string): SubjectLevel | undefined {
  switch (code.length) {
    case 3: return "class";
    case 5: return "section";
    case 7: return "item";
    default: return undefined;
  }
}

/** Codes above this one, nearest first: 2101501 → 21015, 210. */
export function parentsOf(code: string): readonly string[] {
  const parents: string[] = [];
  for (let length = code.length - 2; length >= 3; length -= 2) parents.push(code.slice(0, length));
  return parents;
}

/** Whether the name is in force in the year. Years before the catalogue begins count as its first one. */
export const inForce = (subject: Subject, year: number): boolean =>
  subject.fromYear <= Math.max(year, FIRST_YEAR) && (subject.toYear === null || subject.toYear >= Math.max(year, FIRST_YEAR));
