/**
 * The sample workbooks are what they claim to be: cell for cell the printed data, and the printed data figure for figure and
 * character for character the published documents (whose digests were taken from the documents' own text).
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";

import type { CellRange, SheetSnapshot } from "../../src/core/sheets/snapshot";
import { printedSheets } from "../support/printed-sheets";
import type { PrintedDisclosure, PrintedTable } from "../support/sample-model";
import { loadDigests, loadSample, readPrintedDisclosure, sampleNames, samplePath } from "../support/samples";

const TABLES: Readonly<Record<string, readonly string[]>> = {
  柳州市医疗保障局2024年度部门决算: ["T1", "T2", "T3", "T4", "T5", "T6", "T8", "T9", "T7", "P1"],
  柳州市医疗保障事业管理中心2025年单位预算公开表: ["B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B11", "B12"],
  柳林县医疗保险服务中心2024年度单位决算: ["T1", "T2", "T3", "T4", "T5", "T6", "T8", "T9", "T7", "T10", "P2", "P2", "P2"],
  株洲市医疗保障局2024年度部门决算: ["T1", "T3", "T4", "T6", "T7", "T8", "T9", "P3"],
  廉江市医疗保障局2023年度部门决算: ["T1", "T2", "T3", "T4", "T5", "T6", "T8", "T9", "T7"],
};

const FILES: readonly (readonly [name: string, extension: "xlsx" | "xls"])[] = [
  ...sampleNames().map((name) => [name, "xlsx"] as const),
  ["廉江市医疗保障局2023年度部门决算", "xls"],
];

interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
  readonly format: string;
  readonly shown: string;
}

function readWorkbook(name: string, extension: "xlsx" | "xls"): XLSX.WorkBook {
  return XLSX.read(readFileSync(samplePath(name, extension)), { cellNF: true, cellText: true });
}

/** The filled cells of a sheet in reading order. */
function readCells(sheet: XLSX.WorkSheet): ReadCell[] {
  const cells: ReadCell[] = [];
  const { s, e } = XLSX.utils.decode_range(sheet["!ref"] ?? "A1");
  for (let row = s.r; row <= e.r; row++) {
    for (let column = s.c; column <= e.c; column++) {
      const cell: unknown = sheet[XLSX.utils.encode_cell({ r: row, c: column })];
      if (!isCell(cell) || cell.v === undefined || cell.v === "") continue;
      cells.push({ row, column, value: cell.v, format: typeof cell.z === "string" ? cell.z : "General", shown: cell.w ?? (typeof cell.v === "string" ? cell.v : "") });
    }
  }
  return cells;
}

const isCell = (value: unknown): value is XLSX.CellObject => typeof value === "object" && value !== null && "t" in value;

const sheetOf = (workbook: XLSX.WorkBook, name: string): XLSX.WorkSheet => workbook.Sheets[name] ?? expect.fail(`no sheet ${name}`);

const expectedCells = (sheet: SheetSnapshot) =>
  sheet.rows.flatMap(({ row, cells }) => cells.map(({ column, value, format }) => ({ row, column, value, format: format ?? "General" })));

const byPlace = (a: CellRange, b: CellRange): number => a.top - b.top || a.left - b.left;

/** The texts of a table in the order in which its sheet shows them. */
function printedTexts(table: PrintedTable): string[] {
  const header = [...table.header].sort((a, b) => a.row - b.row || a.column - b.column).map((cell) => cell.text);
  const label = table.label === null || table.labelInLine === true ? [] : [table.label];
  const lines = table.lines.flatMap(({ left, middle, right }) => [left, middle, right !== undefined && table.labelInLine === true ? `${table.label ?? ""}\n${right}` : right]);
  const rows = table.rows.flatMap((row) => [...(row.headerRepeated === true ? header : []), ...row.cells]);
  const top = table.labelAbove ? [...label, table.title] : [table.title, ...label];
  return [...top, ...lines, ...header, ...rows, ...table.notes].filter((text): text is string => text !== undefined && text !== "");
}

const digest = (items: readonly string[]): string => createHash("sha256").update([...items].sort().join("\n")).digest("hex");

