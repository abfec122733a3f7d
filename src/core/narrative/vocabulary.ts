/**
 * The words of the trade as data: what names a figure, what says which measure it is, what says up or down, and what says nothing.
 * `{a|b|}` stands for one of its alternatives, so that an entry covers a family of phrasings; a province's wording is an entry here.
 */
import type { Exact } from "../amounts/exact";
import type { Direction } from "./claim";
import type { FundScope, Meaning, Measure } from "./meaning";
import { meaningOf } from "./meaning";
import { largestOf } from "../lists";

/** What a word means. `scope` null: that of the words in front of it, else that of the section. Several where it leaves it open. */
export interface Term {
  readonly line: string;
  readonly part: Meaning["part"];
  readonly scope: FundScope | null;
  /** Lines it may also mean: 总收入 is the grand total or that of the year. */
  readonly also: readonly string[];
}

/** Every phrasing of a pattern with `{a|b|}` alternatives. */
function phrasings(pattern: string): string[] {
  const open = pattern.indexOf("{");
  if (open < 0) return [pattern];
  const close = pattern.indexOf("}", open);
  const rest = phrasings(pattern.slice(close + 1));
  return pattern.slice(open + 1, close).split("|").flatMap((choice) => rest.map((ending) => pattern.slice(0, open) + choice + ending));
}

const terms = new Map<string, Term>();
function term(pattern: string, line: string, { part = "total", scope = null, also = [] }: Partial<Omit<Term, "line">> = {}): void {
  for (const text of phrasings(pattern)) if (!terms.has(text)) terms.set(text, { line, part, scope, also });
}

