/** 固化: formulas of the whole workbook turned into plain ones or figures before it is published, looked at first. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { placeName } from "../../core/present/finding-groups";
import type { Freeze, FreezeTarget } from "../../core/ratios/freeze";
import { describeProblem } from "../../core/wording/ratios";
import { usePane } from "../pane-context";
import { useCompute } from "./compute-context";

const TARGETS: readonly { readonly target: FreezeTarget; readonly word: "freezePlain" | "freezeValues" | "freezeBudget" }[] = [
  { target: "plain", word: "freezePlain" }, { target: "values", word: "freezeValues" }, { target: "budget", word: "freezeBudget" },
];

export function FreezePart(): ReactNode {
  const { say } = usePane();
  const { controller, state: { freeze, work } } = useCompute();
  const [target, setTarget] = useState<FreezeTarget>("plain");
  const busy = work.stage !== "rest";
  return (
    <details className="freeze">
      <summary>{say("freezeTitle")}</summary>
      <p className="soft">{say("freezeWhy")}</p>
      <Field label={say("freezeTo")}>
        <Select
          value={target} disabled={busy}
          onChange={(_, { value }) => {
            setTarget(TARGETS.find((one) => one.target === value)?.target ?? "plain");
            void controller.previewFreeze(null);
          }}
        >
          {TARGETS.map((one) => <option key={one.target} value={one.target}>{say(one.word)}</option>)}
        </Select>
      </Field>
      <Button disabledFocusable={busy} onClick={() => void (busy || controller.previewFreeze(target))}>{say("freezeLook")}</Button>
      {freeze !== null && <Turned freeze={freeze.plan} />}
    </details>
  );
}

function Turned({ freeze }: { readonly freeze: Freeze }): ReactNode {
  const { language, say } = usePane();
  const { controller, state: { work } } = useCompute();
  const busy = work.stage !== "rest";
  if (!freeze.ok) {
    return <div className="notice problem" role="alert"><p><b>✗ {say("cannotWrite")}</b></p>{freeze.problems.map((problem) => <p key={JSON.stringify(problem)}>{describeProblem(problem, language)}</p>)}</div>;
  }
  const { turned, left } = freeze;
  return (
    <>
      <p role="status" className="notice">{turned === 0 ? say("freezeNothing") : say("freezeCount", { count: turned })}</p>
      {left.length > 0 && (
        <>
          <p>{say("freezeLeft", { count: left.length })}</p>
          <ul>
            {left.slice(0, 50).map((place) => <li key={placeName(place)}><button type="button" className="cell" onClick={() => void controller.reveal(place)}>{placeName(place)}</button> <code>={place.formula}</code></li>)}
          </ul>
        </>
      )}
      {turned > 0 && <Button appearance="primary" disabledFocusable={busy} onClick={() => void (busy || controller.freeze())}>{say("freezeDo")}</Button>}
    </>
  );
}
