/** The reports of a single workbook as whole files. The command line puts the same parts together for many. */
import type { FileReport } from "./file-report";
import { summarise } from "./file-report";
import { fileSection } from "./html/file-section";
import { pageEnd, pageStart } from "./html/page";
import { jsonReport } from "./json-report";
import type { Words } from "./words";

/** The HTML page; `version` is the product's. */
export const htmlOfWorkbook = (report: FileReport, words: Words, version: string): string => `${pageStart([summarise(report)], words)}${fileSection(report, 0, words)}${pageEnd(version)}`;

/** A JSON list with one entry, as the schema has it. */
export const jsonOfWorkbook = (report: FileReport, words: Words): string => `[\n${JSON.stringify(jsonReport(report, words))}\n]\n`;
