/** 识别: the tables that were found, where, how surely, and by what evidence. */
import type { ReactNode } from "react";
import type { RecognisedTable } from "../../core/recognise/disclosure";
import { rangeName } from "../../core/sheets/addresses";
import { describeEvidence, disclosureKindName, yearName } from "../../core/wording/evidence";
import { describeUnrecognised } from "../../core/wording/tables";
import { NoticeLine } from "../check/notice-line";
import { usePane } from "../pane-context";

export function RecognisedView(): ReactNode {
  const { controller, state: { checked }, language, say } = usePane();
  if (checked === null) return <p className="soft">{say("recognisedNone")}</p>;
  const { disclosures, unrecognised } = checked.report;
  return (
    <>
      <NoticeLine />
      {disclosures.length === 0 && <p className="notice">{say("nothingRecognised")}</p>}
      {disclosures.map(({ disclosure }, index) => (
        <section key={index} className="tables">
          <h2>{[disclosure.unit ?? say("unknownUnit"), disclosure.unitCode ?? "", disclosure.year === null ? "" : yearName(disclosure.year, language), disclosureKindName(disclosure, language)].filter((part) => part !== "").join(" · ")}</h2>
          <ul>{disclosure.tables.map((table) => <li key={table.key}><Table table={table} /></li>)}</ul>
        </section>
      ))}
      {unrecognised.length > 0 && (
        <section className="tables">
          <h2>{say("unrecognised")}</h2>
          <ul>
            {unrecognised.map((entry, index) => (
              <li key={index}>
                <p><b>{entry.title ?? entry.range.sheet}</b></p>
                <p>{describeUnrecognised(entry, language)}</p>
                <p><button type="button" className="cell" onClick={() => void controller.reveal({ sheet: entry.range.sheet, row: entry.range.top, column: entry.range.left })}>{entry.range.sheet}!{rangeName(entry.range)}</button></p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Table({ table }: { readonly table: RecognisedTable }): ReactNode {
  const { controller, language, say } = usePane();
  return (
    <>
      <p className="line"><b>{table.title}</b> <span className="soft">{say("sure", { percent: Math.round(table.confidence * 100) })}</span></p>
      <p className="line">
        {table.parts.map((part) => {
          const place = `${part.sheet}!${rangeName(part)}`;
          return <button key={place} type="button" className="cell" onClick={() => void controller.reveal({ sheet: part.sheet, row: part.top, column: part.left })}>{place}</button>;
        })}
        {table.amountUnit !== null && <span className="soft">{say("amountUnit")} {table.amountUnit}</span>}
      </p>
      <details>
        <summary>{say("evidence")}</summary>
        <ul>{describeEvidence(table, language).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      </details>
    </>
  );
}
