/** What is wrong with a text before any table is asked: what a template left behind, a unit or percent sign that is not there. */
import type { NarrativeRuleId, Remark } from "./claim";
import type { PlainText } from "./plain";
import { spanOf } from "./plain";
import type { PlainSection } from "./sections";
import { isSilent } from "./titles";
import { tokensOf } from "./tokens";

interface ResiduePattern {
  readonly pattern: RegExp;
  readonly rule: NarrativeRuleId;
  readonly message: string;
}

/** Linear patterns over the plain text of a paragraph. */
const RESIDUES: readonly ResiduePattern[] = [
  { pattern: /(增加|减少|增长|下降|上升|高于|低于|大于|小于|多于|少于)[(/／](增加|减少|增长|下降|上升|持平|高于|低于|大于|小于|多于|少于|等于)([/／、或](持平|增加|减少|等于))?\)?/g, rule: "文-残留", message: "narrative.residue.choice" },
  { pattern: /[XxＸ×✕]{2,6}(?![A-Za-z\d])|[*＊]{2,6}(?=万元|元|%|年|个|人|辆|部门|单位)|[_＿]{2,20}|(?<![一二三四五六七八九十])[○〇]{2,6}(?![一二三四五六七八九十年])/g, rule: "文-残留", message: "narrative.residue.blank" },
  { pattern: /\((?:请|此处|注:|说明:)?[^()]{0,24}(?:填写|填列|写明|删除|自行(?:调整|修改|选择)|择一|二选一)[^()]{0,24}\)|请(?:根据|结合|按照)[^。，]{0,12}实际[^。，]{0,12}(?:填写|说明|调整|修改|删除)/g, rule: "文-残留", message: "narrative.residue.instruction" },
];

const MISSING_UNIT = /(为|共|计|收入|支出|预算|决算|总计|合计|经费|费|预算数|决算数|增加|减少)$/;
const MISSING_PERCENT = /(增长|下降|上升|降低|占|占比|完成年初预算的|完成预算的|完成全年预算的)(了|为)?$/;

export function remarksOf(text: PlainText, sections: readonly PlainSection[], year: number | null): Remark[] {
  const remarks: Remark[] = [];
  sections.forEach((section, index) => {
    if (isSilent(section.kind)) return;
    headingYear(text, section, index, year, remarks);
    const unitsAbove = /单位:(人民币)?[万亿千]?元/.test(text.plain.slice(section.start, section.end));
    for (const { body, end } of section.paragraphs) {
      const paragraph = text.plain.slice(body, end);
      for (const { pattern, rule, message } of RESIDUES) {
        for (const found of paragraph.matchAll(pattern)) {
          remarks.push({ rule, severity: "error", message, args: { printed: found[0] }, section: index, ...spanOf(text, body + found.index, body + found.index + found[0].length) });
        }
      }
      // Where the unit stands at the head of the section its figures need none.
      if (!unitsAbove) missingUnits(text, body, end, index, remarks);
    }
  });
  return remarks.sort((a, b) => a.start - b.start);
}

/** 完成年初预算的98.24，: a figure that stands where an amount or a percentage should. */
function missingUnits(text: PlainText, from: number, to: number, section: number, remarks: Remark[]): void {
  for (const token of tokensOf(text.plain, from, to)) {
    if (token.type !== "bare" || !/^([，。；;、)]|$)/.test(text.plain.slice(token.end, Math.min(to, token.end + 1)))) continue;
    const lead = text.plain.slice(Math.max(from, token.start - 12), token.start);
    const percent = MISSING_PERCENT.test(lead);
    if (!percent && !MISSING_UNIT.test(lead)) continue;
    remarks.push({
      rule: "文-缺单位", severity: "error", message: percent ? "narrative.noPercent" : "narrative.noUnit", args: { printed: text.plain.slice(token.start, token.end) }, section,
      ...spanOf(text, token.start, token.end),
    });
  }
}

/** A heading of another year than the document. */
function headingYear(text: PlainText, section: PlainSection, index: number, year: number | null, remarks: Remark[]): void {
  const found = /(20\d\d)年(?!12月)/.exec(section.title);
  if (year === null || !found || Number(found[1]) === year || /上年|比较/.test(section.title)) return;
  const at = text.plain.indexOf(found[0], section.start);
  remarks.push({ rule: "文-年度", severity: "error", message: "narrative.headingYear", args: { printed: found[1] ?? "", year: String(year) }, section: index, ...spanOf(text, at, at + 4) });
}
