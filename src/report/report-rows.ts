/** What the report workbook says about one file, as plain rows; written by `report-workbook.ts`. */
import { OUTCOMES } from "../core/check/report";
import { SEVERITIES } from "../core/findings";
import { cellName, rangeName } from "../core/sheets/addresses";
import { equationOf, withSeparators } from "../core/present/equations";
import { cellText, equationText } from "./cell-texts";
import { summarise, type FileReport } from "./file-report";
import { groupFindings, mainCell, missingDataOf } from "../core/present/finding-groups";
import type { Words } from "./words";

export type ReportCell = string | number;

export interface ReportRows {
  readonly summary: readonly (readonly ReportCell[])[];
  readonly findings: readonly (readonly ReportCell[])[];
  readonly recognised: readonly (readonly ReportCell[])[];
  readonly unchecked: readonly (readonly ReportCell[])[];
}

/** Headers of the four sheets, in the order of the rows' cells. */
export function reportHeaders(words: Words): Readonly<Record<keyof ReportRows, readonly string[]>> {
  const { label } = words;
  return {
    summary: [label("file"), label("unit"), label("year"), label("kind"), label("recognised"), ...SEVERITIES.map(words.severity), ...OUTCOMES.map((outcome) => `${label("relations")} ${words.outcome(outcome)}`), label("result")],
    findings: [label("file"), label("unit"), label("table"), label("severity"), label("sheet"), label("cell"), label("message"), label("equation"), label("difference"), label("proposal"), label("rule")],
    recognised: [label("file"), label("unit"), "ID", label("tableTitle"), label("sheet"), label("range"), label("amountUnit"), label("confidence"), label("evidence")],
    unchecked: [label("file"), label("unit"), label("notChecked"), label("sheet"), label("range"), label("reason")],
  };
}

export function reportRows(report: FileReport, words: Words): ReportRows {
  const { file } = report;
  if (report.problem !== null) {
    const cause = words.problem(report.problem);
    const counts = [...SEVERITIES, ...OUTCOMES].map(() => "");
    return { summary: [[file, "", "", "", "", ...counts, `${words.label("unreadable")}${words.label("colon")}${cause}`]], findings: [], recognised: [], unchecked: [[file, "", words.label("file"), "", "", cause]] };
  }
  const { disclosures, unrecognised } = report.report;
  return {
    summary: [summaryRow(report, words)],
    findings: findingRows(report, words),
    recognised: disclosures.flatMap(({ disclosure }) =>
      disclosure.tables.flatMap((table) =>
        table.parts.map((part) => [file, disclosure.unit ?? "", table.id, table.title, part.sheet, rangeName(part), table.amountUnit ?? "", Math.round(table.confidence * 100) / 100, cellText(words.evidence(table).join("；"))]),
      ),
    ),
    unchecked: [
      ...disclosures.flatMap(({ disclosure }) => [
        ...disclosure.missingTables.map((id) => [file, disclosure.unit ?? "", words.label("missingTables"), "", "", words.table(id)]),
        ...missingDataOf(report.report, disclosure).map(({ relation, count, missing }) => [file, disclosure.unit ?? "", words.label("missingData"), "", "", cellText(`${relation} ×${count}${words.label("colon")}${missing.map(words.place).join(words.label("and"))}`)]),
      ]),
      ...unrecognised.map((entry) => [file, "", words.label("unrecognised"), entry.range.sheet, rangeName(entry.range), words.unrecognised(entry)]),
      ...report.skipped.map((sheet) => [file, "", words.label("sheet"), sheet.sheet, "", words.skippedSheet(sheet)]),
    ],
  };
}

function summaryRow(report: FileReport, words: Words): ReportCell[] {
  const summary = summarise(report);
  const each = (text: (disclosure: (typeof summary.disclosures)[number]) => string): string => [...new Set(summary.disclosures.map(text))].filter((part) => part !== "").join("；");
  const wrong = SEVERITIES.filter((severity) => summary.findings[severity] > 0).map((severity) => `${words.severity(severity)} ${summary.findings[severity]}`);
  return [
    report.file,
    each(({ unit }) => unit ?? ""),
    each(({ year }) => (year === null ? "" : String(year))),
    each(({ kind }) => words.kind(kind, null)),
    summary.disclosures.reduce((sum, { tables }) => sum + tables, 0),
    ...SEVERITIES.map((severity) => summary.findings[severity]),
    ...OUTCOMES.map((outcome) => summary.outcomes[outcome]),
    wrong.length === 0 ? words.label(summary.disclosures.length === 0 ? "nothingRecognised" : "nothingWrong") : wrong.join(words.label("and")),
  ];
}

function findingRows(report: Extract<FileReport, { readonly problem: null }>, words: Words): ReportCell[][] {
  return groupFindings(report.report).flatMap(({ disclosure, table, findings }) =>
    findings.map((finding) => {
      const cell = mainCell(finding);
      const equation = equationOf(finding, report.report);
      return [
        report.file,
        disclosure?.unit ?? "",
        table?.title ?? words.label("workbook"),
        words.severity(finding.severity),
        cell?.sheet ?? "",
        cell === undefined ? "" : cellName(cell.row, cell.column),
        cellText(words.finding(finding)),
        equation === null ? "" : equationText(equation, words),
        equation === null || equation.difference === null ? "" : withSeparators(equation.difference),
        finding.proposal === null ? "" : withSeparators(finding.proposal.value),
        finding.rule,
      ];
    }),
  );
}
