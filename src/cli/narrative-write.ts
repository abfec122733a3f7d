/** `budget-check narrative --write`: writes the narrative of a workbook in a style, or as last year's text was worded. */
import { basename, extname } from "node:path";
import { parseArgs } from "node:util";
import { companionsOf } from "../core/narrative/compose/companions";
import { composeNarrative, narrativeText, type LeftOut, type Narrative } from "../core/narrative/compose/compose";
import { learnStyle } from "../core/narrative/compose/learn";
import type { NarrativeStyle } from "../core/narrative/compose/style";
import { NARRATIVE_STYLES, styleNamed, stylesFor } from "../core/narrative/compose/styles/index";
import type { Disclosure } from "../core/recognise/disclosure";
import { recognise } from "../core/recognise/recognise";
import type { Language, Sentence } from "../core/wording/language";
import { fill } from "../core/wording/language";
import { describePlace } from "../core/wording/places";
import { readNarrativeFile } from "../hosts/file/narrative-file";
import { describeFileProblem } from "../hosts/file/problem-wording";
import { FileProblem } from "../hosts/file/problems";
import { readWorkbookFile } from "../hosts/file/read-workbook";
import { EXIT } from "./exit-codes";

const USAGE: Sentence = {
  zh: `budget-check narrative --write：按公开表写出情况说明，原因留作【】空白

用法：budget-check narrative 公开表.xlsx --write [--style 写法] [--base 上年决算.xlsx --base 本年预算.xlsx …]
      budget-check narrative 公开表.xlsx --write --learn 上年说明.docx --base 上年决算.xlsx

文字写到标准输出，没有写的部分和原因写到标准错误。数取自表，比率四舍五入；缺表的部分不写。
写法：{styles}
`,
  en: `budget-check narrative --write: writes the narrative from the tables; reasons are left as blanks 【】

Usage: budget-check narrative TABLES.xlsx --write [--style STYLE] [--base LASTYEAR.xlsx --base BUDGET.xlsx …]
       budget-check narrative TABLES.xlsx --write --learn LASTYEAR.docx --base LASTYEAR.xlsx

The text goes to standard output; what was not written, and why, to standard error.
Styles: {styles}
`,
};

const TOLD = {
  noTables: { zh: "没有识别出公开表", en: "no disclosure table was recognised" },
  noStyle: { zh: "没有这种写法：{value}。可以是 {styles}", en: "there is no style {value}; it may be {styles}" },
  noLastYear: { zh: "--learn 需要用 --base 给出上年的公开表", en: "--learn needs last year's tables, given with --base" },
  nothingLearned: { zh: "上年的说明与上年的表对不上，没有学到写法", en: "last year's text does not fit last year's tables; nothing was learned" },
  options: { zh: "选项不对：{value}", en: "bad options: {value}" },
  blanks: { zh: "{count} 处需要填写，用【】标出", en: "{count} blanks to fill in, marked 【】" },
  section: { zh: "没有写“{heading}”：缺{tables}", en: "not written: {heading} ({tables} missing)" },
  paragraph: { zh: "“{heading}”有句子没写：缺{tables}", en: "some sentences of {heading} were not written ({tables} missing)" },
  prior: { zh: "上年有、今年没有的科目：{code} {name}", en: "spent last year and not this year: {code} {name}" },
  budget: { zh: "年初有预算、没有支出的科目：{code} {name}", en: "in the budget and not spent: {code} {name}" },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Runs the command with the arguments behind `narrative`. Gives the exit code. */
export async function runWriteNarrative(argv: readonly string[]): Promise<number> {
  const language: Language = argv.includes("en") && argv[argv.indexOf("en") - 1] === "--lang" ? "en" : "zh";
  const say = (sentence: Sentence, args: Readonly<Record<string, string>> = {}): string => fill(sentence, { ...args, styles: NARRATIVE_STYLES.map(({ id, name }) => `${id}（${name}）`).join("、") }, language);
  const complain = (sentence: Sentence, code: number, value = ""): number => {
    process.stderr.write(`budget-check：${say(sentence, { value })}\n`);
    return code;
  };
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv], allowPositionals: true,
      options: {
        write: { type: "boolean" }, style: { type: "string" }, learn: { type: "string" }, base: { type: "string", multiple: true, short: "b" }, lang: { type: "string" }, help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    return complain(TOLD.options, EXIT.usage, error instanceof Error ? error.message : String(error));
  }
  const { values: { style, learn, base = [], help }, positionals: [workbook, ...more] } = parsed;
  if (help === true || workbook === undefined || more.length > 0) {
    (help === true ? process.stdout : process.stderr).write(say(USAGE));
    return help === true ? EXIT.clean : EXIT.usage;
  }
  try {
    const own = await disclosuresOf(workbook);
    const [about] = own;
    if (!about) return complain(TOLD.noTables, EXIT.unreadable);
    const others = (await Promise.all(base.map(disclosuresOf))).flat();
    const companions = companionsOf(about, [...own, ...others]);
    if (learn !== undefined && !companions.earlier) return complain(TOLD.noLastYear, EXIT.usage);
    const chosen = learn !== undefined && companions.earlier
      ? learnStyle(await readNarrativeFile(learn), { ...companionsOf(companions.earlier, [...own, ...others]), disclosure: companions.earlier }).style
      : namedStyle(style, about);
    if (chosen === undefined) return complain(TOLD.noStyle, EXIT.usage, style ?? "");
    if (chosen === null) return complain(TOLD.nothingLearned, EXIT.unreadable);
    const narrative = composeNarrative(about, { ...companions, style: chosen });
    process.stdout.write(narrativeText(narrative).text);
    for (const line of remarksOn(narrative, language, say)) process.stderr.write(`${line}\n`);
    return EXIT.clean;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    process.stderr.write(`budget-check：${error.file}：${describeFileProblem(error, language)}\n`);
    return EXIT.unreadable;
  }
}

const namedStyle = (name: string | undefined, { kind }: Disclosure): NarrativeStyle | undefined => {
  if (name === undefined) return stylesFor(kind)[0];
  const style = styleNamed(name);
  return style?.kind === kind ? style : undefined;
};

async function disclosuresOf(path: string): Promise<readonly Disclosure[]> {
  const { sheets } = await readWorkbookFile(path);
  return recognise(sheets, { workbookName: basename(path, extname(path)) }).disclosures;
}

function remarksOn({ blanks, leftOut }: Narrative, language: Language, say: (sentence: Sentence, args: Readonly<Record<string, string>>) => string): string[] {
  const told = (left: LeftOut): string => {
    if (left.what === "subject") return say(TOLD[left.source], { code: left.code, name: left.name });
    const tables = left.missing.map((one) => (/^[TB]\d+$/.test(one) ? describePlace(one, language) : one.replace(/^=.*$/, "…"))).join("、");
    return say(TOLD[left.what], { heading: left.heading, tables });
  };
  return [...(blanks.length > 0 ? [say(TOLD.blanks, { count: String(blanks.length) })] : []), ...leftOut.map(told)];
}
