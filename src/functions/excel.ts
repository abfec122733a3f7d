/** Handing the functions to Excel: the same calls, with errors in the form that its runtime wants. */
/// <reference types="custom-functions-runtime" />
import { callFunction, FUNCTIONS } from "./call";
import { referenceError } from "./messages";
import { isProblem, type Answer, type Problem } from "./values";

/** The part of Excel's `CustomFunctions` that is used. */
export type FunctionRuntime = Pick<typeof CustomFunctions, "associate" | "Error" | "ErrorCode">;

type ExcelAnswer = string | number | boolean | CustomFunctions.Error;

/** Ties every function to its id in the metadata. */
export function registerFunctions(runtime: FunctionRuntime): void {
  for (const { id, parameters } of FUNCTIONS) {
    // Excel adds an invocation object behind the last argument.
    runtime.associate(id, (...given: readonly unknown[]) => callFunction(id, given.slice(0, parameters.length)).map((row) => row.map((answer) => excelAnswer(answer, runtime))));
  }
}

const excelAnswer = (answer: Answer, runtime: FunctionRuntime): ExcelAnswer => (isProblem(answer) ? excelError(answer, runtime) : answer);

/** Excel takes five errors back and shows a message with two of them; #NAME? and #REF! of an argument become #VALUE! that says so. */
function excelError({ error, message }: Problem, { Error: ExcelError, ErrorCode }: FunctionRuntime): CustomFunctions.Error {
  switch (error) {
    case "#N/A": return new ExcelError(ErrorCode.notAvailable, message);
    case "#DIV/0!": return new ExcelError(ErrorCode.divisionByZero);
    case "#NUM!": return new ExcelError(ErrorCode.invalidNumber);
    case "#NULL!": return new ExcelError(ErrorCode.nullReference);
    default: return new ExcelError(ErrorCode.invalidValue, message ?? referenceError(error));
  }
}
