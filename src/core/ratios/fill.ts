/** Filling computed columns: what each cell is to hold, compared with what it holds already. */
import { toNumber, type Sum } from "../amounts/arithmetic";
import { readAmount, type AmountCell } from "../amounts/cell";
import { formatShape } from "../amounts/formats";
import type { CellState } from "../edits";
import type { CellAddress, CellSnapshot, CellValue } from "../sheets/snapshot";
import type { Base, Counterpart } from "./bases";
import type { BaseKind, FormulaKind } from "./choice";
import { wholeOf, type Figure, type FigureSet } from "./figures";
import { sameFormula } from "./formula-text";
import { budgetFormula, plainFormula, ratioValue, type RatioColumn } from "./formulas";
import type { Place } from "./placement";
import type { PreviewClash, PreviewNote } from "./preview";
import { fixedReference, knownFigure, numericReference, reference, sumOf, type SheetIndex } from "./references";
import { cellName } from "../sheets/addresses";
import { isCellError } from "../sheets/snapshot";

export interface FillSettings {
  readonly set: FigureSet;
  readonly bases: ReadonlyMap<BaseKind, Base>;
  readonly places: readonly Place[];
  readonly index: SheetIndex;
  readonly formulas: FormulaKind;
  readonly spilled: boolean;
  readonly overwrite: boolean;
}

export interface FilledCell {
  readonly cell: CellAddress;
  readonly state: CellState;
}

/** What the figure in a cell is compared with: the cell to refer to (several to add) and the figure. */
interface Other {
  readonly cells: readonly AmountCell[];
  /** The same cells from every row. */
  readonly fixed: boolean;
  readonly value: Sum | null | undefined;
}

/** A cell with what it is to hold. */
interface Wanted {
  readonly figure: Figure;
  readonly cell: CellAddress;
  readonly state: CellState;
  readonly other: Other | null;
}

const BASE_OF: Readonly<Record<Exclude<RatioColumn, "share">, BaseKind>> = { completion: "initial", change: "prior", changeRate: "prior" };
const PERCENT_FORMAT = "0.00%";

/** Fills places in order; base columns first, since the others refer to them. */
export class ColumnFiller {
  readonly clashes: PreviewClash[] = [];
  readonly notes: PreviewNote[] = [];
  /** The figures that base columns will hold. */
  private readonly held = new Map<BaseKind, Map<Figure, Other>>();

  constructor(private readonly settings: FillSettings) {
    for (const [base, { inTable }] of settings.bases) {
      const own = [...(inTable ?? [])].map(([figure, cell]): [Figure, Other] => [figure, { cells: [cell], fixed: false, value: sumOf([cell]) }]);
      this.held.set(base, new Map(own));
    }
  }

  fill(place: Place): FilledCell[] {
    const figures = this.settings.set.figures.filter(({ group }) => group === place.group);
    const { column } = place;
    if (column === "initial" || column === "prior") return this.fillBase(column, place, figures);
    this.notePercentPoints(place, column, figures);
    const wanted = figures.flatMap((figure) => this.ratio(column, place, figure) ?? []);
    if (!this.settings.spilled || this.settings.formulas === "values") return wanted.flatMap((one) => this.settle(one));
    return runsOf(wanted).flatMap((run) => this.spill(column, run));
  }

  private fillBase(base: BaseKind, place: Place, figures: readonly Figure[]): FilledCell[] {
    const { bases, index, formulas } = this.settings;
    const held = this.held.get(base) ?? new Map<Figure, Other>();
    this.held.set(base, held);
    return figures.flatMap((figure) => {
      const cell: CellAddress = { sheet: figure.cell.sheet, row: figure.cell.row, column: place.at };
      const counterpart = bases.get(base)?.counterparts.get(figure);
      const format = this.amountFormat(figure);
      const value = counterpart?.value === undefined ? undefined : plainValue(counterpart.value);
      const written = counterpart === undefined ? [] : this.settle({
        figure, cell, other: null,
        state: { ...(value !== undefined && { value }), ...(formulas !== "values" && { formula: counterpart.formula }), ...(format !== undefined && { format }) },
      });
      const there = readAmount(cell, index.cell(cell));
      const stays = written.length === 0;
      held.set(figure, { cells: [stays ? there : { ...there, kind: "number" }], fixed: false, value: this.figureHeld(there, stays, counterpart) });
      return written;
    });
  }

