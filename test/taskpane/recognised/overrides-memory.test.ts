import { expect, it } from "vitest";
import { NO_OVERRIDES, type RecognitionOverrides } from "../../../src/core/recognise/overrides";
import { readOverrides, writeOverrides } from "../../../src/taskpane/recognised/overrides-memory";

const region = { sheet: "公开03表", title: "支出情况一览表", header: "项目|本年支出合计", nth: 0 };
const full: RecognitionOverrides = {
  regions: [{ region, table: "T3", amountUnit: "万元", year: 2024, unitName: "某局", columns: [{ header: "甲类开支", nth: 0, role: "basic" }, { header: "乙", nth: 1, role: null }] }],
  disclosures: [{ of: { unit: null, year: 2024, kind: "final" }, unit: "某局", year: 2023 }],
};

it("comes back as it was written", () => {
  expect(readOverrides(writeOverrides(full))).toEqual(full);
  expect(writeOverrides(NO_OVERRIDES)).toBeNull();
  expect(readOverrides(null)).toEqual(NO_OVERRIDES);
});

it("leaves out what is not of its form, and keeps the rest", () => {
  for (const text of ["", "没有", "[]", "7", '{"regions":3}', '{"regions":[null,{"region":{"sheet":1}}]}']) expect(readOverrides(text)).toEqual(NO_OVERRIDES);
  const text = JSON.stringify({ regions: [{ region, table: 3, amountUnit: "两", year: "2024", columns: [{ header: 1 }] }, { region: { ...region, nth: -1 } }], disclosures: [{ of: { unit: 1, year: 2, kind: "final" } }, { of: { unit: "某局", year: null, kind: "other" } }] });
  expect(readOverrides(text)).toEqual({ regions: [{ region }], disclosures: [] });
});
