/** What can be done about a finding: go to its cell, adopt its proposal, set it aside with a reason, copy it. */
import { Button, Input } from "@fluentui/react-components";
import { useState, type ReactNode, type SubmitEvent } from "react";
import type { Finding } from "../../core/findings";
import { adoptionOf } from "../../core/present/adoption";
import { mainCell } from "../../core/present/finding-groups";
import { usePane } from "../pane-context";
import { copyText } from "./copy-text";
import { findingText } from "./finding-text";

export function FindingActions({ finding, written, ignored }: { readonly finding: Finding; readonly written: boolean; readonly ignored: boolean }): ReactNode {
  const { controller, state: { checked }, language, say } = usePane();
  const [asking, setAsking] = useState(false);
  const cell = mainCell(finding);
  const adoption = written ? null : adoptionOf(finding, checked?.sheets ?? []);
  const copy = async (): Promise<void> => {
    if (checked === null) return;
    const copied = await copyText(findingText(finding, checked.report, language, say));
    controller.dispatch({ type: "notice", notice: { kind: copied ? "copied" : "copyFailed" } });
  };
  return (
    <>
      <div className="actions">
        {cell !== undefined && <Button size="small" onClick={() => void controller.reveal(cell)}>{say("locate")}</Button>}
        {adoption !== null && "edit" in adoption && <Button size="small" onClick={() => void controller.adopt(finding)}>{say("adopt")}</Button>}
        {ignored
          ? <Button size="small" onClick={() => void controller.restore(finding)}>{say("restore")}</Button>
          : <Button size="small" aria-expanded={asking} onClick={() => setAsking(!asking)}>{say("ignore")}</Button>}
        <Button size="small" onClick={() => void copy()}>{say("copy")}</Button>
      </div>
      {asking && !ignored && <ReasonLine finding={finding} done={() => setAsking(false)} />}
    </>
  );
}

function ReasonLine({ finding, done }: { readonly finding: Finding; readonly done: () => void }): ReactNode {
  const { controller, say } = usePane();
  const [reason, setReason] = useState("");
  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    done();
    void controller.ignore(finding, reason);
  };
  return (
    <form className="reason" onSubmit={keep} onKeyDown={(event) => event.key === "Escape" && done()}>
      <Input size="small" autoFocus maxLength={200} value={reason} placeholder={say("reasonHint")} aria-label={say("reason")} onChange={(_, { value }) => setReason(value)} />
      <Button size="small" type="submit" appearance="primary">{say("confirmIgnore")}</Button>
      <Button size="small" onClick={done}>{say("cancel")}</Button>
    </form>
  );
}
