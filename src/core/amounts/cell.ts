/** Reading the amount in a cell: exactly, in the two readings *stored* (what the file has) and *displayed* (what is printed). */
import type { CellAddress, CellSnapshot } from "../sheets/snapshot";
import { isCellError } from "../sheets/snapshot";
import type { Exact } from "./exact";
import { exactFromNumber, printExact, roundExact, writtenDigits, ZERO } from "./exact";
import { formatShape } from "./formats";

/**
 * What stands in an amount cell. `blank`, `dash` and `text` (单位不需填列) are no amount and count as exactly 0;
 * `error` and `noValue` (a formula that was never calculated) make every relation through them 缺数据.
 */
export type AmountKind = "number" | "textNumber" | "blank" | "dash" | "text" | "error" | "noValue";

export interface AmountCell extends CellAddress {
  readonly kind: AmountKind;
  /** The figure in the cell's own unit (percent as a plain ratio); exactly 0 unless the kind is a number. Its decimals are those it is known to. */
  readonly stored: Exact;
  /** The figure as printed. */
  readonly displayed: Exact;
  /** True when the file keeps more digits than it prints. */
  readonly finer: boolean;
  readonly percent: boolean;
  /** Printed text without separators; the raw text for `text`, `dash` and `error`. */
  readonly printed: string;
  /** The number of decimals is fixed by the format or by the text, not just the digits that a General cell happens to have. */
  readonly fixedDecimals: boolean;
  readonly formula: string | null;
}

const DASH = /^[-—–―－─/]+$/;
const SEPARATED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/** A text read as an amount: the figure with its written decimals, a dash for "none", or neither. */
export function readAmountText(text: string): { readonly value: Exact; readonly percent: boolean } | "dash" | "blank" | undefined {
  let bare = text.normalize("NFKC").replace(/[\s'’‘]/g, "");
  if (bare === "") return "blank";
  if (DASH.test(bare)) return "dash";
  if (bare.length > 40) return undefined;
  let negative = false;
  const bracketed = /^\((.+)\)$/.exec(bare)?.[1];
  if (bracketed !== undefined) {
    negative = true;
    bare = bracketed;
  }
  if (/^[△▲−–—]/.test(bare)) {
    negative = !negative;
    bare = bare.slice(1);
  }
  bare = bare.replace(/^[¥￥]/, "");
  const percent = bare.endsWith("%");
  if (percent) bare = bare.slice(0, -1);
  if (SEPARATED.test(bare)) bare = bare.replaceAll(",", "");
  const written = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare) ? writtenDigits(bare) : undefined;
  if (!written) return undefined;
  return { value: negative ? { ...written, coefficient: -written.coefficient || 0 } : written, percent };
}

const noAmount = ({ sheet, row, column }: CellAddress, kind: AmountKind, printed: string, formula: string | null): AmountCell => ({
  sheet, row, column, kind, stored: ZERO, displayed: ZERO, finer: false, percent: false, printed, fixedDecimals: true, formula,
});

/** The amount that a cell holds; an absent cell is blank. */
export function readAmount(address: CellAddress, cell: CellSnapshot | undefined): AmountCell {
  const formula = cell?.formula ?? null;
  const value = cell?.value;
  if (cell === undefined || value === undefined) return noAmount(address, formula === null ? "blank" : "noValue", "", formula);
  if (typeof value === "number") return numberAmount(address, value, cell.format, formula);
  if (isCellError(value)) return noAmount(address, "error", value.error, formula);
  if (typeof value === "boolean") return noAmount(address, "text", value ? "TRUE" : "FALSE", formula);
  const read = readAmountText(value);
  if (read === undefined) return noAmount(address, "text", value.trim(), formula);
  if (read === "blank") return noAmount(address, "blank", "", formula);
  if (read === "dash") return noAmount(address, "dash", value.trim(), formula);
  const figure = read.percent ? { ...read.value, decimals: read.value.decimals + 2 } : read.value;
  return {
    sheet: address.sheet, row: address.row, column: address.column, kind: "textNumber", stored: figure, displayed: figure, finer: false,
    percent: read.percent, printed: printExact(read.value) + (read.percent ? "%" : ""), fixedDecimals: true, formula,
  };
}

function numberAmount(address: CellAddress, value: number, format: string | undefined, formula: string | null): AmountCell {
  const shape = formatShape(format);
  const exact = exactFromNumber(value);
  if (exact === undefined || shape.date) return noAmount(address, "text", String(value), formula);
  if (exact.coefficient === 0 && shape.zeroHidden) return noAmount(address, "dash", "-", formula);
  const scaled = shape.shift === 0 || shape.percent ? exact : { coefficient: exact.coefficient, decimals: exact.decimals + shape.shift };
  const decimals = shape.decimals === null ? null : shape.decimals + (shape.percent ? 2 : 0);
  const displayed = decimals === null ? scaled : roundExact(scaled, decimals);
  const finer = scaled.decimals > displayed.decimals;
  return {
    sheet: address.sheet, row: address.row, column: address.column, kind: "number", stored: finer ? scaled : displayed, displayed, finer, percent: shape.percent,
    printed: shape.percent ? `${printExact({ ...displayed, decimals: displayed.decimals - 2 })}%` : printExact(displayed), fixedDecimals: decimals !== null, formula,
  };
}

/** Whether the cell takes part in sums as a figure (not as an implied zero). */
export const isFigure = (cell: AmountCell): boolean => cell.kind === "number" || cell.kind === "textNumber";
