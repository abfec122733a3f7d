/** Findings that the user has set aside, with the reason, as they are kept in the workbook. */
import type { Finding } from "../../core/findings";

export interface IgnoredFinding {
  readonly id: string;
  /** What the finding said: with other figures it is another finding and comes back. */
  readonly print: string;
  readonly reason: string;
}

/** Key in the workbook's memory. */
export const IGNORED_KEY = "ignoredFindings";

/** A short print (FNV-1a, 32 bits) of what a finding says. */
export function printOf({ message, args, figures }: Pick<Finding, "message" | "args" | "figures">): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify([message, args, figures.map(({ value }) => value)])) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** The entry that sets this finding aside, if there is one. */
export const ignoredEntry = (finding: Finding, ignored: readonly IgnoredFinding[]): IgnoredFinding | undefined =>
  ignored.find(({ id, print }) => id === finding.id && print === printOf(finding));

export const writeIgnored = (ignored: readonly IgnoredFinding[]): string | null => (ignored.length === 0 ? null : JSON.stringify(ignored));

/** Reads what the workbook keeps; anything that is not of this form is left out, since a workbook can be edited by hand. */
export function readIgnored(text: string | null): IgnoredFinding[] {
  if (text === null) return [];
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return [];
  }
  return Array.isArray(parsed) ? parsed.flatMap((entry: unknown) => readEntry(entry)) : [];
}

function readEntry(entry: unknown): IgnoredFinding[] {
  if (typeof entry !== "object" || entry === null) return [];
  const { id, print, reason }: { id?: unknown; print?: unknown; reason?: unknown } = entry;
  return typeof id === "string" && typeof print === "string" && typeof reason === "string" ? [{ id, print, reason }] : [];
}