const FUNDS = [["一般公共预算", "general"], ["政府性基金{预算|}", "fund"], ["国有资本经营{预算|}", "capital"]] as const;
for (const [name, scope] of FUNDS) {
  term(`${name}{财政|}{拨款|}{当年|本年|}{安排的|}收入{总额|}`, `income.${scope}`, { scope: "all" });
  term(`${name}{财政|当年|}拨款`, `income.${scope}`, { scope: "all", also: ["expenditure.total"] });
  term(`${name}{财政|}{拨款|}{当年|本年|}{安排的|}{决算|预算|实际|}支出{合计|总额|规模|}`, "expenditure.total", { scope });
  term(`${name}{财政|}{拨款|}{支出|}{总计|总支出}`, "expenditure.grand", { scope, also: ["expenditure.total"] });
  term(`${name}{财政|}{拨款|}{收支|收、支|收入支出|收入、支出}{总计|总预算|总额|总体}`, "balance.grand", { scope: "fiscal" });
  term(`${name}{财政|}{拨款|}{年初|上年}{财政拨款|}{结转和结余|结转结余|结转|结余}{资金|收入|}`, "income.opening", { scope });
  term(`{年初|上年}{结转和结余|结转结余|结转|结余}{的|}${name}{财政|}{拨款|}{资金|收入|}`, "income.opening", { scope });
  term(`${name}{财政|}{拨款|}{年末|结转下年}{结转和结余|结转结余|结转|结余|}{资金|支出|}`, "expenditure.closing", { scope });
}
term("财政拨款{本年|当年|}收入{合计|总额|}", "income.fiscal", { scope: "all", also: ["income.grand@fiscal"] });
term("{本年|当年}财政拨款收入{合计|}", "income.fiscal", { scope: "all" });
term("财政拨款{收入总计|总收入|收入总预算|收入总额}", "income.grand", { scope: "fiscal", also: ["income.total"] });
term("财政拨款{支出总计|总支出|支出总预算|支出总额}", "expenditure.grand", { scope: "fiscal", also: ["expenditure.total"] });
term("财政拨款{本年|当年|}支出{合计|}", "expenditure.total", { scope: "fiscal" });
term("财政拨款{收、支|收支|收入支出|收入和支出|收入、支出|收入与支出}{总计|总预算|总额|总决算|预算|总体|决算|}{各|}", "balance.grand", { scope: "fiscal" });
term("{收、支|收支|收入支出|收入和支出|收入、支出|收入与支出|收入总计、支出|收入总计和支出}{总计|总预算|总额|总决算|总规模|}{各|}", "balance.grand");
term("{收入总计|收入总额|收入总预算|收入预算总计|收入总决算}", "income.grand");
term("{总收入|收入预算总额|总收入预算|收入预算}", "income.grand", { also: ["income.total"] });
term("{支出总计|支出总额|支出总预算|支出预算总计|支出总决算}", "expenditure.grand");
term("{总支出|支出预算总额|总支出预算|支出预算}", "expenditure.grand", { also: ["expenditure.total"] });
term("{本年收入{合计|}|本年度收入{合计|}|当年收入{合计|}|收入合计|收入决算|收入决算合计}".replace(/\{合计\|\}/g, ""), "income.total");
term("{本年|本年度|当年}收入合计", "income.total");
term("{本年支出|本年度支出|当年支出|支出合计|支出决算合计}", "expenditure.total");
term("{本年|本年度|当年}支出合计", "expenditure.total");
term("上级补助{收入|}", "income.superior", { scope: "all" });
term("事业{收入|预算收入}", "income.business", { scope: "all" });
term("{事业单位|}经营{收入|预算收入}", "income.operating", { scope: "all" });
term("附属单位{上缴|缴款}{收入|}", "income.affiliate", { scope: "all" });
term("其他收入", "income.other", { scope: "all" });
term("财政专户管理资金{收入|}", "income.special", { scope: "all" });
term("单位资金{收入|}", "income.unitFunds", { scope: "all" });
term("{使用|动用|}非财政拨款结余{(含专用结余)|}{收入|}", "income.useSurplus", { scope: "all" });
term("用事业基金弥补收支差额", "income.useSurplus", { scope: "all" });
term("{年初|上年}{财政拨款|}{结转和结余|结转结余|结转及结余|结转|结余}{资金|收入|}", "income.opening");
term("{年末|结转下年}{财政拨款|}{结转和结余|结转结余|结转及结余|结转|结余|}{资金|支出|}", "expenditure.closing");
term("年末结转", "expenditure.closing");
term("结余分配", "expenditure.distribution", { scope: "all" });
term("上缴上级支出", "expenditure.superior", { scope: "all" });
term("经营支出", "expenditure.operating", { scope: "all" });
term("对附属单位补助{支出|}", "expenditure.affiliate", { scope: "all" });
term("基本支出", "expenditure.total", { part: "basic" });
term("项目支出", "expenditure.total", { part: "project" });
term("人员{经费|支出|类经费}{合计|}", "expenditure.total", { part: "personnel" });
term("{日常|}公用{经费|支出|类经费}{合计|}", "expenditure.total", { part: "publicFunds" });
term("{三公|三公两费}{经费|}{财政拨款|一般公共预算财政拨款|一般公共预算|}{支出|}", "threePublic.total", { scope: "general" });
term("因公出国{(境)|}{费用|费|经费|}{支出|}", "threePublic.abroad", { scope: "general" });
term("公务用车{购置及运行维护|购置及运行|购置和运行维护|购置和运行|购置费及运行维护|购置费及运行|购置与运行维护}{费用|费|}{支出|}", "threePublic.vehicle", { scope: "general" });
term("公务用车{购置费|购置|购置支出|购置费用|购置费支出}", "threePublic.purchase", { scope: "general" });
term("公务用车{运行维护费|运行费|运行维护|运行维护支出|运行维护费支出|运行费支出|运行维护费用}", "threePublic.running", { scope: "general" });
term("公务接待{费|费用|费支出|支出|}", "threePublic.reception", { scope: "general" });
term("机关运行经费{财政拨款|一般公共预算财政拨款|}{支出|}", "running", { scope: "all" });
term("政府采购{支出|}{预算|}{总额|总金额|总规模|}", "procurement", { scope: "all" });
for (const [name, line] of [["货物", "goods"], ["工程", "works"], ["服务", "services"]] as const) term(`{政府采购|政府采购预算|}${name}{类|}{采购|}{支出|预算|项目|}{预算|}`, `procurement.${line}`, { scope: "all" });
for (const [name, line] of [["集中", "central"], ["分散", "dispersed"]] as const) term(`{政府|}${name}采购{预算|支出|}`, `procurement.${line}`, { scope: "all" });
term("{政府|}购买服务{支出|}{预算|}{总额|}", "services", { scope: "all" });
const COUNTED = [["{共有|}{公务用车|公务|}车辆{数|合计|}", "vehicles"], ["副部{(省)|}级及以上领导{干部|}用车", "vehicles.ministers"], ["主要{领导干部|领导|负责人|负责同志}用车", "vehicles.leaders"], ["机要通信{服务|}用车", "vehicles.confidential"], ["应急保障用车", "vehicles.emergency"], ["执法执勤{用车|车辆}", "vehicles.enforcement"], ["{特种|}{专业技术|}{用车}", "vehicles.technical"], ["离退休干部{服务|}用车", "vehicles.retired"], ["其他用车", "vehicles.other"]] as const;
for (const [pattern, line] of COUNTED) term(pattern, line, { scope: "all" });

term("{安排|}采购{支出|}{预算|}{总额|金额|}", "procurement");

export const TERMS: ReadonlyMap<string, Term> = terms;
export const LONGEST_TERM = largestOf([...terms.keys()].map(({ length }) => length));

/** Meanings of a term with a scope put in. `line@scope` in `also` has a scope of its own. */
export function meaningsOfTerm({ line, part, scope, also }: Term, given: FundScope): readonly Meaning[] {
  return [line, ...also].map((one) => {
    const [name = one, own] = one.split("@");
    return meaningOf(name, own === "fiscal" ? "fiscal" : (scope ?? given), part);
  });
}

/** A word that says nothing of what is named; it may say which measure, year or fund it is. */
export interface Filler {
  readonly measure?: Measure;
  readonly scope?: FundScope;
  /** Several figures follow for several names. */
  readonly shared?: true;
}

