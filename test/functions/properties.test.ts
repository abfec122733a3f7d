/** What holds for all figures: scale, sign, units, sums, and that a range is answered as its cells are. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callFunction } from "../../src/functions/call";
import { isProblem, type Answer, type Matrix } from "../../src/functions/values";
import { numberOf, one, textOf } from "./calls";

/** An amount in 分. */
const cents = fc.integer({ min: -1e11, max: 1e11 });
const positive = fc.integer({ min: 1, max: 1e11 });
const nonZero = cents.filter((amount) => amount !== 0);

describe("amounts", () => {
  it("a ratio does not depend on the unit", () => {
    fc.assert(fc.property(cents, nonZero, fc.integer({ min: 0, max: 8 }), (current, prior, shift) => {
      const [scaledCurrent, scaledPrior] = [`${current}e0`, `${prior}e0`].map((text) => Number(text.replace("e0", `e-${shift}`)));
      for (const id of ["YOY", "COMPLETION", "SHARE"]) expect(numberOf(id, scaledCurrent, scaledPrior)).toBe(numberOf(id, current, prior));
    }));
  });

  it("a ratio is the number nearest to the true one", () => {
    fc.assert(fc.property(cents, nonZero, (part, whole) => {
      expect(numberOf("SHARE", part / 100, whole / 100)).toBe(part / whole || 0);
      expect(numberOf("YOY", part / 100, whole / 100)).toBe((part - whole) / Math.abs(whole) || 0);
      expect(numberOf("CHANGE", part / 100, whole / 100)).toBe((part - whole) / 100 || 0);
    }));
  });

  it("a change has its sign, and turns around with its sides", () => {
    fc.assert(fc.property(cents, nonZero, (current, prior) => {
      expect(Math.sign(numberOf("YOY", current, prior))).toBe(Math.sign(current - prior));
      expect(numberOf("CHANGE", current / 100, prior / 100)).toBe(-numberOf("CHANGE", prior / 100, current / 100) || 0);
      const phrase = textOf("PHRASE", current / 100, prior / 100);
      expect(phrase.slice(0, 2)).toBe(current > prior ? "增加" : current < prior ? "减少" : "持平");
    }));
  });

  it("a completed budget and its year-on-year change differ by one", () => {
    fc.assert(fc.property(cents, positive, (actual, budget) => {
      expect(numberOf("COMPLETION", actual, budget) - 1).toBeCloseTo(numberOf("YOY", actual, budget), 6);
    }));
  });

  it("WAN with all its digits is the amount itself, and with two never more than half a hundredth away", () => {
    fc.assert(fc.property(cents, (amount) => {
      expect(numberOf("WAN", amount / 100, 6)).toBe(Number(`${amount}e-6`) || 0);
      expect(Math.abs(numberOf("WAN", amount / 100) - amount / 1e6)).toBeLessThanOrEqual(0.005 + 1e-6);
    }));
  });
});

describe("totals", () => {
  it("of their parts are silent, and are rounding up to half a cent for each figure", () => {
    fc.assert(fc.property(fc.array(positive, { minLength: 1, maxLength: 20 }), fc.integer({ min: -30, max: 30 }), (parts, off) => {
      const total = parts.reduce((sum, part) => sum + part, 0) + off;
      fc.pre(total !== 0 && [total, ...parts].some((figure) => figure % 100 !== 0));
      const answer = textOf("TOTALCHECK", total / 100, parts.map((part) => [part / 100]));
      const text = `${off < 0 ? "-" : ""}0.${String(Math.abs(off)).padStart(2, "0")}`;
      expect(answer).toBe(off === 0 ? "" : 2 * Math.abs(off) <= parts.length + 1 ? `尾差 ${text}` : `差 ${text}`);
    }));
  });

  it("under a code are the sum of its items, in whatever order and whether or not upper levels are listed", () => {
    const items = fc.uniqueArray(fc.record({ code: fc.integer({ min: 0, max: 124 }).map((n) => `20${1 + Math.floor(n / 25)}0${1 + (Math.floor(n / 5) % 5)}0${1 + (n % 5)}`), amount: cents }), { selector: ({ code }) => code, minLength: 1, maxLength: 40 });
    fc.assert(fc.property(items, fc.boolean(), fc.boolean(), fc.nat(), (listed, classes, sections, turn) => {
      const sumUnder = (code: string): number => listed.filter((item) => item.code.startsWith(code)).reduce((sum, { amount }) => sum + amount, 0);
      const upper = (length: number): { code: string; amount: number }[] => [...new Set(listed.map(({ code }) => code.slice(0, length)))].map((code) => ({ code, amount: sumUnder(code) }));
      const rows = [...listed, ...(classes ? upper(3) : []), ...(sections ? upper(5) : [])];
      const turned = [...rows.slice(turn % rows.length), ...rows.slice(0, turn % rows.length)];
      const [codes, amounts] = [turned.map(({ code }) => [code]), turned.map(({ amount }) => [amount / 100])];
      for (const asked of ["", ...new Set(listed.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]))]) expect(numberOf("SUBTOTAL", asked, codes, amounts)).toBe(sumUnder(asked) / 100 || 0);
      for (const { code, amount } of rows) expect(numberOf("LOOKUP", code, codes, amounts)).toBe(amount / 100 || 0);
    }));
  });
});

describe("a range is answered as its cells are", () => {
  const cell = fc.oneof(cents.map((amount) => amount / 100), fc.constantFrom<unknown>(0, "", null, "—", "1,234.50", "待定", "2080505", 2101501, "20805", { error: "#N/A" }, true));
  const block = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) => {
    const cells = fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
    return fc.tuple(cells, cells);
  });
  const mapped = (id: string, first: unknown[][], second: unknown[][]): Matrix<Answer | undefined> => first.map((row, r) => row.map((left, c) => one(id, [[left]], [[second[r]?.[c]]])));

  it.each(["YOY", "CHANGE", "COMPLETION", "SHARE", "PHRASE"])("%s", (id) => {
    fc.assert(fc.property(block, ([first, second]) => {
      expect(callFunction(id, [first, second])).toEqual(mapped(id, first, second));
    }));
    fc.assert(fc.property(block, cell, ([first], single) => {
      expect(callFunction(id, [first, single])).toEqual(mapped(id, first, first.map((row) => row.map(() => single))));
    }));
  });

  it.each(["SUBJECT", "SUBJECTPATH"])("%s", (id) => {
    fc.assert(fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), (cells) => {
      expect(callFunction(id, [cells.map((code) => [code]), 2024])).toEqual(cells.map((code) => [one(id, [[code]], 2024)]));
    }));
  });
});

it("no arguments whatever make a function throw or answer with anything but cells", () => {
  const anything = fc.oneof(fc.anything(), fc.array(fc.array(fc.anything(), { maxLength: 4 }), { maxLength: 4 }));
  const ids = fc.constantFrom("YOY", "CHANGE", "COMPLETION", "SHARE", "PHRASE", "WAN", "TOTALCHECK", "SUBTOTAL", "LOOKUP", "SUBJECT", "SUBJECTCHECK", "SUBJECTPATH");
  fc.assert(fc.property(ids, fc.array(anything, { maxLength: 5 }), (id, given) => {
    for (const answer of callFunction(id, given).flat()) expect(typeof answer === "number" ? Number.isFinite(answer) : ["string", "boolean"].includes(typeof answer) || isProblem(answer), JSON.stringify(answer)).toBe(true);
  }), { numRuns: 1500 });
});
