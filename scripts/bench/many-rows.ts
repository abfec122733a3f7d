/** A table of a hundred times the rows must not take more than a little over a hundred times the time. */
import { checkWorkbook } from "../../src/core/check/workbook";
import type { CellSnapshot, RowSnapshot, SheetSnapshot } from "../../src/core/sheets/snapshot";
import { millisecondsOf, type Bench } from "./figure";

const FORMAT = "#,##0.00";
const HEADERS = ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"];

export const manyRows: Bench = {
  name: "rows",
  run: async () => {
    const small = [expenditureTable(2, 3, 5)];
    const large = [expenditureTable(20, 19, 9)];
    const rows = (sheets: readonly SheetSnapshot[]): number => (sheets[0]?.rows.length ?? 0) - 4;
    const once = await millisecondsOf(() => checkWorkbook(small, {}), 101, 60);
    const hundred = await millisecondsOf(() => checkWorkbook(large, {}), 7, 3);
    const scale = rows(large) / rows(small) / 100;
    return [
      { name: `rows: ${rows(small)} rows`, value: once, unit: "ms" },
      { name: `rows: ${rows(large)} rows`, value: hundred, unit: "ms" },
      { name: "rows: time for 100 × the rows", value: hundred / once / scale, unit: "ratio", target: 120 },
    ];
  },
};

/** 支出决算表 with so many classes, sections each, and items each; every sum is right. */
function expenditureTable(classes: number, sections: number, items: number): SheetSnapshot {
  const rows: RowSnapshot[] = [];
  const add = (...cells: readonly (string | number)[]): void => {
    rows.push({ row: rows.length, cells: cells.map((value, column): CellSnapshot => (typeof value === "number" ? { column, value, format: FORMAT } : { column, value })) });
  };
  const amounts = (count: number): number[] => [3 * count, 2 * count, count, 0, 0, 0];
  add("支出决算表");
  add("部门：某市某局", "2024年度", "", "", "", "", "", "金额单位：万元");
  add(...HEADERS);
  add("", "合计", ...amounts(classes * sections * items));
  for (let first = 0; first < classes; first++) {
    const code = String(201 + first);
    add(code, `第${code}类支出`, ...amounts(sections * items));
    for (let second = 1; second <= sections; second++) {
      const section = `${code}${String(second).padStart(2, "0")}`;
      add(section, `第${section}款`, ...amounts(items));
      for (let third = 1; third <= items; third++) add(`${section}${String(third).padStart(2, "0")}`, `第${section}${third}项`, ...amounts(1));
    }
  }
  return { name: "支出决算表", hidden: false, rows, merges: [{ top: 0, left: 0, bottom: 0, right: HEADERS.length - 1 }], hiddenRows: [], hiddenColumns: [] };
}
