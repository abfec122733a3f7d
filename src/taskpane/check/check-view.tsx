/** 核对: one button, what was understood, and what came out. */
import { Button, ProgressBar } from "@fluentui/react-components";
import { lazy, useEffect, useRef, type ReactNode } from "react";
import { LoadedPart } from "../loaded-part";
import { usePane } from "../pane-context";
import type { Work } from "../state/pane-state";
import { NoticeLine, problemWords } from "./notice-line";
import { FirstRun } from "./first-run";

// The sentences of all findings come with what shows them: fetched as soon as the pane stands, well before a check has ended.
const loadResults = () => import("./results");
const Understood = lazy(async () => ({ default: (await loadResults()).Understood }));
const Results = lazy(async () => ({ default: (await loadResults()).Results }));

export function CheckView(): ReactNode {
  const { controller, state, say } = usePane();
  const { checked, work } = state;
  const running = work.stage === "reading" || work.stage === "checking";
  useEffect(() => void loadResults().catch(() => undefined), []);
  const button = useRef<HTMLElement>(null);
  const ran = useRef(false);
  // The button gives way to the progress and comes back: whoever works with the keyboard stays where they were.
  useEffect(() => {
    if (ran.current && !running && (document.activeElement === null || document.activeElement === document.body)) button.current?.focus();
    ran.current = running;
  }, [running]);
  return (
    <>
      {checked !== null && <LoadedPart quiet><Understood checked={checked} /></LoadedPart>}
      {running ? <Progress work={work} /> : (
        <Button ref={(element: HTMLElement | null) => void (button.current = element)} appearance={checked === null || state.stale ? "primary" : "secondary"} className="primary" onClick={() => void controller.check()}>{say(checked === null ? "checkAll" : "checkAgain")}</Button>
      )}
      {work.stage === "failed" && <Failed work={work} />}
      {state.stale && !running && <p className="notice">{say("stale")}</p>}
      <NoticeLine />
      {checked === null ? !running && work.stage !== "failed" && <FirstRun /> : <LoadedPart><Results checked={checked} /></LoadedPart>}
    </>
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