describe("samples", () => {
  it("are the five documents with all their tables", () => {
    const found = Object.fromEntries(sampleNames().map((name) => [name, loadSample(name).tables.map((table) => table.id)]));
    expect(found).toEqual(TABLES);
  });

  describe.each(FILES)("%s.%s", (name, extension) => {
    const disclosure = loadSample(name);
    const workbook = readWorkbook(name, extension);
    const sheets = printedSheets(disclosure);

    it("has the sheets of the document, in order, none hidden", () => {
      expect(workbook.SheetNames).toEqual(sheets.map((sheet) => sheet.name));
      expect((workbook.Workbook?.Sheets ?? []).filter((sheet) => sheet.Hidden)).toEqual([]);
    });

    it("holds the printed data cell for cell: values, number formats and merged cells", () => {
      for (const sheet of sheets) {
        const read = sheetOf(workbook, sheet.name);
        expect(readCells(read).map(({ row, column, value, format }) => ({ row, column, value, format })), sheet.name).toEqual(expectedCells(sheet));
        const merges = (read["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
        expect(merges.sort(byPlace), sheet.name).toEqual([...sheet.merges].sort(byPlace));
      }
    });

    it("shows every text as it is printed, decimals and separators included", () => {
      for (const table of disclosure.tables) {
        expect(readCells(sheetOf(workbook, table.sheetName)).map((cell) => cell.shown), table.sheetName).toEqual(printedTexts(table));
      }
    });

    it("keeps every figure and character of the published document", () => {
      const digests = loadDigests().get(name) ?? [];
      expect(digests.map((table) => table.sheetName)).toEqual(disclosure.tables.map((table) => table.sheetName));
      for (const { sheetName, ...published } of digests) {
        const shown = readCells(sheetOf(workbook, sheetName)).map((cell) => cell.shown);
        const numbers = shown.flatMap((text) => text.match(/[0-9][0-9,]*(?:\.[0-9]+)?/g) ?? []);
        const characters = Array.from(shown.join("").replace(/\s/g, ""));
        expect({ numbers: numbers.length, characters: characters.length, numbersDigest: digest(numbers), charactersDigest: digest(characters) }, sheetName).toEqual(published);
      }
    });
  });

  it("hold amounts and line numbers as numbers, codes as text except in one document", () => {
    const count = (disclosure: PrintedDisclosure, title: string) => {
      const sheet = printedSheets(disclosure).find((each) => each.name.includes(title));
      const cells = sheet?.rows.flatMap((row) => row.cells) ?? [];
      return { numbers: cells.filter((cell) => typeof cell.value === "number").length, codes: cells.filter((cell) => cell.value === 208).length };
    };
    expect(count(loadSample("株洲市医疗保障局2024年度部门决算"), "支出决算表")).toEqual({ numbers: 173, codes: 1 });
    expect(count(loadSample("廉江市医疗保障局2023年度部门决算"), "GK03")).toEqual({ numbers: 156, codes: 0 });
  });
});

describe("sample data", () => {
  const table = { id: "T9", sheetName: "公开08表", label: null, title: "表", lines: [], labelAbove: true, columns: [{ kind: "code", lane: 0 }], headerRows: 1, header: [], rows: [], notes: [] };
  const read = (changed: object) => () => readPrintedDisclosure({ name: "甲", unit: "甲", year: 2024, kind: "final", tables: [{ ...table, ...changed }] }, "甲");

  it("in the agreed form is accepted", () => {
    expect(read({})().tables).toHaveLength(1);
  });

  it.each([
    ["a row of the wrong width", { rows: [{ cells: ["208", "1.00"] }] }, /tables\[0\]\.rows\[0\]: 1 cells expected/],
    ["a header cell outside the header", { header: [{ row: 1, column: 0, rows: 1, columns: 1, text: "项目" }] }, /inside the header/],
    ["a merge outside the table", { rows: [{ cells: ["合计"], merge: { column: 0, columns: 2 } }] }, /inside the table/],
    ["an unknown kind of column", { columns: [{ kind: "sum", lane: 0 }] }, /columns\[0\]: code or name/],
    ["a number where text is printed", { rows: [{ cells: [208] }] }, /cells\[0\]: a text expected/],
  ])("with %s is refused by name", (_, changed, message) => {
    expect(read(changed)).toThrow(message);
  });
});
