import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printExact, writtenDigits } from "../../../src/core/amounts/exact";
import type { Exact } from "../../../src/core/amounts/exact";
import type { RatioFigure } from "../../../src/core/amounts/ratio";
import { judgeRatio, ratioOf } from "../../../src/core/amounts/ratio";

function exact(digits: string): Exact {
  const value = writtenDigits(digits);
  if (!value) throw new Error(`not a figure: ${digits}`);
  return value;
}

const figure = (digits: string, more: Partial<RatioFigure> = {}): RatioFigure => ({ value: exact(digits), ...more });

/** 11.82% as the ratio 0.1182. */
const percent = (digits: string): Exact => ({ ...exact(digits), decimals: exact(digits).decimals + 2 });

describe("a printed ratio", () => {
  it.each([
    ["17.5095", "148.0952", "11.82", "consistent"],
    ["2113.82", "2261.16", "100.00", "inconsistent"],
    ["2113.82", "2261.16", "93.48", "consistent"],
    ["2113.82", "2261.16", "93.5", "consistent"],
    ["2113.82", "2261.16", "93", "consistent"],
    ["2113.82", "2261.16", "93.49", "inconsistent"],
    ["2", "3", "66.66", "consistent"],
    ["200.0000", "300.0000", "66.66", "truncated"],
    ["200.0000", "300.0000", "66.67", "consistent"],
    ["200.0000", "300.0000", "66.65", "inconsistent"],
    ["15.51", "100.00", "15.31", "inconsistent"],
    ["0.00", "5.00", "0.00", "consistent"],
    ["5.00", "0.00", "100.00", "zeroBase"],
    ["0", "0", "0", "zeroBase"],
    ["-5.00", "10.00", "-50.00", "consistent"],
    ["5.00", "-10.00", "-50.00", "consistent"],
    ["-5.00", "-10.00", "-50.00", "inconsistent"],
    ["-200.0000", "300.0000", "-66.66", "truncated"],
  ])("%s ÷ %s is %s%%: %s", (numerator, denominator, printed, verdict) => {
    expect(judgeRatio(figure(numerator), figure(denominator), percent(printed))).toBe(verdict);
  });

  it.each([
    ["110.00", "100.00", "10.00", "consistent"], ["90.00", "100.00", "-10.00", "consistent"], ["110.00", "100.00", "110.00", "inconsistent"], ["110.00", "0.00", "100.00", "zeroBase"],
    ["200.0000", "300.0000", "-33.33", "consistent"], ["200.0000", "300.0000", "-33.34", "inconsistent"], ["100.0000", "600.0000", "-83.32", "inconsistent"], ["100.0000", "300.0000", "-66.66", "truncated"],
  ])("from %s over %s as a change of %s%%: %s", (current, prior, printed, verdict) => {
    expect(judgeRatio(figure(current), figure(prior), percent(printed), 1)).toBe(verdict);
  });

  it("knows figures of two units", () => {
    expect(judgeRatio(figure("175095", { unitExponent: 0 }), figure("148.0952", { unitExponent: 4 }), percent("11.82"))).toBe("consistent");
    expect(judgeRatio(figure("175095", { unitExponent: 4 }), figure("148.0952", { unitExponent: 4 }), percent("11.82"))).toBe("inconsistent");
  });

  it("takes an exact figure for itself only", () => {
    expect(judgeRatio(figure("1", { exact: true }), figure("3", { exact: true }), percent("33.33"))).toBe("consistent");
    expect(judgeRatio(figure("1", { exact: true }), figure("3", { exact: true }), percent("33.34"))).toBe("inconsistent");
    expect(judgeRatio(figure("0", { exact: true }), figure("3.00"), percent("0.00"))).toBe("consistent");
  });

  it("is consistent when it is rounded from the figures, whatever their precision", () => {
    const amount = fc.integer({ min: 1, max: 10 ** 9 });
    fc.assert(fc.property(amount, amount, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 6 }), fc.constantFrom<0 | 1>(0, 1), (over, under, decimals, places, less) => {
      const [numerator, denominator] = [{ value: { coefficient: over, decimals } }, { value: { coefficient: under, decimals } }];
      const printed = ratioOf(numerator, denominator, places, less);
      expect(printed && judgeRatio(numerator, denominator, printed, less)).toBe("consistent");
    }));
  });
});

it("the ratio to print is rounded half away from zero", () => {
  expect(printExact(ratioOf(figure("17.5095"), figure("148.0952"), 4) ?? exact("9"))).toBe("0.1182");
  expect(printExact(ratioOf(figure("1"), figure("8"), 2) ?? exact("9"))).toBe("0.13");
  expect(printExact(ratioOf(figure("7"), figure("8"), 2, 1) ?? exact("9"))).toBe("-0.13");
  expect(printExact(ratioOf(figure("1"), figure("-8"), 2) ?? exact("9"))).toBe("-0.13");
  expect(ratioOf(figure("1"), figure("0"), 2)).toBeUndefined();
});
