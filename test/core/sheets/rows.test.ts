import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsBetween } from "../../../src/core/sheets/rows";

describe("rowsBetween", () => {
  it("gives the rows that looking at each one gives, wherever the bounds are", () => {
    const numbers = fc.uniqueArray(fc.nat(40)).map((all) => all.sort((a, b) => a - b));
    fc.assert(fc.property(numbers, fc.integer({ min: -2, max: 45 }), fc.integer({ min: -2, max: 45 }), (all, top, bottom) => {
      const rows = all.map((row) => ({ row, cells: [] }));
      expect(rowsBetween(rows, top, bottom)).toEqual(rows.filter(({ row }) => row >= top && row <= bottom));
    }));
  });
});
