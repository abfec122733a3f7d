/** A workbook checked, in the few words that the recognition tests look at. */
import type { CheckReport } from "../../../src/core/check/report";
import { checkWorkbook } from "../../../src/core/check/workbook";
import type { RecognisedTable } from "../../../src/core/recognise/disclosure";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";

export interface Checked {
  readonly report: CheckReport;
  readonly tables: readonly RecognisedTable[];
  /** Ids of the recognised tables, in order. */
  readonly ids: readonly string[];
  /** Reasons of what was not recognised. */
  readonly listed: readonly string[];
  /** Rules of the findings that accuse: errors and 待核实. */
  readonly accusing: readonly string[];
  /** Relations over actual cells, by id: how many hold or hold within rounding, of how many. */
  readonly evaluated: Readonly<Record<string, string>>;
}

export function checked(sheets: readonly SheetSnapshot[]): Checked {
  const report = checkWorkbook(sheets);
  const tables = report.disclosures.flatMap(({ disclosure }) => disclosure.tables);
  const counts = new Map<string, { holds: number; of: number }>();
  for (const { relation, outcome } of report.disclosures.flatMap(({ results }) => results)) {
    if (outcome === "missingData") continue;
    const count = counts.get(relation) ?? { holds: 0, of: 0 };
    counts.set(relation, { holds: count.holds + (outcome === "broken" ? 0 : 1), of: count.of + 1 });
  }
  return {
    report, tables, ids: tables.map(({ id }) => id), listed: report.unrecognised.map(({ reason }) => reason),
    accusing: report.findings.filter(({ severity }) => severity === "error" || severity === "review").map(({ rule }) => rule),
    evaluated: Object.fromEntries([...counts].map(([id, { holds, of }]) => [id, `${holds}/${of}`])),
  };
}

/** The relations that come out broken. */
export const brokenIn = (sheets: readonly SheetSnapshot[]): string[] =>
  [...new Set(checkWorkbook(sheets).disclosures.flatMap(({ results }) => results.filter(({ outcome }) => outcome === "broken").map(({ relation }) => relation)))];

/** The roles of a table's columns; unknown ones as `?`. */
export const rolesOf = (table: RecognisedTable | undefined): string => (table?.columns ?? []).map(({ role }) => role ?? "?").join(" ");

/** A figure of a table as it is printed. */
export const figure = (table: RecognisedTable | undefined, row: string, role: string): string | undefined => table?.rows.find(({ key }) => key === row)?.cells.get(role)?.printed;
