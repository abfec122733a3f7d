/** Says that BUDGET.* functions are not there, and why, where the host has none; nothing elsewhere. */
import type { ReactNode } from "react";
import { usePane } from "./pane-context";

export function FunctionsNote(): ReactNode {
  const { state: { capabilities }, say } = usePane();
  return capabilities?.functions === false && <p className="soft">{say("noFunctions")}</p>;
}
