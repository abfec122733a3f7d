/** The search against an integer-programming solver, and what holds of every explanation. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { locate } from "../../../src/core/locate/locate";
import { repairs, withFigure } from "../../../src/core/locate/correction";
import { explain, MOST_EDITS } from "../../../src/core/locate/search";
import { systemOf } from "../../../src/core/locate/system";
import type { Oracle } from "./integer-oracle";
import { integerOracle } from "./integer-oracle";
import type { MadeRelation, MadeSystem } from "./made-systems";
import { madeSystem } from "./made-systems";

let oracle: Oracle;
beforeAll(async () => {
  oracle = await integerOracle();
});

/** A grid of amounts with sums of rows and columns and a few figures printed again elsewhere, some of the figures overwritten. */
interface Overwritten {
  readonly cents: number[];
  readonly relations: MadeRelation[];
}

const overwritten: fc.Arbitrary<Overwritten> = fc.record({
  rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }),
  amounts: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 900 })), { minLength: 9, maxLength: 9 }),
  noise: fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 16, maxLength: 16 }),
  again: fc.array(fc.nat(15), { maxLength: 3 }), bounded: fc.array(fc.nat(15), { maxLength: 2 }),
  edits: fc.array(fc.tuple(fc.nat(30), fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 12 }))), { minLength: 1, maxLength: 4 }),
}).map(({ rows, columns, amounts, noise, again, bounded, edits }) => {
  // (rows + 1) × (columns + 1), the last of each the sum, off by a unit here and there as rounding leaves it.
  const cents: number[] = [];
  const relations: MadeRelation[] = [];
  const at = (row: number, column: number): number => row * (columns + 1) + column;
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++) {
      const amount = amounts[row * 3 + column] ?? 0;
      cents[at(row, column)] = amount;
      sum += amount;
    }
    cents[at(row, columns)] = Math.max(0, sum + (noise[row] ?? 0));
    relations.push({ left: [at(row, columns)], right: Array.from({ length: columns }, (_, column) => at(row, column)) });
  }
  for (let column = 0; column <= columns; column++) {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += cents[at(row, column)] ?? 0;
    cents[at(rows, column)] = Math.max(0, sum + (noise[8 + column] ?? 0));
    relations.push({ left: [at(rows, column)], right: Array.from({ length: rows }, (_, row) => at(row, column)) });
  }
  const printed = cents.length;
  for (const index of again) {
    relations.push({ left: [cents.length], right: [index % printed] });
    cents.push(cents[index % printed] ?? 0);
  }
  for (const index of bounded) {
    relations.push({ left: [cents.length], right: [index % printed], atMost: true });
    cents.push(Math.floor((cents[index % printed] ?? 0) / 2));
  }
  for (const [index, value] of edits) cents[index % cents.length] = value;
  return { cents, relations };
});

function systemIn({ evaluated, disclosure }: MadeSystem) {
  const system = systemOf(evaluated, disclosure, "万元");
  if (!system) throw new Error("no system");
  return system;
}

describe("the least number of corrections", () => {
  it("is the one that the integer program has", () => {
    const sizes = new Map<number, number>();
    fc.assert(fc.property(overwritten, ({ cents, relations }) => {
      const components = explain(systemIn(madeSystem(cents, relations)));
      fc.pre(components.length === 1);
      const least = oracle(cents, relations);
      sizes.set(least, (sizes.get(least) ?? 0) + 1);
      const found = components[0]?.explanations ?? [];
      if (least > MOST_EDITS) expect(found).toEqual([]);
      else expect([...new Set(found.map(({ set }) => set.length))]).toEqual([least]);
    }), { numRuns: 250, seed: 7 });
    // The systems are not all trivial.
    expect(sizes.get(2) ?? 0).toBeGreaterThan(10);
    expect(sizes.get(3) ?? 0).toBeGreaterThan(3);
  });

  it("is none where everything holds, within rounding or exactly", () => {
    fc.assert(fc.property(overwritten, ({ cents, relations }) => {
      const { evaluated, disclosure } = madeSystem(cents, relations);
      fc.pre(evaluated.every(({ evaluation }) => evaluation.outcome !== "broken"));
      expect(oracle(cents, relations)).toBe(0);
      expect(locate(evaluated, disclosure, "万元")).toEqual([]);
    }), { numRuns: 60, seed: 7 });
  });
});

