import { describe, expect, it } from "vitest";
import { parseArguments } from "../../src/cli/arguments";
import { helpText, usageMessage } from "../../src/cli/usage";

describe("arguments", () => {
  it("takes files alone", () => {
    expect(parseArguments(["a.xlsx", "b.xlsx"])).toEqual({ kind: "check", inputs: ["a.xlsx", "b.xlsx"], format: "text", out: null, catalogue: null, strict: false, language: "zh", timeout: 5 });
  });

  it("takes every option", () => {
    expect(parseArguments(["-", "--format", "html", "--out", "r.html", "--catalogue", "c.csv", "--strict", "--lang", "en", "--timeout", "0.5"])).toEqual({ kind: "check", inputs: ["-"], format: "html", out: "r.html", catalogue: "c.csv", strict: true, language: "en", timeout: 0.5 });
  });

  it("takes a file that begins with a dash behind --", () => {
    expect(parseArguments(["--", "-x.xlsx"])).toMatchObject({ inputs: ["-x.xlsx"] });
  });

  it.each([
    [[], { code: "noInput" }],
    [["--format", "pdf", "a"], { code: "format", value: "pdf" }],
    [["--format", "html", "a"], { code: "needsOut", value: "html" }],
    [["--format", "xlsx", "a"], { code: "needsOut", value: "xlsx" }],
    [["--lang", "fr", "a"], { code: "lang", value: "fr" }],
    [["--timeout", "0", "a"], { code: "timeout", value: "0" }],
    [["--timeout", "soon", "a"], { code: "timeout", value: "soon" }],
    [["--timeout", "1e9", "a"], { code: "timeout", value: "1e9" }],
    [["--colour", "a"], { code: "unknownOption", value: "--colour" }],
    [["a", "--out"], { code: "unknownOption" }],
  ])("refuses %j", (argv, fault) => {
    const parsed = parseArguments(argv);
    expect(parsed).toMatchObject({ kind: "usage", fault });
    if (parsed.kind === "usage") {
      expect(usageMessage(parsed.fault, "zh")).toMatch(/^budget-check：.*\p{Script=Han}.*\n/u);
      expect(usageMessage(parsed.fault, "en").slice(13)).not.toMatch(/\p{Script=Han}|[{}]/u);
    }
  });

  it("complains in the language that was asked for", () => {
    expect(parseArguments(["--nope", "--lang", "en"])).toMatchObject({ kind: "usage", language: "en" });
    expect(parseArguments(["--nope"])).toMatchObject({ kind: "usage", language: "zh" });
  });

  it("explains itself in Chinese first", () => {
    expect(parseArguments(["--help", "--format", "nonsense"])).toEqual({ kind: "help", language: "zh" });
    const help = helpText("zh");
    expect(help.indexOf("用法")).toBeLessThan(help.indexOf("Usage"));
    for (const option of ["--format", "--out", "--catalogue", "--strict", "--lang", "--timeout", "--help", "--version"]) {
      expect(help.split("Usage")[0]).toContain(option);
      expect(helpText("en")).toContain(option);
    }
  });
});
