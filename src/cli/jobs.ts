/** What goes between the main thread and the workers that check files. Plain data. */
import type { Language } from "../core/wording/language";
import type { Format } from "./arguments";
import type { FileSummary } from "../report/file-report";
import type { RenderedReport } from "./render";

/** What every worker is started with. */
export interface WorkerSettings {
  readonly format: Format;
  readonly language: Language;
  readonly colour: boolean;
  /** Rows of the user's own subject catalogue. */
  readonly catalogue: string[][] | null;
}

export interface Job {
  /** Place in the list of files, from 0. */
  readonly index: number;
  readonly file: string;
}

export interface JobResult {
  readonly summary: FileSummary;
  readonly rendered: RenderedReport;
}

/** A worker says it is ready once, then one result a job. */
export type WorkerMessage = { readonly kind: "ready" } | { readonly kind: "done"; readonly result: JobResult };
