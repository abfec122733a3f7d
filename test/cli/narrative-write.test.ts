/** `budget-check narrative --write`: the text on standard output, what was not written on standard error, bad arguments refused. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runWriteNarrative } from "../../src/cli/narrative-write";
import { samplePath } from "../support/samples";

const folder = mkdtempSync(path.join(tmpdir(), "budget-check-write-"));
afterAll(() => rmSync(folder, { recursive: true }));

let out = "";
let err = "";
beforeEach(() => {
  out = "";
  err = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    err += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

const liuzhou = samplePath("柳州市医疗保障局2024年度部门决算");
const zhuzhou = samplePath("株洲市医疗保障局2024年度部门决算");

describe("narrative --write", () => {
  it("writes the usual style of the kind", async () => {
    expect(await runWriteNarrative([liuzhou, "--write"])).toBe(0);
    expect(out).toContain("（一）本部门2024年度收入总计3,483.85万元。");
    expect(out).toContain("（十五）住房保障支出（类）住房改革支出（款）购房补贴（项）支出决算为1.98万元。");
  });

  it("writes a named style, and says what it left out", async () => {
    expect(await runWriteNarrative([zhuzhou, "--write", "--style", "shanxi-final"])).toBe(0);
    expect(out).toContain("2024年度支出合计2,113.81万元，其中：基本支出1,434.27万元，占比67.85%；项目支出679.55万元，占比32.15%。");
  });

  it("refuses a style that there is not, or that is of budgets", async () => {
    expect(await runWriteNarrative([liuzhou, "--write", "--style", "nothing"])).toBe(2);
    expect(await runWriteNarrative([liuzhou, "--write", "--style", "plain-budget"])).toBe(2);
    expect(err).toContain("guangxi-final");
    expect(out).toBe("");
  });

  it("needs last year's tables to learn from last year's text", async () => {
    const text = path.join(folder, "上年.txt");
    writeFileSync(text, "一、收入支出决算总体情况说明\n2023年度收入总计1.00万元。");
    expect(await runWriteNarrative([liuzhou, "--write", "--learn", text])).toBe(2);
    expect(err).toContain("--base");
  });

  it("explains itself, and complains of what it does not know and cannot read", async () => {
    expect(await runWriteNarrative(["--write", "--help"])).toBe(0);
    expect(out).toContain("--learn");
    expect(await runWriteNarrative([liuzhou, "--write", "--nothing"])).toBe(2);
    expect(await runWriteNarrative([path.join(folder, "none.xlsx"), "--write"])).toBe(3);
    expect(err).toContain("none.xlsx");
  });
});
