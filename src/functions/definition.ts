/** What a function of the add-in is: one entry gives its metadata for Excel, its page in the reference and its behaviour. */
import type { Sentence } from "../core/wording/language";
import type { Answer, Argument, Cell, Matrix } from "./values";

export interface Parameter {
  /** Shown while a formula is typed, and in messages. */
  readonly name: Sentence;
  readonly description: Sentence;
  /** A repeating parameter is the last one and may be given any number of times, at least once. */
  readonly use: "required" | "optional" | "repeating";
}

/** A call with its answer: each argument and the answer are a cell or rows of cells. */
export interface Example {
  readonly given: readonly (Cell | Matrix<Cell>)[];
  readonly answer: Answer | Matrix<Answer>;
  /** What the cell shows when its format is a percentage. */
  readonly shown?: string;
}

export interface BudgetFunction {
  /** The name behind `BUDGET.`, the same in every language since formulas travel. */
  readonly id: string;
  /** One sentence, shown by Excel. */
  readonly description: Sentence;
  /** Particulars for the reference, one sentence each. */
  readonly remarks: readonly Sentence[];
  readonly parameters: readonly Parameter[];
  readonly examples: readonly Example[];
  /** Gets one argument for each parameter, a blank cell for those left out, and all arguments of a repeating one at the end. Never throws. */
  readonly run: (given: readonly Argument[]) => Matrix<Answer>;
}

/** What stands for an argument that was not handed in. */
export const NOTHING: Argument = { name: "", cells: [[null]] };

const parameter = (use: Parameter["use"]) => (zh: string, en: string, zhDescription: string, enDescription: string): Parameter => ({
  name: { zh, en },
  description: { zh: zhDescription, en: enDescription },
  use,
});

export const required = parameter("required");
export const optional = parameter("optional");
export const repeating = parameter("repeating");

/** Names of the first two parameters, as functions on two figures want them. */
export const namesOf = (first: Argument, second: Argument): readonly [string, string] => [first.name, second.name];
