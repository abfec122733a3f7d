/** What was not checked, and why. */
import type { ReactNode } from "react";
import type { CheckReport } from "../../core/check/report";
import { missingDataOf } from "../../core/present/finding-groups";
import { rangeName } from "../../core/sheets/addresses";
import { describePlace } from "../../core/wording/places";
import { describeUnrecognised, tableName } from "../../core/wording/tables";
import { usePane } from "../pane-context";

/** Missing places named for one relation. */
const MOST_PLACES = 6;

export function Unchecked({ report }: { readonly report: CheckReport }): ReactNode {
  const { controller, language, say } = usePane();
  const several = report.disclosures.length > 1;
  const parts = report.disclosures.map(({ disclosure }, index) => {
    const missing = missingDataOf(report, disclosure);
    const generic = disclosure.tables.filter(({ known }) => !known);
    return (
      <div key={index}>
        {several && <p><b>{disclosure.unit ?? say("unknownUnit")}</b></p>}
        <Part title={say("missingTables")} items={disclosure.missingTables.map((id) => tableName(id, language))} />
        <Part title={say("genericOnly")} items={generic.map(({ title }) => title)} />
        <Part
          title={say("missingData")}
          items={missing.map(({ relation, count, missing: places }) => (
            <><code>{say("missingCount", { relation, count })}</code> {places.slice(0, MOST_PLACES).map((place) => describePlace(place, language)).join(language === "zh" ? "、" : ", ")}{places.length > MOST_PLACES && ` ${say("moreFigures", { count: places.length - MOST_PLACES })}`}</>
          ))}
        />
      </div>
    );
  });
  const complete = report.unrecognised.length === 0 && report.disclosures.every(({ disclosure, counts }) => counts.missingData === 0 && disclosure.missingTables.length === 0 && disclosure.tables.every(({ known }) => known));
  return (
    <section className="unchecked" aria-label={say("unchecked")}>
      {complete ? <p className="soft">{say("allChecked")}</p> : <p className="soft">{say("notWrong")}</p>}
      <Part
        title={say("unrecognised")}
        items={report.unrecognised.map((entry) => (
          <><button type="button" className="cell" onClick={() => void controller.reveal({ sheet: entry.range.sheet, row: entry.range.top, column: entry.range.left })}>{entry.range.sheet}!{rangeName(entry.range)}</button> {entry.title ?? ""} {describeUnrecognised(entry, language)}</>
        ))}
      />
      {parts}
    </section>
  );
}

function Part({ title, items }: { readonly title: string; readonly items: readonly ReactNode[] }): ReactNode {
  if (items.length === 0) return null;
  return <><h2>{title}</h2><ul>{items.map((item, index) => <li key={index}>{item}</li>)}</ul></>;
}
