/** Nothing wrong: what was checked, how much of it holds, and what was not looked at. */
import type { ReactNode } from "react";
import type { CheckReport } from "../../core/check/report";
import { usePane } from "../pane-context";
import type { Counts } from "../state/counts";

export function Calm({ report, counts }: { readonly report: CheckReport; readonly counts: Counts }): ReactNode {
  const { say } = usePane();
  const { holds, rounding, maybeRounding, missingData } = counts.outcomes;
  const tables = report.disclosures.reduce((sum, { disclosure }) => sum + disclosure.tables.length, 0);
  return (
    <section className="calm">
      <h2><span className="sign good" aria-hidden="true">✓</span> {say("calmTitle")}</h2>
      <p>{say("calmChecked", { tables, holds })}</p>
      {rounding + maybeRounding > 0 && <p>{say("calmRounding", { count: rounding + maybeRounding })}</p>}
      {counts.findings.hint > 0 && <p>{say("calmHints", { count: counts.findings.hint })}</p>}
      {missingData > 0 && <p>{say("calmMissing", { count: missingData })}</p>}
      {counts.unchecked === 0 && <p>{say("calmComplete")}</p>}
    </section>
  );
}
