/** The proposals of all errors that have one, written together: first what would be written, then one step that is undone as one. */
import { Button } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { adoptableTogether } from "../../core/present/adoption";
import { withSeparators } from "../../core/present/equations";
import { placeName } from "../../core/present/finding-groups";
import { isCellError, type CellSnapshot } from "../../core/sheets/snapshot";
import { usePane } from "../pane-context";
import { ignoredEntry } from "../state/ignored";
import { AdoptedTogether } from "./adopted-lines";

export function AdoptAll(): ReactNode {
  const { controller, state: { checked, stale, ignored }, say } = usePane();
  const [asking, setAsking] = useState(false);
  const all = useMemo(() => (checked === null ? [] : adoptableTogether(checked.report.findings.filter((finding) => ignoredEntry(finding, ignored) === undefined), checked.sheets)), [checked, ignored]);
  // Once the workbook has changed the proposals may no longer belong together; one alone has its own button anyway.
  if (stale || all.length < 2) return <AdoptedTogether />;
  const count = all.length;
  const write = (): void => {
    setAsking(false);
    void controller.adoptTogether(all);
  };
  return (
    <section className="adopt-all">
      <AdoptedTogether />
      <Button size="small" aria-expanded={asking} onClick={() => setAsking(!asking)}>{say("adoptAll", { count })}</Button>
      {asking && (
        <>
          <ul>
            {all.map(({ finding, proposal, before }) => (
              <li key={finding.id} className="figures">
                <button type="button" className="cell" onClick={() => void controller.reveal(proposal)}>{placeName(proposal)}</button> {shown(before) ?? say("blankCell")} → <b>{withSeparators(proposal.value)}</b>{proposal.low !== proposal.high && <span className="soft"> {say("between", { low: withSeparators(proposal.low), high: withSeparators(proposal.high) })}</span>}
              </li>
            ))}
          </ul>
          <p className="soft">{say("adoptAllHint")}</p>
          <div className="actions">
            <Button size="small" appearance="primary" onClick={write}>{say("adoptAllNow", { count })}</Button>
            <Button size="small" onClick={() => setAsking(false)}>{say("cancel")}</Button>
          </div>
        </>
      )}
    </section>
  );
}

function shown(cell: CellSnapshot | null): string | null {
  if (cell?.value === undefined) return null;
  return isCellError(cell.value) ? cell.value.error : withSeparators(String(cell.value));
}
