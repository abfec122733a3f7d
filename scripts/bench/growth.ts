/** Four times the cells must take about four times as long, not sixteen times, however a sheet is laid out and however much of it is wrong. */
import { checkWorkbook } from "../../src/core/check/workbook";
import type { CellRange, SheetSnapshot } from "../../src/core/sheets/snapshot";
import { millisecondsOf, type Bench, type Figure } from "./figure";

type Row = readonly (string | number)[];

const sheetOf = (rows: readonly Row[], merges: readonly CellRange[] = []): SheetSnapshot => ({
  name: "支出决算表", hidden: false, merges, hiddenRows: [], hiddenColumns: [],
  rows: rows.map((row, index) => ({ row: index, cells: row.flatMap((value, column) => (value === "" ? [] : [{ column, value }])) })),
});

const TOP: readonly Row[] = [
  ["支出决算表"],
  ["部门：某市某局", "", "", "", "", "", "", "金额单位：万元"],
  ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"],
];
const TABLE: readonly Row[] = [...TOP, ["", "合计", 40, 25, 15], ["205", "教育支出", 30, 20, 10], ["20501", "教育管理事务", 30, 20, 10], ["2050101", "行政运行", 30, 20, 10]];

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const code = (index: number): string => `2${String(Math.floor(index / 10_000) % 100).padStart(2, "0")}${String(Math.floor(index / 100) % 100).padStart(2, "0")}${String(index % 100).padStart(2, "0")}`;

/** Layouts that a hostile or a careless file may have: what each makes of a size, and the size to begin with. */
const LAYOUTS: readonly (readonly [string, (size: number) => SheetSnapshot, number])[] = [
  ["subjects that are all wrong", (size) => sheetOf([...TABLE, ...times(size, (index) => [code(index), "错", 1, 1, 1, 1, 1, 1])]), 1500],
  ["one subject printed again and again", (size) => sheetOf([...TABLE, ...times(size, () => ["205", "教育支出", 30, 1])]), 1500],
  ["tables beneath each other", (size) => sheetOf(times(size, () => [...TABLE, []]).flat()), 250],
  ["lanes beside each other", (size) => sheetOf([["支出决算表"], ...TABLE.slice(2).map((row) => times(size, () => [...row, ...times(9 - row.length, () => "")]).flat())]), 450],
  ["a header of merged cells", (size) => sheetOf([["支出决算表"], times(size * 2, (column) => (column % 2 === 0 ? `项目${column}` : "")), times(size * 2, () => "金额"), ...times(8, () => times(size * 2, () => 1.5))], times(size, (index) => ({ top: 1, bottom: 1, left: index * 2, right: index * 2 + 1 }))), 2000],
];

const TIMES = 4;
/** Between what is linear and what is quadratic, with room for the collection of garbage. */
const MOST = 8;

export const growth: Bench = {
  name: "growth",
  run: async () => {
    const figures: Figure[] = [];
    for (const [name, make, size] of LAYOUTS) {
      const [small, large] = [[make(size)], [make(size * TIMES)]];
      const once = await millisecondsOf(() => checkWorkbook(small, {}), 3, 2);
      const more = await millisecondsOf(() => checkWorkbook(large, {}), 3, 1);
      figures.push({ name: `growth: ${name}, ${TIMES} × the cells`, value: more / once, unit: "ratio", target: MOST });
    }
    return figures;
  },
};
