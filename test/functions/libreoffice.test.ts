/**
 * The functions against LibreOffice's calculation of the plain formulas that stand for them without the add-in. Its answers are kept in
 * libreoffice.json, which scripts/write-formula-golden.ts makes anew wherever LibreOffice is installed.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isProblem } from "../../src/functions/values";
import { one } from "./calls";
import { PLAIN_FORMULAS } from "./plain-formulas";

interface Case {
  readonly given: readonly unknown[];
  readonly answers: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

function isCase(value: unknown): value is Case {
  return isRecord(value) && Array.isArray(value["given"]) && value["given"].length === 2 && isRecord(value["answers"]);
}

const golden: unknown = JSON.parse(readFileSync(new URL("libreoffice.json", import.meta.url), "utf8"));
const cases = isRecord(golden) && Array.isArray(golden["cases"]) ? golden["cases"].filter(isCase) : [];

/** How far the formula's binary arithmetic may be from the exact answer: a few times the spacing of numbers as large as its operands. */
function roomOf(id: string, first: number, second: number): number {
  const spacing = (Math.abs(first) + Math.abs(second)) * 2 ** -49;
  if (id === "CHANGE") return spacing;
  // LibreOffice writes fifteen digits.
  return id === "YOY" ? spacing / Math.abs(second) + 1e-14 : Math.abs(first / second) * 1e-14;
}

describe("LibreOffice's plain formulas", () => {
  it("are those that the product writes", () => {
    expect(isRecord(golden) && golden["formulas"]).toEqual(Object.fromEntries(PLAIN_FORMULAS.map(({ id, formula }) => [id, formula("A1", "B1")])));
    expect(cases.length).toBeGreaterThan(100);
  });

  it.each(PLAIN_FORMULAS.map((plain) => [plain.id, plain] as const))("give what BUDGET.%s gives", (id, { operands }) => {
    for (const { given, answers } of cases) {
      const [first, second] = given;
      const answer = one(id, ...given.slice(0, operands));
      const theirs = answers[id];
      const what = `${id}(${JSON.stringify(given)})`;
      // Of two errors spreadsheets pass on the one that they meet first, LibreOffice the second of a concatenation.
      if (isProblem(answer) && given.every(isProblem)) expect(given, what).toContainEqual(theirs);
      else if (isProblem(answer)) expect(theirs, what).toEqual({ error: answer.error });
      else if (typeof answer === "number" && operands === 2) expect(Math.abs(answer - Number(theirs)), what).toBeLessThanOrEqual(roomOf(id, Number(first), Number(second)));
      else expect(theirs, what).toBe(answer);
    }
  });
});
