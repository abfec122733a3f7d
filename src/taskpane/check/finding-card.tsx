/** One finding: its sentence always, and once chosen its equation, its cells, and what can be done. */
import { memo, type ReactNode } from "react";
import type { Finding } from "../../core/findings";
import { brokenTogether, equationOf } from "../../core/present/equations";
import { mainCell, partnerCells, placeName } from "../../core/present/finding-groups";
import { SEVERITY_SIGNS } from "../../core/present/signs";
import type { CellAddress } from "../../core/sheets/snapshot";
import { describeFinding } from "../../core/wording/findings";
import { severityName } from "../../core/wording/names";
import { usePane, useSurroundings } from "../pane-context";
import { ignoredEntry } from "../state/ignored";
import { AdoptedLine } from "./adopted-lines";
import { EquationTable } from "./equation-table";
import { FindingActions } from "./finding-actions";
import { ProposalLine } from "./proposal-line";

/** Drawn again only when it is itself concerned: a list may have thousands. */
export const FindingCard = memo(function FindingCard({ finding, chosen }: { readonly finding: Finding; readonly chosen: boolean }): ReactNode {
  const { controller, language } = useSurroundings();
  const choose = (): void => {
    controller.dispatch({ type: "select", finding: chosen ? null : finding.id });
    const cell = mainCell(finding);
    if (!chosen && cell !== undefined) void controller.reveal(cell, partnerCells(finding));
  };
  return (
    <article className={`finding ${finding.severity}${chosen ? " chosen" : ""}`}>
      <button type="button" className="head" aria-expanded={chosen} data-finding={finding.id} onClick={choose}>
        <span className={`sign ${finding.severity}`}>{SEVERITY_SIGNS[finding.severity]} {severityName(finding.severity, language)}</span> <span className="text">{describeFinding(finding, language)}</span>
      </button>
      {chosen && <Details finding={finding} />}
    </article>
  );
});

function Details({ finding }: { readonly finding: Finding }): ReactNode {
  const { state: { checked, adopted, ignored }, say } = usePane();
  const equation = checked === null ? null : equationOf(finding, checked.report);
  const together = brokenTogether(finding);
  const written = adopted.find((each) => each.finding === finding.id);
  const entry = ignoredEntry(finding, ignored);
  return (
    <div className="details">
      <Cells finding={finding} />
      {equation !== null && <EquationTable equation={equation} />}
      {together.length > 0 && (
        <details>
          <summary>{say("together")} {together.length}</summary>
          <ul>{together.map((line) => <li key={line} className="figures">{line}</li>)}</ul>
        </details>
      )}
      {written === undefined ? <ProposalLine finding={finding} /> : <AdoptedLine adopted={written} />}
      {entry !== undefined && <p className="soft">{say("reasonGiven", { reason: entry.reason === "" ? say("noReason") : entry.reason })}</p>}
      <FindingActions finding={finding} written={written !== undefined} ignored={entry !== undefined} />
    </div>
  );
}

/** Cells named beside a finding. */
const MOST_CELLS = 6;

function Cells({ finding }: { readonly finding: Finding }): ReactNode {
  const { controller, say } = usePane();
  const cells = new Map<string, CellAddress>();
  for (const cell of [...finding.cells.filter(({ role }) => role === "culprit" || role === "candidate"), ...finding.cells]) cells.set(placeName(cell), cell);
  if (cells.size === 0) return null;
  return (
    <p className="cells" role="group" aria-label={say("cells")}>
      {[...cells].slice(0, MOST_CELLS).map(([name, cell]) => <button key={name} type="button" className="cell" onClick={() => void controller.reveal(cell)}>{name}</button>)}
      {cells.size > MOST_CELLS && <span className="soft">{say("moreCells", { count: cells.size })}</span>}
      <span className="rule soft">{finding.rule}</span>
    </p>
  );
}
