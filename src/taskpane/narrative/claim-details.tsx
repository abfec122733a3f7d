/** The claim that is looked at: what became of it, why, and the cells it was held against. */
import type { ReactNode } from "react";
import { describeClaim, verdictName } from "../../core/wording/narrative";
import { placeName } from "../../core/present/finding-groups";
import { usePane } from "../pane-context";
import { useNarrative } from "./narrative-context";
import type { CheckedText } from "./narrative-state";
import { VERDICT_COLOURS, VERDICT_SIGNS } from "./verdict-looks";

const MOST_CELLS = 8;

export function ClaimDetails({ checked: { report } }: { readonly checked: CheckedText }): ReactNode {
  const { controller, language, say } = usePane();
  const { desk, text: { claim: chosen } } = useNarrative();
  const outcome = report.outcomes.find(({ claim }) => claim === chosen);
  const claim = chosen === null ? undefined : report.narrative.claims[chosen];
  if (!outcome || !claim) return null;
  return (
    <div className="claim-details" role="status">
      <p><span className={`sign ${VERDICT_COLOURS[outcome.verdict]}`}>{VERDICT_SIGNS[outcome.verdict]} {verdictName(outcome.verdict, language)}</span> {say("claimSays", { text: claim.printed })}{outcome.correction !== null && outcome.verdict === "disagrees" && <b> {say("shouldRead", { text: outcome.correction })}</b>}</p>
      <p>{describeClaim(outcome, language)}</p>
      {outcome.cells.length > 0 && (
        <p className="cells">
          <span className="soft">{say("claimCells")}</span>
          {outcome.cells.slice(0, MOST_CELLS).map((cell, index) => (desk.isHere(cell.sheet)
            ? <button type="button" key={index} className="cell" onClick={() => void controller.reveal(cell)}>{placeName(cell)}</button>
            : <span key={index} className="soft">{placeName(cell)}</span>))}
          {outcome.cells.length > MOST_CELLS && <span className="soft">{say("moreCells", { count: outcome.cells.length })}</span>}
        </p>
      )}
    </div>
  );
}
