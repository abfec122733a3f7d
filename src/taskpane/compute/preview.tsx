/** What will be written, before it is: columns, rows that join, 新增 and 已无, cells that hold something else; or why nothing can be. */
import { Button, Checkbox } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { withSeparators } from "../../core/present/equations";
import { placeName } from "../../core/present/finding-groups";
import type { ComparedRow } from "../../core/ratios/compared-rows";
import type { ComputationPreview, PreviewBase, PreviewClash } from "../../core/ratios/preview";
import { baseName, describeNote, describeProblem } from "../../core/wording/ratios";
import { usePane } from "../pane-context";
import { useCompute } from "./compute-context";
import { headline } from "./headline";

/** Rows and cells that are listed until all are asked for. */
const FEW = 6;

export function Preview(): ReactNode {
  const { language, say } = usePane();
  const { state: { plan } } = useCompute();
  if (plan === null) return <p className="soft" role="status">{say("loadingPart")}</p>;
  if (!plan.ok) {
    return (
      <div className="notice problem" role="alert">
        <p><b>✗ {say("cannotWrite")}</b></p>
        {plan.problems.map((problem) => <p key={JSON.stringify(problem)}>{describeProblem(problem, language)}</p>)}
      </div>
    );
  }
  const { preview, edits } = plan;
  return (
    <section className="preview" aria-label={say("preview")}>
      <h2>{say("preview")}</h2>
      <p role="status">{edits.length === 0 ? say("nothingToWrite") : say("previewCells", { cells: preview.cells })}</p>
      {edits.length > 0 && <><Columns preview={preview} />{preview.bases.map((base) => <Base key={base.base} base={base} />)}</>}
      {preview.notes.map((note) => <p key={JSON.stringify(note)} className="notice">{describeNote(note, language)}</p>)}
      <Clashes clashes={preview.clashes} />
    </section>
  );
}

function Columns({ preview }: { readonly preview: ComputationPreview }): ReactNode {
  const { say } = usePane();
  return (
    <ul className="new-columns">
      {preview.columns.map(({ letters, header, isNew, because, column }) => (
        <li key={letters + column}><b>{letters}</b> {header} <span className="soft">{say(isNew ? "newColumn" : "knownColumn")}{because === "needed" && ` · ${say("neededColumn")}`}</span></li>
      ))}
    </ul>
  );
}

function Base({ base }: { readonly base: PreviewBase }): ReactNode {
  const { language, say } = usePane();
  const facts = [
    say("joined", { matched: base.matched }), ...(base.summed > 0 ? [say("joinedSummed", { count: base.summed })] : []),
    ...(base.added.length > 0 ? [say("newSubjects", { count: base.added.length })] : []), ...(base.vanished.length > 0 ? [say("goneSubjects", { count: base.vanished.length })] : []),
  ];
  return (
    <div className="joined">
      <h3>{headline(baseName(base.base, language))}</h3>
      <p>{facts.join(" · ")}</p>
      {base.conversion !== null && <p>{say("converted", { from: base.conversion.from, to: base.conversion.to })}</p>}
      {base.dataSheet !== null && <p>{say("dataSheet", { sheet: base.dataSheet })}</p>}
      {base.moved.map(({ from, to, name, year }) => <p key={from}>{say("movedCode", { from, to, name, year })}</p>)}
      {base.renamed.map(({ code, from, to, known }) => <p key={code}>{known ? "" : <span className="sign review">▲ </span>}{say(known ? "renamedKnown" : "renamedUnknown", { code, from, to })}</p>)}
      <Rows base={base} />
    </div>
  );
}

/** What is new or gone comes first: it is what a reader has to look at. */
function Rows({ base }: { readonly base: PreviewBase }): ReactNode {
  const { language, say } = usePane();
  const [all, setAll] = useState(false);
  const special = base.rows.filter(({ how }) => how === "added" || how === "vanished");
  const rows = [...special, ...base.rows.filter((row) => !special.includes(row))];
  const shown = all ? rows : rows.slice(0, Math.max(FEW, Math.min(special.length + 2, 2 * FEW)));
  return (
    <>
      <table className="rows">
        <thead><tr><th scope="col">{say("subject")}</th><th scope="col">{say("thisTable")}</th><th scope="col">{headline(baseName(base.base, language))}</th></tr></thead>
        <tbody>{shown.map((row, index) => <Row key={index} row={row} />)}</tbody>
      </table>
      {rows.length > shown.length && <Button size="small" appearance="subtle" onClick={() => setAll(true)}>{say("allRows", { count: rows.length })}</Button>}
      {all && rows.length > FEW && <Button size="small" appearance="subtle" onClick={() => setAll(false)}>{say("fewerRows")}</Button>}
    </>
  );
}

const HOW = { added: ["isNew", "good"], vanished: ["isGone", "review"], summed: ["isSummed", "hint"] } as const;

function Row({ row: { code, name, how, current, base } }: { readonly row: ComparedRow }): ReactNode {
  const { say } = usePane();
  const mark = how === "matched" ? null : HOW[how];
  return (
    <tr>
      <th scope="row">{code !== "" && <><span className="soft">{code}</span> </>}{name}{mark !== null && <> <span className={`sign ${mark[1]}`}>{say(mark[0])}</span></>}</th>
      <td>{current === null ? "–" : withSeparators(current)}</td>
      <td>{base === null ? "–" : withSeparators(base)}</td>
    </tr>
  );
}

function Clashes({ clashes }: { readonly clashes: readonly PreviewClash[] }): ReactNode {
  const { say } = usePane();
  const { controller, state: { overwrite, work } } = useCompute();
  if (clashes.length === 0 && !overwrite) return null;
  const replaced = clashes.filter((clash) => clash.replaced).length;
  return (
    <div className="clashes">
      {clashes.length > 0 && (
        <details>
          <summary><span className="sign review">▲</span> {say(replaced > 0 ? "clashesReplaced" : "clashesKept", { count: clashes.length })}</summary>
          <ul>
            {clashes.slice(0, 100).map(({ cell, is, computed }) => (
              <li key={placeName(cell)}><button type="button" className="cell" onClick={() => void controller.reveal(cell)}>{placeName(cell)}</button> {say("clashKept", { is: withSeparators(is), computed: computed === "" ? say("blankCell") : withSeparators(computed) })}</li>
            ))}
          </ul>
          {clashes.length > 100 && <p className="soft">{say("moreFigures", { count: clashes.length - 100 })}</p>}
        </details>
      )}
      <Checkbox label={say("replaceThem")} checked={overwrite} disabled={work.stage !== "rest"} onChange={(_, { checked }) => void controller.chooseWriting({ overwrite: checked === true })} />
    </div>
  );
}
