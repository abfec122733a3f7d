/** What the user prefers, kept in this browser: it is the person's, not the workbook's. */
import type { Language } from "../core/wording/language";

export type Appearance = "auto" | "light" | "dark";

export interface Preferences {
  readonly language: Language;
  readonly appearance: Appearance;
}

const KEY = "budget-check.preferences";

const isLanguage = (value: unknown): value is Language => value === "zh" || value === "en";
const isAppearance = (value: unknown): value is Appearance => value === "auto" || value === "light" || value === "dark";

/** The stored preferences; Chinese unless the program around the pane speaks something else. */
export function loadPreferences(programLanguage: string): Preferences {
  const stored = parse(read());
  return {
    language: isLanguage(stored.language) ? stored.language : /^zh\b/i.test(programLanguage) || programLanguage === "" ? "zh" : "en",
    appearance: isAppearance(stored.appearance) ? stored.appearance : "auto",
  };
}

/** Keeps them if the browser lets us: an embedded page may be refused storage, and the pane works without. */
export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    return;
  }
}

function read(): string {
  try {
    return localStorage.getItem(KEY) ?? "{}";
  } catch {
    return "{}";
  }
}

function parse(text: string): { readonly language?: unknown; readonly appearance?: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
}
