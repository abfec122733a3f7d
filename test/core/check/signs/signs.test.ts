/** The signs as a whole: the rules as the reference lists them, their words, and what they say of the samples. */
import { describe, expect, it } from "vitest";
import { SIGN_RULES } from "../../../../src/core/check/signs/index";
import { checkWorkbook } from "../../../../src/core/check/workbook";
import { SIGN_WORDING } from "../../../../src/core/wording/signs";
import { printedSheets } from "../../../support/printed-sheets";
import { loadSample, sampleNames } from "../../../support/samples";
import { found, sheetOf, spending } from "./hand-made";

const ids = SIGN_RULES.map(({ id }) => id);

describe("the rules", () => {
  it("have ids of their own, and words", () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, title, explanation, source, severities } of SIGN_RULES) {
      expect([title.zh, title.en, explanation.zh, explanation.en, source].every((text) => text.length > 3), id).toBe(true);
      expect(severities.length, id).toBeGreaterThan(0);
    }
  });

  it("fill in the same arguments in both languages", () => {
    const named = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const [key, { zh, en }] of Object.entries(SIGN_WORDING)) expect(named(zh), key).toEqual(named(en));
  });
});

/** What is to be said of the published documents: two empty tables without a note, and a rate that does not fit its amounts. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  株洲市医疗保障局2024年度部门决算: ["hint 空表-无说明 T8", "hint 空表-无说明 T9", "review 绩-执行率 P3"],
};

it.each(sampleNames())("%s has no other signs than these", (name) => {
  const { findings } = checkWorkbook(printedSheets(loadSample(name)), { workbookName: name });
  const signs = findings.filter(({ rule }) => ids.includes(rule)).map(({ severity, rule, table }) => `${severity} ${rule} ${table ?? ""}`);
  expect(signs).toEqual(EXPECTED[name] ?? []);
});

it("a correct table has none at all", () => {
  expect(ids.flatMap((id) => found(id, sheetOf("表3", spending())))).toEqual([]);
});

it("severities are those that the rules announce", () => {
  const broken = [sheetOf("表3", spending({ D8: "150.00", C12: { value: 1.23456, format: "0.00000" }, D13: -5, C5: { error: "#REF!" } }, { notes: ["XX部门"] })), sheetOf("旧", spending())];
  const said = checkWorkbook(broken).findings.filter(({ rule }) => ids.includes(rule));
  expect(new Set(said.map(({ rule }) => rule)).size).toBeGreaterThan(4);
  for (const { rule, severity } of said) expect(SIGN_RULES.find(({ id }) => id === rule)?.severities, rule).toContain(severity);
});
