import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readKeptTexts, withKeptTexts } from "../../../src/hosts/file/kept-texts";
import { readWorkbookBytes } from "../../../src/hosts/file/workbook-bytes";
import { samplePath } from "../../support/samples";

const bytes = new Uint8Array(readFileSync(samplePath("柳州市医疗保障局2024年度部门决算")));
const customPart = (file: Uint8Array): string => strFromU8(unzipSync(file)["docProps/custom.xml"] ?? new Uint8Array());

describe("texts kept in a file", () => {
  it("come back as they were, however long and whatever stands in them", () => {
    const texts = new Map([["ignoredFindings", `<“&">'\r\n𠮷${"长".repeat(1_000)}`], ["tables", "[]"]]);
    const file = withKeptTexts(bytes, texts, bytes);
    expect(readKeptTexts(file)).toEqual(texts);
    expect(Math.max(...[...customPart(file).matchAll(/<vt:lpwstr>(.*?)<\/vt:lpwstr>/g)].map(([, piece = ""]) => Array.from(piece.replace(/&#?\w+;/g, "x")).length))).toBeLessThanOrEqual(255);
  });

  it("leave the sheets alone and the package whole", async () => {
    const file = withKeptTexts(bytes, new Map([["key", "text"]]), bytes);
    expect(await readWorkbookBytes("", file)).toEqual(await readWorkbookBytes("", bytes));
    const parts = unzipSync(file);
    expect(strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array())).toContain('PartName="/docProps/custom.xml"');
    expect(strFromU8(parts["_rels/.rels"] ?? new Uint8Array())).toContain("custom-properties");
  });

  it("keep other programs' properties, and go without a trace", () => {
    const kept = withKeptTexts(bytes, new Map([["key", "text"]]), bytes);
    const parts = unzipSync(kept);
    parts["docProps/custom.xml"] = strToU8(customPart(kept).replace("</Properties>", '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="9" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1</vt:lpwstr></property></Properties>'));
    const original = zipSync(parts);
    const cleared = withKeptTexts(kept, new Map(), original);
    expect(readKeptTexts(cleared)).toEqual(new Map());
    expect(customPart(cleared)).toContain('pid="2" name="KSOProductBuildVer"');
    expect(customPart(cleared)).not.toContain("budget-check");
  });

  it("changes nothing in a file that keeps none", () => {
    expect(withKeptTexts(bytes, new Map(), bytes)).toBe(bytes);
  });
});