  /** The figure that a base column shows in the end: what stays there, or what is fetched. */
  private figureHeld(there: AmountCell, stays: boolean, counterpart: Counterpart | undefined): Sum | null | undefined {
    if (stays && this.settings.index.cell(there) !== undefined) return knownFigure(there);
    return counterpart ? counterpart.value : null;
  }

  /** The cell of a ratio or difference; undefined where there is nothing to compare. */
  private ratio(column: RatioColumn, place: Place, figure: Figure): Wanted | undefined {
    if (figure.cell.kind === "text") return undefined;
    const other = column === "share" ? this.whole(figure) : this.held.get(BASE_OF[column])?.get(figure);
    if (!other) return undefined;
    const { formulas } = this.settings;
    const current = knownFigure(figure.cell);
    const value = current === undefined || other.value === undefined ? undefined : ratioValue(column, current, other.value);
    if (value === undefined && formulas === "values") this.notes.push({ key: "notCalculated", args: { cell: `${figure.cell.sheet}!${cellName(figure.cell.row, figure.cell.column)}` } });
    const format = column === "change" ? this.amountFormat(figure) : PERCENT_FORMAT;
    const cell: CellAddress = { sheet: figure.cell.sheet, row: figure.cell.row, column: place.at };
    return {
      figure, cell, other,
      state: {
        ...(value !== undefined && { value }),
        ...(formulas !== "values" && { formula: this.formula(column, [figure.cell], other, cell.sheet) }),
        ...(format !== undefined && { format }),
      },
    };
  }

  private whole(figure: Figure): Other | undefined {
    const cells = wholeOf(this.settings.set, figure).map(({ cell }) => cell);
    return cells.length === 0 ? undefined : { cells, fixed: true, value: sumOf(cells) };
  }

  /** One formula over the figures of a run, of one or more rows. */
  private formula(column: RatioColumn, current: readonly AmountCell[], other: Other, home: string, lastOther = other): string {
    const { formulas, index } = this.settings;
    const plain = formulas === "plain";
    const text = (cell: AmountCell, written: string): string => (plain ? numericReference(cell, written, index) : written);
    const range = (cells: readonly AmountCell[]): string => {
      const [first] = cells;
      const last = cells.at(-1);
      if (!first || !last) return "";
      const written = reference(first, home);
      return first === last ? text(first, written) : `${written}:${cellName(last.row, last.column)}`;
    };
    const base = other.fixed ? other.cells.map((cell) => text(cell, fixedReference(cell, home))).join("+") : range(other === lastOther ? other.cells : [...other.cells, ...lastOther.cells]);
    return plain ? plainFormula(column, range(current), base) : budgetFormula(column, range(current), base);
  }

  /** A run of rows with one formula; cell by cell where there is more than blanks in the way. */
  private spill(column: RatioColumn, run: readonly Wanted[]): FilledCell[] {
    const { index, overwrite } = this.settings;
    const [first] = run;
    const last = run.at(-1);
    if (!first?.other || !last?.other || first === last) return run.flatMap((one) => this.settle(one));
    const formula = this.formula(column, [first.figure.cell, last.figure.cell], first.other, first.cell.sheet, last.other);
    const there = index.cell(first.cell);
    if (there?.formula !== undefined && sameFormula(there.formula, formula)) return [];
    const taken = run.filter(({ cell }) => index.cell(cell) !== undefined);
    if (taken.length > 0 && !overwrite) return run.flatMap((one) => this.settle(one));
    for (const { cell, state } of taken) this.clash(cell, state, true);
    return run.map(({ cell, state }, at): FilledCell => {
      const shown = { ...(state.value !== undefined && { value: state.value }), ...(state.format !== undefined && { format: state.format }) };
      return { cell, state: at === 0 ? { ...shown, formula, spill: { rows: run.length, columns: 1 } } : { ...shown, spilled: true } };
    });
  }

