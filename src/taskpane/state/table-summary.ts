/** The findings and relations of a check, table by table, worst first: what the summary by table shows and filters by. */
import { SEVERITIES, type Severity } from "../../core/findings";
import { tablesOfFindings } from "./finding-index";
import { ignoredEntry } from "./ignored";
import type { PaneState } from "./pane-state";

export interface TableSummary {
  readonly disclosure: number;
  readonly key: string;
  readonly title: string;
  /** Whose table it is, where the workbook holds those of several. */
  readonly unit: string | null;
  /** Findings that lie in the table, those set aside left out. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** Relations that the table takes part in. */
  readonly holds: number;
  readonly unchecked: number;
}

export function tableSummaries({ checked, ignored }: Pick<PaneState, "checked" | "ignored">): TableSummary[] {
  if (checked === null) return [];
  const { disclosures, findings } = checked.report;
  const { own } = tablesOfFindings(checked.report);
  const listed = findings.filter((finding) => ignoredEntry(finding, ignored) === undefined);
  const summaries = disclosures.flatMap(({ disclosure, results }, index) => disclosure.tables.map((table): TableSummary => {
    const counts: Record<Severity, number> = { error: 0, review: 0, rounding: 0, hint: 0 };
    for (const finding of listed) if (finding.disclosure === index && own.get(finding.id)?.has(table.key) === true) counts[finding.severity] += 1;
    const relations = results.filter(({ tables }) => tables.includes(table.key));
    return {
      disclosure: index, key: table.key, title: table.title, unit: disclosures.length > 1 ? disclosure.unit : null, findings: counts,
      holds: relations.filter(({ outcome }) => outcome === "holds").length, unchecked: relations.filter(({ outcome }) => outcome === "missingData").length,
    };
  }));
  // Array.sort keeps the order of the workbook among equals.
  return summaries.sort((a, b) => SEVERITIES.map((severity) => b.findings[severity] - a.findings[severity]).find((difference) => difference !== 0) ?? 0);
}
