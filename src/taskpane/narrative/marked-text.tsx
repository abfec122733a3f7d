/** The text with each claim underlined in its colour and marked with its sign. Arrow keys walk through the claims; one of them is in the tab order. */
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { ClaimVerdict } from "../../core/narrative/claim";
import { verdictName } from "../../core/wording/narrative";
import { useSurroundings } from "../pane-context";
import { useNarrative } from "./narrative-context";
import type { CheckedText } from "./narrative-state";
import { claimSegments } from "./segments";
import { VERDICT_COLOURS, VERDICT_SIGNS } from "./verdict-looks";

export function MarkedText({ checked, shown }: { readonly checked: CheckedText; readonly shown: readonly ClaimVerdict[] }): ReactNode {
  const { say } = useSurroundings();
  const { desk, text: { claim: chosen } } = useNarrative();
  const box = useRef<HTMLDivElement>(null);
  const segments = useMemo(() => claimSegments(checked), [checked]);
  const walk = segments.flatMap((segment) => (segment.claim !== null && (shown.length === 0 || shown.includes(segment.claim.verdict)) ? [segment.claim.id] : []));
  const entry = chosen !== null && walk.includes(chosen) ? chosen : walk[0];

  // The list sends here: the claim comes into sight.
  useEffect(() => {
    if (chosen === null) return;
    const found = box.current?.querySelector(`[data-claim="${chosen}"]`);
    if (found && document.activeElement !== found && !box.current?.contains(document.activeElement)) found.scrollIntoView({ block: "center" });
  }, [chosen]);

  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : event.key === "ArrowLeft" || event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || entry === undefined) return;
    event.preventDefault();
    const next = walk[walk.indexOf(entry) + step];
    if (next === undefined) return;
    box.current?.querySelector<HTMLElement>(`[data-claim="${next}"]`)?.focus();
  };

  return (
    <section aria-label={say("claimList")}>
      <p className="soft">{say("claimHelp")}</p>
      <div className="marked-text" ref={box} onKeyDown={move} role="group" aria-label={say("claimList")}>
        {segments.map(({ text, claim }, index) => (claim === null || (shown.length > 0 && !shown.includes(claim.verdict))
          ? text
          : <ClaimMark key={index} id={claim.id} text={text} verdict={claim.verdict} chosen={chosen === claim.id} inOrder={entry === claim.id} look={() => void desk.look(claim.id)} />))}
      </div>
    </section>
  );
}

interface ClaimMarkProps {
  readonly id: number;
  readonly text: string;
  readonly verdict: ClaimVerdict;
  readonly chosen: boolean;
  readonly inOrder: boolean;
  readonly look: () => void;
}

function ClaimMark({ id, text, verdict, chosen, inOrder, look }: ClaimMarkProps): ReactNode {
  const { language } = useSurroundings();
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    look();
  };
  // A real button cannot be broken over two lines, and paths are long.
  return (
    <span role="button" className={`claim ${VERDICT_COLOURS[verdict]}${chosen ? " chosen" : ""}`} data-claim={id} aria-pressed={chosen} aria-label={`${text}：${verdictName(verdict, language)}`} tabIndex={inOrder ? 0 : -1} onFocus={chosen ? undefined : look} onClick={look} onKeyDown={press}>
      {text}<sup aria-hidden="true">{VERDICT_SIGNS[verdict]}</sup>
    </span>
  );
}
