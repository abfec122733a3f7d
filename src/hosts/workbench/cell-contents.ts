/** The contents of cells as the grid keeps them, and as snapshots and edits have them. Pure; knows nothing of sheets. */
import { CellValueType, type ICellData } from "@univerjs/core";
import type { CellState } from "../../core/edits";
import { isCellError, type CellValue } from "../../core/sheets/snapshot";

/** What the formula engine leaves in a cell, and what files keep; the grid itself has no type for errors. */
const ERROR = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA|CYCLE!|ERROR!)$/;

/** Contents for the grid, without style. `{}` for a blank cell. */
export function gridContents({ value, formula }: Pick<CellState, "value" | "formula">): ICellData {
  return {
    ...(formula !== undefined && { f: `=${formula}` }),
    ...(value !== undefined && !(value === "" && formula === undefined) && gridValue(value)),
  };
}

function gridValue(value: CellValue): ICellData {
  if (isCellError(value)) return { v: value.error, t: CellValueType.STRING };
  switch (typeof value) {
    case "number":
      return { v: value, t: CellValueType.NUMBER };
    case "boolean":
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    default:
      return { v: value, t: CellValueType.STRING };
  }
}

/** The value that a cell shows; undefined for a blank one. */
export function valueOf({ v, t, p }: ICellData): CellValue | undefined {
  if (v === null || v === undefined) return richText(p);
  if (typeof v === "number") return t === CellValueType.BOOLEAN ? v !== 0 : v;
  if (typeof v === "boolean") return v;
  if (t === CellValueType.NUMBER && v.trim() !== "" && Number.isFinite(Number(v))) return Number(v);
  if (t === CellValueType.BOOLEAN) return /^(?:1|true)$/i.test(v);
  return ERROR.test(v) ? { error: v } : v === "" ? undefined : v;
}

/** Text with parts in different fonts is kept as a small document. */
function richText(document: ICellData["p"]): string | undefined {
  const text = document?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  return text === "" ? undefined : text;
}

/** The state of a cell, its formula given apart since cells filled by dragging share one. */
export function stateOf(cell: ICellData, formula: string | undefined, format: string | undefined): CellState {
  const value = valueOf(cell);
  return { ...(value !== undefined && { value }), ...(formula !== undefined && { formula }), ...(format !== undefined && { format }) };
}
