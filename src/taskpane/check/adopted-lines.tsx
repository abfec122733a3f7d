/** Proposals written into cells whose findings are no longer listed, as after checking again, and those written together: the way back stays at hand. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { withSeparators } from "../../core/present/equations";
import { placeName } from "../../core/present/finding-groups";
import { usePane } from "../pane-context";
import type { Adopted } from "../state/pane-state";

export function AdoptedLines(): ReactNode {
  const { state: { adopted, checked } } = usePane();
  const listed = new Set(checked?.report.findings.map(({ id }) => id));
  const steps = new Map<number, Adopted[]>();
  for (const each of adopted) steps.set(each.token.id, [...(steps.get(each.token.id) ?? []), each]);
  return [...steps].map(([id, step]) => {
    const [first] = step;
    if (first === undefined) return null;
    if (step.length > 1) return <TogetherLine key={id} step={step} first={first} />;
    return listed.has(first.finding) ? null : <AdoptedLine key={id} adopted={first} />;
  });
}

function TogetherLine({ step, first }: { readonly step: readonly Adopted[]; readonly first: Adopted }): ReactNode {
  const { controller, say } = usePane();
  return (
    <div className="notice done">
      <p>✓ {say("adoptedAll", { count: step.length })}</p>
      <Button size="small" onClick={() => void controller.undo(first)}>{say("undoAll", { count: step.length })}</Button>
    </div>
  );
}

export function AdoptedLine({ adopted }: { readonly adopted: Adopted }): ReactNode {
  const { controller, state, say } = usePane();
  const { cell, value, before, token } = adopted;
  const together = state.adopted.filter((each) => each.token.id === token.id).length;
  return (
    <div className="notice done">
      <p>✓ {say("adopted", { cell: placeName(cell), value: withSeparators(value), before: before === "" ? say("blankCell") : withSeparators(before) })}</p>
      <Button size="small" onClick={() => void controller.undo(adopted)}>{together > 1 ? say("undoAll", { count: together }) : say("undo")}</Button>
    </div>
  );
}
