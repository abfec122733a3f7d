import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAmount } from "../../../src/core/amounts/cell";
import type { AmountUnit } from "../../../src/core/amounts/units";
import { evaluate } from "../../../src/core/check/evaluate";
import type { RecognisedTable, TableRow } from "../../../src/core/recognise/disclosure";
import type { Equation, Term } from "../../../src/core/relations/equation";
import { equationOf } from "../../../src/core/relations/equation";
import type { CellSnapshot } from "../../../src/core/sheets/snapshot";

type Figure = number | string | null | Omit<CellSnapshot, "column">;

const row = { key: "total", kind: "total", name: "合计", code: "", cells: new Map() } as unknown as TableRow;

function table(amountUnit: AmountUnit | null): RecognisedTable {
  return { key: "T", id: "T", amountUnit, columns: [], rows: [row] } as unknown as RecognisedTable;
}

function term(figure: Figure, side: "left" | "right", unit: AmountUnit | null = "万元"): Term {
  const cell: CellSnapshot | undefined = figure === null ? undefined : typeof figure === "object" ? { column: 0, ...figure } : { column: 0, value: figure, format: "0.00" };
  return { table: table(unit), row, role: "total", cell: readAmount({ sheet: "S", row: 0, column: 0 }, cell), sign: side === "left" ? 1 : -1, side };
}

function equation(left: readonly Figure[], right: readonly Figure[], form: "equal" | "atMost" = "equal", optional: readonly Figure[] = []): Equation {
  return equationOf(
    { id: "试-1", type: "lineParts", sentence: { zh: "", en: "" } }, form, ["T"],
    [...left.map((figure) => term(figure, "left")), ...right.map((figure) => term(figure, "right"))],
    optional.map((figure) => term(figure, "right")),
  );
}

const outcome = (...args: Parameters<typeof equation>) => evaluate(equation(...args), "万元").outcome;

describe("equalities of printed figures", () => {
  it("hold exactly", () => expect(outcome([0.3], [0.1, 0.2])).toBe("holds"));
  it("differ by rounding within half a unit for each non-zero figure", () => {
    expect(outcome([10.01], [5, 5])).toBe("rounding");
    expect(outcome([10.02], [3.34, 3.34, 3.33])).toBe("rounding");
    expect(outcome([10.02], [5, 5])).toBe("broken");
  });
  it("are possibly rounding when only a printed 0.00 explains them", () => {
    expect(outcome([10.02], [5, 5, 0])).toBe("maybeRounding");
    expect(outcome([10.02], [5, 5, null])).toBe("broken");
    expect(outcome([10.02], [5, 5, "——"])).toBe("broken");
  });
  it("take one quantity in two tables as one number: 0.01 is rounding, 0.02 is not", () => {
    expect(outcome([326.71], [326.72])).toBe("rounding");
    expect(outcome([326.71], [326.73])).toBe("broken");
  });
  it("class 302 off by 0.02 from twenty items is no error", () => {
    expect(outcome([244.67], Array.from({ length: 19 }, () => 12.88).concat(-0.07))).toBe("rounding");
  });
  it("count blank and text as exactly nothing, and text numbers as figures", () => {
    expect(outcome([5], [5, null, "", "单位不需填列"])).toBe("holds");
    expect(outcome([5], ["5.00"])).toBe("holds");
  });
  it("lack data when a cell holds an error or was never calculated", () => {
    expect(outcome([5], [{ value: { error: "#REF!" } }])).toBe("missingData");
    expect(outcome([5], [{ formula: "SUM(A1:A2)" }])).toBe("missingData");
  });
  it("take optional terms when the equation holds with them", () => {
    expect(outcome([7], [5], "equal", [2])).toBe("holds");
    expect(outcome([5], [5], "equal", [2])).toBe("holds");
    expect(outcome([6], [5], "equal", [2])).toBe("broken");
  });
});

describe("stored and displayed figures", () => {
  const stored = (value: number) => ({ value, format: "0.00" });
  it("stored that hold are rounding at most, whatever the printed ones say", () => {
    expect(outcome([stored(0.012)], [stored(0.004), stored(0.004), stored(0.004)])).toBe("maybeRounding");
    expect(outcome([stored(10.008)], [stored(5.004), stored(5.004)])).toBe("rounding");
  });
  it("stored that differ beneath what is printed are told as rounding", () => {
    expect(outcome([stored(10.0001)], [stored(5.004), stored(5.0001)])).toBe("rounding");
  });
  it("stored and printed that both differ are broken", () => {
    expect(outcome([stored(11.0001)], [stored(5.0001), stored(5.0001)])).toBe("broken");
  });
});

describe("mixed units", () => {
  const mixed = (wan: number, yuan: number, format: string) => evaluate({
    ...equation([], []), terms: [term({ value: wan, format: "0.00" }, "left"), term({ value: yuan, format }, "right", "元")],
  }, "万元").outcome;
  it("compare after conversion, each with its own precision", () => {
    expect(mixed(181.93, 1819300, "0")).toBe("holds");
    expect(mixed(181.93, 1819345.67, "0.00")).toBe("rounding");
    expect(mixed(181.93, 1819400, "0")).toBe("broken");
    expect(mixed(181.93, 181.93, "0.00")).toBe("broken");
  });
});

describe("inequalities", () => {
  it("are broken only beyond rounding", () => {
    expect(outcome([5], [6], "atMost")).toBe("holds");
    expect(outcome([5.01], [5], "atMost")).toBe("holds");
    expect(outcome([5.02], [5], "atMost")).toBe("broken");
  });
});

describe("properties", () => {
  const fen = fc.integer({ min: -5_000_000_000, max: 5_000_000_000 });
  it("independently rounded parts and total are never broken", () => {
    fc.assert(fc.property(fc.array(fen, { minLength: 1, maxLength: 30 }), fc.integer({ min: 0, max: 4 }), (parts, decimals) => {
      const print = (amount: number) => ({ value: Number((Math.round(amount / 10 ** (6 - decimals)) / 10 ** decimals).toFixed(decimals)), format: decimals === 0 ? "0" : `0.${"0".repeat(decimals)}` });
      const total = parts.reduce((sum, part) => sum + part, 0);
      expect(outcome([print(total)], parts.map(print))).not.toBe("broken");
    }));
  });

  it("an amount off by more than the half-widths is always broken, whatever the size of the figures", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 9_000_000_000_000 }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 1000 }), (cents, excess) => {
      const total = cents.reduce((sum, part) => sum + part, 0) + cents.length + 1 + excess;
      fc.pre(total < 9e14);
      expect(outcome([total / 100], cents.map((part) => part / 100))).toBe("broken");
    }));
  });

  it("figures too large for exact numbers are decided exactly too", () => {
    expect(outcome([{ value: 9_000_000_000_000.01, format: "0.00000000" }], [9_000_000_000_000, 0.01])).toBe("holds");
    expect(outcome([{ value: 900_000_000_000.03, format: "0.00" }], [900_000_000_000])).toBe("broken");
  });
});
