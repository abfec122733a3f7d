/** Words for tables and for what was not recognised. */
import type { Unrecognised } from "../recognise/disclosure";
import { tableSpec } from "../tables/index";
import type { Language, Sentence } from "./language";
import { fill } from "./language";

/** Name of a table by its id: `T3` → 支出决算表; a table known by title keeps its title. */
export function tableName(id: string, language: Language): string {
  if (id.startsWith("X:")) return id.slice(2);
  return tableSpec(id)?.name[language] ?? id;
}

export const UNRECOGNISED_WORDING: Readonly<Record<string, Sentence>> = {
  foreign: { zh: "属于其他报表（如医院财务报表、政府总决算、账簿），不是部门预决算公开表，未核对。", en: "Belongs to other books (hospital statements, government accounts, ledgers); not checked." },
  unknownTitle: { zh: "标题不是已知的公开表，未核对。", en: "The title is not that of a known table; not checked." },
  "unknownTitle.guess": { zh: "标题不是已知的公开表，表头像“{guess}”，未核对。", en: "The title is not that of a known table, though the header looks like “{guess}”; not checked." },
  uncertain: { zh: "不能确定是哪张表，未核对。", en: "Which table this is could not be made sure; not checked." },
  "uncertain.guess": { zh: "可能是“{guess}”，但依据不足，未核对。", en: "This may be “{guess}”, but the evidence is too weak; not checked." },
  layout: { zh: "标题与表格的行列不符，未核对。", en: "Title and layout do not belong together; not checked." },
  "layout.guess": { zh: "标题是“{guess}”，但行列与该表不符，未核对。", en: "The title says “{guess}”, but the layout is another; not checked." },
  noHeader: { zh: "找不到表头，未核对。", en: "No header was found; not checked." },
  "noHeader.guess": { zh: "标题是“{guess}”，但找不到表头，未核对。", en: "The title says “{guess}”, but no header was found; not checked." },
  untitled: { zh: "没有标题，表头也不是已知的公开表，未核对。", en: "There is no title, and the header is not that of a known table; not checked." },
  "untitled.guess": { zh: "没有标题，表头像“{guess}”，但依据不足，未核对。", en: "There is no title; the header looks like “{guess}”, but the evidence is too weak; not checked." },
  unsplit: { zh: "每一行都挤在一个单元格里（像是从 PDF 或网页粘贴来的），请先用“数据”→“分列”把各栏分开；未核对。", en: "Whole rows stand in one cell each, as pasted from a PDF; split them into columns first (Data, Text to Columns). Not checked." },
  "unsplit.guess": { zh: "可能是“{guess}”，但每一行都挤在一个单元格里（像是从 PDF 或网页粘贴来的），请先用“数据”→“分列”把各栏分开；未核对。", en: "This may be “{guess}”, but whole rows stand in one cell each, as pasted from a PDF; split them into columns first (Data, Text to Columns). Not checked." },
  excluded: { zh: "由用户指定：不是公开表，未核对。", en: "Specified by the user as no disclosure table; not checked." },
  hidden: { zh: "工作表已隐藏，未核对。", en: "The sheet is hidden; not checked." },
};

/** Why a range was not recognised, as a sentence. */
export function describeUnrecognised({ reason, args }: Pick<Unrecognised, "reason" | "args">, language: Language): string {
  const guess = args["guess"];
  const sentence = (guess === undefined ? undefined : UNRECOGNISED_WORDING[`${reason}.guess`]) ?? UNRECOGNISED_WORDING[reason];
  if (!sentence) return reason;
  return fill(sentence, guess === undefined ? args : { ...args, guess: tableName(guess, language) }, language);
}
