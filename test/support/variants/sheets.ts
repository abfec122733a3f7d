/** Variants of where tables stand: shifted, several on a sheet, one over two sheets, among covers and hidden sheets. */
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { restyled } from "./heading";
import { eachTable, type TracedDisclosure, type TracedTable } from "./traced";
import { NOTHING, type Variant } from "./variant";
import { columnCount, rowCount, shifted, withDistinctNames, type PlacedCell, type PlacedSheet, type PlacedWorkbook } from "./workbook";

const onTables = (change: (sheet: PlacedSheet, index: number) => PlacedSheet) => (workbook: PlacedWorkbook): PlacedWorkbook => ({
  sheets: withDistinctNames(workbook.sheets.map((sheet, index) => (sheet.tables.length > 0 ? change(sheet, index) : sheet))),
});

/** Formatting alone reaches column IV and row 65,536. */
function formattedFar(sheet: PlacedSheet): PlacedSheet {
  const rows = [...new Set(sheet.cells.map((cell) => cell.row))];
  const blank = (row: number, column: number): PlacedCell => ({ row, column, format: "0.00", origins: [] });
  const far = [...rows.map((row) => blank(row, 255)), ...[0, 100, 255].map((column) => blank(65_535, column)), blank(rowCount(sheet) + 500, 3)];
  return { ...sheet, cells: [...sheet.cells, ...far] };
}

/** Sheets of tables joined in groups; what comes before and between stays. */
const joined = (groups: (sheets: readonly PlacedSheet[]) => readonly (readonly PlacedSheet[])[], join: (sheets: readonly PlacedSheet[]) => PlacedSheet) => (workbook: PlacedWorkbook): PlacedWorkbook => ({
  sheets: withDistinctNames([
    ...workbook.sheets.filter((sheet) => sheet.tables.length === 0),
    ...groups(workbook.sheets.filter((sheet) => sheet.tables.length > 0)).map((group) => (group.length > 1 ? join(group) : group)).flatMap((sheets) => sheets),
  ]),
});

const inPairs = (sheets: readonly PlacedSheet[]): PlacedSheet[][] => sheets.flatMap((sheet, index) => (index % 2 === 0 ? [[sheet, ...sheets.slice(index + 1, index + 2)]] : []));

const together = (name: string, sheets: readonly PlacedSheet[]): PlacedSheet => ({
  name,
  hidden: false,
  cells: sheets.flatMap((sheet) => sheet.cells),
  merges: sheets.flatMap((sheet) => sheet.merges),
  tables: sheets.flatMap((sheet) => sheet.tables),
});

/** One below the other, with blank rows between. */
const stacked = (name: string, gap: number) => (sheets: readonly PlacedSheet[]): PlacedSheet => {
  let top = 0;
  return together(name, sheets.map((sheet) => {
    const moved = shifted(sheet, top, 0);
    top += rowCount(sheet) + gap;
    return moved;
  }));
};

/** One beside the other, with a blank column between. */
const beside = (name: string) => (sheets: readonly PlacedSheet[]): PlacedSheet => {
  let left = 0;
  return together(name, sheets.map((sheet) => {
    const moved = shifted(sheet, 0, left);
    left += columnCount(sheet) + 1;
    return moved;
  }));
};

/** The second half of the longest table of subjects on a sheet of its own. */
const overTwoSheets = (heading: "title" | "header") => (disclosure: TracedDisclosure): TracedDisclosure => ({
  ...disclosure,
  tables: disclosure.tables.flatMap((table) => (["T3", "B6"].includes(table.id) && table.rows.length > 10 ? halves(table, heading) : [table])),
});

function halves(table: TracedTable, heading: "title" | "header"): TracedTable[] {
  const middle = Math.ceil(table.rows.length / 2);
  const again = heading === "title" ? table.heading : { ...restyled(table.heading, { title: "none", label: "none", lines: "none" }) };
  const rest = table.rows.slice(middle).map((row, index) => (index === 0 ? { ...row, headerRepeated: false } : row));
  return [
    { ...table, rows: table.rows.slice(0, middle), notes: [] },
    { ...table, sheetName: `${table.sheetName.slice(0, 24)}（续）`, heading: again, rows: rest, headerOverFirstRow: false },
  ];
}

