/** The checks that are no relations: signs of a mistake in cells and formulas, empty tables, and what the tables of a set must share. */
import type { CheckRule } from "../rule";

/** All of them, in the order in which the reference lists them. */
export const SIGN_RULES: readonly CheckRule[] = [];
