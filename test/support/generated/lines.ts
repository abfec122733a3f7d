/** Tables of printed lines, income beside expenditure (T1, T4, B1, B4): filling the sample's lines by what they say. */
import { functionalClassOf } from "../../../src/core/tables/functional-classes";
import type { PrintedRow, PrintedTable } from "../sample-model";
import { printAmount, type AmountStyle } from "./printing";
import { subjectName } from "./subject-choice";

const DIGITS = "一二三四五六七八九十";
const NUMBERING = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+、)/;

/** 1 → 一, 21 → 二十一. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const unit = ones === 0 ? "" : DIGITS.charAt(ones - 1);
  return tens === 0 ? unit : `${tens === 1 ? "" : DIGITS.charAt(tens - 1)}十${unit}`;
}

/** A label without numbering and indentation. */
export const bareLabel = (label: string): string => label.trim().replace(NUMBERING, "");

/** The 类 of an expenditure line; undefined for other lines. */
export const lineClass = (label: string): string | undefined => functionalClassOf(bareLabel(label));

/** 类 that the table has lines for. */
export function classesOf(table: PrintedTable): Set<string> {
  return new Set(table.rows.flatMap((row) => row.cells.flatMap((text, column) => (table.columns[column]?.kind === "name" ? (lineClass(text) ?? []) : []))));
}

/** Amounts of a line by its lane and label, in the order of the lane's amount columns; undefined for a line that stays blank. */
export type LineAmounts = (lane: number, label: string) => readonly number[] | undefined;

/** The table with its lines filled, from the top down lane by lane; 类 carry their name of the year. */
export function fillLines(table: PrintedTable, year: number, amountsOf: LineAmounts, style: AmountStyle): PrintedTable {
  const filled = table.rows.map((row) => row.cells.map((text, column) => (table.columns[column]?.kind === "amount" ? "" : text)));
  for (const lane of new Set(table.columns.map((column) => column.lane))) {
    const name = table.columns.findIndex((column) => column.kind === "name" && column.lane === lane);
    const amounts = table.columns.flatMap((column, index) => (column.kind === "amount" && column.lane === lane ? [index] : []));
    for (const cells of filled) {
      const label = cells[name] ?? "";
      if (label === "") continue;
      const code = lineClass(label);
      if (code !== undefined) cells[name] = `${NUMBERING.exec(label)?.[0] ?? ""}${subjectName(code, year)}`;
      amountsOf(lane, label)?.forEach((amount, index) => {
        const column = amounts[index];
        if (column !== undefined) cells[column] = printAmount(amount, style);
      });
    }
  }
  return { ...table, rows: table.rows.map((row, index): PrintedRow => ({ ...row, cells: filled[index] ?? row.cells })) };
}

/** The table without its lines of these 类, lines and 行次 numbered again. Only lines with nothing beside them go. */
export function withoutClasses(table: PrintedTable, codes: readonly string[]): PrintedTable {
  const names = table.columns.flatMap((column, index) => (column.kind === "name" ? [index] : []));
  const kept = table.rows.filter((row) => {
    const labels = names.map((column) => row.cells[column] ?? "").filter((label) => label !== "");
    const [only = ""] = labels;
    return !(labels.length === 1 && codes.includes(lineClass(only) ?? ""));
  });
  const lineColumns = table.columns.flatMap((column, index) => (column.kind === "line" ? [index] : []));
  const counts = new Map<number, number>();
  const rows = kept.map((row, index): PrintedRow => {
    const cells = [...row.cells];
    lineColumns.forEach((column, lane) => {
      if (cells[column] !== "") cells[column] = String(lane * kept.length + index + 1);
    });
    for (const column of names) {
      const label = cells[column] ?? "";
      if (lineClass(label) === undefined) continue;
      const number = (counts.get(column) ?? 0) + 1;
      counts.set(column, number);
      const bracketed = label.startsWith("（");
      cells[column] = `${bracketed ? "（" : ""}${chineseNumber(number)}${bracketed ? "）" : "、"}${bareLabel(label)}`;
    }
    return { ...row, cells };
  });
  return { ...table, rows };
}
