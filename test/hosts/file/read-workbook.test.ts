import { readFileSync, statSync } from "node:fs";
import { createHash } from "node:crypto";
import { read, write, type WorkBook } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import type { CellSnapshot, SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { readWorkbookFile } from "../../../src/hosts/file/read-workbook";
import { readWorkbookBytes } from "../../../src/hosts/file/workbook-bytes";
import { oleFile, oleStream } from "./made-ole";
import { archive, sheetData, workbook, workbookParts } from "./made-archives";
import { temporaryFolder } from "./temporary-folder";

const folder = temporaryFolder();
let files = 0;

/** The sheets of a file, after making sure that its bytes alone, as a browser has them, give the same. */
async function sheetsOf(bytes: Buffer, extension = ".xlsx"): Promise<readonly SheetSnapshot[]> {
  files += 1;
  const contents = await readWorkbookFile(folder.write(`${files}${extension}`, bytes));
  expect(await readWorkbookBytes(`${files}${extension}`, new Uint8Array(bytes))).toEqual(contents);
  return contents.sheets;
}

async function onlySheet(bytes: Buffer): Promise<SheetSnapshot> {
  const [sheet] = await sheetsOf(bytes);
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

const cellAt = (sheet: SheetSnapshot, row: number, column: number): CellSnapshot | undefined => sheet.rows.find((each) => each.row === row)?.cells.find((cell) => cell.column === column);

describe("cells", () => {
  it("gives texts, numbers, truth values and errors, and leaves blank cells out", async () => {
    const sheet = await onlySheet(
      workbook('<sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>合计</t></is></c><c r="C2"><v>2781.88</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#REF!</v></c><c r="F2" s="1"/><c r="G2" t="inlineStr"><is><t></t></is></c></row></sheetData>', [4]),
    );
    expect(sheet.rows).toEqual([
      {
        row: 1,
        cells: [
          { column: 1, value: "合计" },
          { column: 2, value: 2781.88 },
          { column: 3, value: true },
          { column: 4, value: { error: "#REF!" } },
        ],
      },
    ]);
  });

  it("keeps an error that the library has no number for as an error", async () => {
    const sheet = await onlySheet(workbook('<sheetData><row r="1"><c r="A1" t="e"><v>#SPILL!</v></c></row></sheetData>'));
    expect(cellAt(sheet, 0, 0)?.value).toHaveProperty("error");
  });

  it("tells a formula without a cached value from one whose value is 0", async () => {
    const sheet = await onlySheet(workbook('<sheetData><row r="1"><c r="A1"><f>SUM(B1:C1)</f></c><c r="B1"><f>C1*2</f><v>0</v></c><c r="C1"><f>D1</f><v></v></c></row></sheetData>'));
    expect(sheet.rows[0]?.cells).toEqual([
      { column: 0, formula: "SUM(B1:C1)" },
      { column: 1, value: 0, formula: "C1*2" },
      { column: 2, formula: "D1" },
    ]);
  });

  it("tells them in a file whose names have a prefix", async () => {
    const cells = '<c r="A1"><f>SUM(B1:C1)</f></c><c r="B1" s="1"/><c r="C1"><f>D1</f><v/></c><c r="D1"><f>2*3</f><v>6</v></c>';
    const parts = workbookParts([{ name: "表", xml: "" }]);
    const sheet = await onlySheet(archive({ ...parts, "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1">${cells.replace(/<(\/?)(?=[cfv])/g, "<$1x:")}</x:row></x:sheetData></x:worksheet>` }));
    expect(sheet.rows[0]?.cells).toEqual([{ column: 0, formula: "SUM(B1:C1)" }, { column: 2, formula: "D1" }, { column: 3, value: 6, formula: "2*3" }]);
  });

  it("stand where they stand also when some do not say where, between cells that are only formatted", async () => {
    const sheet = await onlySheet(workbook('<sheetData><row r="1"><c r="A1" s="1"/><c><v>1</v></c><c r="C1" s="1"/><c s="1"/><c><v>2</v></c></row><row><c r="A2" s="1"/><c r="B2"><v>3</v></c></row></sheetData>', [4]));
    expect(sheet.rows).toEqual([
      { row: 0, cells: [{ column: 1, value: 1 }, { column: 4, value: 2 }] },
      { row: 1, cells: [{ column: 1, value: 3 }] },
    ]);
  });

  it("are read from sheets in UTF-16 too", async () => {
    const parts = workbookParts([{ name: "表", xml: "" }]);
    const xml = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1" hidden="1"><c r="A1" t="inlineStr"><is><t>合计</t></is></c><c r="B1"><f>1+2</f><v>3</v></c></row></sheetData></worksheet>';
    const sheet = await onlySheet(archive({ ...parts, "xl/worksheets/sheet1.xml": Buffer.from(`\ufeff${xml}`, "utf16le") }));
    expect(sheet.rows[0]?.cells).toEqual([{ column: 0, value: "合计" }, { column: 1, value: 3, formula: "1+2" }]);
    expect(sheet.hiddenRows).toEqual([0]);
  });

  it("writes out shared formulas", async () => {
    const sheet = await onlySheet(workbook('<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1+C1</f><v>3</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>5</v></c></row></sheetData>'));
    expect(cellAt(sheet, 1, 0)).toEqual({ column: 0, value: 5, formula: "B2+C2" });
  });

  it("gives the functions of the add-in the name the user wrote", async () => {
    const sheet = await onlySheet(workbook('<sheetData><row r="1"><c r="A1"><f>_xldudf_BUDGET_YOY(B1,C1)</f><v>0.1</v></c></row></sheetData>'));
    expect(cellAt(sheet, 0, 0)?.formula).toBe("BUDGET.YOY(B1,C1)");
  });

  it("gives number formats, also the built-in ones that the library leaves out", async () => {
    const sheet = await onlySheet(workbook('<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c><c r="C1"><v>1</v></c><c r="D1" s="3"><v>45000</v></c></row></sheetData>', [4, 43, 14]));
    expect(cellAt(sheet, 0, 0)?.format).toBe("#,##0.00");
    expect(cellAt(sheet, 0, 1)?.format).toContain("#,##0.00_");
    expect(cellAt(sheet, 0, 2)).not.toHaveProperty("format");
    expect(cellAt(sheet, 0, 3)).toMatchObject({ value: 45000 });
  });

  it("calls a number beyond all bounds an error", async () => {
    const sheet = await onlySheet(workbook('<sheetData><row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>abc</v></c></row></sheetData>'));
    expect(sheet.rows[0]?.cells.map(({ value }) => value)).toEqual([{ error: "#NUM!" }, { error: "#NUM!" }]);
  });
});

describe("sheets", () => {
  it("gives hidden sheets, rows and columns", async () => {
    const xml = `<cols><col min="2" max="3" width="9" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row></sheetData>`;
    const sheets = await sheetsOf(archive(workbookParts([{ name: "显", xml }, { name: "隐", xml: sheetData([[1]]), state: "hidden" }, { name: "深隐", xml: sheetData([[1]]), state: "veryHidden" }])));
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([["显", false], ["隐", true], ["深隐", true]]);
    expect(sheets[0]).toMatchObject({ hiddenRows: [1], hiddenColumns: [1, 2] });
  });

  it("keeps merges within the contents, and drops those that overlap, are upside down or cover one cell", async () => {
    const sheet = await onlySheet(workbook(`${sheetData([["题", "", "", "x"], [1, 2, 3, 4], [5, 6, 7, 8]])}<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B1:D2"/><mergeCell ref="A2:A1048576"/><mergeCell ref="D3:D3"/><mergeCell ref="B2:C2"/></mergeCells>`));
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 1, right: 2 },
    ]);
  });

  it("lists chart and dialog sheets and a sheet that cannot be read, and reads the rest", async () => {
    const parts = workbookParts([{ name: "数据", xml: sheetData([["a", 1]]) }, { name: "图", xml: "<drawing/>", type: "chartsheet" }, { name: "对话", xml: "", type: "dialogsheet" }, { name: "坏", xml: sheetData([[1]]) }]);
    delete parts["xl/worksheets/sheet4.xml"];
    const { sheets, skipped } = await readWorkbookFile(folder.write("several.xlsx", archive(parts)));
    expect(sheets.map(({ name }) => name)).toEqual(["数据"]);
    expect(skipped).toEqual([
      { sheet: "图", reason: "chart" },
      { sheet: "对话", reason: "dialog" },
      { sheet: "坏", reason: "unreadable" },
    ]);
  });

  it("takes sheet names of every legal kind", async () => {
    const names = ["一般公共预算(草案)", "2026-支出", "a b", "it's", "A1", "R1C1", "constructor", "__proto__", "!data", "TRUE", "空 格　全角", "表&<>\"", "😀", "三十一个字的名字三十一个字的名字三十一个字的名字三十一个字的名"];
    const sheets = await sheetsOf(archive(workbookParts(names.map((name, index) => ({ name, xml: sheetData([[index]]) })))));
    expect(sheets.map(({ name }) => name)).toEqual(names);
    expect(sheets.map((sheet) => cellAt(sheet, 0, 0)?.value)).toEqual(names.map((_, index) => index));
  });
});

/** The .xls with a record put behind the start (BOF) of its first sheet, the second in the workbook stream. */
function insertAfterSheetStart(xls: Buffer, record: Buffer): Buffer {
  const stream = oleStream(xls, "/Workbook");
  let at = 0;
  for (let starts = 0; ; at += 4 + stream.readUInt16LE(at + 2)) {
    if (stream.readUInt16LE(at) === 0x0809) starts += 1;
    if (starts === 2) break;
  }
  at += 4 + stream.readUInt16LE(at + 2);
  return oleFile({ Workbook: Buffer.concat([stream.subarray(0, at), record, stream.subarray(at)]) });
}

describe("file formats", () => {
  const source: WorkBook = {
    SheetNames: ["公开01表", "隐藏"],
    Sheets: {
      公开01表: { "!ref": "A1:C3", A1: { t: "s", v: "支出决算表" }, A2: { t: "s", v: "合计" }, B2: { t: "n", v: 12.5, z: "#,##0.00" }, C2: { t: "n", v: 25, f: "B2*2" }, C3: { t: "e", v: 0x17 }, "!merges": [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }], "!rows": [{}, { hidden: true }] },
      隐藏: { "!ref": "A1", A1: { t: "b", v: true } },
    },
    Workbook: { Sheets: [{ name: "公开01表", Hidden: 0 }, { name: "隐藏", Hidden: 1 }] },
  };

  it.each([["xlsx", ".xlsx"], ["xlsm", ".xlsm"], ["xlsb", ".xlsb"], ["biff8", ".xls"], ["biff8", ".et"]] as const)("reads %s as %s", async (bookType, extension) => {
    const bytes: unknown = write(source, { type: "buffer", bookType });
    if (!Buffer.isBuffer(bytes)) throw new TypeError("no bytes");
    const [sheet, hidden] = await sheetsOf(bytes, extension);
    expect(sheet?.name).toBe("公开01表");
    expect(hidden).toMatchObject({ hidden: true, rows: [{ row: 0, cells: [{ column: 0, value: true }] }] });
    expect(sheet?.rows[0]?.cells).toEqual([{ column: 0, value: "支出决算表" }]);
    expect(sheet?.rows[1]?.cells).toMatchObject([{ column: 0, value: "合计" }, { column: 1, value: 12.5, format: "#,##0.00" }, { column: 2, value: 25 }]);
    expect(sheet?.rows[2]?.cells).toEqual([{ column: 2, value: { error: "#REF!" } }]);
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    // The library writes no hidden rows to .xls; see the next test.
    expect(sheet?.hiddenRows).toEqual(bookType === "biff8" ? [] : [1]);
  });

  it("gives the hidden rows of an .xls", async () => {
    const hiddenRow = Buffer.alloc(20);
    hiddenRow.writeUInt16LE(0x0208, 0);
    hiddenRow.writeUInt16LE(16, 2);
    hiddenRow.writeUInt16LE(1, 4);
    hiddenRow.writeUInt16LE(3, 8);
    hiddenRow.writeUInt32LE(0x00000120, 16);
    const bytes: unknown = write({ SheetNames: ["表"], Sheets: { 表: { "!ref": "A1:A3", A1: { t: "n", v: 1 }, A2: { t: "n", v: 2 }, A3: { t: "n", v: 3 } } } }, { type: "buffer", bookType: "biff8" });
    if (!Buffer.isBuffer(bytes)) throw new TypeError("no bytes");
    const [sheet] = await sheetsOf(insertAfterSheetStart(bytes, hiddenRow), ".xls");
    expect(sheet).toMatchObject({ hiddenRows: [1], rows: [{ row: 0 }, { row: 1 }, { row: 2 }] });
  });

  it("agrees with the library on every value of the samples", async () => {
    const path = "samples/柳州市医疗保障局2024年度部门决算.xlsx";
    const { sheets } = await readWorkbookFile(path);
    const library = read(readFileSync(path), { dense: true });
    expect(sheets.map(({ name }) => name)).toEqual(library.SheetNames);
    for (const sheet of sheets) {
      const expected = (library.Sheets[sheet.name]?.["!data"] ?? []).flatMap((row, index) => row.flatMap((cell, column) => (cell.v === undefined || cell.v === "" ? [] : [[index, column, cell.v]])));
      expect(sheet.rows.flatMap((row) => row.cells.map((cell) => [row.row, cell.column, cell.value]))).toEqual(expected);
    }
  });

  it("never changes the file", async () => {
    const path = folder.write("kept.xlsx", workbook(sheetData([[1]])));
    const state = (): unknown[] => [statSync(path, { bigint: true }).mtimeNs, createHash("sha256").update(readFileSync(path)).digest("hex")];
    const before = state();
    await readWorkbookFile(path);
    expect(state()).toEqual(before);
  });
});
