/** Headings of a narrative as data: what a section is about by its title. A province's wording is an entry here. */
import type { SectionKind } from "./claim";

interface TitlePattern {
  readonly kind: SectionKind;
  readonly title: RegExp;
}

/** In order: the first that fits counts. Tested against the title without numbering, years, spaces and quotes. */
const TITLES: readonly TitlePattern[] = [
  { kind: "performance", title: /绩效|自评|项目支出情况$|重点项目|附件|附表|专项资金/ },
  { kind: "glossary", title: /名词解释|名词说明|专业(性)?(较强的)?名词|术语/ },
  { kind: "tables", title: /(报表|[决预]算(公开)?表|情况表|总表|明细表|统计表)(\([^()]{0,20}\))?$/ },
  { kind: "threePublic", title: /三公/ },
  { kind: "running", title: /机关运行经费|行政运行经费|^运行经费/ },
  { kind: "services", title: /购买服务/ },
  { kind: "procurement", title: /政府采购/ },
  { kind: "assets", title: /国有资产|资产(占|使用|情况|购置)|车辆/ },
  { kind: "spending", title: /一般性支出|会议费|培训费|节庆/ },
  { kind: "duties", title: /职责|职能|机构设置|机构情况|概况|单位构成|部门构成|人员(构成|编制|情况)|工作任务|主要工作|重点工作|基本情况$|编报范围|预算编制/ },
  { kind: "fund", title: /政府性基金(?!.*国有资本)/ },
  { kind: "capital", title: /国有资本经营(?!.*政府性基金)/ },
  { kind: "basic", title: /基本支出/ },
  { kind: "general", title: /一般公共预算/ },
  { kind: "fiscal", title: /财政拨款/ },
  { kind: "overview", title: /(收入支出|收支|收入和支出|收、支|收入、支出)/ },
  { kind: "income", title: /收入/ },
  { kind: "expenditure", title: /支出/ },
];

/** What a title ends with; a numbered line that ends otherwise is text. */
const TITLE_END = /(情况|说明|概况|解释|附件|报表|结构|构成|职责|职能|设置|总表|总体|决算|预算|安排|目录|公开|表|事项|名词|报告|分析|结果|经费|占用|变化)(情况|说明)?(\([^()]{0,20}\))?[:.]?$/;

/** Whether a line is a heading. A numbered line, or one that opens a part; a figure with its unit makes it text. */
export function isTitle(line: string, level: number | null): boolean {
  if (/[。，；]/.test(line) || /\d(万元|亿元|元|%)/.test(line) || /\((类|款|项)\)/.test(line)) return false;
  if (level === 0) return line.length >= 4;
  // Word may number a heading by itself, so that its text carries no number.
  return (level !== null || /^20\d\d年|^(部门|单位|名词)|说明[:.]?$/.test(line)) && TITLE_END.test(line);
}

/** Kind of a section by its title; `other` for a heading of none of them. */
export function kindOfTitle(title: string): SectionKind {
  const bare = title.replace(/20\d\d年(度)?/g, "");
  return TITLES.find((pattern) => pattern.title.test(bare))?.kind ?? "other";
}

/** A title that only says 收入 or 支出 keeps what its chapter is about. */
export const isGeneric = (kind: SectionKind): boolean => kind === "overview" || kind === "income" || kind === "expenditure" || kind === "other";

/** Kinds in which nothing is a statement about the tables. */
export const isSilent = (kind: SectionKind): boolean => kind === "performance" || kind === "glossary" || kind === "duties" || kind === "tables";
