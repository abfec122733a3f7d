/** Reading titles: which known table a text names, if any. Number and place of a title never decide. */
import { FOREIGN_TITLES, FURTHER_TABLES } from "../tables/further";
import { TABLES } from "../tables/index";
import type { FurtherTable, TableSpec } from "../tables/spec";

export interface TitleMatch {
  /** Known tables that the title may mean, the longest wording first. */
  readonly specs: readonly TableSpec[];
  /** Further tables known by title only. */
  readonly further: readonly FurtherTable[];
  /** The title belongs to another kind of book (a hospital's statements, a government's accounts). */
  readonly foreign: boolean;
  /** What is left in front: usually the organisation. */
  readonly organisation: string;
  readonly year: number | null;
  readonly scope: "department" | "unit" | null;
  /** Brackets behind the title: 按单位, 续, 功能科目. */
  readonly qualifier: string;
}

const LABEL_ALONE = /^(?:(?:预算公开|财决公开|财决附|财决|公开|预算|附件?)(?:表)?0?\d{1,2}(?:-\d{1,2})*表?|附?表\d{1,2}(?:-\d{1,2})*|附?表[一二三四五六七八九十]{1,3}|(?:GK|Z|CX|F)\d{1,2})[:：.、]?/;
const LABEL_BEHIND = /[(]?(?:(?:预算公开|财决公开|财决附|财决|公开|预算)(?:表)?0?\d{1,2}(?:-\d{1,2})*表?|附?表\d{1,2}(?:-\d{1,2})*)[)]?$/;
const NUMBERING = /^(?:[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十\d]{1,3}\)|第[一二三四五六七八九十\d]+[部分章节项]*[、:.]?|\d{1,2}[、.](?!\d))/;
const YEAR = /(20\d\d)年?度?/;
/** Words of the field: a title may not have them in front of a known ending, or it names another table. */
const FIELD_WORDS = /财政拨款|一般公共|政府性基金|国有资本|基本支出|项目|收入|支出|收支|经营|三公|机关运行|明细|采购|购买|绩效|非税|专户|保险|分类|人员|公用|医疗卫生机构|总$/;
const ORGANISATION = /^.*(?:局|中心|委员会|委|办公室|办|厅|院|所|站|队|馆|会|校|园|学|公司|部|处|府|团|基金会|集团|厂|社|库|场|台|网|报|宫|段|室|组|区|县|市|省|乡|镇|街道|村)(?!门)/;

/** A printed number standing alone in a cell (`公开03表`, `表1`); undefined for anything else. */
export function readLabel(plain: string): string | undefined {
  const match = LABEL_ALONE.exec(plain);
  if (!match) return undefined;
  const label = match[0];
  return label.length === plain.length ? plain.replace(/[:：.、]$/, "") : undefined;
}

/** A printed number at the start of a longer text, and the rest. */
export function splitLabel(plain: string): { readonly label: string | null; readonly rest: string } {
  const front = LABEL_ALONE.exec(plain);
  if (front) return { label: front[0].replace(/[:：.、]$/, ""), rest: plain.slice(front[0].length) };
  const back = LABEL_BEHIND.exec(plain);
  if (back && back.index > 0) return { label: back[0].replace(/[()]/g, ""), rest: plain.slice(0, back.index) };
  return { label: null, rest: plain };
}

const matches = new Map<string, TitleMatch | null>();

/** What a text means as a title; undefined when it is none that is known. Text as `plainText` gives it. */
export function matchTitle(plain: string): TitleMatch | undefined {
  if (plain.length < 4 || plain.length > 80) return undefined;
  let match = matches.get(plain);
  if (match === undefined) {
    match = readTitle(plain) ?? null;
    if (matches.size > 5000) matches.clear();
    matches.set(plain, match);
  }
  return match ?? undefined;
}

