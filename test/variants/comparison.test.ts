/** The comparison of observations: it sees what it has to see, and lets pass only what a variant allows. */
import { describe, expect, it } from "vitest";
import { differences } from "../support/variants/compare";
import type { Observation, ObservedClaim } from "../support/variants/observe";
import { NOTHING, type Allowance, type LostCell } from "../support/variants/variant";

const claim = (id: string, says: string, ...origins: string[]): ObservedClaim => ({ id, says, origins, foreign: 0 });

const BASE: Observation = {
  cells: new Map([["T3/0/2", "T3 total total"], ["T3/1/2", "T3 subject:208 total"], ["T3/2/2", "T3 subject:20805 total"]]),
  facts: new Map([["T3 tables", "T3"], ["T3 year", ""], ["T3 unitName", "某局"]]),
  relations: [claim("决03-2", "holds", "T3/0/2", "T3/1/2"), claim("决03-2", "rounding", "T3/1/2", "T3/2/2")],
  findings: [claim("决03-2", "rounding small", "T3/1/2")],
  unrecognised: [],
  foreignUnrecognised: 0,
};

const compared = (changed: Partial<Observation>, allowance: Allowance = NOTHING, lost: readonly string[] = []): string[] => {
  const cell: LostCell = { table: "T3", text: "", kind: "amount", row: [] };
  return differences(BASE, { ...BASE, ...changed }, { allowance, lost: new Map(lost.map((origin) => [origin, cell])) });
};

describe("comparing observations", () => {
  it("finds nothing between equals", () => {
    expect(compared({})).toEqual([]);
  });

  it("sees a cell that means something else, or nothing any more", () => {
    expect(compared({ cells: new Map([...BASE.cells, ["T3/1/2", "T5 subject:208 total"]]) })).toEqual(["cell T3/1/2: T3 subject:208 total → T5 subject:208 total"]);
    expect(compared({ cells: new Map([...BASE.cells].slice(1)) })).toEqual(["cell T3/0/2: T3 total total → nothing"]);
    expect(compared({ cells: new Map([...BASE.cells, ["T3/9/9", "T3 other"]]) })).toEqual(["cell T3/9/9: nothing → T3 other"]);
  });

  it("does not look for cells that are not printed any more", () => {
    const cells = new Map([...BASE.cells].slice(0, 2));
    const relations = [claim("决03-2", "holds", "T3/0/2", "T3/1/2")];
    expect(compared({ cells, relations }, NOTHING, ["T3/2/2"])).toEqual([]);
    expect(compared({ cells, relations: [] }, NOTHING, ["T3/2/2"])).toEqual(["relation missing: 决03-2 holds (T3/0/2 T3/1/2)"]);
  });

  it("lets a fact come and go where the form says so, but not change", () => {
    const withYear = (year: string): Partial<Observation> => ({ facts: new Map([...BASE.facts, ["T3 year", year]]) });
    expect(compared(withYear("2024"))).toEqual(["fact T3 year: none → 2024"]);
    expect(compared(withYear("2024"), { facts: ["year"] })).toEqual([]);
    expect(compared({ facts: new Map([...BASE.facts, ["T3 unitName", "另局"]]) }, { facts: ["unitName"] })).toEqual(["fact T3 unitName: 某局 → 另局"]);
  });

  it("lets rounding show where the precision changes, and nothing else", () => {
    const broken = [claim("决03-2", "holds", "T3/0/2", "T3/1/2"), claim("决03-2", "broken", "T3/1/2", "T3/2/2")];
    const findings = [claim("决03-2", "error broken", "T3/1/2")];
    expect(compared({ relations: broken, findings })).toHaveLength(4);
    expect(compared({ relations: broken, findings }, { rounding: true })).toEqual([]);
    expect(compared({ relations: [claim("决03-2", "broken", "T3/0/2", "T3/1/2"), claim("决03-2", "rounding", "T3/1/2", "T3/2/2")] }, { rounding: true })).toHaveLength(2);
    expect(compared({ findings: [...BASE.findings, claim("科目-名称", "error wrong", "T3/1/1")] }, { rounding: true })).toEqual(["finding new: 科目-名称 error wrong (T3/1/1)"]);
  });

  it("lets new relations hold where the form makes them, never break", () => {
    const added = (says: string): Partial<Observation> => ({ relations: [...BASE.relations, claim("决03-2", says, "T3/0/2", "T3/2/2")] });
    expect(compared(added("holds"), { relations: [/^决03-2$/u] })).toEqual([]);
    expect(compared(added("broken"), { relations: [/^决03-2$/u] })).toEqual(["relation new: 决03-2 broken (T3/0/2 T3/2/2)"]);
  });

  it("sees tables and strange ranges that are listed as unrecognised", () => {
    expect(compared({ unrecognised: ["T3"], foreignUnrecognised: 1 })).toHaveLength(2);
    expect(compared({ foreignUnrecognised: 1 }, { unrecognised: true })).toEqual([]);
  });
});
