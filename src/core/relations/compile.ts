/** Putting relations to the cells of a disclosure: specs in, equations out, with what could not be put. */
import type { Disclosure, RecognisedTable, TableRow } from "../recognise/disclosure";
import { tableSpec } from "../tables/index";
import { partsBeneath, partsOnce } from "./beneath";
import { BUDGET_RELATIONS } from "./budget";
import type { Compiled, Equation, Term, Unstated } from "./equation";
import { addTerm, equationOf, isUnfilled } from "./equation";
import { FINAL_RELATIONS, YEAR_RELATIONS } from "./final";
import { hierarchyEquations } from "./hierarchy";
import { linePartEquations, lineSumEquations } from "./lines";
import type { Equality, Inequality, LineSum, Place, RelationSpec, RowSum } from "./spec";
import type { TableView } from "./view";
import { allZero, DisclosureView } from "./view";
import { append } from "../lists";

/** Relation of the tables that are known by title only: their levels and totals must add up. */
export const GENERIC_HIERARCHY: RelationSpec = {
  id: "通-1", type: "hierarchy",
  sentence: { zh: "各列：合计 = Σ类，类 = Σ款，款 = Σ项（仅按标题识别的表）", en: "in every column: total and levels add up (tables known by title only)" },
};

/** All equations of a disclosure: inside each table, then between tables, then with last year's account where there is one. */
export function compileDisclosure(disclosure: Disclosure, prior?: Disclosure): Compiled {
  const view = new DisclosureView(disclosure, prior);
  const equations: Equation[] = [];
  const unstated: Unstated[] = [];
  for (const table of disclosure.tables) {
    const own = view.view(table.id)?.table === table ? view : new DisclosureView({ ...disclosure, tables: [table] });
    const inside = own.view(table.id);
    for (const relation of tableSpec(table.id)?.relations ?? [GENERIC_HIERARCHY]) {
      const before = equations.length;
      const missing = compileRelation(relation, own, inside, equations);
      if (missing.length > 0 && equations.length === before) unstated.push({ relation, tables: [table.key], missing });
    }
  }
  const between = disclosure.kind === "final" ? [...FINAL_RELATIONS, ...(prior ? YEAR_RELATIONS : [])] : BUDGET_RELATIONS;
  for (const relation of between) {
    const missing = compileRelation(relation, view, undefined, equations);
    if (missing.length > 0) unstated.push({ relation, tables: tablesOf(relation, view), missing: [...new Set(missing)] });
  }
  return { equations, unstated };
}

/** Compile one relation; gives what was missing. */
function compileRelation(relation: RelationSpec, view: DisclosureView, inside: TableView | undefined, equations: Equation[]): string[] {
  const table = inside?.table;
  switch (relation.type) {
    case "rowSum":
      if (inside) append(equations, rowSumEquations(relation, inside));
      return [];
    case "hierarchy":
      if (table) append(equations, hierarchyEquations(relation, table));
      return [];
    case "lineSum":
      return table ? lineSums(relation, table, equations) : [];
    case "lineParts":
      if (table) append(equations, linePartEquations(relation, table));
      return [];
    default:
      return compilePlaces(relation, view, table, equations);
  }
}

/** A sum over named columns says what is missing when there is none of them; lines of other tables are known to vary. */
function lineSums(relation: LineSum, table: RecognisedTable, equations: Equation[]): string[] {
  const found = lineSumEquations(relation, table);
  append(equations, found);
  return found.length === 0 && relation.roles ? relation.roles.map((role) => `${table.id}·${role}`) : [];
}

function rowSumEquations(relation: RowSum, view: TableView): Equation[] {
  const { table } = view;
  if (!view.roles.has(relation.total) || (relation.when !== undefined && !view.roles.has(relation.when)) || (relation.unless !== undefined && view.roles.has(relation.unless))) return [];
  const printed = relation.parts.filter((role) => view.roles.has(role));
  const parts = relation.beneath ? partsBeneath(table, relation.total, printed) : partsOnce(table, printed);
  const optional = (relation.optional ?? []).filter((role) => view.roles.has(role));
  if (parts.length === 0) return [];
  const tables = [table.key];
  const equations: Equation[] = [];
  for (const row of table.rows) {
    if (relation.rows && !relation.rows.test(row.key)) continue;
    const terms: Term[] = [];
    if (!addTerm(terms, table, row, relation.total, "total")) continue;
    for (const role of parts) addTerm(terms, table, row, role, "part");
    if (terms.length === 1) continue;
    const loose: Term[] = [];
    for (const role of optional) addTerm(loose, table, row, role, "part");
    equations.push(equationOf(relation, "equal", tables, terms, loose, relation.mayBeBlank === true && isUnfilled(terms)));
  }
  return equations;
}

/** Equalities and inequalities between places, once or for each class, subject or row. */
function compilePlaces(relation: Equality | Inequality, view: DisclosureView, table: RecognisedTable | undefined, equations: Equation[]): string[] {
  if (relation.type === "equal" && relation.whenZero) {
    for (const place of relation.whenZero) {
      if (place.without !== undefined && view.view(place.without)) continue;
      const found = view.resolve({ ...place, ifPrinted: true }, "left");
      if (found !== "none" && "terms" in found && !allZero(found.terms)) return [];
    }
  }
  if (relation.each === "row") {
    for (const row of table?.rows ?? []) append(equations, rowEquation(relation, row, table));
    return [];
  }
  // The tables of one whole side need not be there and are not.
  const unprinted = (place: Place): boolean => place.optional === true || (place.ifPrinted === true && !view.view(place.table));
  if (relation.left.every(unprinted) || relation.right.every(unprinted)) return [];
  const { joined, absent } = tablesJoined(relation, view);
  if (absent.length > 0) return absent;
  const missing: string[] = [];
  for (const variable of variablesOf(relation, view)) {
    const lacking = compileOne(relation, view, variable, joined, equations);
    if (lacking !== undefined) missing.push(lacking);
  }
  return missing;
}

