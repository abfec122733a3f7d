/**
 * The subject catalogue: names by code and year, what they were called and where they went, and the list a user has loaded,
 * which outranks the built-in one. Indexes are made once, on first use. Says what is listed; judge.ts says what that means.
 */
import { decodeMoves, decodeRenames, decodeSubjects } from "./decode";
import { comparableName } from "./names";
import type { OfficialList } from "./official";
import { FIRST_YEAR, inForce, kindOf, levelOf, parentsOf, type Move, type Rename, type Subject, type SubjectKind } from "./subject";
import { largestOf } from "../lists";

export interface SubjectCatalogue {
  /** The user's list, or null. */
  readonly official: OfficialList | null;
  /** The user's list when it speaks for this kind of subject in this year. */
  officialFor(kind: SubjectKind, year: number | null): OfficialList | null;
  /** Every name the built-in catalogue has for the code, oldest first; empty when it does not list it. */
  rows(code: string): readonly Subject[];
  /** The names in force in the year: of the user's list where it speaks, otherwise of the built-in one. Year null: every name ever in force. */
  at(code: string, year: number | null): readonly Subject[];
  /** The name to show for the code: the newest one in force in the year (or ever, for null). */
  nameOf(code: string, year: number | null): string | undefined;
  /** The code itself with the 款 and 类 above it, 类 first, as far as they are listed: 卫生健康支出 · 医疗保障管理事务 · 行政运行. */
  path(code: string, year: number | null): readonly Subject[];
  /** Changes of name of the code, oldest first. */
  renames(code: string): readonly Rename[];
  /** Where the code went. */
  movesFrom(code: string): readonly Move[];
  /** What became this code. */
  movesTo(code: string): readonly Move[];
  /** Codes that bear the name in the year, in ascending order. */
  codesOf(name: string, year: number | null, kind?: SubjectKind): readonly string[];
  /** Every code that either list has, in ascending order. */
  codes(): readonly string[];
  /** The last year the built-in catalogue knows anything of. */
  readonly lastYear: number;
  /** This catalogue with a user's list on top (null takes it away). */
  withOfficial(list: OfficialList | null): SubjectCatalogue;
}

/** The built-in catalogue. Made on the first call, shared afterwards. */
export function builtInCatalogue(): SubjectCatalogue {
  builtIn ??= new LayeredCatalogue(new BuiltInIndex(), null);
  return builtIn;
}

let builtIn: SubjectCatalogue | undefined;

const NONE: readonly never[] = [];

function group<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const found = groups.get(key);
    if (found) found.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** The built-in rows by code and, once somebody asks, by name. Shared by all catalogues that stand on it. */
class BuiltInIndex {
  readonly subjects = decodeSubjects();
  readonly byCode = group(this.subjects, (subject) => subject.code);
  readonly renames = group(decodeRenames(), (rename) => rename.code);
  readonly movesByOld: ReadonlyMap<string, readonly Move[]>;
  readonly movesByNew: ReadonlyMap<string, readonly Move[]>;
  readonly lastYear = largestOf(this.subjects.map((subject) => subject.seen?.to ?? subject.fromYear));
  private names: ReadonlyMap<string, readonly Subject[]> | undefined;

  constructor() {
    const moves = decodeMoves();
    this.movesByOld = group(moves, (move) => move.oldCode);
    this.movesByNew = group(moves, (move) => move.newCode);
  }

  get byName(): ReadonlyMap<string, readonly Subject[]> {
    this.names ??= group(this.subjects, (subject) => comparableName(subject.name));
    return this.names;
  }
}

class LayeredCatalogue implements SubjectCatalogue {
  private officialSubjects: ReadonlyMap<string, Subject> | undefined;
  private allCodes: readonly string[] | undefined;

  constructor(private readonly index: BuiltInIndex, readonly official: OfficialList | null) {}

  get lastYear(): number {
    return this.index.lastYear;
  }

  withOfficial(list: OfficialList | null): SubjectCatalogue {
    return new LayeredCatalogue(this.index, list);
  }

  officialFor(kind: SubjectKind, year: number | null): OfficialList | null {
    const list = this.official;
    if (!list?.kinds.has(kind)) return null;
    return list.year === null || year === null || list.year === year ? list : null;
  }

  rows(code: string): readonly Subject[] {
    return this.index.byCode.get(code) ?? NONE;
  }

  at(code: string, year: number | null): readonly Subject[] {
    const kind = kindOf(code);
    if (kind && this.officialFor(kind, year)) {
      const subject = this.listed.get(code);
      return subject ? [subject] : NONE;
    }
    const rows = this.rows(code);
    return year === null ? rows : rows.filter((subject) => inForce(subject, year));
  }

  nameOf(code: string, year: number | null): string | undefined {
    return this.at(code, year).at(-1)?.name;
  }

  path(code: string, year: number | null): readonly Subject[] {
    return [...parentsOf(code)].reverse().concat(code).flatMap((step) => this.at(step, year).slice(-1));
  }

  renames(code: string): readonly Rename[] {
    return this.index.renames.get(code) ?? NONE;
  }

  movesFrom(code: string): readonly Move[] {
    return this.index.movesByOld.get(code) ?? NONE;
  }

  movesTo(code: string): readonly Move[] {
    return this.index.movesByNew.get(code) ?? NONE;
  }

  codesOf(name: string, year: number | null, kind?: SubjectKind): readonly string[] {
    const wanted = comparableName(name);
    const codes = new Set<string>();
    for (const subject of this.index.byName.get(wanted) ?? NONE) {
      if (kind !== undefined && subject.kind !== kind) continue;
      if (!this.officialFor(subject.kind, year) && (year === null || inForce(subject, year))) codes.add(subject.code);
    }
    for (const subject of this.listed.values()) {
      if (kind !== undefined && subject.kind !== kind) continue;
      if (this.officialFor(subject.kind, year) && comparableName(subject.name) === wanted) codes.add(subject.code);
    }
    return [...codes].sort();
  }

  codes(): readonly string[] {
    this.allCodes ??= [...new Set([...this.index.byCode.keys(), ...this.listed.keys()])].sort();
    return this.allCodes;
  }

  /** The user's list as rows, in force in every year the list speaks for. */
  private get listed(): ReadonlyMap<string, Subject> {
    this.officialSubjects ??= new Map([...(this.official?.names ?? [])].map(([code, name]) => [code, officialSubject(code, name, this.official?.year ?? null)]));
    return this.officialSubjects;
  }
}

function officialSubject(code: string, name: string, year: number | null): Subject {
  return {
    code,
    name,
    kind: kindOf(code) ?? "functional",
    level: levelOf(code) ?? "item",
    fund: null,
    fromYear: year ?? FIRST_YEAR,
    toYear: year,
    basis: "official",
    seen: null,
  };
}