const sheetOfTexts = (name: string, texts: readonly string[], hidden = false): SheetSnapshot => ({
  name,
  hidden,
  rows: texts.flatMap((value, row) => (value === "" ? [] : [{ row, cells: [{ column: 0, value }] }])),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

const titleOf = (table: TracedTable): string => table.heading.facts.title ?? table.sheetName;

const withCover = (disclosure: TracedDisclosure): TracedDisclosure => {
  const kind = disclosure.kind === "final" ? "决算" : "预算";
  const cover = sheetOfTexts("封面", ["", "", disclosure.unit, `${disclosure.year}年度部门${kind}公开表`, "", "单位负责人：", "财务负责人：", "填表人："]);
  const contents = sheetOfTexts("目录", ["目  录", ...disclosure.tables.map((table, index) => `表${index + 1} ${titleOf(table)}`)]);
  return { ...disclosure, front: [cover, ...(disclosure.front.length > 0 ? disclosure.front : [contents])] };
};

const EMPTY_NOTE = /无数据|无发生额|没有/u;

/** The notes of empty tables on a sheet 关于空表的说明, each naming its table. */
const notesOnSheet = (disclosure: TracedDisclosure): TracedDisclosure => {
  const noted = disclosure.tables.flatMap((table) => table.notes.filter((note) => EMPTY_NOTE.test(note) && !table.id.startsWith("P")).map((note) => ({ table, note })));
  if (noted.length === 0) return disclosure;
  const sheet = sheetOfTexts("关于空表的说明", ["关于空表的说明", ...noted.map(({ table, note }, index) => `${index + 1}.《${titleOf(table)}》：${note.replace(/^(注|说明)[：:]/u, "").trim()}`)]);
  const moved = eachTable((table) => ({ ...table, notes: table.notes.filter((note) => !noted.some((one) => one.table === table && one.note === note)) }))(disclosure);
  return { ...moved, front: [...moved.front, sheet] };
};

const withHiddenSheets = (workbook: PlacedWorkbook): PlacedWorkbook => {
  const figures = Array.from({ length: 12 }, (_, row): PlacedCell[] => [{ row, column: 0, value: `取数${row + 1}`, origins: [] }, { row, column: 1, value: 100 + row * 7, origins: [] }]).flat();
  const hidden = (name: string, cells: readonly PlacedCell[]): PlacedSheet => ({ name, hidden: true, cells, merges: [], tables: [] });
  return { sheets: [...workbook.sheets, hidden("HIDDENSHEETNAME", figures), hidden("WpsReserved_CellImgList", [{ row: 0, column: 0, value: "=DISPIMG", origins: [] }])] };
};

/** Placing variants of the disclosure, then those of the workbook. */
export const SHEET_VARIANTS: readonly Variant[] = [
  { name: "over-two-sheets", dimension: "continued", form: "one table over two sheets, title and header on both", allows: NOTHING, excludes: ["total-last", "side-by-side"], disclosure: overTwoSheets("title") },
  { name: "over-two-sheets-untitled", dimension: "continued", form: "one table over two sheets, only the header on the second", allows: NOTHING, excludes: ["total-last", "title-none", "all-on-one-sheet", "two-on-a-sheet", "side-by-side"], disclosure: overTwoSheets("header") },
  { name: "cover-and-contents", dimension: "front", form: "封面 and 目录 before the tables", allows: { facts: ["missingTables", "year", "unitName"] }, disclosure: withCover },
  { name: "notes-on-a-sheet", dimension: "notes", form: "the notes of empty tables on a sheet 关于空表的说明", allows: { unrecognised: true }, disclosure: notesOnSheet },
  { name: "all-on-one-sheet", dimension: "grouping", form: "all tables below each other on one sheet", allows: NOTHING, workbook: joined((sheets) => [sheets], stacked("公开表", 2)) },
  { name: "two-on-a-sheet", dimension: "grouping", form: "two tables to a sheet, one blank row between", allows: NOTHING, workbook: joined(inPairs, stacked("公开表", 1)) },
  // Without titles nothing would tell two tables from two blocks of one.
  { name: "side-by-side", dimension: "grouping", form: "two tables beside each other, one blank column between", allows: NOTHING, excludes: ["title-none"], workbook: joined(inPairs, beside("公开表")) },
  { name: "origin-shifted", dimension: "origin", form: "tables start at C5", allows: NOTHING, workbook: onTables((sheet) => shifted(sheet, 4, 2)) },
  { name: "used-range-far", dimension: "used-range", form: "formatting reaches column IV and row 65,536", allows: NOTHING, workbook: onTables(formattedFar) },
  { name: "sheet-names-default", dimension: "sheet-names", form: "Sheet1, Sheet2, …", allows: NOTHING, workbook: onTables((sheet, index) => ({ ...sheet, name: `Sheet${index + 1}` })) },
  { name: "sheet-names-numbered", dimension: "sheet-names", form: "表1, 表2, …", allows: NOTHING, excludes: ["label-in-sheet-name"], workbook: onTables((sheet, index) => ({ ...sheet, name: `表${index + 1}` })) },
  { name: "hidden-sheets", dimension: "hidden", form: "hidden sheets with figures of no table", allows: { unrecognised: true }, workbook: withHiddenSheets },
];
