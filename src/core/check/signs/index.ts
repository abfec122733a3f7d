/** The checks that are no relations: signs of a mistake in cells and formulas, empty tables, and what the tables of a set must share. */
import type { CheckRule } from "../rule";
import { AMOUNT_KIND_RULES } from "./amount-kinds";
import { AMOUNT_UNIT_RULES } from "./amount-unit";
import { EMPTY_TABLE_RULES } from "./empty-tables";
import { EXECUTION_RATE_RULES } from "./execution-rate";
import { FIGURE_RULES } from "./figures";
import { RESIDUE_RULES } from "./residue";
import { TOTAL_FORMULA_RULES } from "./total-formulas";
import { WHOLE_SET_RULES } from "./whole-set";

/** All of them, in the order in which the reference lists them. */
export const SIGN_RULES: readonly CheckRule[] = [
  ...AMOUNT_KIND_RULES, ...AMOUNT_UNIT_RULES, ...TOTAL_FORMULA_RULES, ...FIGURE_RULES, ...EMPTY_TABLE_RULES, ...WHOLE_SET_RULES, ...RESIDUE_RULES, ...EXECUTION_RATE_RULES,
];
