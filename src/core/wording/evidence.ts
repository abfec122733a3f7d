/** Words for what was understood: which disclosure, and the evidence for each table. */
import type { Disclosure, Evidence, RecognisedTable } from "../recognise/disclosure";
import { columnName } from "../sheets/addresses";
import type { RegionFact } from "../recognise/overrides";
import type { Language, Sentence } from "./language";
import { roleName } from "./places";

/** 部门决算, 单位预算, 决算. */
export function disclosureKindName({ kind, scope }: Pick<Disclosure, "kind" | "scope">, language: Language): string {
  const zh = language === "zh";
  const who = scope === null ? "" : scope === "department" ? (zh ? "部门" : "department ") : zh ? "单位" : "unit ";
  return `${who}${kind === "budget" ? (zh ? "预算" : "budget") : zh ? "决算" : "final accounts"}`;
}

/** 2024年度. */
export const yearName = (year: number, language: Language): string => (language === "zh" ? `${year}年度` : String(year));

const REGION_FACT_NAMES: Readonly<Record<RegionFact, Sentence>> = {
  table: { zh: "是哪张表", en: "which table it is" },
  amountUnit: { zh: "金额单位", en: "amount unit" },
  year: { zh: "年度", en: "year" },
  unitName: { zh: "单位名称", en: "organisation" },
  columns: { zh: "各列的含义", en: "what its columns hold" },
};

export const regionFactName = (fact: RegionFact, language: Language): string => REGION_FACT_NAMES[fact][language];

/** How many texts a sentence of evidence lists. */
const SHOWN = 8;

/** Why a table is taken for what it is, as short sentences. */
export function describeEvidence({ evidence, known }: Pick<RecognisedTable, "evidence" | "known">, language: Language): string[] {
  const pick = (zh: string, en: string): string => (language === "zh" ? zh : en);
  const list = (texts: readonly string[]): string => texts.slice(0, SHOWN).join(pick("、", ", ")) + (texts.length > SHOWN ? pick(` 等 ${texts.length} 项`, ` … (${texts.length})`) : "");
  const named: Readonly<Record<Evidence["namedBy"], string>> = {
    title: pick("凭表名认出", "named by its title"),
    sheet: pick("凭工作表名认出", "named by the sheet's name"),
    note: pick("凭表注认出", "named by its note"),
    header: pick("凭表头认出", "named by its header"),
    contents: pick("凭内容认出", "named by its contents"),
    user: pick("表由用户指定", "specified by the user"),
  };
  const sentences = [named[evidence.namedBy]];
  const said = evidence.specified?.facts.filter((fact) => fact !== "table" || evidence.namedBy !== "user") ?? [];
  if (said.length > 0) sentences.push(pick("由用户指定：", "specified by the user: ") + list(said.map((fact) => regionFactName(fact, language))));
  if (!known) sentences.push(pick("仅按标题识别，只核对合计与科目层级", "known by its title only: totals and levels are checked, nothing else"));
  if (evidence.matchedHeaders.length > 0) sentences.push(pick("表头相符：", "headers found: ") + list(evidence.matchedHeaders));
  if (evidence.missingHeaders.length > 0) sentences.push(pick("表头缺少：", "headers missing: ") + list(evidence.missingHeaders.map((role) => roleName(role, language))));
  if (evidence.insertedColumns.length > 0) {
    sentences.push(pick("多出的列：", "columns inserted: ") + list(evidence.insertedColumns.map(({ column, header }) => `${columnName(column)} ${header}`.trim())));
  }
  if (evidence.anchors.length > 0) sentences.push(pick("行目相符：", "rows found: ") + list(evidence.anchors));
  const { holds, of } = evidence.relations;
  if (of > 0) sentences.push(pick(`表内勾稽 ${of} 条中 ${holds} 条成立`, `${holds} of ${of} relations inside it hold`));
  return sentences;
}
