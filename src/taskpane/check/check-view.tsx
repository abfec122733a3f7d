/** 核对: one button, what was understood, and what came out. */
import { Button, ProgressBar } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { disclosureKindName, yearName } from "../../core/wording/evidence";
import { usePane } from "../pane-context";
import type { CheckedWorkbook, Work } from "../state/pane-state";
import { NoticeLine, problemWords } from "./notice-line";
import { FirstRun } from "./first-run";
import { Results } from "./results";

export function CheckView(): ReactNode {
  const { controller, state, say } = usePane();
  const { checked, work } = state;
  const running = work.stage === "reading" || work.stage === "checking";
  const button = useRef<HTMLElement>(null);
  const ran = useRef(false);
  // The button gives way to the progress and comes back: whoever works with the keyboard stays where they were.
  useEffect(() => {
    if (ran.current && !running && (document.activeElement === null || document.activeElement === document.body)) button.current?.focus();
    ran.current = running;
  }, [running]);
  return (
    <>
      {checked !== null && <Understood checked={checked} />}
      {running ? <Progress work={work} /> : (
        <Button ref={(element: HTMLElement | null) => void (button.current = element)} appearance={checked === null || state.stale ? "primary" : "secondary"} className="primary" onClick={() => void controller.check()}>{say(checked === null ? "checkAll" : "checkAgain")}</Button>
      )}
      {work.stage === "failed" && <Failed work={work} />}
      {state.stale && !running && <p className="notice">{say("stale")}</p>}
      <NoticeLine />
      {checked === null ? !running && work.stage !== "failed" && <FirstRun /> : <Results checked={checked} />}
    </>
  );
}

function Understood({ checked: { report, name } }: { readonly checked: CheckedWorkbook }): ReactNode {
  const { language, say } = usePane();
  const tables = report.disclosures.reduce((sum, { disclosure }) => sum + disclosure.tables.length, 0);
  return (
    <div className="understood">
      {report.disclosures.length === 0 && <p>{name}</p>}
      {report.disclosures.map(({ disclosure }, index) => (
        <p key={index}><b>{disclosure.unit ?? say("unknownUnit")}</b>{[disclosure.year === null ? "" : yearName(disclosure.year, language), disclosureKindName(disclosure, language)].filter((part) => part !== "").map((part) => ` · ${part}`)}</p>
      ))}
      <p className="soft">{say("tablesFound", { count: tables })}{report.unrecognised.length > 0 && ` · ${say("tablesUncertain", { count: report.unrecognised.length })}`}</p>
    </div>
  );
}

function Progress({ work }: { readonly work: Work }): ReactNode {
  const { controller, say } = usePane();
  const known = work.stage === "reading" && work.all > 0;
  const text = work.stage === "checking" ? say("checking") : known ? say("readingCells", { read: work.read, all: work.all }) : say("reading");
  return (
    <div className="progress">
      <p role="status">{text}</p>
      <ProgressBar aria-label={text} {...(known && { value: work.read / work.all })} />
      <Button size="small" onClick={() => controller.stop()}>{say("cancel")}</Button>
    </div>
  );
}

function Failed({ work }: { readonly work: Extract<Work, { stage: "failed" }> }): ReactNode {
  const { language, say } = usePane();
  const { what, advice } = problemWords(work.problem, language, say);
  return (
    <div className="notice problem" role="alert">
      <p><b>✗ {say("failed")}</b></p>
      <p>{what}</p>
      <p>{advice}</p>
    </div>
  );
}
