/** Cells of the workbook as formulas name them, and their figures as exact numbers. */
import { plus, type Sum } from "../amounts/arithmetic";
import { isFigure, type AmountCell } from "../amounts/cell";
import { printExact } from "../amounts/exact";
import { cellName, columnName, quoteSheetName } from "../sheets/addresses";
import type { CellAddress, CellSnapshot, SheetSnapshot } from "../sheets/snapshot";
import { DIFFERENCE_DECIMALS } from "./formulas";

/** Looking up cells of sheets by name; one index for a plan. */
export class SheetIndex {
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  private readonly rows = new Map<string, ReadonlyMap<number, ReadonlyMap<number, CellSnapshot>>>();

  constructor(sheets: readonly SheetSnapshot[]) {
    this.sheets = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  }

  sheet(name: string): SheetSnapshot | undefined {
    return this.sheets.get(name);
  }

  cell({ sheet, row, column }: CellAddress): CellSnapshot | undefined {
    let rows = this.rows.get(sheet);
    if (!rows) {
      rows = new Map((this.sheets.get(sheet)?.rows ?? []).map((one) => [one.row, new Map(one.cells.map((cell) => [cell.column, cell]))]));
      this.rows.set(sheet, rows);
    }
    return rows.get(row)?.get(column);
  }
}

/** A cell as a formula on `home` refers to it. */
export const reference = (cell: CellAddress, home: string): string => (cell.sheet === home ? "" : `${quoteSheetName(cell.sheet)}!`) + cellName(cell.row, cell.column);

/** `$C$7`: the same cell from every row. */
export const fixedReference = (cell: CellAddress, home: string): string =>
  `${cell.sheet === home ? "" : `${quoteSheetName(cell.sheet)}!`}$${columnName(cell.column)}$${cell.row + 1}`;

/** Texts that NUMBERVALUE reads as the very figure that we read: digits with separators, nothing else. */
const PLAIN_NUMBER = /^\s*[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?\s*$/;

/** The reference where the add-in is not there to read figures kept as text: they are turned into numbers, or stand as what they are. */
export function numericReference(cell: AmountCell, written: string, index: SheetIndex): string {
  if (cell.kind !== "textNumber") return written;
  const raw = index.cell(cell)?.value;
  return typeof raw === "string" && PLAIN_NUMBER.test(raw) ? `NUMBERVALUE(${written},".",",")` : printExact(cell.stored);
}

/** The exact figure; null for a blank, a dash or a word. An error or a formula without a result has none that could be known. */
export const knownFigure = (cell: AmountCell): Sum | null | undefined => (isFigure(cell) ? cell.stored : cell.kind === "error" || cell.kind === "noValue" ? undefined : null);

/** Several figures together: blanks count as nothing, nothing but blanks is a blank. */
export function sumOf(cells: readonly AmountCell[]): Sum | null | undefined {
  let sum: Sum | null = null;
  for (const cell of cells) {
    const figure = knownFigure(cell);
    if (figure === undefined) return undefined;
    if (figure !== null) sum = sum === null ? figure : plus(sum, figure);
  }
  return sum;
}

/** 10^shift times the figure. */
export const shifted = (figure: Sum, shift: number): Sum =>
  shift <= 0 ? { coefficient: figure.coefficient, decimals: figure.decimals - shift } : plus({ coefficient: 0, decimals: 0 }, { coefficient: BigInt(figure.coefficient) * 10n ** BigInt(shift), decimals: figure.decimals });

/** The formula that fetches base figures into a column of the table, in the table's unit (10^shift of it make one of the base's). A figure `copied` by ourselves is sure to be a number. */
export function fetchFormula(cells: readonly AmountCell[], home: string, shift: number, index: SheetIndex, copied: boolean): string {
  const factor = shift === 0 ? "" : shift > 0 ? `*${10 ** shift}` : `/${10 ** -shift}`;
  const [only, ...others] = cells;
  if (only && others.length === 0) {
    const written = numericReference(only, reference(only, home), index);
    const scaled = shift === 0 ? written : `ROUND(${written}${factor},${FETCHED_DECIMALS})`;
    return written === reference(only, home) && !(copied && isFigure(only)) ? `IF(ISTEXT(${written})+ISBLANK(${written}),"",${scaled})` : scaled;
  }
  const list = condensed(cells, home, index).join(",");
  // COUNT passes over errors, SUM does not: text of no length is nothing to see unless one of the figures is an error.
  return `IF(COUNT(${list})=0,LEFT(SUM(${list}),0),ROUND(SUM(${list})${factor},${FETCHED_DECIMALS}))`;
}

/** Enough for every amount of money, few enough to drop what adding binary numbers leaves. */
const FETCHED_DECIMALS = DIFFERENCE_DECIMALS + 2;

/** References with neighbours beneath each other drawn together: D9:D12. */
function condensed(cells: readonly AmountCell[], home: string, index: SheetIndex): string[] {
  const texts: string[] = [];
  let run: AmountCell[] = [];
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    if (first && last) texts.push(first === last ? reference(first, home) : `${reference(first, home)}:${cellName(last.row, last.column)}`);
    run = [];
  };
  for (const cell of cells) {
    const last = run.at(-1);
    const text = numericReference(cell, reference(cell, home), index);
    if (text !== reference(cell, home)) {
      close();
      texts.push(text);
      continue;
    }
    if (last && !(last.sheet === cell.sheet && last.column === cell.column && last.row + 1 === cell.row)) close();
    run.push(cell);
  }
  close();
  return texts;
}
