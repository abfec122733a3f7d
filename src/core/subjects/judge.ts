/**
 * What the catalogue says of a printed pair of code and name in a year. How far a row may be trusted decides how loud the answer is:
 * only what was seen printed makes an error, the rest is 待核实, and what is doubtful or not listed never is more than a hint.
 */
import type { FindingArguments, Severity } from "../findings";
import type { SubjectCatalogue } from "./catalogue";
import { comparableName, withoutLevel } from "./names";
import { FIRST_YEAR, kindOf, levelOf, type Basis, type Move, type Rename, type Subject, type SubjectKind } from "./subject";

export type SubjectRule = "科目-名称" | "科目-旧名" | "科目-调整" | "科目-未收录" | "科目-编码";

/** Something to say about a pair: a sentence of `wording/subjects`. */
export interface SubjectVerdict {
  readonly rule: SubjectRule;
  readonly severity: Severity;
  readonly message: string;
  readonly args: FindingArguments;
}

/**
 * Judge a printed code and name in a year; null when the pair is right as far as is known. Year null accepts any name that the code
 * ever had. A blank name says nothing. The same question asked again is answered from memory.
 */
export function judgeSubject(catalogue: SubjectCatalogue, code: string, name: string, year: number | null): SubjectVerdict | null {
  const answers = answersOf(catalogue);
  const question = `${year ?? ""}|${code}|${name}`;
  const known = answers.get(question);
  if (known !== undefined) return known;
  const verdict = new Pair(catalogue, code, name, year).judge();
  answers.set(question, verdict);
  return verdict;
}

type Answers = Map<string, SubjectVerdict | null>;
const memory = new WeakMap<SubjectCatalogue, Answers>();
const MEMORY_LIMIT = 20_000;

function answersOf(catalogue: SubjectCatalogue): Answers {
  const known = memory.get(catalogue);
  if (known && known.size < MEMORY_LIMIT) return known;
  const fresh: Answers = new Map();
  memory.set(catalogue, fresh);
  return fresh;
}

/**
 * The classification was last rebuilt in 2019–2021. Before this year a name that was only seen in later tables is believed, not known;
 * from this year on `documented` holds for the whole range of the row.
 */
const SETTLED = 2021;

/** Years after a change during which the old name is let pass, or asked about instead of called wrong: the year itself may be inferred. */
const DOUBTFUL_YEARS: Readonly<Record<Basis, number>> = { official: 0, documented: 1, "half-documented": 2, unverified: 1, uncertain: 2 };

const proven = (basis: Basis): boolean => basis === "documented" || basis === "half-documented";

class Pair {
  private readonly printed: string;
  private readonly kind: SubjectKind | undefined;

  constructor(private readonly catalogue: SubjectCatalogue, private readonly code: string, private readonly name: string, private readonly year: number | null) {
    this.printed = withoutLevel(comparableName(name));
    this.kind = kindOf(code);
  }

  judge(): SubjectVerdict | null {
    if (this.printed === "") return null;
    const badLength = this.codeLength();
    if (badLength !== undefined) return badLength;
    if (!this.kind) return this.hint("subject.codeOfNoKind");

    const { catalogue, code, year } = this;
    if (catalogue.officialFor(this.kind, year)) return this.againstOfficial();
    const rows = catalogue.rows(code);
    const valid = catalogue.at(code, year);
    if (valid.some((row) => this.bears(row.name))) return null;
    if (year === null || year < FIRST_YEAR) return this.withoutYear(rows, year);
    return this.former(year) ?? this.moved(year) ?? (valid.length > 0 ? this.differs(rows, valid, year) : this.outOfForce(rows, year));
  }

  private bears(name: string): boolean {
    return withoutLevel(comparableName(name)) === this.printed;
  }

  /** 3, 5 or 7 digits. A longer economic code may be the unit's own detail; a code with an unknown name may be an organisation's. */
  private codeLength(): SubjectVerdict | null | undefined {
    if (this.kind === undefined || levelOf(this.code) === "class" || levelOf(this.code) === "section") return undefined;
    if (levelOf(this.code) === "item" && this.kind === "functional") return undefined;
    const codes = this.codesOfName(null);
    if (codes.all === 0 || (this.kind !== "functional" && this.code.length > 5)) return null;
    const message = this.kind === "functional" ? "subject.codeLength.functional" : "subject.codeLength.economic";
    return this.say("科目-编码", "error", codes.near.length > 0 ? `${message}.suggested` : message, { digits: String(this.code.length), codes: codes.near });
  }

  private againstOfficial(): SubjectVerdict | null {
    const [row] = this.catalogue.at(this.code, this.year);
    if (!row) return this.hint("subject.official.unlisted");
    return this.bears(row.name) ? null : this.mismatch("error", "subject.official.nameDiffers", [row.name]);
  }

  /** The year is unknown, or before the catalogue: every name the code ever had is right. */
  private withoutYear(rows: readonly Subject[], year: number | null): SubjectVerdict | null {
    const { catalogue, code } = this;
    if (rows.length === 0 && catalogue.movesFrom(code).length === 0) return this.unlisted();
    const names = [...rows.map((row) => row.name), ...catalogue.renames(code).flatMap((r) => [r.oldName, r.newName]), ...catalogue.movesFrom(code).map((m) => m.oldName)];
    if (names.some((name) => this.bears(name))) return null;
    const [right] = rows.slice(-1);
    if (!right) return this.unlisted();
    return year === null && right.basis === "documented" ? this.mismatch("error", "subject.nameDiffers", [right.name]) : this.mismatch("review", "subject.nameToVerify", [right.name]);
  }

