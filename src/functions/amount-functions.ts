/** The functions that work amount by amount: changes, ratios, units and the phrase of a narrative. */
import { namesOf, NOTHING, optional, required, type BudgetFunction } from "./definition";
import { phrase } from "./phrase";
import { change, inWan, ratio, yearOnYear } from "./ratios";
import { spread } from "./spread";
import type { Sentence } from "../core/wording/language";

const CURRENT = required("本年数", "current", "本年（本期）金额，一个单元格或一列", "Amount of this year, a cell or a column");
const PRIOR = required("上年数", "prior", "上年（上期）金额", "Amount of the year before");
const IF_ZERO = optional("为零时", "ifZero", "除数为零时显示什么，省略为“--”", "What to show when the divisor is zero; “--” when left out");

const AS_PERCENT: Sentence = { zh: "结果是小数，请把单元格设为百分比格式。", en: "The answer is a fraction; format the cell as a percentage." };

export const AMOUNT_FUNCTIONS: readonly BudgetFunction[] = [
  {
    id: "YOY",
    description: { zh: "同比增减%：（本年数 − 上年数）÷ 上年数；上年数为负时除以其绝对值", en: "Year-on-year change: (current − prior) ÷ prior; a negative prior divides by its magnitude" },
    remarks: [
      AS_PERCENT,
      { zh: "上年数为负数时除以其绝对值，增加得正数、减少得负数。", en: "With a negative prior amount the divisor is its magnitude, so that an increase stays positive." },
    ],
    parameters: [CURRENT, PRIOR, IF_ZERO],
    examples: [
      { given: [3483.85, 3438.9], answer: 44.95 / 3438.9, shown: "1.31%" },
      { given: [1941.7, 2033.2], answer: -91.5 / 2033.2, shown: "-4.50%" },
      { given: [7.14, 0], answer: "--" },
      { given: [5, -10], answer: 1.5, shown: "150.00%" },
      { given: [[[110], [null], ["90.00"]], 100], answer: [[0.1], [""], [-0.1]] },
    ],
    run: ([current = NOTHING, prior = NOTHING, ifZero = NOTHING]) =>
      spread([current, prior, ifZero], (now = null, before = null, zero = null) => yearOnYear(now, before, zero, namesOf(current, prior))),
  },
  {
    id: "CHANGE",
    description: { zh: "同比增减额：本年数 − 上年数", en: "Change in amount: current − prior" },
    remarks: [],
    parameters: [CURRENT, PRIOR],
    examples: [
      { given: [3483.85, 3438.9], answer: 44.95 },
      { given: [1941.7, 2033.2], answer: -91.5 },
      { given: [171.08, "—"], answer: "" },
    ],
    run: ([current = NOTHING, prior = NOTHING]) => spread([current, prior], (now = null, before = null) => change(now, before, namesOf(current, prior))),
  },
  {
    id: "COMPLETION",
    description: { zh: "完成年初预算%：决算数 ÷ 年初预算数", en: "Completion of the initial budget: final ÷ budget" },
    remarks: [AS_PERCENT],
    parameters: [
      required("决算数", "actual", "支出决算金额，一个单元格或一列", "Final amount, a cell or a column"),
      required("预算数", "budget", "年初预算金额", "Amount of the initial budget"),
      IF_ZERO,
    ],
    examples: [
      { given: [3483.85, 3365.99], answer: 3483.85 / 3365.99, shown: "103.50%" },
      { given: [7.14, 0], answer: "--" },
      { given: [7.14, 0, "未安排年初预算"], answer: "未安排年初预算" },
      { given: [7.14, null], answer: "" },
    ],
    run: ([actual = NOTHING, budget = NOTHING, ifZero = NOTHING]) =>
      spread([actual, budget, ifZero], (of = null, all = null, zero = null) => ratio(of, all, zero, namesOf(actual, budget))),
  },
  {
    id: "SHARE",
    description: { zh: "占比：部分 ÷ 总体", en: "Share: part ÷ whole" },
    remarks: [AS_PERCENT],
    parameters: [
      required("部分", "part", "部分金额，一个单元格或一列", "Amount of the part, a cell or a column"),
      required("总体", "whole", "总体金额，通常是合计所在的单元格", "Amount of the whole, usually the cell of the total"),
      IF_ZERO,
    ],
    examples: [
      { given: [2274.08, 2781.88], answer: 2274.08 / 2781.88, shown: "81.75%" },
      { given: [[[25], [75]], 100], answer: [[0.25], [0.75]] },
    ],
    run: ([part = NOTHING, whole = NOTHING, ifZero = NOTHING]) =>
      spread([part, whole, ifZero], (of = null, all = null, zero = null) => ratio(of, all, zero, namesOf(part, whole))),
  },
  {
    id: "PHRASE",
    description: { zh: "情况说明用语：增加…，增长…%；减少…，下降…%；持平", en: "The phrase of a narrative: 增加…，增长…% / 减少…，下降…% / 持平" },
    remarks: [
      { zh: "百分比保留两位小数；万元及以上单位的金额保留两位小数，其他单位按数据本身，最多两位。", en: "Percentages have two decimals; amounts have two in 万元 and larger units, otherwise as many as the figures, two at most." },
      { zh: "上年数为零时只写增减额；按所保留的小数没有变化时为“持平”。", en: "With a prior amount of zero the amount stands alone; a change too small to print is 持平." },
    ],
    parameters: [CURRENT, PRIOR, optional("单位", "unit", "金额单位，省略为“万元”", "Unit of the amounts; 万元 when left out")],
    examples: [
      { given: [3483.85, 3438.9], answer: "增加44.95万元，增长1.31%" },
      { given: [171.08, 151.11], answer: "增加19.97万元，增长13.22%" },
      { given: [1941.7, 2033.2], answer: "减少91.50万元，下降4.50%" },
      { given: [7.14, 0], answer: "增加7.14万元" },
      { given: [170, 170], answer: "持平" },
      { given: [46, 48, "人"], answer: "减少2人，下降4.17%" },
    ],
    run: ([current = NOTHING, prior = NOTHING, unit = NOTHING]) =>
      spread([current, prior, unit], (now = null, before = null, unitName = null) => phrase(now, before, unitName, namesOf(current, prior))),
  },
  {
    id: "WAN",
    description: { zh: "元换算为万元，四舍五入", en: "元 in 万元, rounded half up" },
    remarks: [{ zh: "负数按绝对值四舍五入，与打印的数字一致。", en: "Negative amounts round by their magnitude, as printed figures do." }],
    parameters: [
      required("元", "yuan", "以元为单位的金额，一个单元格或一列", "Amount in 元, a cell or a column"),
      optional("小数位数", "digits", "保留几位小数，0 至 10，省略为 2", "Decimals to keep, 0 to 10; 2 when left out"),
    ],
    examples: [
      { given: [34838512.35], answer: 3483.85 },
      { given: [34838550], answer: 3483.86 },
      { given: [-50], answer: -0.01 },
      { given: [1234567.89, 6], answer: 123.456789 },
    ],
    run: ([yuan = NOTHING, digits = NOTHING]) => spread([yuan, digits], (amount = null, decimals = null) => inWan(amount, decimals, namesOf(yuan, digits))),
  },
];
