/** Proposals that were written into cells: where their findings are no longer listed, as after checking again, the way back stays at hand. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { withSeparators } from "../../core/present/equations";
import { placeName } from "../../core/present/finding-groups";
import { usePane } from "../pane-context";
import type { Adopted } from "../state/pane-state";

export function AdoptedLines(): ReactNode {
  const { state: { adopted, checked } } = usePane();
  const listed = new Set(checked?.report.findings.map(({ id }) => id));
  return steps(adopted).flatMap((step) => (step.length > 1 ? [] : step.filter(({ finding }) => !listed.has(finding)).map((each) => <AdoptedLine key={each.token.id} adopted={each} />)));
}

/** Those written together, one line for each step. */
export function AdoptedTogether(): ReactNode {
  const { state: { adopted } } = usePane();
  return steps(adopted).flatMap((step) => {
    const [first, second] = step;
    return first === undefined || second === undefined ? [] : [<TogetherLine key={first.token.id} first={first} count={step.length} />];
  });
}

/** What was written together, in the order of writing. */
function steps(adopted: readonly Adopted[]): Adopted[][] {
  const byToken = new Map<number, Adopted[]>();
  for (const each of adopted) byToken.set(each.token.id, [...(byToken.get(each.token.id) ?? []), each]);
  return [...byToken.values()];
}

function TogetherLine({ first, count }: { readonly first: Adopted; readonly count: number }): ReactNode {
  const { controller, say } = usePane();
  const button = useRef<HTMLElement>(null);
  // It stands where the button stood that wrote them: whoever works with the keyboard goes on from here.
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  return (
    <div className="notice done" role="status">
      <p>✓ {say("adoptedAll", { count })}</p>
      <Button ref={(element: HTMLElement | null) => void (button.current = element)} size="small" onClick={() => void controller.undo(first)}>{say("undoAll", { count })}</Button>
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
