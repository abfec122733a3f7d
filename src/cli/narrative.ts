/** `budget-check narrative`: the narrative of a workbook held against its tables, from the arguments to an exit code. */
import { basename, extname } from "node:path";
import { companionsOf } from "../core/narrative/compose/companions";
import { proseOf } from "../core/narrative/prose";
import { checkWithNarrative } from "../core/narrative/witness";
import type { Disclosure } from "../core/recognise/disclosure";
import { recognise } from "../core/recognise/recognise";
import type { SheetSnapshot } from "../core/sheets/snapshot";
import { builtInCatalogue, type SubjectCatalogue } from "../core/subjects/catalogue";
import { OfficialListError, parseCatalogue } from "../core/subjects/official";
import { describeFinding } from "../core/wording/findings";
import type { Sentence } from "../core/wording/language";
import { readNarrativeFile } from "../hosts/file/narrative-file";
import { describeFileProblem } from "../hosts/file/problem-wording";
import { FileProblem } from "../hosts/file/problems";
import { readWorkbookFile } from "../hosts/file/read-workbook";
import { jsonReport } from "../report/json-report";
import { EXIT } from "./exit-codes";
import { fileReportWords } from "./file-words";
import { parseNarrativeArguments, type NarrativeArguments } from "./narrative-arguments";
import { narrativeJson } from "./narrative-json";
import { narrativeLines } from "./narrative-lines";
import { narrativeHelp, narrativeUsageMessage } from "./narrative-usage";
import { runWriteNarrative } from "./narrative-write";
import { catalogueRows } from "./own-catalogue";
import { append } from "../core/lists";

const SENTENCES = {
  noTables: { zh: "没有识别出公开表，无法核对情况说明", en: "no disclosure table was recognised to hold the narrative against" },
  noText: { zh: "没有给出情况说明，工作簿中也没有以文字为主的工作表", en: "no narrative is given, and no sheet of the workbook holds prose" },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Runs the command with the arguments behind `narrative`. Gives the exit code. */
export async function runNarrative(argv: readonly string[]): Promise<number> {
  if (argv.includes("--write")) return runWriteNarrative(argv);
  const args = parseNarrativeArguments(argv);
  if (args.kind === "help") {
    process.stdout.write(narrativeHelp(args.language));
    return EXIT.clean;
  }
  if (args.kind === "usage") {
    process.stderr.write(narrativeUsageMessage(args.fault, args.language));
    return EXIT.usage;
  }
  try {
    return await narrative(args);
  } catch (error) {
    if (error instanceof FileProblem) return complain(`${error.file}：${describeFileProblem(error, args.language)}`, EXIT.unreadable);
    if (error instanceof OfficialListError) return complain(describeFinding({ message: error.key, args: error.args }, args.language), EXIT.usage);
    throw error;
  }
}

function complain(message: string, code: number): number {
  process.stderr.write(`budget-check：${message}\n`);
  return code;
}

async function narrative(args: NarrativeArguments): Promise<number> {
  const { workbook, language } = args;
  const catalogue = await catalogueOf(args);
  const { sheets, skipped } = await readWorkbookFile(workbook);
  const options = { catalogue, workbookName: nameOf(workbook) };
  const disclosures = recognise(sheets, { workbookName: options.workbookName }).disclosures;
  if (disclosures.length === 0) return complain(`${workbook}：${SENTENCES.noTables[language]}`, EXIT.unreadable);
  const texts = await textsOf(args, sheets, disclosures);
  if (texts.length === 0) return complain(SENTENCES.noText[language], EXIT.usage);
  const others: Disclosure[] = [];
  for (const path of args.bases) append(others, recognise((await readWorkbookFile(path)).sheets, { workbookName: nameOf(path) }).disclosures);
  const results = texts.flatMap(({ name, text }) => {
    const { report, narrative: result } = checkWithNarrative(sheets, text, options, (current, inWorkbook) => {
      const { earlier, budget } = companionsOf(current, [...inWorkbook, ...others]);
      return { prior: earlier, budget };
    });
    return result ? [{ name, report, result }] : [];
  });
  if (args.format === "json") {
    const words = fileReportWords(language);
    const files = results.map(({ name, report, result }) => ({ ...jsonReport({ file: workbook, problem: null, report, skipped }, words), narrative: name, ...narrativeJson(result, language) }));
    process.stdout.write(`${JSON.stringify(files, null, 2)}\n`);
  } else {
    for (const { name, result } of results) process.stdout.write(`${[name, ...narrativeLines(result, args.all, language), ""].join("\n")}\n`);
  }
  return results.some(({ result }) => result.findings.some(({ severity }) => severity === "error")) ? EXIT.findings : EXIT.clean;
}

async function textsOf({ text, workbook }: NarrativeArguments, sheets: readonly SheetSnapshot[], disclosures: readonly Disclosure[]): Promise<{ readonly name: string; readonly text: string }[]> {
  if (text !== null) return [{ name: text, text: await readNarrativeFile(text) }];
  return proseOf(sheets, disclosures).map((prose) => ({ name: `${workbook} · ${prose.sheet}`, text: prose.text }));
}

async function catalogueOf({ catalogue }: NarrativeArguments): Promise<SubjectCatalogue> {
  const own = catalogue === null ? null : parseCatalogue(await catalogueRows(catalogue));
  return builtInCatalogue().withOfficial(own);
}

const nameOf = (path: string): string => basename(path, extname(path));
