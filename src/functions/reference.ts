/** The reference of the functions as a document: Chinese first, then English. */
import type { Language, Sentence } from "../core/wording/language";
import { FUNCTIONS, NAMESPACE } from "./call";
import type { BudgetFunction, Example } from "./definition";
import { isProblem, type Answer, type Cell, type Matrix } from "./values";

type Side = Readonly<Record<Language, string>>;

const TITLE: Side = { zh: "BUDGET.* 函数", en: "BUDGET.* functions" };

/** What holds for all of them. */
const GENERAL: readonly Sentence[] = [
  {
    zh: "每个函数既可以用于单元格，也可以用于区域：给一列，就得到一列（自动溢出），不必逐行填公式。单个单元格与区域可以混用；两个区域的行数、列数要一致，或者一个是单行、一个是单列。",
    en: "Every function takes cells or ranges: give it a column and it fills a column. A single cell goes with any range; two ranges must agree in rows and columns, or be a row and a column.",
  },
  { zh: "计算是精确的十进制运算，不会出现 0.1 + 0.2 = 0.30000000000000004 一类的误差。", en: "Arithmetic is decimal and exact." },
  { zh: "空白和短横线（—、-、--）得到空；能读成数字的文本按数字算；其他文本得到 #VALUE!，并说明是哪个参数的什么文本；单元格里的错误原样返回。", en: "Blanks and dashes give a blank; text that is a number is read; other text gives #VALUE! naming the parameter and the text; an error in a cell passes through." },
  { zh: "函数只看值，不看格式，也不读取工作簿的其他内容，不联网。", en: "Functions see values, not formats, read nothing else of the workbook and use no network." },
  { zh: "没有安装本加载项的电脑打开工作簿时，公式显示 #NAME?；公开前请把公式固化为普通公式或数值。", en: "Without the add-in the formulas show #NAME?; turn them into plain formulas or values before publication." },
];

const WORDS = {
  parameter: { zh: "参数", en: "Parameter" },
  meaning: { zh: "说明", en: "Meaning" },
  formula: { zh: "公式", en: "Formula" },
  answer: { zh: "结果", en: "Answer" },
  optional: { zh: "（可省略）", en: " (optional)" },
  repeating: { zh: "（可重复）", en: " (repeating)" },
  blank: { zh: "（空）", en: "(blank)" },
} as const satisfies Readonly<Record<string, Side>>;

/** The whole document in Markdown. */
export const referenceText = (): string =>
  ["<!-- Made by scripts/write-functions-metadata.ts from src/functions: change those, not this. -->", half("zh"), half("en")].join("\n\n") + "\n";

function half(language: Language): string {
  const general = GENERAL.map((sentence) => `- ${sentence[language]}`).join("\n");
  return [`# ${TITLE[language]}`, general, ...FUNCTIONS.map((definition) => section(definition, language))].join("\n\n");
}

function section({ id, description, remarks, parameters, examples }: BudgetFunction, language: Language): string {
  const signature = parameters.map(({ name, use }) => (use === "optional" ? `[${name[language]}]` : use === "repeating" ? `${name[language]}…` : name[language])).join(", ");
  const parts = [
    `## ${NAMESPACE}.${id}(${signature})`,
    `${description[language]}${language === "zh" ? "。" : "."}`,
    table([WORDS.parameter[language], WORDS.meaning[language]], parameters.map(({ name, description: text, use }) => [name[language], use === "required" ? text[language] : text[language] + WORDS[use][language]])),
    remarks.map((remark) => `- ${remark[language]}`).join("\n"),
    table([WORDS.formula[language], WORDS.answer[language]], examples.map((example) => [`\`=${NAMESPACE}.${id}(${example.given.map(literal).join(", ")})\``, answerText(example, language)])),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

const table = (headers: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headers, headers.map(() => "---"), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");

const isRows = <T>(value: T | Matrix<T>): value is Matrix<T> => Array.isArray(value);

/** An argument as a formula writes it; ranges as array constants. */
function literal(given: Cell | Matrix<Cell>): string {
  if (isRows(given)) return `{${given.map((row) => row.map(literal).join(",")).join(";")}}`;
  if (given === null) return '""';
  if (isProblem(given)) return given.error;
  return typeof given === "string" ? `"${given}"` : String(given).toUpperCase();
}

function answerText({ answer, shown }: Example, language: Language): string {
  const cell = (value: Answer): string => (isProblem(value) ? value.error : value === "" ? WORDS.blank[language] : typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value));
  const text = isRows(answer) ? answer.map((row) => row.map(cell).join(", ")).join("; ") : cell(answer);
  return shown === undefined ? text : `${text} → ${shown}`;
}
