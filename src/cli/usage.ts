/** Help, version line and complaints about arguments, Chinese first. */
import type { UsageFault } from "./arguments";
import type { Language } from "../core/wording/language";

const ZH = `budget-check：核对部门预算、决算公开表，指出错在哪个单元格

用法：budget-check [选项] 文件、文件夹或通配符 …
      （写 - 表示从标准输入读文件清单，一行一个）
      budget-check compute 文件 --base 对比文件 --out 新文件.xlsx
      （计算完成年初预算%、同比、占比，见 budget-check compute --help）
      budget-check narrative 文件 情况说明.docx
      （核对情况说明中的数、比率和用词，见 budget-check narrative --help）

读取 .xlsx .xlsm .xls .xlsb .et；文件夹连同其下各级一起检查。所有数据都在本机处理，原文件只读不改。

选项
  -f, --format text|json|ndjson|html|xlsx
                       结果的形式，默认 text；html、xlsx 须同时给出 --out
  -o, --out 路径       写到文件，不写则输出到屏幕
      --catalogue 文件 本年度的正式科目目录（.xlsx、.xls 或 .csv），优先于内置目录
      --strict         从严：待核实的问题、未识别或读不了的表也算不通过
      --lang zh|en     界面语言，默认中文
      --timeout 秒     每个文件最多用时，默认 5 秒
  -h, --help           显示本说明
      --version        显示版本

退出码
  0  没有发现错误        1  发现错误
  2  用法不对或结果写不出来  3  有文件无法检查（即使别的文件有错也是 3）

例
  budget-check 决算公开表.xlsx
  budget-check 各单位报送/ --format html --out 核对报告.html
  budget-check "2024/**/*.xls*" --format ndjson > 结果.ndjson
`;

const EN = `budget-check: checks China's departmental budget and final-account disclosure tables, and says which cell is wrong

Usage: budget-check [options] files, folders or globs …
       (- reads a list of files from standard input, one a line)
       budget-check compute FILE --base OTHER --out NEW.xlsx
       (completion, change on the prior year, shares: see budget-check compute --help)
       budget-check narrative FILE NARRATIVE.docx
       (figures, ratios and words of the narrative: see budget-check narrative --help)

Reads .xlsx .xlsm .xls .xlsb .et; folders are searched at every depth. Everything stays on this machine; input files are never changed.

Options
  -f, --format text|json|ndjson|html|xlsx
                       form of the result, text by default; html and xlsx need --out
  -o, --out PATH       write to a file instead of the screen
      --catalogue FILE the official catalogue of the year (.xlsx, .xls or .csv); outranks the built-in one
      --strict         findings to verify and unrecognised tables fail too
      --lang zh|en     language, Chinese by default
      --timeout SECONDS  longest time for one file, 5 by default
  -h, --help           show this
      --version        show the version

Exit codes
  0  nothing wrong                          1  errors found
  2  bad usage, or the result cannot be written  3  some file could not be checked (also when others have errors)
`;

export const helpText = (language: Language): string => (language === "zh" ? `${ZH}\n${EN}` : EN);

const FAULTS: Readonly<Record<UsageFault["code"], Readonly<Record<Language, string>>>> = {
  noInput: { zh: "没有给出要检查的文件", en: "no file to check is given" },
  unknownOption: { zh: "不认识的选项或缺少取值：{value}", en: "unknown option or missing value: {value}" },
  format: { zh: "--format 不能是 {value}，可以是 text、json、ndjson、html、xlsx", en: "--format cannot be {value}; it may be text, json, ndjson, html or xlsx" },
  lang: { zh: "--lang 不能是 {value}，可以是 zh、en", en: "--lang cannot be {value}; it may be zh or en" },
  timeout: { zh: "--timeout 须是大于 0 的秒数，现为 {value}", en: "--timeout has to be a number of seconds above 0, not {value}" },
  needsOut: { zh: "{value} 形式的结果须用 --out 指明写到哪个文件", en: "a result in the form {value} needs --out to say which file to write" },
  outIsInput: { zh: "--out {value} 是要检查的文件之一，不会覆盖它", en: "--out {value} is one of the files to check; it will not be overwritten" },
  outNotWritable: { zh: "写不到 --out {value}（{cause}）", en: "cannot write to --out {value} ({cause})" },
  catalogue: { zh: "科目表 {value} 用不了：{cause}", en: "the catalogue {value} cannot be used: {cause}" },
};

/** One line of complaint, and where to look. */
export function usageMessage(fault: UsageFault, language: Language): string {
  const args: Readonly<Record<string, string>> = { value: "value" in fault ? fault.value : "", cause: "cause" in fault ? fault.cause : "" };
  const sentence = FAULTS[fault.code][language].replace(/\{(\w+)\}/g, (_, name: string) => args[name] ?? "");
  return `budget-check：${sentence}\n${language === "zh" ? "用 budget-check --help 查看用法" : "see budget-check --help"}\n`;
}
