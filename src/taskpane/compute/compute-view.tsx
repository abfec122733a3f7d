/** 计算: table, columns, where the figures to compare with come from, a preview, and then one button that writes. */
import { Button, ProgressBar } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useSyncExternalStore, type ReactNode } from "react";
import { disclosureKindName, yearName } from "../../core/wording/evidence";
import { usePane } from "../pane-context";
import { BaseChoices } from "./base-choices";
import { ChangeBars } from "./change-bars";
import { ColumnChoice, MannerChoice, TableChoice } from "./choices";
import "./compute.css";
import { ComputeContext, computeControllerFor, useCompute } from "./compute-context";
import { computableTables, type ComputeWork } from "./compute-state";
import { DoneLines } from "./done-lines";
import { FreezePart } from "./freeze-part";
import { ComputeNoticeLine, ComputeProblemLine } from "./message-lines";
import { Preview } from "./preview";

export function ComputeView(): ReactNode {
  const { controller: { host }, openWorkbook } = usePane();
  const controller = computeControllerFor(host, openWorkbook);
  const state = useSyncExternalStore(controller.subscribe, controller.current);
  const surroundings = useMemo(() => ({ controller, state }), [controller, state]);
  return <ComputeContext.Provider value={surroundings}><div className="compute"><Steps /></div></ComputeContext.Provider>;
}

function Steps(): ReactNode {
  const { state } = useCompute();
  const { book, work } = state;
  const reading = work.stage === "reading" || work.stage === "recognising" || work.stage === "opening";
  return (
    <>
      {book !== null && <Understood />}
      <ReadButton busy={reading} />
      {reading && <Progress work={work} />}
      {book === null && <Messages />}
      {book === null ? !reading && <FirstLook /> : computableTables(state).length === 0 ? <><Messages /><NoTables /></> : <Choices />}
    </>
  );
}

const Messages = (): ReactNode => <><ComputeProblemLine /><ComputeNoticeLine /></>;

/** The one primary action as long as nothing was read, or after the workbook has changed. */
function ReadButton({ busy }: { readonly busy: boolean }): ReactNode {
  const { say, preferences } = usePane();
  const { controller, state: { book, stale } } = useCompute();
  const button = useRef<HTMLElement>(null);
  const ran = useRef(false);
  // The button gives way to the progress: whoever works with the keyboard goes on where they were, or with what was found.
  useEffect(() => {
    if (ran.current && !busy && (document.activeElement === null || document.activeElement === document.body)) {
      const next = button.current ?? document.querySelector<HTMLElement>(".compute select");
      next?.focus();
    }
    ran.current = busy;
  }, [busy]);
  if (busy || (book !== null && !stale)) return null;
  return (
    <>
      {stale && <p className="notice">{say("computeStale")}</p>}
      <Button ref={(element: HTMLElement | null) => void (button.current = element)} appearance="primary" className="primary" onClick={() => void controller.read(preferences.formulas)}>{say(book === null ? "computeStart" : "computeAgain")}</Button>
    </>
  );
}

function FirstLook(): ReactNode {
  const { say } = usePane();
  return <section className="first-run"><ol><li>{say("computeFirst")}</li><li>{say("computeJoin")}</li><li>{say("computeSafe")}</li></ol></section>;
}

function NoTables(): ReactNode {
  const { say, preferences } = usePane();
  const { controller } = useCompute();
  return (
    <>
      <div className="notice"><p><b>{say("computeNone")}</b></p><p>{say("computeNoneAdvice")}</p></div>
      <Button onClick={() => void controller.read(preferences.formulas)}>{say("computeAgain")}</Button>
    </>
  );
}

/** Whose table is chosen. */
function Understood(): ReactNode {
  const { language, say } = usePane();
  const { state: { book, table } } = useCompute();
  const disclosure = table === null ? undefined : book?.disclosures[table.disclosure];
  if (disclosure === undefined) return null;
  const { unit, year } = disclosure;
  return <div className="understood"><p><b>{unit ?? say("unknownUnit")}</b>{[year === null ? "" : yearName(year, language), disclosureKindName(disclosure, language)].filter((part) => part !== "").map((part) => ` · ${part}`)}</p></div>;
}

function Progress({ work }: { readonly work: ComputeWork }): ReactNode {
  const { say } = usePane();
  const { controller } = useCompute();
  const known = work.stage === "reading" && work.all > 0;
  const text = work.stage === "opening" ? say("openingFile", { file: work.file }) : work.stage === "recognising" ? say("recognisingTables") : known ? say("readingCells", { read: work.read, all: work.all }) : say("reading");
  return (
    <div className="progress">
      <p role="status">{text}</p>
      <ProgressBar aria-label={text} {...(known && { value: work.read / work.all })} />
      {work.stage !== "opening" && <Button size="small" onClick={() => controller.stop()}>{say("cancel")}</Button>}
    </div>
  );
}

function Choices(): ReactNode {
  const { say } = usePane();
  const { controller, state } = useCompute();
  const { plan, work } = state;
  const busy = work.stage !== "rest";
  const ready = plan?.ok === true && plan.edits.length > 0 && !busy;
  return (
    <>
      <div className="choices">
        <TableChoice />
        <ColumnChoice />
        <BaseChoices />
        <MannerChoice />
      </div>
      <Messages />
      <Preview />
      {/* Stays focusable while it writes, so that the keyboard is not thrown out of its place. */}
      <Button appearance="primary" className="primary" disabledFocusable={!ready} onClick={() => void (ready && controller.write())}>{say(work.stage === "writing" ? "writingCells" : "write")}</Button>
      <DoneLines />
      <ChangeBars />
      <FreezePart />
    </>
  );
}
