/** Marks in a file: conditional formats that are always true, as Excel keeps those that the add-in has made. */
import type { ConditionalFormattingOptions, Worksheet } from "@cj-tech-master/excelts";
import { MARK_FILLS, markFormula, severityOfMark, type SheetMarks } from "../../core/marks";
import { parseCellName, rangeName } from "../../core/sheets/addresses";
import type { CellRange } from "../../core/sheets/snapshot";
import { SEVERITIES, type Severity } from "../../core/findings";

/** The marks of a sheet, each severity once. */
export function fileMarks(sheet: Worksheet): SheetMarks {
  const found = sheet.conditionalFormattings.flatMap((format) => {
    const severity = severityIn(format);
    return severity === undefined ? [] : [{ severity, ranges: rangesIn(format.ref) }];
  });
  return SEVERITIES.flatMap((severity) => {
    const ranges = found.filter((mark) => mark.severity === severity).flatMap((mark) => mark.ranges);
    return ranges.length > 0 ? [{ severity, ranges }] : [];
  });
}

/** Leaves the sheet with these marks and no others; conditional formats of the user's own stay. */
export function setFileMarks(sheet: Worksheet, marks: SheetMarks): void {
  sheet.removeConditionalFormatting((format) => severityIn(format) !== undefined);
  marks.forEach(({ severity, ranges }, index) => {
    if (ranges.length === 0) return;
    sheet.addConditionalFormatting({
      ref: ranges.map(rangeName).join(" "),
      rules: [{ type: "expression", priority: index + 1, formulae: [markFormula(severity)], style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: `FF${MARK_FILLS[severity].slice(1)}` } } } }],
    });
  });
}

function severityIn({ rules }: ConditionalFormattingOptions): Severity | undefined {
  const [rule] = rules;
  const formula: unknown = rule?.type === "expression" ? rule.formulae?.[0] : undefined;
  return typeof formula === "string" ? severityOfMark(formula) : undefined;
}

function rangesIn(reference: string): CellRange[] {
  return reference.split(" ").flatMap((name) => {
    const [first, last = first] = name.split(":").map(parseCellName);
    return first && last ? [{ top: first.row, left: first.column, bottom: last.row, right: last.column }] : [];
  });
}
