/** One line that says what has just happened: read out by a screen reader, gone with the next step. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { SEVERITIES } from "../../core/findings";
import { placeName } from "../../core/present/finding-groups";
import { severityName } from "../../core/wording/names";
import type { Language } from "../../core/wording/language";
import { describeHostError, hostErrorAdvice } from "../../hosts/host-wording";
import { usePane } from "../pane-context";
import type { Notice, Problem, SeverityCounts } from "../state/pane-state";
import type { Say } from "../words";

const stop = (text: string, language: Language): string => (language === "zh" ? `${text}。` : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);

/** What happened and what to do, as two sentences. */
export function problemWords(problem: Problem, language: Language, say: Say): { readonly what: string; readonly advice: string } {
  if (problem.kind === "host") return { what: stop(describeHostError(problem.error, language), language), advice: stop(hostErrorAdvice(problem.error, language), language) };
  return { what: stop(say("failedCheck", { cause: problem.cause }), language), advice: stop(say("failedAdvice"), language) };
}

export function NoticeLine(): ReactNode {
  const { controller, state: { notice }, language, say } = usePane();
  const problem = notice?.kind === "problem";
  // The region stays, so that a screen reader notices what comes into it.
  return (
    <div role={problem ? "alert" : "status"} className={notice === null || notice.kind === "shown" ? "only-read" : problem ? "notice problem" : "notice"}>
      {notice !== null && <p>{text(notice, language, say)}</p>}
      {problem && <Button size="small" appearance="subtle" onClick={() => controller.dispatch({ type: "notice", notice: null })}>{say("close")}</Button>}
    </div>
  );
}

function text(notice: Notice, language: Language, say: Say): string {
  switch (notice.kind) {
    case "shown":
      return say("shown", { cell: placeName(notice.cell) });
    case "rechecked":
      return rechecked(notice.before, notice.after, language, say);
    case "problem": {
      const { what, advice } = problemWords(notice.problem, language, say);
      return language === "zh" ? `${what}${advice}` : `${what} ${advice}`;
    }
    default:
      return say(notice.kind);
  }
}

/** 错误 2→1、尾差 4→5: what has changed. */
function rechecked(before: SeverityCounts, after: SeverityCounts, language: Language, say: Say): string {
  const changes = SEVERITIES.filter((severity) => before[severity] !== after[severity]).map((severity) => `${severityName(severity, language)} ${before[severity]}→${after[severity]}`);
  return changes.length === 0 ? say("recheckedSame") : say("rechecked", { changes: changes.join(language === "zh" ? "、" : ", ") });
}
