/** The report on the screen: a few lines for a right file, and every problem with its place and its numbers for a wrong one. */
import { styleText } from "node:util";
import { OUTCOMES } from "../core/check/report";
import { SEVERITIES, type Finding, type Severity } from "../core/findings";
import { SEVERITY_SIGNS } from "../core/present/signs";
import { rangeName } from "../core/sheets/addresses";
import { brokenTogether, equationLine, equationOf, withSeparators } from "../core/present/equations";
import { totalOf, type CheckedFile, type FileReport, type FileSummary } from "../report/file-report";
import { groupFindings, mainCell, missingDataOf, placeName, type FindingGroup } from "../core/present/finding-groups";
import type { Words } from "../report/words";

const COLOURS: Readonly<Record<Severity, "red" | "yellow" | "cyan" | "gray">> = { error: "red", review: "yellow", rounding: "cyan", hint: "gray" };

/** Relations listed beneath the mistake that broke them. */
const MOST_EQUATIONS = 6;
/** Missing rows or columns named on a line. */
const MOST_MISSING = 6;

/** The lines for one file, ending with an empty line. */
export function textReport(report: FileReport, words: Words, colour: boolean): string {
  const lines = report.problem === null ? checkedLines(report, words, colour) : [`  ${paint("✗", "error", colour)} ${words.label("unreadable")}${words.label("colon")}${words.problem(report.problem)}`];
  return [report.file, ...lines, "", ""].join("\n");
}

/** The line that closes a run over several files. */
export function totalLine(summaries: Iterable<FileSummary>, words: Words): string {
  const total = totalOf(summaries);
  const parts = [`${words.label("files")} ${total.files}`];
  if (total.unreadable > 0) parts.push(`${words.label("unreadable")} ${total.unreadable}`);
  for (const severity of SEVERITIES) parts.push(`${words.severity(severity)} ${total.findings[severity]}`);
  return `${parts.join(" · ")}\n`;
}

function checkedLines(report: CheckedFile, words: Words, colour: boolean): string[] {
  return [...recognisedLines(report, words), ...countLines(report, words), ...groupFindings(report.report).flatMap((group) => groupLines(group, report, words, colour)), ...uncheckedLines(report, words)];
}

function recognisedLines({ report }: CheckedFile, words: Words): string[] {
  if (report.disclosures.length === 0) return [`  ${words.label("nothingRecognised")}`];
  return report.disclosures.map(({ disclosure }) => {
    const parts = [disclosure.unit ?? words.label("unknownUnit")];
    if (disclosure.year !== null) parts.push(words.year(disclosure.year));
    parts.push(words.kind(disclosure.kind, disclosure.scope), `${words.label("recognised")} ${disclosure.tables.length}`);
    return `  ${parts.join(" · ")}`;
  });
}

function countLines({ report }: CheckedFile, words: Words): string[] {
  if (report.disclosures.length === 0 && report.findings.length === 0) return [];
  const severities = SEVERITIES.map((severity) => `${words.severity(severity)} ${report.findings.filter((finding) => finding.severity === severity).length}`);
  const outcomes = OUTCOMES.map((outcome) => `${words.outcome(outcome)} ${report.disclosures.reduce((sum, { counts }) => sum + counts[outcome], 0)}`);
  return [`  ${words.label("problems")}${words.label("colon")}${severities.join(" · ")}`, `  ${words.label("relations")}${words.label("colon")}${outcomes.join(" · ")}`];
}

function groupLines(group: FindingGroup, report: CheckedFile, words: Words, colour: boolean): string[] {
  const several = report.report.disclosures.length > 1;
  const heading = [several ? (group.disclosure?.unit ?? "") : "", group.table?.title ?? ""].filter((part) => part !== "").join(" · ");
  return ["", `  ${heading === "" ? words.label("workbook") : heading}`, ...group.findings.flatMap((finding) => findingLines(finding, report, words, colour))];
}

function findingLines(finding: Finding, report: CheckedFile, words: Words, colour: boolean): string[] {
  const cell = mainCell(finding);
  const place = cell === undefined ? "" : ` ${placeName(cell)}`;
  const sign = paint(`${SEVERITY_SIGNS[finding.severity]} ${words.severity(finding.severity)}`, finding.severity, colour);
  const lines = [`    ${sign}${place} ${words.finding(finding)} [${finding.rule}]`];
  const equation = equationOf(finding, report.report);
  if (equation !== null) {
    const side = (name: "left" | "right"): string => `${words.label(name)} ${equationLine(equation[name], words)}`;
    const difference = equation.difference === null ? "" : `${words.language === "zh" ? "；" : "; "}${words.label("difference")} ${withSeparators(equation.difference)}`;
    lines.push(`        ${side("left")}${words.language === "zh" ? "；" : "; "}${side("right")}${difference}`);
  }
  const together = brokenTogether(finding);
  for (const each of together.slice(0, MOST_EQUATIONS)) lines.push(`        ${each}`);
  if (together.length > MOST_EQUATIONS) lines.push(`        … ${words.more(together.length - MOST_EQUATIONS)}`);
  if (finding.proposal !== null) {
    const { value, low, high } = finding.proposal;
    const room = low === high ? "" : ` (${withSeparators(low)} … ${withSeparators(high)})`;
    lines.push(`        ${placeName(finding.proposal)} ${words.label("proposal")} ${withSeparators(value)}${room}`);
  }
  return lines;
}

function uncheckedLines({ report, skipped }: CheckedFile, words: Words): string[] {
  const lines: string[] = [];
  for (const { disclosure } of report.disclosures) {
    if (disclosure.missingTables.length > 0) lines.push(`    ${words.label("missingTables")}${words.label("colon")}${disclosure.missingTables.map(words.table).join(words.label("and"))}`);
    const generic = disclosure.tables.filter((table) => !table.known);
    if (generic.length > 0) lines.push(`    ${words.label("genericOnly")}${words.label("colon")}${generic.map((table) => table.title).join(words.label("and"))}`);
    for (const { relation, count, missing } of missingDataOf(report, disclosure)) {
      const shown = missing.slice(0, MOST_MISSING).map(words.place).join(words.label("and")) + (missing.length > MOST_MISSING ? ` … ${words.more(missing.length - MOST_MISSING)}` : "");
      lines.push(`    ${words.outcome("missingData")} ${relation} ×${count}${shown === "" ? "" : `${words.label("colon")}${shown}`}`);
    }
  }
  for (const entry of report.unrecognised) lines.push(`    ${entry.range.sheet}!${rangeName(entry.range)}${words.label("colon")}${words.unrecognised(entry)}`);
  for (const sheet of skipped) lines.push(`    ${sheet.sheet}${words.label("colon")}${words.skippedSheet(sheet)}`);
  return lines.length === 0 ? [] : ["", `  ${words.label("notChecked")}`, ...lines];
}

const paint = (text: string, severity: Severity, colour: boolean): string => (colour ? styleText(COLOURS[severity], text, { validateStream: false }) : text);
