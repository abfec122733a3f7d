/** The result of a narrative on the screen: counts, then what is wrong with its place in the text and the cells. */
import { SEVERITIES } from "../core/findings";
import { SEVERITY_SIGNS } from "../core/present/signs";
import { CLAIM_VERDICTS } from "../core/narrative/claim";
import type { NarrativeReport } from "../core/narrative/verify/verify";
import { cellName } from "../core/sheets/addresses";
import type { CellAddress } from "../core/sheets/snapshot";
import { severityName } from "../core/wording/names";
import type { Language } from "../core/wording/language";
import { basisName, describeClaim, verdictName } from "../core/wording/narrative";

/** Characters of the text shown before what is wrong. */
const BEFORE = 24;

export function narrativeLines(report: NarrativeReport, all: boolean, language: Language): string[] {
  const { narrative, outcomes, counts, findings } = report;
  const lines = [`  ${CLAIM_VERDICTS.map((verdict) => `${verdictName(verdict, language)} ${counts[verdict]}`).join(" · ")}`];
  for (const { severity, start, end, message, args, cells, rule, claim } of [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.start - b.start)) {
    const correction = claim === null ? null : (outcomes.find((outcome) => outcome.claim === claim)?.correction ?? null);
    lines.push("", `  ${SEVERITY_SIGNS[severity]} ${severityName(severity, language)} ${rule}  …${quoted(narrative.text, start, end)}`, `    ${describeClaim({ message, args }, language)}${correction === null ? "" : ` → ${correction}`}${cellList(cells)}`);
  }
  if (all) {
    lines.push("");
    for (const outcome of outcomes) {
      const claim = narrative.claims[outcome.claim];
      if (claim) lines.push(`  ${verdictName(outcome.verdict, language)}  …${quoted(narrative.text, claim.start, claim.end)}  ${describeClaim(outcome, language)} ${basisName(outcome.basis, language)}${cellList(outcome.cells)}`.trimEnd());
    }
  }
  return lines;
}

const quoted = (text: string, start: number, end: number): string => `${text.slice(Math.max(0, start - BEFORE), start)}【${text.slice(start, end)}】`.replace(/\s+/g, "");

const cellList = (cells: readonly CellAddress[]): string => (cells.length === 0 ? "" : `  ${[...new Set(cells.map(({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`))].slice(0, 4).join(" ")}`);
