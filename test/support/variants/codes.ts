/** Variants of subject codes: in two or three columns, merged, as numbers, glued to the name, without indentation. */
import { addHeaderRow, hasColumnNumbers, leafHeader, removeColumns, splitColumn } from "./reshape";
import { added, eachTable, mapCells, squeezed, withText, type TracedCell, type TracedColumn, type TracedTable } from "./traced";
import { NOTHING, type Variant } from "./variant";

const CODE = /^\d{3}(\d{2}(\d{2})?)?$/u;

/** Columns of functional or economic subject codes (not of units). */
export function subjectCodeColumns(table: TracedTable): number[] {
  return table.columns.flatMap((column, index) => {
    if (column.kind !== "code" || /部门|单位/u.test(leafHeader(table, index))) return [];
    const texts = table.rows.map((row) => squeezed(row.cells[index]?.text ?? ""));
    const fits = texts.every((text) => text === "" || CODE.test(text) || !/\d/u.test(text));
    const some = texts.some((text) => CODE.test(text));
    return fits && (some || /科目|功能/u.test(leafHeader(table, index))) ? [index] : [];
  });
}

export const isEconomic = (table: TracedTable): boolean => table.id === "T6" || table.id === "B6";

/** `2080501` → `208`, `05`, `01`. */
export function codeParts(code: string): string[] {
  const digits = squeezed(code);
  return CODE.test(digits) ? [digits.slice(0, 3), digits.slice(3, 5), digits.slice(5, 7)] : [];
}

type Divide = (parts: readonly string[], cell: TracedCell) => readonly string[];

/** Every subject code column in as many columns as its levels; the last is split first so that indices hold. */
function divided(table: TracedTable, divide: Divide, stored?: "text" | "number"): TracedTable {
  const levels = isEconomic(table) ? 2 : 3;
  return [...subjectCodeColumns(table)].reverse().reduce((current, at) => {
    const column: TracedColumn = current.columns[at] ?? { kind: "code", lane: 0 };
    return splitColumn(current, at, Array.from({ length: levels }, () => column), (cell) => {
      const parts = codeParts(cell.text).slice(0, levels);
      const texts = parts.length === 0 ? [cell.text] : divide(parts, cell);
      const whole: TracedCell = stored && parts.length > 0 ? { ...cell, stored } : cell;
      return Array.from({ length: levels }, (_, index) => dividedCell(whole, texts[index] ?? "", index, parts.length > 0));
    });
  }, table);
}

/** A label stays one cell; of a code, the printed parts all carry its origin. */
function dividedCell(cell: TracedCell, text: string, index: number, isCode: boolean): TracedCell {
  if (index === 0) return withText(cell, text);
  return isCode && text !== "" ? withText(cell, text) : added("");
}

/** 类 款 项 beneath the code headers: in the row of column numbers where there is one, else in a row of its own. */
function withLevelHeaders(original: TracedTable, table: TracedTable): TracedTable {
  const levels = isEconomic(original) ? ["类", "款"] : ["类", "款", "项"];
  const starts = subjectCodeColumns(original).map((at, index) => at + index * (levels.length - 1));
  const texts = new Map(starts.flatMap((start) => levels.map((level, index) => [start + index, level] as const)));
  if (starts.length === 0 || table.headerRows === 0) return table;
  if (!hasColumnNumbers(table)) return addHeaderRow(table, texts);
  const last = table.headerRows - 1;
  const header = table.header.flatMap((cell) => {
    if (cell.row === last && /^[类款项]$/u.test(cell.text)) return [];
    if (cell.row !== last || ![...texts.keys()].some((column) => cell.column <= column && column < cell.column + cell.columns)) return [cell];
    const beyond = [...texts.keys()].filter((column) => column >= cell.column && column < cell.column + cell.columns).length;
    return cell.columns > beyond ? [{ ...cell, column: cell.column + beyond, columns: cell.columns - beyond }] : [];
  });
  const own = [...texts].map(([column, text]) => ({ row: last, column, rows: 1, columns: 1, text }));
  return { ...table, header: [...header, ...own].sort((a, b) => a.row - b.row || a.column - b.column) };
}

