/**
 * Reads the packed catalogue (data.generated.ts) back into rows. The form, chosen for its size:
 * - one line per 类: its 3-digit code, then entries; an entry begins with `;` (款) or `,` (项), the last two digits of its code,
 *   left out when they follow the entry before by one, `/n` when its attributes differ from those before (n in base 36 counts into
 *   ATTRIBUTES: fund, from year, to year, basis, seen years), and the name, in which `~` is the name of its parent without 支出;
 * - RENAMES and MOVES as in their source files.
 */
import { ATTRIBUTES, MOVES, RENAMES, SUBJECTS } from "./data.generated";
import { FIRST_YEAR, kindOf, levelOf, type Basis, type Fund, type Move, type Rename, type Subject } from "./subject";

type Attributes = Pick<Subject, "fund" | "fromYear" | "toYear" | "basis" | "seen">;

const FUNDS: readonly Fund[] = ["general", "government-fund", "state-capital"];
const BASES: readonly Basis[] = ["documented", "half-documented", "unverified", "uncertain"];

/** The data were checked when they were packed; a file that does not fit is a mistake of the build, not of the user. */
class BrokenCatalogue extends Error {
  constructor(what: string) {
    super(`the built-in subject catalogue cannot be read: ${what}`);
    this.name = "BrokenCatalogue";
  }
}

function basisOf(text: string): Basis {
  const basis = BASES.find((known) => known === text);
  if (basis === undefined) throw new BrokenCatalogue(text);
  return basis;
}

/** Effective years: `before 2019` is the year before the catalogue begins. */
const effectiveYear = (text: string): number => (text.startsWith("before") ? FIRST_YEAR - 1 : Number(text));

function attributesOf(text: string): Attributes {
  const [fund = "", from = "", to = "", basis = "", seen = ""] = text.split(",");
  const [seenFrom = "", seenTo = seenFrom] = seen.split("-");
  return {
    fund: FUNDS.find((known) => known === fund) ?? null,
    fromYear: Number(from),
    toYear: to === "" ? null : Number(to),
    basis: basisOf(basis),
    seen: seen === "" ? null : { from: Number(seenFrom), to: Number(seenTo) },
  };
}

/** All rows in the order of their codes; several rows of one code from the oldest name on. */
export function decodeSubjects(): Subject[] {
  const table = ATTRIBUTES.split("|").map(attributesOf);
  const subjects: Subject[] = [];
  /** The last name of the 类 and the 款 that are open. */
  const open = new Map<number, string>();
  let code = "";
  let attributes = table[0];
  for (const [, mark = "", digits = "", index, packed = ""] of SUBJECTS.matchAll(/([;,\n]|^)(\d*)(?:\/([0-9a-z]+?)(?=[^0-9a-z]))?([^;,\n]+)/g)) {
    const depth = mark === ";" ? 5 : mark === "," ? 7 : 3;
    if (depth === 3) code = digits;
    else code = digits === "" ? String(Number(code) + 1) : code.slice(0, depth - 2) + digits;
    if (index !== undefined) attributes = table[Number.parseInt(index, 36)];
    const kind = kindOf(code);
    const level = levelOf(code);
    if (!kind || !level || !attributes) throw new BrokenCatalogue(code);
    const name = packed.replace("~", (open.get(depth - 2) ?? "").replace(/支出$/, ""));
    open.set(depth, name);
    subjects.push({ code, kind, level, name, ...attributes });
  }
  return subjects;
}

/** All renames, in the order of codes and years. */
export const decodeRenames = (): Rename[] =>
  RENAMES.split("\n").map((line) => {
    const [code = "", oldName = "", newName = "", year = "", basis = ""] = line.split(",");
    return { code, oldName, newName, effectiveYear: effectiveYear(year), basis: basisOf(basis) };
  });

/** All moves. */
export const decodeMoves = (): Move[] =>
  MOVES.split("\n").map((line) => {
    const [oldCode = "", oldName = "", newCode = "", newName = "", year = "", basis = ""] = line.split(",");
    return { oldCode, oldName, newCode, newName, effectiveYear: effectiveYear(year), basis: basisOf(basis) };
  });