  /** A former name of the same code. */
  private former(year: number): SubjectVerdict | null | undefined {
    const { catalogue, code } = this;
    const sameCode: Rename[] = catalogue.movesFrom(code).filter((move) => move.newCode === code).map((move) => ({ ...move, code }));
    const rename = [...catalogue.renames(code), ...sameCode].find((change) => change.effectiveYear <= year && this.bears(change.oldName));
    if (!rename) return undefined;
    const later = catalogue.rows(code).filter((row) => row.fromYear >= rename.effectiveYear || comparableName(row.name) === comparableName(rename.newName));
    const severity = changeSeverity(rename, later, year);
    if (!severity) return null;
    const early = rename.effectiveYear < FIRST_YEAR ? ".early" : "";
    return this.say("科目-旧名", severity, `${severity === "error" ? "subject.formerName" : "subject.formerNameToVerify"}${early}`, {
      since: String(Math.max(rename.effectiveYear, FIRST_YEAR)),
      right: catalogue.nameOf(code, year) ?? rename.newName,
    });
  }

  /** An old code with its old name, after it was given up. */
  private moved(year: number): SubjectVerdict | null | undefined {
    const { catalogue, code } = this;
    const moves = catalogue.movesFrom(code).filter((move) => move.newCode !== code && move.effectiveYear <= year && this.bears(move.oldName));
    const [move] = moves;
    if (!move || catalogue.at(code, year).length > 0) return undefined;
    const severity = changeSeverity(move, moves.flatMap(({ newCode }) => catalogue.rows(newCode)), year);
    if (!severity) return null;
    return this.say("科目-调整", severity, severity === "error" ? "subject.moved" : "subject.movedToVerify", {
      since: String(move.effectiveYear),
      targets: moves.map(({ newCode, newName }) => `${newCode} ${catalogue.nameOf(newCode, year) ?? newName}`),
    });
  }

  /** The code is in force and bears another name. */
  private differs(rows: readonly Subject[], valid: readonly Subject[], year: number): SubjectVerdict | null {
    const right = valid.map((row) => row.name);
    const listed = rows.filter((row) => this.bears(row.name));
    if (listed.length > 0 && valid.some((row) => row.basis === "uncertain")) return null;
    const [next] = listed.filter((row) => row.fromYear > year);
    if (next) return this.say("科目-名称", "review", "subject.futureName", { since: String(next.fromYear), right, year: String(year) });
    const sure = listed.length === 0 && valid.every((row) => knownIn(row, year)) && year <= this.catalogue.lastYear;
    return sure ? this.mismatch("error", "subject.nameDiffers", right) : this.mismatch("review", "subject.nameToVerify", right);
  }

  /** The code is listed for other years only, or not at all. */
  private outOfForce(rows: readonly Subject[], year: number): SubjectVerdict | null {
    const [first] = rows;
    const last = rows.at(-1);
    if (!first || !last) return this.unlisted();
    const doubtful = rows.some((row) => row.basis === "uncertain" && this.bears(row.name));
    if (year < first.fromYear) {
      return doubtful && first.fromYear - year <= 1 ? null : this.say("科目-调整", "hint", "subject.notYet", { since: String(first.fromYear), right: first.name, year: String(year) });
    }
    const until = last.toYear ?? year;
    return doubtful && year - until <= 1 ? null : this.say("科目-调整", "hint", "subject.retired", { until: String(until), right: last.name, year: String(year) });
  }

  private mismatch(severity: Severity, message: string, right: readonly string[]): SubjectVerdict {
    const { near } = this.codesOfName(this.year);
    return this.say("科目-名称", severity, near.length > 0 ? `${message}.suggested` : message, { right, codes: near });
  }

  /** Codes that bear the printed name: how many there are, and those nearest to the printed code when they are few enough to name. */
  private codesOfName(year: number | null): { readonly all: number; readonly near: readonly string[] } {
    const codes = this.catalogue.codesOf(this.printed, year, this.kind);
    for (const shared of [5, 3, 0]) {
      const near = codes.filter((code) => code.slice(0, shared) === this.code.slice(0, shared));
      if (near.length > 0) return { all: codes.length, near: near.length <= 3 ? near : [] };
    }
    return { all: codes.length, near: [] };
  }

  private unlisted(): SubjectVerdict {
    const { near } = this.codesOfName(this.year);
    return near.length > 0 ? this.say("科目-未收录", "hint", "subject.unlisted.sameName", { codes: near }) : this.hint("subject.unlisted");
  }

  private hint(message: string): SubjectVerdict {
    return this.say("科目-未收录", "hint", message, {});
  }

  private say(rule: SubjectRule, severity: Severity, message: string, args: FindingArguments): SubjectVerdict {
    return { rule, severity, message, args: { code: this.code, name: this.name, ...args } };
  }
}

/** A row whose name was seen printed and is known to have been the same in the year. */
const knownIn = (row: Subject, year: number): boolean => row.basis === "documented" && year >= Math.min(row.seen?.from ?? SETTLED, SETTLED);

/**
 * How loud an old name or code is in a year after its change; undefined lets it pass. An error needs a change of which a side was seen,
 * a successor that was seen, and a year in which it already was, or that is beyond doubt about the year of the change.
 */
function changeSeverity(change: Rename | Move, successors: readonly Subject[], year: number): Severity | undefined {
  const doubtful = year < change.effectiveYear + DOUBTFUL_YEARS[change.basis];
  if (!proven(change.basis)) return doubtful ? undefined : "review";
  const seen = successors.filter((row) => row.basis === "documented");
  const seenAlready = seen.some((row) => row.seen !== null && row.seen.from <= year && row.fromYear <= year);
  return seen.length > 0 && (seenAlready || !doubtful) ? "error" : "review";
}
