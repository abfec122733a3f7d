/** The claims of a narrative in the machine-readable result. Their form is documented in `schema/budget-check.schema.json` and stable. */
import type { NarrativeReport } from "../core/narrative/verify/verify";
import { basisName, describeClaim } from "../core/wording/narrative";
import type { Language } from "../core/wording/language";
import { cellName } from "../core/sheets/addresses";
import type { CellAddress } from "../core/sheets/snapshot";

const jsonCell = ({ sheet, row, column }: CellAddress) => ({ sheet, address: cellName(row, column) });

/** `claims`, `narrativeFindings` and their counts, to stand beside the findings of the tables. */
export function narrativeJson({ narrative, outcomes, counts, findings }: NarrativeReport, language: Language) {
  return {
    claims: outcomes.flatMap((outcome) => {
      const claim = narrative.claims[outcome.claim];
      if (!claim) return [];
      return [{
        kind: claim.kind, text: narrative.text.slice(claim.start, claim.end), start: claim.start, end: claim.end,
        section: narrative.sections[claim.section]?.title ?? "", outcome: outcome.verdict, basis: outcome.basis, rule: outcome.rule,
        message: [describeClaim(outcome, language), basisName(outcome.basis, language)].filter((part) => part !== "").join(language === "zh" ? "（" : " (") + (outcome.basis === "none" ? "" : language === "zh" ? "）" : ")"),
        correction: outcome.correction,
        figures: outcome.figures.map(({ label, value, unit, cell }) => ({ label, value, unit, cell: cell && jsonCell(cell) })),
        cells: outcome.cells.map(jsonCell),
      }];
    }),
    claimCounts: counts,
    narrativeFindings: findings.map((finding) => ({
      rule: finding.rule, severity: finding.severity, message: describeClaim(finding, language), text: narrative.text.slice(finding.start, finding.end), start: finding.start, end: finding.end,
      cells: finding.cells.map(jsonCell),
    })),
  };
}

