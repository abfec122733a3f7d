/** The functions that ask the subject catalogue. */
import { NOTHING, optional, required, type BudgetFunction } from "./definition";
import { subjectCheck, subjectName, subjectPath } from "./subjects";

const CODE = required("编码", "code", "科目编码，3、5 或 7 位，一个单元格或一列", "Subject code of 3, 5 or 7 digits, a cell or a column");
const YEAR = optional("年度", "year", "按哪一年的科目，如 2024；省略为不限年度", "Year whose subjects count, e.g. 2024; any year when left out");

const CATALOGUE = {
  zh: "依据随产品提供的科目目录；目录没有的编码返回 #N/A，不作猜测。空白和“合计”得到空。",
  en: "By the catalogue that comes with the product; a code it does not list gives #N/A, never a guess. Blanks and 合计 give a blank.",
};

export const SUBJECT_FUNCTIONS: readonly BudgetFunction[] = [
  {
    id: "SUBJECT",
    description: { zh: "科目名称：按编码和年度", en: "The name of a subject, by code and year" },
    remarks: [CATALOGUE],
    parameters: [
      CODE,
      YEAR,
      optional("种类", "kind", "功能、部门经济或政府经济；省略为按编码判断", "功能, 部门经济 or 政府经济; told by the code when left out"),
    ],
    examples: [
      { given: ["2101501", 2024], answer: "行政运行" },
      { given: [30101], answer: "基本工资" },
      { given: ["20805", 2019], answer: "行政事业单位离退休" },
      { given: ["20805", 2024], answer: "行政事业单位养老支出" },
    ],
    run: ([code = NOTHING, year = NOTHING, kind = NOTHING]) => subjectName(code, year, kind),
  },
  {
    id: "SUBJECTCHECK",
    description: { zh: "核对科目编码与名称：相符为空，否则说明问题", en: "Checks a subject's code against its name: blank when they agree, otherwise what is wrong" },
    remarks: [{ zh: "与“核对”中的科目检查相同；目录未收录的科目会说明“未核对”。编码或名称为空时不核对。", en: "The same as the subject checks; what the catalogue does not list is said to be unchecked. A blank code or name says nothing." }],
    parameters: [CODE, required("名称", "name", "表中印的科目名称", "The name printed in the table"), YEAR],
    examples: [
      { given: ["2101501", "　　行政运行", 2024], answer: "" },
      { given: ["20805", "行政事业单位离退休", 2024], answer: "“行政事业单位离退休”是 20805 的旧科目名称，自 2020 年起为“行政事业单位养老支出”。" },
    ],
    run: ([code = NOTHING, name = NOTHING, year = NOTHING]) => subjectCheck(code, name, year),
  },
  {
    id: "SUBJECTPATH",
    description: { zh: "科目全称：类、款、项逐级写出", en: "The full name of a subject, level by level" },
    remarks: [CATALOGUE],
    parameters: [CODE, YEAR],
    examples: [
      { given: ["2101501", 2024], answer: "卫生健康支出（类）医疗保障管理事务（款）行政运行（项）" },
      { given: ["30101"], answer: "工资福利支出（类）基本工资（款）" },
    ],
    run: ([code = NOTHING, year = NOTHING]) => subjectPath(code, year),
  },
];