  /** The write that is needed, if any. */
  private settle({ cell, state }: Wanted): FilledCell[] {
    const there = this.settings.index.cell(cell);
    const blank = state.formula === undefined && (state.value === undefined || state.value === "");
    if (there === undefined) return blank ? [] : [{ cell, state }];
    if (blank || holds(there, state)) return [];
    this.clash(cell, state, this.settings.overwrite, there);
    return this.settings.overwrite ? [{ cell, state }] : [];
  }

  private clash(cell: CellAddress, state: CellState, replaced: boolean, there = this.settings.index.cell(cell)): void {
    if (there === undefined || (!replaced && sameValue(there.value, state.value))) return;
    this.clashes.push({ cell, is: there.formula === undefined ? shown(there.value) : `=${there.formula}`, computed: shown(state.value), replaced });
  }

  /** Amounts are printed like the figure that they stand beside. */
  private amountFormat(figure: Figure): string | undefined {
    const { index, set } = this.settings;
    return index.cell(figure.cell)?.format ?? set.figures.map(({ cell }) => index.cell(cell)?.format).find((format) => format !== undefined);
  }

  /** A column that is kept in per cent without the sign (103.50) would be mixed with fractions. */
  private notePercentPoints({ at, isNew, header }: Place, column: RatioColumn, figures: readonly Figure[]): void {
    if (isNew || column === "change") return;
    const points = figures.some(({ cell }) => {
      const there = this.settings.index.cell({ ...cell, column: at });
      return typeof there?.value === "number" && there.formula === undefined && !formatShape(there.format).percent;
    });
    if (points) this.notes.push({ key: "percentPoints", args: { header } });
  }
}

const plainValue = (value: Sum | null): number | string => (value === null ? "" : toNumber(value));

/** Rows beneath each other whose figures a formula can take as ranges. */
function runsOf(wanted: readonly Wanted[]): Wanted[][] {
  const runs: Wanted[][] = [];
  for (const one of wanted) {
    const last = runs.at(-1)?.at(-1);
    if (last && follows(last, one) && spillable(last) && spillable(one)) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** Text is no number in a range, and a range has one column. */
const spillable = ({ figure, other }: Wanted): boolean =>
  figure.cell.kind !== "textNumber" && other !== null && (other.fixed ? other.cells.length === 1 : other.cells.every(({ kind }) => kind !== "textNumber"));

function follows(last: Wanted, next: Wanted): boolean {
  const beneath = (a: CellAddress | undefined, b: CellAddress | undefined): boolean => a !== undefined && b !== undefined && a.sheet === b.sheet && a.column === b.column && a.row + 1 === b.row;
  const [above, below] = [last.other?.cells[0], next.other?.cells[0]];
  const others = next.other?.fixed === true ? above?.row === below?.row && above?.column === below?.column : beneath(above, below);
  return beneath(last.figure.cell, next.figure.cell) && others;
}

/** Whether a cell holds this already. A formula counts by itself, whatever was calculated from it. */
function holds(there: CellSnapshot, state: CellState): boolean {
  if (state.formula !== undefined) return there.formula !== undefined && sameFormula(there.formula, state.formula);
  return there.formula === undefined && sameValue(there.value, state.value);
}

/** Numbers as Excel keeps them, in 15 digits. */
function sameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (typeof a === "number" && typeof b === "number") return a.toPrecision(15) === b.toPrecision(15);
  return (a ?? "") === (b ?? "");
}

const shown = (value: CellValue | undefined): string => (value === undefined ? "" : isCellError(value) ? value.error : String(value));
