/** The words of the reports as the command line has them: with what can be wrong with files. */
import type { Language } from "../core/wording/language";
import { describeFileProblem, describeSkippedSheet } from "../hosts/file/problem-wording";
import { FILE_PROBLEM_CODES, SKIPPED_SHEET_REASONS } from "../hosts/file/problems";
import { wordsFor, type Words } from "../report/words";

/** A code that is not known can only come from a fault of this program. */
export const fileReportWords = (language: Language): Words =>
  wordsFor(language, {
    problem: ({ code, args }) => describeFileProblem({ code: FILE_PROBLEM_CODES.find((known) => known === code) ?? "internal", args }, language),
    skippedSheet: ({ reason }) => describeSkippedSheet(SKIPPED_SHEET_REASONS.find((known) => known === reason) ?? "unreadable", language),
  });
