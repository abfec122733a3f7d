/** Help for `budget-check narrative` and complaints about its arguments, Chinese first. */
import type { Language } from "../core/wording/language";
import type { NarrativeFault } from "./narrative-arguments";

const ZH = `budget-check narrative：把情况说明中的每个数、比率、增减方向和科目名称与公开表核对

用法：budget-check narrative 公开表.xlsx 情况说明.docx [--base 上年决算.xlsx …] [选项]
      budget-check 公开表.xlsx --narrative 情况说明.docx [选项]（相同）
      不给出情况说明时，核对工作簿中以文字为主的工作表
      budget-check narrative 公开表.xlsx --write    写出情况说明，用法见 --write --help

读取 .docx 和 .txt（UTF-8、GB18030）。所有数据都在本机处理，文件只读不改。

选项
  -b, --base 文件      上年的决算（预算）公开表、本年的预算公开表，可以给出多个；没有时，
                       上年数和年初预算数只能用文中的增减额和比率印证
      --catalogue 文件 本年度的正式科目目录（.xlsx、.xls 或 .csv），优先于内置目录
  -f, --format text|json
                       结果的形式，默认 text；json 是核对结果加上 claims
      --all            列出每一处，不只是有问题的
      --lang zh|en     界面语言，默认中文

每处的结果：一致、尾差、疑似截断、不一致、无法核对（说明缺什么）。见 docs/narrative.md。

退出码
  0  没有不一致          1  有不一致
  2  用法不对            3  有文件无法读取
`;

const EN = `budget-check narrative: holds every figure, ratio, direction and subject name of the narrative against the disclosure tables

Usage: budget-check narrative TABLES.xlsx NARRATIVE.docx [--base LASTYEAR.xlsx …] [options]
       budget-check TABLES.xlsx --narrative NARRATIVE.docx [options]   (the same)
       without a narrative, the sheets of the workbook that hold prose
       budget-check narrative TABLES.xlsx --write    writes one, see --write --help

Reads .docx and .txt (UTF-8, GB18030). Everything stays on this machine; files are never changed.

Options
  -b, --base FILE      last year's tables, this year's budget; may be given more than once
      --catalogue FILE the official catalogue of the year (.xlsx, .xls or .csv); outranks the built-in one
  -f, --format text|json   text by default; json is the result of the check with claims
      --all            every claim, not only those that are wrong
      --lang zh|en     language, Chinese by default

Exit codes
  0  nothing differs     1  something differs
  2  bad usage           3  a file could not be read
`;

export const narrativeHelp = (language: Language): string => (language === "zh" ? `${ZH}\n${EN}` : EN);

const FAULTS: Readonly<Record<NarrativeFault["code"], Readonly<Record<Language, string>>>> = {
  unknownOption: { zh: "不认识的选项或缺少取值：{value}", en: "unknown option or missing value: {value}" },
  files: { zh: "要给出一个工作簿和一个情况说明，现为“{value}”", en: "one workbook and one narrative are needed, not “{value}”" },
  format: { zh: "--format 不能是 {value}，可以是 text、json", en: "--format cannot be {value}; it may be text or json" },
  lang: { zh: "--lang 不能是 {value}，可以是 zh、en", en: "--lang cannot be {value}; it may be zh or en" },
};

export function narrativeUsageMessage({ code, value }: NarrativeFault, language: Language): string {
  const sentence = FAULTS[code][language].replace("{value}", () => value);
  return `budget-check：${sentence}\n${language === "zh" ? "用 budget-check narrative --help 查看用法" : "see budget-check narrative --help"}\n`;
}
