/** Subject paths against tables and catalogue, and whether the text lists every 项 of the table once. */
import { isZero } from "../../amounts/arithmetic";
import type { FindingCell } from "../../findings";
import type { SubjectCatalogue } from "../../subjects/catalogue";
import { comparableName } from "../../subjects/names";
import { parentsOf } from "../../subjects/subject";
import type { AmountClaim, ClaimOutcome, NarrativeFinding, PathClaim } from "../claim";
import type { ListedSubject } from "../figures";
import { scopeOfSection } from "../lead";
import { codesLike } from "../paths";
import type { SubjectNames } from "../subject-names";
import type { VerifyContext } from "./context";
import { addressOf, say, sourceOfClaim } from "./context";
import { closeness, measuredText } from "./measured";

const LEVELS = [3, 5, 7] as const;
const MARKS = ["类", "款", "项"] as const;

export interface SubjectCheck {
  readonly context: VerifyContext;
  readonly catalogue: SubjectCatalogue;
  readonly names: SubjectNames;
}

/** 卫生健康支出（类）医疗保障管理事务（款）行政运行（项）, as far as this code goes. */
export function pathText({ catalogue, names: _names, context }: SubjectCheck, code: string): string {
  const year = context.disclosure.year;
  return [...parentsOf(code)].reverse().concat(code).map((step) => `${nameIn(context, step) ?? catalogue.nameOf(step, year) ?? step}（${MARKS[(step.length - 3) / 2] ?? ""}）`).join("");
}

const nameIn = ({ figures }: VerifyContext, code: string): string | undefined => {
  const length = code.length === 3 ? 3 : code.length === 5 ? 5 : 7;
  return figures.subjects("all", length).find((subject) => subject.code === code)?.name ?? figures.subjects("general", length).find((subject) => subject.code === code)?.name;
};

export function verifyPath(check: SubjectCheck, claim: PathClaim): ClaimOutcome | undefined {
  const { context } = check;
  const own = scopeOfSection(context.narrative.sections[claim.section]?.kind ?? "other");
  const length = LEVELS[claim.names[2] !== null ? 2 : claim.names[1] !== null ? 1 : 0];
  // Not every scope has a table by subject: what the others print is no worse a witness to a name.
  const tables = [own, "general", "all", "fund", "capital"] as const;
  const scope = tables.find((one) => context.figures.subjects(one, length).some(({ code }) => claim.codes.includes(code))) ?? tables.find((one) => context.figures.subjects(one, length).length > 0) ?? own;
  const listed = new Map(context.figures.subjects(scope, length).map((subject) => [subject.code, subject]));
  const held = claim.codes.filter((code) => listed.has(code));
  if (held.length > 0) {
    const cells = held.flatMap((code) => cellOf(listed.get(code)));
    return say(context, claim, "文-科目路径", "agrees", "path.agrees", { basis: "table", cells, args: { code: held } });
  }
  const beneath = LEVELS.flatMap((deeper) => (deeper > length ? tables.flatMap((one) => context.figures.subjects(one, deeper)) : [])).filter(({ code }) => claim.codes.some((above) => code.startsWith(above)));
  if (beneath.length > 0 && listed.size === 0) {
    return say(context, claim, "文-科目路径", "agrees", "path.agrees", { basis: "table", cells: beneath.slice(0, 1).flatMap(cellOf), args: { code: claim.codes } });
  }
  if (claim.codes.length > 0) {
    // Not in this table: a class of another scope, or a subject without expenditure this year. Its amount tells.
    return say(context, claim, "文-科目路径", listed.size > 0 ? "agrees" : "unverifiable", listed.size > 0 ? "path.catalogue" : "path.noTable", { basis: "none", args: { code: claim.codes } });
  }
  const guess = likelyCodes(check, claim, [...listed.values()]);
  if (claim.aside) return say(context, claim, "文-科目路径", "unverifiable", "path.unknown");
  const [only] = guess;
  if (guess.length === 1 && only) {
    return say(context, claim, "文-科目路径", "disagrees", "path.wrong", { basis: "table", cells: cellOf(listed.get(only)), args: { code: only, right: pathText(check, only) }, correction: pathText(check, only) });
  }
  const known = claim.names.every((name) => name === null || codesLike(name, check.names).length > 0);
  if (known) return say(context, claim, "文-科目路径", "disagrees", "path.noSuch", { basis: "none", args: { code: guess } });
  return say(context, claim, "文-科目路径", "unverifiable", "path.unknown");
}

const cellOf = (subject: ListedSubject | undefined): ReturnType<typeof addressOf>[] => {
  const cell = subject?.row.nameCell ?? subject?.amount;
  return cell ? [addressOf(cell)] : [];
};

