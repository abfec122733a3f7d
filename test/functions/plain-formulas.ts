/** The plain formulas beside the functions that they stand for in a workbook without the add-in. */
import { plainFormula } from "../../src/core/ratios/formulas";

export interface PlainFormula {
  readonly id: string;
  /** How many of two operands the function takes. */
  readonly operands: 1 | 2;
  readonly formula: (first: string, second: string) => string;
}

export const PLAIN_FORMULAS: readonly PlainFormula[] = [
  { id: "YOY", operands: 2, formula: (first, second) => plainFormula("changeRate", first, second) },
  { id: "CHANGE", operands: 2, formula: (first, second) => plainFormula("change", first, second) },
  { id: "COMPLETION", operands: 2, formula: (first, second) => plainFormula("completion", first, second) },
  { id: "SHARE", operands: 2, formula: (first, second) => plainFormula("share", first, second) },
  { id: "WAN", operands: 1, formula: (first) => `IF(ISNUMBER(${first}),ROUND(${first}/10000,2),LEFT(${first},0))` },
];
