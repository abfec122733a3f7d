/** Grouping tables into disclosures: one for each organisation, year and kind; what a table does not print is filled from its neighbours. */
import { plainText } from "../sheets/text";
import { TABLES } from "../tables/index";
import type { BuiltTable } from "./build";
import type { Disclosure, DisclosureKind, DisclosureScope, RecognisedTable } from "./disclosure";
import type { BlockTitle } from "./segment";
import { append, smallestOf } from "../lists";

interface Group {
  unit: string | null;
  year: number | null;
  readonly kind: DisclosureKind;
  readonly tables: BuiltTable[];
}

/** Names of one organisation are compared without their code and without brackets. */
const unitKey = (name: string): string => plainText(name).replace(/^\[?\d+\]?[-_]?/, "").replace(/\((部门|单位|本级|汇总|机关)\)$/, "");

/**
 * Group tables into disclosures. Tables that name another organisation or year than most stay with them (and are reported
 * by a rule) unless they are a set of their own.
 */
export function assemble(built: readonly BuiltTable[], contents: readonly BlockTitle[], hints: readonly string[]): Disclosure[] {
  const groups: Group[] = [];
  for (const kind of ["final", "budget"] as const) append(groups, groupKind(built.filter((one) => one.kind === kind), kind));
  placePerformance(built, groups, hints);
  const firstOf = ({ tables }: Group): number => smallestOf(tables.map((table) => built.indexOf(table)));
  groups.sort((a, b) => firstOf(a) - firstOf(b));
  const keys = new Map<string, number>();
  return groups.map((group) => disclosureOf(group, contents, hints, groups.length === 1, keys));
}

function groupKind(built: readonly BuiltTable[], kind: DisclosureKind): Group[] {
  const sets = new Map<string, BuiltTable[]>();
  const keyOf = ({ table }: BuiltTable): string => `${table.unitName === null ? "" : unitKey(table.unitName)}|${table.year ?? ""}`;
  for (const one of built) {
    if (one.table.unitName === null && one.table.year === null) continue;
    const key = keyOf(one);
    sets.set(key, [...(sets.get(key) ?? []), one]);
  }
  const merged = mergePartial(sets);
  const ordered = [...merged].sort(([, a], [, b]) => b.length - a.length);
  const groups: Group[] = [];
  const placed = new Map<BuiltTable, Group>();
  for (const [key, tables] of ordered) {
    const [unit = "", year = ""] = key.split("|");
    const main = groups[0];
    const own = !main || tables.length >= 3 || tables.some(({ table }) => main.tables.some((other) => other.table.id === table.id));
    let group = main;
    if (own || !group) groups.push((group = { unit: unit === "" ? null : unit, year: year === "" ? null : Number(year), kind, tables: [] }));
    for (const table of tables) {
      group.tables.push(table);
      placed.set(table, group);
    }
  }
  let last: Group | undefined = groups[0];
  for (const one of built) {
    const known = placed.get(one);
    if (known) last = known;
    else {
      if (!last) groups.push((last = { unit: null, year: null, kind, tables: [] }));
      last.tables.push(one);
    }
  }
  for (const group of groups) group.tables.sort((a, b) => built.indexOf(a) - built.indexOf(b));
  return groups.flatMap(splitSets);
}

/** Several sets without names one after the other: a new one begins where tables begin to come a second time. */
function splitSets(group: Group): Group[] {
  if (group.unit !== null) return [group];
  const seen = new Set<string>();
  const start = group.tables.findIndex(({ table: { id } }) => seen.size === seen.add(id).size);
  const rest = start < 0 ? [] : group.tables.slice(start);
  if (new Set(rest.filter(({ table }) => seen.has(table.id)).map(({ table }) => table.id)).size < 3) return [group];
  return [{ ...group, tables: group.tables.slice(0, start) }, ...splitSets({ ...group, tables: rest })];
}

/** Sets that lack the unit or the year join a set that agrees with them in the other. */
function mergePartial(sets: ReadonlyMap<string, BuiltTable[]>): Map<string, BuiltTable[]> {
  const merged = new Map<string, BuiltTable[]>();
  const partial: [string, BuiltTable[]][] = [];
  for (const [key, tables] of sets) {
    if (key.startsWith("|") || key.endsWith("|")) partial.push([key, tables]);
    else merged.set(key, [...tables]);
  }
  partial.sort(([, a], [, b]) => b.length - a.length);
  for (const [key, tables] of partial) {
    const [unit = "", year = ""] = key.split("|");
    const hosts = [...merged].filter(([other]) => {
      const [otherUnit = "", otherYear = ""] = other.split("|");
      return (unit === "" || otherUnit === "" || unit === otherUnit) && (year === "" || otherYear === "" || year === otherYear);
    });
    hosts.sort(([, a], [, b]) => b.length - a.length);
    const [host] = hosts;
    if (!host) merged.set(key, [...tables]);
    else {
      const [otherUnit = "", otherYear = ""] = host[0].split("|");
      merged.delete(host[0]);
      merged.set(`${otherUnit === "" ? unit : otherUnit}|${otherYear === "" ? year : otherYear}`, [...host[1], ...tables]);
    }
  }
  return merged;
}

