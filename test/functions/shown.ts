/** What a cell shows of an answer. */
import { expect } from "vitest";
import { exactFromNumber, printExact, roundExact } from "../../src/core/amounts/exact";
import type { Answer } from "../../src/functions/values";

/** A fraction in a percentage format with so many decimals. */
export function asPercent(answer: Answer | undefined, decimals: number): string {
  expect(answer).toBeTypeOf("number");
  const exact = exactFromNumber(Number(answer));
  expect(exact).toBeDefined();
  const rounded = roundExact(exact ?? { coefficient: 0, decimals: 0 }, decimals + 2);
  return `${printExact({ coefficient: rounded.coefficient, decimals })}%`;
}