/** The bare title: numbering, label, book-title marks, dotted leaders with page numbers, and a trailing amount unit removed. */
export function bareTitle(plain: string): string {
  let bare = plain.replace(/[《》〈〉*#]/g, "").replace(/[.…·]{3,}\d*$|(?<=表)\d{1,3}$/, "").replace(/[(]?(金额)?单位[:：][^()]*[)]?$/, "");
  bare = bare.replace(NUMBERING, "");
  bare = splitLabel(bare).rest;
  return bare.replace(/^[-_—:：.、]+|[-_—:：.、]+$/g, "");
}

function readTitle(plain: string): TitleMatch | undefined {
  let bare = bareTitle(plain);
  let qualifier = "";
  for (let match = /\(([^()]*)\)$/.exec(bare); match; match = /\(([^()]*)\)$/.exec(bare)) {
    qualifier = (match[1] ?? "") + qualifier;
    bare = bare.slice(0, match.index);
  }
  bare = bare.replace(/续表?$/, "").replace(/表[-—]*([一二三四五六]|\d)$/, "表");
  const withQualifier = qualifier === "" ? bare : `${bare}(${qualifier})`;
  if (!/表$/.test(bare)) return undefined;
  const further = FURTHER_TABLES.filter(({ title }) => {
    const found = title.exec(withQualifier) ?? (/\\\(/.test(title.source) ? null : title.exec(bare));
    return found !== null && cleanPrefix(withQualifier.slice(0, found.index)) !== undefined;
  });
  const candidates: { spec: TableSpec; length: number; prefix: string }[] = [];
  for (const spec of TABLES) {
    for (const title of spec.titles) {
      const found = title.exec(bare);
      if (found) candidates.push({ spec, length: bare.length - found.index, prefix: bare.slice(0, found.index) });
    }
  }
  candidates.sort((a, b) => b.length - a.length);
  const specs: TableSpec[] = [];
  let organisation = "";
  for (const { spec, prefix } of candidates) {
    const clean = cleanPrefix(prefix);
    if (clean === undefined || specs.includes(spec)) continue;
    if (specs.length === 0) organisation = clean;
    specs.push(spec);
  }
  const foreign = FOREIGN_TITLES.test(bare) && !(further.length > 0 && specs.length === 0);
  if (specs.length === 0 && further.length === 0 && !foreign) return undefined;
  const year = YEAR.exec(bare)?.[1];
  return {
    specs: foreign ? [] : specs, further: foreign ? [] : further, foreign, organisation, qualifier,
    year: year === undefined ? null : Number(year),
    scope: /部门(?=(收支|收入|支出|预算|决算|整体|财政|一般|政府|国有|三公|20))/.test(bare) ? "department" : /单位(?=(收支|收入|支出|预算|决算|整体|财政|一般|政府|国有|三公|20))/.test(bare) ? "unit" : null,
  };
}

/** The organisation in front of a title's ending; undefined when other words of the field stand there. */
function cleanPrefix(prefix: string): string | undefined {
  const bare = prefix
    .replace(/20\d\d年?度?/g, "|")
    .replace(/\(?(部门|单位)\)?(\((单位|部门)\))?(?=$|\|)|\|(部门|单位|预算|决算|公开|度|的)+/g, "|")
    .replace(/(部门|单位|本级|本部门|本单位|全年|年度|公开|预算|决算|省级|市级|县级|区级|汇总|\(汇总\)|\(本级\)|关于|的)+$/g, "")
    .replace(/^(部门|单位)(\((单位|部门)\))?/, "");
  const parts = bare.split("|").filter((part) => part !== "");
  const organisation = parts[0] ?? "";
  const rest = [organisation.replace(ORGANISATION, ""), ...parts.slice(1).map((part) => part.replace(ORGANISATION, ""))].join("");
  return FIELD_WORDS.test(rest) ? undefined : organisation;
}

/** A text that looks like the title of some table, known or not. */
export const looksLikeTitle = (plain: string): boolean =>
  plain.length >= 4 && plain.length <= 45 && /表(\([^()]*\))?(续)?$/.test(plain) && !/^(注|说明|备注|附注)/.test(plain) && readLabel(plain) === undefined && !/[。；;，]/.test(plain);
