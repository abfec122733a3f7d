/** Sheets of prose in a workbook. */
import { expect, it } from "vitest";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { proseOf } from "../../../src/core/narrative/prose";
import { printedSheets } from "../../support/printed-sheets";
import { loadSample, sampleNames } from "../../support/samples";
import { disclosureOf } from "./support";

const sheet = (name: string, lines: readonly string[], hidden = false): SheetSnapshot => ({
  name, hidden, merges: [], hiddenRows: [], hiddenColumns: [], rows: lines.map((value, row) => ({ row, cells: [{ column: 0, value }] })),
});

const LINES = ["一、收入支出决算总体情况说明", "本部门本年度总收入为一百万元整，其中本年收入占了大部分，其余是年初结转。", "本部门本年度总支出为一百万元整，其中基本支出占了大部分，其余是项目支出。"];

it("sentences in cells are a narrative, cell by cell", () => {
  expect(proseOf([sheet("说明", LINES)], [])).toEqual([{ sheet: "说明", text: LINES.join("\n") }]);
});

it("a sheet that is hidden, or of short texts, is none", () => {
  expect(proseOf([sheet("说明", LINES, true), sheet("封面", ["某市某局", "2024年度部门决算"])], [])).toEqual([]);
});

it.each(sampleNames())("%s has none: its sheets are tables", (name) => {
  expect(proseOf(printedSheets(loadSample(name)), [disclosureOf(name)])).toEqual([]);
});
