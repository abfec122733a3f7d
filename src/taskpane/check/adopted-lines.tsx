/** Proposals written into cells whose findings are no longer listed, as after checking again: the way back stays at hand. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { withSeparators } from "../../core/present/equations";
import { placeName } from "../../core/present/finding-groups";
import { usePane } from "../pane-context";
import type { Adopted } from "../state/pane-state";

export function AdoptedLines(): ReactNode {
  const { state: { adopted, checked } } = usePane();
  const listed = new Set(checked?.report.findings.map(({ id }) => id));
  return adopted.filter(({ finding }) => !listed.has(finding)).map((each) => <AdoptedLine key={each.token.id} adopted={each} />);
}

export function AdoptedLine({ adopted }: { readonly adopted: Adopted }): ReactNode {
  const { controller, say } = usePane();
  const { cell, value, before } = adopted;
  return (
    <div className="notice done">
      <p>✓ {say("adopted", { cell: placeName(cell), value: withSeparators(value), before: before === "" ? say("blankCell") : withSeparators(before) })}</p>
      <Button size="small" onClick={() => void controller.undo(adopted)}>{say("undo")}</Button>
    </div>
  );
}