const split = (stored: "text" | "number") => eachTable((table) => withLevelHeaders(table, divided(table, (parts) => parts, stored)));

/** Three columns merged in every row with the whole code in the first. */
function mergedCodes(table: TracedTable): TracedTable {
  const levels = isEconomic(table) ? 2 : 3;
  const codes = subjectCodeColumns(table);
  const wide = withLevelHeaders(table, divided(table, (_, cell) => [cell.text]));
  const starts = codes.map((at, index) => at + index * (levels - 1));
  return {
    ...wide,
    rows: wide.rows.map((row) => ({
      ...row,
      merges: [...row.merges, ...starts.filter((start) => !row.merges.some((merge) => merge.column <= start && start < merge.column + merge.columns)).map((column) => ({ column, columns: levels }))],
    })),
  };
}

/** Code and name in the name column, the code column gone. */
function gluedCodes(table: TracedTable): TracedTable {
  const codes = subjectCodeColumns(table).filter((at) => table.columns[at + 1]?.kind === "name");
  const glued: TracedTable = {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) => {
        const code = codes.includes(index - 1) ? row.cells[index - 1] : undefined;
        if (!code) return cell;
        const text = [code.text.trimEnd(), squeezed(cell.text)].filter((part) => part !== "").join(" ");
        return { text, origins: [...code.origins, ...cell.origins] };
      }),
    })),
  };
  const removed = removeColumns(glued, (_, index) => codes.includes(index));
  return { ...removed, rows: removed.rows.map((row) => ({ ...row, merges: row.merges.filter((merge) => merge.columns > 1 || (merge.rows ?? 1) > 1) })) };
}

const textCodes = eachTable((table) => {
  const codes = subjectCodeColumns(table);
  return mapCells(table, (cell, _, __, index) => (codes.includes(index) && CODE.test(squeezed(cell.text)) ? { ...withText(cell, squeezed(cell.text)), stored: "number" } : cell));
});

/** Codes or names indented by level, as many documents print them. */
const indented = (space: string) =>
  eachTable((table) => {
    const codes = subjectCodeColumns(table);
    return mapCells(table, (cell, column, row, index) => {
      const at = column.kind === "name" ? index - 1 : index;
      const code = squeezed(row.cells[at]?.text ?? "");
      if (!codes.includes(at) || !CODE.test(code)) return cell;
      return withText(cell, `${space.repeat((code.length - 3) / 2)}${cell.text.trim()}`);
    });
  });

export const CODE_VARIANTS: readonly Variant[] = [
  { name: "split-codes", dimension: "codes", form: "类, 款, 项 in columns of their own, lower cells of parents blank", allows: NOTHING, disclosure: split("text") },
  { name: "split-codes-numeric", dimension: "codes", form: "类, 款, 项 in columns of their own, stored as numbers: 5 for 05", allows: NOTHING, disclosure: split("number") },
  { name: "merged-codes", dimension: "codes", form: "three code columns merged in every row, the whole code in the first", allows: NOTHING, excludes: ["header-unmerged", "header-filled"], disclosure: eachTable(mergedCodes) },
  { name: "numeric-codes", dimension: "codes", form: "codes stored as numbers", allows: NOTHING, disclosure: textCodes },
  { name: "glued-codes", dimension: "codes", form: "code and name in one cell", allows: NOTHING, disclosure: eachTable(gluedCodes) },
  { name: "indent-full-width", dimension: "indent", form: "codes and names indented with full-width spaces", allows: NOTHING, excludes: ["split-codes", "split-codes-numeric", "merged-codes", "numeric-codes"], disclosure: indented("　") },
  { name: "indent-half-width", dimension: "indent", form: "codes and names indented with half-width spaces", allows: NOTHING, excludes: ["split-codes", "split-codes-numeric", "merged-codes", "numeric-codes"], disclosure: indented("  ") },
];
