/** Kinds of slip, and that none is seen where there is none. */
import { describe, expect, it } from "vitest";
import type { SlipKind } from "../../../src/core/locate/slips";
import { slipFrom } from "../../../src/core/locate/slips";
import { FINDING_WORDING } from "../../../src/core/wording/findings";
import { madeCell } from "./made-systems";

const ALONE = { neighbours: [], parent: undefined };
const kind = (proposed: number, printed: number, around = ALONE as { neighbours: readonly number[]; parent: number | undefined }): SlipKind => slipFrom(proposed, printed, madeCell(0, printed), around).kind;

const KINDS: readonly (readonly [proposed: number, printed: number, kind: SlipKind])[] = [
  [12345, -12345, "sign"], [12345, 123450, "power"], [12345, 1235, "power"], [12345, 123450000, "unit"], [123450000, 12345, "unit"],
  [12345, 12435, "transposed"], [12345, 21345, "transposed"], [1205, 1250, "transposed"],
  [12345, 12945, "digit"], [12345, 2345, "digit"], [12345, 1345, "dropped"], [12345, 122345, "dropped"],
  [9567, 10567, "round"], [12345, 98761, "other"], [12345, 0, "blank"], [0, 12345, "other"],
];

describe("a slip", () => {
  it.each(KINDS)("from %i to %i is of kind %s", (proposed, printed, wanted) => {
    expect(kind(proposed, printed)).toBe(wanted);
  });

  it("is a neighbour's figure or the parent's where these are printed", () => {
    expect(kind(12345, 98761, { neighbours: [555, 98761], parent: undefined })).toBe("neighbour");
    expect(kind(12345, 98761, { neighbours: [], parent: 98761 })).toBe("parent");
  });

  it("is not a neighbour's figure where rounding alone makes the difference", () => {
    expect(kind(12345, 12346, { neighbours: [12346], parent: undefined })).toBe("digit");
  });

  it("of a telling kind is likelier than any other figure", () => {
    const other = slipFrom(12345, 98761, madeCell(0, 98761), ALONE).likelihood;
    for (const [proposed, printed, wanted] of KINDS) {
      if (wanted !== "other") expect(slipFrom(proposed, printed, madeCell(0, printed), ALONE).likelihood).toBeGreaterThan(other * 100);
    }
  });

  it("has words in both languages, exact and about", () => {
    for (const wanted of new Set<SlipKind>([...KINDS.map(([, , each]) => each), "neighbour", "parent"])) {
      for (const form of ["culprit", "about"]) {
        const sentence = FINDING_WORDING[`locate.${form}.${wanted}`];
        expect(sentence?.zh).toContain("{value}");
        expect(sentence?.en).toContain("{value}");
      }
    }
  });
});
