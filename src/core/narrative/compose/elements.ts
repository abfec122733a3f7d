/** The rows that a list of a narrative goes through: 类, 项 and economic 款 of a table that are not nothing, or figures by name. */
import { isZero } from "../../amounts/arithmetic";
import type { TableRow } from "../../recognise/disclosure";
import { oneLine } from "../../sheets/text";
import { builtInCatalogue } from "../../subjects/catalogue";
import { parentsOf } from "../../subjects/subject";
import { PERSONNEL_CLASSES, PUBLIC_CLASSES } from "../../tables/economic";
import { meaningOf, type FundScope, type Meaning } from "../meaning";
import { NAMED_FIGURES } from "./named-figures";
import type { Sources } from "./sources";
import type { ListName } from "./style";

/** One row of a list. */
export interface Element {
  /** Empty for figures by name. */
  readonly code: string;
  readonly name: string;
  /** `卫生健康支出（类）医疗保障管理事务（款）行政运行（项）`; the name for what is no functional subject. */
  readonly path: string;
  readonly meaning: Meaning;
  /** Where the name stands. */
  readonly nameRows: readonly TableRow[];
}

const LEVELS: Readonly<Record<number, string>> = { 3: "类", 5: "款", 7: "项" };

const FUNCTIONAL: Readonly<Partial<Record<ListName, readonly [scope: FundScope, deepest: boolean]>>> = {
  类: ["general", false], 项: ["general", true], 全部类: ["all", false], 政府性基金项: ["fund", true], 国有资本项: ["capital", true],
};

const ECONOMIC: Readonly<Partial<Record<ListName, (code: string) => boolean>>> = {
  人员款: (code) => code.length === 5 && PERSONNEL_CLASSES.some((one) => code.startsWith(one)),
  公用款: (code) => code.length === 5 && PUBLIC_CLASSES.some((one) => code.startsWith(one)),
  经济类: (code) => code.length === 3,
};

/** The elements of a list; undefined when the table for it is missing. */
export function elementsOf(list: ListName | readonly string[], sources: Sources): readonly Element[] | undefined {
  if (typeof list !== "string") return list.flatMap((name) => namedElement(name, sources));
  const functional = FUNCTIONAL[list];
  if (functional) return functionalElements(...functional, sources);
  const wanted = ECONOMIC[list];
  const view = sources.view("current", "6");
  return wanted && view && elements(rowsByCode(view.subjects), [...new Set(view.subjects.map(({ code }) => code))].filter(wanted), "general", sources);
}

function namedElement(name: string, sources: Sources): Element[] {
  const known = NAMED_FIGURES[name];
  if (!known || !sources.find(known.meaning, "current", known.measure)) return [];
  return [{ code: "", name: known.label, path: known.label, meaning: known.meaning, nameRows: [] }];
}

type RowsByCode = ReadonlyMap<string, readonly TableRow[]>;

function rowsByCode(rows: readonly TableRow[]): RowsByCode {
  const found = new Map<string, TableRow[]>();
  for (const row of rows) {
    const known = found.get(row.code);
    if (known) known.push(row);
    else found.set(row.code, [row]);
  }
  return found;
}

/** 类 that are printed or that printed subjects belong to; or the subjects with none beneath them. */
function functionalElements(scope: FundScope, deepest: boolean, sources: Sources): Element[] | undefined {
  const rows = rowsByCode(([3, 5, 7] as const).flatMap((length) => sources.figures.subjects(scope, length).map(({ row }) => row)));
  if (rows.size === 0) return undefined;
  const parents = new Set([...rows.keys()].flatMap((code) => parentsOf(code)));
  const codes = deepest ? [...rows.keys()].filter((code) => !parents.has(code)) : [...new Set([...rows.keys()].map((code) => code.slice(0, 3)))];
  return elements(rows, codes, scope, sources);
}

function elements(rows: RowsByCode, codes: readonly string[], scope: FundScope, sources: Sources): Element[] {
  return [...codes].sort(byCode).flatMap((code): Element[] => {
    const meaning = meaningOf(`subject:${code}`, scope);
    const figure = sources.find(meaning, "current");
    if (!figure || isZero(figure.value)) return [];
    const name = nameOf(code, rows, sources);
    return [{ code, name, meaning, path: code.startsWith("3") ? name : pathOf(code, rows, sources), nameRows: rows.get(code) ?? [] }];
  });
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** As the table prints it; 类 and 款 that it does not print are named by the catalogue. */
function nameOf(code: string, rows: RowsByCode, sources: Sources): string {
  const printed = rows.get(code)?.[0]?.name ?? "";
  return printed === "" ? (builtInCatalogue().nameOf(code, sources.of.disclosure.year) ?? code) : oneLine(printed).replace(/[（(][类款项][）)]$/, "").trim();
}

const pathOf = (code: string, rows: RowsByCode, sources: Sources): string =>
  [...parentsOf(code)].reverse().concat(code).map((step) => `${nameOf(step, rows, sources)}（${LEVELS[step.length] ?? "项"}）`).join("");
