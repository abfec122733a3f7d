/** What came out of a check: counts that filter, the list they choose, the map, and what can be done with it all. */
import { Button } from "@fluentui/react-components";
import { lazy, type ReactNode } from "react";
import { usePane } from "../pane-context";
import { LoadedPart } from "../loaded-part";
import type { CheckedWorkbook } from "../state/pane-state";
import { countsOf } from "../state/counts";
import { AdoptAll } from "./adopt-all";
import { AdoptedLines } from "./adopted-lines";
import { ByTable } from "./by-table";
import { Calm } from "./calm";
import { CountFilters } from "./count-filters";
import { FindingList } from "./finding-list";
import { RelationMapView } from "./relation-map";
import { ReportActions } from "./report-actions";
import { Unchecked } from "./unchecked";

export { Understood } from "./understood";

// The sentences of all relations stand in the rules, which the pane otherwise does not need.
const HoldsList = lazy(async () => ({ default: (await import("./holds-list")).HoldsList }));

export function Results({ checked }: { readonly checked: CheckedWorkbook }): ReactNode {
  const { controller, state, preferences, say } = usePane();
  const counts = countsOf(state);
  const { report, sheets } = checked;
  if (report.disclosures.length === 0) {
    return (
      <section className="notice">
        <p><b>{say("nothingRecognised")}</b></p>
        <p>{say(sheets.every(({ rows }) => rows.length === 0) ? "emptyWorkbook" : "nothingRecognisedAdvice")}</p>
        {report.unrecognised.length > 0 && <Unchecked report={report} />}
      </section>
    );
  }
  const nothingWrong = counts.findings.error + counts.findings.review === 0;
  return (
    <>
      <AdoptedLines />
      {nothingWrong && <Calm report={report} counts={counts} />}
      <CountFilters counts={counts} />
      <ByTable />
      <AdoptAll />
      {(state.shown === "findings" || state.shown === "ignored") && <FindingList />}
      {state.shown === "holds" && <LoadedPart><HoldsList report={report} /></LoadedPart>}
      {state.shown === "unchecked" && <Unchecked report={report} />}
      <details className="map">
        <summary>{say("map")}</summary>
        {report.disclosures.map((each, index) => <RelationMapView key={index} report={each} disclosure={index} named={report.disclosures.length > 1} />)}
      </details>
      <div className="actions">
        {!nothingWrong && <Button size="small" onClick={() => void controller.mark(preferences.marked)}>{say("mark")}</Button>}
        <Button size="small" appearance="subtle" onClick={() => void controller.clearMarks()}>{say("unmark")}</Button>
      </div>
      <ReportActions checked={checked} />
    </>
  );
}
