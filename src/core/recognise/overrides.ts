/**
 * What the user has said about a workbook's tables where recognition was wrong or unsure, as plain data that is kept in the
 * workbook. It names tables by what is printed on them, never by row numbers, so that it survives rows inserted above.
 */
import type { AmountUnit } from "../amounts/units";
import type { DisclosureKind } from "./disclosure";

/** A table's place: the sheet, what its title and header say (comparable text without years), and which of several alike it is, from 0. */
export interface RegionAnchor {
  readonly sheet: string;
  readonly title: string;
  readonly header: string;
  readonly nth: number;
}

/** The id of a known table; `none` for no disclosure table; `totals:…` for a table of its own kind, of which totals and levels are checked. */
export type TableChoice = string;
export const NO_TABLE = "none";
export const TOTALS_ONLY: Readonly<Record<DisclosureKind, TableChoice>> = { final: "totals:final", budget: "totals:budget" };

/** A column by its header path, and which of several with the same one it is; role null for a column that takes part in nothing. */
export interface ColumnOverride {
  readonly header: string;
  readonly nth: number;
  readonly role: string | null;
}

/** What was said of one table; what is absent is left to recognition. */
export interface RegionOverride {
  readonly region: RegionAnchor;
  readonly table?: TableChoice;
  readonly amountUnit?: AmountUnit;
  readonly year?: number;
  readonly unitName?: string;
  readonly columns?: readonly ColumnOverride[];
}

/** A disclosure as it was understood without the user. */
export interface DisclosureAnchor {
  readonly unit: string | null;
  readonly year: number | null;
  readonly kind: DisclosureKind;
}

/** The organisation or the year of a whole disclosure: holds for its tables that print none or what was understood. */
export interface DisclosureOverride {
  readonly of: DisclosureAnchor;
  readonly unit?: string;
  readonly year?: number;
}

export interface RecognitionOverrides {
  readonly regions: readonly RegionOverride[];
  readonly disclosures: readonly DisclosureOverride[];
}

export const NO_OVERRIDES: RecognitionOverrides = { regions: [], disclosures: [] };

export const isEmpty = ({ regions, disclosures }: RecognitionOverrides): boolean => regions.length + disclosures.length === 0;

/** Something said that could not be followed: the place is gone or cannot be told from others, the table has another layout, or the column is gone. */
export type UnappliedOverride =
  | { readonly reason: "regionGone"; readonly region: RegionAnchor }
  | { readonly reason: "layout"; readonly region: RegionAnchor; readonly table: TableChoice }
  | { readonly reason: "columnGone"; readonly region: RegionAnchor; readonly header: string }
  | { readonly reason: "disclosureGone"; readonly disclosure: DisclosureAnchor };

/** The facts that an override of a table settles, in the order in which they are told. */
export const REGION_FACTS = ["table", "amountUnit", "year", "unitName", "columns"] as const;
export type RegionFact = (typeof REGION_FACTS)[number];

export const factsOf = (override: RegionOverride): RegionFact[] => REGION_FACTS.filter((fact) => override[fact] !== undefined);

const sameRegion = (a: RegionAnchor, b: RegionAnchor): boolean => a.sheet === b.sheet && a.title === b.title && a.header === b.header && a.nth === b.nth;
const sameDisclosure = (a: DisclosureAnchor, b: DisclosureAnchor): boolean => a.unit === b.unit && a.year === b.year && a.kind === b.kind;

/** What was said of the region so far. */
export const regionOverride = ({ regions }: RecognitionOverrides, region: RegionAnchor): RegionOverride | undefined => regions.find((each) => sameRegion(each.region, region));

export const disclosureOverride = ({ disclosures }: RecognitionOverrides, of: DisclosureAnchor): DisclosureOverride | undefined => disclosures.find((each) => sameDisclosure(each.of, of));

/** Puts an override in the place of the one for the same region; one that says nothing is left out. */
export function withRegion(overrides: RecognitionOverrides, override: RegionOverride): RecognitionOverrides {
  const others = overrides.regions.filter(({ region }) => !sameRegion(region, override.region));
  return { ...overrides, regions: factsOf(override).length === 0 ? others : [...others, override] };
}

/** The same for a disclosure. */
export function withDisclosure(overrides: RecognitionOverrides, override: DisclosureOverride): RecognitionOverrides {
  const others = overrides.disclosures.filter(({ of }) => !sameDisclosure(of, override.of));
  return { ...overrides, disclosures: override.unit === undefined && override.year === undefined ? others : [...others, override] };
}

/** Takes back everything said of the region. */
export const withoutRegion = (overrides: RecognitionOverrides, region: RegionAnchor): RecognitionOverrides => withRegion(overrides, { region });

export const withoutDisclosure = (overrides: RecognitionOverrides, of: DisclosureAnchor): RecognitionOverrides => withDisclosure(overrides, { of });
