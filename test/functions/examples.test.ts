/** Every example of the reference is what the function answers, and Excel would show it as the reference says. */
import { describe, expect, it } from "vitest";
import { callFunction, FUNCTIONS } from "../../src/functions/call";
import { asPercent } from "./shown";

describe.each(FUNCTIONS.map((definition) => [definition.id, definition] as const))("%s", (id, { examples }) => {
  it.each(examples.map((example) => [JSON.stringify(example.given), example] as const))("%s", (_, { given, answer, shown }) => {
    const answers = callFunction(id, given);
    expect(answers).toEqual(Array.isArray(answer) ? answer : [[answer]]);
    if (shown !== undefined) expect(asPercent(answers[0]?.[0], 2)).toBe(shown);
  });
});
