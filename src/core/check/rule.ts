/** A check that is no relation: what it is given, and the form every such rule has. */
import type { AmountUnit } from "../amounts/units";
import type { Severity } from "../findings";
import type { Disclosure, RecognisedTable } from "../recognise/disclosure";
import type { CellAddress, SheetSnapshot } from "../sheets/snapshot";
import type { SubjectCatalogue } from "../subjects/catalogue";
import type { Sentence } from "../wording/language";
import type { FindingDraft } from "./draft";
import type { Evaluated } from "./relations";
import type { Misread } from "./signs/amount-unit";
import type { Sum } from "./signs/sums";
import type { PlacedAmount } from "./signs/table-cells";

/** A disclosure with its relations decided. */
export interface DecidedDisclosure {
  readonly disclosure: Disclosure;
  /** Sheets by name, for formulas, hidden rows and formats around the tables. */
  readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  /** Every equation with its result. */
  readonly evaluated: readonly Evaluated[];
  /** Unit of tables that print none. */
  readonly unit: AmountUnit;
  readonly catalogue: SubjectCatalogue;
  /** What else says what a cell should hold. */
  readonly witness?: CellWitness;
}

/**
 * What a rule is given: also what several rules ask for, worked out once and gone with the check. (Kept in weak maps it
 * outlived the check until the next full collection of garbage, and doubled its work.)
 */
export interface CheckContext extends DecidedDisclosure {
  /** The amount cells of each table, each cell once, inserted columns left out. */
  readonly amounts: ReadonlyMap<RecognisedTable, readonly PlacedAmount[]>;
  /** The sums inside each table, by its key. */
  readonly sums: () => ReadonlyMap<string, readonly Sum[]>;
  /** Tables and columns that are to be read in another unit. */
  readonly misread: readonly Misread[];
}

/** The figure that something besides the tables (their narrative) gives for a cell, in plain digits of the cell's unit; undefined where it says nothing or the same. */
export type CellWitness = (cell: CellAddress) => string | undefined;

/** One rule: data for the reference, and the check itself. */
export interface CheckRule {
  /** Stable, shown to users. */
  readonly id: string;
  readonly severities: readonly Severity[];
  readonly title: Sentence;
  readonly explanation: Sentence;
  /** The regulation, the form or the practice that the rule rests on. */
  readonly source: string;
  readonly check: (context: CheckContext) => FindingDraft[];
}
