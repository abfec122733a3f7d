/**
 * Joining a table to its base by what the rows are, never by where they stand: subject code, line, item. A code that moved joins
 * under its new one, a 类 of which the base prints only 项 joins their sum; what has no counterpart is 新增 or 已无.
 */
import { isFigure } from "../amounts/cell";
import type { SubjectCatalogue } from "../subjects/catalogue";
import { comparableName, withoutLevel } from "../subjects/names";
import { plainText } from "../sheets/text";
import { OF_UNIT, type Figure, type FigureSet } from "./figures";
import { largestOf } from "../lists";

export interface Join {
  /** For each figure of the table the base figures that together stand for it. */
  readonly matches: ReadonlyMap<Figure, readonly Figure[]>;
  /** Only in the table, at a level that the base prints. */
  readonly added: readonly Figure[];
  /** Only in the base: the table prints subjects of this level, and neither this one nor a part of it. */
  readonly vanished: readonly Figure[];
  readonly renamed: readonly { readonly code: string; readonly from: string; readonly to: string; readonly known: boolean }[];
  readonly moved: readonly Moved[];
  /** Codes that the base prints more than once (of one unit). */
  readonly duplicates: readonly string[];
}

export interface Moved {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly year: number;
}

/** Years of table and base, for telling which moves lie between them; null when unknown. */
export interface JoinYears {
  readonly current: number | null;
  readonly base: number | null;
}

/** Codes (or names) that the table prints more than once: their rows cannot be told apart. A total may be printed again. */
export const repeatedCodes = (set: FigureSet): string[] => [...set.byKey.values()].flatMap(([first, ...others]) => {
  if (!first || others.length === 0 || (first.kind === "total" && first.key.startsWith("total"))) return [];
  return [first.code === "" ? first.name : first.code];
});

export function joinFigures(current: FigureSet, base: FigureSet, years: JoinYears, catalogue: SubjectCatalogue): Join {
  const present = new Set(current.figures.flatMap(({ kind, code }) => (kind === "subject" ? [code] : [])));
  const moved: Moved[] = [];
  const subjects = base.figures.filter(({ kind }) => kind === "subject").map((figure) => {
    const move = present.has(figure.code) ? undefined : moveOf(figure, present, years, catalogue);
    if (move) moved.push(move);
    return { figure, code: move?.to ?? figure.code };
  });
  const own = new Map<string, Figure[]>();
  for (const { figure, code } of subjects) append(own, code, figure);
  const beneath = highestBeneath(own);
  const matches = new Map<Figure, readonly Figure[]>();
  for (const figure of current.figures) {
    const found = figure.kind === "subject" && !figure.key.includes(OF_UNIT) ? (own.get(figure.code) ?? beneath.get(figure.code)) : byName(base, figure.key);
    if (found) matches.set(figure, found);
  }
  const used = new Set([...matches.values()].flat());
  const deepest = largestOf([0, ...[...own.keys()].map(({ length }) => length)]);
  const levels = new Set([...present].map(({ length }) => length));
  const within = prefixesOf(present);
  const byUnit = current.figures.some(({ key }) => key.includes(OF_UNIT));
  return {
    matches, moved,
    added: current.figures.filter((figure) => !matches.has(figure) && counts(figure) && (figure.kind !== "subject" || figure.code.length <= deepest)),
    vanished: [
      ...subjects.filter(({ figure, code }) => !used.has(figure) && counts(figure) && (byUnit && figure.key.includes(OF_UNIT) ? !current.byKey.has(figure.key) : levels.has(code.length) && !within.has(code))).map(({ figure }) => figure),
      ...base.figures.filter((figure) => figure.kind === "line" && !used.has(figure) && !DETAIL.test(figure.key) && counts(figure)),
    ],
    renamed: renamedSubjects(matches, years, catalogue),
    duplicates: repeatedCodes(base),
  };
}

/** Lines beneath a line of the form, which every form words in its own way: no sign that anything is gone. */
const DETAIL = /line:/;

/** The figure of a line or total; a form without 合计 may print its two halves. */
function byName(base: FigureSet, key: string): readonly Figure[] | undefined {
  const own = base.byKey.get(key)?.slice(0, 1);
  if (own || key !== "total") return own;
  const halves = ["personnel", "publicFunds"].flatMap((half) => base.byKey.get(half)?.slice(0, 1) ?? []);
  return halves.length === 2 ? halves : undefined;
}

/** Rows of zeros say nothing about what is new. */
const counts = ({ cell, kind }: Figure): boolean => kind !== "unit" && kind !== "total" && isFigure(cell) && cell.stored.coefficient !== 0;

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** The one present code that the base's code became between the two years. */
function moveOf({ code, name }: Figure, present: ReadonlySet<string>, { current, base }: JoinYears, catalogue: SubjectCatalogue): Moved | undefined {
  if (current === null || base === null) return undefined;
  let at = code;
  let year = base;
  for (let steps = 0; steps < 5; steps++) {
    const moves = catalogue.movesFrom(at).filter(({ effectiveYear }) => effectiveYear > base && effectiveYear <= current);
    const [move, ...others] = moves;
    if (!move || others.length > 0 || move.newCode === "") return undefined;
    at = move.newCode;
    year = move.effectiveYear;
    if (present.has(at)) return { from: code, to: at, name, year };
  }
  return undefined;
}

/** For each 类 and 款 without a row of its own: the highest rows beneath it. */
function highestBeneath(own: ReadonlyMap<string, readonly Figure[]>): Map<string, Figure[]> {
  const beneath = new Map<string, Figure[]>();
  for (const [code, figures] of own) {
    for (let length = code.length - 2; length >= 3; length -= 2) {
      const prefix = code.slice(0, length);
      for (const figure of figures) append(beneath, prefix, figure);
      if (own.has(prefix)) break;
    }
  }
  return beneath;
}

/** The codes with all that stand above them. */
function prefixesOf(codes: Iterable<string>): Set<string> {
  const prefixes = new Set<string>();
  for (const code of codes) for (let length = code.length; length >= 3; length--) prefixes.add(code.slice(0, length));
  return prefixes;
}

function renamedSubjects(matches: ReadonlyMap<Figure, readonly Figure[]>, { current, base }: JoinYears, catalogue: SubjectCatalogue): Join["renamed"] {
  const compared = (name: string): string => withoutLevel(comparableName(plainText(name)));
  return [...matches].flatMap(([figure, [first]]) => {
    if (figure.kind !== "subject" || first?.code !== figure.code || compared(first.name) === compared(figure.name)) return [];
    if (figure.name === "" || first.name === "") return [];
    const known = catalogue.renames(figure.code).some(({ oldName, newName, effectiveYear }) =>
      compared(oldName) === compared(first.name) && compared(newName) === compared(figure.name) && (base === null || effectiveYear > base) && (current === null || effectiveYear <= current));
    return [{ code: figure.code, from: first.name, to: figure.name, known }];
  });
}
