/** What can be wrong with a workbook that is to be written, and what it loses on the way; with the words, Chinese first. */
import { fill, type Language, type Sentence } from "../../core/wording/language";

const PROBLEMS = {
  isInput: { zh: "不能写到 {out}：这是所读的文件之一，原文件从不改动", en: "cannot write to {out}: it is one of the files read, which are never changed" },
  exists: { zh: "{out} 已经存在；确实要替换请加 --force", en: "{out} exists already; add --force to replace it" },
  notXlsx: { zh: "{out} 须以 .xlsx 结尾", en: "{out} has to end in .xlsx" },
  notWritable: { zh: "写不到 {out}（{cause}）", en: "cannot write to {out} ({cause})" },
  cannotCopy: { zh: "{file} 的内容无法原样写成新文件（{cause}），没有写出", en: "the contents of {file} cannot be written to a new file as they are ({cause}); nothing was written" },
  changed: { zh: "写出后复核，{cells} 与预期不符，已放弃：没有写出 {out}", en: "read again after writing, {cells} are not as expected; given up, {out} was not written" },
} as const satisfies Readonly<Record<string, Sentence>>;

export type WriteProblemCode = keyof typeof PROBLEMS;

/** Why a workbook was not written. Nothing is left behind. */
export class WriteProblem extends Error {
  override readonly name = "WriteProblem";

  constructor(readonly code: WriteProblemCode, readonly args: Readonly<Record<string, string>>) {
    super(`${code}: ${Object.values(args).join(", ")}`);
  }
}

const LOSSES = {
  styles: { zh: "原文件不是 .xlsx 格式，字体、边框等样式带不过来，只保留数据、公式、合并单元格、列宽和数字格式", en: "the file is not in the .xlsx format: fonts, borders and the like are lost; data, formulas, merged cells, widths and number formats are kept" },
  macros: { zh: "原文件带有宏，新的 .xlsx 文件里没有宏", en: "the file holds macros, the new .xlsx does not" },
  charts: { zh: "原文件中的图表没有带过来", en: "the charts of the file were not carried over" },
  pictures: { zh: "原文件中的图片没有带过来", en: "the pictures of the file were not carried over" },
  comments: { zh: "原文件中的批注没有带过来", en: "the comments of the file were not carried over" },
  pivots: { zh: "原文件中的数据透视表没有带过来", en: "the pivot tables of the file were not carried over" },
  links: { zh: "原文件到其他工作簿的链接没有带过来，公式保留上次的结果", en: "the links to other workbooks were not carried over; formulas keep their last results" },
  controls: { zh: "原文件中的控件、切片器或嵌入对象没有带过来", en: "controls, slicers or embedded objects of the file were not carried over" },
} as const satisfies Readonly<Record<string, Sentence>>;

/** What the new file lacks against the old one. */
export type WriteLoss = keyof typeof LOSSES;

export const describeWriteProblem = ({ code, args }: WriteProblem, language: Language): string => fill(PROBLEMS[code], args, language);

export const describeWriteLoss = (loss: WriteLoss, language: Language): string => LOSSES[loss][language];
