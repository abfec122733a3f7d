/** Sentences about signs of a mistake: cells, formulas, empty tables, the set of tables, performance forms. */
import type { Sentence } from "./language";

export const SIGN_WORDING: Readonly<Record<string, Sentence>> = {};
