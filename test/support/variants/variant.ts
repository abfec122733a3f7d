/** What a variant is: one way in which real documents differ from a sample, and what may then be told differently about them. */
import type { PrintedColumnKind } from "../sample-model";
import type { TracedDisclosure } from "./traced";
import type { PlacedWorkbook } from "./workbook";

/** A fact about a table or a disclosure that recognition reads from the lines above the header. */
export type FactName = "title" | "unitName" | "unitCode" | "year" | "scope" | "amountUnit" | "missingTables" | "tables";

/** A cell that a re-layout left out. */
export interface LostCell {
  readonly table: string;
  readonly text: string;
  readonly kind: PrintedColumnKind;
  /** The texts of its row, without spaces. */
  readonly row: readonly string[];
}

/**
 * What may differ from the unvaried sample. Everything else must be the same: table ids, row keys, column roles, names,
 * codes, outcomes and findings of every cell that is still there.
 */
export interface Allowance {
  /** Facts that may be missing, or be read where the sample does not print them; when both have one, they must agree. */
  readonly facts?: readonly FactName[];
  /** Cells that are not printed any more. */
  readonly loses?: (cell: LostCell) => boolean;
  /** Findings by rule that the form itself calls for or does away with. */
  readonly findings?: readonly RegExp[];
  /** Relations by id that this form makes or breaks off, as long as they are not broken. */
  readonly relations?: readonly RegExp[];
  /** Sheets that this form adds may be listed as unrecognised. */
  readonly unrecognised?: boolean;
  /** Rounding shows at another precision: 成立, 尾差, 可能尾差 and 不成立 may change into each other where the sample is not exact. */
  readonly rounding?: boolean;
}

export interface Variant {
  /** Name in recipes: `split-codes`. */
  readonly name: string;
  /** At most one variant of a dimension at a time. */
  readonly dimension: string;
  /** What documents do, in a sentence. */
  readonly form: string;
  readonly allows: Allowance;
  /** Variants by name that this one contradicts. */
  readonly excludes?: readonly string[];
  readonly disclosure?: (disclosure: TracedDisclosure) => TracedDisclosure;
  readonly workbook?: (workbook: PlacedWorkbook) => PlacedWorkbook;
}

export const NOTHING: Allowance = {};

/** What several variants together allow. */
export function joinAllowances(allowances: readonly Allowance[]): Allowance {
  return {
    facts: allowances.flatMap((one) => one.facts ?? []),
    loses: (cell) => allowances.some((one) => one.loses?.(cell) ?? false),
    findings: allowances.flatMap((one) => one.findings ?? []),
    relations: allowances.flatMap((one) => one.relations ?? []),
    unrecognised: allowances.some((one) => one.unrecognised === true),
    rounding: allowances.some((one) => one.rounding === true),
  };
}
