/**
 * Going from one part of the page to the next by keyboard. F6 as in Office, since the spreadsheet keeps the Tab key for itself, as every
 * spreadsheet does.
 */
import { useEffect } from "react";

type Part = "bar" | "sheet" | "pane";

const PARTS: readonly Part[] = ["bar", "sheet", "pane"];
const SELECTORS: Readonly<Record<Part, string>> = { bar: ".topbar", sheet: ".desk .sheet", pane: ".desk .side" };
/** What is focused in each part; in the pane its main button comes before the tabs. */
const FOCUSED: Readonly<Record<Part, readonly string[]>> = { bar: ["button"], sheet: ["input"], pane: ["main button", "button"] };

/** Puts the focus into a part of the page; false where there is nothing to be focused. */
export function turnTo(part: Part): boolean {
  const place = document.querySelector(SELECTORS[part]);
  const element = FOCUSED[part].map((selector) => place?.querySelector<HTMLElement>(selector)).find((found) => found);
  if (!element || element.offsetParent === null) return false;
  element.focus();
  return document.activeElement === element;
}

/** How long a part may take to be drawn, and the spreadsheet to take the focus for itself. */
const LEADING_MS = 2_500;

/** Leads the focus to a part that is about to be drawn, and keeps it there until the user does something. */
export function leadTo(part: Part): void {
  const drawing = setInterval(() => {
    if (!document.activeElement?.closest(SELECTORS[part])) turnTo(part);
  }, 50);
  const end = (): void => {
    clearInterval(drawing);
    for (const type of ["pointerdown", "keydown"]) document.removeEventListener(type, end, true);
  };
  for (const type of ["pointerdown", "keydown"]) document.addEventListener(type, end, true);
  setTimeout(end, LEADING_MS);
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
