/** What a user sees before the first check: three lines beside a finding as it will look. */
import type { ReactNode } from "react";
import { SEVERITY_SIGNS } from "../../core/present/signs";
import { severityName } from "../../core/wording/names";
import { FunctionsNote } from "../functions-note";
import { usePane } from "../pane-context";

export function FirstRun(): ReactNode {
  const { language, say } = usePane();
  return (
    <section className="first-run">
      <ol>
        <li>{say("firstRead")}</li>
        <li>{say("firstFind")}</li>
        <li>{say("firstWrite")}</li>
      </ol>
      <figure className="example">
        <figcaption className="soft">{say("example")}</figcaption>
        <p><span className="sign error">{SEVERITY_SIGNS.error} {severityName("error", language)}</span> {say("exampleText")}</p>
        <p className="figures">{say("exampleEquation")}</p>
      </figure>
      <FunctionsNote />
    </section>
  );
}
