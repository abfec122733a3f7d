import type { Configuration } from "webpack";

export interface ExcelOptions {
  readonly officeSource: "cdn" | "21vianet" | "self";
  /** The https address of the folder, without a slash at its end. */
  readonly baseUrl: string;
}

export const DEVELOPMENT_URL: string;

/** Throws with advice when an option is of no use. */
export function excelOptions(env?: Readonly<Record<string, unknown>>): ExcelOptions;

/** The add-in as a folder for a static server: `dist/excel` unless `output` says otherwise. */
export function excel(options: ExcelOptions & { readonly output?: string }): Configuration;
