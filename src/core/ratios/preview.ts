/** What a user sees before anything is written. Plain data; the words are in `wording/ratios.ts`. */
import type { AmountUnit } from "../amounts/units";
import type { FindingArguments } from "../findings";
import type { CellAddress } from "../sheets/snapshot";
import type { ComparedRow } from "./compared-rows";
import type { BaseKind, ComputedColumn, FormulaKind } from "./choice";

/** A column that will be filled. */
export interface PreviewColumn {
  readonly column: ComputedColumn;
  /** Header as it stands or will stand on the sheet. */
  readonly header: string;
  readonly sheet: string;
  /** Column letters. */
  readonly letters: string;
  /** Not there before. */
  readonly isNew: boolean;
  /** Asked for, or needed by one that was. */
  readonly because: "chosen" | "needed";
}

/** A subject, line or item with its amount as printed. */
export interface PreviewSubject {
  /** Code, empty for lines. */
  readonly code: string;
  readonly name: string;
  readonly amount: string;
  readonly cell: CellAddress;
}

/** How a base joined the table. */
export interface PreviewBase {
  readonly base: BaseKind;
  /** Title of the base table, with file or sheet in front; null for a column of the table itself. */
  readonly source: string | null;
  readonly year: number | null;
  /** Null when both are the same. */
  readonly conversion: { readonly from: AmountUnit; readonly to: AmountUnit } | null;
  /** The sheet that the figures are copied to. */
  readonly dataSheet: string | null;
  readonly matched: number;
  /** Rows of the table that joined several rows of the base: a 类 of which the base prints only 项. */
  readonly summed: number;
  /** 新增: only in the table. */
  readonly added: readonly PreviewSubject[];
  /** 已无: only in the base. */
  readonly vanished: readonly PreviewSubject[];
  /** Same code, another name: known as a renaming, or to be looked at. */
  readonly renamed: readonly { readonly code: string; readonly from: string; readonly to: string; readonly known: boolean }[];
  readonly moved: readonly { readonly from: string; readonly to: string; readonly name: string; readonly year: number }[];
  /** The table's rows beside the base's. */
  readonly rows: readonly ComparedRow[];
}

/** A cell that is not blank and would get something else. */
export interface PreviewClash {
  readonly cell: CellAddress;
  readonly is: string;
  readonly computed: string;
  /** True when it will be replaced, false when it stays. */
  readonly replaced: boolean;
}

/** Something worth knowing, as a wording key with arguments. */
export interface PreviewNote {
  readonly key: string;
  readonly args: FindingArguments;
}

export interface ComputationPreview {
  readonly table: string;
  readonly title: string;
  /** Null when the table and its set print none. */
  readonly amountUnit: AmountUnit | null;
  readonly formulas: FormulaKind;
  readonly columns: readonly PreviewColumn[];
  readonly bases: readonly PreviewBase[];
  /** Cells that will be written, headers and data sheet not counted. */
  readonly cells: number;
  readonly clashes: readonly PreviewClash[];
  readonly notes: readonly PreviewNote[];
}
