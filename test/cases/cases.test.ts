/** Every relation and every rule has a case that passes and one that fails, and both come out as written. */
import { describe, expect, it } from "vitest";
import { allRelations, allRules } from "../../src/core/check/reference";
import { checkWorkbook } from "../../src/core/check/workbook";
import { checkNarrative } from "../../src/core/narrative/verify/verify";
import { cellName } from "../../src/core/sheets/addresses";
import { caseRules, loadCase } from "../support/cases";

const RULES = [...allRelations(), ...allRules()].map(({ id }) => id);

it("there is a case for every rule, and none for a rule that is not there", () => {
  expect(caseRules()).toEqual([...new Set(RULES)].sort());
});

describe.each(caseRules())("%s", (rule) => {
  it.each(["passes", "fails"] as const)("%s as written", (file) => {
    const golden = loadCase(rule, file);
    const report = checkWorkbook(golden.sheets, { workbookName: golden.workbookName });
    if (golden.expect.outcomes) {
      const outcomes: Record<string, number> = {};
      for (const { results } of report.disclosures) for (const { relation, outcome } of results) if (relation === rule) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      expect(outcomes).toEqual(golden.expect.outcomes);
    }
    if (golden.expect.findings) {
      const findings = report.findings.filter((finding) => finding.rule === rule).map(({ severity, cells }) => ({ severity, cells: cells.map(({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`) }));
      expect(findings).toEqual(golden.expect.findings);
    }
    if (golden.expect.narrative) {
      const [disclosure] = report.disclosures;
      if (!disclosure || golden.text === null) throw new Error("no tables or no text");
      const { findings } = checkNarrative(golden.text, { current: disclosure.disclosure });
      const text = golden.text;
      expect(findings.filter((finding) => finding.rule === rule).map(({ severity, start, end }) => ({ severity, printed: text.slice(start, end) }))).toEqual(golden.expect.narrative);
      if (file === "passes") expect(findings.filter(({ severity }) => severity === "error").map(({ rule: id, start, end }) => `${id} ${text.slice(start, end)}`)).toEqual([]);
    }
    for (const accused of golden.expect.accused ?? []) {
      const pointing = report.findings.filter(({ severity, cells }) => severity === "error" && cells.some(({ sheet, row, column }) => `${sheet}!${cellName(row, column)}` === accused));
      expect(pointing.length, `no error points at ${accused}`).toBeGreaterThan(0);
    }
    if (file === "passes") {
      expect(golden.expect.outcomes ?? golden.expect.findings ?? golden.expect.narrative, "says nothing").toBeDefined();
      if (golden.expect.outcomes) expect(golden.expect.outcomes["holds"] ?? 0, "the relation is not put to any cells").toBeGreaterThan(0);
      // A published document may hold a mistake of its own; tables made for the case are right in every respect.
      const made = golden.workbookName === "";
      expect(report.findings.filter((finding) => finding.severity === "error" && (made || finding.rule === rule)).map(({ id }) => id)).toEqual([]);
    }
    else expect(golden.expect.outcomes?.["broken"] ?? golden.expect.findings?.length ?? golden.expect.narrative?.length ?? 0).toBeGreaterThan(0);
  });
});
