/** The result for one workbook, which every form of report is made from. What a file is and how it is read is for others to know. */
import { OUTCOMES, type CheckReport, type Outcome } from "../core/check/report";
import { SEVERITIES, type Severity } from "../core/findings";

/** Why a file could not be checked, as plain data: a code, and what fills its sentence. */
export interface ProblemData {
  readonly code: string;
  readonly args: Readonly<Record<string, string>>;
}

/** A sheet of a readable workbook that was not looked at, and the code of the reason. */
export interface SkippedSheet {
  readonly sheet: string;
  readonly reason: string;
}

export interface CheckedFile {
  /** The path as the user gave it, or the name of the open workbook. */
  readonly file: string;
  readonly problem: null;
  readonly report: CheckReport;
  readonly skipped: readonly SkippedSheet[];
}

export interface UncheckedFile {
  readonly file: string;
  readonly problem: ProblemData;
}

export type FileReport = CheckedFile | UncheckedFile;

/** The figures of a file that a list of files shows and the exit code depends on. Plain data, a few hundred bytes. */
export interface FileSummary {
  readonly file: string;
  readonly problem: ProblemData | null;
  /** Names of the units, with year and kind. */
  readonly disclosures: readonly { readonly unit: string | null; readonly year: number | null; readonly kind: "budget" | "final"; readonly tables: number }[];
  readonly findings: Readonly<Record<Severity, number>>;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly unrecognised: number;
  readonly missingTables: number;
}

const noFindings = (): Record<Severity, number> => ({ error: 0, review: 0, rounding: 0, hint: 0 });
const noOutcomes = (): Record<Outcome, number> => ({ holds: 0, rounding: 0, maybeRounding: 0, broken: 0, missingData: 0 });

export function summarise(report: FileReport): FileSummary {
  const findings = noFindings();
  const outcomes = noOutcomes();
  if (report.problem !== null) return { file: report.file, problem: report.problem, disclosures: [], findings, outcomes, unrecognised: 0, missingTables: 0 };
  const { disclosures, unrecognised } = report.report;
  for (const finding of report.report.findings) findings[finding.severity] += 1;
  for (const { counts } of disclosures) for (const outcome of OUTCOMES) outcomes[outcome] += counts[outcome];
  return {
    file: report.file,
    problem: null,
    disclosures: disclosures.map(({ disclosure }) => ({ unit: disclosure.unit, year: disclosure.year, kind: disclosure.kind, tables: disclosure.tables.length })),
    findings,
    outcomes,
    unrecognised: unrecognised.length + report.skipped.filter((sheet) => sheet.reason === "unreadable").length,
    missingTables: disclosures.reduce((sum, { disclosure }) => sum + disclosure.missingTables.length, 0),
  };
}

/** Sums over files, for the line that closes a run. */
export interface Total {
  readonly files: number;
  readonly unreadable: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

export function totalOf(summaries: Iterable<FileSummary>): Total {
  const findings = noFindings();
  const outcomes = noOutcomes();
  let files = 0;
  let unreadable = 0;
  for (const summary of summaries) {
    files += 1;
    if (summary.problem !== null) unreadable += 1;
    for (const severity of SEVERITIES) findings[severity] += summary.findings[severity];
    for (const outcome of OUTCOMES) outcomes[outcome] += summary.outcomes[outcome];
  }
  return { files, unreadable, findings, outcomes };
}