/** Subjects of the table that a wrong path may mean: the one with its last name, else the one of its 类 with the amount that follows. */
function likelyCodes({ context, names }: SubjectCheck, claim: PathClaim, listed: readonly ListedSubject[]): string[] {
  const last = claim.names.findLast((name) => name !== null) ?? "";
  const named = listed.filter(({ name }) => comparableName(name) === comparableName(last));
  if (named.length === 1) return named.map(({ code }) => code);
  const [first] = claim.names;
  const classes = first === null ? [] : codesLike(first, names).filter((code) => code.length === 3);
  const pool = (named.length > 0 ? named : listed).filter(({ code }) => classes.length === 0 || classes.includes(code.slice(0, 3)));
  const amount = amountAfter(context, claim);
  return amount ? pool.filter(({ amount: cell, row }) => !isZero(cell.displayed) && closeness(sourceOfClaim(amount).measured, measuredText(cell.displayed, unitOf(context, row.sheet) ?? amount.unit)) !== "apart").map(({ code }) => code) : [];
}

const unitOf = ({ disclosure }: VerifyContext, sheet: string) => disclosure.tables.find(({ parts }) => parts.some((part) => part.sheet === sheet))?.amountUnit;

/** The first own amount that follows a path before the next one. */
function amountAfter({ narrative }: VerifyContext, { id }: PathClaim): AmountClaim | undefined {
  for (let at = id + 1; at < narrative.claims.length; at++) {
    const claim = narrative.claims[at];
    if (!claim || claim.kind === "path") return undefined;
    if (claim.kind === "amount" && claim.measure === "own") return claim;
  }
  return undefined;
}

/** A section that lists the 项 lists all of them, once each. Where it lists less than half of them it does not set out to. */
export function listFindings(check: SubjectCheck): NarrativeFinding[] {
  const { context } = check;
  const { narrative, figures } = context;
  const general = new Set(narrative.sections.flatMap(({ kind }, index) => (kind === "general" ? [index] : [])));
  const paths = narrative.claims.filter((claim) => claim.kind === "path").filter((claim) => general.has(claim.section) && claim.names[2] !== null && !claim.aside);
  const subjects = figures.subjects("general", 7).filter(({ amount }) => !isZero(amount.displayed));
  const listed = new Map<string, PathClaim[]>();
  const single = claimedCodes(check, paths);
  for (const [claim, codes] of single) for (const code of codes) listed.set(code, [...(listed.get(code) ?? []), claim]);
  const present = subjects.filter(({ code }) => listed.has(code));
  if (subjects.length === 0 || present.length * 2 < subjects.length || present.length < 2) return [];
  const section = paths[0]?.section ?? 0;
  const { start = 0, end = 0 } = narrative.sections[section] ?? {};
  const heading = /^[^\r\n]{1,80}/.exec(narrative.text.slice(start, end))?.[0].length ?? 0;
  const proven = figures.hasTable(figures.kind === "final" ? "T5" : "B5");
  const missing = subjects.filter(({ code }) => !listed.has(code)).map(({ code, name, amount }): NarrativeFinding => ({
    rule: "文-遗漏项", severity: proven ? "error" : "review", message: "narrative.list.missing", args: { code, name, value: amount.printed, path: pathText(check, code) },
    cells: [cellRole(amount)], claim: null, section, start, end: start + heading,
  }));
  return [...missing, ...repeated(check, single)];
}

const cellRole = (cell: ListedSubject["amount"]): FindingCell => ({ ...addressOf(cell), role: "evidence" });

/** The subjects that each path stands for: those of the table, or the one that a wrong path is taken to mean. */
function claimedCodes({ context }: SubjectCheck, paths: readonly PathClaim[]): Map<PathClaim, readonly string[]> {
  const held = new Set(context.figures.subjects("general", 7).map(({ code }) => code));
  return new Map(paths.map((claim) => {
    const own = claim.codes.filter((code) => held.has(code));
    const guessed = context.outcomes.get(claim.id)?.args["code"];
    return [claim, own.length > 0 ? own : typeof guessed === "string" ? [guessed] : []];
  }));
}

/** The same 项 introduced twice with amounts of its own. */
function repeated({ context }: SubjectCheck, claimed: ReadonlyMap<PathClaim, readonly string[]>): NarrativeFinding[] {
  const seen = new Map<string, PathClaim>();
  const findings: NarrativeFinding[] = [];
  for (const [claim, codes] of claimed) {
    const [code] = codes;
    const amount = amountAfter(context, claim);
    if (codes.length !== 1 || code === undefined || !amount) continue;
    const first = seen.get(`${claim.section}|${code}`);
    if (!first) seen.set(`${claim.section}|${code}`, claim);
    else if (amountAfter(context, first)) {
      findings.push({ rule: "文-重复项", severity: "review", message: "narrative.list.twice", args: { printed: claim.printed, code }, cells: [], claim: claim.id, section: claim.section, start: claim.start, end: claim.end });
    }
  }
  return findings;
}