const fillers = new Map<string, Filler>();
function filler(pattern: string, what: Filler = {}): void {
  for (const text of phrasings(pattern)) if (!fillers.has(text)) fillers.set(text, what);
}
filler("{年初|}{批复|安排|}年初{批复|安排|}预算{数|安排|支出|}", { measure: "initial" });
filler("年初预算{收入|支出}{数|}", { measure: "initial" });
filler("{支出|}年初{安排|批复|}{财政拨款|}预算{数|}{安排|}", { measure: "initial" });
filler("{支出|}{全年|调整|调整后|年中调整|年中调整后}{的|}预算{数|安排|}", { measure: "adjusted" });
filler("{支出|收入|}预算{数|安排|金额|}", { measure: "budget" });
filler("{支出|收入|实际|}决算{数|支出|收入|金额|}", { measure: "own" });
filler("{上年|去年|上年度|上一年|上一年度|去年同期|上年同期|上年末}{的|}", { measure: "prior" });
for (const [name, scope] of FUNDS) filler(`${name}{财政|}{拨款|}{安排的|安排|中|}`, { scope });
filler("财政拨款{安排的|安排|}", { scope: "fiscal" });
filler("{为|是|共|计|共计|合计|总计|约|约为|达|达到|完成|实现|安排|下达|执行|实际|累计|总额|总量|总金额|金额|资金|费用|数额|数|额|均|均为|各|分别|总数|总规模|其中|全部|当年|本年|本年度|年度|全年|今年|支出|收入|经费|发生|列支|使用|主要|包括|即|的|由|中|拟|计划|预计|全|我|本|、|(|)|/}");
filler("{分别为|依次为|分别是|分别}", { shared: true });
filler("{本部门|我部门|本单位|我单位|本局|我局|本级|部门|单位|机关|本中心|我中心|本委|我委|本厅|我厅|本院|我院|本校|我校|市本级|县本级|区本级|省本级|本年度公开|汇总|主要用于以下方面|按支出性质分|按资金来源分|按支出功能分|具体}");
filler("{用于|从|对|在|比|较|与|同|和|至|到}");
export const FILLERS: ReadonlyMap<string, Filler> = fillers;
export const LONGEST_FILLER = largestOf([...fillers.keys()].map(({ length }) => length));

/** Verbs and adjectives of change, in front of a figure. */
const UP = "{增加|增长|上升|提高|增多|增支|增收|上涨|上调|超支|超出|多支出|多收入|多安排|扩大|多|高|增|超过|高出}";
const DOWN = "{负增长|减少|下降|降低|减支|减收|压减|少支出|少收入|少安排|压缩|缩减|节约|节支|回落|下调|少|低|减}";
const directions = new Map<string, Direction>();
for (const [pattern, direction] of [[UP, 1], [DOWN, -1]] as const) for (const text of phrasings(`${pattern}{了|}{约|为|额为|数为|额|幅度为|幅度|幅为|幅|率为|率|比例为|}`)) directions.set(text, direction);
for (const text of ["增幅", "增幅为", "增幅达"]) directions.set(text, 1);
for (const text of ["降幅", "降幅为", "减幅", "减幅为", "降幅达"]) directions.set(text, -1);
/** The sign of the figure says which way: 增减额为-0.02万元. */
for (const text of phrasings("{增减|变动|增减变动}{额|数额|金额|率|比率|比例|幅度|幅}{为|是|}")) directions.set(text, 1);
export const DIRECTIONS: ReadonlyMap<string, Direction> = directions;
export const LONGEST_DIRECTION = largestOf([...directions.keys()].map(({ length }) => length));

/** The direction a stretch of text ends with, and how long its words are. */
export function directionAtEnd(text: string): { readonly direction: Direction; readonly length: number; readonly word: string } | undefined {
  for (let length = Math.min(LONGEST_DIRECTION, text.length); length > 0; length--) {
    const word = text.slice(-length);
    const direction = directions.get(word);
    if (direction !== undefined) return { direction, length, word };
  }
  return undefined;
}

/** Words that compare two figures without saying by how much. */
export const COMPARISONS: readonly (readonly [RegExp, Direction])[] = [
  [/高于|大于|多于|超过|超出/g, 1],
  [/低于|小于|少于/g, -1],
  [/持平|一致|相同|相等|等于|无增减(变动|变化)?|(没有|无)变化/g, 0],
];

/** Whether a word leaves the direction to the sign of its figure. */
export const leavesDirectionOpen = (word: string): boolean => /^(增减|变动)/.test(word);

/** A figure with its sign after a word of direction: the sign says 减少 once more (减少-0.02万元) or instead (增加-0.02万元, 增减额为-0.02万元). */
export function directed(value: Exact, direction: Direction): { readonly value: Exact; readonly direction: Direction } {
  return value.coefficient < 0 ? { value: { ...value, coefficient: -value.coefficient }, direction: -1 } : { value, direction };
}
