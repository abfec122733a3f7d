/** Texts of the reports as a cell of a spreadsheet takes them. */
import { equationLine, type Equation } from "../core/present/equations";
import type { Words } from "./words";

/** A cell of Excel holds 32,767 characters. */
const LONGEST_TEXT = 32_000;

/** The text, cut where a cell could not hold it. */
export const cellText = (text: string): string => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);

/** Both sides of an equation on one line. */
export const equationText = (equation: Equation, words: Words): string =>
  cellText((["left", "right"] as const).map((name) => `${words.label(name)} ${equationLine(equation[name], words)}`).join("；"));
