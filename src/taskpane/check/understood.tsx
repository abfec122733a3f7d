/** What the check has taken the workbook for. */
import type { ReactNode } from "react";
import { disclosureKindName, yearName } from "../../core/wording/evidence";
import { usePane } from "../pane-context";
import type { CheckedWorkbook } from "../state/pane-state";

export function Understood({ checked: { report, name } }: { readonly checked: CheckedWorkbook }): ReactNode {
  const { language, say } = usePane();
  const tables = report.disclosures.reduce((sum, { disclosure }) => sum + disclosure.tables.length, 0);
  // What the user left out is known; it stays among what was not checked.
  const uncertain = report.unrecognised.filter(({ reason }) => reason !== "excluded").length;
  return (
    <div className="understood">
      {report.disclosures.length === 0 && <p>{name}</p>}
      {report.disclosures.map(({ disclosure }, index) => (
        <p key={index}><b>{disclosure.unit ?? say("unknownUnit")}</b>{[disclosure.year === null ? "" : yearName(disclosure.year, language), disclosureKindName(disclosure, language)].filter((part) => part !== "").map((part) => ` · ${part}`)}</p>
      ))}
      <p className="soft">{say("tablesFound", { count: tables })}{uncertain > 0 && ` · ${say("tablesUncertain", { count: uncertain })}`}</p>
    </div>
  );
}
