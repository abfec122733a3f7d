/** Drawing the subjects of a department from the catalogue: codes and names that are in force in its year. */
import { builtInCatalogue } from "../../../src/core/subjects/catalogue";
import { decodeSubjects } from "../../../src/core/subjects/decode";
import { inForce, parentsOf, type Fund } from "../../../src/core/subjects/subject";
import type { Random } from "./random";

export interface NamedSubject {
  readonly code: string;
  readonly name: string;
}

/** Subjects that nearly every department has, all paid as 基本支出. */
const USUAL = ["2080505", "2080506", "2101101", "2101102", "2101103", "2210201", "2210203"];

const subjects = decodeSubjects();
const itemsByYear = new Map<string, readonly NamedSubject[]>();

/** The name of a code in the year; throws when it has none. */
export function subjectName(code: string, year: number): string {
  const name = builtInCatalogue().nameOf(code, year);
  if (name === undefined) throw new Error(`${code} has no name in ${year}`);
  return name;
}

/** 项 of one budget that have a single name in the year, as do the 款 and 类 above them. */
function itemsOf(fund: Fund, year: number): readonly NamedSubject[] {
  const key = `${fund} ${year}`;
  let items = itemsByYear.get(key);
  if (!items) {
    const catalogue = builtInCatalogue();
    const settled = (code: string): boolean => catalogue.at(code, year).length === 1 && catalogue.movesFrom(code).length === 0;
    items = subjects.filter((subject) => subject.level === "item" && subject.kind === "functional" && subject.fund === fund && inForce(subject, year)
      && [subject.code, ...parentsOf(subject.code)].every(settled));
    itemsByYear.set(key, items);
  }
  return items;
}

export const isUsual = (code: string): boolean => USUAL.includes(code);

/**
 * About `count` 项 in ascending order: for the general budget the usual ones, then some 款 of a few 类 (the fewer items,
 * the fewer 类), limited to the given 类.
 */
export function drawItems(random: Random, fund: Fund, year: number, count: number, classes: ReadonlySet<string>): NamedSubject[] {
  const available = itemsOf(fund, year).filter(({ code }) => classes.has(code.slice(0, 3)));
  const chosen = new Set<NamedSubject>();
  if (fund === "general") for (const item of available) if (isUsual(item.code) && random.chance(0.7)) chosen.add(item);
  const kinds = [...new Set(available.map(({ code }) => code.slice(0, 3)))];
  const own = new Set(random.some(kinds, 1 + Math.floor(count / 10) + random.int(0, 2)));
  const sections = [...new Set(available.filter(({ code }) => own.has(code.slice(0, 3))).map(({ code }) => code.slice(0, 5)))];
  const wide = new Set(random.some(sections, Math.max(1, Math.ceil(count / 3))));
  const rest = available.filter((item) => wide.has(item.code.slice(0, 5)) && !chosen.has(item));
  for (const item of random.some(rest, Math.max(1, count - chosen.size))) chosen.add(item);
  return [...chosen].sort((a, b) => (a.code < b.code ? -1 : 1)).map(({ code, name }) => ({ code, name }));
}
