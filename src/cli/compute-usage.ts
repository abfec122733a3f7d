/** Help for `budget-check compute` and complaints about its arguments, Chinese first. */
import type { Language } from "../core/wording/language";
import type { ComputeFault } from "./compute-arguments";

const ZH = `budget-check compute：在公开表右侧计算年初预算数、完成年初预算%、上年数、同比增减额、同比增减%、占比，写成新文件

用法：budget-check compute 文件 [--base 对比文件 …] --out 新文件.xlsx [选项]

对比的数按科目编码、项目名称对应（更名、调整的科目也能对上），不按行的先后；元与万元自动换算。
表里已有这些列的，只填其中的空白；没有的，加在表的右侧。原文件只读不改。

选项
  -b, --base 文件      取对比数的文件，可以写几次：当年预算用于年初预算数，上年的表用于上年数；
                       不写则在同一工作簿里找
  -o, --out 路径       新文件（.xlsx）；已经存在的不覆盖，除非加 --force
  -t, --table 表       要计算的表，如 T5、B3，可用逗号列出几张；不写则为所有找得到对比数的表
  -c, --columns 列     年初预算数、完成年初预算%、上年数、同比增减额、同比增减%、占比，用逗号分隔；
                       不写则为找得到对比数的各列和占比
      --formulas budget|plain|values
                       写 BUDGET.* 函数（默认）、普通公式，或只写数值
      --freeze plain|values|budget
                       固化：不加列，只把文件里的 BUDGET.* 公式变成普通公式或数值，
                       或把普通公式变回 BUDGET.*（不用 --base）
      --spill          比率用一个溢出公式填一整列
      --overwrite      已有的列中不相同的数也换成新的（逐格列出）；不写则保留
      --accept 单位,年度  对比表的单位、年度与预期不符时仍然计算
      --preview        只显示将写入什么，不写文件
      --force          --out 已经存在时替换它
      --lang zh|en     界面语言，默认中文

退出码
  0  已写出（或已预览）    1  有问题，没有写出    2  用法不对或写不出来    3  文件无法读取

例
  budget-check compute 2024决算.xlsx --base 2023决算.xlsx --base 2024预算.xlsx --out 2024决算-同比.xlsx
  budget-check compute 2024决算.xlsx --table T5 --columns 占比 --formulas plain --out 占比.xlsx
`;

const EN = `budget-check compute: computes initial budget, completion, prior year, change, rate of change and share right of the tables, in a new file

Usage: budget-check compute FILE [--base OTHER …] --out NEW.xlsx [options]

Rows join by subject code or line name (through renames and moves), never by position; 元 and 万元 are converted.
Columns that the table has are filled where blank, others are added right of the table. The file that is read is never changed.

Options
  -b, --base FILE      where to compare with, more than once: this year's budget, last year's tables; the same workbook when absent
  -o, --out PATH       the new .xlsx; one that exists is kept unless --force is given
  -t, --table KEYS     tables such as T5,B3; all that a base is found for when absent
  -c, --columns LIST   initial,completion,prior,change,rate,share; those with a base, and share, when absent
      --formulas budget|plain|values   BUDGET.* functions (default), plain formulas, or figures
      --freeze plain|values|budget     add nothing: turn the BUDGET.* formulas of the file into plain ones or figures, or plain ones back
      --spill          one spilled formula for a column of ratios
      --overwrite      replace differing figures in existing columns (each is listed); kept otherwise
      --accept unit,year   go on with a base of another organisation or year
      --preview        show what would be written, write nothing
      --force          replace --out when it exists
      --lang zh|en     language, Chinese by default

Exit codes
  0  written (or previewed)   1  problems, nothing written   2  bad usage, or it cannot be written   3  a file cannot be read
`;

export const computeHelp = (language: Language): string => (language === "zh" ? `${ZH}\n${EN}` : EN);

const FAULTS: Readonly<Record<ComputeFault["code"], Readonly<Record<Language, string>>>> = {
  unknownOption: { zh: "不认识的选项或缺少取值：{value}", en: "unknown option or missing value: {value}" },
  files: { zh: "compute 要且只要一个文件，现为：{value}", en: "compute takes exactly one file, not: {value}" },
  needsOut: { zh: "须用 --out 指明新文件，或用 --preview 只看不写", en: "--out has to name the new file, or --preview be given" },
  columns: { zh: "--columns 不能是 {value}，可以是 年初预算数、完成年初预算%、上年数、同比增减额、同比增减%、占比", en: "--columns cannot be {value}; it may be initial, completion, prior, change, rate, share" },
  formulas: { zh: "--formulas 不能是 {value}，可以是 budget、plain、values", en: "--formulas cannot be {value}; it may be budget, plain or values" },
  freeze: { zh: "--freeze 不能是 {value}，可以是 plain、values、budget", en: "--freeze cannot be {value}; it may be plain, values or budget" },
  accept: { zh: "--accept 不能是 {value}，可以是 单位、年度", en: "--accept cannot be {value}; it may be unit, year" },
  lang: { zh: "--lang 不能是 {value}，可以是 zh、en", en: "--lang cannot be {value}; it may be zh or en" },
};

/** One line of complaint, and where to look. */
export function computeUsageMessage({ code, value }: ComputeFault, language: Language): string {
  return `budget-check：${FAULTS[code][language].replace("{value}", value)}\n${language === "zh" ? "用 budget-check compute --help 查看用法" : "see budget-check compute --help"}\n`;
}
