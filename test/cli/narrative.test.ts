/** `budget-check narrative`: a text held against a workbook, from files to exit code. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { LIUZHOU } from "../core/narrative/support";
import { archive } from "../hosts/file/made-archives";
import { temporaryFolder } from "../hosts/file/temporary-folder";
import { samplePath } from "../support/samples";
import { builtCommand } from "./built-command";

const run = builtCommand();
const folder = temporaryFolder();
const workbook = samplePath(LIUZHOU);

const RIGHT = "三、支出决算情况说明\n本年支出合计3,483.85万元，其中：基本支出2,863.81万元，占82.20%；项目支出620.04万元，占17.80%。";
const WRONG = RIGHT.replace("2,863.81", "2,619.16");

function written(name: string, contents: string | Uint8Array): string {
  const file = path.join(folder.path, name);
  writeFileSync(file, contents);
  return file;
}

const word = (text: string): Buffer => archive({ "word/document.xml": `<w:document><w:body>${text.split("\n").map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("")}</w:body></w:document>` });

describe("budget-check narrative", () => {
  it("says nothing is wrong of a right text, from .txt and .docx alike", async () => {
    for (const file of [written("right.txt", RIGHT), written("right.docx", word(RIGHT))]) {
      expect(await run(["narrative", workbook, file])).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("一致 5 · 尾差 0 · 疑似截断 0 · 不一致 0 · 无法核对 0") as string });
    }
  });

  it("tells what is wrong, where, what it should be and which cell it is", async () => {
    const { code, stdout } = await run(["narrative", workbook, written("wrong.txt", WRONG)]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/错误 文-金额 .*【2,619\.16万元】\n.*人员经费合计.* → 2,863\.81万元 {2}公开03表!D7/);
  });

  it("lists every claim when asked", async () => {
    const { stdout } = await run(["narrative", workbook, written("right.txt", RIGHT), "--all", "--lang", "en"]);
    expect(stdout.match(/^ {2}agrees {2}/gm)).toHaveLength(5);
  });

  it("adds its claims to the result of the check, in the documented form", async () => {
    const text = written("wrong.txt", WRONG);
    const { code, stdout } = await run([workbook, "--narrative", text, "--format", "json"]);
    expect(code).toBe(1);
    const result: unknown = JSON.parse(stdout);
    const schema: unknown = JSON.parse(readFileSync(new URL("../../schema/budget-check.schema.json", import.meta.url), "utf8"));
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema as object);
    expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
    expect(result).toMatchObject([{ narrative: text, readable: true, claims: { length: 5 }, claimCounts: { disagrees: 1 } }]);
    expect((result as { claims: unknown[] }[])[0]?.claims[1]).toMatchObject({ kind: "amount", text: "2,619.16万元", outcome: "disagrees", correction: "2,863.81万元", cells: [{ sheet: "公开03表", address: "D7" }] });
  });

  it.each([
    [["narrative"], 2, "要给出一个工作簿"], [["narrative", "a.xlsx", "b.txt", "c.txt"], 2, "要给出一个工作簿"], [["narrative", "a.xlsx", "b.txt", "--format", "xlsx"], 2, "--format"], [["narrative", "a.xlsx", "--lang", "fr"], 2, "--lang"],
    [["narrative", "没有.xlsx", "b.txt"], 3, "没有这个文件"], [["narrative", workbook, "没有.txt"], 3, "没有这个文件"], [["narrative", workbook], 2, "没有给出情况说明"],
  ])("%j is refused with a reason", async (args, code, reason) => {
    expect(await run(args)).toMatchObject({ code, stdout: "", stderr: expect.stringContaining(reason) as string });
  });

  it("a workbook is no narrative", async () => {
    expect(await run(["narrative", workbook, workbook])).toMatchObject({ code: 3, stderr: expect.stringContaining("不是文本或 Word 文档") as string });
  });

  it("explains itself", async () => {
    expect((await run(["narrative", "--help"])).stdout).toContain("用法：budget-check narrative");
  });
});
