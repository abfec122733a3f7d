/** Findings by table, worst first, and what was not checked: the order every report shows them in. */
import type { CheckReport } from "../check/report";
import { SEVERITIES, type Finding, type FindingCell, type Severity } from "../findings";
import type { Disclosure, RecognisedTable } from "../recognise/disclosure";
import { cellName } from "../sheets/addresses";
import type { CellAddress } from "../sheets/snapshot";

export interface FindingGroup {
  readonly disclosure: Disclosure | null;
  /** Null for findings about the disclosure or the workbook as a whole. */
  readonly table: RecognisedTable | null;
  readonly findings: readonly Finding[];
  readonly worst: Severity;
}

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** Tables with findings, the worst first; within a table the worst first. */
export function groupFindings(report: CheckReport): FindingGroup[] {
  const byTable = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    const key = `${finding.disclosure ?? ""} ${finding.table ?? ""}`;
    const list = byTable.get(key);
    if (list === undefined) byTable.set(key, [finding]);
    else list.push(finding);
  }
  const groups = [...byTable.values()].map((findings): FindingGroup => {
    const sorted = [...findings].sort((a, b) => rank(a.severity) - rank(b.severity));
    const [first] = sorted;
    const disclosure = first === undefined || first.disclosure === null ? null : (report.disclosures[first.disclosure]?.disclosure ?? null);
    const table = disclosure?.tables.find(({ key }) => key === first?.table) ?? null;
    return { disclosure, table, findings: sorted, worst: first?.severity ?? "hint" };
  });
  return groups.sort((a, b) => rank(a.worst) - rank(b.worst));
}

/** The cell to go to: the culprit, else a candidate, else the first cell named. */
export function mainCell(finding: Finding): FindingCell | undefined {
  return finding.cells.find(({ role }) => role === "culprit") ?? finding.cells.find(({ role }) => role === "candidate") ?? finding.cells[0];
}

/** The cells that a finding speaks of and sums up: to be seen together with its main cell. */
export const partnerCells = ({ cells, figures }: Pick<Finding, "cells" | "figures">): readonly CellAddress[] => [...cells, ...figures.map(({ cell }) => cell)];

/** 支出决算表!F6, as a reader looks for it. */
export const placeName = (cell: CellAddress): string => `${cell.sheet}!${cellName(cell.row, cell.column)}`;

/** Relations of one id that lack data. */
export interface MissingData {
  readonly relation: string;
  readonly count: number;
  /** What is missing, each once. */
  readonly missing: readonly string[];
}

/** Relations that could not be evaluated, by id, in the order they came. */
export function missingDataOf(report: CheckReport, disclosure: Disclosure): MissingData[] {
  const byRelation = new Map<string, { count: number; missing: Set<string> }>();
  for (const each of report.disclosures) {
    if (each.disclosure !== disclosure) continue;
    for (const result of each.results) {
      if (result.outcome !== "missingData") continue;
      const entry = byRelation.get(result.relation) ?? { count: 0, missing: new Set<string>() };
      entry.count += 1;
      for (const text of result.missing) entry.missing.add(text);
      byRelation.set(result.relation, entry);
    }
  }
  return [...byRelation].map(([relation, { count, missing }]) => ({ relation, count, missing: [...missing] }));
}
