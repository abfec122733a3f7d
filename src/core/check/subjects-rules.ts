/** The rules of the subject checks, for the reference that users read. */
import type { CheckRule } from "./rule";

/** What the reference says of a rule; all of them are checked together by `checkSubjects`. */
export type SubjectRuleText = Omit<CheckRule, "check">;

const CATALOGUE = "财政部《政府收支分类科目》各年度；内置目录的每一条都注明是否见于公开表";
const FORM = "部门预算、决算公开表的编报格式";

export const SUBJECT_RULES: readonly SubjectRuleText[] = [
  {
    id: "科目-名称",
    severities: ["error", "review"],
    title: { zh: "科目编码与名称不符", en: "Code and name do not match" },
    explanation: {
      zh: "编码在该年度的名称与表中所列不同。目录中已由公开表印证的为错误，未印证的为待核实；存疑的条目接受该编码列出的任一名称。其他与其它、括号全角半角、空格和引号不计，“支出”二字不增不减。载入本年度的正式目录后以其为准。",
      en: "The name of the code in that year is another one. An error where the entry was seen in published tables, to be checked where it was not; a doubtful entry accepts any name listed for the code. Width, spaces, quotes and 其它 do not count; 支出 is neither added nor dropped. An official list that the user loads comes first.",
    },
    source: CATALOGUE,
  },
  {
    id: "科目-旧名",
    severities: ["error", "review"],
    title: { zh: "使用旧科目名称", en: "Former name of a subject" },
    explanation: {
      zh: "名称是同一编码以前年度的名称。更名有公开表印证、且新名称当年已在使用的为错误；更名年份为推断的，或印证不足的，为待核实，更名年份前后可能有出入的年度不提示。收支总表的各类支出也按此核对。",
      en: "The name is one the code had in earlier years. An error where the change was seen and the new name was in use that year; otherwise to be checked, and let pass in the years about which the change itself is in doubt. Holds for the lines of the general tables too.",
    },
    source: CATALOGUE,
  },
  {
    id: "科目-调整",
    severities: ["error", "review", "hint"],
    title: { zh: "科目已调整或不在使用年度", en: "Subject moved, ended or not yet set up" },
    explanation: {
      zh: "编码已并入或改列其他科目，或者目录中只用于其他年度。调整有印证的为错误，否则为待核实；只是年度不合的为提示。",
      en: "The code became another one, or is listed for other years only. An error where the move was seen, otherwise to be checked; a hint where only the year does not fit.",
    },
    source: CATALOGUE,
  },
  {
    id: "科目-未收录",
    severities: ["hint"],
    title: { zh: "目录未收录", en: "Not listed in the catalogue" },
    explanation: {
      zh: "目录里没有这个编码，因此没有核对名称。不代表有错。",
      en: "The catalogue does not have the code, so its name was not checked. This does not mean that it is wrong.",
    },
    source: CATALOGUE,
  },
  {
    id: "科目-编码",
    severities: ["error"],
    title: { zh: "科目编码位数不对", en: "Length of a subject code" },
    explanation: {
      zh: "功能分类科目 3 位（类）、5 位（款）、7 位（项），经济分类科目 3 位（类）、5 位（款）。名称是已知科目而编码位数不符时报错。",
      en: "Functional subjects have 3, 5 or 7 digits, economic ones 3 or 5. Reported where the name is that of a known subject.",
    },
    source: CATALOGUE,
  },
  {
    id: "科目-同码异名",
    severities: ["error"],
    title: { zh: "同一编码在各表名称不同", en: "One code, different names" },
    explanation: {
      zh: "同一份公开中同一编码应使用同一名称。目录已指出其中某个名称有误，或各名称都可接受时，不再重复提示。",
      en: "Within one disclosure a code bears one name. Not repeated where the catalogue has called one of the names wrong, or accepts each of them.",
    },
    source: FORM,
  },
  {
    id: "科目-上级",
    severities: ["error"],
    title: { zh: "缺少上级科目", en: "Missing class or section" },
    explanation: {
      zh: "表中列有类（款）级科目时，每个款、项都应有其类（款）。只列项级科目的表不在此列。",
      en: "In a table that prints classes (sections), every subject below has its own one. Tables that print items only are left alone.",
    },
    source: FORM,
  },
  {
    id: "科目-级次",
    severities: ["review"],
    title: { zh: "缩进与编码级次不符", en: "Indentation against code" },
    explanation: {
      zh: "表中各级科目的缩进有规律，而某一行的缩进与同级科目不同，可能编码写错。",
      en: "The table indents each level in its own way, and one row differs from its level: its code may be wrong.",
    },
    source: FORM,
  },
];
