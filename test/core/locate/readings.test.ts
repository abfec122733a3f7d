/** Relations that can be read in two ways, that are asked only under a condition, or whose sums are too large to be exact. */
import { expect, it } from "vitest";
import { locate } from "../../../src/core/locate/locate";
import type { Located } from "../../../src/core/locate/locate";
import { printExact } from "../../../src/core/amounts/exact";
import type { MadeRelation } from "./made-systems";
import { madeSystem } from "./made-systems";

function located(cents: readonly number[], relations: readonly MadeRelation[]): readonly Located[] {
  const { evaluated, disclosure } = madeSystem(cents, relations);
  return locate(evaluated, disclosure, "万元");
}

const accusedRows = (each: Located | undefined): number[] => (each?.accused ?? []).map(({ variable }) => variable.cell.row).sort((a, b) => a - b);

it("a relation with an optional term is repaired in either reading", () => {
  // total = a + b (+ c); the copy of the total says that c belongs to it.
  const relations: MadeRelation[] = [{ left: [0], right: [1, 2], optional: [3] }, { left: [4], right: [0] }, { left: [5], right: [1] }, { left: [6], right: [3] }];
  const [one, ...others] = located([600, 100, 999, 300, 600, 100, 300], relations);
  expect(others).toEqual([]);
  expect(accusedRows(one)).toEqual([2]);
  const values = one?.accused.map(({ value }) => printExact(value));
  expect(["2.00", "5.00"]).toContain(values?.[0]);
});

it("a relation that holds with its optional term exonerates with it", () => {
  // s = a + b + c holds with c; a is printed again as 1.00 and was overwritten: nothing but a can be wrong in the copy's relation.
  const relations: MadeRelation[] = [{ left: [0], right: [1, 2], optional: [3] }, { left: [4], right: [1] }];
  const [one] = located([600, 100, 200, 300, 150], relations);
  expect(accusedRows(one)).toEqual([4]);
});

it("a cell whose being zero is the condition of a relation is suspected with it", () => {
  // Without other income a = b has to hold; other income was left blank, as the total says.
  const relations: MadeRelation[] = [{ left: [0], right: [1], whenZero: [2] }, { left: [3], right: [0, 2] }, { left: [4], right: [0] }, { left: [5], right: [1] }];
  const [one, ...others] = located([500, 300, 0, 700, 500, 300], relations);
  expect(others).toEqual([]);
  expect(one?.culprits.map(({ variable, value }) => [variable.cell.row, printExact(value)])).toEqual([[2, "2.00"]]);
});

it("nothing is named where sums leave the range of exact numbers", () => {
  expect(located([4e15, 1e15, 2e15], [{ left: [0], right: [1, 2] }])).toEqual([]);
});

it("a proposal stays within what rounding allows and prefers the figure printed elsewhere", () => {
  // a + b + c = s is off by a unit; a is printed again.
  const [one] = located([5000, 1000, 2000, 2001, 1000].with(1, 1500), [{ left: [0], right: [1, 2, 3] }, { left: [4], right: [1] }]);
  const [named] = one?.culprits ?? [];
  expect(named && [named.value, named.low, named.high].map(printExact)).toEqual(["10.00", "9.99", "10.01"]);
  expect(named?.witnessed).toBe(true);
});

it("a cell is not named for a figure below zero", () => {
  const [one] = located([100, 300], [{ left: [0], right: [1], atMost: true }, { left: [0], right: [1] }]);
  expect(one?.accused.every(({ value }) => value.coefficient >= 0)).toBe(true);
});
