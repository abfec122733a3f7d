import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import manifest from "../../package.json";
import { archive, sheetData, workbook, workbookParts } from "../hosts/file/made-archives";
import { temporaryFolder } from "../hosts/file/temporary-folder";
import { builtCommand } from "./built-command";

const run = builtCommand();
const folder = temporaryFolder();
const samples = readdirSync("samples").filter((name) => /\.xlsx?$/.test(name)).sort().map((name) => path.resolve("samples", name));
const clean = path.resolve("samples/廉江市医疗保障局2023年度部门决算.xlsx");
const wrong = folder.write("wrong.xlsx", wrongTable());
const page = folder.write("page.xls", "<html><body><table></table></body></html>");
const oddRecord = folder.write("odd.xls", withUnknownRecord());
const untitled = folder.write("untitled.xlsx", workbook(sheetData([["项目", "金额"], ["甲", 1], ["乙", 2], ["丙", 3], ["合计", 6]])));

/** 支出决算表 whose 合计 is 10 too large. */
function wrongTable(): Buffer {
  const rows: (string | number)[][] = [
    ["支出决算表"],
    ["部门：某市某局", "", "", "", "", "", "", "金额单位：万元"],
    ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"],
    ["", "合计", 40, 25, 15, 0, 0, 0],
    ["205", "教育支出", 30, 20, 10, 0, 0, 0],
    ["20501", "教育管理事务", 30, 20, 10, 0, 0, 0],
    ["2050101", "行政运行", 30, 20, 10, 0, 0, 0],
  ];
  return archive(workbookParts([{ name: "支出决算表", xml: sheetData(rows) }]));
}

/** The sample with a record of a type that no version of Excel writes in place of its window record. */
function withUnknownRecord(): Buffer {
  const bytes = readFileSync("samples/廉江市医疗保障局2023年度部门决算.xls");
  const at = bytes.indexOf(Buffer.from([0x3d, 0x00, 0x12, 0x00]));
  if (at < 0) throw new Error("the sample has no window record");
  bytes.writeUInt16LE(0x653f, at);
  return bytes;
}

interface Parsed {
  readonly file: string;
  readonly readable: boolean;
  readonly error?: { readonly code: string; readonly message: string };
  readonly findings: readonly { readonly severity: string; readonly message: string }[];
  readonly disclosures: readonly { readonly tables: readonly unknown[] }[];
}

/** The schema test in this file says that it is. */
const parse = (line: string): Parsed => JSON.parse(line) as Parsed;
const lines = (text: string): Parsed[] => text.trimEnd().split("\n").map(parse);

describe("asking about the command", () => {
  it("gives help, Chinese first, and the version", async () => {
    expect(await run(["--help"])).toMatchObject({ code: 0, stderr: "", stdout: expect.stringMatching(/^budget-check：核对/) as string });
    expect(await run(["--version"])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
  });

  it("refuses arguments that make no sense with 2, on standard error", async () => {
    expect(await run([])).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("没有给出要检查的文件") as string });
    expect(await run([clean, "--format", "html"])).toMatchObject({ code: 2, stdout: "" });
    expect(await run(["-"], { input: "\n" })).toMatchObject({ code: 2 });
  });
});

it("keeps the reading library's remarks to itself", async () => {
  const { code, stdout, stderr } = await run([oddRecord, "--format", "ndjson"]);
  expect({ code, stderr, tables: lines(stdout)[0]?.disclosures[0]?.tables.length }).toEqual({ code: 0, stderr: "", tables: 9 });
});

describe("exit code", () => {
  it.each([
    ["0 when nothing is wrong", [clean], 0],
    ["1 when there are errors", [clean, wrong], 1],
    ["3 when a file could not be checked, even with errors in others", [wrong, page], 3],
    ["3 for a file that is not there", [path.join(folder.path, "none.xlsx")], 3],
    ["3 for a pattern without files", [path.join(folder.path, "*.none")], 3],
    ["0 for a workbook without a known table", [untitled], 0],
    ["1 for it when strict", [untitled, "--strict"], 1],
  ])("is %s", async (_, args, code) => {
    expect((await run(args)).code).toBe(code);
  });
});

describe("results", () => {
  it("come in the order of the input, one line each, as the schema says", async () => {
    const files = [...samples, page, untitled, wrong, ...samples.map((file, index) => {
      const copy = path.join(folder.path, `copy${index}${path.extname(file)}`);
      copyFileSync(file, copy);
      return copy;
    })];
    const { code, stdout, stderr } = await run([...files, "--format", "ndjson"]);
    expect(code).toBe(3);
    expect(stderr).toBe("");
    const results = lines(stdout);
    expect(results.map(({ file }) => file)).toEqual(files);
    expect(results.filter(({ readable }) => !readable).map(({ file }) => file)).toEqual([page]);
    for (const [index] of samples.entries()) expect(results[index]?.disclosures[0]?.tables.length).toBeGreaterThan(7);
    expect(results.find(({ file }) => file === wrong)?.findings.some(({ severity }) => severity === "error")).toBe(true);

    const schema: unknown = JSON.parse(readFileSync("schema/budget-check.schema.json", "utf8"));
    if (typeof schema !== "object" || schema === null) throw new TypeError("no schema");
    const validate = new Ajv2020({ strictTypes: false, strictRequired: false }).compile(schema);
    expect(validate(results), JSON.stringify(validate.errors)).toBe(true);
  });

  it("are one array as JSON, the same objects as line by line", async () => {
    const [array, each] = [await run([clean, page, "--format", "json"]), await run([clean, page, "--format", "ndjson"])];
    expect(JSON.parse(array.stdout)).toEqual(lines(each.stdout));
  });

  it("are the same every time", async () => {
    expect((await run([clean, wrong])).stdout).toBe((await run([clean, wrong])).stdout);
  });

  it("are a report on the screen without colours when it is no terminal", async () => {
    const { stdout } = await run([wrong, page]);
    expect(stdout).toContain("● 错误");
    expect(stdout).toContain("不是 Excel 工作簿：内容实际是网页（HTML）");
    expect(stdout).toMatch(/文件 2 · 无法检查 1 · .*\n$/);
    expect(stdout).not.toContain(String.fromCharCode(27));
  });

  it("are in English when asked for", async () => {
    const { stdout } = await run([page, "--lang", "en"]);
    expect(stdout).toContain("not an Excel workbook: the contents are a web page (HTML)");
  });

  it("take files from a list, folders and patterns, each file once", async () => {
    mkdirSync(path.join(folder.path, "单位"), { recursive: true });
    copyFileSync(clean, path.join(folder.path, "单位/甲.xlsx"));
    folder.write("单位/~$甲.xlsx", "x");
    folder.write("单位/说明.txt", "x");
    const list = ["单位", "单位/*.xlsx", clean].join("\n");
    const { stdout } = await run(["-", "--format", "ndjson"], { input: list, cwd: folder.path });
    expect(lines(stdout).map(({ file }) => file)).toEqual([path.join("单位", "甲.xlsx"), clean]);
  });
});

