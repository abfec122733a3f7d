import { readFileSync, writeFileSync, existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { describe, expect, it } from "vitest";
import { editSheets } from "../../../src/core/edited-sheets";
import { undoOf } from "../../../src/core/edits";
import { EditableWorkbook } from "../../../src/hosts/file/editable-workbook";
import { readWorkbookFile } from "../../../src/hosts/file/read-workbook";
import { WriteProblem } from "../../../src/hosts/file/write-problems";
import { openForEdits, writeEditedWorkbook } from "../../../src/hosts/file/write-workbook";
import { GOLDEN_CASES, goldenChoice, type GoldenCase } from "../../core/ratios/golden-cases";
import { planComputation } from "../../../src/core/ratios/plan";
import { recognise } from "../../../src/core/recognise/recognise";
import { lostParts } from "../../../src/hosts/file/workbook-parts";
import { archive } from "./made-archives";
import { samplePath } from "../../support/samples";
import { temporaryFolder } from "./temporary-folder";

const folder = temporaryFolder();
const golden = (name: string): GoldenCase => {
  const found = GOLDEN_CASES.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

async function planned(input: string, name: string, formulas: "plain" | "budget") {
  const { sheets } = await readWorkbookFile(input);
  const plan = planComputation({ sheets, disclosures: recognise(sheets, { workbookName: path.basename(input, path.extname(input)) }).disclosures }, goldenChoice(golden(name), formulas));
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return { sheets, edits: plan.edits };
}

async function library(file: string): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(name);
  return sheet;
}

/** Everything about a sheet besides its cells that a user would miss. */
const surroundings = (sheet: Worksheet) => ({
  views: sheet.views, pageSetup: sheet.pageSetup, state: sheet.state, widths: sheet.columns.slice(0, 4).map(({ width }) => width), heights: [1, 2, 3, 4, 8].map((row) => sheet.getRow(row).height),
});

describe.each(["T5", "T6", "T5-溢出"])("a new file with %s computed", (name) => {
  const input = samplePath(golden(name).sample);

  it("holds the edits and everything else as it was, and leaves the input alone", async () => {
    const before = readFileSync(input);
    const { sheets, edits } = await planned(input, name, "budget");
    const out = path.join(folder.path, `${name}.xlsx`);
    expect(await writeEditedWorkbook({ input, sheets, edits, out, force: false })).toEqual([]);
    expect(readFileSync(input).equals(before)).toBe(true);
    const written = await readWorkbookFile(out);
    expect(written.sheets.map((sheet) => sheet.name)).toEqual(editSheets(sheets, edits).map((sheet) => sheet.name));
    const bare = (of: typeof sheets) => of.map(({ rows }) => rows.flatMap(({ row, cells }) => cells.filter(({ value }) => value !== "").map(({ column, value, formula, format }) => [row, column, value, formula, format])));
    expect(bare(written.sheets)).toEqual(bare(editSheets(sheets, edits)));
    const [old, fresh] = [await library(input), await library(out)];
    for (const { name: sheet } of sheets) {
      expect(surroundings(sheetOf(fresh, sheet))).toEqual(surroundings(sheetOf(old, sheet)));
      sheetOf(old, sheet).eachRow((row, at) => row.eachCell({ includeEmpty: true }, (cell, column) => {
        if (column <= 3) expect(sheetOf(fresh, sheet).getCell(at, column).style).toEqual(cell.style);
      }));
    }
  });
});

describe("new columns", () => {
  it("look like their neighbours", async () => {
    const input = samplePath(golden("T5").sample);
    const { sheets, edits } = await planned(input, "T5", "plain");
    const out = path.join(folder.path, "looks.xlsx");
    await writeEditedWorkbook({ input, sheets, edits, out, force: false });
    const sheet = sheetOf(await library(out), "公开05表");
    const { font, border, alignment } = sheet.getCell("C8").style;
    expect(sheet.getCell("F8").style).toMatchObject({ font, border, alignment });
    expect(sheet.getCell("G8").numFmt).toBe("0.00%");
    expect(sheet.getCell("F4").style.border).toEqual(sheet.getCell("C5").style.border);
    expect(sheet.getColumn("F").width).toBe(sheet.getColumn("C").width);
  });

  it("go away again without a trace", async () => {
    const input = samplePath(golden("T6").sample);
    const { sheets, edits } = await planned(input, "T6", "budget");
    const workbook = await openForEdits(input);
    const undo = undoOf(edits, workbook.stateBefore(sheets));
    workbook.apply(edits);
    workbook.apply(undo);
    const out = folder.write("undone.xlsx", Buffer.from(await workbook.bytes()));
    expect((await readWorkbookFile(out)).sheets).toEqual(sheets);
    const [old, fresh] = [await library(input), await library(out)];
    for (const row of [3, 4, 5, 20, 34]) {
      for (let column = 1; column <= 25; column++) expect(sheetOf(fresh, "公开06表").getCell(row, column).style).toEqual(sheetOf(old, "公开06表").getCell(row, column).style);
    }
    expect(sheetOf(fresh, "公开06表").getColumn(12).width).toBe(sheetOf(old, "公开06表").getColumn(12).width);
  });

  it("keep functions of the add-in as Excel does, and spilled ones as one formula over their range", async () => {
    const input = samplePath(golden("T5-溢出").sample);
    const { sheets, edits } = await planned(input, "T5-溢出", "budget");
    const out = path.join(folder.path, "stored.xlsx");
    await writeEditedWorkbook({ input, sheets, edits, out, force: false });
    const { value } = sheetOf(await library(out), "公开05表").getCell("G7");
    expect(value).toMatchObject({ shareType: "array", ref: "G7:G29", formula: "_xldudf_BUDGET_COMPLETION(C7:C29,F7:F29)" });
  });
});

describe("other formats", () => {
  it("come out as .xlsx, with their figures and without their styles", async () => {
    const input = "samples/廉江市医疗保障局2023年度部门决算.xls";
    const { sheets } = await readWorkbookFile(input);
    const plan = planComputation({ sheets, disclosures: recognise(sheets).disclosures }, { disclosure: 0, table: "T5", columns: ["share"], bases: {}, formulas: "plain" });
    if (!plan.ok) throw new Error("no plan");
    const out = path.join(folder.path, "from-xls.xlsx");
    expect(await writeEditedWorkbook({ input, sheets, edits: plan.edits, out, force: false })).toEqual(["styles"]);
    expect(recognise((await readWorkbookFile(out)).sheets).disclosures[0]?.tables.length).toBe(recognise(sheets).disclosures[0]?.tables.length);
  });
});

it("says which parts of a file the new one lacks", () => {
  const parts = { "xl/workbook.xml": "", "xl/charts/chart1.xml": "", "xl/media/image1.png": "", "xl/comments1.xml": "", "xl/vbaProject.bin": "" };
  const kept = { "xl/workbook.xml": "", "xl/media/image9.png": "" };
  expect(lostParts(archive(parts), archive(kept))).toEqual(["macros", "charts", "comments"]);
  expect(lostParts(archive(kept), archive(kept))).toEqual([]);
  expect(lostParts(Buffer.from("no archive"), archive(kept))).toEqual(["styles"]);
});

describe("what cannot be written", () => {
  const input = samplePath("廉江市医疗保障局2023年度部门决算");
  const request = { input, sheets: [], edits: [], force: false };
  const code = async (more: { readonly out: string; readonly force?: boolean; readonly keep?: readonly string[] }): Promise<string> =>
    writeEditedWorkbook({ ...request, ...more }).then(() => "written", (error: unknown) => (error instanceof WriteProblem ? error.code : String(error)));

  it("is the input, whatever it is called, a file that is there, another format, or no place at all", async () => {
    const there = folder.write("there.xlsx", "mine");
    expect(await code({ out: input, force: true })).toBe("isInput");
    expect(await code({ out: there, keep: [there], force: true })).toBe("isInput");
    expect(await code({ out: there })).toBe("exists");
    expect(await code({ out: path.join(folder.path, "x.xls") })).toBe("notXlsx");
    expect(await code({ out: path.join(folder.path, "no/such/x.xlsx") })).toBe("notWritable");
    expect(readFileSync(there, "utf8")).toBe("mine");
  });

  it("is a file that would not hold what it should: nothing is left behind", async () => {
    const { sheets } = await readWorkbookFile(input);
    const [first] = sheets;
    if (!first) throw new Error("no sheet");
    const more = [{ ...first, rows: [...first.rows, { row: 500, cells: [{ column: 0, value: "不在文件里" }] }] }];
    const out = path.join(folder.path, "changed.xlsx");
    const failed = await writeEditedWorkbook({ ...request, sheets: more, out }).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: "changed", args: { cells: expect.stringContaining("A501") as string } });
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder.path).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});

it("tells protected sheets", async () => {
  const workbook = new Workbook();
  workbook.addWorksheet("开").getCell("A1").value = 1;
  await workbook.addWorksheet("锁").protect("x", {});
  const file = path.join(folder.path, "protected.xlsx");
  writeFileSync(file, await workbook.xlsx.writeBuffer());
  expect((await EditableWorkbook.open(readFileSync(file))).protectedSheets()).toEqual(["锁"]);
});
