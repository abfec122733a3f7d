/** A subject: its code and name, each copied by choosing it, where it belongs, how far it may be trusted, and what it was or became. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SubjectCatalogue } from "../../core/subjects/catalogue";
import { formerNames, type SubjectMatch } from "../../core/subjects/search";
import { FIRST_YEAR, kindOf, type Subject } from "../../core/subjects/subject";
import { copyText } from "../check/copy-text";
import { usePane } from "../pane-context";
import type { Say } from "../words";

interface SubjectCardProps {
  readonly match: SubjectMatch;
  readonly catalogue: SubjectCatalogue;
  readonly year: number | null;
  /** How many subjects stand directly below it. */
  readonly below: number;
  /** Lists what stands below a code. */
  readonly open: (code: string) => void;
}

export function SubjectCard({ match: { subject, inForce, former }, catalogue, year, below, open }: SubjectCardProps): ReactNode {
  const { controller, language, say } = usePane();
  const { code, name, kind, level, fund } = subject;
  const separator = language === "zh" ? "、" : ", ";
  const copy = async (text: string): Promise<void> => {
    const copied = await copyText(text);
    controller.dispatch({ type: "notice", notice: { kind: copied ? "copied" : "copyFailed" } });
  };
  const above = catalogue.path(code, inForce ? year : null).slice(0, -1).map((each) => each.name);
  const official = catalogue.officialFor(kind, year) !== null;
  // The user's list says what holds in its year, not what came before.
  const old = official ? [] : formerNames(catalogue, code, name).filter((each) => each !== former);
  const to = catalogue.movesFrom(code).filter(({ newCode }) => newCode !== "").map(({ newCode, newName, effectiveYear }) => `${newCode} ${newName} (${effectiveYear})`);
  const from = catalogue.movesTo(code).filter(({ oldCode }) => oldCode !== "" && oldCode !== code).map(({ oldCode, oldName, effectiveYear }) => `${oldCode} ${oldName} (${effectiveYear})`);
  // A 类 holds subjects of more than one budget.
  const facts = [say(kind), fund === null || level === "class" ? "" : say(fund), yearsOf(subject, say), trustOf(subject, say)].filter((fact) => fact !== "");
  return (
    <>
      <p className="line">
        <button type="button" className="copied figures" data-code={code} aria-label={say("copyCode", { code })} title={say("copyCode", { code })} onClick={() => void copy(code)}>{code}</button>
        <button type="button" className="copied" aria-label={say("copyName", { name })} title={say("copyName", { name })} onClick={() => void copy(name)}>{name}</button>
        {!inForce && <span className="sign review">▲ {official && kindOf(code) === kind ? say("subjectNotOfficial") : say("subjectNotInForce", { year: year ?? "" })}</span>}
      </p>
      {former !== null && <p>{say("subjectFormerHit", { name: former })}</p>}
      {above.length > 0 && <p className="soft">{say("subjectPath", { path: above.join(" › ") })}</p>}
      <p className="soft">{facts.join(" · ")}</p>
      {old.length > 0 && <p className="soft">{say("subjectRenamed", { names: old.join(separator) })}</p>}
      {to.length > 0 && <p className="soft">{say("subjectMoved", { codes: to.join(separator) })}</p>}
      {from.length > 0 && <p className="soft">{say("subjectCameFrom", { codes: from.join(separator) })}</p>}
      {below > 0 && <Button size="small" appearance="subtle" className="below" aria-label={say("subjectBelowOf", { code, name })} onClick={() => open(code)}>▸ {say("subjectBelow", { count: below })}</Button>}
    </>
  );
}

function yearsOf({ fromYear, toYear, basis }: Subject, say: Say): string {
  if (basis === "official") return "";
  if (toYear !== null) return fromYear > FIRST_YEAR ? say("subjectBetween", { from: fromYear, to: toYear }) : say("subjectUntil", { to: toYear });
  return fromYear > FIRST_YEAR ? say("subjectYears", { from: fromYear }) : "";
}

/** How far the row may be trusted, and by what. */
function trustOf({ basis, seen }: Subject, say: Say): string {
  if (basis !== "documented" || seen === null) return say(basis);
  return say("documentedIn", { years: seen.from === seen.to ? seen.from : `${seen.from}–${seen.to}` });
}
