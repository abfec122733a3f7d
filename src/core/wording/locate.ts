/** Sentences that name a wrong cell, or say why none can be named. */
import type { Sentence } from "./language";

/** What kind of slip it looks like. */
const SLIPS: Readonly<Record<string, Sentence>> = {
  unit: { zh: "，像是元与万元混淆", en: ", as if 元 were taken for 万元" },
  power: { zh: "，像是小数点错位", en: ", as if the decimal point had moved" },
  sign: { zh: "，像是正负号错了", en: ", as if the sign were wrong" },
  transposed: { zh: "，像是相邻两位数字颠倒", en: ", as if two digits had changed places" },
  digit: { zh: "，像是错了一位数字", en: ", as if one digit were wrong" },
  dropped: { zh: "，像是漏了或多了一位数字", en: ", as if a digit were missing or too many" },
  neighbour: { zh: "，与相邻单元格的数相同，像是填串了", en: ", the figure of a neighbouring cell" },
  parent: { zh: "，与上级科目的数相同", en: ", the figure of the subject above" },
  blank: { zh: "，像是漏填", en: ", as if it had been left out" },
  round: { zh: "", en: "" },
  other: { zh: "", en: "" },
};

const both = (slip: string, make: (slip: string, language: "zh" | "en") => string): Sentence => ({ zh: make(SLIPS[slip]?.zh ?? "", "zh"), en: make(SLIPS[slip]?.en ?? "", "en") });

/** “现为 …” is left out for a blank. */
const now = (kind: string, language: "zh" | "en"): string => {
  if (kind === "blank") return language === "zh" ? "“{what}”现为空白或零" : "“{what}” is blank or zero";
  return language === "zh" ? "“{what}”现为 {printed}" : "“{what}” is {printed}";
};

const culprits = Object.fromEntries(Object.keys(SLIPS).flatMap((kind) => [
  [`locate.culprit.${kind}`, both(kind, (slip, language) => (language === "zh"
    ? `{cell} 应为 {value}（{count} 条勾稽关系一致指向）：${now(kind, language)}${slip}。不成立的勾稽：{relations}。`
    : `{cell} should be {value} ({count} relations point at it): ${now(kind, language)}${slip}. Broken: {relations}.`))],
  [`locate.about.${kind}`, both(kind, (slip, language) => (language === "zh"
    ? `{cell} 应约为 {value}（{low}～{high} 均在四舍五入范围内；{count} 条勾稽关系一致指向）：${now(kind, language)}${slip}。不成立的勾稽：{relations}。`
    : `{cell} should be about {value} (rounding allows {low} to {high}; {count} relations point at it): ${now(kind, language)}${slip}. Broken: {relations}.`))],
]));

