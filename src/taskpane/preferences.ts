/** What the user prefers, kept in this browser: it is the person's, not the workbook's. */
import type { Severity } from "../core/findings";
import { SEVERITIES } from "../core/findings";
import type { FormulaKind } from "../core/ratios/choice";
import type { Language } from "../core/wording/language";

export type Appearance = "auto" | "light" | "dark";

export const APPEARANCES: readonly Appearance[] = ["auto", "light", "dark"];
export const FORMULA_KINDS: readonly FormulaKind[] = ["budget", "plain", "values"];

export interface Preferences {
  readonly language: Language;
  readonly appearance: Appearance;
  /** What 计算 writes into cells. */
  readonly formulas: FormulaKind;
  /** Findings of these severities stand open in the list; groups without one begin folded. */
  readonly unfolded: readonly Severity[];
  /** Findings of these severities are marked on the sheets. */
  readonly marked: readonly Severity[];
  /** Check again shortly after the workbook was changed. */
  readonly live: boolean;
}

export const DEFAULT_UNFOLDED: readonly Severity[] = ["error", "review"];
/** Rounding differences and hints are no reason to colour a table, unless somebody wants them. */
export const DEFAULT_MARKED: readonly Severity[] = ["error", "review"];

const KEY = "budget-check.preferences";

/** The stored preferences; Chinese unless the program around the pane speaks something else. */
export function loadPreferences(programLanguage: string): Preferences {
  const stored = parse(read());
  return {
    language: stored.language === "zh" || stored.language === "en" ? stored.language : /^zh\b/i.test(programLanguage) || programLanguage === "" ? "zh" : "en",
    appearance: APPEARANCES.find((known) => known === stored.appearance) ?? "auto",
    formulas: FORMULA_KINDS.find((known) => known === stored.formulas) ?? "budget",
    unfolded: severitiesIn(stored.unfolded) ?? DEFAULT_UNFOLDED,
    marked: severitiesIn(stored.marked) ?? DEFAULT_MARKED,
    live: typeof stored.live === "boolean" ? stored.live : true,
  };
}

/** Told to the window when they have changed: several panes may be open in one page, and the page around them follows too. */
export const PREFERENCES_CHANGED = "budget-check.preferences-changed";

/** Keeps them if the browser lets us: an embedded page may be refused storage, and the pane works without. */
export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    return;
  }
  window.dispatchEvent(new Event(PREFERENCES_CHANGED));
}

/** Errors always stand in both lists: nobody may lose sight of one by a setting. */
const severitiesIn = (stored: unknown): readonly Severity[] | undefined =>
  Array.isArray(stored) ? SEVERITIES.filter((severity) => severity === "error" || stored.includes(severity)) : undefined;

function read(): string {
  try {
    return localStorage.getItem(KEY) ?? "{}";
  } catch {
    return "{}";
  }
}

type Stored = { readonly [key in keyof Preferences]?: unknown };

function parse(text: string): Stored {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
