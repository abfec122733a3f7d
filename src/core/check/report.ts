/** The result of checking one workbook: what every face (pane, command line, reports) shows. Plain data. */
import type { Finding } from "../findings";
import type { Disclosure, Recognition } from "../recognise/disclosure";
import type { CellAddress } from "../sheets/snapshot";

/** 成立 / 尾差 / 可能尾差 / 不成立 / 缺数据. */
export type Outcome = "holds" | "rounding" | "maybeRounding" | "broken" | "missingData";

export const OUTCOMES: readonly Outcome[] = ["holds", "rounding", "maybeRounding", "broken", "missingData"];

/** One relation over actual cells, and how it came out. */
export interface RelationResult {
  /** Id of the relation, such as `决03-2`; many results share one. */
  readonly relation: string;
  readonly outcome: Outcome;
  /** Keys of the tables it joins (see `RecognisedTable.key`): one inside a table, two or more between tables. */
  readonly tables: readonly string[];
  readonly cells: readonly CellAddress[];
  /** For 缺数据: what is missing, as texts (table ids, row names, column names). */
  readonly missing: readonly string[];
}

export interface DisclosureReport {
  readonly disclosure: Disclosure;
  readonly results: readonly RelationResult[];
  readonly counts: Readonly<Record<Outcome, number>>;
}

export interface CheckReport {
  readonly disclosures: readonly DisclosureReport[];
  readonly unrecognised: Recognition["unrecognised"];
  /** What the user has said of the tables and could not be followed; absent when nothing was said. */
  readonly unapplied?: Recognition["unapplied"];
  /** All findings, worst first within each table. */
  readonly findings: readonly Finding[];
}
