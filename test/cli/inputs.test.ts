import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { expandInputs } from "../../src/cli/inputs";
import { temporaryFolder } from "../hosts/file/temporary-folder";

const folder = temporaryFolder();
mkdirSync(path.join(folder.path, "各单位/下级"), { recursive: true });
mkdirSync(path.join(folder.path, "空"));
for (const name of ["各单位/10.xlsx", "各单位/2.XLSX", "各单位/~$2.xlsx", "各单位/说明.docx", "各单位/下级/a.xls", "各单位/下级/b.et", "2024[终稿].xlsx", "决算(公开).xlsx"]) folder.write(name, "x");
symlinkSync(folder.path, path.join(folder.path, "各单位/回到上级"));

const noList = (): Promise<string> => Promise.reject(new Error("no list"));
const names = async (given: readonly string[], list = noList): Promise<string[]> => (await expandInputs(given.map((name) => (name === "-" ? name : path.join(folder.path, name))), list)).map(({ path: file, problem }) => `${path.relative(folder.path, file)}${problem === null ? "" : ` ${problem.code}`}`);

describe("inputs", () => {
  it("searches folders at every depth, in natural order, for workbooks only, and does not follow links", async () => {
    expect(await names(["各单位"])).toEqual(["各单位/2.XLSX", "各单位/10.xlsx", "各单位/下级/a.xls", "各单位/下级/b.et"]);
  });

  it("takes a named file whatever its extension", async () => {
    expect(await names(["各单位/说明.docx", "各单位/~$2.xlsx", "没有.xlsx"])).toEqual(["各单位/说明.docx", "各单位/~$2.xlsx", "没有.xlsx"]);
  });

  it("takes a file by its name even when that looks like a pattern", async () => {
    expect(await names(["2024[终稿].xlsx", "决算(公开).xlsx"])).toEqual(["2024[终稿].xlsx", "决算(公开).xlsx"]);
  });

  it("expands patterns", async () => {
    expect(await names(["**/*.xls*"])).toEqual(["2024[终稿].xlsx", "各单位/10.xlsx", "各单位/下级/a.xls", "决算(公开).xlsx"].sort(new Intl.Collator("zh-CN", { numeric: true }).compare));
  });

  it("says so when a pattern or a folder gives nothing", async () => {
    expect(await names(["*.ods", "空"])).toEqual(["*.ods noMatch", "空 emptyFolder"]);
  });

  it("takes each file once, where it comes first", async () => {
    expect(await names(["各单位/10.xlsx", "各单位", "./各单位/10.xlsx"])).toEqual(["各单位/10.xlsx", "各单位/2.XLSX", "各单位/下级/a.xls", "各单位/下级/b.et"]);
  });

  it.each(["\n", "\r\n", "\0"])("reads a list separated by %j", async (separator) => {
    const list = `\uFEFF${["各单位/10.xlsx", "", "各单位/下级"].map((name) => (name === "" ? "" : path.join(folder.path, name))).join(separator)}${separator}`;
    expect(await names(["-"], () => Promise.resolve(list))).toEqual(["各单位/10.xlsx", "各单位/下级/a.xls", "各单位/下级/b.et"]);
  });
});
