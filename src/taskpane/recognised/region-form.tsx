/** What the user can say of one table: which it is, its amount unit, year and organisation, and what its columns hold. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type SubmitEvent } from "react";
import { AMOUNT_UNITS } from "../../core/amounts/units";
import type { RecognisedTable, SheetRange } from "../../core/recognise/disclosure";
import { regionOverride, withRegion, type ColumnOverride, type RegionOverride } from "../../core/recognise/overrides";
import { columnChoices, type ColumnChoice } from "../../core/recognise/overrides-columns";
import { regionAnchorAt } from "../../core/recognise/overrides-regions";
import { tableName } from "../../core/wording/tables";
import { usePane } from "../pane-context";
import { ColumnFields, columnKey } from "./column-fields";
import { TableOptions } from "./table-options";

export interface RegionFormProps {
  readonly range: SheetRange;
  /** The table as it was recognised, or null. */
  readonly table: RecognisedTable | null;
  /** The table that an unsure place is most like. */
  readonly guess: string | null;
  readonly close: () => void;
}

export function RegionForm({ range, table, guess, close }: RegionFormProps): ReactNode {
  const { controller, state: { checked, work }, language, say } = usePane();
  const region = useMemo(() => regionAnchorAt(checked?.sheets ?? [], range), [checked, range]);
  const before = checked !== null && region !== undefined ? regionOverride(checked.overrides, region) : undefined;
  const columns = useMemo(() => (table === null ? [] : columnChoices(table)), [table]);
  const [choice, setChoice] = useState(before?.table ?? guess ?? "");
  const [amountUnit, setAmountUnit] = useState<string>(before?.amountUnit ?? "");
  const [year, setYear] = useState(String(before?.year ?? ""));
  const [unitName, setUnitName] = useState(before?.unitName ?? "");
  const [roles, setRoles] = useState<ReadonlyMap<string, string | null>>(new Map());
  const first = useRef<HTMLElement>(null);
  useEffect(() => first.current?.focus(), []);

  if (region === undefined || checked === null) return <p className="notice">{say("cannotName")}</p>;
  const badYear = year.trim() !== "" && !/^20\d\d$/.test(year.trim());
  const unit = AMOUNT_UNITS.find((known) => known === amountUnit);
  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    if (badYear) return;
    const said = columnsSaid(columns, roles, before?.columns ?? []);
    const override: RegionOverride = {
      region,
      ...(choice !== "" && { table: choice }), ...(unit !== undefined && { amountUnit: unit }), ...(year.trim() !== "" && { year: Number(year) }),
      ...(unitName.trim() !== "" && { unitName: unitName.trim() }), ...(said.length > 0 && { columns: said }),
    };
    close();
    void controller.specify(withRegion(checked.overrides, override));
  };
  // What is printed was not read where no table was recognised, and is not at hand where the user has said otherwise.
  const printed = (fact: "amountUnit" | "unitName"): string => {
    if (table === null || before?.[fact] !== undefined) return say("asPrintedUnknown");
    return table[fact] === null ? say("notPrinted") : say("asPrinted", { value: table[fact] });
  };
  const printedYear = table === null || before?.year !== undefined ? say("asPrintedUnknown") : String(table.year ?? say("notPrinted"));
  const leaf = (event: KeyboardEvent): void => {
    if (event.key === "Escape") close();
  };
  return (
    <form className="correction" onSubmit={keep} onKeyDown={leaf}>
      <Field label={say("choiceTable")}>
        <Select ref={(element: HTMLElement | null) => void (first.current = element)} value={choice} onChange={(_, { value }) => setChoice(value)}>
          <TableOptions guess={guess} recognised={table === null || before?.table !== undefined ? say("asRecognised") : say("asRecognisedTable", { table: tableName(table.id, language) })} />
        </Select>
      </Field>
      <div className="pair">
        <Field label={say("amountUnit")}>
          <Select value={amountUnit} onChange={(_, { value }) => setAmountUnit(value)}>
            <option value="">{printed("amountUnit")}</option>
            {AMOUNT_UNITS.map((each) => <option key={each} value={each}>{each}</option>)}
          </Select>
        </Field>
        <Field label={say("year")} {...(badYear && { validationMessage: say("badYear") })}>
          <Input value={year} inputMode="numeric" maxLength={4} placeholder={printedYear} onChange={(_, { value }) => setYear(value)} />
        </Field>
      </div>
      <Field label={say("organisation")}>
        <Input value={unitName} maxLength={80} placeholder={printed("unitName")} onChange={(_, { value }) => setUnitName(value)} />
      </Field>
      {table === null ? <p className="soft">{say("columnsLater")}</p> : columns.length > 0 && choice === (before?.table ?? "") && (
        <ColumnFields table={table} columns={columns} roles={roles} choose={(key, role) => setRoles(new Map(roles).set(key, role))} />
      )}
      <p className="soft">{say("savedInWorkbook")}</p>
      <div className="actions">
        <Button size="small" type="submit" appearance="primary" disabled={work.stage === "reading" || work.stage === "checking"}>{say("saveAndCheck")}</Button>
        <Button size="small" onClick={close}>{say("cancel")}</Button>
      </div>
    </form>
  );
}

/** Columns of which something was said before, or is said now that differs from what was recognised. */
function columnsSaid(columns: readonly ColumnChoice[], chosen: ReadonlyMap<string, string | null>, before: readonly ColumnOverride[]): ColumnOverride[] {
  return columns.flatMap((column) => {
    const { header, nth } = column;
    const said = before.find((each) => each.header === header && each.nth === nth);
    const role = chosen.has(columnKey(column)) ? (chosen.get(columnKey(column)) ?? null) : (said?.role ?? column.role);
    return said !== undefined || role !== column.role ? [{ header, nth, role }] : [];
  });
}
