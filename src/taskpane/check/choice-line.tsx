/** What the map has narrowed the list to, and the way out of it. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { OUTCOMES } from "../../core/check/report";
import { relationMap, type OutcomeCounts } from "../../core/present/relation-map";
import { outcomeName } from "../../core/wording/names";
import type { Language } from "../../core/wording/language";
import { usePane } from "../pane-context";
import type { Say } from "../words";

/** 成立 12、尾差 2. */
export function countsSentence(counts: OutcomeCounts, language: Language, say: Say): string {
  const named = OUTCOMES.filter((outcome) => counts.has(outcome)).map((outcome) => `${outcomeName(outcome, language)} ${counts.get(outcome) ?? 0}`);
  return named.length === 0 ? say("noRelations") : named.join(language === "zh" ? "、" : ", ");
}

export function ChoiceLine({ empty }: { readonly empty: boolean }): ReactNode {
  const { controller, state: { choice, checked }, language, say } = usePane();
  const report = checked?.report.disclosures[choice?.disclosure ?? -1];
  if (choice === null || report === undefined) return null;
  const { tables } = report.disclosure;
  const positions = choice.tables.map((key) => tables.findIndex((table) => table.key === key)).sort((a, b) => a - b);
  const [first = -1, second] = positions;
  const title = (position: number): string => tables[position]?.title ?? "";
  const map = relationMap(report);
  const counts = second === undefined ? map.own[first] : map.between.find(({ from, to }) => from === first && to === second)?.counts;
  return (
    <div className="notice">
      <p>
        {second === undefined ? say("onlyTable", { table: title(first) }) : say("onlyEdge", { table: title(first), other: title(second) })}
        {empty && <><br />{say("edgeHolds", { counts: countsSentence(counts ?? new Map(), language, say) })}</>}
      </p>
      <Button size="small" onClick={() => controller.dispatch({ type: "choose", choice: null })}>{say("showAll")}</Button>
    </div>
  );
}
