import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { beforeAll, describe, expect, it } from "vitest";
import { readWorkbookFile } from "../../src/hosts/file/read-workbook";
import { earlierYear } from "../core/ratios/earlier-year";
import { BUREAU, CENTRE } from "../core/ratios/golden-cases";
import { temporaryFolder } from "../hosts/file/temporary-folder";
import { printedSheets } from "../support/printed-sheets";
import { samplePath } from "../support/samples";
import { builtCommand } from "./built-command";

const run = builtCommand();
const folder = temporaryFolder();
const bureau = samplePath(BUREAU);
const centre = samplePath(CENTRE);
const earlier = path.join(folder.path, BUREAU.replace("2024", "2023") + ".xlsx");
const out = (name: string): string => path.join(folder.path, name);

/** The year before the bureau's account, as a file. */
async function writeEarlier(): Promise<void> {
  const workbook = new Workbook();
  for (const { name, rows, merges } of printedSheets(earlierYear(BUREAU))) {
    const sheet = workbook.addWorksheet(name);
    for (const { row, cells } of rows) {
      for (const { column, value, format } of cells) {
        const cell = sheet.getCell(row + 1, column + 1);
        cell.value = typeof value === "object" ? null : value;
        if (format !== undefined) cell.numFmt = format;
      }
    }
    for (const { top, left, bottom, right } of merges) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  }
  writeFileSync(earlier, await workbook.xlsx.writeBuffer());
}

beforeAll(writeEarlier);

describe("budget-check compute", () => {
  it("writes the comparison with last year into a new file, and leaves both inputs alone", async () => {
    const before = [readFileSync(bureau), readFileSync(earlier)];
    const { code, stdout, stderr } = await run(["compute", bureau, "--base", earlier, "--out", out("new.xlsx"), "--formulas", "plain"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/一般公共预算财政拨款支出决算表：写入 \d+ 个单元格/);
    expect(stdout).toContain("上年决算数  新列");
    expect([readFileSync(bureau), readFileSync(earlier)].every((bytes, index) => bytes.equals(before[index] ?? Buffer.alloc(0)))).toBe(true);
    const { sheets } = await readWorkbookFile(out("new.xlsx"));
    const row = sheets.find(({ name }) => name === "公开05表")?.rows.find((one) => one.row === 6);
    expect(row?.cells.filter(({ column }) => column > 4).map(({ value }) => value)).toEqual([3135.465, 348.385, 1 / 9, 1].map((value) => (value === 1 / 9 ? (expect.closeTo(value, 12) as number) : value)));
    const again = await run(["compute", out("new.xlsx"), "--base", earlier, "--out", out("again.xlsx"), "--formulas", "plain"]);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining("没有需要写入的内容") as string });
    expect(existsSync(out("again.xlsx"))).toBe(false);
    expect((await run([out("new.xlsx")])).code).toBe(0);
  });

  it("refuses a base of another organisation and year, and goes on when told to", async () => {
    const args = ["compute", bureau, "--base", centre, "--table", "T5", "--out", out("budget.xlsx")];
    expect(await run(args)).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(/没有写出任何文件：\n {2}单位不一致.*\n {2}年度不符：.*2025 年.*应取 2024 年/) as string });
    expect(existsSync(out("budget.xlsx"))).toBe(false);
    const accepted = await run([...args, "--accept", "单位,年度"]);
    expect(accepted).toMatchObject({ code: 0, stdout: expect.stringMatching(/5 行由下级科目相加得到[^]*新增（只有本表有）：21002 公立医院 7.14/) as string });
    const { sheets } = await readWorkbookFile(out("budget.xlsx"));
    expect(JSON.stringify(sheets)).toContain("BUDGET.COMPLETION(C7,F7)");
  });

  it("shows without writing, in English on wish", async () => {
    const { code, stdout } = await run(["compute", centre, "--table", "B5,B6", "--columns", "占比", "--preview", "--lang", "en"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/cells to write\n {2}I {2}占比（%） {2}new/);
  });

  it("turns the functions of the add-in into plain formulas, and back", async () => {
    const values = async (file: string): Promise<unknown> => (await readWorkbookFile(file)).sheets.map(({ rows }) => rows.map(({ cells }) => cells.map(({ value }) => value)));
    expect((await run(["compute", bureau, "--table", "T5", "--columns", "占比", "--spill", "--out", out("budget-form.xlsx")])).code).toBe(0);
    const plain = await run(["compute", out("budget-form.xlsx"), "--freeze", "plain", "--out", out("plain-form.xlsx")]);
    expect(plain).toMatchObject({ code: 0, stdout: expect.stringContaining("固化 2 个公式") as string });
    expect(JSON.stringify((await readWorkbookFile(out("plain-form.xlsx"))).sheets)).not.toContain("BUDGET.");
    expect(await values(out("plain-form.xlsx"))).toEqual(await values(out("budget-form.xlsx")));
    expect((await run(["compute", out("plain-form.xlsx"), "--freeze", "budget", "--out", out("back.xlsx")])).code).toBe(0);
    expect((await readWorkbookFile(out("back.xlsx"))).sheets).toEqual((await readWorkbookFile(out("budget-form.xlsx"))).sheets);
  });

  it("keeps what is there", async () => {
    copyFileSync(centre, out("mine.xlsx"));
    const args = ["compute", bureau, "--columns", "占比", "--table", "T5", "--out"];
    expect(await run([...args, out("mine.xlsx")])).toMatchObject({ code: 2, stderr: expect.stringContaining("已经存在") as string });
    expect(readFileSync(out("mine.xlsx")).equals(readFileSync(centre))).toBe(true);
    expect(await run([...args, bureau, "--force"])).toMatchObject({ code: 2, stderr: expect.stringContaining("原文件从不改动") as string });
    expect((await run([...args, out("mine.xlsx"), "--force"])).code).toBe(0);
  });

  it.each([
    [["compute"], 2, "compute 要且只要一个文件"],
    [["compute", "a.xlsx"], 2, "--out"],
    [["compute", "a.xlsx", "--out", "b.xlsx", "--columns", "利润"], 2, "利润"],
    [["compute", "a.xlsx", "--out", "b.xlsx", "--formulas", "magic"], 2, "magic"],
    [["compute", "a.xlsx", "--out", "b.xlsx", "--accept", "all"], 2, "all"],
    [["compute", "a.xlsx", "--out", "b.xlsx", "--freeze", "ice"], 2, "ice"],
    [["compute", "a.xlsx", "--nope"], 2, "--nope"],
    [["compute", "none.xlsx", "--out", "b.xlsx"], 3, "没有这个文件"],
    [["compute", bureau, "--out", out("b.csv")], 2, ".xlsx 结尾"],
    [["compute", bureau, "--table", "T77", "--out", out("b.xlsx")], 1, "T77"],
    [["compute", bureau, "--table", "T5", "--columns", "同比", "--out", out("b.xlsx")], 1, "没有指明用哪张表"],
  ])("answers %j with %d", async (args, code, words) => {
    const result = await run(args);
    expect(result).toMatchObject({ code, stdout: "" });
    expect(result.stderr).toContain(words);
  });

  it("explains itself, Chinese first", async () => {
    const { code, stdout } = await run(["compute", "--help"]);
    expect(code).toBe(0);
    expect(stdout.indexOf("用法")).toBeLessThan(stdout.indexOf("Usage"));
    for (const option of ["--base", "--out", "--table", "--columns", "--formulas", "--freeze", "--spill", "--overwrite", "--accept", "--preview", "--force", "--lang"]) expect(stdout.split(option).length).toBeGreaterThan(2);
  });
});