/** The tables that a relation always joins, and those it must have and that are not there. A subject that one table does not have is compared with nothing, and still joins the two tables. */
function tablesJoined(relation: Equality | Inequality, view: DisclosureView): { readonly joined: readonly string[]; readonly absent: string[] } {
  const joined: string[] = [];
  const absent: string[] = [];
  for (const { table: id, ifPrinted, optional } of relation.left.concat(relation.right)) {
    if (ifPrinted || optional) continue;
    const key = view.view(id)?.table.key;
    const [those, name] = key === undefined ? [absent, id] : [joined, key];
    if (!those.includes(name)) those.push(name);
  }
  return { joined, absent };
}

/** Compiles a relation for one class or subject, or as it stands when it is for none; gives what was missing. */
function compileOne(relation: Equality | Inequality, view: DisclosureView, variable: string | undefined, joined: readonly string[], equations: Equation[]): string | undefined {
  const terms: Term[] = [];
  const left = gatherSide(relation.left, "left", view, variable, terms);
  if (typeof left === "string") return left;
  const right = gatherSide(relation.right, "right", view, variable, terms);
  if (typeof right === "string") return right;
  if (left > 0 && right > 0 && terms.length > 0 && !sameCells(terms)) equations.push(equationOf(relation, relation.type, withTablesOf(terms, joined), terms, optionalTerms(relation, view, variable)));
  return undefined;
}

/** The terms that may or may not belong to either side. */
function optionalTerms(relation: Equality | Inequality, view: DisclosureView, variable: string | undefined): readonly Term[] {
  const terms: Term[] = [];
  for (const side of ["left", "right"] as const) for (const place of relation[side]) if (place.optional) view.gather(place, side, variable, terms);
  return terms;
}

/** Adds the terms of one side; gives how many of its places are filled, or what is missing. */
function gatherSide(places: readonly Place[], side: "left" | "right", view: DisclosureView, variable: string | undefined, terms: Term[]): number | string {
  let filled = 0;
  for (const place of places) {
    if (place.optional) continue;
    const found = view.gather(place, side, variable, terms);
    if (found === "found") filled++;
    else if (found !== "none") return found.missing;
    else if (!place.ifPrinted && place.row.startsWith("subject:")) filled++;
  }
  return filled;
}

function rowEquation(relation: Equality | Inequality, row: TableRow, table: RecognisedTable | undefined): Equation[] {
  if (!table || row.kind === "other" || row.kind === "line") return [];
  const terms: Term[] = [];
  for (const side of ["left", "right"] as const) {
    for (const place of relation[side]) if (!addTerm(terms, table, row, place.role, side === "left" ? "total" : "part")) return [];
  }
  return [equationOf(relation, relation.type, [table.key], terms)];
}

/** The tables that an equation joins: those it always joins, and those of its terms. */
function withTablesOf(terms: readonly Term[], joined: readonly string[]): readonly string[] {
  let tables = joined;
  for (const { table } of terms) if (!tables.includes(table.key)) tables = [...tables, table.key];
  return tables;
}

/** A place that is derived from the very cells it is compared with says nothing. */
function sameCells(terms: readonly Term[]): boolean {
  let left = 0;
  for (const term of terms) if (term.side === "left") left++;
  if (left * 2 !== terms.length) return false;
  return terms.every((term) => term.side === "left" || terms.some((other) => other.side === "left" && other.cell === term.cell));
}

/** What a relation runs over: the 类 that either side prints, or the subjects of the left tables. */
function variablesOf(relation: Equality | Inequality, view: DisclosureView): readonly (string | undefined)[] {
  if (relation.each === undefined || relation.each === "row") return [undefined];
  const codes = new Set<string>();
  const places: readonly Place[] = relation.each === "class" ? [...relation.left, ...relation.right] : relation.left;
  for (const { table, row } of places) {
    const own = view.view(table);
    if (!own) continue;
    if (row.startsWith("expenditure.")) {
      for (const key of own.rows.keys()) {
        const code = /^expenditure\.(\d{3})$/.exec(key)?.[1];
        if (code !== undefined) codes.add(code);
      }
    } else if (relation.each === "class") for (const { code } of own.subjects) codes.add(code.slice(0, 3));
    else for (const { code } of own.subjects) codes.add(code);
  }
  if (relation.each === "class") return [...codes].filter((code) => /^2\d\d$/.test(code));
  return [...codes].filter((code) => relation.right.every(({ table }) => view.view(table)?.printsLevel(code.length) ?? true));
}

function tablesOf(relation: RelationSpec, view: DisclosureView): string[] {
  if (relation.type !== "equal" && relation.type !== "atMost") return [];
  const ids = new Set([...relation.left, ...relation.right].map(({ table }) => table));
  return [...ids].map((id) => view.view(id)?.table.key ?? id);
}
