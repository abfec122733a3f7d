/** Edits and steps back, carried out in Excel. Nothing here reads: what must be known comes with the state before. */
import { writtenRange, type AddSheet, type CopyLook, type StyleCells, type WriteCells } from "../../core/edits";
import type { CellRange } from "../../core/sheets/snapshot";
import { cellInput, formatWhileWriting } from "./cell-contents";
import type { Step } from "./edit-bands";
import { NEW_CELL_LOOK, withStyle, type ExcelLook } from "./looks";
import { MarkFormats } from "./mark-formats";
import { rangeIn, type ExcelState } from "./state-before";
import type { WorkbookFacts } from "./workbook-facts";

/** Excel counts widths in points: a character is 7 pixels wide, 5 more are margin, and a pixel is ¾ of a point. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Carries steps out one after the other, as one writer; looks and formats that it has set count as the state for what follows. */
export class Writer {
  private readonly added = new Map<string, Excel.Worksheet>();
  private readonly looks = new Map<string, ExcelLook>();
  private readonly formats = new Map<string, string>();

  constructor(private readonly context: Excel.RequestContext, private readonly facts: WorkbookFacts, private readonly state: ExcelState, private readonly marks: ReadonlyMap<string, MarkFormats>) {}

  /** Queues a step; the caller syncs. */
  queue(step: Step): void {
    switch (step.kind) {
      case "write":
        this.write(step);
        break;
      case "copyLook":
        this.copyLook(step);
        break;
      case "style":
        this.setStyle(step);
        break;
      case "setLook":
        this.setLooks(step.sheet, { top: step.top, left: step.left }, step.looks);
        break;
      case "copyWidth":
        this.setWidth(step.sheet, step.to, this.state.points(step.sheet, step.from) ?? null);
        break;
      case "setWidth":
        this.setWidth(step.sheet, step.column, step.width);
        break;
      case "merge":
        rangeIn(this.sheet(step.sheet), step.range).merge(false);
        break;
      case "unmerge":
        rangeIn(this.sheet(step.sheet), step.range).unmerge();
        break;
      case "addSheet":
        this.addSheet(step);
        break;
      case "removeSheet":
        if (this.facts.has(step.sheet)) this.sheet(step.sheet).delete();
        break;
      case "setMarks":
        (this.marks.get(step.sheet) ?? new MarkFormats(this.sheet(step.sheet), [])).replace(step.marks);
        break;
    }
  }

  /** The range as it stands after the steps so far. */
  range(sheet: string, range: CellRange): Excel.Range {
    return rangeIn(this.sheet(sheet), range);
  }

  private sheet(name: string): Excel.Worksheet {
    return this.added.get(name) ?? this.facts.sheet(name);
  }

  /** Formats come before the contents, so that Excel reads them rightly, and again after, since Excel may change them on writing. */
  private write(edit: WriteCells): void {
    const area = writtenRange(edit);
    const width = area.right - area.left + 1;
    const cells = edit.cells.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? { spilled: true as const }));
    const formats = cells.map((row, down) => row.map((state, right) => this.formatOf(edit.sheet, edit.top + down, edit.left + right, state.format)));
    const formatAt = (down: number, right: number): string => formats[down]?.[right] ?? "";
    const range = this.range(edit.sheet, area);
    range.numberFormat = cells.map((row, down) => row.map((state, right) => formatWhileWriting(state, formatAt(down, right))));
    range.formulas = cells.map((row, down) => row.map((state, right) => cellInput(state, formatAt(down, right))));
    range.numberFormat = formats;
  }

  /** The format that a cell is to have: the given one, or else the one it has by now. */
  private formatOf(sheet: string, row: number, column: number, given: string | undefined): string {
    const at = place(sheet, row, column);
    const format = given ?? this.formats.get(at) ?? this.state.format(sheet, row, column);
    this.formats.set(at, format);
    return format;
  }

  private copyLook({ sheet, from, to }: CopyLook): void {
    const looks: ExcelLook[][] = [];
    for (let row = from.top; row <= from.bottom; row++) {
      looks.push(Array.from({ length: from.right - from.left + 1 }, (_, index) => this.lookOf(sheet, row, from.left + index)));
    }
    this.setLooks(sheet, to, looks);
  }

  private lookOf(sheet: string, row: number, column: number): ExcelLook {
    const at = place(sheet, row, column);
    const look = this.looks.get(at) ?? (this.added.has(sheet) ? NEW_CELL_LOOK : this.state.look(sheet, row, column));
    return { ...look, format: this.formats.get(at) ?? look.format };
  }

  /** One set of properties for the whole range, however large. */
  private setStyle({ sheet, range, style }: StyleCells): void {
    const { format } = this.range(sheet, range);
    const { bold, underlined, colour, fill, wrapped } = style;
    format.font.bold = bold;
    format.font.underline = underlined ? "Single" : "None";
    // A new sheet has the colour that Excel itself thinks fit, dark or light.
    if (colour !== null || !this.added.has(sheet)) format.font.color = colour ?? "#000000";
    if (fill === null) format.fill.clear();
    else format.fill.color = fill;
    format.wrapText = wrapped;
    format.verticalAlignment = "Top";
    // Contents come before styles: without this, rows of a new sheet may stay one line high.
    if (wrapped) format.autofitRows();
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) this.looks.set(place(sheet, row, column), withStyle(this.lookOf(sheet, row, column), style));
    }
  }

  private setLooks(sheet: string, { top, left }: Pick<CellRange, "top" | "left">, looks: readonly (readonly ExcelLook[])[]): void {
    const range = this.range(sheet, { top, left, bottom: top + looks.length - 1, right: left + (looks[0]?.length ?? 1) - 1 });
    range.setCellProperties(looks.map((row) => row.map(({ properties }) => properties)));
    range.numberFormat = looks.map((row) => row.map(({ format }) => format));
    looks.forEach((row, down) => row.forEach((look, right) => {
      const at = place(sheet, top + down, left + right);
      this.looks.set(at, look);
      this.formats.set(at, look.format);
    }));
  }

  private setWidth(sheet: string, column: number, points: number | null): void {
    const { format } = this.range(sheet, { top: 0, bottom: 0, left: column, right: column });
    if (points === null) format.useStandardWidth = true;
    else format.columnWidth = points;
  }

  private addSheet({ sheet: name, widths }: AddSheet): void {
    const sheet = this.context.workbook.worksheets.add(name);
    this.added.set(name, sheet);
    widths.forEach((width, column) => this.setWidth(name, column, pointsOf(width)));
  }
}

const place = (sheet: string, row: number, column: number): string => `${row},${column},${sheet}`;
