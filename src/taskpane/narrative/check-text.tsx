/** 核对说明: paste a text, see what became of every figure in it. */
import { Button, Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ClaimVerdict } from "../../core/narrative/claim";
import { verdictName } from "../../core/wording/narrative";
import { useSurroundings } from "../pane-context";
import { ClaimDetails } from "./claim-details";
import { MarkedText } from "./marked-text";
import { useNarrative } from "./narrative-context";
import type { CheckedText } from "./narrative-state";
import { TablesBeside } from "./tables-beside";
import { TextField } from "./text-field";
import { TextProblems } from "./text-problems";
import { VERDICT_COLOURS, VERDICT_ORDER, VERDICT_SIGNS } from "./verdict-looks";

export function CheckText(): ReactNode {
  const { say } = useSurroundings();
  const { desk, text: { checked, busy } } = useNarrative();
  if (checked) return <Checked checked={checked} />;
  return (
    <>
      <TablesBeside />
      <TextField label={say("textLabel")} hint={say("textHint")} of="text" />
      <Button appearance="primary" className="primary" disabled={busy} onClick={() => void desk.check()}>{say("checkThisText")}</Button>
      {busy && <Spinner size="tiny" label={say("checkingText")} />}
      <p className="soft">{say("textKept")}</p>
    </>
  );
}

function Checked({ checked }: { readonly checked: CheckedText }): ReactNode {
  const { say } = useSurroundings();
  const { desk, text: { verdicts, busy } } = useNarrative();
  const { report } = checked;
  return (
    <>
      <TablesBeside />
      {busy && <Spinner size="tiny" label={say("checkingText")} />}
      {report.outcomes.length === 0 ? <p className="notice">{say("noClaims")}</p> : <VerdictCounts counts={report.counts} />}
      <TextProblems checked={checked} />
      <MarkedText checked={checked} shown={verdicts} />
      <ClaimDetails checked={checked} />
      <div className="actions">
        <Button size="small" appearance="primary" onClick={() => void desk.copyCorrected()}>{say("copyCorrected")}</Button>
        <Button size="small" onClick={() => desk.set({ checked: null, claim: null })}>{say("editText")}</Button>
        <Button size="small" appearance="subtle" onClick={() => desk.set({ checked: null, claim: null, text: "" })}>{say("changeText")}</Button>
      </div>
    </>
  );
}

function VerdictCounts({ counts }: { readonly counts: Readonly<Record<ClaimVerdict, number>> }): ReactNode {
  const { language, say } = useSurroundings();
  const { desk, text: { verdicts } } = useNarrative();
  const toggle = (verdict: ClaimVerdict): void => desk.set({ verdicts: verdicts.includes(verdict) ? verdicts.filter((one) => one !== verdict) : [...verdicts, verdict] });
  return (
    <div className="counts" role="group" aria-label={say("narrativeCounts")}>
      {VERDICT_ORDER.map((verdict) => (
        <button type="button" key={verdict} className={`count${counts[verdict] === 0 ? " none" : ""}`} aria-pressed={verdicts.includes(verdict)} onClick={() => toggle(verdict)}>
          <span className={`sign ${VERDICT_COLOURS[verdict]}`}>{VERDICT_SIGNS[verdict]}</span> {verdictName(verdict, language)} <b>{counts[verdict]}</b>
        </button>
      ))}
    </div>
  );
}
