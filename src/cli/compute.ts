/** `budget-check compute`: from its arguments to a new workbook and an exit code. */
import { basename, extname } from "node:path";
import { editSheets } from "../core/edited-sheets";
import type { Edit } from "../core/edits";
import type { OtherBook } from "../core/ratios/candidates";
import type { Book } from "../core/ratios/choice";
import { planFreeze } from "../core/ratios/freeze";
import { planComputation } from "../core/ratios/plan";
import type { ComputationProblem } from "../core/ratios/problems";
import type { Disclosure } from "../core/recognise/disclosure";
import { recognise } from "../core/recognise/recognise";
import { cellName } from "../core/sheets/addresses";
import type { SheetSnapshot } from "../core/sheets/snapshot";
import { fill, type Language, type Sentence } from "../core/wording/language";
import { describePreview, describeProblem } from "../core/wording/ratios";
import { describeFileProblem } from "../hosts/file/problem-wording";
import { FileProblem } from "../hosts/file/problems";
import { readWorkbookFile } from "../hosts/file/read-workbook";
import { describeWriteLoss, describeWriteProblem, WriteProblem } from "../hosts/file/write-problems";
import { checkOutput, openForEdits, writeEditedWorkbook, type WriteRequest } from "../hosts/file/write-workbook";
import { parseComputeArguments, type ComputeArguments, type FreezeArguments } from "./compute-arguments";
import { chooseComputations } from "./compute-choice";
import { computeHelp, computeUsageMessage } from "./compute-usage";
import { EXIT } from "./exit-codes";
import { append } from "../core/lists";

const SENTENCES = {
  refused: { zh: "没有写出任何文件：", en: "nothing was written:" },
  nothing: { zh: "没有找到可以计算的表：{file} 中没有已识别的表，或找不到对比的数。", en: "nothing to compute: {file} holds no recognised table, or no figures to compare with were found." },
  same: { zh: "所选各列都已算好，没有需要写入的内容；没有写出文件。", en: "every column is there already; nothing was written." },
  skipped: { zh: "未计算：{why}", en: "not computed: {why}" },
  frozen: { zh: "固化 {count} 个公式", en: "{count} formulas turned" },
  left: { zh: "  {cell} 没有固化：={formula}", en: "  {cell} stays: ={formula}" },
  written: { zh: "已写出 {out}", en: "written: {out}" },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Runs the command with the arguments behind `compute`. Gives the exit code. */
export async function runCompute(argv: readonly string[]): Promise<number> {
  const args = parseComputeArguments(argv);
  if (args.kind === "help") {
    process.stdout.write(computeHelp(args.language));
    return EXIT.clean;
  }
  if (args.kind === "usage") {
    process.stderr.write(computeUsageMessage(args.fault, args.language));
    return EXIT.usage;
  }
  try {
    return await (args.kind === "freeze" ? freeze(args) : compute(args));
  } catch (error) {
    if (error instanceof FileProblem) return complain(`${error.file}：${describeFileProblem(error, args.language)}`, EXIT.unreadable);
    if (error instanceof WriteProblem) return complain(describeWriteProblem(error, args.language), EXIT.usage);
    throw error;
  }
}

function complain(message: string, code: number): number {
  process.stderr.write(`budget-check：${message}\n`);
  return code;
}

async function compute(args: ComputeArguments): Promise<number> {
  const { file, out, force, language } = args;
  if (out !== null) checkOutput({ input: file, out, force, keep: args.bases });
  const { sheets } = await readWorkbookFile(file);
  const bases: OtherBook[] = [];
  for (const path of args.bases) bases.push({ name: basename(path), disclosures: await disclosuresIn(path) });
  const disclosures = recognise(sheets, { workbookName: nameOf(file) }).disclosures;
  const protectedSheets = (await openForEdits(file)).protectedSheets();
  const plan = planAll({ sheets, disclosures, protectedSheets }, bases, args);
  if (plan.problems.length > 0) return refuse(plan.problems, language);
  if (plan.previews.length === 0) return complain(fill(SENTENCES.nothing, { file }, language), EXIT.findings);
  process.stdout.write(`${plan.previews.join("\n")}\n`);
  if (out === null) return EXIT.clean;
  if (plan.edits.length === 0) {
    process.stdout.write(`${SENTENCES.same[language]}\n`);
    return EXIT.clean;
  }
  return write({ input: file, sheets, edits: plan.edits, out, force, keep: args.bases }, language);
}

/** 固化, or the way back. */
async function freeze({ file, out, force, target, language }: FreezeArguments): Promise<number> {
  if (out !== null) checkOutput({ input: file, out, force });
  const { sheets } = await readWorkbookFile(file);
  const plan = planFreeze(sheets, target, (await openForEdits(file)).protectedSheets());
  if (!plan.ok) return refuse(plan.problems, language);
  process.stdout.write(`${fill(SENTENCES.frozen, { count: String(plan.turned) }, language)}\n`);
  for (const { sheet, row, column, formula } of plan.left) process.stdout.write(`${fill(SENTENCES.left, { cell: `${sheet}!${cellName(row, column)}`, formula }, language)}\n`);
  return out === null || plan.turned === 0 ? EXIT.clean : write({ input: file, sheets, edits: plan.edits, out, force }, language);
}

async function write(request: WriteRequest, language: Language): Promise<number> {
  const losses = await writeEditedWorkbook(request);
  for (const loss of losses) process.stdout.write(`${describeWriteLoss(loss, language)}\n`);
  process.stdout.write(`${fill(SENTENCES.written, { out: request.out }, language)}\n`);
  return EXIT.clean;
}

const nameOf = (path: string): string => basename(path, extname(path));

async function disclosuresIn(path: string): Promise<readonly Disclosure[]> {
  return recognise((await readWorkbookFile(path)).sheets, { workbookName: nameOf(path) }).disclosures;
}

function refuse(problems: readonly ComputationProblem[], language: Language): number {
  process.stderr.write(`budget-check：${SENTENCES.refused[language]}\n${problems.map((problem) => `  ${describeProblem(problem, language)}\n`).join("")}`);
  return EXIT.findings;
}

/** Where no table was named, a table that has nothing to join by is left out; it does not stop the others. */
const NOT_FOR_THIS_TABLE: readonly ComputationProblem["code"][] = ["withoutKeys", "notComputable", "nothingMatched", "noBaseColumn"];

interface Plans {
  readonly edits: readonly Edit[];
  readonly previews: readonly string[];
  readonly problems: readonly ComputationProblem[];
}

/** Tables one after the other: what one adds must not stand in the way of the next on the same sheet. */
function planAll(book: Book, bases: readonly OtherBook[], args: ComputeArguments): Plans {
  const edits: Edit[] = [];
  const previews: string[] = [];
  const problems: ComputationProblem[] = [];
  let sheets: readonly SheetSnapshot[] = book.sheets;
  const chosen = chooseComputations(book.disclosures, bases, args);
  append(problems, chosen.problems);
  for (const choice of chosen.choices) {
    const planned = planComputation({ ...book, sheets }, choice);
    if (!planned.ok) {
      const skipped = args.tables === null && planned.problems.every(({ code }) => NOT_FOR_THIS_TABLE.includes(code));
      if (skipped) append(previews, planned.problems.map((problem) => fill(SENTENCES.skipped, { why: describeProblem(problem, args.language) }, args.language)));
      else append(problems, planned.problems);
      continue;
    }
    append(edits, planned.edits);
    sheets = editSheets(sheets, planned.edits);
    previews.push(describePreview(planned.preview, args.language).join("\n"));
  }
  return { edits, previews, problems: [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()] };
}
