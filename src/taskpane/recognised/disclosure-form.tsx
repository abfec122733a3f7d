/** What the user can say of a whole disclosure: whose it is, of which year, and whether it is a budget or a final account. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from "react";
import type { Disclosure } from "../../core/recognise/disclosure";
import { disclosureOverride, regionOverride, withDisclosure, withoutDisclosure, withRegion, type RecognitionOverrides } from "../../core/recognise/overrides";
import { counterpart } from "../../core/recognise/overrides-applied";
import { regionAnchorAt } from "../../core/recognise/overrides-regions";
import type { SheetSnapshot } from "../../core/sheets/snapshot";
import { usePane } from "../pane-context";

export function DisclosureForm({ disclosure, close }: { readonly disclosure: Disclosure; readonly close: () => void }): ReactNode {
  const { controller, state: { checked, work }, say } = usePane();
  const { unit, year, kind, specified } = disclosure;
  const of = specified?.of ?? { unit, year, kind };
  const before = checked === null ? undefined : disclosureOverride(checked.overrides, of);
  const [unitSaid, setUnit] = useState(before?.unit ?? "");
  const [yearSaid, setYear] = useState(String(before?.year ?? ""));
  const [kindSaid, setKind] = useState(kind);
  const first = useRef<HTMLElement>(null);
  useEffect(() => first.current?.focus(), []);
  const badYear = yearSaid.trim() !== "" && !/^20\d\d$/.test(yearSaid.trim());
  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    if (badYear || checked === null) return;
    const changedKind = kindSaid !== kind;
    const said = withDisclosure(changedKind ? withoutDisclosure(checked.overrides, of) : checked.overrides, {
      of: changedKind ? { ...of, kind: kindSaid } : of,
      ...(unitSaid.trim() !== "" && { unit: unitSaid.trim() }), ...(yearSaid.trim() !== "" && { year: Number(yearSaid) }),
    });
    close();
    void controller.specify(changedKind ? asOtherKind(said, disclosure, checked.sheets) : said);
  };
  return (
    <form className="correction" onSubmit={keep} onKeyDown={(event) => event.key === "Escape" && close()}>
      <Field label={say("organisation")}>
        <Input ref={(element: HTMLElement | null) => void (first.current = element)} value={unitSaid} maxLength={80} placeholder={of.unit === null ? say("notPrinted") : say("asPrinted", { value: of.unit })} onChange={(_, { value }) => setUnit(value)} />
      </Field>
      <div className="pair">
        <Field label={say("year")} {...(badYear && { validationMessage: say("badYear") })}>
          <Input value={yearSaid} inputMode="numeric" maxLength={4} placeholder={String(of.year ?? say("notPrinted"))} onChange={(_, { value }) => setYear(value)} />
        </Field>
        <Field label={say("kind")}>
          <Select value={kindSaid} onChange={(_, { value }) => setKind(value === "budget" ? "budget" : "final")}>
            <option value="final">{say("finalKind")}</option>
            <option value="budget">{say("budgetKind")}</option>
          </Select>
        </Field>
      </div>
      {kindSaid !== kind && <p className="soft">{say("kindHint")}</p>}
      <p className="soft">{say("savedInWorkbook")}</p>
      <div className="actions">
        <Button size="small" type="submit" appearance="primary" disabled={work.stage === "reading" || work.stage === "checking"}>{say("saveAndCheck")}</Button>
        <Button size="small" onClick={close}>{say("cancel")}</Button>
      </div>
    </form>
  );
}

/** Says of each table that has a like in the other set that it is that one; each can be taken back by itself. */
function asOtherKind(overrides: RecognitionOverrides, { tables }: Disclosure, sheets: readonly SheetSnapshot[]): RecognitionOverrides {
  return tables.reduce((said, { id, parts: [range] }) => {
    const other = counterpart(id);
    const region = other === undefined ? undefined : regionAnchorAt(sheets, range);
    return other === undefined || region === undefined ? said : withRegion(said, { ...regionOverride(said, region), region, table: other });
  }, overrides);
}
