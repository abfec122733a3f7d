/** A finding as plain text, to be pasted into a message or a working paper. */
import type { CheckReport } from "../../core/check/report";
import type { Finding } from "../../core/findings";
import { equationLine, equationOf, withSeparators } from "../../core/present/equations";
import { placeName } from "../../core/present/finding-groups";
import { describeFinding } from "../../core/wording/findings";
import { severityName } from "../../core/wording/names";
import type { Language } from "../../core/wording/language";
import type { Say } from "../words";

export function findingText(finding: Finding, report: CheckReport, language: Language, say: Say): string {
  const table = report.disclosures[finding.disclosure ?? -1]?.disclosure.tables.find(({ key }) => key === finding.table);
  const lines = [`${severityName(finding.severity, language)} · ${table?.title ?? say("workbook")} · ${finding.rule}`, describeFinding(finding, language)];
  const equation = equationOf(finding, report);
  if (equation !== null) {
    const words = { blank: say("blank"), more: (count: number) => say("moreFigures", { count }), zeros: (count: number) => say("zeros", { count }) };
    if (equation.left.figures.length > 0) lines.push(`${say("left")} ${equationLine(equation.left, words)}`);
    if (equation.right.figures.length > 0) lines.push(`${say("right")} ${equationLine(equation.right, words)}`);
    if (equation.difference !== null) lines.push(`${say("difference")} ${withSeparators(equation.difference)}`);
  }
  if (finding.proposal !== null) lines.push(say("shouldBe", { cell: placeName(finding.proposal), value: withSeparators(finding.proposal.value) }));
  return lines.join("\n");
}
