/** Figures by meaning in templates that were learned: `=income.grand|all|total|own`. In lists `=本项||basic|initial` is of the row the list has come to. */
import type { FundScope, Meaning, Measure, Part } from "../meaning";

export interface FigureReference {
  readonly meaning: Meaning;
  readonly measure: Measure;
}

/** The line that stands for the row of a list. */
export const OWN_ROW = "本项";

const SCOPES: readonly FundScope[] = ["all", "fiscal", "general", "fund", "capital"];
const PARTS: readonly Part[] = ["total", "basic", "project", "personnel", "publicFunds"];
const MEASURES: readonly Measure[] = ["own", "initial", "adjusted", "budget", "prior"];

export const writeReference = ({ meaning: { line, scope, part }, measure }: FigureReference): string => `=${line}|${scope}|${part}|${measure}`;

/** The reference with the line of a list's row in place of a subject. */
export const ofOwnRow = (reference: FigureReference): FigureReference => ({ ...reference, meaning: { ...reference.meaning, line: OWN_ROW } });

/** Undefined for what is no reference. */
export function readReference(text: string): FigureReference | undefined {
  if (!text.startsWith("=")) return undefined;
  const [line = "", scopeWord, partWord, measureWord] = text.slice(1).split("|");
  const scope = SCOPES.find((one) => one === scopeWord);
  const part = PARTS.find((one) => one === partWord);
  const measure = MEASURES.find((one) => one === measureWord);
  return line === "" || scope === undefined || part === undefined || measure === undefined ? undefined : { meaning: { line, scope, part }, measure };
}
