/** 支出决算表 of a department with as many organisations as asked for, each with the same subjects: as long a table as one wants, with every sum right. */
import type { CellSnapshot, RowSnapshot, SheetSnapshot } from "../../src/core/sheets/snapshot";
import { builtInCatalogue } from "../../src/core/subjects/catalogue";

const YEAR = 2024;
const FORMAT = "#,##0.00";
const HEADERS = ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"];
const ITEMS = ["2080501", "2080505", "2080506", "2089999", "2101101", "2101102", "2101103", "2101199", "2101501", "2101502", "2101504", "2101505", "2101506", "2101550", "2101599", "2130504", "2130505", "2130599", "2210201", "2210202", "2210203"];
const CODES = [...new Set(ITEMS.flatMap((item) => [item.slice(0, 3), item.slice(0, 5), item]))].sort();

/** Rows of an organisation: its own and those of its subjects. */
export const ROWS_OF_ONE = CODES.length + 1;
/** Rows above them: the title, the line of the department, the header, 合计. */
export const ROWS_ABOVE = 4;

export function longTable(organisations: number): SheetSnapshot {
  const rows: RowSnapshot[] = [];
  const add = (...cells: readonly (string | number)[]): void => {
    rows.push({ row: rows.length, cells: cells.map((value, column): CellSnapshot => (typeof value === "number" ? { column, value, format: FORMAT } : { column, value })) });
  };
  const amounts = (count: number): number[] => [3 * count, 2 * count, count, 0, 0, 0];
  add("支出决算表");
  add("部门：某市某局", `${YEAR}年度`, "", "", "", "", "", "金额单位：万元");
  add(...HEADERS);
  add("", "合计", ...amounts(organisations * ITEMS.length));
  for (let organisation = 1; organisation <= organisations; organisation++) {
    add(String(101_000 + organisation), `某市第${organisation}中心`, ...amounts(ITEMS.length));
    for (const code of CODES) add(code, builtInCatalogue().nameOf(code, YEAR) ?? "", ...amounts(ITEMS.filter((item) => item.startsWith(code)).length));
  }
  return { name: "支出决算表", hidden: false, rows, merges: [{ top: 0, left: 0, bottom: 0, right: HEADERS.length - 1 }], hiddenRows: [], hiddenColumns: [] };
}
