/** Marks as data: what is marked after edits, and the way back. */
import { describe, expect, it } from "vitest";
import { marksAfter, undoOfMarks, type MarkCells, type SheetMarks } from "../../src/core/marks";
import type { Severity } from "../../src/core/findings";

const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
const mark = (severity: Severity, row: number, sheet = "支出"): MarkCells => ({ kind: "mark", sheet, severity, ranges: [cell(row, 2)] });
const present: SheetMarks = [{ severity: "review", ranges: [cell(9, 9)] }];

describe("marks", () => {
  it("add to what is marked, each severity once, worst first", () => {
    expect(marksAfter([mark("hint", 1), mark("error", 2), mark("review", 3)], () => present)).toEqual([
      { kind: "setMarks", sheet: "支出", marks: [{ severity: "error", ranges: [cell(2, 2)] }, { severity: "review", ranges: [cell(9, 9), cell(3, 2)] }, { severity: "hint", ranges: [cell(1, 2)] }] },
    ]);
  });

  it("are gone where they are cleared, and only there", () => {
    const after = marksAfter([mark("error", 1), { kind: "clearMarks", sheet: "支出" }, mark("error", 4), mark("error", 1, "收入")], () => present);
    expect(after.map(({ sheet, marks }) => [sheet, marks.length])).toEqual([["支出", 1], ["收入", 2]]);
  });

  it("go back to what was marked before, sheet by sheet", () => {
    expect(undoOfMarks([mark("error", 1), { kind: "clearMarks", sheet: "支出" }], () => present)).toEqual([{ kind: "setMarks", sheet: "支出", marks: present }]);
  });
});
