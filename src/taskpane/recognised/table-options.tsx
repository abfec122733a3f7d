/** Every table that a place may be said to be, in groups; the likeliest first. */
import type { ReactNode } from "react";
import { NO_TABLE, TOTALS_ONLY } from "../../core/recognise/overrides";
import { TABLES } from "../../core/tables/index";
import { TABLES_BY_UNIT } from "../../core/tables/by-unit";
import { tableChoiceName } from "../../core/wording/overrides";
import { usePane } from "../pane-context";

const GROUPS = [
  { word: "finalTables", kind: "final" },
  { word: "budgetTables", kind: "budget" },
  { word: "performanceTables", kind: "performance" },
] as const;

export function TableOptions({ guess, recognised }: { readonly guess: string | null; readonly recognised: string }): ReactNode {
  const { language, say } = usePane();
  const name = (choice: string): string => tableChoiceName(choice, language);
  return (
    <>
      <option value="">{recognised}</option>
      {guess !== null && <option value={guess}>{say("maybe", { table: name(guess) })}</option>}
      <option value={NO_TABLE}>{name(NO_TABLE)}</option>
      {GROUPS.map(({ word, kind }) => (
        <optgroup key={word} label={say(word)}>
          {[...TABLES, ...TABLES_BY_UNIT].filter((spec) => spec.kind === kind && spec.id !== guess).map(({ id }) => <option key={id} value={id}>{name(id)}</option>)}
        </optgroup>
      ))}
      <optgroup label={say("otherTables")}>
        {[TOTALS_ONLY.final, TOTALS_ONLY.budget].map((choice) => <option key={choice} value={choice}>{name(choice)}</option>)}
      </optgroup>
    </>
  );
}
