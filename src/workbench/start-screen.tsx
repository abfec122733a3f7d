/** What is to be seen before the first file: what the product does, how to begin, and samples one click away. */
import type { ReactNode } from "react";
import { OpenButton } from "./open-button";
import { openSample, SAMPLES } from "./samples";
import { useWorkbench } from "./workbench-context";

export function StartScreen({ busy }: { readonly busy: boolean }): ReactNode {
  const { controller, language, say } = useWorkbench();
  return (
    <main className="start">
      <h1>{say("startTitle")}</h1>
      <ol className="steps">
        <li>{say("startRead")}</li>
        <li>{say("startCheck")}</li>
        <li>{say("startSave")}</li>
      </ol>
      <OpenButton label={say("chooseFiles")} primary />
      <h2>{say("trySample")}</h2>
      <ul className="samples">
        {SAMPLES.map((sample) => (
          <li key={sample.file}>
            <button type="button" disabled={busy} onClick={() => void openSample(controller, sample)}>
              <span className="title">{sample.title}</span>
              <span className="about">{sample.about[language]}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="local">{say("local")}</p>
    </main>
  );
}
