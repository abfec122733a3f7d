/** What the user has said of tables and could not be followed, each with the way to take it back. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CheckReport } from "../../core/check/report";
import { withoutDisclosure, withoutRegion, type UnappliedOverride } from "../../core/recognise/overrides";
import { describeUnapplied } from "../../core/wording/overrides";
import { usePane } from "../pane-context";

export function UnappliedLines({ report: { unapplied = [] } }: { readonly report: CheckReport }): ReactNode {
  const { controller, state: { checked }, language, say } = usePane();
  if (unapplied.length === 0 || checked === null) return null;
  const takeBack = (each: UnappliedOverride): Promise<void> =>
    controller.specify("region" in each ? withoutRegion(checked.overrides, each.region) : withoutDisclosure(checked.overrides, each.disclosure));
  return (
    <section className="tables" aria-label={say("unappliedTitle")}>
      <h2>▲ {say("unappliedTitle")}</h2>
      <ul>
        {unapplied.map((each, index) => {
          const sentence = describeUnapplied(each, language);
          return <li key={index}><p>{sentence}</p><div className="actions"><Button size="small" aria-label={say("takeBackOf", { name: sentence })} onClick={() => void takeBack(each)}>{say("takeBack")}</Button></div></li>;
        })}
      </ul>
    </section>
  );
}
