/** What a user may ask to be computed, and the answer: edits with a preview, or the problems that stand in the way. */
import type { AmountUnit } from "../amounts/units";
import type { Edit } from "../edits";
import type { Disclosure, DisclosureKind, RecognisedTable } from "../recognise/disclosure";
import type { SheetSnapshot } from "../sheets/snapshot";
import type { SubjectCatalogue } from "../subjects/catalogue";
import type { ComputationPreview } from "./preview";
import type { ComputationProblem } from "./problems";

/** 年初预算数, 完成年初预算%, 上年数, 同比增减额, 同比增减%, 占比, in the order in which new columns stand. */
export const COMPUTED_COLUMNS = ["initial", "completion", "prior", "change", "changeRate", "share"] as const;

export type ComputedColumn = (typeof COMPUTED_COLUMNS)[number];

/** The two figures that others are compared with: this year's budget, and last year. */
export type BaseKind = "initial" | "prior";

/** Formulas with BUDGET.* functions, formulas that every Excel knows, or figures. */
export type FormulaKind = "budget" | "plain" | "values";

/** Where the figures to compare with stand. */
export type BaseChoice =
  /** In the table itself: its 年初预算数 or 上年数 column, for 三公 its 预算数; `column` names another one by its place on the sheet. */
  | { readonly from: "column"; readonly column?: number }
  /** In another table of the workbook; `disclosure` counts in `Book.disclosures`. */
  | ({ readonly from: "table"; readonly disclosure: number; readonly table: string } & BaseReading)
  /** In a table of another file, which is copied to a data sheet. `file` is named there. */
  | ({ readonly from: "file"; readonly file: string; readonly disclosure: Disclosure; readonly table: string } & BaseReading);

/** How to read a base where the table itself does not say, or says what the user knows to be right. */
export interface BaseReading {
  /** Amount unit of a table that prints none. */
  readonly unit?: AmountUnit;
  /** Go on although the base is of another organisation, year or kind than expected. */
  readonly accept?: readonly ("organisation" | "year" | "kind")[];
}

export interface ComputationChoice {
  readonly disclosure: number;
  /** Key of the table to compute in (see `RecognisedTable.key`). */
  readonly table: string;
  /** A ratio brings the column of its base with it when that is not in the table. */
  readonly columns: readonly ComputedColumn[];
  readonly bases: Readonly<Partial<Record<BaseKind, BaseChoice>>>;
  readonly formulas: FormulaKind;
  /** One formula for a run of rows instead of one in each; for ratios and differences only. */
  readonly spilled?: boolean;
  /** Replace what stands in columns that are there already; otherwise only their blank cells are filled. */
  readonly overwrite?: boolean;
  /** Amount column by role (`basic`, `project`); the table's total unless given. */
  readonly role?: string;
}

/** A workbook as planning needs it. */
export interface Book {
  readonly sheets: readonly SheetSnapshot[];
  readonly disclosures: readonly Disclosure[];
  /** Sheets that do not allow changes. */
  readonly protectedSheets?: readonly string[];
  /** The built-in subjects unless given. */
  readonly catalogue?: SubjectCatalogue;
}

export type Computation =
  | { readonly ok: true; readonly edits: readonly Edit[]; readonly preview: ComputationPreview }
  | { readonly ok: false; readonly problems: readonly ComputationProblem[] };

/** A table with what its disclosure knows about it. */
export interface TableInBook {
  readonly table: RecognisedTable;
  readonly unit: string | null;
  readonly year: number | null;
  readonly kind: DisclosureKind;
  readonly amountUnit: AmountUnit | null;
}

/** The table with what it does not print itself filled in from the others of its set. */
export function tableInBook(disclosure: Disclosure, key: string): TableInBook | undefined {
  const table = disclosure.tables.find((one) => one.key === key);
  if (!table) return undefined;
  const units = new Set(disclosure.tables.flatMap(({ amountUnit }) => amountUnit ?? []));
  const [only = null] = units;
  return { table, unit: table.unitName ?? disclosure.unit, year: table.year ?? disclosure.year, kind: disclosure.kind, amountUnit: table.amountUnit ?? (units.size === 1 ? only : null) };
}
