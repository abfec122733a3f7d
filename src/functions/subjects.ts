/** Names of subjects, what is wrong with a printed pair of code and name, and the way down to a subject, from the built-in catalogue. */
import { builtInCatalogue } from "../core/subjects/catalogue";
import { judgeSubject } from "../core/subjects/judge";
import { kindOf, levelOf, type SubjectKind, type SubjectLevel } from "../core/subjects/subject";
import { SUBJECT_WORDING } from "../core/wording/subjects";
import { fill } from "../core/wording/language";
import { askedKey, isCode, keysOf, TOTAL } from "./codes";
import { codeOfNoKind, notACode, notAKind, notAYear, notASubjectCode, otherKind, unlisted } from "./messages";
import { spread } from "./spread";
import { isProblem, problem, textIn, type Answer, type Argument, type Cell, type Matrix, type Problem } from "./values";

const KIND_WORDS: Readonly<Record<SubjectKind, string>> = { functional: "功能", "economic-department": "部门经济", "economic-government": "政府经济" };

const LEVEL_WORDS: Readonly<Record<SubjectLevel, string>> = { class: "类", section: "款", item: "项" };

/** The name of each code, the newest one in force in the year; `#N/A` for a code that the catalogue does not list. */
export const subjectName = (code: Argument, year: Argument, kind: Argument): Matrix<Answer> =>
  spread([keysOf(code), year, kind], (codeCell = null, yearCell = null, kindCell = null) => {
    const asked = kindIn(kindCell, kind.name);
    if (isProblem(asked)) return asked;
    return ofCode(codeCell, yearCell, code.name, year.name, (digits, inYear, actual) => {
      if (asked !== null && asked !== actual) return problem("#VALUE!", otherKind(digits, KIND_WORDS[actual], KIND_WORDS[asked]));
      return builtInCatalogue().nameOf(digits, inYear) ?? problem("#N/A", unlisted(digits, inYear));
    });
  });

/** The names down to each code with their levels: 卫生健康支出（类）医疗保障管理事务（款）行政运行（项）. Levels above it that are not listed are left out. */
export const subjectPath = (code: Argument, year: Argument): Matrix<Answer> =>
  spread([keysOf(code), year], (codeCell = null, yearCell = null) =>
    ofCode(codeCell, yearCell, code.name, year.name, (digits, inYear) => {
      const path = builtInCatalogue().path(digits, inYear);
      if (path.at(-1)?.code !== digits) return problem("#N/A", unlisted(digits, inYear));
      return path.map(({ name, level }) => `${name}（${LEVEL_WORDS[level]}）`).join("");
    }),
  );

/** `""` for a right pair, otherwise the sentence that the subject checks say of it. A blank code or name says nothing. */
export const subjectCheck = (code: Argument, name: Argument, year: Argument): Matrix<Answer> =>
  spread([keysOf(code), name, year], (codeCell = null, nameCell = null, yearCell = null) => {
    const digits = askedKey(codeCell);
    if (isProblem(digits)) return digits;
    const printed = textIn(nameCell);
    if (isProblem(printed)) return printed;
    const inYear = yearIn(yearCell, year.name);
    if (isProblem(inYear)) return inYear;
    if (digits === "" || digits === TOTAL || printed === "") return "";
    if (!isCode(digits)) return problem("#VALUE!", notACode(code.name, digits));
    const verdict = judgeSubject(builtInCatalogue(), digits, printed, inYear);
    if (!verdict) return "";
    const sentence = SUBJECT_WORDING[verdict.message];
    return sentence ? fill(sentence, verdict.args, "zh") : verdict.message;
  });

/** Asks for a code that is one; a blank code or that of a total gives a blank. */
function ofCode(codeCell: Cell, yearCell: Cell, codeName: string, yearName: string, answer: (code: string, year: number | null, kind: SubjectKind) => Answer): Answer {
  const code = askedKey(codeCell);
  if (isProblem(code)) return code;
  const year = yearIn(yearCell, yearName);
  if (isProblem(year)) return year;
  if (code === "" || code === TOTAL) return "";
  if (!isCode(code)) return problem("#VALUE!", notACode(codeName, code));
  const kind = kindOf(code);
  if (kind === undefined) return problem("#VALUE!", codeOfNoKind(code));
  if (levelOf(code) === undefined) return problem("#VALUE!", notASubjectCode(codeName, code));
  return answer(code, year, kind);
}

/** Null for any year. */
function yearIn(cell: Cell, name: string): number | Problem | null {
  const text = textIn(cell);
  if (isProblem(text)) return text;
  if (text === "") return null;
  const [, digits] = /^((?:19|20)\d\d)(?:年度?)?$/.exec(text.normalize("NFKC").replace(/\s/g, "")) ?? [];
  return digits === undefined ? problem("#VALUE!", notAYear(name, text)) : Number(digits);
}

/** Null for whatever the code is. */
function kindIn(cell: Cell, name: string): SubjectKind | Problem | null {
  const text = textIn(cell);
  if (isProblem(text)) return text;
  if (text === "") return null;
  if (/功能/.test(text)) return "functional";
  if (/政府/.test(text)) return "economic-government";
  return /经济/.test(text) ? "economic-department" : problem("#VALUE!", notAKind(name, text));
}
