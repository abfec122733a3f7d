/** The functions that read a table: checking a total, summing under a code, finding the same subject elsewhere. */
import { NOTHING, optional, repeating, required, type BudgetFunction } from "./definition";
import { lookUp } from "./lookup";
import { subtotal } from "./subtotal";
import { totalCheck } from "./total-check";

const CODES = required("编码区域", "codes", "科目编码所在的区域，一列，或类、款、项两列或三列", "The codes: one column, or two or three columns for 类, 款 and 项");
const AMOUNTS = required("金额区域", "amounts", "与编码逐行对应的一列金额", "One column of amounts, row by row beside the codes");

const CODE_FORMS = {
  zh: "编码可以是数字或文本，可以有缩进，可以和名称写在一起，也可以分在类、款、项几列（下级行可以省略上级）。",
  en: "Codes may be numbers or text, indented, glued to their names, or split over columns for 类, 款 and 项 (lower rows may leave the upper parts blank).",
};

const [CHAPTERS, CHAPTER_AMOUNTS] = [
  [["208"], ["　20805"], ["　　2080505"], ["　　2080506"], ["210"], ["　21011"]],
  [[316.66], [316.66], [214.96], [101.7], [160.85], [160.85]],
];

export const TABLE_FUNCTIONS: readonly BudgetFunction[] = [
  {
    id: "TOTALCHECK",
    description: { zh: "核对合计：相等为空；四舍五入造成的为“尾差”；否则为“差”", en: "Checks a total: blank when equal, 尾差 when rounding explains the difference, 差 otherwise" },
    remarks: [
      { zh: "差额 = 合计 − 各分项之和。", en: "The difference is the total minus the sum of its parts." },
      {
        zh: "每个数代表末位上下半个单位的区间；小数位数按数值本身，不少于两位，全部为整数时按整数。只有把打印为 0 的分项也算上才能解释的差额为“可能尾差”。",
        en: "Each figure stands for half a unit of its last place either side; decimals are those of the value, at least two unless all are integers. A difference that needs the room of a printed zero is 可能尾差.",
      },
      {
        zh: "合计是一个单元格时，各分项区域的所有单元格相加；合计是一列时，按行相加；合计是一行时，按列相加。空白和短横线按零计。",
        en: "A single total takes every cell of the parts; a column of totals adds up each row, a row of totals each column. Blanks and dashes count as nothing.",
      },
    ],
    parameters: [
      required("合计", "total", "合计金额，一个单元格、一列或一行", "The total: a cell, a column or a row"),
      repeating("分项", "parts", "相加应等于合计的金额，可以给出多个单元格或区域", "The amounts that should add up to it, any number of cells or ranges"),
    ],
    examples: [
      { given: [2781.88, 507.8, 2274.08], answer: "" },
      { given: [2781.88, 507.79, 2274.08], answer: "尾差 0.01" },
      { given: [2781.88, 506.8, 2274.08], answer: "差 1.00" },
      { given: [100.5, [[50.25], [50.25], [null]]], answer: "" },
      { given: [[[30], [70.5]], [[10], [20]], [[20], [50.4]]], answer: [[""], ["差 0.10"]] },
    ],
    run: ([total = NOTHING, ...parts]) => totalCheck(total, parts),
  },
  {
    id: "SUBTOTAL",
    description: { zh: "科目小计：某编码下应有的合计，类＝Σ款、款＝Σ项，不重复计算；编码为空时为合计", en: "The sum that belongs under a code, nothing counted twice; a blank code asks for the total" },
    remarks: [
      CODE_FORMS,
      { zh: "只加紧接着的下一级；某下级没有金额时，用它自己的下级之和。没有下级的编码得到它自己的金额。", en: "Only the next level listed is added; a level without an amount counts with the sum below it. A code with nothing below it gives its own amount." },
      { zh: "同一编码出现多次时金额相加；没有科目编码的行（表头、合计）不计。", en: "Rows of the same code are added; rows without a subject code (headers, totals) do not count." },
      { zh: "不要把公式放进它所引用的金额区域，否则会循环引用。", en: "Keep the formula outside the amounts it refers to, or the reference is circular." },
    ],
    parameters: [required("编码", "code", "要求和的科目编码，空或“合计”为全部", "Code to sum under; blank or 合计 for everything"), CODES, AMOUNTS],
    examples: [
      { given: ["208", CHAPTERS, CHAPTER_AMOUNTS], answer: 316.66 },
      { given: [20805, CHAPTERS, CHAPTER_AMOUNTS], answer: 316.66 },
      { given: ["", CHAPTERS, CHAPTER_AMOUNTS], answer: 477.51 },
      { given: [[["208"], ["2080506"]], CHAPTERS, CHAPTER_AMOUNTS], answer: [[316.66], [101.7]] },
      { given: ["208", [[208, null, null], [null, 5, 5], [null, null, 6]], [[null], [214.96], [101.7]]], answer: 316.66 },
    ],
    run: ([code = NOTHING, codes = NOTHING, amounts = NOTHING]) => subtotal(code, codes, amounts),
  },
  {
    id: "LOOKUP",
    description: { zh: "查同一科目在另一张表或另一年度的金额，按编码对应", en: "The amount of the same subject in another table or year, found by its code" },
    remarks: [
      CODE_FORMS,
      { zh: "没有编码的行（如“合计”“基本支出”）按名称对应，不计序号、空格和全角半角。", en: "Rows without a code, such as 合计, are found by their name; numbering, spaces and width do not count." },
      { zh: "同一编码有几个不同的金额时返回 #VALUE!，不任意取一个。", en: "A code with several different amounts gives #VALUE! rather than any one of them." },
    ],
    parameters: [
      required("编码", "code", "要查的科目编码，一个单元格或一列", "Code to find, a cell or a column"),
      CODES,
      AMOUNTS,
      optional("查不到时", "ifMissing", "没有该科目时显示什么，省略为空", "What to show when there is no such row; blank when left out"),
    ],
    examples: [
      { given: [2080505, CHAPTERS, CHAPTER_AMOUNTS], answer: 214.96 },
      { given: ["2080505", [[208, "05", "05"], [null, null, "06"]], [[214.96], [101.7]]], answer: 214.96 },
      { given: ["2210201", CHAPTERS, CHAPTER_AMOUNTS], answer: "" },
      { given: ["2210201", CHAPTERS, CHAPTER_AMOUNTS, "新增"], answer: "新增" },
      { given: [[["合计"], ["二、项目支出"]], [["1.基本支出"], ["2.项目支出"], ["合 计"]], [[507.79], [2274.08], [2781.88]]], answer: [[2781.88], [2274.08]] },
    ],
    run: ([code = NOTHING, codes = NOTHING, amounts = NOTHING, ifMissing = NOTHING]) => lookUp(code, codes, amounts, ifMissing),
  },
];
