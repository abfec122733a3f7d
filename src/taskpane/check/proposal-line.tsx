/** What the cell should say; or why the pane does not write it. */
import type { ReactNode } from "react";
import type { Finding } from "../../core/findings";
import { adoptionOf } from "../../core/present/adoption";
import { withSeparators } from "../../core/present/equations";
import { placeName } from "../../core/present/finding-groups";
import { usePane } from "../pane-context";

export function ProposalLine({ finding }: { readonly finding: Finding }): ReactNode {
  const { state: { checked }, say } = usePane();
  const { proposal } = finding;
  if (proposal === null) return null;
  const adoption = adoptionOf(finding, checked?.sheets ?? []);
  const cell = placeName(proposal);
  return (
    <>
      <p className="proposal">
        <b>{say("shouldBe", { cell, value: withSeparators(proposal.value) })}</b>
        {proposal.low !== proposal.high && say("between", { low: withSeparators(proposal.low), high: withSeparators(proposal.high) })}
      </p>
      {adoption !== null && "refusal" in adoption && <p className="soft">{adoption.refusal === "formula" ? say("refusedFormula", { cell }) : say("refusedLong")}</p>}
    </>
  );
}
