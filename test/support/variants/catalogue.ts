/** All variants in the order in which they are applied: rows, then columns and labels, then words and figures, then sheets. */
import { AMOUNT_VARIANTS } from "./amounts";
import { CODE_VARIANTS } from "./codes";
import { COLUMN_VARIANTS } from "./columns";
import { HEADER_VARIANTS } from "./headers";
import { HEADING_VARIANTS } from "./headings";
import { LANE_VARIANTS } from "./lanes";
import { ROW_VARIANTS } from "./rows";
import { SHEET_VARIANTS } from "./sheets";
import { THREE_PUBLIC_VARIANTS } from "./three-public";
import { TOTAL_VARIANTS } from "./totals";
import type { Variant } from "./variant";

const ordered = (dimension: string, variants: readonly Variant[]): Variant[] => variants.filter((variant) => variant.dimension === dimension);

/** Indentation goes by the whole code, and 合计 moves by the row, before codes are divided. */
const FIRST = [...ordered("total-row", TOTAL_VARIANTS), ...ordered("indent", CODE_VARIANTS)];

export const CATALOGUE: readonly Variant[] = [
  ...ROW_VARIANTS,
  ...LANE_VARIANTS,
  ...THREE_PUBLIC_VARIANTS,
  ...FIRST,
  ...[...CODE_VARIANTS, ...TOTAL_VARIANTS].filter((variant) => !FIRST.includes(variant)),
  ...COLUMN_VARIANTS,
  ...AMOUNT_VARIANTS,
  ...HEADING_VARIANTS,
  ...HEADER_VARIANTS,
  ...SHEET_VARIANTS,
];

/** Whether variants can stand together in one document. */
export const compatible = (variants: readonly Variant[]): boolean =>
  variants.every((one, index) =>
    variants.slice(index + 1).every((other) => one.dimension !== other.dimension && !contradict(one, other) && !contradict(other, one)),
  );

const contradict = (one: Variant, other: Variant): boolean => one.excludes?.includes(other.name) ?? false;
