/** Small workbooks made by hand for the sign rules: sheets from rows of cells, a correct T3 and T4 to spoil, and what a rule finds. */
import { checkWorkbook } from "../../../../src/core/check/workbook";
import type { Finding } from "../../../../src/core/findings";
import { cellName } from "../../../../src/core/sheets/addresses";
import type { CellSnapshot, SheetSnapshot } from "../../../../src/core/sheets/snapshot";
import { describeFinding } from "../../../../src/core/wording/findings";

/** A value, a formula with its result, or nothing. Numbers are printed with two decimals unless a format is given. */
export type Written = string | number | null | { readonly value?: string | number; readonly formula?: string; readonly format?: string; readonly error?: string };

const DECIMALS = "0.00";

function cellOf(written: Written, column: number): CellSnapshot[] {
  if (written === null) return [];
  if (typeof written === "string") return [{ column, value: written }];
  if (typeof written === "number") return [{ column, value: written, format: DECIMALS }];
  const { value, formula, format = DECIMALS, error } = written;
  const shown = error !== undefined ? { error } : value;
  return [{ column, format, ...(shown !== undefined && { value: shown }), ...(formula !== undefined && { formula }) }];
}

export function sheetOf(name: string, rows: readonly (readonly Written[])[], hiddenRows: readonly number[] = []): SheetSnapshot {
  return {
    name, hidden: false, merges: [], hiddenRows, hiddenColumns: [],
    rows: rows.map((cells, row) => ({ row, cells: cells.flatMap(cellOf) })),
  };
}

/** `=SUM(C5:C9)` with its result. */
export const formula = (text: string, value: number): Written => ({ formula: text, value });

/** A 支出决算表 with two classes; amounts stand in C to E from row 5 on. */
export function spending(change: Readonly<Record<string, Written>> = {}, options: { readonly unit?: string; readonly amountUnit?: string | null; readonly title?: string; readonly name?: string; readonly notes?: readonly string[] } = {}): readonly (readonly Written[])[] {
  const { unit = "某市某局", amountUnit = "金额单位：万元", title = "支出决算表", notes = ["注：本表反映部门本年度各项支出情况。"] } = options;
  const rows: Written[][] = [
    [title],
    ["公开03表"],
    [`部门：${unit}`, null, null, null, amountUnit],
    ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
    [null, "合计", 1000, 700, 300],
    ["208", "社会保障和就业支出", 400, 400, 0],
    ["20805", "行政事业单位养老支出", 400, 400, 0],
    ["2080501", "行政单位离退休", 150, 150, 0],
    ["2080505", "机关事业单位基本养老保险缴费支出", 250, 250, 0],
    ["210", "卫生健康支出", 600, 300, 300],
    ["21015", "医疗保障管理事务", 600, 300, 300],
    ["2101501", "行政运行", 320, 300, 20],
    ["2101502", "一般行政管理事务", 280, 0, 280],
    ...notes.map((note) => [note]),
  ];
  return changed(rows, change);
}

/** Rows with some cells rewritten, by name: `{ C5: 3 }`. */
export function changed(rows: readonly (readonly Written[])[], change: Readonly<Record<string, Written>>): Written[][] {
  return rows.map((cells, row) => {
    const width = Math.max(cells.length, 8);
    return Array.from({ length: width }, (_, column) => change[cellName(row, column)] ?? cells[column] ?? null);
  });
}

/** The findings of a rule in a workbook of these sheets; each must have its words in both languages, with nothing left to fill in. */
export function found(rule: string, ...sheets: readonly SheetSnapshot[]): Finding[] {
  const findings = checkWorkbook(sheets).findings.filter((finding) => finding.rule === rule);
  for (const finding of findings) {
    for (const language of ["zh", "en"] as const) {
      const words = describeFinding(finding, language);
      if (words === finding.message || /\{\w+\}/.test(words)) throw new Error(`${finding.message} has no words in ${language}: ${words}`);
    }
  }
  return findings;
}

/** Cells of a finding by name, in one part when it is given. */
export const cellsOf = ({ cells }: Finding, role?: string): string[] => cells.filter((cell) => role === undefined || cell.role === role).map(({ row, column }) => cellName(row, column));

const WIDE = ["项目", "金额", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"] as const;

/** A 财政拨款收入支出决算总表 of two classes; income in B, expenditure in D to G, from row 5 on. */
export function appropriations(change: Readonly<Record<string, Written>> = {}, options: { readonly unit?: string; readonly year?: string } = {}): Written[][] {
  const rows: Written[][] = [
    ["财政拨款收入支出决算总表"],
    [options.year ?? null, null, null, null, null, null, "公开04表"],
    [`部门：${options.unit ?? "某市某局"}`, null, null, null, null, null, "金额单位：万元"],
    [...WIDE],
    ["一、一般公共预算财政拨款", 1000, "一、一般公共服务支出", 0, 0, 0, 0],
    ["二、政府性基金预算财政拨款", 0, "八、社会保障和就业支出", 400, 400, 0, 0],
    ["三、国有资本经营预算财政拨款", 0, "九、卫生健康支出", 600, 600, 0, 0],
    ["本年收入合计", 1000, "本年支出合计", 1000, 1000, 0, 0],
    ["年初财政拨款结转和结余", 0, "年末财政拨款结转和结余", 0, 0, 0, 0],
    ["一、一般公共预算财政拨款", 0, null, null, null, null, null],
    ["二、政府性基金预算财政拨款", 0, null, null, null, null, null],
    ["三、国有资本经营预算财政拨款", 0, null, null, null, null, null],
    ["总计", 1000, "总计", 1000, 1000, 0, 0],
  ];
  return changed(rows, change);
}

/** A 政府性基金 table: its header, the rows given, and its notes. */
export function funds(body: readonly (readonly Written[])[], notes: readonly string[], options: { readonly unit?: string; readonly year?: string } = {}): Written[][] {
  return [
    ["政府性基金预算财政拨款收入支出决算表"],
    [options.year ?? null, null, null, null, null, null, null, "公开08表"],
    [`部门：${options.unit ?? "某市某局"}`, null, null, null, null, null, null, "金额单位：万元"],
    ["科目编码", "科目名称", "年初结转和结余", "本年收入", "本年支出", null, null, "年末结转和结余"],
    [null, null, null, null, "小计", "基本支出", "项目支出", null],
    ...body.map((row) => [...row]),
    ...notes.map((note) => [note]),
  ];
}
