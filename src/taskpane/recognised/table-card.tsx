/** A recognised table: its title, how sure that is, where it stands, its unit, how many of its relations hold, and the evidence. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RecognisedTable } from "../../core/recognise/disclosure";
import { withoutRegion } from "../../core/recognise/overrides";
import { cellName } from "../../core/sheets/addresses";
import { describeEvidence } from "../../core/wording/evidence";
import { tableName } from "../../core/wording/tables";
import { usePane } from "../pane-context";
import type { Word } from "../words";
import { Correction, RegionForm } from "./correction";
import { PlaceButton } from "./place-button";

export function TableCard({ table }: { readonly table: RecognisedTable }): ReactNode {
  const { controller, state: { checked }, language, say } = usePane();
  const { title, id, parts: [first, ...further], confidence, amountUnit, evidence } = table;
  const { specified, relations, titleCell, label } = evidence;
  const known = tableName(id, language);
  return (
    <>
      <p className="line"><b>{title}</b> {known !== title && !id.startsWith("X:") && <span className="soft">{known}</span>}</p>
      <p className="line soft">
        {specified !== undefined && <span className="said">{say("saidByUser")}</span>}
        {specified?.facts.includes("table") !== true && <span>{say(sureness(confidence), { percent: Math.round(confidence * 100) })}</span>}
        <span>{relations.of > 0 ? say(relations.holds === relations.of ? "ownRelationsHold" : "ownRelations", { holds: relations.holds, of: relations.of }) : say("noOwnRelations")}</span>
        <span>{amountUnit === null ? say("noAmountUnit") : amountUnit}</span>
      </p>
      <Correction label="correct" name={title} place={[first, ...further].map((part) => <PlaceButton key={`${part.sheet}/${part.top}`} range={part} />)} form={(close) => <RegionForm range={first} table={table} guess={null} close={close} />}>
        {specified !== undefined && checked !== null && (
          <Button size="small" aria-label={say("takeBackOf", { name: title })} onClick={() => void controller.specify(withoutRegion(checked.overrides, specified.region))}>{say("takeBack")}</Button>
        )}
      </Correction>
      <details>
        <summary>{say("evidence")}</summary>
        <ul>
          {titleCell !== null && (
            <li>{say("titleAt")} <button type="button" className="cell" onClick={() => void controller.reveal(titleCell)}>{titleCell.sheet}!{cellName(titleCell.row, titleCell.column)}</button>{label !== null && ` · ${say("labelPrinted", { label })}`}</li>
          )}
          {describeEvidence(table, language).map((sentence) => <li key={sentence}>{sentence}</li>)}
        </ul>
      </details>
    </>
  );
}

const sureness = (confidence: number): Word => (confidence >= 0.9 ? "surely" : confidence >= 0.75 ? "likely" : "doubtful");
