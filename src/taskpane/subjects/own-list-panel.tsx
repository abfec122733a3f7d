/** The user's official list of subjects: which is loaded, loading another, removing it, and what was wrong with a file, row by row. */
import { Button } from "@fluentui/react-components";
import { useRef, useState, type ReactNode } from "react";
import { OfficialListError, parseCatalogue, type OfficialList } from "../../core/subjects/official";
import { fill, type Language } from "../../core/wording/language";
import { SUBJECT_WORDING } from "../../core/wording/subjects";
import { usePane } from "../pane-context";
import type { Say } from "../words";
import { ListFileError, listFileRows } from "./list-file";
import { keepOwnList, type OwnList } from "./own-list";

/** Faulty rows named at once; the rest is counted. */
const MOST_NAMED = 20;

type Result =
  | { readonly kind: "reading" | "removed" }
  | { readonly kind: "loaded"; readonly kept: boolean; readonly unread: readonly string[] }
  | { readonly kind: "failed"; readonly file: string; readonly causes: readonly string[] };

export function OwnListPanel({ own, changed }: { readonly own: OwnList | null; readonly changed: (own: OwnList | null) => void }): ReactNode {
  const { controller, state: { checked, work }, language, say } = usePane();
  const [result, setResult] = useState<Result | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const load = async (file: File): Promise<void> => {
    setResult({ kind: "reading" });
    try {
      const list = parseCatalogue(await listFileRows(file));
      const next = { file: file.name, list };
      setResult({ kind: "loaded", kept: keepOwnList(next), unread: list.unread.map(({ key, args }) => sentence(key, args, language)) });
      changed(next);
    } catch (error) {
      setResult({ kind: "failed", file: file.name, causes: error instanceof ListFileError ? [say(error.key)] : causesOf(error, language) });
    }
  };
  const remove = (): void => {
    keepOwnList(null);
    changed(null);
    setResult({ kind: "removed" });
  };
  const years = [...new Set(checked?.report.disclosures.flatMap(({ disclosure: { year } }) => year ?? []))];
  const listYear = own?.list.year ?? null;
  const speaks = listYear === null || years.length === 0 || years.includes(listYear);
  const running = work.stage === "reading" || work.stage === "checking";
  return (
    <details className="own-list">
      <summary>{own === null ? say("ownListAbsent") : <><b>✓ {say("ownList")}</b> {yearOf(own, say)}</>}</summary>
      {own === null ? <p className="soft">{say("ownListNone")}</p> : <Loaded own={own} />}
      <div className="actions">
        <Button size="small" onClick={() => input.current?.click()}>{say(own === null ? "ownListLoad" : "ownListReplace")}</Button>
        {own !== null && <Button size="small" onClick={remove}>{say("ownListRemove")}</Button>}
        <input
          ref={input} type="file" hidden accept=".csv,.txt,.xlsx,.xls" aria-label={say("ownListLoad")}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) void load(file);
            // So that the same file can be chosen again after it was corrected.
            currentTarget.value = "";
          }}
        />
      </div>
      <div role="status">
        {result?.kind === "reading" && <p className="soft">{say("readingFile")}</p>}
        {(result?.kind === "loaded" || result?.kind === "removed") && (
          <div className="notice done">
            <p>{result.kind === "removed" ? say("ownListRemoved") : speaks ? say("ownListLoaded") : say("ownListOtherYear", { years: years.join(language === "zh" ? "、" : ", "), year: own?.list.year ?? "" })}{result.kind === "loaded" && !result.kept && <><br />{say("ownListNotKept")}</>}</p>
            {checked !== null && (result.kind === "removed" || speaks) && <Button size="small" disabled={running} onClick={() => void controller.check()}>{say("checkAgain")}</Button>}
          </div>
        )}
        {result?.kind === "loaded" && result.unread.length > 0 && <Rows title={say("ownListUnread", { count: result.unread.length })} rows={result.unread} />}
      </div>
      {result?.kind === "failed" && <div className="notice problem" role="alert"><p><b>✗ {say("ownListFailed", { file: result.file })}</b></p><Rows rows={result.causes} /></div>}
      <p className="soft">{say("ownListKept")}</p>
    </details>
  );
}

const yearOf = ({ list: { year } }: OwnList, say: Say): string => (year === null ? say("ownListAnyYear") : say("ownListYear", { year }));

function Loaded({ own: { file, list } }: { readonly own: OwnList }): ReactNode {
  const { language, say } = usePane();
  return (
    <>
      <p>{say("ownListIs", { file, count: list.names.size })}</p>
      {list.kinds.size < KINDS && <p className="soft">{say("ownListKinds", { kinds: kindsOf(list, language, say) })}</p>}
    </>
  );
}

const KINDS = 3;

const kindsOf = ({ kinds }: OfficialList, language: Language, say: Say): string => [...kinds].map((kind) => say(kind)).join(language === "zh" ? "、" : ", ");

function Rows({ title, rows }: { readonly title?: string; readonly rows: readonly string[] }): ReactNode {
  const { say } = usePane();
  return (
    <>
      {title !== undefined && <p>▲ {title}</p>}
      <ul className="rows">{rows.slice(0, MOST_NAMED).map((row) => <li key={row}>{row}</li>)}</ul>
      {rows.length > MOST_NAMED && <p className="soft">{say("moreFigures", { count: rows.length - MOST_NAMED })}</p>}
    </>
  );
}

/** What is wrong with a file that was read, one sentence a place. */
function causesOf(error: unknown, language: Language): string[] {
  if (!(error instanceof OfficialListError)) return [error instanceof Error ? error.message : String(error)];
  return [error.args, ...error.further].map((args) => sentence(error.key, args, language));
}

function sentence(key: string, args: Readonly<Record<string, string>>, language: Language): string {
  const words = SUBJECT_WORDING[key];
  return words === undefined ? key : fill(words, args, language);
}
