/** What the user has said of tables, and why some of it could not be followed, as sentences. */
import { NO_TABLE, TOTALS_ONLY, type DisclosureAnchor, type RegionAnchor, type TableChoice, type UnappliedOverride } from "../recognise/overrides";
import { plainText } from "../sheets/text";
import { disclosureKindName, yearName } from "./evidence";
import { fill, type Language, type Sentence } from "./language";
import { tableName } from "./tables";

const CHOICES: Readonly<Record<string, Sentence>> = {
  [NO_TABLE]: { zh: "不是公开表，不核对", en: "No disclosure table; do not check" },
  [TOTALS_ONLY.final]: { zh: "其他决算公开表（只核对合计与层级）", en: "Another table of final accounts (totals and levels only)" },
  [TOTALS_ONLY.budget]: { zh: "其他预算公开表（只核对合计与层级）", en: "Another table of a budget (totals and levels only)" },
};

/** A choice of table by its name. */
export const tableChoiceName = (choice: TableChoice, language: Language): string => CHOICES[choice]?.[language] ?? tableName(choice, language);

const UNAPPLIED: Readonly<Record<UnappliedOverride["reason"], Sentence>> = {
  regionGone: { zh: "{place}：工作簿里找不到这张表，或有几张分不清，所作的指定没有采用。", en: "{place}: the table is no longer there, or cannot be told from others; what was specified for it is not used." },
  layout: { zh: "{place}：行列与“{table}”不符，所作的指定没有采用。", en: "{place}: the layout is not that of “{table}”; what was specified for it is not used." },
  columnGone: { zh: "{place}：没有“{header}”这一列，这一列的指定没有采用。", en: "{place}: there is no column “{header}”; what was specified for it is not used." },
  disclosureGone: { zh: "{place}：工作簿里已没有这份公开表，所作的指定没有采用。", en: "{place}: the workbook no longer holds this disclosure; what was specified for it is not used." },
};

/** The sheet, and the title where the sheet is not called so. */
export const regionName = ({ sheet, title }: RegionAnchor): string => (plainText(sheet).includes(title) ? sheet : `${sheet} ${title}`);

/** The organisation, the year and the kind as they were understood. */
export function disclosureName({ unit, year, kind }: DisclosureAnchor, language: Language): string {
  return [unit ?? "", year === null ? "" : yearName(year, language), disclosureKindName({ kind, scope: null }, language)].filter((part) => part !== "").join(" · ");
}

/** Why something that the user said was not followed. */
export function describeUnapplied(unapplied: UnappliedOverride, language: Language): string {
  const place = "region" in unapplied ? regionName(unapplied.region) : disclosureName(unapplied.disclosure, language);
  const args = { place, ...("table" in unapplied && { table: tableName(unapplied.table, language) }), ...("header" in unapplied && { header: unapplied.header }) };
  return fill(UNAPPLIED[unapplied.reason], args, language);
}
