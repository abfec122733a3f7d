/** Which table, which columns, and how they are written. */
import { Checkbox, Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FormulaKind } from "../../core/ratios/choice";
import { disclosureKindName, yearName } from "../../core/wording/evidence";
import { computedColumnName } from "../../core/wording/ratios";
import { usePane } from "../pane-context";
import { useCompute } from "./compute-context";
import { headline } from "./headline";
import { computableTables, offeredColumns } from "./compute-state";

export function TableChoice(): ReactNode {
  const { language, say } = usePane();
  const { controller, state } = useCompute();
  const tables = computableTables(state);
  const disclosures = state.book?.disclosures ?? [];
  const several = new Set(tables.map(({ disclosure }) => disclosure)).size > 1;
  const options = (disclosure: number): ReactNode => tables.map((one, index) => one.disclosure === disclosure && <option key={one.table.key} value={index}>{one.table.title}</option>);
  const chosen = tables.findIndex(({ disclosure, table }) => disclosure === state.table?.disclosure && table.key === state.table.key);
  return (
    <Field label={say("chooseTable")}>
      <Select
        value={chosen} disabled={state.work.stage !== "rest"}
        onChange={(_, { value }) => {
          const found = tables[Number(value)];
          if (found) void controller.chooseTable(found.disclosure, found.table.key);
        }}
      >
        {several ? disclosures.map((disclosure, index) => (
          <optgroup key={index} label={[disclosure.unit ?? say("unknownUnit"), disclosure.year === null ? "" : yearName(disclosure.year, language), disclosureKindName(disclosure, language)].filter((part) => part !== "").join(" · ")}>{options(index)}</optgroup>
        )) : disclosures.map((_, index) => options(index))}
      </Select>
    </Field>
  );
}

export function ColumnChoice(): ReactNode {
  const { language, say } = usePane();
  const { controller, state } = useCompute();
  const { columns, work } = state;
  return (
    <fieldset className="columns">
      <legend>{say("chooseColumns")}</legend>
      {offeredColumns(state).map((column) => (
        <Checkbox
          key={column} label={headline(computedColumnName(column, language))} checked={columns.includes(column)} disabled={work.stage !== "rest"}
          onChange={(_, { checked }) => void controller.chooseColumns(checked === true ? [...columns, column] : columns.filter((other) => other !== column))}
        />
      ))}
    </fieldset>
  );
}

const MANNERS: readonly { readonly kind: FormulaKind; readonly word: "mannerBudget" | "mannerPlain" | "mannerValues" }[] = [
  { kind: "budget", word: "mannerBudget" }, { kind: "plain", word: "mannerPlain" }, { kind: "values", word: "mannerValues" },
];

export function MannerChoice(): ReactNode {
  const { say } = usePane();
  const { controller, state: { formulas, spilled, book, work } } = useCompute();
  const busy = work.stage !== "rest";
  const dead = formulas === "budget" && book?.capabilities.functions === false;
  return (
    <>
      <Field label={say("manner")} {...(dead && { validationState: "warning" as const, validationMessage: say("mannerNoFunctions") })}>
        <Select value={formulas} disabled={busy} onChange={(_, { value }) => void controller.chooseWriting({ formulas: MANNERS.find(({ kind }) => kind === value)?.kind ?? "plain" })}>
          {MANNERS.map(({ kind, word }) => <option key={kind} value={kind}>{say(word)}</option>)}
        </Select>
      </Field>
      {book?.capabilities.spill === true && formulas !== "values" && (
        <Checkbox label={say("spillRuns")} checked={spilled} disabled={busy} onChange={(_, { checked }) => void controller.chooseWriting({ spilled: checked === true })} />
      )}
    </>
  );
}
