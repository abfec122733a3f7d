/** 识别: what was not surely recognised, then the tables that were found, where, how surely and by what evidence; all of it can be corrected. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { disclosureKindName, yearName } from "../../core/wording/evidence";
import type { Disclosure, Unrecognised } from "../../core/recognise/disclosure";
import { withoutDisclosure, withoutRegion } from "../../core/recognise/overrides";
import { describeUnrecognised } from "../../core/wording/tables";
import { NoticeLine } from "../check/notice-line";
import { usePane } from "../pane-context";
import { Correction, DisclosureForm, RegionForm } from "./correction";
import { PlaceButton } from "./place-button";
import { TableCard } from "./table-card";
import { UnappliedLines } from "./unapplied-lines";

export function RecognisedView(): ReactNode {
  const { state: { checked, work }, say } = usePane();
  const running = work.stage === "reading" || work.stage === "checking";
  const unrecognised = checked?.report.unrecognised ?? [];
  const excluded = unrecognised.filter(({ reason }) => reason === "excluded");
  const open = unrecognised.filter(({ reason }) => reason !== "excluded");
  return (
    <>
      <NoticeLine />
      {running && <p className="soft" role="status">{say(work.stage === "reading" ? "reading" : "checking")}</p>}
      {checked === null && !running && <p className="soft">{say("recognisedNone")}</p>}
      {checked !== null && (
        <>
          <UnappliedLines report={checked.report} />
          {checked.report.disclosures.length === 0 && <p className="notice">{say("nothingRecognised")}</p>}
          <Places title={say("toConfirm")} entries={open} />
          {checked.report.disclosures.map(({ disclosure }, index) => <DisclosureSection key={index} disclosure={disclosure} />)}
          <Places title={say("excludedPlaces")} entries={excluded} />
        </>
      )}
    </>
  );
}

function DisclosureSection({ disclosure }: { readonly disclosure: Disclosure }): ReactNode {
  const { controller, state: { checked }, language, say } = usePane();
  const { unit, unitCode, year, specified } = disclosure;
  const name = [unit ?? say("unknownUnit"), unitCode ?? "", year === null ? "" : yearName(year, language), disclosureKindName(disclosure, language)].filter((part) => part !== "").join(" · ");
  return (
    <section className="tables">
      <h2>{name}</h2>
      <Correction label="correct" name={name} form={(close) => <DisclosureForm disclosure={disclosure} close={close} />}>
        {specified !== undefined && checked !== null && (
          <>
            <span className="said">{say("saidByUser")}</span>
            <Button size="small" aria-label={say("takeBackOf", { name })} onClick={() => void controller.specify(withoutDisclosure(checked.overrides, specified.of))}>{say("takeBack")}</Button>
          </>
        )}
      </Correction>
      <ul>{disclosure.tables.map((table) => <li key={table.key}><TableCard table={table} /></li>)}</ul>
    </section>
  );
}

function Places({ title, entries }: { readonly title: string; readonly entries: readonly Unrecognised[] }): ReactNode {
  if (entries.length === 0) return null;
  return (
    <section className="tables">
      <h2>{title}</h2>
      <ul>{entries.map((entry, index) => <li key={index}><Place entry={entry} /></li>)}</ul>
    </section>
  );
}

function Place({ entry }: { readonly entry: Unrecognised }): ReactNode {
  const { controller, state: { checked }, language, say } = usePane();
  const { range, title, reason, specified } = entry;
  const name = title ?? range.sheet;
  return (
    <>
      <p><b>{name}</b></p>
      <p>{describeUnrecognised(entry, language)}</p>
      {reason === "hidden" ? <p className="line"><PlaceButton range={range} /></p> : (
        <Correction place={<PlaceButton range={range} />} label={reason === "excluded" ? "correct" : "whichTable"} name={name} form={(close) => <RegionForm range={range} table={null} guess={entry.args["guess"] ?? null} close={close} />}>
          {specified !== undefined && checked !== null && <Button size="small" aria-label={say("takeBackOf", { name })} onClick={() => void controller.specify(withoutRegion(checked.overrides, specified))}>{say("takeBack")}</Button>}
        </Correction>
      )}
    </>
  );
}
