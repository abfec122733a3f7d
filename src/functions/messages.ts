/** What the functions say when they cannot answer: Chinese sentences that name the parameter and quote what stands in it. */
import type { Shape } from "./values";

/** The text in quotes, cut when a whole paragraph was handed in. */
function quoted(text: string): string {
  const characters = Array.from(text);
  return `“${characters.length > 30 ? `${characters.slice(0, 30).join("")}…` : text}”`;
}

const inWords = ({ rows, columns }: Shape): string => `${rows} 行 ${columns} 列`;

export const notANumber = (name: string, text: string): string => `参数${quoted(name)}中的${quoted(text)}不是数值。`;

export const tooLarge = (name: string, text: string): string => `参数${quoted(name)}中的 ${text} 超出了可以精确计算的范围。`;

export const missing = (name: string): string => `缺少参数${quoted(name)}。`;

export const unknownFunction = (id: string): string => `没有名为${quoted(id)}的函数。`;

export const shapesDiffer = (first: string, firstShape: Shape, second: string, secondShape: Shape): string =>
  `参数${quoted(first)}是 ${inWords(firstShape)}，参数${quoted(second)}是 ${inWords(secondShape)}：两个区域的行数、列数要一致，或者一个是单行、一个是单列。`;

export const tooManyCells = (shape: Shape): string => `结果有 ${inWords(shape)}，太大了；请把区域缩小到有数据的范围。`;

export const codesAgainstAmounts = (codes: string, codeShape: Shape, amounts: string, amountShape: Shape): string =>
  `参数${quoted(codes)}是 ${inWords(codeShape)}，参数${quoted(amounts)}是 ${inWords(amountShape)}：金额应为一列，与编码逐行对应；编码可以是一列，也可以是类、款、项两列或三列。`;

export const notACode = (name: string, text: string): string => `参数${quoted(name)}中的${quoted(text)}不是科目编码。`;

export const notASubjectCode = (name: string, code: string): string => `参数${quoted(name)}中的 ${code} 不是科目编码：应为 3 位（类）、5 位（款）或 7 位（项）。`;

export const ambiguousCode = (name: string, key: string, times: number): string => `${quoted(key)}在参数${quoted(name)}中出现 ${times} 次而金额不同，无法确定取哪一行。`;

export const notAYear = (name: string, text: string): string => `参数${quoted(name)}中的${quoted(text)}不是年度，请写成 2024 这样的四位数。`;

export const notAKind = (name: string, text: string): string => `参数${quoted(name)}中的${quoted(text)}不是科目种类，请写“功能”“部门经济”或“政府经济”。`;

export const otherKind = (code: string, actual: string, asked: string): string => `${code} 是${actual}分类科目，不是${asked}分类科目。`;

export const codeOfNoKind = (code: string): string => `${code} 不是支出科目编码：功能分类以 2 开头，部门经济分类以 3 开头，政府经济分类以 5 开头。`;

export const unlisted = (code: string, year: number | null): string => `科目目录${year === null ? "" : `（${year} 年）`}未收录 ${code}。`;

export const notDigits = (name: string, text: string, most: number): string => `参数${quoted(name)}中的${quoted(text)}不是 0 至 ${most} 之间的整数。`;

export const referenceError = (error: string): string => `所引用的单元格是 ${error} 错误。`;

export const failed = (id: string, reason: string): string => `函数 ${id} 没有算出结果：${reason}`;
