/**
 * What the check says of a whole workbook, small enough to be read in review: tables with their columns and rows, relations
 * counted by outcome, and every finding in words. `npm run golden` writes it down, samples.test.ts compares.
 */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { CheckReport, DisclosureReport } from "../../src/core/check/report";
import { OUTCOMES } from "../../src/core/check/report";
import { checkWorkbook } from "../../src/core/check/workbook";
import type { Finding } from "../../src/core/findings";
import type { RecognisedTable, SheetRange } from "../../src/core/recognise/disclosure";
import { cellName, columnName, rangeName } from "../../src/core/sheets/addresses";
import { describeFinding } from "../../src/core/wording/findings";
import { readWorkbookFile } from "../../src/hosts/file/read-workbook";
import { sampleNames, samplePath } from "../support/samples";

export interface GoldenWorkbook {
  readonly workbook: string;
  readonly disclosures: readonly GoldenDisclosure[];
  readonly unrecognised: readonly string[];
  readonly findings: readonly GoldenFinding[];
}

interface GoldenDisclosure {
  readonly kind: string;
  readonly scope: string | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly missingTables: readonly string[];
  readonly tables: readonly GoldenTable[];
  /** `holds 22, rounding 2` by relation. */
  readonly relations: Readonly<Record<string, string>>;
}

interface GoldenTable {
  readonly key: string;
  readonly title: string;
  readonly at: readonly string[];
  readonly amountUnit: string | null;
  /** `A code, B name, C total`. */
  readonly columns: string;
  /** How many rows of each kind. */
  readonly rows: string;
  /** Digest of the keys of all rows in order. */
  readonly rowKeys: string;
}

interface GoldenFinding {
  readonly rule: string;
  readonly severity: string;
  readonly table: string | null;
  readonly cells: readonly string[];
  readonly says: string;
}

/** The workbooks: every sample, and the one that is there as .xls too. */
export const goldenWorkbooks = (): { readonly file: string; readonly path: string; readonly golden: string }[] =>
  [...sampleNames().map((name) => ({ name, extension: "xlsx" as const })), { name: "廉江市医疗保障局2023年度部门决算", extension: "xls" as const }].map(({ name, extension }) => ({
    file: `${name}.${extension}`, path: samplePath(name, extension),
    golden: fileURLToPath(new URL(extension === "xls" ? `${name}.xls.json` : `${name}.json`, import.meta.url)),
  }));

/** Read and check a workbook file. */
export async function checkedFile({ file, path }: { readonly file: string; readonly path: string }): Promise<GoldenWorkbook> {
  const { sheets } = await readWorkbookFile(path);
  return goldenOf(file, checkWorkbook(sheets, { workbookName: file.replace(/\.\w+$/, "") }));
}

function goldenOf(workbook: string, { disclosures, unrecognised, findings }: CheckReport): GoldenWorkbook {
  return {
    workbook, disclosures: disclosures.map(disclosureOf),
    unrecognised: unrecognised.map(({ range, title, reason }) => `${placeOf(range)} ${title ?? ""} ${reason}`), findings: findings.map(findingOf),
  };
}

function disclosureOf({ disclosure: { kind, scope, unit, year, missingTables, tables }, results }: DisclosureReport): GoldenDisclosure {
  const relations = [...new Set(results.map(({ relation }) => relation))].map((id): readonly [string, string] => {
    const own = results.filter(({ relation }) => relation === id);
    return [id, counted(own.map(({ outcome }) => outcome), OUTCOMES)];
  });
  return { kind, scope, unit, year, missingTables, tables: tables.map(tableOf), relations: Object.fromEntries(relations) };
}

function tableOf({ key, title, parts, amountUnit, columns, rows }: RecognisedTable): GoldenTable {
  const kinds = rows.map(({ kind }) => kind);
  return {
    key, title, at: parts.map(placeOf), amountUnit,
    columns: columns.map(({ column, role }) => `${columnName(column)} ${role ?? "?"}`).join(", "),
    rows: counted(kinds, [...new Set(kinds)]),
    rowKeys: createHash("sha256").update(rows.map((row) => row.key).join("\n")).digest("hex").slice(0, 12),
  };
}

function findingOf(finding: Finding): GoldenFinding {
  const { rule, severity, table, cells } = finding;
  return { rule, severity, table, cells: cells.map(({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`), says: describeFinding(finding, "zh") };
}

const placeOf = (range: SheetRange): string => `${range.sheet}!${rangeName(range)}`;

const counted = (all: readonly string[], names: readonly string[]): string =>
  names.map((name) => [name, all.filter((one) => one === name).length] as const).filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`).join(", ");

/** As JSON with one table, one relation and one finding a line. */
export function printGolden(golden: GoldenWorkbook): string {
  const { workbook, disclosures, unrecognised, findings } = golden;
  const list = (items: readonly unknown[], indent: string): string => (items.length === 0 ? "[]" : `[\n${items.map((item) => `${indent}  ${JSON.stringify(item)}`).join(",\n")}\n${indent}]`);
  const printed = disclosures.map(({ kind, scope, unit, year, missingTables, tables, relations }) => [
    "    {",
    `      "kind": ${JSON.stringify(kind)}, "scope": ${JSON.stringify(scope)}, "unit": ${JSON.stringify(unit)}, "year": ${JSON.stringify(year)}, "missingTables": ${JSON.stringify(missingTables)},`,
    `      "tables": ${list(tables, "      ")},`,
    `      "relations": {\n${Object.entries(relations).map(([id, outcomes]) => `        ${JSON.stringify(id)}: ${JSON.stringify(outcomes)}`).join(",\n")}\n      }`,
    "    }",
  ].join("\n"));
  return [
    "{", `  "workbook": ${JSON.stringify(workbook)},`, `  "disclosures": [\n${printed.join(",\n")}\n  ],`,
    `  "unrecognised": ${list(unrecognised, "  ")},`, `  "findings": ${list(findings, "  ")}`, "}", "",
  ].join("\n");
}
