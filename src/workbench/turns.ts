/**
 * Going from one part of the page to the next by keyboard. F6 as in Office, since the spreadsheet keeps the Tab key for itself, as every
 * spreadsheet does.
 */
import { useEffect } from "react";

type Part = "bar" | "sheet" | "pane";

const PARTS: readonly Part[] = ["bar", "sheet", "pane"];
const SELECTORS: Readonly<Record<Part, string>> = { bar: ".topbar", sheet: ".desk .sheet", pane: ".desk .side" };
/** What is focused in each part; in the pane its main button comes before the tabs. */
const FOCUSED: Readonly<Record<Part, string>> = { bar: "button", sheet: "input", pane: "main button, button" };

/** Puts the focus into a part of the page; false where there is nothing to be focused. */
export function turnTo(part: Part): boolean {
  const element = document.querySelector(SELECTORS[part])?.querySelector<HTMLElement>(FOCUSED[part]);
  if (!element || element.offsetParent === null) return false;
  element.focus();
  return document.activeElement === element;
}

/** F6 goes on to the next part, Shift+F6 back. */
export function useTurns(): void {
  useEffect(() => {
    const turn = (event: KeyboardEvent): void => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopPropagation();
      const here = PARTS.findIndex((part) => document.activeElement?.closest(SELECTORS[part]) !== null);
      const step = event.shiftKey ? PARTS.length - 1 : 1;
      for (let turns = 1; turns <= PARTS.length; turns++) {
        const part = PARTS[(Math.max(here, 0) + turns * step) % PARTS.length];
        if (part !== undefined && turnTo(part)) return;
      }
    };
    document.addEventListener("keydown", turn, true);
    return () => document.removeEventListener("keydown", turn, true);
  }, []);
}
