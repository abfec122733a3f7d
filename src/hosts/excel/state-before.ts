/** The state of what edits are about to change, read from Excel: it makes the way back, and says what Excel has to be told so as not to change more. */
import { GENERAL_FORMAT, touchedRanges, type CellState, type Edit, type StateBefore } from "../../core/edits";
import type { CellRange } from "../../core/sheets/snapshot";
import { cellState } from "./cell-contents";
import { answerBytes, weighed } from "./edit-bands";
import { LOOK_ASKED, settable, type ExcelLook } from "./looks";
import { canTellSpills } from "./requirements";
import type { WorkbookFacts } from "./workbook-facts";

/** The state before, as far as the edits need it. Widths are in Excel's points. */
export class ExcelState implements StateBefore<ExcelLook> {
  private readonly cells = new Map<string, CellState>();
  private readonly looks = new Map<string, ExcelLook>();
  private readonly widths = new Map<string, { readonly points: number; readonly standard: boolean }>();

  /** Reads it, mostly in one sync; one more where formulas have spilled. */
  static async load(context: Excel.RequestContext, facts: WorkbookFacts, edits: readonly Edit[]): Promise<ExcelState> {
    const state = new ExcelState();
    const there = edits.filter(({ sheet }) => facts.has(sheet));
    const asked = [
      ...touchedRanges(there.filter(({ kind }) => kind === "write")).map((range) => ({ ...range, look: false })),
      ...there.flatMap((edit) => looksOf(edit).map((range) => ({ sheet: edit.sheet, ...range, look: true }))),
    ];
    const widths = there.flatMap((edit) => (edit.kind === "copyWidth" ? [edit.from, edit.to].map((column) => ({ sheet: edit.sheet, column })) : []));
    const syncs = weighed(asked, (range) => answerBytes(range, range.look));
    if (widths.length > 0 && syncs.length === 0) syncs.push([]);
    const spilled: (CellRange & { sheet: string })[] = [];
    for (const [index, ranges] of syncs.entries()) {
      const answers = [
        ...ranges.map((range) => (range.look ? state.askLook(facts, range) : state.askContents(facts, range, () => spilled.push(range)))),
        ...(index === 0 ? widths.map(({ sheet, column }) => state.askWidth(facts, sheet, column)) : []),
      ];
      await synced(context, answers);
    }
    if (spilled.length > 0) await synced(context, spilled.flatMap((range) => state.askSpills(facts, range)));
    return state;
  }

  cell(sheet: string, row: number, column: number): CellState {
    return this.cells.get(key(sheet, row, column)) ?? {};
  }

  look(sheet: string, row: number, column: number): ExcelLook {
    return this.looks.get(key(sheet, row, column)) ?? { properties: {}, format: this.format(sheet, row, column) };
  }

  /** Null is the standard width. */
  width(sheet: string, column: number): number | null {
    const width = this.widths.get(key(sheet, 0, column));
    return width === undefined || width.standard ? null : width.points;
  }

  /** The width in points, standard or not. */
  points(sheet: string, column: number): number | undefined {
    return this.widths.get(key(sheet, 0, column))?.points;
  }

  format(sheet: string, row: number, column: number): string {
    return this.looks.get(key(sheet, row, column))?.format ?? this.formats.get(key(sheet, row, column)) ?? GENERAL_FORMAT;
  }

  /** Number formats of cells, blank ones too. */
  private readonly formats = new Map<string, string>();

  private askContents(facts: WorkbookFacts, { sheet, ...range }: CellRange & { sheet: string }, onSpill: () => void): () => void {
    const cells = rangeIn(facts.sheet(sheet), range);
    cells.load(canTellSpills() ? "values,formulas,numberFormat,hasSpill" : "values,formulas,numberFormat");
    return () => {
      each(cells.formulas, (down, right, formula) => {
        const at = key(sheet, range.top + down, range.left + right);
        const format: unknown = cells.numberFormat[down]?.[right];
        if (typeof format === "string") this.formats.set(at, format);
        this.cells.set(at, { ...cellState(cells.values[down]?.[right], formula, format), ...(typeof format === "string" && { format }) });
      });
      const spills: unknown = canTellSpills() && cells.hasSpill;
      if (spills !== false) onSpill();
    };
  }

  /** A cell that another's formula fills is blank in itself. */
  private askSpills(facts: WorkbookFacts, { sheet, ...range }: CellRange & { sheet: string }): (() => void)[] {
    const answers: (() => void)[] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const parent = facts.sheet(sheet).getCell(row, column).getSpillParentOrNullObject();
        parent.load("rowIndex,columnIndex");
        answers.push(() => {
          if (isAnother(parent, row, column)) this.cells.set(key(sheet, row, column), { format: this.format(sheet, row, column) });
        });
      }
    }
    return answers;
  }

  private askLook(facts: WorkbookFacts, { sheet, ...range }: CellRange & { sheet: string }): () => void {
    const cells = rangeIn(facts.sheet(sheet), range);
    const looks = cells.getCellProperties(LOOK_ASKED);
    cells.load("numberFormat");
    return () => this.takeLooks(sheet, range, looks, cells);
  }

  private takeLooks(sheet: string, { top, left }: CellRange, looks: OfficeExtension.ClientResult<Excel.CellProperties[][]>, cells: Excel.Range): void {
    each(looks.value, (down, right, look) => {
      const format: unknown = cells.numberFormat[down]?.[right];
      this.looks.set(key(sheet, top + down, left + right), { properties: settable(look), format: typeof format === "string" ? format : GENERAL_FORMAT });
    });
  }

  private askWidth(facts: WorkbookFacts, sheet: string, column: number): () => void {
    const { format } = rangeIn(facts.sheet(sheet), { top: 0, bottom: 0, left: column, right: column });
    format.load("columnWidth,useStandardWidth");
    return () => this.widths.set(key(sheet, 0, column), { points: format.columnWidth, standard: format.useStandardWidth });
  }
}

/** The ranges whose looks have to be known before an edit. */
const looksOf = (edit: Edit): readonly CellRange[] => (edit.kind === "copyLook" ? [edit.from, edit.to] : edit.kind === "style" ? [edit.range] : []);

export const rangeIn = (sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range => sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

const isAnother = (cell: Excel.Range, row: number, column: number): boolean => !cell.isNullObject && (cell.rowIndex !== row || cell.columnIndex !== column);

const key = (sheet: string, row: number, column: number): string => `${row},${column},${sheet}`;

function each<T>(rows: readonly (readonly T[])[], take: (down: number, right: number, item: T) => void): void {
  rows.forEach((row, down) => row.forEach((item, right) => take(down, right, item)));
}

async function synced(context: Excel.RequestContext, answers: readonly (() => void)[]): Promise<void> {
  await context.sync();
  for (const answer of answers) answer();
}
