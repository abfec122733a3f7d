/** What each finding touches, so that a table or an edge of the map can be asked for its findings. */
import type { CheckReport, DisclosureReport, RelationResult } from "../../core/check/report";
import type { Finding } from "../../core/findings";
import type { CellAddress } from "../../core/sheets/snapshot";

const cellKey = ({ sheet, row, column }: CellAddress): string => `${row},${column},${sheet}`;

/** By finding: keys of tables of its disclosure. */
export interface TablesOfFindings {
  /** Tables that it speaks of: where its cells are, and what its relations join. */
  readonly touched: ReadonlyMap<string, ReadonlySet<string>>;
  /** Tables that it may lie in: the one it is listed under, and those of the cells that may be wrong. */
  readonly own: ReadonlyMap<string, ReadonlySet<string>>;
}

const indexed = new WeakMap<CheckReport, TablesOfFindings>();

/** One index for each report. */
export function tablesOfFindings(report: CheckReport): TablesOfFindings {
  let index = indexed.get(report);
  if (index === undefined) indexed.set(report, (index = { touched: touchedTables(report), own: ownTables(report) }));
  return index;
}

const holding = ({ disclosure }: DisclosureReport, cells: readonly CellAddress[]): string[] =>
  disclosure.tables.filter(({ parts }) => cells.some((cell) => parts.some((part) => part.sheet === cell.sheet && cell.row >= part.top && cell.row <= part.bottom && cell.column >= part.left && cell.column <= part.right))).map(({ key }) => key);

function ownTables({ disclosures, findings }: CheckReport): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(findings.map(({ id, disclosure, table, cells }) => {
    const report = disclosure === null ? undefined : disclosures[disclosure];
    const suspects = cells.filter(({ role }) => role === "culprit" || role === "candidate");
    return [id, new Set([...(table === null ? [] : [table]), ...(report === undefined ? [] : holding(report, suspects))])] as const;
  }));
}

function touchedTables({ disclosures, findings }: CheckReport): ReadonlyMap<string, ReadonlySet<string>> {
  const byRelation = disclosures.map(({ results }) => {
    const index = new Map<string, RelationResult[]>();
    for (const result of results) {
      if (result.outcome === "holds" || result.outcome === "missingData") continue;
      const list = index.get(result.relation);
      if (list === undefined) index.set(result.relation, [result]);
      else list.push(result);
    }
    return index;
  });
  return new Map(findings.map((finding) => {
    const report = finding.disclosure === null ? undefined : disclosures[finding.disclosure];
    const touched = new Set<string>(finding.table === null ? [] : [finding.table]);
    const cells = [...finding.cells, ...finding.figures.map(({ cell }) => cell)];
    for (const table of report === undefined ? [] : holding(report, cells)) touched.add(table);
    const keys = new Set(finding.cells.map(cellKey));
    for (const relation of relationsOf(finding)) {
      for (const result of byRelation[finding.disclosure ?? -1]?.get(relation) ?? []) {
        if (result.cells.some((cell) => keys.has(cellKey(cell)))) for (const table of result.tables) touched.add(table);
      }
    }
    return [finding.id, touched] as const;
  }));
}

function relationsOf({ rule, args }: Finding): readonly string[] {
  const named = args["relations"];
  return [rule, ...(named === undefined ? [] : typeof named === "string" ? [named] : named)];
}
