/** Which tables can be computed in, and where the figures to compare with could come from: found ones first, with what fits and what does not. */
import type { Disclosure, RecognisedTable } from "../recognise/disclosure";
import { plainText } from "../sheets/text";
import { tableSpec } from "../tables/index";
import { tableInBook, type BaseChoice, type BaseKind, type ComputedColumn } from "./choice";

/** Columns that each base serves, its own first. */
export const COLUMNS_OF_BASE: Readonly<Record<BaseKind, readonly ComputedColumn[]>> = { initial: ["initial", "completion"], prior: ["prior", "change", "changeRate"] };

/** A workbook besides the one that is computed in. */
export interface OtherBook {
  readonly name: string;
  readonly disclosures: readonly Disclosure[];
}

/** A place that the figures of a base could come from. */
export interface BaseCandidate {
  readonly choice: BaseChoice;
  /** Title of the table, or header of the table's own column. */
  readonly title: string;
  /** Its sheet; null for a column. */
  readonly sheet: string | null;
  readonly unit: string | null;
  readonly year: number | null;
  /** As expected; null where one of the two does not say. */
  readonly sameUnit: boolean | null;
  readonly rightYear: boolean | null;
}

const LAYOUTS: readonly string[] = ["subjects", "economic", "balance", "threePublic"];

/** Tables by subject, line or 三公 item, with something in them. */
export const isComputable = (table: RecognisedTable): boolean =>
  LAYOUTS.includes(tableSpec(table.id)?.layout ?? "") && table.rows.some(({ kind }) => kind === "subject" || kind === "line" || table.id.endsWith("7"));

/** Columns that make sense in tables of this kind: nothing is compared with the initial budget in a budget. */
export const columnsFor = ({ kind }: Pick<Disclosure, "kind">, all: readonly ComputedColumn[]): ComputedColumn[] => all.filter((column) => kind === "final" || !COLUMNS_OF_BASE.initial.includes(column));

/**
 * Places to take a base from, the best first: tables that fit before tables that do not, other workbooks (they were opened on purpose)
 * before the workbook's own tables, and its own tables before a column of the table. `own` counts in `disclosures`.
 */
export function baseCandidates(base: BaseKind, table: RecognisedTable, own: number, disclosures: readonly Disclosure[], others: readonly OtherBook[]): BaseCandidate[] {
  const disclosure = disclosures[own];
  const current = disclosure && tableInBook(disclosure, table.key);
  if (!disclosure || !current || (base === "initial" && disclosure.kind === "budget")) return [];
  const wanted = base === "initial" ? table.id.replace(/^T/, "B") : table.id;
  const kind = base === "initial" ? "budget" : disclosure.kind;
  const expected = current.year === null ? null : base === "initial" ? current.year : current.year - 1;
  const within = (other: Disclosure, choiceOf: (key: string) => BaseChoice): BaseCandidate[] => other.kind !== kind ? [] : other.tables.flatMap(({ id, key }) => {
    const found = id === wanted && !(other === disclosure && key === table.key) ? tableInBook(other, key) : undefined;
    return found === undefined ? [] : [{
      choice: choiceOf(key), title: found.table.title, sheet: found.table.parts[0].sheet, unit: found.unit, year: found.year,
      sameUnit: found.unit === null || current.unit === null ? null : sameOrganisation(found.unit, current.unit),
      rightYear: found.year === null || expected === null ? null : found.year === expected,
    }];
  });
  const files = others.flatMap(({ name, disclosures: theirs }) => theirs.flatMap((other) => within(other, (key) => ({ from: "file", file: name, disclosure: other, table: key }))));
  const tables = disclosures.flatMap((other, at) => (at === own ? [] : within(other, (key) => ({ from: "table", disclosure: at, table: key }))));
  const header = ownColumn(base, table);
  const column: BaseCandidate[] = header === null ? [] : [{ choice: { from: "column" }, title: header, sheet: null, unit: current.unit, year: current.year, sameUnit: true, rightYear: true }];
  const order = [...files, ...tables, ...column];
  return order.map((one, at) => ({ one, at })).sort((a, b) => misfits(a.one) - misfits(b.one) || a.at - b.at).map(({ one }) => one);
}

const misfits = ({ sameUnit, rightYear }: BaseCandidate): number => Number(sameUnit === false) + Number(rightYear === false);

/** Whether nothing speaks against it. */
export const fits = (candidate: BaseCandidate): boolean => misfits(candidate) === 0;

/** Names of one organisation, however they are written: with its code in front, or what part of it is meant behind. */
export const sameOrganisation = (a: string, b: string): boolean => organisationKey(a) === organisationKey(b);

const organisationKey = (name: string): string => plainText(name).replace(/^\[?\d+\]?[-_]?/, "").replace(/\((部门|单位|本级|汇总|机关)\)$/, "");

/** Header of the column with which the table prints the figures to compare with itself; null when it does not. */
function ownColumn(base: BaseKind, table: RecognisedTable): string | null {
  if (base === "initial" && !table.id.startsWith("T")) return null;
  const roles = base === "initial" ? /^(inserted\.initial|initial\..+|budget\..+)$/ : /^(inserted\.prior|prior\..+)$/;
  const found = table.columns.find(({ role }) => role !== null && roles.test(role));
  return found === undefined ? null : (found.path.find((text) => text !== "") ?? "");
}
