/** A check report made by hand, with everything a report has to show, and texts that try to be more than text. */
import type { CheckReport, Outcome, RelationResult } from "../../src/core/check/report";
import type { Finding, FindingFigure, Severity } from "../../src/core/findings";
import type { RecognisedTable } from "../../src/core/recognise/disclosure";
import type { CheckedFile } from "../../src/report/file-report";

/** What a hostile workbook may have for a sheet's name, a title or a unit. */
export const HOSTILE = `<script>alert(1)</script>"'&\u0001<img src=x onerror=alert(1)>`;

export function madeTable(id: string, title: string, part: Partial<RecognisedTable> = {}): RecognisedTable {
  return {
    key: id, id, title, parts: [{ sheet: title, top: 0, left: 0, bottom: 19, right: 4 }], unitName: null, unitCode: null, year: 2024, scope: "department", amountUnit: "万元", amountUnitCell: null, confidence: 0.97,
    evidence: { titleCell: { sheet: title, row: 0, column: 0 }, namedBy: "title", label: "公开03表", matchedHeaders: ["科目编码", "合计"], missingHeaders: ["经营支出"], insertedColumns: [{ column: 27, header: "备注", meaning: null }], anchors: ["201"], relations: { holds: 8, of: 9 } },
    columns: [], rows: [], notes: [], known: true, ...part,
  };
}

export const figure = (label: string, value: string, side: "left" | "right", row: number, sheet = "支出决算表", sign: 1 | -1 = 1): FindingFigure => ({ label, value, sign, side, cell: { sheet, row, column: 2 } });

export function madeFinding(severity: Severity, part: Partial<Finding> = {}): Finding {
  return {
    id: `${severity}@1`, rule: "决03-2", severity, message: "relation.broken",
    args: { what: "合计", sentence: "合计 = 各类之和", sentenceEn: "total = sum", left: "1,234.56", right: "1,234.00", difference: "0.56", unit: "万元" },
    cells: [{ sheet: "支出决算表", row: 8, column: 2, role: "total" }, { sheet: "支出决算表", row: 5, column: 2, role: "culprit" }],
    figures: [figure("合计", "1234.56", "left", 8), figure("教育支出", "1200.00", "right", 5), figure("其他支出", "34.00", "right", 6)],
    proposal: { sheet: "支出决算表", row: 5, column: 2, value: "1200.56", low: "1200.56", high: "1200.56" }, disclosure: 0, table: "T3", ...part,
  };
}

const result = (outcome: Outcome, tables: readonly string[], missing: readonly string[] = []): RelationResult => ({ relation: tables.length > 1 ? "X1" : "决03-1", outcome, tables, cells: [], missing });

export function madeReport(part: Partial<CheckReport> = {}): CheckReport {
  const tables = [madeTable("T1", "收入支出决算总表"), madeTable("T3", "支出决算表", { parts: [{ sheet: "支出决算表", top: 0, left: 0, bottom: 9, right: 4 }, { sheet: "支出决算表(续)", top: 0, left: 0, bottom: 3, right: 4 }] }), madeTable("X:部门职责表", "部门职责表", { known: false, amountUnit: null })];
  const results = [result("broken", ["T3"]), result("holds", ["T1"]), result("holds", ["T1", "T3"]), result("rounding", ["T1", "T3"]), result("missingData", ["T1", "T3"], ["T4", "本年支出合计"])];
  return {
    disclosures: [{ disclosure: { unit: HOSTILE, unitCode: "206001", year: 2024, kind: "final", scope: "department", tables, missingTables: ["T9"] }, results, counts: { holds: 2, rounding: 1, maybeRounding: 0, broken: 1, missingData: 1 } }],
    unrecognised: [{ range: { sheet: HOSTILE, top: 0, left: 0, bottom: 4, right: 3 }, title: HOSTILE, reason: "untitled", args: {} }],
    findings: [madeFinding("hint", { proposal: null, figures: [] }), madeFinding("error"), madeFinding("review", { table: "T1" }), madeFinding("rounding", { table: null, disclosure: null })],
    ...part,
  };
}

export const madeFile = (report: CheckReport = madeReport()): CheckedFile => ({ file: "各单位/决算.xlsx", problem: null, report, skipped: [{ sheet: "图", reason: "chart" }] });
