import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { fileReportWords } from "../../src/cli/file-words";
import { FILE_PROBLEM_CODES } from "../../src/hosts/file/problems";
import type { FileReport } from "../../src/report/file-report";
import { jsonReport } from "../../src/report/json-report";
import { HOSTILE, madeFile } from "./made-report";

const zh = fileReportWords("zh");
const unreadable: FileReport = { file: "坏.xlsx", problem: { code: "otherKind", args: { kind: "html" } } };
const files: readonly FileReport[] = [madeFile(), unreadable, madeFile({ disclosures: [], unrecognised: [], findings: [] })];

describe("JSON", () => {
  const schema: unknown = JSON.parse(readFileSync("schema/budget-check.schema.json", "utf8"));
  if (typeof schema !== "object" || schema === null) throw new TypeError("no schema");
  const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(schema);

  it("is what the schema says", () => {
    const output: unknown = JSON.parse(JSON.stringify(files.map((file) => jsonReport(file, zh))));
    expect(validate(output), JSON.stringify(validate.errors)).toBe(true);
  });

  it("is refused by the schema when it is anything else", () => {
    const good = jsonReport(madeFile(), zh);
    const bad: unknown[] = [[{ ...good, extra: 1 }], [{ ...good, readable: false }], [{ ...good, disclosures: [{ ...good.disclosures[0], kind: "预算" }] }], [{ ...good, findings: [{ ...good.findings[0], cells: [{ sheet: "a", address: "1A", role: "culprit" }] }] }], good];
    for (const output of bad) expect(validate(output)).toBe(false);
  });

  it("knows every problem a file can have", () => {
    for (const code of FILE_PROBLEM_CODES) expect(validate([jsonReport({ file: "a", problem: { code, args: {} } }, zh)]), code).toBe(true);
  });

  it("gives addresses in A1 style, and everything else as found", () => {
    const output = jsonReport(madeFile(), zh);
    expect(output.disclosures[0]?.tables[1]).toMatchObject({ id: "T3", sheet: "支出决算表", range: "A1:E10", continued: [{ sheet: "支出决算表(续)", range: "A1:E4" }], evidence: { titleCell: { sheet: "支出决算表", address: "A1" }, insertedColumns: [{ column: "AB", header: "备注", meaning: null }] } });
    expect(output.disclosures[0]).toMatchObject({ unit: HOSTILE, kind: "final", scope: "department", relations: { holds: 2, rounding: 1, maybeRounding: 0, broken: 1, missingData: 1 } });
    expect(output.findings[1]).toMatchObject({ severity: "error", cells: [{ address: "C9", role: "total" }, { address: "C6", role: "culprit" }], figures: [{ value: "1234.56", side: "left", sign: 1, address: "C9" }, {}, {}], proposal: { address: "C6", value: "1200.56" } });
    expect(output.unrecognised.at(-1)).toEqual({ sheet: "图", range: null, reason: "图表工作表，不是工作表，未检查" });
  });
});
