/** What the pane gives out is what the command line gives for the same file. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../../../package.json";
import { checkFile } from "../../../src/cli/check-file";
import { checkerWith } from "../../../src/cli/checker";
import { fileReportWords } from "../../../src/cli/file-words";
import { openOutput } from "../../../src/cli/output";
import { render } from "../../../src/cli/render";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { readWorkbookFile } from "../../../src/hosts/file/read-workbook";
import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import { summarise, type FileReport } from "../../../src/report/file-report";
import { reportFileName, reportText } from "../../../src/taskpane/check/report-files";
import { checkHere } from "../../../src/taskpane/checking/checker";
import type { CheckedWorkbook } from "../../../src/taskpane/state/pane-state";
import { PaneController } from "../../../src/taskpane/state/controller";
import { sampleNames, samplePath } from "../../support/samples";

/** The file that the command line writes for these sheets. */
async function fromCommandLine(name: string, sheets: readonly SheetSnapshot[], format: "html" | "json", language: "zh" | "en"): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "budget-check-export-"));
  try {
    const out = path.join(folder, `out.${format}`);
    const words = fileReportWords(language);
    const report: FileReport = { file: name, problem: null, report: checkerWith(null)(sheets, name), skipped: [] };
    const output = openOutput({ format, out, words, version: manifest.version });
    await output.add({ summary: summarise(report), rendered: render(report, 0, { format, words, colour: false }) });
    await output.end();
    return readFileSync(out, "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function checkedInPane(file: string): Promise<{ readonly checked: CheckedWorkbook; readonly host: MemoryHost }> {
  const { sheets } = await readWorkbookFile(file);
  const host = new MemoryHost(sheets, { name: path.basename(file) });
  const controller = new PaneController(host, checkHere);
  await controller.check();
  const { checked } = controller.current();
  if (checked === null) throw new Error("not checked");
  return { checked, host };
}

describe.each(sampleNames())("%s", (name) => {
  const file = samplePath(name);

  it.each([["html", "zh"], ["html", "en"], ["json", "zh"], ["json", "en"]] as const)("gives the same %s as the command line, %s", async (kind, language) => {
    const { checked, host } = await checkedInPane(file);
    const expected = await fromCommandLine(path.basename(file), await host.readSheets({}), kind, language);
    expect(reportText(kind, checked, language) === expected).toBe(true);
  });

  it("finds what the command line finds in the file, though the pane does not ask for merged cells", async () => {
    const { checked } = await checkedInPane(file);
    const report = await checkFile(file, checkerWith(null));
    if (report.problem !== null) throw new Error("not readable");
    expect(checked.report.findings).toEqual(report.report.findings);
    expect(checked.report.disclosures.map(({ counts }) => counts)).toEqual(report.report.disclosures.map(({ counts }) => counts));
  });
});

it("is named after the workbook, without what no file may be called by", () => {
  expect(reportFileName("html", "柳州2024年度部门决算.xlsx", "核对报告")).toBe("柳州2024年度部门决算-核对报告.html");
  expect(reportFileName("json", "", "核对报告")).toBe("核对报告.json");
  expect(reportFileName("json", 'a/b:c".et', "x")).toBe("a b c -x.json");
});