describe("every explanation", () => {
  it("makes its relations hold and breaks none when it is applied", () => {
    fc.assert(fc.property(overwritten, ({ cents, relations }) => {
      const made = madeSystem(cents, relations);
      const system = systemIn(made);
      for (const { broken, explanations } of explain(system)) {
        const own = broken.flatMap((index) => system.constraints[index]?.evaluated ?? []);
        for (const { set, solution } of explanations) {
          const holding = made.evaluated.filter((one) => one.evaluation.outcome !== "broken");
          for (const [at, id] of set.entries()) {
            const [low, high] = solution.ranges[at] ?? [NaN, NaN];
            const value = solution.values[at] ?? NaN;
            expect(value).toBeGreaterThanOrEqual(Math.max(low, 0));
            expect(value).toBeLessThanOrEqual(high);
            // Both ends of what is proposed repair as well as the middle does.
            for (const end of [value, low, high].filter(Number.isFinite)) {
              const replacement = new Map(set.flatMap((other, index) => {
                const variable = system.variables[other];
                const coefficient = other === id ? end : solution.values[index];
                return variable && coefficient !== undefined ? [[variable.cell, withFigure(variable.cell, { coefficient, decimals: variable.decimals })] as const] : [];
              }));
              expect(repairs(own, holding, replacement, "万元", () => false)).toBe(true);
            }
          }
        }
      }
    }), { numRuns: 200, seed: 11 });
  });

  it("of one wrong cell has the true cell in it, and its true value", () => {
    fc.assert(fc.property(overwritten, fc.nat(30), fc.integer({ min: 50, max: 5000 }), ({ cents, relations }, index, slip) => {
      const right = madeSystem(cents, relations);
      fc.pre(right.evaluated.every(({ evaluation }) => evaluation.outcome !== "broken"));
      const at = index % cents.length;
      const { evaluated, disclosure, cells } = madeSystem(cents.with(at, (cents[at] ?? 0) + slip), relations);
      const broken = evaluated.filter(({ evaluation }) => evaluation.outcome === "broken");
      fc.pre(broken.length > 0);
      const [located, ...others] = locate(evaluated, disclosure, "万元");
      expect(others).toEqual([]);
      expect(located?.edits).toBe(1);
      const truth = located?.accused.find(({ variable }) => variable.cell === cells[at]);
      expect(truth).toBeDefined();
      expect(truth?.low.coefficient).toBeLessThanOrEqual(cents[at] ?? NaN);
      expect(truth?.high.coefficient).toBeGreaterThanOrEqual(cents[at] ?? NaN);
    }), { numRuns: 200, seed: 5 });
  });
});

it("two mistakes that cancel out in the sum of both are one matter", () => {
  // Two rows and two columns with their sums; 50 moved from one row to the other within the first column.
  const cents = [150, 200, 300, 350, 500, 900, 500, 700, 1200];
  const relations: MadeRelation[] = [...[0, 3, 6].map((at) => ({ left: [at + 2], right: [at, at + 1] })), ...[0, 1, 2].map((at) => ({ left: [at + 6], right: [at, at + 3] }))];
  const made = madeSystem(cents, relations);
  const [component, ...others] = explain(systemIn(made));
  expect(others).toEqual([]);
  expect(component?.broken).toEqual([0, 1]);
  // The second column and the sums could as well have been moved: nothing is named.
  expect(component?.explanations.map(({ set }) => set).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual([[0, 3], [1, 4], [2, 5]]);
  expect(locate(made.evaluated, made.disclosure, "万元")[0]?.culprits).toEqual([]);
});

it("a search that runs out names nothing", () => {
  const many = Array.from({ length: 12 }, (_, at) => at);
  const cents = [...many.flatMap(() => [100, 200, 999]), ...many.map(() => 1)];
  const relations = many.flatMap((at): MadeRelation[] => [{ left: [3 * at + 2], right: [3 * at, 3 * at + 1] }, { left: [36 + at], right: [3 * at + 2, 3 * ((at + 1) % 12)] }]);
  const { evaluated, disclosure } = madeSystem(cents, relations);
  expect(locate(evaluated, disclosure, "万元").flatMap(({ accused }) => accused)).toEqual([]);
});
