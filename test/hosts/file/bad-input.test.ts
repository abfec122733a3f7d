import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeFileProblem, describeSkippedSheet } from "../../../src/hosts/file/problem-wording";
import { FILE_PROBLEM_CODES, FileProblem, SKIPPED_SHEET_REASONS } from "../../../src/hosts/file/problems";
import { readWorkbookFile } from "../../../src/hosts/file/read-workbook";
import { DEFAULT_LIMITS, readWorkbookBytes } from "../../../src/hosts/file/workbook-bytes";
import { oleFile as ole } from "./made-ole";
import { archive, sheetData, workbook, workbookParts } from "./made-archives";
import { temporaryFolder } from "./temporary-folder";

const folder = temporaryFolder();

/** What is wrong with a file, after making sure that its bytes alone, as a browser has them, are refused in the same words. */
async function problemOf(path: string, limits = DEFAULT_LIMITS): Promise<FileProblem> {
  const problem = await refused(readWorkbookFile(path, limits));
  if (existsSync(path) && statSync(path).isFile()) {
    const { code, args } = await refused(readWorkbookBytes(path, new Uint8Array(readFileSync(path)), limits));
    expect({ code, args }).toEqual({ code: problem.code, args: problem.args });
  }
  return problem;
}

async function refused(reading: Promise<unknown>): Promise<FileProblem> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
  throw new Error("it was read");
}

/** A BIFF8 stream that begins with its BOF and a FilePass record. */
const filePass = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, 0xbb, 0x0d, 0xcc, 0x07, 0, 0, 0, 0, 6, 0, 0, 0, 0x2f, 0x00, 0x06, 0x00, 0x00, 0x00, 0x12, 0x34, 0x56, 0x78, 0x0a, 0x00, 0x00, 0x00]);

const whole = workbook(sheetData([["合计", 1]]));
const spaces = Buffer.alloc(4_000_000, 0x20);
const bombParts = { ...workbookParts([{ name: "表", xml: sheetData([[1]]) }]), "xl/sharedStrings.xml": spaces };

