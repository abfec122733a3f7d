/** The rows of a table beside what they are compared with, for a reader: figures, differences, 新增 and 已无, and the largest changes. */
import type { Sum } from "../amounts/arithmetic";
import { minus, print, rounded } from "../amounts/arithmetic";
import { isFigure } from "../amounts/cell";
import type { CellAddress } from "../sheets/snapshot";
import type { Figure, FigureSet } from "./figures";
import { knownFigure, shifted } from "./references";
import { largestOf } from "../lists";

/** One row of the comparison. Figures are in the table's unit, with the decimals that it prints. */
export interface ComparedRow {
  /** Digits; empty for lines and totals. */
  readonly code: string;
  readonly name: string;
  readonly how: "matched" | "summed" | "added" | "vanished";
  /** Null for a blank, and for what is not there: the table's own figure of 已无, the other of 新增. */
  readonly current: string | null;
  readonly base: string | null;
  /** Null where one of the two is not known (an error, a formula without a result). */
  readonly difference: string | null;
  /** The row's amount; of 已无 that in the base. */
  readonly cell: CellAddress;
  /** No total, and no row of the table stands beneath it: changes of such rows do not count anything twice. */
  readonly leaf: boolean;
}

/** What the rows are made from: the figure in the base's unit is null for a blank, undefined when not known. */
export interface Comparison {
  readonly set: FigureSet;
  readonly counterparts: ReadonlyMap<Figure, { readonly value: Sum | null | undefined }>;
  readonly summed: ReadonlySet<Figure>;
  readonly added: readonly Figure[];
  readonly vanished: readonly Figure[];
  /** 10^shift of the table's unit make one of the base's. */
  readonly shift: number;
}

/** Rows in the table's order, what is gone behind them. */
export function comparedRows({ set, counterparts, summed, added, vanished, shift }: Comparison): ComparedRow[] {
  const decimals = largestOf([0, ...set.figures.filter(({ cell }) => isFigure(cell)).map(({ cell }) => cell.displayed.decimals)]);
  const text = (sum: Sum | null | undefined): string | null => (sum === null || sum === undefined ? null : print(rounded(sum, decimals)));
  const fresh = new Set(added);
  const leaf = leavesOf([...set.figures, ...vanished]);
  const row = (figure: Figure, how: ComparedRow["how"], current: Sum | null | undefined, base: Sum | null | undefined): ComparedRow => ({
    code: figure.kind === "subject" ? figure.code : "", name: figure.name, how, current: text(current), base: text(base),
    difference: current === undefined || base === undefined || (current === null && base === null) ? null : text(minus(current ?? NOTHING, base ?? NOTHING)),
    cell: { sheet: figure.cell.sheet, row: figure.cell.row, column: figure.cell.column }, leaf: leaf(figure),
  });
  return [
    ...set.figures.flatMap((figure): ComparedRow[] => {
      const known = counterparts.get(figure);
      if (known) return [row(figure, summed.has(figure) ? "summed" : "matched", knownFigure(figure.cell), known.value)];
      return fresh.has(figure) ? [row(figure, "added", knownFigure(figure.cell), null)] : [];
    }),
    ...vanished.map((figure) => {
      const value = knownFigure(figure.cell);
      return row(figure, "vanished", null, value === null || value === undefined ? value : shifted(value, shift));
    }),
  ];
}

const NOTHING: Sum = { coefficient: 0, decimals: 0 };

/** Totals among the lines, by their keys. */
const TOTAL_LINE = /(^|[./])(total|grand)$|^personnel$|^publicFunds$/;

/** Tells whether a figure is a part that has no parts itself. */
function leavesOf(figures: readonly Figure[]): (figure: Figure) => boolean {
  const above = new Set<string>();
  for (const { kind, key, code } of figures) {
    if (kind === "subject") for (let length = code.length - 2; length >= 3; length -= 2) above.add(code.slice(0, length));
    else for (const { index } of key.matchAll(/[./]/g)) above.add(key.slice(0, index));
    // What vehicles cost is printed with its two parts, or alone.
    if (key.endsWith("/running")) above.add(key.replace(/running$/, "vehicle"));
  }
  return ({ kind, code, key }) => {
    if (kind === "total" || kind === "unit") return false;
    return kind === "subject" ? !above.has(code) : !above.has(key) && !TOTAL_LINE.test(key);
  };
}

/** The rows that changed most, by the size of the change; what did not change is left out. */
export function largestChanges(rows: readonly ComparedRow[], most: number): (ComparedRow & { readonly difference: string })[] {
  const changed = rows.flatMap((row) => (row.leaf && row.difference !== null && Number(row.difference) !== 0 ? [{ ...row, difference: row.difference }] : []));
  return changed.sort((a, b) => Math.abs(Number(b.difference)) - Math.abs(Number(a.difference))).slice(0, most);
}
