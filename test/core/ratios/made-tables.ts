/** Small tables made cell by cell, for the cases that no sample has. */
import type { CellRange, CellValue, SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { recognise } from "../../../src/core/recognise/recognise";
import type { Book, ComputationChoice } from "../../../src/core/ratios/choice";
import type { Document } from "./golden-cases";

export type MadeRow = readonly (CellValue | null)[];

export interface MadeTable {
  readonly sheet?: string;
  readonly unit?: string;
  readonly year?: number;
  readonly amountUnit?: string | null;
  readonly title?: string;
  /** Headers behind 项目支出. */
  readonly further?: readonly string[];
  /** 编码 · 名称 · 合计 · 基本 · 项目, and what stands further right. */
  readonly rows: readonly MadeRow[];
  readonly merges?: readonly CellRange[];
  /** Number format of amounts. */
  readonly format?: string;
}

export const USUAL_ROWS: readonly MadeRow[] = [
  [null, "合计", 300, 200, 100],
  ["205", "教育支出", 200, 120, 80],
  ["20502", "普通教育", 200, 120, 80],
  ["2050201", "学前教育", 150, 100, 50],
  ["2050202", "小学教育", 50, 20, 30],
  ["210", "卫生健康支出", 100, 80, 20],
  ["21011", "行政事业单位医疗", 100, 80, 20],
  ["2101101", "行政单位医疗", 100, 80, 20],
];

/** 一般公共预算财政拨款支出决算表 on a sheet. */
export function madeSheet({ sheet = "公开05表", unit = "某市某局", year = 2024, amountUnit = "万元", title = "一般公共预算财政拨款支出决算表", further = [], rows, merges = [], format = "0.00" }: MadeTable): SheetSnapshot {
  const lines: MadeRow[] = [
    [title],
    [`部门：${unit}`, null, `${year}年度`, null, amountUnit === null ? null : `金额单位：${amountUnit}`],
    ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", ...further],
    ...rows,
  ];
  return {
    name: sheet, hidden: false, merges, hiddenRows: [], hiddenColumns: [],
    rows: lines.map((line, row) => ({
      row,
      cells: line.flatMap((value, column) => (value === null ? [] : [{ column, value, ...(typeof value === "number" && column >= 2 && column < 5 && { format }) }])),
    })),
  };
}

export function madeDocument(...tables: readonly MadeTable[]): Document {
  const sheets = tables.map(madeSheet);
  const [disclosure] = recognise(sheets).disclosures;
  if (!disclosure) throw new Error("the made table was not recognised");
  return { sheets, disclosure };
}

export const bookOf = ({ sheets, disclosure }: Document): Book => ({ sheets, disclosures: [disclosure] });

/** The year before, with rows of its own. */
export const priorDocument = (rows: readonly MadeRow[], more: Partial<MadeTable> = {}): Document => madeDocument({ year: 2023, rows, ...more });

export function against(prior: Document, more: Partial<ComputationChoice> = {}): ComputationChoice {
  return {
    disclosure: 0, table: "T5", columns: ["change", "changeRate"], formulas: "plain",
    bases: { prior: { from: "file", file: "2023.xlsx", disclosure: prior.disclosure, table: prior.disclosure.tables[0]?.key ?? "" } }, ...more,
  };
}
