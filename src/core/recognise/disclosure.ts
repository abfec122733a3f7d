/** What recognition gives: disclosures, their tables with rows and roles, and the evidence for each decision. */
import type { AmountUnit } from "../amounts/units";
import type { AmountCell } from "../amounts/cell";
import type { CellAddress, CellRange } from "../sheets/snapshot";
import type { DisclosureAnchor, RegionAnchor, RegionFact, UnappliedOverride } from "./overrides";

/** A rectangle on a named sheet. */
export interface SheetRange extends CellRange {
  readonly sheet: string;
}

export type DisclosureKind = "budget" | "final";
/** 部门 or 单位: whether the document consolidates units. */
export type DisclosureScope = "department" | "unit";

/** Why a table is believed to be what it is, for a human to read. */
export interface Evidence {
  readonly titleCell: CellAddress | null;
  /** Where the name was read when not from a title: the sheet's name, the note, the header alone. */
  readonly namedBy: "title" | "sheet" | "note" | "header" | "contents" | "user";
  /** The printed number (公开03表), which never decides. */
  readonly label: string | null;
  readonly matchedHeaders: readonly string[];
  readonly missingHeaders: readonly string[];
  readonly insertedColumns: readonly { readonly column: number; readonly header: string; readonly meaning: string | null }[];
  /** Row anchors found, such as 一、一般公共预算财政拨款收入 or the codes 201–234. */
  readonly anchors: readonly string[];
  /** The table's own relations that hold (exactly or within rounding), of those that could be evaluated. */
  readonly relations: { readonly holds: number; readonly of: number };
  /** What the user has said of the table and was followed; absent when nothing. */
  readonly specified?: { readonly region: RegionAnchor; readonly facts: readonly RegionFact[] };
}

/** What a row is: a total, a subject, a printed line, an organisation, an item of a short list. */
export type RowKind = "total" | "subject" | "line" | "unit" | "item" | "other";

export interface TableRow {
  /** Key within its table: `total`, `subject:2080501`, `income.general`, `expenditure.208`, `unit:206002`. Not unique when a code is printed twice. */
  readonly key: string;
  readonly kind: RowKind;
  readonly sheet: string;
  readonly row: number;
  /** Lane of a side-by-side table, from 0. */
  readonly lane: number;
  /** Code as digits: `2080501`; empty when there is none. */
  readonly code: string;
  /** Name as printed, cleaned of line breaks and indentation. */
  readonly name: string;
  readonly codeCell: CellAddress | null;
  readonly nameCell: CellAddress | null;
  /** Steps below the top line, from the code, the numbering or the indentation. */
  readonly level: number;
  /** 其中 rows are parts that do not add up. */
  readonly ofWhich: boolean;
  readonly hidden: boolean;
  /** Amounts by column role; a role that the row does not have is absent. */
  readonly cells: ReadonlyMap<string, AmountCell>;
}

export interface TableColumn {
  readonly sheet: string;
  readonly column: number;
  readonly lane: number;
  /** Role in the table (`total`, `basic`, `code`, `name`, `lineNumber`), or null when it has none that is known. */
  readonly role: string | null;
  /** Header texts from the top down. */
  readonly path: readonly string[];
}

export interface RecognisedTable {
  /** Unique in the workbook: the id, with `#2` for a second one. */
  readonly key: string;
  /** `T1`…`T10`, `B1`…`B12`, `P1`…`P3`, or `X:<name>` for the further tables known by title. */
  readonly id: string;
  /** Title as printed; the standard name when the table prints none. */
  readonly title: string;
  /** One rectangle, or several when the table goes on over a page or onto another sheet. */
  readonly parts: readonly [SheetRange, ...SheetRange[]];
  readonly unitName: string | null;
  readonly unitCode: string | null;
  readonly year: number | null;
  readonly scope: DisclosureScope | null;
  /** As printed on this table; null when it prints none. */
  readonly amountUnit: AmountUnit | null;
  readonly amountUnitCell: CellAddress | null;
  /** 0–1; below 0.6 the table is listed as uncertain instead. */
  readonly confidence: number;
  readonly evidence: Evidence;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly { readonly text: string; readonly cell: CellAddress }[];
  /** False for tables known by title only: they are checked by the generic rules and say so. */
  readonly known: boolean;
}

export interface Disclosure {
  readonly unit: string | null;
  readonly unitCode: string | null;
  readonly year: number | null;
  readonly kind: DisclosureKind;
  readonly scope: DisclosureScope | null;
  readonly tables: readonly RecognisedTable[];
  /** Ids of the standard set (or of the workbook's own 目录) that are not there. */
  readonly missingTables: readonly string[];
  /** What the user has said of it; absent when nothing. */
  readonly specified?: { readonly of: DisclosureAnchor; readonly facts: readonly ("unit" | "year")[] };
}

/** Something that looks like a table and was not recognised, or not surely enough. Reason as a wording key with arguments. */
export interface Unrecognised {
  readonly range: SheetRange;
  readonly title: string | null;
  readonly reason: string;
  readonly args: Readonly<Record<string, string>>;
  /** The user has spoken of this place: left out on purpose, or said to be something that it cannot be. */
  readonly specified?: RegionAnchor;
}

export interface Recognition {
  readonly disclosures: readonly Disclosure[];
  readonly unrecognised: readonly Unrecognised[];
  /** What the user has said and could not be followed; absent when nothing was said. */
  readonly unapplied?: readonly UnappliedOverride[];
}
