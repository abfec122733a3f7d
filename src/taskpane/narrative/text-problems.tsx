/** What is wrong with the text, the most serious first; choosing a problem brings its place in the text into sight. */
import type { ReactNode } from "react";
import type { NarrativeFinding } from "../../core/narrative/claim";
import { SEVERITIES } from "../../core/findings";
import { SEVERITY_SIGNS } from "../../core/present/signs";
import { severityName } from "../../core/wording/names";
import { describeClaim } from "../../core/wording/narrative";
import { useSurroundings } from "../pane-context";
import { useNarrative } from "./narrative-context";
import type { CheckedText } from "./narrative-state";

export function TextProblems({ checked: { text, report } }: { readonly checked: CheckedText }): ReactNode {
  const { say } = useSurroundings();
  const told = report.findings.filter(({ severity }) => severity !== "rounding").sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.start - b.start);
  const { unverifiable } = report.counts;
  if (told.length === 0) return <p className="notice done">{unverifiable === 0 ? say("noTextProblems") : say("noTextProblemsUnchecked", { count: unverifiable })}</p>;
  return (
    <section>
      <h2 className="text-heading">{say("textProblems")}</h2>
      <ol className="text-problems">
        {told.map((finding, index) => <li key={index}><Problem finding={finding} text={text} /></li>)}
      </ol>
    </section>
  );
}

/** Words before and after the place, so that it is known again. */
const AROUND = 14;

function Problem({ finding, text }: { readonly finding: NarrativeFinding; readonly text: string }): ReactNode {
  const { language } = useSurroundings();
  const { desk, text: { claim } } = useNarrative();
  const before = text.slice(Math.max(0, finding.start - AROUND), finding.start).replace(/^[\s\S]*\n/, "");
  const said = text.slice(finding.start, Math.min(finding.end, finding.start + 60));
  const head = (
    <>
      <span className={`sign ${finding.severity}`}>{SEVERITY_SIGNS[finding.severity]} {severityName(finding.severity, language)}</span> <span>{describeClaim(finding, language)}</span>
      {said !== "" && <span className="soft quoted">…{before}<b>{said}</b></span>}
    </>
  );
  return finding.claim === null
    ? <div className="text-problem">{head}</div>
    : <button type="button" className={`text-problem${claim === finding.claim ? " chosen" : ""}`} onClick={() => void desk.look(finding.claim)}>{head}</button>;
}
