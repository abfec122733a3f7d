import { Workbook } from "@cj-tech-master/excelts";
import { describe, expect, it } from "vitest";
import { fileReportWords } from "../../src/cli/file-words";
import { reportWorkbook } from "../../src/cli/report-workbook";
import { textReport, totalLine } from "../../src/cli/text-report";
import { summarise, type FileReport } from "../../src/report/file-report";
import { reportRows } from "../../src/report/report-rows";
import { madeFile, madeFinding, madeReport } from "../report/made-report";

const zh = fileReportWords("zh");
const en = fileReportWords("en");
const unreadable: FileReport = { file: "坏.xlsx", problem: { code: "otherKind", args: { kind: "html" } } };
const files: readonly FileReport[] = [madeFile(), unreadable, madeFile({ disclosures: [], unrecognised: [], findings: [] })];

describe("text", () => {
  const text = textReport(madeFile(), zh, false);

  it("shows findings by table, worst first, with place, rule, equation and proposal", () => {
    const order = ["● 错误", "○ 提示", "▲ 待核实", "≈ 尾差"].map((sign) => text.indexOf(`    ${sign}`));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(text).toContain("支出决算表!C6");
    expect(text).toContain("[决03-2]");
    expect(text).toContain("左边 1,234.56；右边 1,200.00 + 34.00 = 1,234.00；差额 0.56");
    expect(text).toContain("建议改为 1,200.56");
  });

  it("shows counts, and what was not checked", () => {
    expect(text).toContain("错误 1 · 待核实 1 · 尾差 1 · 提示 1");
    expect(text).toContain("成立 2 · 尾差 1 · 可能尾差 0 · 不成立 1 · 缺数据 1");
    const unchecked = text.slice(text.indexOf("未核对"));
    for (const part of ["缺少的表", "部门职责表", "缺数据 X1 ×1：财政拨款收入支出决算总表、本年支出合计", "图：图表工作表"]) expect(unchecked).toContain(part);
  });

  it("has colours only when asked for", () => {
    const escape = String.fromCharCode(27);
    expect(text).not.toContain(escape);
    expect(textReport(madeFile(), zh, true)).toContain(escape);
  });

  it("says why a file could not be checked, and closes with a total", () => {
    expect(textReport(unreadable, zh, false)).toContain("坏.xlsx\n  ✗ 无法检查：不是 Excel 工作簿：内容实际是网页（HTML）");
    expect(totalLine(files.map(summarise), zh)).toBe("文件 3 · 无法检查 1 · 错误 1 · 待核实 1 · 尾差 1 · 提示 1\n");
  });

  it("has no Chinese of its own in English", () => {
    const ascii = madeReport({ disclosures: [], unrecognised: [], findings: [madeFinding("error", { rule: "X1", args: {}, message: "m", cells: [], figures: [], proposal: null, disclosure: null, table: null })] });
    expect(textReport({ ...madeFile(ascii), file: "a.xlsx", skipped: [] }, en, false)).not.toMatch(/\p{Script=Han}/u);
  });
});

describe("report workbook", () => {
  it("reads back with its four sheets, frozen headers and filters", async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(await reportWorkbook(files.map((file) => reportRows(file, zh)), zh)));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(["汇总", "问题清单", "识别", "未核对"]);
    for (const sheet of workbook.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
      expect(sheet.autoFilter).toBeTruthy();
    }
    const rows = (name: string): unknown[][] => {
      const sheet = workbook.getWorksheet(name);
      return Array.from({ length: sheet?.rowCount ?? 0 }, (_, index) => Array.from({ length: sheet?.columnCount ?? 0 }, (_unused, column) => sheet?.getRow(index + 1).getCell(column + 1).value));
    };
    expect(rows("汇总")).toHaveLength(4);
    expect(rows("汇总")[2]?.at(-1)).toContain("无法检查");
    const findings = rows("问题清单");
    expect(findings).toHaveLength(5);
    expect(findings[1]?.[1]).toContain("<script>alert(1)</script>");
    expect(findings[1]?.slice(2, 6)).toEqual(["支出决算表", "错误", "支出决算表", "C6"]);
    expect(findings[1]?.slice(8, 11)).toEqual(["0.56", "1,200.56", "决03-2"]);
    expect(rows("识别")).toHaveLength(5);
    expect(rows("未核对").map((row) => row[2])).toEqual(expect.arrayContaining(["缺少的表", "缺数据、未能核对的勾稽", "未识别或拿不准", "工作表", "文件"]));
  });
});