describe("files that are no workbook", () => {
  const cases: [name: string, contents: Buffer | string, code: FileProblem["code"], args?: Record<string, string>][] = [
    ["empty.xlsx", "", "empty"],
    ["page.xls", "<!DOCTYPE html><html><body><table><tr><td>1</td></tr></table></body></html>", "otherKind", { kind: "html" }],
    ["office-page.xls", '\uFEFF<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>', "otherKind", { kind: "html" }],
    ["list.xls", "科目编码,科目名称\n201,一般公共服务支出\n", "otherKind", { kind: "text" }],
    ["old-list.xls", Buffer.from([0xbf, 0xc6, 0xc4, 0xbf, 0x2c, 0x31, 0x0a]), "otherKind", { kind: "text" }],
    ["spreadsheet.xml.xls", '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>', "otherKind", { kind: "xml2003" }],
    ["data.xls", '<?xml version="1.0"?><a/>', "otherKind", { kind: "xml" }],
    ["paper.xlsx", "%PDF-1.7\n%âãÏÓ", "otherKind", { kind: "pdf" }],
    ["picture.xlsx", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "otherKind", { kind: "image" }],
    ["packed.xlsx", Buffer.from("Rar!\u001a\u0007"), "otherKind", { kind: "rar" }],
    ["letter.xlsx", archive({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" }), "otherKind", { kind: "docx" }],
    ["open.xlsx", archive({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }), "otherKind", { kind: "ods" }],
    ["files.xlsx", archive({ "a.txt": "a" }), "otherKind", { kind: "zip" }],
    ["letter.xls", ole({ WordDocument: Buffer.from("x") }), "otherKind", { kind: "doc" }],
    ["noise.xlsx", Buffer.from([1, 2, 3, 4, 5, 0, 255, 254]), "unknownKind"],
    ["~$决算.xlsx", Buffer.from([5, 0, 0, 0, 1]), "ownerFile"],
    ["cut.xlsx", whole.subarray(0, whole.length - 60), "truncated"],
    ["cut-early.xlsx", whole.subarray(0, 40), "truncated"],
    ["cut.xls", ole({ Workbook: Buffer.alloc(9000, 1) }).subarray(0, 700), "truncated"],
    ["locked.xlsx", ole({ EncryptedPackage: Buffer.alloc(100), EncryptionInfo: Buffer.alloc(100) }), "passwordProtected"],
    ["locked.xls", ole({ Workbook: filePass }), "passwordProtected"],
    ["locked-part.xlsx", archive(bombParts, { "xl/workbook.xml": { encrypted: true } }), "passwordProtected"],
    ["no-sheets.xlsx", archive(workbookParts([])), "noSheets"],
  ];

  it.each(cases)("%s", async (name, contents, code, args = {}) => {
    const problem = await problemOf(folder.write(name, contents));
    expect({ code: problem.code, args: problem.args }).toEqual({ code, args });
    expect(problem.file).toContain(name);
  });

  it("names the part whose bytes were changed", async () => {
    const parts = workbookParts([{ name: "表", xml: sheetData([["合计", 12.5]]) }]);
    const bytes = archive(parts);
    const sheet = bytes.indexOf("xl/worksheets/sheet1.xml") + "xl/worksheets/sheet1.xml".length + 12;
    bytes.writeUInt8(bytes.readUInt8(sheet) ^ 0xff, sheet);
    expect((await problemOf(folder.write("changed.xlsx", bytes))).args).toEqual({ part: "xl/worksheets/sheet1.xml" });
  });

  it("says what is wrong with a path", async () => {
    expect((await problemOf(`${folder.path}/none.xlsx`)).code).toBe("notFound");
    expect((await problemOf(folder.path)).code).toBe("notAFile");
  });

  it("says so when there is no permission", async () => {
    const path = folder.write("secret.xlsx", whole);
    chmodSync(path, 0);
    // The administrator may read everything, and Windows keeps permissions elsewhere.
    if (process.platform === "win32" || process.getuid?.() === 0) expect((await readWorkbookFile(path)).sheets).toHaveLength(1);
    else expect((await problemOf(path)).code).toBe("noPermission");
  });

  it("does not wait for a named pipe", async () => {
    if (process.platform === "win32") return;
    execFileSync("mkfifo", [`${folder.path}/pipe.xlsx`]);
    expect((await problemOf(`${folder.path}/pipe.xlsx`)).code).toBe("notAFile");
  });
});

describe("files that cost too much", () => {
  it("refuses a zip bomb by what it declares", async () => {
    const problem = await problemOf(folder.write("bomb.xlsx", archive(bombParts)), { ...DEFAULT_LIMITS, mostUnpacked: 1_000_000 });
    expect(problem.code).toBe("zipBomb");
  });

  it("refuses one that lies about its size without unpacking it", async () => {
    const bytes = archive(bombParts, { "xl/sharedStrings.xml": { declaredSize: 100 } });
    const problem = await problemOf(folder.write("liar.xlsx", bytes), { ...DEFAULT_LIMITS, mostUnpacked: 1_000_000 });
    expect(problem).toMatchObject({ code: "damaged", args: { part: "xl/sharedStrings.xml" } });
  });

  it("refuses many parts that are each within the limit", async () => {
    const parts = { ...workbookParts([{ name: "表", xml: sheetData([[1]]) }]), ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`xl/part${index}.xml`, Buffer.alloc(200_000, 0x20)])) };
    expect((await problemOf(folder.write("many.xlsx", archive(parts)), { ...DEFAULT_LIMITS, mostUnpacked: 1_000_000 })).code).toBe("zipBomb");
  });

  it("refuses a file above the limit before reading it", async () => {
    expect((await problemOf(folder.write("large.xlsx", whole), { ...DEFAULT_LIMITS, mostBytes: 100 })).code).toBe("tooLarge");
  });

  it("reads a million formatted empty rows as the few that have contents", async () => {
    const rows = Array.from({ length: 1_048_576 }, (_, index) => (index === 4 ? '<row r="5"><c r="B5"><v>7</v></c></row>' : `<row r="${index + 1}" s="1"><c r="A${index + 1}" s="1"/></row>`));
    const path = folder.write("million.xlsx", workbook(`<sheetData>${rows.join("")}</sheetData>`, [4]));
    const { sheets } = await readWorkbookFile(path);
    expect(sheets[0]?.rows).toEqual([{ row: 4, cells: [{ column: 1, value: 7 }] }]);
    expect((await readWorkbookBytes(path, new Uint8Array(readFileSync(path)))).sheets).toEqual(sheets);
  });

  it("reads a sheet of 100,000 rows", async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c><c r="B${index + 1}"><v>1.5</v></c></row>`);
    const { sheets } = await readWorkbookFile(folder.write("tall.xlsx", workbook(`<sheetData>${rows.join("")}</sheetData>`)));
    expect(sheets[0]?.rows).toHaveLength(100_000);
    expect(sheets[0]?.rows.at(-1)).toEqual({ row: 99_999, cells: [{ column: 0, value: 99_999 }, { column: 1, value: 1.5 }] });
  });
});

describe("words", () => {
  it("says every problem in both languages, with nothing left to fill in", () => {
    const args = { extensions: ".xlsx", cause: "EIO", size: "9 MB", limit: "1 MB", kind: "html", part: "xl/workbook.xml", seconds: "5" };
    for (const code of FILE_PROBLEM_CODES) {
      const zh = describeFileProblem({ code, args }, "zh");
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(zh).not.toMatch(/[{}]/);
      const en = describeFileProblem({ code, args }, "en");
      expect(en).not.toMatch(/\p{Script=Han}|[{}]/u);
    }
    for (const reason of SKIPPED_SHEET_REASONS) expect(describeSkippedSheet(reason, "zh")).not.toBe(describeSkippedSheet(reason, "en"));
  });

  it("names what a file really is", () => {
    expect(describeFileProblem({ code: "otherKind", args: { kind: "html" } }, "zh")).toContain("网页");
    expect(describeFileProblem({ code: "otherKind", args: { kind: "html" } }, "en")).toContain("web page");
  });
});
