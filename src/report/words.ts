/** The words of the reports: labels of our own in both languages, and the sentences of core. */
import type { Outcome } from "../core/check/report";
import type { Finding, Severity } from "../core/findings";
import type { DisclosureKind, DisclosureScope, RecognisedTable, Unrecognised } from "../core/recognise/disclosure";
import { describeEvidence, disclosureKindName, yearName } from "../core/wording/evidence";
import { describeFinding } from "../core/wording/findings";
import { outcomeName, severityName } from "../core/wording/names";
import type { Language } from "../core/wording/language";
import { describePlace } from "../core/wording/places";
import { describeUnrecognised, tableName } from "../core/wording/tables";
import type { ProblemData, SkippedSheet } from "./file-report";

/** What is said of files and of sheets that could not be read: whoever reads files knows the words. */
export interface FileWords {
  readonly problem: (problem: ProblemData) => string;
  readonly skippedSheet: (sheet: SkippedSheet) => string;
}

/** Labels: Chinese, English. */
const LABELS = {
  title: ["预决算公开表核对报告", "Disclosure check report"],
  summary: ["汇总", "Summary"],
  files: ["文件", "Files"],
  file: ["文件", "File"],
  problems: ["问题", "Findings"],
  relations: ["勾稽关系", "Relations"],
  relationPicture: ["勾稽图", "How the tables tie up"],
  recognised: ["识别出的表", "Tables recognised"],
  notChecked: ["未核对", "Not checked"],
  missingTables: ["缺少的表", "Missing tables"],
  unrecognised: ["未识别或拿不准", "Not or not surely recognised"],
  missingData: ["缺数据、未能核对的勾稽", "Relations that lack data"],
  genericOnly: ["只按通用规则核对的表（行、层级、合计）", "Tables checked by the generic rules only (rows, hierarchy, totals)"],
  workbook: ["整个工作簿", "The workbook as a whole"],
  nothingWrong: ["没有发现问题", "Nothing wrong was found"],
  nothingRecognised: ["没有识别出公开表", "No disclosure table was recognised"],
  allChecked: ["没有遗漏", "Nothing was left out"],
  unreadable: ["无法检查", "Could not be checked"],
  unit: ["单位", "Unit"],
  year: ["年度", "Year"],
  kind: ["类型", "Kind"],
  table: ["表", "Table"],
  place: ["位置", "Place"],
  sheet: ["工作表", "Sheet"],
  cell: ["单元格", "Cell"],
  range: ["区域", "Range"],
  severity: ["级别", "Severity"],
  rule: ["规则", "Rule"],
  message: ["说明", "What is wrong"],
  equation: ["算式", "Equation"],
  difference: ["差额", "Difference"],
  proposal: ["建议改为", "Should be"],
  is: ["现为", "Is"],
  shouldBe: ["应为", "Should be"],
  ignored: ["已忽略", "Ignored"],
  noReason: ["未写原因", "no reason given"],
  amountUnit: ["金额单位", "Amount unit"],
  confidence: ["把握", "Confidence"],
  evidence: ["依据", "Evidence"],
  left: ["左边", "Left"],
  right: ["右边", "Right"],
  reason: ["原因", "Reason"],
  tableTitle: ["表名", "Title"],
  legend: ["图例", "Legend"],
  and: ["、", ", "],
  colon: ["：", ": "],
  unknownUnit: ["（未写明单位）", "(no unit named)"],
  result: ["结果", "Result"],
  generatedLocally: ["在本机生成，不含任何外部内容。“未核对”的部分不等于正确。", "Made on this machine, without external contents. What was not checked is not thereby right."],
  tablesCount: ["张表", "tables"],
} as const;

export type Label = keyof typeof LABELS;

/** Everything the reports say, in one language. */
export interface Words extends FileWords {
  readonly language: Language;
  readonly label: (label: Label) => string;
  readonly finding: (finding: Finding) => string;
  readonly unrecognised: (entry: Unrecognised) => string;
  readonly table: (id: string) => string;
  readonly outcome: (outcome: Outcome) => string;
  readonly severity: (severity: Severity) => string;
  /** What a relation lacks: a table, a row or a column of it. */
  readonly place: (place: string) => string;
  /** 部门决算, 单位预算, 决算. */
  readonly kind: (kind: DisclosureKind, scope: DisclosureScope | null) => string;
  readonly year: (year: number) => string;
  /** 依据表名（A1） …: the evidence for a table, as short sentences. */
  readonly evidence: (table: Pick<RecognisedTable, "evidence" | "known">) => readonly string[];
  /** 另 35 项: a count of things left out of a list. */
  readonly more: (count: number) => string;
  /** The sentence for a file in which nothing has to be corrected. */
  readonly calm: (outcomes: Readonly<Record<Outcome, number>>) => string;
  /** （另 18 项为 0）. */
  readonly zeros: (count: number) => string;
  readonly blank: string;
}

/** An open workbook has no problems of files: its code stands for itself. */
const NO_FILES: FileWords = { problem: ({ code }) => code, skippedSheet: ({ reason }) => reason };

export function wordsFor(language: Language, files: FileWords = NO_FILES): Words {
  const pick = (zh: string, en: string): string => (language === "zh" ? zh : en);
  return {
    language,
    label: (label) => LABELS[label][language === "zh" ? 0 : 1],
    finding: (finding) => describeFinding(finding, language),
    unrecognised: (entry) => describeUnrecognised(entry, language),
    table: (id) => tableName(id, language),
    outcome: (outcome) => outcomeName(outcome, language),
    severity: (severity) => severityName(severity, language),
    place: (place) => describePlace(place, language),
    problem: files.problem,
    skippedSheet: files.skippedSheet,
    kind: (kind, scope) => disclosureKindName({ kind, scope }, language),
    year: (year) => yearName(year, language),
    evidence: (table) => describeEvidence(table, language),
    more: (count) => pick(`另 ${count} 项`, `${count} more`),
    calm: ({ holds, rounding, maybeRounding, missingData }) =>
      pick(
        `没有发现错误。勾稽关系成立 ${holds} 条${rounding + maybeRounding > 0 ? `，另有 ${rounding + maybeRounding} 条只差四舍五入的尾数` : ""}${missingData > 0 ? `；${missingData} 条缺数据，未能核对` : ""}。`,
        `Nothing wrong was found. ${holds} relations hold${rounding + maybeRounding > 0 ? `, ${rounding + maybeRounding} differ by rounding only` : ""}${missingData > 0 ? `; ${missingData} lack data and were not checked` : ""}.`,
      ),
    zeros: (count) => pick(`（另 ${count} 项为 0）`, `(and ${count} zero)`),
    blank: pick("（空）", "(blank)"),
  };
}
