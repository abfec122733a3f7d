/** The part of Excel's function runtime that the add-in uses, as documented, without Excel. */
import type { FunctionRuntime } from "../../src/functions/excel";
import { registerFunctions } from "../../src/functions/excel";

/** As Excel's: a code and a message, and not a JavaScript error. */
export class FakeError {
  constructor(readonly code: string, readonly message?: string) {}
}

export type Registered = ReadonlyMap<string, (...given: readonly unknown[]) => unknown>;

/** A runtime that remembers what is registered, with every error code in its documented text. */
export function fakeRuntime(): { readonly runtime: FunctionRuntime<string, FakeError>; readonly functions: Registered } {
  const functions = new Map<string, (...given: readonly unknown[]) => unknown>();
  const runtime: FunctionRuntime<string, FakeError> = {
    associate: (id, call) => functions.set(id, call),
    Error: FakeError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!", invalidNumber: "#NUM!", nullReference: "#NULL!" },
  };
  return { runtime, functions };
}

/** The functions as Excel would have them. */
export function registered(): Registered {
  const { runtime, functions } = fakeRuntime();
  registerFunctions(runtime);
  return functions;
}
