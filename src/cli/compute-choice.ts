/** Which tables to compute in and what to compare them with, where the command line leaves it open. */
import { tableInBook, type BaseChoice, type BaseKind, type ComputationChoice, type ComputedColumn } from "../core/ratios/choice";
import type { ComputationProblem } from "../core/ratios/problems";
import type { Disclosure, RecognisedTable } from "../core/recognise/disclosure";
import { tableSpec } from "../core/tables/index";
import type { ComputeArguments } from "./compute-arguments";

/** A file to compare with. */
export interface BaseFile {
  readonly file: string;
  readonly disclosures: readonly Disclosure[];
}

export interface Choices {
  readonly choices: readonly ComputationChoice[];
  readonly problems: readonly ComputationProblem[];
}

const OF_BASE: Readonly<Record<BaseKind, readonly ComputedColumn[]>> = { initial: ["initial", "completion"], prior: ["prior", "change", "changeRate"] };
const BASES: readonly BaseKind[] = ["initial", "prior"];

/** A computation for each table asked for; without a table named, for each that has figures to compare with (or only 占比 is wanted). */
export function chooseComputations(disclosures: readonly Disclosure[], files: readonly BaseFile[], args: ComputeArguments): Choices {
  const choices: ComputationChoice[] = [];
  const seen = new Set<string>();
  disclosures.forEach((disclosure, index) => {
    for (const table of disclosure.tables) {
      if (args.tables === null ? !isUsual(table) : !args.tables.includes(table.key.toUpperCase())) continue;
      seen.add(table.key.toUpperCase());
      const bases: Partial<Record<BaseKind, BaseChoice>> = {};
      for (const base of BASES) {
        const found = baseFor(base, table, index, disclosures, files, args);
        if (found) bases[base] = found;
      }
      const columns = columnsFor(args, bases, disclosure);
      if (columns.length > 0) choices.push({ disclosure: index, table: table.key, columns, bases, formulas: args.formulas, spilled: args.spilled, overwrite: args.overwrite });
    }
  });
  const unknown = (args.tables ?? []).filter((key) => !seen.has(key));
  return { choices, problems: unknown.map((table) => ({ code: "noTable", args: { table } })) };
}

const LAYOUTS: readonly string[] = ["subjects", "economic", "balance", "threePublic"];

/** Tables that are computed in when none is named: those by subject or line, with something in them. */
const isUsual = (table: RecognisedTable): boolean => LAYOUTS.includes(tableSpec(table.id)?.layout ?? "") && table.rows.some(({ kind }) => kind === "subject" || kind === "line" || table.id.endsWith("7"));

/** The columns asked for; else those with a base. With a table named, columns without a base stay in, so that the plan says what is missing. */
function columnsFor({ columns, tables }: ComputeArguments, bases: ComputationChoice["bases"], { kind }: Disclosure): ComputedColumn[] {
  const possible = BASES.flatMap((base) => (bases[base] ? OF_BASE[base] : []));
  if (columns === null) return possible.length > 0 || tables !== null ? [...possible.filter((column) => kind === "final" || !OF_BASE.initial.includes(column)), "share"] : [];
  if (tables !== null) return [...columns];
  return columns.filter((column) => column === "share" || possible.includes(column));
}

/** The first fitting table in the files given, else in the workbook, else the table's own column. */
function baseFor(base: BaseKind, table: RecognisedTable, own: number, disclosures: readonly Disclosure[], files: readonly BaseFile[], { accept }: ComputeArguments): BaseChoice | undefined {
  const disclosure = disclosures[own];
  if (!disclosure || (base === "initial" && disclosure.kind === "budget")) return undefined;
  const wanted = base === "initial" ? table.id.replace(/^T/, "B") : table.id;
  const year = disclosure.year === null ? null : base === "initial" ? disclosure.year : disclosure.year - 1;
  const fits = (other: Disclosure): RecognisedTable | undefined => other.tables.find(({ id }) => id === wanted);
  const inYear = (other: Disclosure): boolean => other.year === null || year === null || other.year === year;
  // A file that was named is taken even when its year is wrong: the plan then says so, or goes on when told to.
  const kinds = files.flatMap(({ file, disclosures: others }) => others.filter(fits).map((other) => ({ file, other })));
  const [named] = [...kinds.filter(({ other }) => inYear(other)), ...kinds];
  if (named) return { from: "file", file: named.file, disclosure: named.other, table: fits(named.other)?.key ?? wanted, accept };
  const sibling = disclosures.findIndex((other, index) => index !== own && inYear(other) && fits(other) !== undefined && sameUnit(other, disclosure));
  const key = sibling < 0 ? undefined : fits(disclosures[sibling] ?? disclosure)?.key;
  if (key !== undefined) return { from: "table", disclosure: sibling, table: key, accept };
  return hasOwn(base, tableInBook(disclosure, table.key)?.table ?? table) ? { from: "column" } : undefined;
}

const sameUnit = (a: Disclosure, b: Disclosure): boolean => a.unit === null || b.unit === null || a.unit === b.unit;

/** The table prints the figures to compare with itself. */
function hasOwn(base: BaseKind, table: RecognisedTable): boolean {
  const roles = base === "initial" ? /^(inserted\.initial|initial\..+|budget\..+)$/ : /^(inserted\.prior|prior\..+)$/;
  return table.columns.some(({ role }) => role !== null && roles.test(role)) && (base === "prior" || table.id.startsWith("T"));
}
