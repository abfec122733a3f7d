/** The counts; each one is a filter. Sign and word stand beside the colour. */
import type { ReactNode } from "react";
import { SEVERITIES } from "../../core/findings";
import { OUTCOME_SIGNS, SEVERITY_SIGNS } from "../../core/present/signs";
import { severityName } from "../../core/wording/names";
import { usePane } from "../pane-context";
import type { Shown } from "../state/pane-state";
import type { Counts } from "../state/counts";

export function CountFilters({ counts }: { readonly counts: Counts }): ReactNode {
  const { controller, state, language, say } = usePane();
  const list = (shown: Exclude<Shown, "findings">, sign: string, kind: string, count: number): ReactNode => (
    <Count sign={sign} kind={kind} name={say(shown)} count={count} pressed={state.shown === shown} press={() => controller.dispatch({ type: "show", shown: state.shown === shown ? "findings" : shown })} />
  );
  return (
    <div className="counts" role="group" aria-label={say("counts")}>
      {SEVERITIES.map((severity) => (
        <Count
          key={severity} sign={SEVERITY_SIGNS[severity]} kind={severity} name={severityName(severity, language)} count={counts.findings[severity]}
          pressed={state.shown === "findings" && state.severities.includes(severity)} press={() => controller.dispatch({ type: "toggleSeverity", severity })}
        />
      ))}
      {list("holds", OUTCOME_SIGNS.holds, "good", counts.outcomes.holds)}
      {list("unchecked", OUTCOME_SIGNS.missingData, "missing", counts.unchecked)}
      {(counts.ignored > 0 || state.shown === "ignored") && list("ignored", "⊘", "missing", counts.ignored)}
    </div>
  );
}

interface CountProps {
  readonly sign: string;
  readonly kind: string;
  readonly name: string;
  readonly count: number;
  readonly pressed: boolean;
  readonly press: () => void;
}

function Count({ sign, kind, name, count, pressed, press }: CountProps): ReactNode {
  return (
    <button type="button" className={count === 0 ? "count none" : "count"} aria-pressed={pressed} onClick={press}>
      <span className={`sign ${kind}`} aria-hidden="true">{sign}</span><span>{name}</span> <b>{count}</b>
    </button>
  );
}
