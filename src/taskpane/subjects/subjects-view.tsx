/** 科目: looking up a subject by code, name or initials, in a year or in all; and the user's official list. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { builtInCatalogue, type SubjectCatalogue } from "../../core/subjects/catalogue";
import { countsBelow, searchSubjects, subjectsBelow, type SubjectMatch } from "../../core/subjects/search";
import { FIRST_YEAR, type SubjectKind } from "../../core/subjects/subject";
import { NoticeLine } from "../check/notice-line";
import { usePane } from "../pane-context";
import { OwnListPanel } from "./own-list-panel";
import { readOwnList, type OwnList } from "./own-list";
import { SubjectCard } from "./subject-card";

/** Subjects drawn before the user asks for more. */
const FIRST_SHOWN = 30;
const SHOWN_MORE = 60;

const KINDS: readonly SubjectKind[] = ["functional", "economic-department", "economic-government"];

export function SubjectsView(): ReactNode {
  const { state, say } = usePane();
  const [own, setOwn] = useState(readOwnList);
  const catalogue = useMemo(() => builtInCatalogue().withOfficial(own?.list ?? null), [own]);
  const checkedYear = state.checked?.report.disclosures[0]?.disclosure.year ?? null;
  const years = yearsOf(catalogue, own?.list.year ?? null);
  const [text, setText] = useState("");
  const [above, setAbove] = useState<string | null>(null);
  const [year, setYear] = useState<number | null>(checkedYear !== null && years.includes(checkedYear) ? checkedYear : null);
  const [kind, setKind] = useState<SubjectKind | null>(null);
  const [limit, setLimit] = useState(FIRST_SHOWN);
  const list = useRef<HTMLUListElement>(null);
  const below = useMemo(() => countsBelow(catalogue, year), [catalogue, year]);
  const asked = text.trim() !== "";
  const found: readonly SubjectMatch[] = useMemo(() => {
    const scope = { year, ...(kind !== null && { kind }) };
    return asked ? searchSubjects(catalogue, text, scope) : subjectsBelow(catalogue, above, scope).map((subject) => ({ subject, inForce: true, former: null }));
  }, [catalogue, asked, text, above, year, kind]);
  const show = (change: () => void): void => {
    change();
    setLimit(FIRST_SHOWN);
  };
  const open = (code: string | null): void => show(() => {
    setText("");
    setAbove(code);
    list.current?.closest("section")?.scrollIntoView({ block: "start" });
  });

  const change = (next: OwnList | null): void => {
    setOwn(next);
    // What was loaded is what is to be seen.
    if (next !== null && next.list.year !== null) setYear(next.list.year);
  };

  // From the search into the list and along it; Tab goes from button to button as everywhere.
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || event.target instanceof HTMLSelectElement) return;
    const codes = [...(list.current?.querySelectorAll<HTMLElement>("[data-code]") ?? [])];
    const at = codes.findIndex((each) => each === document.activeElement);
    const next = codes[at + step];
    if (next === undefined || (at < 0 && step < 0)) return;
    event.preventDefault();
    next.focus();
  };

  const name = (code: string): string => catalogue.nameOf(code, year) ?? "";
  return (
    <div className="subjects">
      <NoticeLine />
      <section onKeyDown={walk} aria-label={say("subjectSearchLabel")}>
        <Field label={say("subjectSearchLabel")}><Input type="search" value={text} placeholder={say("subjectSearch")} onChange={(_, { value }) => show(() => setText(value))} /></Field>
        <div className="pair">
          <Field label={say("subjectYear")}>
            <Select value={year ?? ""} onChange={(_, { value }) => show(() => setYear(value === "" ? null : Number(value)))}>
              <option value="">{say("anyYear")}</option>
              {years.map((each) => <option key={each} value={each}>{each}</option>)}
            </Select>
          </Field>
          <Field label={say("subjectKind")}>
            <Select value={kind ?? ""} onChange={(_, { value }) => show(() => setKind(KINDS.find((each) => each === value) ?? null))}>
              <option value="">{say("anyKind")}</option>
              {KINDS.map((each) => <option key={each} value={each}>{say(each)}</option>)}
            </Select>
          </Field>
        </div>
        <OwnListPanel own={own} changed={change} />
        <p role="status" className="soft">
          {asked ? (found.length === 0 ? say("subjectNone") : say("subjectFound", { count: found.length })) : above === null ? say("subjectStart") : say("subjectListed", { code: above, name: name(above), count: found.length })}
        </p>
        {!asked && above !== null && <Button size="small" onClick={() => open(null)}>{say("subjectBack")}</Button>}
        {found.length > 0 && (
          <ul ref={list}>
            {found.slice(0, limit).map((match) => (
              <li key={match.subject.code}>
                <SubjectCard match={match} catalogue={catalogue} year={year} below={below.get(match.subject.code) ?? 0} open={open} />
              </li>
            ))}
          </ul>
        )}
        {found.length > limit && <Button size="small" onClick={() => setLimit(limit + SHOWN_MORE)}>{say("more", { count: Math.min(SHOWN_MORE, found.length - limit) })}</Button>}
      </section>
    </div>
  );
}

/** The years to choose from, the newest first: those of the built-in catalogue and that of the user's list. */
function yearsOf({ lastYear }: SubjectCatalogue, own: number | null): number[] {
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, index) => lastYear - index);
  return own === null || years.includes(own) ? years : [...years, own].sort((a, b) => b - a);
}
