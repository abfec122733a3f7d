/**
 * Marks in Excel: one custom conditional format per sheet and severity, so that the user's own fills stay as they are. Its formula is
 * always true and carries a text by which marks are found and taken away again, also after the workbook was saved and opened.
 */
import type { Severity } from "../../core/findings";
import { MARK_FILLS, markFormula, severityOfMark, type SheetMarks } from "../../core/marks";
import { rangeName } from "../../core/sheets/addresses";
import type { CellRange } from "../../core/sheets/snapshot";
import { askRectangles } from "./range-areas";

/** Excel refuses addresses somewhere above 8,192 characters, sheet names included. */
const LONGEST_ADDRESS = 4_000;

interface MarkFormat {
  readonly severity: Severity;
  readonly format: Excel.ConditionalFormat;
  readonly ranges: readonly CellRange[];
}

/** The marks on one sheet, as they were when they were read. */
export class MarkFormats {
  constructor(private readonly sheet: Excel.Worksheet, private readonly found: readonly MarkFormat[]) {}

  marks(): SheetMarks {
    return this.found.map(({ severity, ranges }) => ({ severity, ranges }));
  }

  /** Queues what leaves the sheet with these marks and no others. What is added last comes first in Excel, so the worst is added last. */
  replace(marks: SheetMarks): void {
    for (const { format } of this.found) format.delete();
    for (const { severity, ranges } of [...marks].reverse()) {
      for (const address of addresses(ranges).reverse()) {
        const { custom } = this.sheet.getRanges(address).conditionalFormats.add(Excel.ConditionalFormatType.custom);
        custom.rule.formula = `=${markFormula(severity)}`;
        custom.format.fill.color = MARK_FILLS[severity];
      }
    }
  }
}

/** Finds the marks of the sheets: two syncs, one when nothing has a conditional format by formula. Other kinds have no formula and must not be asked for one. */
export async function findMarks(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<MarkFormats[]> {
  const collections = sheets.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load("items/id,items/type");
    return { sheet, formats };
  });
  await context.sync();
  const asked = collections.map(({ sheet, formats }) => ({ sheet, customs: formats.items.filter(({ type }) => type === "Custom").map(askAbout) }));
  if (asked.some(({ customs }) => customs.length > 0)) await context.sync();
  return asked.map(({ sheet, customs }) => new MarkFormats(sheet, customs.flatMap((answer) => answer() ?? [])));
}

function askAbout(format: Excel.ConditionalFormat): () => MarkFormat | undefined {
  const rule = format.custom.rule;
  rule.load("formula");
  const ranges = askRectangles(format.getRanges());
  return () => {
    const severity = severityOfMark(rule.formula);
    if (severity === undefined) return undefined;
    return { severity, format, ranges: ranges() };
  };
}

/** The ranges as addresses that Excel takes: one, or several where there are very many. */
function addresses(ranges: readonly CellRange[]): string[] {
  const texts: string[] = [];
  for (const name of ranges.map(rangeName)) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + name.length < LONGEST_ADDRESS) texts[texts.length - 1] = `${last},${name}`;
    else texts.push(name);
  }
  return texts;
}
