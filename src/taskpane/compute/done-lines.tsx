/** What was written, newest first, with the way back: what was written last is taken back first. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../pane-context";
import { useCompute } from "./compute-context";

export function DoneLines(): ReactNode {
  const { say } = usePane();
  const { controller, state: { done, work } } = useCompute();
  return done.map((each, index) => (
    <div key={each.token.id} className="notice done">
      <p>✓ {each.kind === "computed" ? say("wroteCells", { title: each.preview.title, cells: each.preview.cells }) : say("wroteFrozen", { count: each.count })}</p>
      {index === 0 && <Button size="small" disabledFocusable={work.stage !== "rest"} onClick={() => void (work.stage === "rest" && controller.undo(each))}>{say("undo")}</Button>}
    </div>
  ));
}
