import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editSheets, stateOfSheets } from "../../../src/core/edited-sheets";
import { touchedRanges, undoOf, type Edit } from "../../../src/core/edits";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { isDataSheet } from "../../../src/core/sheets/data-sheet";
import { copyToDataSheet } from "../../../src/core/ratios/data-sheet";
import { figuresOf } from "../../../src/core/ratios/figures";
import { recognise } from "../../../src/core/recognise/recognise";
import { madeDocument, USUAL_ROWS } from "./made-tables";

const sheet = (name: string, rows: SheetSnapshot["rows"] = []): SheetSnapshot => ({ name, hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [] });
const state = fc.oneof(
  fc.constant({}), fc.record({ value: fc.oneof(fc.integer(), fc.string({ minLength: 1 })) }), fc.record({ value: fc.integer(), format: fc.constantFrom("0.00", "0%", "General") }),
  fc.record({ formula: fc.constantFrom("A1+1", "BUDGET.YOY(A1,B1)"), value: fc.integer() }),
);
const block = fc.record({ top: fc.nat(5), left: fc.nat(5), cells: fc.array(fc.array(state, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }) });
const write = (name: string) => block.map((given): Edit => ({ kind: "write", sheet: name, ...given }));

describe("edits", () => {
  it("are undone exactly, also where they overlap", () => {
    const range = { top: 8, left: 8, bottom: 9, right: 9 };
    fc.assert(fc.property(fc.array(write("甲"), { maxLength: 4 }), fc.array(write("甲"), { maxLength: 6 }), fc.array(write("新"), { maxLength: 2 }), (before, edits, added) => {
      const sheets = editSheets([sheet("甲"), sheet("乙")], before);
      const all: Edit[] = [...edits, { kind: "merge", sheet: "甲", range }, { kind: "addSheet", sheet: "新", widths: [] }, ...added];
      const after = editSheets(sheets, all);
      expect(after.map(({ name }) => name)).toEqual(["甲", "乙", "新"]);
      expect(after[0]?.merges).toEqual([range]);
      expect(editSheets(after, undoOf(all, stateOfSheets(sheets)))).toEqual(sheets);
    }));
  });

  it("name the cells that a host has to look at first, none of them on sheets that are added", () => {
    const edits: Edit[] = [
      { kind: "addSheet", sheet: "新", widths: [] }, { kind: "write", sheet: "新", top: 0, left: 0, cells: [[{ value: 1 }]] },
      { kind: "write", sheet: "甲", top: 2, left: 3, cells: [[{ value: 1 }], [{ value: 2 }]] },
      { kind: "copyLook", sheet: "甲", from: { top: 0, left: 0, bottom: 4, right: 0 }, to: { top: 0, left: 5, bottom: 4, right: 5 } },
    ];
    expect(touchedRanges(edits)).toEqual([{ sheet: "甲", top: 2, left: 3, bottom: 3, right: 3 }, { sheet: "甲", top: 0, left: 5, bottom: 4, right: 5 }]);
  });

  it("for a sheet that is not there are a mistake of the caller", () => {
    expect(() => editSheets([], [{ kind: "write", sheet: "无", top: 0, left: 0, cells: [[{}]] }])).toThrow(RangeError);
  });
});

describe("data sheets", () => {
  const { sheets, disclosure } = madeDocument({ rows: USUAL_ROWS });
  const [table] = disclosure.tables;
  if (!table) throw new Error("no table");
  const set = figuresOf(table);

  it("are no part of a disclosure", () => {
    const { edits } = copyToDataSheet("prior", set, "支出决算表", "来源：x", sheets);
    const after = editSheets(sheets, edits);
    expect(after.map(isDataSheet)).toEqual([false, true]);
    expect(recognise(after)).toEqual(recognise(sheets));
  });

  it("take a name that is allowed and free, and are brought up to date when they are there", () => {
    const what = "一张名字很长很长很长很长很长很长很长很长的[表]/a";
    const first = copyToDataSheet("prior", set, what, "来源：x", sheets);
    expect(first.name.length).toBeLessThanOrEqual(31);
    expect(first.name).not.toMatch(/[[\]/]/);
    const taken = copyToDataSheet("prior", set, what, "来源：x", [...sheets, sheet(first.name, [{ row: 0, cells: [{ column: 0, value: "用户自己的表" }] }])]);
    expect(taken.name).toMatch(/\(2\)$/);
    const after = editSheets(sheets, first.edits);
    expect(copyToDataSheet("prior", set, what, "来源：x", after)).toMatchObject({ name: first.name, edits: [] });
    const renewed = copyToDataSheet("prior", set, what, "来源：y", after);
    expect(editSheets(after, renewed.edits)).toEqual(editSheets(sheets, copyToDataSheet("prior", set, what, "来源：y", sheets).edits));
  });
});
