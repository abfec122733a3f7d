/** The relations that hold, table by table, in the words of the rules. */
import type { ReactNode } from "react";
import { allRelations } from "../../core/check/reference";
import type { CheckReport } from "../../core/check/report";
import { usePane } from "../pane-context";

export function HoldsList({ report }: { readonly report: CheckReport }): ReactNode {
  const { language, say } = usePane();
  const sentences = new Map(allRelations().map(({ id, sentences: own }) => [id, own.map((sentence) => sentence[language])]));
  const groups = report.disclosures.flatMap(({ disclosure, results }, index) => {
    const titles = new Map(disclosure.tables.map(({ key, title }) => [key, title]));
    const byTables = new Map<string, Map<string, number>>();
    for (const { outcome, tables, relation } of results) {
      if (outcome !== "holds") continue;
      const name = [...new Set(tables)].map((key) => titles.get(key) ?? key).join(" — ");
      const counts = byTables.get(name) ?? new Map<string, number>();
      byTables.set(name, counts.set(relation, (counts.get(relation) ?? 0) + 1));
    }
    return [...byTables].map(([name, counts]) => ({ key: `${index}/${name}`, name, counts }));
  });
  if (groups.length === 0) return <p className="soft">{say("noneHolds")}</p>;
  return (
    <section className="holds" aria-label={say("holds")}>
      {groups.map(({ key, name, counts }) => (
        <details key={key}>
          <summary>{name} <span className="soft">✓ {[...counts.values()].reduce((sum, count) => sum + count, 0)}</span></summary>
          <ul>{[...counts].map(([relation, count]) => <li key={relation}><code>{say("holdsCount", { relation, count })}</code> {sentences.get(relation)?.join(language === "zh" ? "；" : "; ")}</li>)}</ul>
        </details>
      ))}
    </section>
  );
}
