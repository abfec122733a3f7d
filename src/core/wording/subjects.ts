/** Sentences about subjects: the findings of the subject checks, and what is wrong with a list of subjects a user loads. */

import type { Sentence } from "./language";

/** A mismatch, and the same with the code that the printed name belongs to. */
function withCodes(key: string, sentence: Sentence): Readonly<Record<string, Sentence>> {
  return {
    [key]: sentence,
    [`${key}.suggested`]: {
      zh: `${sentence.zh}如果名称没有写错，编码应为 {codes}。`,
      en: `${sentence.en} If the name is meant, the code is {codes}.`,
    },
  };
}

export const SUBJECT_WORDING: Readonly<Record<string, Sentence>> = {
  ...withCodes("subject.nameDiffers", {
    zh: "科目 {code} 的名称应为“{right}”，表中为“{name}”。",
    en: "Subject {code} is “{right}”, but the table prints “{name}”.",
  }),
  ...withCodes("subject.nameToVerify", {
    zh: "科目 {code} 在目录中为“{right}”，表中为“{name}”；目录的这一条尚未用公开表印证，请核对。",
    en: "The catalogue has “{right}” for {code}, the table prints “{name}”; that entry is not confirmed for this year, please check.",
  }),
  ...withCodes("subject.official.nameDiffers", {
    zh: "按所载入的科目目录，{code} 的名称应为“{right}”，表中为“{name}”。",
    en: "By the loaded list of subjects {code} is “{right}”, but the table prints “{name}”.",
  }),
  "subject.futureName": {
    zh: "“{name}”是 {code} 自 {since} 年起的名称，{year} 年为“{right}”，请核对。",
    en: "“{name}” is the name of {code} from {since} on; in {year} it is “{right}”, please check.",
  },
  "subject.formerName": {
    zh: "“{name}”是 {code} 的旧科目名称，自 {since} 年起为“{right}”。",
    en: "“{name}” is a former name of {code}; from {since} on it is “{right}”.",
  },
  "subject.formerName.early": {
    zh: "“{name}”是 {code} 的旧科目名称，{since} 年以前已改为“{right}”。",
    en: "“{name}” is a former name of {code}; before {since} it had become “{right}”.",
  },
  "subject.formerNameToVerify": {
    zh: "“{name}”可能是 {code} 的旧科目名称，约自 {since} 年起为“{right}”，请核对。",
    en: "“{name}” may be a former name of {code}, which is “{right}” from about {since} on, please check.",
  },
  "subject.formerNameToVerify.early": {
    zh: "“{name}”可能是 {code} 的旧科目名称，{since} 年以前已改为“{right}”，请核对。",
    en: "“{name}” may be a former name of {code}, which had become “{right}” before {since}, please check.",
  },
  "subject.moved": {
    zh: "{code}“{name}”自 {since} 年起已调整为 {targets}。",
    en: "{code} “{name}” became {targets} in {since}.",
  },
  "subject.movedToVerify": {
    zh: "{code}“{name}”可能约自 {since} 年起已调整为 {targets}，请核对。",
    en: "{code} “{name}” may have become {targets} in about {since}, please check.",
  },
  "subject.notYet": {
    zh: "目录中 {code}“{right}”自 {since} 年起设置，本表为 {year} 年，请核对编码。",
    en: "In the catalogue {code} “{right}” begins in {since}, the table is of {year}; please check the code.",
  },
  "subject.retired": {
    zh: "目录中 {code}“{right}”用到 {until} 年，本表为 {year} 年，请核对是否仍在使用。",
    en: "In the catalogue {code} “{right}” ends in {until}, the table is of {year}; please check whether it is still in use.",
  },
  "subject.unlisted": {
    zh: "目录未收录科目 {code}“{name}”，未核对名称。",
    en: "The catalogue does not list {code} “{name}”; its name was not checked.",
  },
  "subject.unlisted.sameName": {
    zh: "目录未收录科目 {code}“{name}”；目录中叫这个名称的是 {codes}，请核对编码。",
    en: "The catalogue does not list {code} “{name}”; the subject of that name is {codes}, please check the code.",
  },
  "subject.official.unlisted": {
    zh: "所载入的科目目录没有 {code}“{name}”，请核对编码。",
    en: "The loaded list of subjects has no {code} “{name}”, please check the code.",
  },
  "subject.codeOfNoKind": {
    zh: "{code}“{name}”不是支出功能分类（2 开头）或支出经济分类（3、5 开头）的编码，未核对名称。",
    en: "{code} “{name}” is no code of expenditure by function (2…) or by economic nature (3…, 5…); its name was not checked.",
  },
  ...withCodes("subject.codeLength.functional", {
    zh: "科目编码 {code}“{name}”有 {digits} 位；功能分类科目应为 3 位（类）、5 位（款）或 7 位（项）。",
    en: "Code {code} “{name}” has {digits} digits; a functional subject has 3 (class), 5 (section) or 7 (item).",
  }),
  ...withCodes("subject.codeLength.economic", {
    zh: "科目编码 {code}“{name}”有 {digits} 位；经济分类科目应为 3 位（类）或 5 位（款）。",
    en: "Code {code} “{name}” has {digits} digits; an economic subject has 3 (class) or 5 (section).",
  }),
  "subject.namesDiffer": {
    zh: "科目 {code} 在各表中的名称不一致：{names}。",
    en: "Subject {code} is named differently in the tables: {names}.",
  },
  "subject.parentMissing": {
    zh: "本表列有上级科目，但缺少 {code}，其下级 {children} 没有归属。",
    en: "The table prints subjects of this level, but not {code}, to which {children} belong.",
  },
  "subject.levelDiffers": {
    zh: "{code}“{name}”按编码是 {digits} 位科目，缩进却与本表其他 {digits} 位科目不同，请核对编码。",
    en: "{code} “{name}” has {digits} digits, but it is not indented like the other ones with {digits}; please check the code.",
  },
  "catalogue.empty": { zh: "科目目录文件是空的。", en: "The list of subjects is empty." },
  "catalogue.noColumns": {
    zh: "没有找到科目编码列和科目名称列：请在表头写明“科目编码”“科目名称”，或使用类、款、项三列加名称的格式。",
    en: "No columns with subject codes and names were found: name them 科目编码 and 科目名称, or use three columns 类, 款, 项 and a name.",
  },
  "catalogue.noSubjects": {
    zh: "文件里没有支出科目：编码应以 2（功能分类）、3（部门经济分类）或 5（政府经济分类）开头，3、5 或 7 位。",
    en: "The file holds no subject of expenditure: codes begin with 2, 3 or 5 and have 3, 5 or 7 digits.",
  },
  "catalogue.duplicate": {
    zh: "编码 {code} 出现两次而名称不同：第 {firstRow} 行“{first}”，第 {secondRow} 行“{second}”。请只保留一个年度的目录。",
    en: "Code {code} appears twice with different names: “{first}” in row {firstRow}, “{second}” in row {secondRow}. Keep the list of one year only.",
  },
  "catalogue.row.codeLength": {
    zh: "第 {row} 行没有载入：编码 {code}“{name}”有 {digits} 位，功能分类应为 3、5、7 位，经济分类应为 3、5 位。",
    en: "Row {row} was left out: {code} “{name}” has {digits} digits; functional codes have 3, 5 or 7, economic ones 3 or 5.",
  },
  "catalogue.row.noName": { zh: "第 {row} 行没有载入：编码 {code} 没有名称。", en: "Row {row} was left out: {code} has no name." },
};
