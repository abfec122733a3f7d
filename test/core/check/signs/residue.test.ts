import { expect, it } from "vitest";
import { cellsOf, found, sheetOf, spending } from "./hand-made";

const residue = (notes: readonly string[], change = {}) => found("表-模板残留", sheetOf("表3", spending(change, { notes })));

it.each(["注：本表反映XX部门支出情况。", "注：本年支出比上年增加（减少）XX万元。", "注：较上年增加/减少。", "注：××局支出情况。"])("%s is left from a template", (note) => {
  expect(residue([note]).map((one) => [one.severity, cellsOf(one)])).toEqual([["hint", ["A14"]]]);
});

it("ordinary wording is not", () => {
  expect(residue(["注：本表反映部门本年度各项支出情况，比上年增加（含追加）5万元，采购XGS型设备。"])).toEqual([]);
  expect(residue(["注：无。"], { F4: "比上年增加（减少）", F5: 3 })).toEqual([]);
});
