import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Workbook } from "@cj-tech-master/excelts";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { coreWords } from "../../src/cli/core-words";
import { summarise, type FileReport } from "../../src/cli/file-report";
import { fileSection } from "../../src/cli/html/file-section";
import { escapeHtml } from "../../src/cli/html/markup";
import { pageEnd, pageStart } from "../../src/cli/html/page";
import { jsonReport } from "../../src/cli/json-report";
import { reportRows } from "../../src/cli/report-rows";
import { reportWorkbook } from "../../src/cli/report-workbook";
import { textReport, totalLine } from "../../src/cli/text-report";
import { wordsFor } from "../../src/cli/words";
import { FILE_PROBLEM_CODES } from "../../src/hosts/file/problems";
import { HOSTILE, madeFile, madeFinding, madeReport } from "./made-report";

const zh = wordsFor("zh", coreWords);
const en = wordsFor("en", coreWords);
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

describe("JSON", () => {
  const schema: unknown = JSON.parse(readFileSync("schema/budget-check.schema.json", "utf8"));
  if (typeof schema !== "object" || schema === null) throw new TypeError("no schema");
  const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(schema);

  it("is what the schema says", () => {
    const output: unknown = JSON.parse(JSON.stringify(files.map((file) => jsonReport(file, zh))));
    expect(validate(output), JSON.stringify(validate.errors)).toBe(true);
  });

  it("is refused by the schema when it is anything else", () => {
    const good = jsonReport(madeFile(), zh);
    const bad: unknown[] = [[{ ...good, extra: 1 }], [{ ...good, readable: false }], [{ ...good, disclosures: [{ ...good.disclosures[0], kind: "预算" }] }], [{ ...good, findings: [{ ...good.findings[0], cells: [{ sheet: "a", address: "1A", role: "culprit" }] }] }], good];
    for (const output of bad) expect(validate(output)).toBe(false);
  });

  it("knows every problem a file can have", () => {
    for (const code of FILE_PROBLEM_CODES) expect(validate([jsonReport({ file: "a", problem: { code, args: {} } }, zh)]), code).toBe(true);
  });

  it("gives addresses in A1 style, and everything else as found", () => {
    const output = jsonReport(madeFile(), zh);
    expect(output.disclosures[0]?.tables[1]).toMatchObject({ id: "T3", sheet: "支出决算表", range: "A1:E10", continued: [{ sheet: "支出决算表(续)", range: "A1:E4" }], evidence: { titleCell: { sheet: "支出决算表", address: "A1" }, insertedColumns: [{ column: "AB", header: "备注", meaning: null }] } });
    expect(output.disclosures[0]).toMatchObject({ unit: HOSTILE, kind: "final", scope: "department", relations: { holds: 2, rounding: 1, maybeRounding: 0, broken: 1, missingData: 1 } });
    expect(output.findings[1]).toMatchObject({ severity: "error", cells: [{ address: "C9", role: "total" }, { address: "C6", role: "culprit" }], figures: [{ value: "1234.56", side: "left", sign: 1, address: "C9" }, {}, {}], proposal: { address: "C6", value: "1200.56" } });
    expect(output.unrecognised.at(-1)).toEqual({ sheet: "图", range: null, reason: "图表工作表，不是工作表，未检查" });
  });
});

describe("HTML", () => {
  const page = `${pageStart(files.map(summarise), zh)}${files.map((file, index) => fileSection(file, index, zh)).join("")}${pageEnd("1.2.3")}`;

  it("refers to nothing outside itself", () => {
    expect(page).not.toMatch(/@import|url\(|<(link|iframe|object|embed|form|base|img|audio|video|use|image)\b/i);
    const tags = [...page.matchAll(/<[a-z](?:"[^"]*"|[^">])*>/g)].map(([tag]) => tag);
    expect(tags.filter((tag) => /\s(src|srcset|action|data|poster|xlink:href)=/.test(tag))).toEqual([]);
    expect([...page.matchAll(/href="([^"]*)"/g)].every(([, target]) => target?.startsWith("#file-"))).toBe(true);
  });

  it("forbids everything but its own style and script, and those are what the policy names", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    for (const [tag, directive] of [["style", "style-src"], ["script", "script-src"]] as const) {
      const contents = [...page.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, "g"))].map(([, text]) => text ?? "");
      expect(contents).toHaveLength(1);
      expect(policy).toContain(`${directive} 'sha256-${createHash("sha256").update(contents[0] ?? "").digest("base64")}'`);
    }
    expect(page).not.toMatch(/ style="| on\w+="/);
  });

  it("escapes what comes from the workbook", () => {
    expect(page).not.toContain("<img");
    expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(escapeHtml(HOSTILE)).not.toMatch(/[<>"']|\p{Cc}/u);
  });

  it("closes what it opens", () => {
    const open: string[] = [];
    for (const [, closing, tag = ""] of page.replace(/<(style|script)>[^]*?<\/\1>/g, "").matchAll(/<(\/?)([a-z][a-z0-9]*)\b(?:"[^"]*"|[^">])*?(?<!\/)>/g)) {
      if (closing === "/") expect(open.pop()).toBe(tag);
      else if (tag !== "meta") open.push(tag);
    }
    expect(open).toEqual([]);
  });

  it("lists the files, and shows findings, equation, picture and what was not checked", () => {
    for (const part of ['href="#file-1"', 'id="file-3"', "无法检查", "差额", "1,200.56", "未核对", "缺少的表", "凭表名认出", "没有识别出公开表"]) expect(page).toContain(part);
    expect(page).toMatch(/<g class="edge rounding"><title>收入支出决算总表 — 支出决算表：成立 1、尾差 1、缺数据 1<\/title><path/);
    expect(page).toMatch(/<g class="node broken"><title>支出决算表/);
    expect(page).toContain('lang="zh-CN"');
    expect(pageStart([], en)).toContain('lang="en"');
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
