import { describe, expect, it } from "vitest";
import { baseCandidates, columnsFor, fits, isComputable, sameOrganisation } from "../../../src/core/ratios/candidates";
import { COMPUTED_COLUMNS, type BaseKind } from "../../../src/core/ratios/choice";
import type { RecognisedTable } from "../../../src/core/recognise/disclosure";
import { earlierYear } from "./earlier-year";
import { BUREAU, CENTRE, documentOf, sampleDocument } from "./golden-cases";

const bureau = sampleDocument(BUREAU).disclosure;
const centre = sampleDocument(CENTRE).disclosure;
const before = documentOf(earlierYear(BUREAU, {})).disclosure;
const twoYearsBefore = { ...before, year: 2022, tables: before.tables.map((table) => ({ ...table, year: 2022 })) };

function tableOf(key: string, tables = bureau.tables): RecognisedTable {
  const table = tables.find((one) => one.key === key);
  if (!table) throw new Error(key);
  return table;
}

const found = (base: BaseKind, key: string, others: Parameters<typeof baseCandidates>[4], disclosures = [bureau]) =>
  baseCandidates(base, tableOf(key), 0, disclosures, others).map((one) => [one.choice.from, one.year, one.sameUnit, one.rightYear, fits(one)]);

describe("where a base could come from", () => {
  it("puts the table that fits first, whatever the order in which files were opened", () => {
    expect(found("prior", "T5", [{ name: "a", disclosures: [twoYearsBefore] }, { name: "b", disclosures: [before] }])).toEqual([["file", 2023, true, true, true], ["file", 2022, true, false, false]]);
  });

  it("finds last year in the same workbook, after files that fit as well", () => {
    expect(found("prior", "T5", [{ name: "b", disclosures: [before] }], [bureau, before])).toEqual([["file", 2023, true, true, true], ["table", 2023, true, true, true]]);
  });

  it("takes budgets for the initial budget only, and says whose they are", () => {
    expect(found("initial", "T5", [{ name: "c", disclosures: [centre, before] }])).toEqual([["file", 2025, false, false, false]]);
    expect(found("prior", "T5", [{ name: "c", disclosures: [centre] }])).toEqual([]);
    expect(baseCandidates("initial", tableOf("B5", centre.tables), 0, [centre], [{ name: "c", disclosures: [centre] }])).toEqual([]);
  });

  it("offers the table's own column, named by its header, last", () => {
    expect(baseCandidates("initial", tableOf("T7"), 0, [bureau], []).map(({ choice, title }) => [choice.from, title])).toEqual([["column", "预算数"]]);
    expect(found("initial", "T5", [])).toEqual([]);
  });

  it("does not offer the table itself", () => {
    expect(found("prior", "T5", [])).toEqual([]);
  });

  it("does not know what neither table says", () => {
    const silent = { ...before, unit: null, year: null, tables: before.tables.map((table) => ({ ...table, unitName: null, year: null })) };
    expect(found("prior", "T5", [{ name: "b", disclosures: [silent] }])).toEqual([["file", null, null, null, true]]);
  });
});

describe("tables and columns", () => {
  it("offers tables by subject, line or item that hold something", () => {
    expect(bureau.tables.filter(isComputable).map(({ key }) => key)).toEqual(["T1", "T2", "T3", "T4", "T5", "T6", "T7"]);
  });

  it("compares no budget with the initial budget", () => {
    expect(columnsFor(centre, COMPUTED_COLUMNS)).toEqual(["prior", "change", "changeRate", "share"]);
    expect(columnsFor(bureau, COMPUTED_COLUMNS)).toEqual(COMPUTED_COLUMNS);
  });

  it("knows an organisation with its code in front or its part behind", () => {
    expect(sameOrganisation("206002-柳州市医疗保障局", "柳州市医疗保障局（本级）")).toBe(true);
    expect(sameOrganisation("柳州市医疗保障局", "柳州市医疗保障事业管理中心")).toBe(false);
  });
});
