/** What has just happened in 计算, and what went wrong: what and where, and what to do about it. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode, type RefObject } from "react";
import { fill, type Language } from "../../core/wording/language";
import { describeHostError, hostErrorAdvice } from "../../hosts/host-wording";
import { usePane } from "../pane-context";
import type { Say } from "../words";
import { useCompute } from "./compute-context";
import type { ComputeNotice, ComputeProblem } from "./compute-state";

const sentence = (text: string, language: Language): string => (language === "zh" ? `${text}。` : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);

function problemSentences(problem: ComputeProblem, language: Language, say: Say): string[] {
  switch (problem.kind) {
    case "host":
      return [sentence(describeHostError(problem.error, language), language), sentence(hostErrorAdvice(problem.error, language), language)];
    case "file":
      return [say("fileProblem", { file: problem.file, why: fill(problem.why, {}, language) })];
    case "unexpected":
      return [sentence(say("failedCheck", { cause: problem.cause }), language), sentence(say("failedAdvice"), language)];
  }
}

export function ComputeProblemLine(): ReactNode {
  const { language, say } = usePane();
  const { controller, state: { problem } } = useCompute();
  const line = useInView(problem);
  if (problem === null) return null;
  return (
    <div ref={line} className="notice problem" role="alert">
      {problemSentences(problem, language, say).map((text) => <p key={text}>{text}</p>)}
      <Button size="small" appearance="subtle" onClick={() => controller.dismissProblem()}>{say("close")}</Button>
    </div>
  );
}

/** A message is brought before the eyes: the button that led to it may stand far below. */
function useInView(message: object | null): RefObject<HTMLDivElement | null> {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (message !== null) line.current?.scrollIntoView({ block: "nearest" });
  }, [message]);
  return line;
}

/** The region stays, so that a screen reader notices what comes into it. */
export function ComputeNoticeLine(): ReactNode {
  const { say } = usePane();
  const { state: { notice } } = useCompute();
  const line = useInView(notice);
  return <div ref={line} role="status" className={notice === null ? "only-read" : "notice"}>{notice !== null && <p>{noticeText(notice, say)}</p>}</div>;
}

function noticeText(notice: ComputeNotice, say: Say): string {
  switch (notice.kind) {
    case "opened":
      return say("openedOther", { file: notice.file, tables: notice.tables });
    case "changed":
      return say("computeChanged");
    case "stopped":
      return say("stopped");
    default:
      return say("computeUndone");
  }
}
