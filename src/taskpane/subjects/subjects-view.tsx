/** 科目: looking up a subject by code or name, in a year or in all. */
import { Field, Input, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { builtInCatalogue } from "../../core/subjects/catalogue";
import { searchSubjects } from "../../core/subjects/search";
import { FIRST_YEAR, type Subject } from "../../core/subjects/subject";
import { usePane } from "../pane-context";

const MOST = 50;

export function SubjectsView(): ReactNode {
  const { state, say } = usePane();
  const catalogue = builtInCatalogue();
  const years = Array.from({ length: catalogue.lastYear - FIRST_YEAR + 1 }, (_, index) => catalogue.lastYear - index);
  const checkedYear = state.checked?.report.disclosures[0]?.disclosure.year ?? null;
  const [text, setText] = useState("");
  const [year, setYear] = useState<number | null>(checkedYear !== null && years.includes(checkedYear) ? checkedYear : null);
  const found = text.trim() === "" ? null : searchSubjects(catalogue, text, { year }).slice(0, MOST).map(({ subject }) => subject);
  return (
    <div className="subjects">
      <div className="fields">
        <Field label={say("subjectSearchLabel")}><Input type="search" value={text} placeholder={say("subjectSearch")} onChange={(_, { value }) => setText(value)} /></Field>
        <Field label={say("subjectYear")}>
          <Select value={year ?? ""} onChange={(_, { value }) => setYear(value === "" ? null : Number(value))}>
            <option value="">{say("anyYear")}</option>
            {years.map((each) => <option key={each} value={each}>{each}</option>)}
          </Select>
        </Field>
      </div>
      <div role="status" className="soft">{found === null ? say("subjectStart") : found.length === 0 ? say("subjectNone") : found.length === MOST ? say("subjectMore", { count: MOST }) : ""}</div>
      {found !== null && found.length > 0 && <ul>{found.map((subject) => <li key={subject.code}><Row subject={subject} year={year} /></li>)}</ul>}
    </div>
  );
}

function Row({ subject, year }: { readonly subject: Subject; readonly year: number | null }): ReactNode {
  const { language, say } = usePane();
  const catalogue = builtInCatalogue();
  const { code, name, kind, fromYear, toYear } = subject;
  const above = catalogue.path(code, year).slice(0, -1).map((each) => each.name);
  const former = [...new Set(catalogue.renames(code).map(({ oldName }) => oldName))].filter((old) => old !== name);
  const moved = catalogue.movesFrom(code).filter(({ newCode }) => newCode !== "").map(({ newCode, newName, effectiveYear }) => `${newCode} ${newName} (${effectiveYear})`);
  const years = toYear !== null ? say("subjectUntil", { from: fromYear, to: toYear }) : fromYear > FIRST_YEAR ? say("subjectYears", { from: fromYear }) : "";
  return (
    <>
      <p className="line"><b className="figures">{code}</b> <b>{name}</b></p>
      <p className="soft">{[...above.length > 0 ? [above.join(" › ")] : [], say(kind), years].filter((part) => part !== "").join(" · ")}</p>
      {former.length > 0 && <p className="soft">{say("subjectRenamed", { names: former.join(language === "zh" ? "、" : ", ") })}</p>}
      {moved.length > 0 && <p className="soft">{say("subjectMoved", { codes: moved.join(language === "zh" ? "、" : ", ") })}</p>}
    </>
  );
}
