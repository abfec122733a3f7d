/** Figures and subjects of published tables, written down as they are printed. */
import type { WrittenCell, WrittenRow } from "../sheet-of";

export interface Subject {
  readonly code: string;
  readonly name: string;
  readonly total: string;
  readonly basic: string;
  readonly project: string;
}

/** A line a subject: code, name, 合计, 基本支出, 项目支出; `-` for a blank cell, `=` for the 合计 again. */
export const subjects = (text: string): Subject[] => text.trim().split("\n").map((line) => {
  const [code = "", name = "", total = "", basic, project] = line.trim().split(" ");
  const amount = (printed: string | undefined): string => (printed === undefined || printed === "-" ? "" : printed === "=" ? total : printed);
  return { code, name, total, basic: amount(basic), project: amount(project) };
});

/** Amounts with a thousands separator, decimals or a single digit become numbers, as a clerk's workbook holds them; codes stay text. */
export const withFigures = (rows: readonly WrittenRow[]): WrittenRow[] => rows.map((row) => row.map((cell): WrittenCell =>
  typeof cell === "string" && /^(\d{1,3}(,\d{3})+|\d+(?=\.)|\d$)(\.\d+)?$/.test(cell) ? Number(cell.replaceAll(",", "")) : cell));

export const blanks = (count: number): string[] => Array.from({ length: count }, () => "");
export const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十", "二十一", "二十二", "二十三", "二十四"];
