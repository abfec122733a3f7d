/** Reading titles: which known table a text names, if any. Number and place of a title never decide. */
import { remembered } from "../sheets/remembered";
import { TABLES_BY_UNIT } from "../tables/by-unit";
import { FOREIGN_BOOKS, FOREIGN_OWNERS, FOREIGN_TITLES, FURTHER_TABLES } from "../tables/further";
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

/** 公开, 财决公开, 部门决算公开, 预算 …: the words that printed numbers begin with. */
const LABEL_WORD = "(?:(?:部门|单位|部|单)?(?:财决|决算|决|预算|预)?公开|(?:部门|单位)?(?:财决附|财决|决算|预算)|附件?)";
const LABEL_NUMBER = String.raw`\d{1,2}(?!\d|年)(?:-\d{1,2})*`;
const LABEL_ALONE = new RegExp(String.raw`^\(?(?:表号[:：])?(?:${LABEL_WORD}表?${LABEL_NUMBER}表?|附?表${LABEL_NUMBER}|附?表[一二三四五六七八九十]{1,3}(?!般)|(?:GK|Z|CX|F)${LABEL_NUMBER})\)?[:：.、]?`);
const LABEL_BEHIND = new RegExp(String.raw`\(?(?:${LABEL_WORD}表?${LABEL_NUMBER}表?|附?表${LABEL_NUMBER})\)?$`);
const NUMBERING = /^(?:[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十\d]{1,3}\)|第[一二三四五六七八九十\d]+[部分章节项]*[、:.]?|\d{1,2}[、.](?!\d))/;
const YEAR = /(20\d\d)年?度?/;
/** Words of the field: a title may not have them in front of a known ending, or it names another table. */
const FIELD_WORDS = /财政拨款|财政$|一般公共|政府性基金|国有资本|基本支出|基本$|项目|收入|支出|收支|经营|三公|机关运行|明细|采购|购买|绩效|非税|专户|保险|分类|人员|公用|医疗卫生机构|总$|非$|功能$|资金$/;
/** Up to the last word that an organisation's name ends in; those words inside words of the field (政府性基金, 社会保险) do not end one. */
const ORGANISATION = /^.*(?:局|中心|委员会|委|办公室|办|厅|院|所|站|队|馆|会(?!保险|议费)|校|园|学|公司|部|处|府(?!性|采|购)|团|基金会|集团|厂|社(?!会)|库|场|台|网|报|宫|段|室|组|区|县|市|省|乡|镇|街道|村)(?:\((?:部门|单位|本级|机关|汇总)\))?(?!门)/;

/** A printed number standing alone in a cell (`公开03表`, `表1`); undefined for anything else. */
export function readLabel(plain: string): string | undefined {
  const match = LABEL_ALONE.exec(plain);
  if (!match) return undefined;
  const label = match[0];
  return label.length === plain.length ? bareLabel(label) : undefined;
}

/** A printed number at the start of a longer text, and the rest. */
export function splitLabel(plain: string): { readonly label: string | null; readonly rest: string } {
  const front = LABEL_ALONE.exec(plain);
  if (front) return { label: bareLabel(front[0]), rest: plain.slice(front[0].length) };
  const back = LABEL_BEHIND.exec(plain);
  if (back && back.index > 0) return { label: bareLabel(back[0]), rest: plain.slice(0, back.index) };
  return { label: null, rest: plain };
}

