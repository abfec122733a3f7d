/** The sheet that figures of another file are copied to, so that formulas can refer to them. */
import { toNumber } from "../amounts/arithmetic";
import { isFigure, type AmountCell } from "../amounts/cell";
import type { CellState, Edit } from "../edits";
import type { SheetSnapshot } from "../sheets/snapshot";
import { DATA_SHEET_MARK, isDataSheet } from "../sheets/data-sheet";
import type { BaseKind } from "./choice";
import type { Figure, FigureSet } from "./figures";
import { SheetIndex } from "./references";

export interface DataSheet {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** The figures with the cells that hold them now. */
  readonly set: FigureSet;
}

const PREFIXES: Readonly<Record<BaseKind, string>> = { initial: "年初预算数据", prior: "上年数据" };
const FIRST_ROW = 3;
/** Excel's limit for names of sheets. */
const LONGEST_NAME = 31;

/** Copies the figures of a base table. `what` names the table, `source` says where it comes from. A data sheet that is there already is brought up to date. */
export function copyToDataSheet(base: BaseKind, set: FigureSet, what: string, source: string, sheets: readonly SheetSnapshot[]): DataSheet {
  const name = nameFor(`${PREFIXES[base]}-${what}`, sheets);
  const rows = set.figures.map((figure): CellState[] => [{ value: figure.code }, { value: figure.name }, amountState(figure.cell)]);
  const cells: CellState[][] = [[{ value: DATA_SHEET_MARK }], [{ value: source }], [{ value: "编码" }, { value: "名称" }, { value: "金额" }], ...rows];
  const at = (figure: Figure, row: number): Figure => ({ ...figure, cell: copied(figure.cell, name, row) });
  const figures = set.figures.map((figure, index) => at(figure, FIRST_ROW + index));
  const moved = new Map(set.figures.map((figure, index) => [figure, figures[index] ?? figure]));
  const byKey = new Map([...set.byKey].map(([key, same]) => [key, same.map((figure) => moved.get(figure) ?? figure)]));
  return { name, edits: editsFor(name, cells, sheets), set: { ...set, figures, byKey } };
}

/** The name, cut to what Excel allows, numbered when a sheet of the user's own has it. */
function nameFor(wanted: string, sheets: readonly SheetSnapshot[]): string {
  const legal = wanted.replace(/[[\]:*?/\\']/g, "").slice(0, LONGEST_NAME);
  const taken = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  for (let count = 1; ; count++) {
    const mark = count === 1 ? "" : `(${count})`;
    const name = legal.slice(0, LONGEST_NAME - mark.length) + mark;
    const known = taken.get(name.toLowerCase());
    if (!known || isDataSheet(known)) return known?.name ?? name;
  }
}

const amountState = (cell: AmountCell): CellState => (isFigure(cell) ? { value: toNumber(cell.stored), format: formatOf(cell) } : {});

const formatOf = ({ stored }: AmountCell): string => (stored.decimals === 0 ? "0" : `0.${"0".repeat(Math.min(stored.decimals, 10))}`);

/** A figure that was text in its file is a number here. */
const copied = (cell: AmountCell, sheet: string, row: number): AmountCell => ({ ...cell, sheet, row, column: 2, formula: null, kind: isFigure(cell) ? "number" : "blank" });

function editsFor(name: string, cells: readonly (readonly CellState[])[], sheets: readonly SheetSnapshot[]): Edit[] {
  const known = sheets.find((sheet) => sheet.name === name);
  if (!known) return [{ kind: "addSheet", sheet: name, widths: [14, 42, 18] }, { kind: "write", sheet: name, top: 0, left: 0, cells }];
  const index = new SheetIndex([known]);
  const height = Math.max(cells.length, (known.rows.at(-1)?.row ?? 0) + 1);
  const edits: Edit[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < 3; column++) {
      const wanted = cells[row]?.[column] ?? {};
      const there = index.cell({ sheet: name, row, column });
      if ((wanted.value ?? "") === (there?.value ?? "") && there?.formula === undefined) continue;
      edits.push({ kind: "write", sheet: name, top: row, left: column, cells: [[wanted]] });
    }
  }
  return edits;
}
