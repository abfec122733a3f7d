/** Turns the result of one file into its part of the output, in the form that was asked for. Runs beside the checking, in the worker. */
import type { Format } from "./arguments";
import type { FileReport } from "../report/file-report";
import { fileSection } from "../report/html/file-section";
import { jsonReport } from "../report/json-report";
import { reportRows, type ReportRows } from "../report/report-rows";
import { textReport } from "./text-report";
import type { Words } from "../report/words";

/** Text for the forms that are text, rows for the report workbook. */
export type RenderedReport = string | ReportRows;

export interface RenderSettings {
  readonly format: Format;
  readonly words: Words;
  readonly colour: boolean;
}

/** `index` is the place of the file in the list, from 0. */
export function render(report: FileReport, index: number, { format, words, colour }: RenderSettings): RenderedReport {
  switch (format) {
    case "text":
      return textReport(report, words, colour);
    case "json":
    case "ndjson":
      return JSON.stringify(jsonReport(report, words));
    case "html":
      return fileSection(report, index, words);
    case "xlsx":
      return reportRows(report, words);
  }
}