const bareLabel = (label: string): string => label.replace(/^\(?(表号:)?|[():.、]+$/g, "");

const knownTitle = remembered((plain) => readTitle(plain) ?? null, 20_000);

/** What a text means as a title; undefined when it is none that is known. Text as `plainText` gives it. */
export const matchTitle = (plain: string): TitleMatch | undefined => (plain.length < 2 || plain.length > 80 ? undefined : (knownTitle(plain) ?? undefined));

/**
 * The bare title: numbering, label, book-title marks, dotted leaders with page numbers, a trailing amount unit and what is
 * left of a bracket that a sheet's name cut off removed.
 */
export function bareTitle(plain: string): string {
  let bare = plain.replace(/[《》〈〉*#]/g, "").replace(/[.…·]{3,}\d*$|(?<=表)\d{1,3}$/, "").replace(/[(]?(金额)?单位[:：][^()]*[)]?$/, "").replace(/\([^()]*$/, "");
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
  const part = /表[-—]+([\u3400-\u9fff]{4,12})$/.exec(bare)?.[1];
  if (part !== undefined) {
    qualifier = part + qualifier;
    bare = bare.slice(0, -part.length).replace(/[-—]+$/, "");
  }
  if (!/表$/.test(bare)) return FOREIGN_BOOKS.test(bare) ? foreignTitle(bare, qualifier) : undefined;
  const whole = qualifier === "" ? bare : `${bare}(${qualifier})`;
  const candidates = [...TABLES, ...TABLES_BY_UNIT].flatMap((spec) => spec.titles.flatMap((title) => {
    const match = found(title, bare, whole);
    return match?.organisation === undefined ? [] : [{ spec, length: match.length, organisation: match.organisation }];
  }));
  candidates.sort((a, b) => b.length - a.length);
  // A further table named by a longer wording (…表（经济科目）) is that table; by the same wording, the header decides.
  const best = candidates[0]?.length ?? 0;
  const others = FURTHER_TABLES.flatMap((table) => {
    const match = found(table.title, bare, whole);
    return match?.organisation === undefined || match.length < best ? [] : [{ table, length: match.length }];
  }).sort((a, b) => b.length - a.length);
  const further = others.map(({ table }) => table);
  const specs = (others[0]?.length ?? 0) > best ? [] : [...new Set(candidates.map(({ spec }) => spec))];
  const organisation = candidates[0]?.organisation ?? "";
  const own = bare.startsWith(organisation) ? bare.slice(organisation.length) : bare.replace(organisation, "");
  if (FOREIGN_OWNERS.test(bare) || FOREIGN_TITLES.test(own)) return further.length > 0 && specs.length === 0 ? titleMatch(bare, qualifier, [], further, organisation) : foreignTitle(bare, qualifier);
  return specs.length === 0 && further.length === 0 ? undefined : titleMatch(bare, qualifier, specs, further, organisation);
}

/** Where a title's ending begins and what organisation is named in front; patterns with a bracket are read on the title with its brackets. */
function found(title: RegExp, bare: string, whole: string): { readonly length: number; readonly organisation: string | undefined } | undefined {
  const text = title.source.includes("\\(") ? whole : bare;
  const match = title.exec(text);
  return match ? { length: text.length - match.index, organisation: cleanPrefix(text.slice(0, match.index)) } : undefined;
}

function titleMatch(bare: string, qualifier: string, specs: readonly TableSpec[], further: readonly FurtherTable[], organisation: string): TitleMatch {
  const year = YEAR.exec(bare)?.[1];
  const scope = /(部门|单位)(?=(收支|收入|支出|预算|决算|整体|财政|财务|一般|政府|国有|三公|20))/.exec(bare)?.[1];
  return {
    specs, further, foreign: false, organisation, qualifier, year: year === undefined ? null : Number(year),
    scope: scope === undefined ? null : scope === "部门" ? "department" : "unit",
  };
}

const foreignTitle = (bare: string, qualifier: string): TitleMatch => ({ ...titleMatch(bare, qualifier, [], [], ""), foreign: true });

/** The organisation in front of a title's ending; undefined when other words of the field stand there. */
function cleanPrefix(prefix: string): string | undefined {
  const bare = prefix
    .replace(/20\d\d年?度?/g, "|")
    .replace(/^[A-Za-z]{0,6}\d{1,4}(?:[-_.]\d{1,3})*[-_.、:]*/, "")
    .replace(/\(?(部门|单位)\)?(\((单位|部门)\))?(?=$|\|)|\|(部门|单位|预算|决算|公开|度|的)+/g, "|")
    .replace(/(部门|单位|本部门|本单位|全年|年度|公开|综合预算|预算|决算|汇总|\(汇总\)|关于|财务|的|\|)+$/g, "|")
    .replace(/^(部门|单位)(\((单位|部门)\))?/, "");
  const parts = bare.split("|").map((part) => part.replace(/(^|(?<=[省市县区州]))[省市县区州镇乡本]级$|^[本全]$/, "")).filter((part) => part !== "");
  const organisation = parts[0] ?? "";
  return FIELD_WORDS.test(parts.map((part) => part.replace(ORGANISATION, "")).join("")) ? undefined : organisation;
}

/** A text that ends as names of organisations do: 目录 or 附件 in front of a title is none. */
export const isOrganisation = (text: string): boolean => ORGANISATION.exec(text)?.[0] === text;

/** A text that looks like the title of some table, known or not. */
export const looksLikeTitle = (plain: string): boolean =>
  plain.length >= 4 && plain.length <= 45 && /表([-—]+[\u3400-\u9fff]{4,12})?(\([^()]*\)){0,3}(续)?$/.test(plain) && !/^(注|说明|备注|附注)/.test(plain) && readLabel(plain) === undefined && !/[。；;，]/.test(plain);
