/** Narratives from files: encodings, Word documents, and everything that is neither. */
import { describe, expect, it } from "vitest";
import { nodeUnpacking } from "../../../src/hosts/file/node-unpacking";
import { readNarrativeText } from "../../../src/hosts/file/narrative-text";
import { FileProblem } from "../../../src/hosts/file/problems";
import { plainUnpacking } from "../../../src/hosts/file/unpacking";
import { archive } from "./made-archives";

const read = (bytes: Uint8Array): string => readNarrativeText("说明", bytes);

/** 收入1元 in GB18030, the encoding of Notepad on a Chinese Windows. */
const GB18030 = Uint8Array.from([0xca, 0xd5, 0xc8, 0xeb, 0x31, 0xd4, 0xaa]);

const word = (body: string): Buffer => archive({ "[Content_Types].xml": "<Types/>", "word/document.xml": `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>` });

describe("text files", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode("收入1元")], ["UTF-8 with a mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode("收入1元")])], ["GB18030", GB18030],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, 0x36, 0x65, 0x65, 0x51, 0x31, 0x00, 0x43, 0x51])], ["UTF-16, the other way round", Uint8Array.from([0xfe, 0xff, 0x65, 0x36, 0x51, 0x65, 0x00, 0x31, 0x51, 0x43])],
  ])("in %s", (_, bytes) => expect(read(bytes)).toBe("收入1元"));
});

describe("Word documents", () => {
  it("give a line for each paragraph, runs joined", () => {
    expect(read(word("<w:p><w:r><w:t>一、收入</w:t></w:r><w:r><w:t xml:space=\"preserve\">情况 </w:t></w:r></w:p><w:p/><w:p><w:r><w:t>A&amp;B&#x20;&lt;1&#65;</w:t><w:br/><w:t>次行</w:t></w:r></w:p>"))).toBe("一、收入情况 \n\nA&B <1A\n次行\n");
  });

  it("leave out tables, deleted text, field codes and copies for older programs", () => {
    const body = "<w:tbl><w:tr><w:tc><w:tbl><w:p><w:t>内</w:t></w:p></w:tbl><w:p><w:t>表</w:t></w:p></w:tc></w:tr></w:tbl>"
      + "<w:p><w:del><w:r><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:instrText>PAGE</w:instrText><mc:AlternateContent><mc:Choice><w:t>框</w:t></mc:Choice><mc:Fallback><w:t>框</w:t></mc:Fallback></mc:AlternateContent></w:p>";
    expect(read(word(body))).toBe("新框\n");
  });

  it("are unpacked alike with and without Node.js", () => {
    const bytes = word("<w:p><w:t>文</w:t></w:p>");
    expect(readNarrativeText("a", bytes, nodeUnpacking)).toBe(readNarrativeText("a", bytes, plainUnpacking));
  });
});

describe("what is neither", () => {
  it.each([
    ["nothing", new Uint8Array(), "empty"], ["a workbook", archive({ "xl/workbook.xml": "<workbook/>" }), "noText"], ["an old Word document", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "noText"],
    ["a PDF", new TextEncoder().encode("%PDF-1.4 …"), "noText"], ["noise", Uint8Array.from([0x80, 0x81, 0xff, 0xff, 0x80]), "noText"], ["zeros", new Uint8Array(64), "noText"],
    ["half a document", word("<w:p><w:t>文</w:t></w:p>").subarray(0, 90), "truncated"], ["a locked one", archive({ "word/document.xml": "x" }, { "word/document.xml": { encrypted: true } }), "passwordProtected"],
  ])("%s is said to be so", (_, bytes, code) => {
    let problem: unknown;
    try {
      read(bytes);
    } catch (error) {
      problem = error;
    }
    expect(problem).toBeInstanceOf(FileProblem);
    expect(problem).toMatchObject({ code, file: "说明" });
  });

  it("text that only looks like a document costs no more than reading it", () => {
    expect(read(word("<w:p ".repeat(200_000))).length).toBeLessThan(10);
  }, 60_000);
});
