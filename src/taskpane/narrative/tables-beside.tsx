/** Which disclosure the text is of, and which other tables it is held against: last year's, this year's budget. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import type { Disclosure } from "../../core/recognise/disclosure";
import { disclosureKindName, yearName } from "../../core/wording/evidence";
import type { Language } from "../../core/wording/language";
import { usePane } from "../pane-context";
import { useNarrative } from "./narrative-context";

export function TablesBeside(): ReactNode {
  const { openWorkbook, language, say } = usePane();
  const { desk, text: { busy, mode } } = useNarrative();
  const writing = mode === "write";
  const picker = useRef<HTMLInputElement>(null);
  const all = desk.disclosures();
  const about = desk.about();
  const { earlier, budget } = desk.companions();
  if (!about) return null;
  return (
    <div className="tables-beside">
      {all.length > 1 && (
        <Field label={say("aboutWhich")}>
          <Select value={String(all.indexOf(about))} onChange={(_, { value }) => desk.set({ about: Number(value), checked: null, written: null })}>
            {all.map((one, index) => <option key={index} value={index}>{nameOf(one, language)}</option>)}
          </Select>
        </Field>
      )}
      <ul className="soft">
        {all.length === 1 && <li>{say("comparedWith")}：{nameOf(about, language)}</li>}
        <li>{earlier ? say("withEarlier", { name: nameOf(earlier, language) }) : say(writing ? "unwrittenEarlier" : "withoutEarlier")}</li>
        {about.kind === "final" && <li>{budget ? say("withBudget", { name: nameOf(budget, language) }) : say(writing ? "unwrittenBudget" : "withoutBudget")}</li>}
      </ul>
      {openWorkbook && (!earlier || (about.kind === "final" && !budget)) && (
        <>
          <Button size="small" disabled={busy} onClick={() => picker.current?.click()}>{say("openTables")}</Button>
          <input ref={picker} type="file" hidden aria-hidden="true" tabIndex={-1} accept=".xlsx,.xlsm,.xls,.xlsb,.et" onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void desk.openTables(file, openWorkbook);
            target.value = "";
          }} />
        </>
      )}
    </div>
  );
}

const nameOf = (disclosure: Disclosure, language: Language): string =>
  [disclosure.unit ?? "", disclosure.year === null ? "" : yearName(disclosure.year, language), disclosureKindName(disclosure, language)].filter((part) => part !== "").join(" · ");