describe("reports in files", () => {
  it("are written whole, and nothing else is", async () => {
    mkdirSync(path.join(folder.path, "out"));
    for (const [format, name] of [["html", "报告.html"], ["xlsx", "报告.xlsx"], ["json", "r.json"], ["text", "r.txt"], ["ndjson", "r.ndjson"]] as const) {
      const { code, stdout, stderr } = await run([clean, page, "--format", format, "--out", path.join(folder.path, "out", name)]);
      expect([code, stdout]).toEqual([3, ""]);
      expect(stderr).toContain(name);
    }
    expect(readdirSync(path.join(folder.path, "out")).sort()).toEqual(["r.json", "r.ndjson", "r.txt", "报告.html", "报告.xlsx"].sort());
    const html = readFileSync(path.join(folder.path, "out/报告.html"), "utf8");
    expect(html.startsWith("<!doctype html>")).toBe(true);
    expect(html.trimEnd().endsWith("</html>")).toBe(true);
    expect(html).toContain("<svg viewBox");
    expect(readFileSync(path.join(folder.path, "out/报告.xlsx")).subarray(0, 2).toString()).toBe("PK");
  });

  it("never take the place of an input, under whatever name", async () => {
    const kept = folder.write("kept.xlsx", readFileSync(clean));
    const before = createHash("sha256").update(readFileSync(kept)).digest("hex");
    for (const [args, out] of [[[kept], kept], [[folder.path], path.join(folder.path, "单位/../kept.xlsx")], [[clean, "--catalogue", kept], kept]] as const) {
      expect(await run([...args, "--format", "xlsx", "--out", out])).toMatchObject({ code: 2, stderr: expect.stringContaining("不会覆盖") as string });
    }
    expect(createHash("sha256").update(readFileSync(kept)).digest("hex")).toBe(before);
  });

  it("are refused with 2 where they cannot be written", async () => {
    expect(await run([clean, "--format", "html", "--out", path.join(folder.path, "no/such/r.html")])).toMatchObject({ code: 2, stderr: expect.stringContaining("ENOENT") as string });
    expect(await run([clean, "--format", "html", "--out", folder.path])).toMatchObject({ code: 2 });
  });

  it("leave the files that were checked as they were", async () => {
    const state = (): unknown[] => samples.map((file) => [statSync(file, { bigint: true }).mtimeNs, createHash("sha256").update(readFileSync(file)).digest("hex")]);
    const before = state();
    await run([...samples, "--format", "ndjson"]);
    expect(state()).toEqual(before);
    expect(existsSync(path.resolve("samples/r.json"))).toBe(false);
  });
});

describe("time and the rest", () => {
  it("ends a file that takes too long, and goes on with the next", async () => {
    const tall = folder.write("tall.xlsx", workbook(`<sheetData>${Array.from({ length: 60_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c><c r="B${index + 1}"><v>1</v></c></row>`).join("")}</sheetData>`));
    const { code, stdout } = await run([tall, page, tall.replace("tall", "none"), "--format", "ndjson", "--timeout", "0.05"]);
    expect(code).toBe(3);
    expect(lines(stdout).map(({ error }) => error?.code)).toEqual(["timeout", "otherKind", "notFound"]);
    expect(lines(stdout)[0]?.error?.message).toContain("0.05 秒");
  });

  it("takes the user's own list of subjects, and says what is wrong with one that is none", async () => {
    // 科目编码,科目名称 / 201,一般公共服务支出, as Excel in China saves it.
    const gbk = Buffer.from("bfc6c4bfb1e0c2eb2cbfc6c4bfc3fbb3c60a3230312cd2bbb0e3b9abb9b2b7fecef1d6a7b3f60a", "hex");
    for (const list of [folder.write("科目.csv", "科目编码,科目名称\n201,一般公共服务支出\n"), folder.write("科目-gbk.csv", gbk)]) {
      expect((await run([clean, "--catalogue", list])).code).toBe(0);
    }
    expect(await run([clean, "--catalogue", folder.write("空.csv", "\n")])).toMatchObject({ code: 2, stderr: expect.stringMatching(/空的/) as string });
    expect(await run([clean, "--catalogue", page])).toMatchObject({ code: 2, stderr: expect.stringContaining("网页") as string });
    expect(await run([clean, "--catalogue", path.join(folder.path, "none.csv")])).toMatchObject({ code: 2 });
  });
});
