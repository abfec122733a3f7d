/** What is wrong with the report of a disclosure that is known to be correct: nothing, or the product (or the generator) errs. */
import type { CheckReport } from "../../../src/core/check/report";
import { cellName } from "../../../src/core/sheets/addresses";
import type { CellAddress } from "../../../src/core/sheets/snapshot";
import type { PrintedDisclosure } from "../sample-model";
import { sheetLayouts } from "../printed-sheets";

/** What the forms themselves leave open: B4 without a column for each fund, 三公 without any figure. */
const LEFT_OPEN = ["预04-8", "X11"];

const place = ({ sheet, row, column }: CellAddress): string => `${sheet}!${cellName(row, column)}`;

/** Lines to read, empty for a report as it should be. `allCells`: every printed figure must have been taken up by a table. */
export function faults(disclosure: PrintedDisclosure, report: CheckReport, { allCells = true } = {}): string[] {
  const [only, ...more] = report.disclosures;
  if (!only) return ["no disclosure"];
  const found: string[] = more.map(({ disclosure: other }) => `a second disclosure: ${other.unit ?? ""} ${other.year ?? ""}`);
  const { unit, year, kind, tables } = only.disclosure;
  if (unit !== disclosure.unit) found.push(`unit ${unit ?? "none"} for ${disclosure.unit}`);
  if (year !== disclosure.year) found.push(`year ${year ?? "none"} for ${disclosure.year}`);
  if (kind !== disclosure.kind) found.push(`${kind} for ${disclosure.kind}`);
  const [ids, printed] = [tables.map(({ id }) => id).sort().join(" "), disclosure.tables.map(({ id }) => id).sort().join(" ")];
  if (ids !== printed) found.push(`tables ${ids} for ${printed}`);
  for (const { title, range } of report.unrecognised) found.push(`not recognised: ${range.sheet} ${title ?? ""}`);
  for (const finding of report.findings) {
    if (finding.severity === "error" || finding.severity === "review") found.push(`${finding.severity} ${finding.id} ${finding.message} ${JSON.stringify(finding.args)} ${finding.figures.map(({ label, value }) => `${label} ${value}`).join(", ")}`);
  }
  for (const { outcome, relation, cells, missing } of only.results) {
    if (outcome === "broken" || (outcome === "missingData" && !LEFT_OPEN.includes(relation))) found.push(`${outcome} ${relation} ${cells.map(place).join(" ")}${missing.join(" ")}`);
  }
  if (allCells) found.push(...overlooked(disclosure, report));
  return found;
}

/** Printed figures that no recognised row holds. */
function overlooked(disclosure: PrintedDisclosure, report: CheckReport): string[] {
  const taken = new Set(report.disclosures.flatMap(({ disclosure: { tables } }) => tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()].map(place)))));
  return sheetLayouts(disclosure).flatMap(({ snapshot, parts, table }) => {
    if (!table) return [];
    return snapshot.rows.filter(({ row }) => parts[row] === "body").flatMap(({ row, cells }) => cells
      .filter(({ column, value }) => table.columns[column]?.kind === "amount" && typeof value === "number" && value !== 0)
      .map(({ column }) => place({ sheet: snapshot.name, row, column }))
      .filter((address) => !taken.has(address))
      .map((address) => `overlooked: ${address}`));
  });
}
