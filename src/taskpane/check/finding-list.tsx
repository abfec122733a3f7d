/** The findings, grouped by table, worst first. Arrow keys walk from finding to finding, and the cell follows. */
import { Button, Input } from "@fluentui/react-components";
import { memo, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { SEVERITIES } from "../../core/findings";
import { mainCell, partnerCells } from "../../core/present/finding-groups";
import { SEVERITY_SIGNS } from "../../core/present/signs";
import { severityName } from "../../core/wording/names";
import { usePane, useSurroundings } from "../pane-context";
import { neighbour, shownGroups, type ShownGroup } from "../state/selection";
import { ChoiceLine } from "./choice-line";
import { FindingCard } from "./finding-card";

/** Findings of a group that are drawn before the user asks for more; a pane with 5,000 of them stays quick. */
const FIRST_SHOWN = 50;
const SHOWN_MORE = 100;

export function FindingList(): ReactNode {
  const { controller, state, preferences, language, say } = usePane();
  const { checked, ignored, shown, severities, choice, search, folds } = state;
  const groups = useMemo(() => shownGroups({ checked, ignored, shown, severities, choice, search, folds }, language, preferences.unfolded), [checked, ignored, shown, severities, choice, search, folds, language, preferences.unfolded]);
  const list = useRef<HTMLDivElement>(null);
  // A choice on the map has a line of its own that says what there is.
  const filtered = search !== "" || severities.length > 0;

  const walk = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const from = event.target instanceof HTMLElement ? event.target.dataset["finding"] : undefined;
    if (step === 0 || from === undefined) return;
    event.preventDefault();
    const next = neighbour(groups, from, step);
    if (next === null) return;
    // Drawn before the focus goes there: a group draws its selected finding, however far down it is.
    flushSync(() => controller.dispatch({ type: "select", finding: next.id }));
    for (const head of list.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? []) {
      if (head.dataset["finding"] === next.id) head.focus();
    }
    const cell = mainCell(next);
    if (cell !== undefined) void controller.reveal(cell, partnerCells(next));
  };

  return (
    <section aria-label={say("findings")}>
      <Input
        className="search" type="search" size="small" value={search} placeholder={say("search")} aria-label={say("searchLabel")}
        onChange={(_, { value }) => controller.dispatch({ type: "search", text: value })}
      />
      <ChoiceLine empty={groups.length === 0} />
      {groups.length === 0 && filtered && (
        <p className="soft">{say("noMatch")} <Button size="small" appearance="subtle" onClick={() => controller.dispatch({ type: "clearFilters" })}>{say("showAll")}</Button></p>
      )}
      <div ref={list} onKeyDown={walk}>
        {groups.map((group) => <Group key={group.key} group={group} selected={group.findings.some(({ id }) => id === state.selected) ? state.selected : null} several={(checked?.report.disclosures.length ?? 0) > 1} />)}
      </div>
    </section>
  );
}

interface GroupProps {
  readonly group: ShownGroup;
  /** The chosen finding, where it is one of this group. */
  readonly selected: string | null;
  /** Say whose table it is. */
  readonly several: boolean;
}

const Group = memo(function Group({ group, selected, several }: GroupProps): ReactNode {
  const { controller, language, say } = useSurroundings();
  const [limit, setLimit] = useState(FIRST_SHOWN);
  const { key, open, table, disclosure, findings } = group;
  const title = table?.title ?? say("workbook");
  // The selected finding is always drawn, wherever the arrow keys have led.
  const drawn = Math.max(limit, findings.findIndex(({ id }) => id === selected) + 2);
  const counts = SEVERITIES.map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length })).filter(({ count }) => count > 0);
  return (
    <section className="group">
      <h2>
        <button type="button" aria-expanded={open} onClick={() => controller.dispatch({ type: "fold", group: key, to: open ? "folded" : "open" })}>
          <span aria-hidden="true" className="arrow">{open ? "▾" : "▸"}</span>
          <span className="name">{several && disclosure?.unit ? `${disclosure.unit} · ${title}` : title}</span>
          {counts.map(({ severity, count }) => <span key={severity} className={`sign ${severity}`} title={severityName(severity, language)}>{SEVERITY_SIGNS[severity]} {count}<span className="only-read"> {severityName(severity, language)}</span></span>)}
        </button>
      </h2>
      {open && <ul>{findings.slice(0, drawn).map((finding) => <li key={finding.id}><FindingCard finding={finding} chosen={finding.id === selected} /></li>)}</ul>}
      {open && findings.length > drawn && <Button size="small" appearance="subtle" onClick={() => setLimit(drawn + SHOWN_MORE)}>{say("more", { count: Math.min(SHOWN_MORE, findings.length - drawn) })}</Button>}
    </section>
  );
});
