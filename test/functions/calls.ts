/** Calling functions in tests. */
import { callFunction } from "../../src/functions/call";
import type { Answer, Matrix } from "../../src/functions/values";

/** Every answer. */
export const all = (id: string, ...given: readonly unknown[]): Matrix<Answer> => callFunction(id, given);

/** The first answer. */
export const one = (id: string, ...given: readonly unknown[]): Answer | undefined => callFunction(id, given)[0]?.[0];

/** The first answer, which has to be a number. */
export function numberOf(id: string, ...given: readonly unknown[]): number {
  const answer = one(id, ...given);
  if (typeof answer !== "number") throw new Error(`${id} gave ${JSON.stringify(answer)}`);
  return answer;
}

/** The first answer, which has to be a text. */
export function textOf(id: string, ...given: readonly unknown[]): string {
  const answer = one(id, ...given);
  if (typeof answer !== "string") throw new Error(`${id} gave ${JSON.stringify(answer)}`);
  return answer;
}

/** A range of one column. */
export const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

/** `#VALUE!` with its reason. */
export const value = (message: string): Answer => ({ error: "#VALUE!", message });
