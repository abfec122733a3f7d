/** What each finding touches, so that a table or an edge of the map can be asked for its findings. */
import type { CheckReport, RelationResult } from "../../core/check/report";
import type { Finding } from "../../core/findings";
import type { CellAddress } from "../../core/sheets/snapshot";

const cellKey = ({ sheet, row, column }: CellAddress): string => `${row},${column},${sheet}`;

/** Keys of the tables that a finding speaks of, of its disclosure: where its cells are, and what its relations join. */
export function tablesOfFindings({ disclosures, findings }: CheckReport): ReadonlyMap<string, ReadonlySet<string>> {
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
    for (const table of report?.disclosure.tables ?? []) {
      if (cells.some((cell) => table.parts.some((part) => part.sheet === cell.sheet && cell.row >= part.top && cell.row <= part.bottom && cell.column >= part.left && cell.column <= part.right))) touched.add(table.key);
    }
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
