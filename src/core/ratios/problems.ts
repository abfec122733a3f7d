/** Why nothing is written: codes with arguments. Words are put to them in `wording/ratios.ts`. */
import type { FindingArguments } from "../findings";

export const COMPUTATION_PROBLEMS = [
  "noTable",
  "notComputable",
  "withoutKeys",
  "duplicateKeys",
  "noColumns",
  "notForBudgets",
  "noRole",
  "noBase",
  "noBaseColumn",
  "noBaseTable",
  "sameTable",
  "duplicateBaseKeys",
  "otherOrganisation",
  "otherYear",
  "otherKind",
  "otherTable",
  "unitUnknown",
  "nothingMatched",
  "occupied",
  "merged",
  "protected",
  "notCalculated",
  "noRoom",
] as const;

export type ComputationProblemCode = (typeof COMPUTATION_PROBLEMS)[number];

export interface ComputationProblem {
  readonly code: ComputationProblemCode;
  readonly args: FindingArguments;
}

/** Raised inside planning, where nothing sensible can follow; `planComputation` gives it back as a result. */
export class CannotCompute extends Error {
  constructor(readonly problems: readonly ComputationProblem[]) {
    super(problems.map(({ code }) => code).join(", "));
    this.name = "CannotCompute";
  }
}

export const cannot = (code: ComputationProblemCode, args: FindingArguments = {}): CannotCompute => new CannotCompute([{ code, args }]);

/** The first few of a list, for a sentence. */
export function firstFew(texts: readonly string[], most = 8): string[] {
  return texts.length <= most ? [...texts] : [...texts.slice(0, most), `…（${texts.length}）`];
}
