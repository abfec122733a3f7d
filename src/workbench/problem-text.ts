/** What went wrong with a file, as a sentence. */
import type { Language } from "../core/wording/language";
import { describeFileProblem, describeSkippedSheet } from "../hosts/file/problem-wording";
import type { SkippedSheet } from "../hosts/file/problems";
import type { OpenProblem } from "./files/messages";
import { wordsIn } from "./words";

/** Without the file's name and without a full stop. */
export const problemText = (problem: OpenProblem, language: Language): string =>
  problem.kind === "rows" ? wordsIn(language)("tooManyRows", { rows: problem.rows, most: problem.most }) : describeFileProblem(problem, language);

export const skippedText = (skipped: readonly SkippedSheet[], language: Language): string =>
  skipped.map(({ sheet, reason }) => `${sheet} ${describeSkippedSheet(reason, language)}`).join(language === "zh" ? "；" : "; ");
