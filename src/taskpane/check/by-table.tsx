/** The summary by table, worst first: a table chosen here narrows the list to what lies in it. */
import type { ReactNode } from "react";
import { SEVERITIES } from "../../core/findings";
import { OUTCOME_SIGNS, SEVERITY_SIGNS } from "../../core/present/signs";
import { outcomeName, severityName } from "../../core/wording/names";
import { usePane } from "../pane-context";
import { tableSummaries, type TableSummary } from "../state/table-summary";

export function ByTable(): ReactNode {
  const { state, say } = usePane();
  return (
    <details className="by-table">
      <summary>{say("byTable")}</summary>
      <p className="soft">{say("byTableHint")}</p>
      <ul>{tableSummaries(state).map((summary) => <li key={`${summary.disclosure}/${summary.key}`}><TableLine summary={summary} /></li>)}</ul>
    </details>
  );
}

function TableLine({ summary }: { readonly summary: TableSummary }): ReactNode {
  const { controller, state: { choice }, language, say } = usePane();
  const { disclosure, key, title, unit, findings, holds, unchecked } = summary;
  const chosen = choice?.disclosure === disclosure && choice.tables.length === 1 && choice.tables[0] === key;
  const counts = [
    ...SEVERITIES.map((severity) => ({ kind: severity, sign: SEVERITY_SIGNS[severity], name: severityName(severity, language), count: findings[severity] })),
    { kind: "good", sign: OUTCOME_SIGNS.holds, name: outcomeName("holds", language), count: holds },
    { kind: "missing", sign: OUTCOME_SIGNS.missingData, name: say("unchecked"), count: unchecked },
  ].filter(({ count }) => count > 0);
  const shown = unit === null ? title : `${unit} · ${title}`;
  const said = counts.length === 0 ? say("byTableNone") : counts.map(({ name, count }) => `${name} ${count}`).join(language === "zh" ? "、" : ", ");
  return (
    <button type="button" aria-pressed={chosen} onClick={() => controller.dispatch({ type: "choose", choice: chosen ? null : { disclosure, tables: [key] } })}>
      <span className="name">{shown}<span className="only-read">{say("byTableCounts", { counts: said })}</span></span>
      <span className="figures" aria-hidden="true">
        {counts.map(({ kind, sign, name, count }) => <span key={kind} className={`sign ${kind}`} title={name}>{sign} {count}</span>)}
        {counts.length === 0 && <span className="soft">{say("byTableNone")}</span>}
      </span>
    </button>
  );
}
