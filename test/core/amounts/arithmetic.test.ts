/** Exact arithmetic against decimal.js with more digits than any figure has. */
import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isZero, magnitude, minus, plus, print, quotient, rounded, roundedQuotient, toNumber, type Sum } from "../../../src/core/amounts/arithmetic";
import { writtenDigits } from "../../../src/core/amounts/exact";

const Wide = Decimal.clone({ precision: 120, rounding: Decimal.ROUND_HALF_UP });

const figures = fc.record({ coefficient: fc.maxSafeInteger(), decimals: fc.integer({ min: 0, max: 22 }) });
const amounts = fc.record({ coefficient: fc.integer({ min: -1e13, max: 1e13 }), decimals: fc.constant(2) });
const sums = fc.oneof(amounts, figures, fc.record({ coefficient: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), decimals: fc.integer({ min: 0, max: 30 }) }));

const wide = ({ coefficient, decimals }: Sum): Decimal => new Wide(String(coefficient)).div(new Wide(10).pow(decimals));

describe("exact arithmetic", () => {
  it("adds and subtracts", () => {
    fc.assert(fc.property(sums, sums, (a, b) => {
      expect(wide(plus(a, b)).eq(wide(a).plus(wide(b)))).toBe(true);
      expect(wide(minus(a, b)).eq(wide(a).minus(wide(b)))).toBe(true);
      expect(isZero(minus(a, a))).toBe(true);
      expect(wide(magnitude(a)).eq(wide(a).abs())).toBe(true);
    }));
  });

  it("gives the nearest number", () => {
    fc.assert(fc.property(sums, (a) => {
      expect(toNumber(a)).toBe(wide(a).toNumber() || 0);
    }), { numRuns: 1000 });
    fc.assert(fc.property(sums, sums, (a, b) => {
      fc.pre(!isZero(b));
      expect(quotient(a, b)).toBe(wide(a).div(wide(b)).toNumber() || 0);
    }), { numRuns: 1000 });
  });

  it("rounds half away from zero", () => {
    fc.assert(fc.property(sums, fc.integer({ min: 0, max: 12 }), (a, decimals) => {
      expect(print(rounded(a, decimals)).replace(/^-(?=[0.]+$)/, "")).toBe(wide(a).toFixed(decimals).replace(/^-(?=[0.]+$)/, ""));
    }));
    fc.assert(fc.property(sums, sums, fc.integer({ min: 0, max: 6 }), (a, b, decimals) => {
      fc.pre(!isZero(b));
      expect(wide(roundedQuotient(a, b, decimals)).eq(wide(a).div(wide(b)).toDecimalPlaces(decimals))).toBe(true);
    }));
    expect(print(rounded({ coefficient: -15, decimals: 1 }, 0))).toBe("-2");
    expect(print(rounded({ coefficient: 30755, decimals: 3 }, 2))).toBe("30.76");
  });

  it("prints what was written", () => {
    fc.assert(fc.property(fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 })), ([whole, cents]) => {
      const text = `${whole}.${String(cents).padStart(2, "0")}`;
      expect(print(writtenDigits(text) ?? { coefficient: NaN, decimals: 0 })).toBe(text.replace(/^-(?=[0.]+$)/, ""));
    }));
    expect(print({ coefficient: -(10n ** 20n) - 5n, decimals: 2 })).toBe("-1000000000000000000.05");
    expect(print({ coefficient: 5n, decimals: 3 })).toBe("0.005");
  });
});
