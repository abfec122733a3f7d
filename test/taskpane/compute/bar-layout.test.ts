import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutBars } from "../../../src/taskpane/compute/bar-layout";

describe("bars", () => {
  it("begin at the left where nothing went down, and at the right where everything did", () => {
    expect(layOutBars([10, 5])).toEqual({ zero: 0, bars: [{ from: 0, length: 100 }, { from: 0, length: 50 }] });
    expect(layOutBars([-10, -5])).toEqual({ zero: 100, bars: [{ from: 0, length: 100 }, { from: 50, length: 50 }] });
  });

  it("go to the left of the zero line when negative, in one scale with the others", () => {
    expect(layOutBars([30, -10])).toEqual({ zero: 25, bars: [{ from: 25, length: 75 }, { from: 0, length: 25 }] });
  });

  it("stay inside the picture", () => {
    fc.assert(fc.property(fc.array(fc.double({ noNaN: true, min: -1e12, max: 1e12 })), (changes) => {
      const { zero, bars } = layOutBars(changes);
      for (const { from, length } of bars) expect(Math.min(from, zero, 0) >= -1e-9 && Math.max(from + length, zero) <= 100 + 1e-9 && length >= 0).toBe(true);
    }));
  });
});
