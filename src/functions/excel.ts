/** Handing the functions to Excel: the same calls, with errors in the form that its runtime wants. */
import { callFunction, FUNCTIONS } from "./call";
import { referenceError } from "./messages";
import { isProblem, type Problem } from "./values";

/** The part of Excel's `CustomFunctions` that is used: tying functions to ids, and making errors. */
export interface FunctionRuntime<Code, ExcelError> {
  associate(id: string, call: (...given: readonly unknown[]) => unknown): void;
  readonly Error: new (code: Code, message?: string) => ExcelError;
  readonly ErrorCode: Readonly<Record<"invalidValue" | "notAvailable" | "divisionByZero" | "invalidNumber" | "nullReference", Code>>;
}

/** Ties every function to its id in the metadata. */
export function registerFunctions<Code, ExcelError>(runtime: FunctionRuntime<Code, ExcelError>): void {
  for (const { id, parameters } of FUNCTIONS) {
    // Excel adds an invocation object behind the last argument.
    runtime.associate(id, (...given) => callFunction(id, given.slice(0, parameters.length)).map((row) => row.map((answer) => (isProblem(answer) ? excelError(answer, runtime) : answer))));
  }
}

/** Excel takes five errors back and shows a message with two of them; #NAME? and #REF! of an argument become #VALUE! that says so. */
function excelError<Code, ExcelError>({ error, message }: Problem, { Error: Made, ErrorCode }: FunctionRuntime<Code, ExcelError>): ExcelError {
  switch (error) {
    case "#N/A": return new Made(ErrorCode.notAvailable, message);
    case "#DIV/0!": return new Made(ErrorCode.divisionByZero);
    case "#NUM!": return new Made(ErrorCode.invalidNumber);
    case "#NULL!": return new Made(ErrorCode.nullReference);
    default: return new Made(ErrorCode.invalidValue, message ?? referenceError(error));
  }
}
