import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { fileReportWords } from "../../../src/cli/file-words";
import { summarise, type FileReport } from "../../../src/report/file-report";
import { fileSection } from "../../../src/report/html/file-section";
import { escapeHtml } from "../../../src/report/html/markup";
import { pageEnd, pageStart } from "../../../src/report/html/page";
import { HOSTILE, madeFile } from "../made-report";

const zh = fileReportWords("zh");
const en = fileReportWords("en");
const unreadable: FileReport = { file: "坏.xlsx", problem: { code: "otherKind", args: { kind: "html" } } };
const files: readonly FileReport[] = [madeFile(), unreadable, madeFile({ disclosures: [], unrecognised: [], findings: [] })];

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