/** Performance forms go with the disclosure of their year and organisation, or with the first. */
function placePerformance(built: readonly BuiltTable[], groups: Group[], hints: readonly string[]): void {
  for (const one of built) {
    if (one.kind !== "performance") continue;
    let group = groups.find(({ year }) => year !== null && year === one.table.year) ?? groups[0];
    if (!group) groups.push((group = { unit: null, year: one.table.year, kind: hints.some((hint) => /预算/.test(hint) && !/决算/.test(hint)) ? "budget" : "final", tables: [] }));
    group.tables.push(one);
  }
}

const TITLED_YEAR = /(20\d\d)年?(?:度)?(?:部门|单位|市本级|本级)?(?:预算|决算|收支)/;

function disclosureOf(group: Group, contents: readonly BlockTitle[], hints: readonly string[], alone: boolean, keys: Map<string, number>): Disclosure {
  const tables = group.tables.map(({ table }): RecognisedTable => {
    const count = (keys.get(table.id) ?? 0) + 1;
    keys.set(table.id, count);
    return count === 1 ? table : { ...table, key: `${table.id}#${count}` };
  });
  const named = mostFrequent(tables.flatMap(({ id, unitName }) => (id.startsWith("P") ? [] : (unitName ?? []))), unitKey);
  const code = mostFrequent(tables.flatMap(({ unitCode }) => unitCode ?? []), (text) => text);
  const notes = tables.flatMap((table) => table.notes.map(({ text }) => /(?:本|我)?(?:部门|单位)(20\d\d)年/.exec(plainText(text))?.[1] ?? ""));
  const hinted = [...(alone ? hints : []).map((hint) => TITLED_YEAR.exec(plainText(hint))?.[1] ?? ""), ...notes].find((year) => year !== "");
  const year = mostFrequent(tables.flatMap((table) => (table.year === null ? [] : [String(table.year)])), (text) => text) ?? hinted ?? null;
  return {
    unit: named === null ? (alone ? hintedUnit(hints) : null) : named.replace(/^\[?\d{3,}\]?[-_]?/, ""),
    unitCode: code, year: year === null ? null : Number(year), kind: group.kind, scope: scopeOf(tables, alone ? hints : []),
    tables, missingTables: missingTables(group, contents),
  };
}

function mostFrequent(texts: readonly string[], keyOf: (text: string) => string): string | null {
  const counts = new Map<string, { text: string; count: number }>();
  for (const text of texts) {
    const key = keyOf(text);
    const entry = counts.get(key);
    if (entry) entry.count++;
    else counts.set(key, { text, count: 1 });
  }
  let best: { text: string; count: number } | null = null;
  for (const entry of counts.values()) if (best === null || entry.count > best.count) best = entry;
  return best?.text ?? null;
}

/** The organisation in front of `2024年度部门决算` on a cover or in the file's name, in the same cell or in the one before. */
function hintedUnit(hints: readonly string[]): string | null {
  for (const [index, hint] of hints.entries()) {
    const text = plainText(hint);
    const found = /^(?:\d{3,}[-_]?)?([^\d]{3,30}?)(?:20\d\d)年/.exec(text)?.[1] ?? (COVER_YEAR.test(text) ? plainText(hints[index - 1] ?? "") : undefined);
    if (found !== undefined && /^[^\d:。]{3,30}$/.test(found) && /局|中心|委|办|厅|院|校|所|站|队|馆|会|部|府|处|学|公司/.test(found) && !/表|说明|目录/.test(found)) return found;
  }
  return null;
}

/** A line of a cover that names the year and the kind of book and nothing else. */
const COVER_YEAR = /^20\d\d年?度?(部门|单位)?(预算|决算)(公开)?$/;

/** 部门 or 单位, by the cover, the contents or the file's name; else as two tables or more say in their titles. */
function scopeOf(tables: readonly RecognisedTable[], hints: readonly string[]): DisclosureScope | null {
  for (const hint of hints) {
    if (/部门(20\d\d年?度?)?(预算|决算)(?!公开相关)/.test(hint)) return "department";
    if (/单位(20\d\d年?度?)?(预算|决算)/.test(hint)) return "unit";
  }
  const named = (scope: DisclosureScope): number => tables.filter((table) => table.scope === scope).length;
  const department = named("department");
  const unit = named("unit");
  return Math.max(department, unit) < 2 ? null : department >= unit ? "department" : "unit";
}

/** What the workbook's own contents list, or else the standard set, names and is not there. */
function missingTables(group: Group, contents: readonly BlockTitle[]): string[] {
  const present = new Set(group.tables.map(({ table }) => table.id));
  const listed = contents.flatMap(({ match }) => {
    const spec = match?.specs.find(({ kind }) => kind === group.kind);
    return spec ? [spec.id] : [];
  });
  const expected = new Set(listed.length >= 3 ? listed : TABLES.filter(({ kind, standard }) => kind === group.kind && standard).map(({ id }) => id));
  return [...expected].filter((id) => !present.has(id));
}
