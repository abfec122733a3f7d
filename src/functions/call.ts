/** Calling a function by its name: the one way in for Excel, the workbench and the tests. */
import { AMOUNT_FUNCTIONS } from "./amount-functions";
import { NOTHING, type BudgetFunction } from "./definition";
import { failed, missing, unknownFunction } from "./messages";
import { SUBJECT_FUNCTIONS } from "./subject-functions";
import { TABLE_FUNCTIONS } from "./table-functions";
import { isProblem, problem, readRange, type Answer, type Argument, type Matrix, type Problem } from "./values";

/** The part of a formula before the point. */
export const NAMESPACE = "BUDGET";

/** Every function, in the order in which they are listed. */
export const FUNCTIONS: readonly BudgetFunction[] = [...AMOUNT_FUNCTIONS, ...TABLE_FUNCTIONS, ...SUBJECT_FUNCTIONS];

const byId = new Map(FUNCTIONS.map((definition) => [definition.id, definition]));

/**
 * Rows of answers. Each argument is a cell or rows of cells, null or undefined when left out; those of a repeating parameter follow one
 * another or come as one list of ranges, as Excel hands them in. Whatever is wrong comes back as an error cell with its reason; nothing is thrown.
 */
export function callFunction(id: string, given: readonly unknown[]): Matrix<Answer> {
  const definition = byId.get(id);
  if (!definition) return [[problem("#VALUE!", unknownFunction(id))]];
  try {
    const read = readArguments(definition, given);
    return isProblem(read) ? [[read]] : definition.run(read);
  } catch (error) {
    return [[problem("#VALUE!", failed(id, error instanceof Error ? error.message : String(error)))]];
  }
}

function readArguments({ parameters }: BudgetFunction, given: readonly unknown[]): readonly Argument[] | Problem {
  const read: Argument[] = [];
  for (const [index, { name, use }] of parameters.entries()) {
    const values = use === "repeating" ? repeatedArguments(given.slice(index)) : [given[index]];
    const ranges = values.map(readRange).filter((range) => range !== undefined);
    if (ranges.length === 0 && use !== "optional" && values.every((value) => value === undefined)) return problem("#VALUE!", missing(name.zh));
    if (ranges.length === 0) ranges.push(NOTHING.cells);
    for (const cells of ranges) read.push({ name: name.zh, cells });
  }
  return read;
}

const isRange = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(Array.isArray);

function repeatedArguments(given: readonly unknown[]): readonly unknown[] {
  const [list] = given;
  return Array.isArray(list) && list.length > 0 && list.every(isRange) ? list : given;
}
