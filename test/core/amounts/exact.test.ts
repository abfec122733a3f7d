import { Decimal as Decimals } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactFromDigits, exactFromNumber, printExact, roundExact, writtenDigits } from "../../../src/core/amounts/exact";

/** With more digits than any figure here has, so that it rounds nothing. */
const Decimal = Decimals.clone({ precision: 60 });

describe("a stored number is read by its shortest decimal form", () => {
  it.each([
    [2781.88, "2781.88"], [2781.8799999999997, "2781.88"], [0.1 + 0.2, "0.3"], [150.0952, "150.0952"], [-0.05, "-0.05"], [0, "0"], [1e15, "1000000000000000"],
    [0.000001, "0.000001"], [123456789012.34, "123456789012.34"], [1 / 3, "0.333333333333333"], [-0, "0"], [4.5474735088646412e-13, "0.000000000000455"], [1e-20, "0"],
  ])("%d reads %s", (value, digits) => {
    const exact = exactFromNumber(value);
    expect(exact && printExact(exact)).toBe(digits);
  });

  it("is nothing for what is no number", () => {
    expect(exactFromNumber(NaN)).toBeUndefined();
    expect(exactFromNumber(Infinity)).toBeUndefined();
  });

  it("equals decimal.js for every figure of two decimals", () => {
    fc.assert(fc.property(fc.integer({ min: -1e13, max: 1e13 }), (cents) => {
      const exact = exactFromNumber(cents / 100);
      expect(exact && new Decimal(printExact(exact)).times(100).toNumber()).toBe(cents === 0 ? 0 : cents);
    }));
  });
});

it("prints as decimal.js does, however many digits and decimals", () => {
  fc.assert(fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 22 }), (coefficient, decimals) => {
    expect(printExact({ coefficient, decimals })).toBe(new Decimal(coefficient).div(new Decimal(10).pow(decimals)).toFixed(decimals));
  }), { numRuns: 2000 });
});

describe("written digits", () => {
  it("keep their decimals, or drop trailing zeros", () => {
    expect(writtenDigits("2781.80")).toEqual({ coefficient: 278180, decimals: 2 });
    expect(exactFromDigits("2781.80")).toEqual({ coefficient: 27818, decimals: 1 });
    expect(exactFromDigits("1.5e3")).toEqual({ coefficient: 1500, decimals: 0 });
  });

  it.each(["", ".", "12a", "1,2", "--3", "12345678901234567890"])("refuse %s", (text) => {
    expect(writtenDigits(text)).toBeUndefined();
  });
});

describe("rounding", () => {
  it("goes half away from zero, as Excel prints", () => {
    expect(printExact(roundExact({ coefficient: 5, decimals: 3 }, 2))).toBe("0.01");
    expect(printExact(roundExact({ coefficient: -5, decimals: 3 }, 2))).toBe("-0.01");
    expect(printExact(roundExact({ coefficient: 4, decimals: 3 }, 2))).toBe("0.00");
  });

  it("agrees with decimal.js", () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), (coefficient, decimals, to) => {
      const expected = new Decimal(coefficient).div(new Decimal(10).pow(decimals)).toDecimalPlaces(to, Decimal.ROUND_HALF_UP);
      expect(new Decimal(printExact(roundExact({ coefficient, decimals }, to))).equals(expected)).toBe(true);
    }));
  });
});