export const LOCATE_WORDING: Readonly<Record<string, Sentence>> = {
  ...culprits,
  "locate.seconded": {
    zh: "{cell} 应为 {value}：“{what}”现为 {printed}；情况说明中的数是 {value}，与勾稽关系相符。不成立的勾稽：{relations}。",
    en: "{cell} should be {value}: “{what}” is {printed}; the narrative gives {value}, which fits the relations. Broken: {relations}.",
  },
  "locate.oneRelation": {
    zh: "“{what}”勾稽不成立：{sentence}。左边 {left}，右边 {right}，相差 {difference} {unit}。只有一条勾稽关系，无法定位到单元格；{candidateCount} 个单元格中有一个错了，可能是：{candidates}。",
    en: "“{what}” does not agree: {sentenceEn}. Left {left}, right {right}, difference {difference} {unit}. A single relation cannot tell which cell is wrong; one of {candidateCount} is, perhaps: {candidates}.",
  },
  "locate.sameRelations": {
    zh: "“{what}”勾稽不成立：{sentence}。左边 {left}，右边 {right}，相差 {difference} {unit}。{count} 条勾稽关系（{relations}）由同一处错误引起，但没有别的勾稽能区分是哪个单元格；可能是：{candidates}。",
    en: "“{what}” does not agree: {sentenceEn}. Left {left}, right {right}, difference {difference} {unit}. One mistake breaks {count} relations ({relations}), and no further relation tells which cell it is in; perhaps: {candidates}.",
  },
  "locate.several": {
    zh: "“{what}”勾稽不成立：{sentence}。左边 {left}，右边 {right}，相差 {difference} {unit}。{count} 条勾稽关系（{relations}）表明至少有 {edits} 处错误，不能确定到单元格；可能是：{candidates}。",
    en: "“{what}” does not agree: {sentenceEn}. Left {left}, right {right}, difference {difference} {unit}. {count} relations ({relations}) show at least {edits} mistakes, and do not tell for certain where; perhaps: {candidates}.",
  },
  "block.missingRow": {
    zh: "“{parent}”下缺少 {row}（{values}）：各下级之和少的正是这一数额，《{source}》列有该科目。不成立的勾稽：{relations}。",
    en: "{row} ({values}) is missing beneath “{parent}”: it is just what the sum lacks, and “{source}” prints it. Broken: {relations}.",
  },
  "block.printedTwice": {
    zh: "“{row}”在“{parent}”下列了两次：去掉一行后各列合计都成立。不成立的勾稽：{relations}。",
    en: "“{row}” is printed twice beneath “{parent}”: without one of the rows every column adds up. Broken: {relations}.",
  },
  "block.wrongParent": {
    zh: "“{row}”列在“{from}”下，应属于“{to}”：移过去后两个上级各列都成立，请核对科目编码。不成立的勾稽：{relations}。",
    en: "“{row}” stands beneath “{from}” and belongs to “{to}”: moved there, both add up in every column. Check its code. Broken: {relations}.",
  },
  "block.swappedRows": {
    zh: "“{first}”与“{second}”两行的数互相填串了：对调后 {broken} 条勾稽关系全部成立。不成立的勾稽：{relations}。",
    en: "The rows “{first}” and “{second}” print each other's figures: swapped, all {broken} relations hold. Broken: {relations}.",
  },
  "block.swappedCells": {
    zh: "“{first}”与“{second}”在同一列的数互相填串了：对调后 {broken} 条勾稽关系全部成立。不成立的勾稽：{relations}。",
    en: "“{first}” and “{second}” print each other's figure in one column: swapped, all {broken} relations hold. Broken: {relations}.",
  },
  "block.repeatsParent": {
    zh: "“{row}”整行填成了上级“{source}”的数，应为 {values}。不成立的勾稽：{relations}。",
    en: "The row “{row}” repeats the figures of “{source}” above it; they should be {values}. Broken: {relations}.",
  },
  "block.repeatsNeighbour": {
    zh: "“{row}”整行填成了相邻行“{source}”的数，应为 {values}。不成立的勾稽：{relations}。",
    en: "The row “{row}” repeats the figures of “{source}” beside it; they should be {values}. Broken: {relations}.",
  },
  "block.countedTwice": {
    zh: "“{parent}”把“{child}”多计了一次，应为 {values}。不成立的勾稽：{relations}。",
    en: "“{parent}” counts “{child}” once too often; it should be {values}. Broken: {relations}.",
  },
  "block.slipped": {
    zh: "《{title}》从“{first}”到“{last}”有 {count} 行的数与科目错开了：与《{source}》对照，各行印的是别的科目的数，例如“{first}”印的是“{owner}”的数。请按科目重新对齐后再核对。不成立的勾稽：{relations}。",
    en: "In “{title}” the figures of {count} rows from “{first}” to “{last}” stand beside the wrong subjects: by “{source}” each row prints the figures of another subject, “{first}” those of “{owner}”. Put the rows right and check again. Broken: {relations}.",
  },
  "block.shiftedDown": {
    zh: "从“{first}”到“{last}”，{count} 个数整体下移了一行（粘贴错位）：{cells} 应依次为 {values}。不成立的勾稽：{relations}。",
    en: "From “{first}” to “{last}” {count} figures stand one row too low (pasted out of place): {cells} should be {values}. Broken: {relations}.",
  },
  "block.shiftedUp": {
    zh: "从“{first}”到“{last}”，{count} 个数整体上移了一行（粘贴错位）：{cells} 应依次为 {values}。不成立的勾稽：{relations}。",
    en: "From “{first}” to “{last}” {count} figures stand one row too high (pasted out of place): {cells} should be {values}. Broken: {relations}.",
  },
};
