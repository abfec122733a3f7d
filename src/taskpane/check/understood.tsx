/** What the check has taken the workbook for. */
import type { ReactNode } from "react";
import { disclosureKindName, yearName } from "../../core/wording/evidence";
import { usePane } from "../pane-context";
import type { CheckedWorkbook } from "../state/pane-state";

export function Understood({ checked: { report, name } }: { readonly checked: CheckedWorkbook }): ReactNode {
  const { language, say } = usePane();
  const tables = report.disclosures.reduce((sum, { disclosure }) => sum + disclosure.tables.length, 0);
  return (
    <div className="understood">
      {report.disclosures.length === 0 && <p>{name}</p>}
      {report.disclosures.map(({ disclosure }, index) => (
        <p key={index}><b>{disclosure.unit ?? say("unknownUnit")}</b>{[disclosure.year === null ? "" : yearName(disclosure.year, language), disclosureKindName(disclosure, language)].filter((part) => part !== "").map((part) => ` · ${part}`)}</p>
      ))}
      <p className="soft">{say("tablesFound", { count: tables })}{report.unrecognised.length > 0 && ` · ${say("tablesUncertain", { count: report.unrecognised.length })}`}</p>
    </div>
  );
}
