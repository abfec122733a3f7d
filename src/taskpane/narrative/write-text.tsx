/** 写说明: choose a style, or learn last year's, and write the text from the tables. Nothing is put anywhere; the text is copied. */
import { Button, Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LeftOut } from "../../core/narrative/compose/compose";
import type { Fragment } from "../../core/narrative/compose/render";
import { stylesFor } from "../../core/narrative/compose/styles/index";
import { describePlace } from "../../core/wording/places";
import type { Language } from "../../core/wording/language";
import { useSurroundings } from "../pane-context";
import type { Say } from "../words";
import { useNarrative } from "./narrative-context";
import { LEARNED, type WrittenText } from "./narrative-state";
import { TablesBeside } from "./tables-beside";
import { TextField } from "./text-field";

export function WriteText(): ReactNode {
  const { say } = useSurroundings();
  const { desk, text: { style, written, lastText } } = useNarrative();
  const about = desk.about();
  if (!about) return null;
  const styles = stylesFor(about.kind);
  const chosen = style === LEARNED || styles.some(({ id }) => id === style) ? style : (styles[0]?.id ?? LEARNED);
  return (
    <>
      <TablesBeside />
      <Field label={say("style")}>
        <Select value={chosen} onChange={(_, { value }) => desk.set({ style: value, written: null })}>
          {styles.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          <option value={LEARNED}>{say("styleLearned")}</option>
        </Select>
      </Field>
      {chosen === LEARNED && (
        <>
          {!desk.companions().earlier && <p className="notice">{say("learnNeedsTables")}</p>}
          <TextField label={say("lastText")} hint={say("lastTextHint")} of="lastText" />
        </>
      )}
      <Button appearance="primary" className="primary" disabled={chosen === LEARNED && lastText.trim() === ""} onClick={() => desk.write()}>{say("compose")}</Button>
      {written && <Written written={written} />}
    </>
  );
}

function Written({ written: { narrative, learned } }: { readonly written: WrittenText }): ReactNode {
  const { language, say } = useSurroundings();
  const { desk } = useNarrative();
  const { sections, blanks, leftOut } = narrative;
  const notLearned = (learned?.problems ?? []).flatMap((problem) => (problem.problem === "sectionLeft" ? [say("sectionNotLearned", { heading: problem.heading })] : []));
  const unwritten = [...leftOut.map((one) => leftOutText(one, language, say)), ...notLearned];
  return (
    <section aria-label={say("composedText")}>
      <h2 className="text-heading">{say("composedText")}</h2>
      {learned && <p className="soft">{say("learned", { sections: learned.style?.sections.length ?? 0, slots: learned.slots, blanks: learned.blanks })}</p>}
      <p role="status">{blanks.length === 0 ? say("noBlanks") : say("blanksLeft", { count: blanks.length })}</p>
      <div className="actions">
        <Button size="small" appearance="primary" onClick={() => void desk.copyWritten()}>{say("copyWritten")}</Button>
        <Button size="small" onClick={() => void desk.checkWritten()}>{say("checkWritten")}</Button>
      </div>
      {unwritten.length > 0 && (
        <details>
          <summary>{say("leftOut")}（{unwritten.length}）</summary>
          <ul>{unwritten.map((line) => <li key={line}>{line}</li>)}</ul>
        </details>
      )}
      <div className="written-text">
        {sections.map(({ heading, paragraphs }, section) => (
          <div key={section}>
            <h3>{heading}</h3>
            {paragraphs.map((paragraph, index) => <p key={index}>{withBlanks(paragraph)}</p>)}
          </div>
        ))}
      </div>
    </section>
  );
}

/** Blanks stand out: they are the user's part. */
function withBlanks({ text, slots }: Fragment): ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of slots.filter(({ kind }) => kind === "blank")) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return [...parts, text.slice(from)];
}

function leftOutText(left: LeftOut, language: Language, say: Say): string {
  if (left.what === "subject") return say(left.source === "prior" ? "goneInPrior" : "goneInBudget", { name: left.name, code: left.code });
  const tables = left.missing.map((one) => (/^[TB]\d+$/.test(one) ? describePlace(one, language) : one.replace(/^=.*$/, "…"))).join("、");
  return say(left.what === "section" ? "leftOutSection" : "leftOutParagraph", { heading: left.heading, tables });
}
