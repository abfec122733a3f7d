/** What is given out of a check: the same page and data as the command line gives, and the report sheet. Loaded when first wanted. */
import manifest from "../../../package.json";
import type { Language } from "../../core/wording/language";
import type { CheckedFile } from "../../report/file-report";
import { htmlOfWorkbook, jsonOfWorkbook } from "../../report/one-workbook";
import { mayBeReport, planReportSheet } from "../../report/report-sheet";
import { wordsFor } from "../../report/words";
import { ignoredEntry, type IgnoredFinding } from "../state/ignored";
import type { CheckedWorkbook } from "../state/pane-state";
import type { ReportPlanner } from "../state/report-planner";

export type ReportFileKind = "html" | "json";

const TYPES: Readonly<Record<ReportFileKind, string>> = { html: "text/html;charset=utf-8", json: "application/json" };

/** An open workbook has no sheets that could not be read: those of a chart are none to its host. */
const fileOf = ({ name, report }: CheckedWorkbook): CheckedFile => ({ file: name, problem: null, report, skipped: [] });

/** The report as text. */
export function reportText(kind: ReportFileKind, checked: CheckedWorkbook, language: Language): string {
  const words = wordsFor(language);
  return kind === "html" ? htmlOfWorkbook(fileOf(checked), words, manifest.version) : jsonOfWorkbook(fileOf(checked), words);
}

/** 柳州市医疗保障局2024年度部门决算-核对报告.html, without what no file may be called by. */
export const reportFileName = (kind: ReportFileKind, workbook: string, suffix: string): string => `${[workbook.replace(/\.[^.]+$/, ""), suffix].filter((part) => part !== "").join("-").replace(/[\\/:*?"<>|]/g, " ")}.${kind}`;

/** Hands a file to the browser for saving. Nothing tells whether the program around the pane lets it through. */
export function saveFile(name: string, kind: ReportFileKind, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: TYPES[kind] }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the contents by the time it comes back to this page's events.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The report sheet for what was checked; `now` is when. */
export function reportPlanner(checked: CheckedWorkbook, ignored: readonly IgnoredFinding[], language: Language, now: Date): ReportPlanner {
  const aside = checked.report.findings.flatMap((finding) => {
    const entry = ignoredEntry(finding, ignored);
    return entry === undefined ? [] : [[finding.id, entry.reason] as const];
  });
  const report = { file: fileOf(checked), sheets: checked.sheets, ignored: new Map(aside), made: timeText(now) };
  return { mayBeReport, plan: (names, present) => planReportSheet(report, wordsFor(language), names, present) };
}

/** 2024-09-30 10:05, by the user's own clock. */
function timeText(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
