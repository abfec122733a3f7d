/** Sentences about the narrative (情况说明): what became of a claim, and what is wrong with the text. */
import type { ClaimBasis, ClaimVerdict } from "../narrative/claim";
import type { FindingArguments } from "../findings";
import type { Language, Sentence } from "./language";
import { fill } from "./language";
import { describePlace } from "./places";

export const NARRATIVE_WORDING: Readonly<Record<string, Sentence>> = {
  "narrative.amount.agrees": { zh: "与{place}一致。", en: "Agrees with {place}." },
  "narrative.amount.rounding": { zh: "文中为 {printed}，{place}为 {value} {unit}，差额在四舍五入范围内。", en: "The text has {printed}, {place} has {value} {unit}; rounding explains the difference." },
  "narrative.amount.differs": { zh: "文中为 {printed}，{place}为 {value} {unit}。", en: "The text has {printed}, {place} has {value} {unit}." },
  "narrative.amount.differs.elsewhere": { zh: "文中为 {printed}，{place}为 {value} {unit}；文中的数与{elsewhere}相同，可能引用了别处的数。", en: "The text has {printed}, {place} has {value} {unit}; the figure of the text is that of {elsewhere}." },
  "narrative.amount.cellWrong": { zh: "文中为 {printed}，{place}为 {value} {unit}；勾稽关系指向该单元格有误，应为文中的数，请更正表。", en: "The text has {printed}, {place} has {value} {unit}; the relations say that the cell is wrong and should be what the text has. Correct the table." },
  "narrative.amount.aside": { zh: "原因或用途说明中的数，与{place}的 {value} {unit} 不同，是否应当相同需人工判断。", en: "A figure within a reason or purpose; it is not the {value} {unit} of {place}, and need not be." },
  "narrative.amount.unknown": { zh: "未能确定这一数额对应表中的哪一项。", en: "What this figure is could not be tied to a table." },
  "narrative.amount.notPrinted": { zh: "公开表中没有列示这一数额，无法核对。", en: "No table prints this figure." },
  "narrative.amount.notListed": { zh: "{tables}中没有这一科目，文中却列有 {printed}。", en: "{tables} does not have this subject; the text gives {printed}." },
  "narrative.amount.notListedZero": { zh: "表中没有这一科目，与文中为零一致。", en: "The table does not have this subject, which fits the zero of the text." },
  "narrative.borneOut": { zh: "表中没有列示；与文中的比率 {ratio} 及有关数额相互符合。", en: "Not printed in the tables; it fits the ratio {ratio} and its figures in the text." },
  "narrative.needs.prior": { zh: "需要上年的决算（预算）公开表才能核对。", en: "Last year's tables are needed." },
  "narrative.needs.initial": { zh: "需要本年的预算公开表才能核对年初预算数。", en: "This year's budget tables are needed." },
  "narrative.needs.tables": { zh: "缺少{tables}，无法核对。", en: "{tables} is missing." },
  "narrative.change.agrees": { zh: "{current}与{base}相差 {difference} {unit}，相符。", en: "{current} and {base} differ by {difference} {unit}, as said." },
  "narrative.change.rounding": { zh: "{current}与{base}相差 {difference} {unit}，与文中的差额在四舍五入范围内。", en: "{current} and {base} differ by {difference} {unit}; rounding explains the rest." },
  "narrative.change.differs": { zh: "文中为{word} {printed}；{current}与{base}相差 {difference} {unit}。", en: "The text says {word} {printed}; {current} and {base} differ by {difference} {unit}." },
  "narrative.change.impossible": { zh: "{word} {printed}，但本年数只有{current}，推算的基数为负。", en: "{word} {printed}, but the current figure is {current}: the base would be negative." },
  "narrative.change.noBase": { zh: "没有可比的基数，无法核对。", en: "There is no base to compare with." },
  "narrative.change.aside": { zh: "原因说明中的增减，与表中的数不同，是否应当相同需人工判断。", en: "A change within a reason; it differs from the tables and need not agree." },
  "narrative.direction.agrees": { zh: "“{word}”与{current}、{base}相符。", en: "“{word}” fits {current} and {base}." },
  "narrative.direction.rounding": { zh: "{current}与{base}只相差 {difference} {unit}，在四舍五入范围内。", en: "{current} and {base} differ by {difference} {unit} only, which rounding explains." },
  "narrative.direction.wrong": { zh: "“{word}”与数不符：{current}，{base}。", en: "“{word}” does not fit: {current}, {base}." },
  "narrative.direction.clash": { zh: "同一变动前后用词方向相反：“{other}”与“{word}”。", en: "One change is told in two directions: “{other}” and “{word}”." },
  "narrative.ratio.agrees": { zh: "{over} ÷ {under}，相符。", en: "{over} ÷ {under}, as said." },
  "narrative.ratio.truncated": { zh: "{over} ÷ {under} 应为 {right}，文中像是截断而不是四舍五入。", en: "{over} ÷ {under} is {right}; the text seems to cut it off instead of rounding." },
  "narrative.ratio.differs": { zh: "文中为 {printed}；{over} ÷ {under} 应为 {right}。", en: "The text has {printed}; {over} ÷ {under} is {right}." },
  "narrative.ratio.differs.otherBase": { zh: "文中为 {printed}；{over} ÷ {under} 应为 {right}。文中的比率是以{bases}为基数算出的。", en: "The text has {printed}; {over} ÷ {under} is {right}. What is printed has {bases} as its base." },
  "narrative.ratio.zeroBase": { zh: "基数为零（{under}），不存在比率，文中却写 {printed}。", en: "The base is zero ({under}), so that there is no ratio; the text has {printed}." },
  "narrative.ratio.zeroOfZero": { zh: "分子、分母均为零，未计算比率。", en: "Numerator and base are zero." },
  "narrative.ratio.dashOnZero": { zh: "基数为零，不计算比率，相符。", en: "The base is zero and no ratio is given, as it should be." },
  "narrative.ratio.dash": { zh: "基数不为零（{under}），可以计算比率，文中未列。", en: "The base is not zero ({under}); a ratio could be given." },
  "narrative.ratio.noFigures": { zh: "缺少分子或分母，无法核对比率。", en: "The figures of the ratio are not known." },
  "narrative.ratio.aside": { zh: "原因说明中的比率，未能与数额对应。", en: "A ratio within a reason, which could not be tied." },
  "narrative.rate.agrees": { zh: "按文中的增减额推算基数，比率相符（{over}）。", en: "With the base that the change leaves the rate is as said ({over})." },
  "narrative.rate.truncated": { zh: "按文中的增减额推算，应为 {right}，文中像是截断而不是四舍五入。", en: "With the base that the change leaves the rate is {right}; the text seems to cut it off." },
  "narrative.rate.differs": { zh: "文中为 {printed}；按{over}、{change}推算，应为 {right}。", en: "The text has {printed}; {over} and {change} make {right}." },
  "narrative.rate.zeroBase": { zh: "按文中的增减额推算，基数为零，不存在增减比率，文中却写 {printed}。", en: "By the change the base is zero, so that there is no rate; the text has {printed}." },
  "narrative.path.agrees": { zh: "科目名称和层级与表一致（{code}）。", en: "Names and levels are those of the table ({code})." },
  "narrative.path.catalogue": { zh: "科目名称和层级与科目目录一致（{code}），表中本年没有这一科目。", en: "Names and levels are those of the catalogue ({code}); the table has no such subject this year." },
  "narrative.path.noTable": { zh: "缺少按科目列示的表，无法核对科目路径（{code}）。", en: "There is no table by subject to hold the path against ({code})." },
  "narrative.path.wrong": { zh: "科目路径与表不符，应为“{right}”（{code}）。", en: "The path is not that of the table; it should be “{right}” ({code})." },
  "narrative.path.noSuch": { zh: "“{printed}”的类、款、项不在同一条路径上，请核对科目。", en: "Class, section and item of “{printed}” do not belong together." },
  "narrative.path.unknown": { zh: "表和科目目录中都没有这一名称，无法核对。", en: "Neither tables nor catalogue have these names." },
  "narrative.count.agrees": { zh: "与统计表一致（{value}）。", en: "Agrees with the table ({value})." },
  "narrative.count.differs": { zh: "文中为 {printed}，统计表为 {value}。", en: "The text has {printed}, the table {value}." },
  "narrative.count.notPrinted": { zh: "公开表中没有列示这一数量，无法核对。", en: "No table prints this number." },
  "narrative.count.sum": { zh: "所列各类车辆之和为 {total}，多于文中合计 {printed}。", en: "The kinds of vehicles add up to {total}, more than the stated {printed}." },
  "narrative.count.sumAgrees": { zh: "各类车辆之和为 {total}，相符。", en: "The kinds of vehicles add up to {total}." },
  "narrative.sum.agrees": { zh: "与“{whole}”各分项之和相符。", en: "Fits the sum of the parts of “{whole}”." },
  "narrative.sum.rounding": { zh: "各分项之和为 {total} {unit}，与文中 {printed} 的差额在四舍五入范围内。", en: "The parts add up to {total} {unit}; rounding explains the difference from {printed}." },
  "narrative.sum.differs": { zh: "“{whole}”文中为 {printed}，所列各分项之和为 {total} {unit}。", en: "“{whole}” is {printed} in the text, and its parts add up to {total} {unit}." },
  "narrative.sum.initial": { zh: "各科目年初预算数之和为 {total} {unit}，多于文中的年初预算总数 {printed}。", en: "The initial budgets of the subjects add up to {total} {unit}, more than the stated total {printed}." },
  "narrative.restated": { zh: "同一数额前后不一致：前文“{named}”为 {first}，此处为 {printed}。", en: "One figure is stated twice and differs: “{named}” {first} before, {printed} here." },
  "narrative.list.missing": { zh: "没有说明 {code} {name}（{value}）：“{path}”。", en: "{code} {name} ({value}) is not told of: “{path}”." },
  "narrative.list.twice": { zh: "同一科目（{code}）说明了两次：“{printed}”。", en: "The subject {code} is told of twice: “{printed}”." },
  "narrative.year.slip": { zh: "文中写 {year} 年，而数额是 {right} 年的（{place}）。", en: "The text says {year}, and the figure is that of {right} ({place})." },
  "narrative.year.compared": { zh: "与 {printed} 年相比，应与上年（{right} 年）相比，可能沿用了上年的文字。", en: "Compared with {printed}; it should be the year before ({right})." },
  "narrative.year.opening": { zh: "这一句说的是 {printed} 年，公开表为 {year} 年，请核对是否漏改年度。", en: "This sentence speaks of {printed}, the tables of {year}: was the year left over?" },
  "narrative.headingYear": { zh: "标题写 {printed} 年，公开表为 {year} 年。", en: "The heading says {printed}, the tables {year}." },
  "narrative.scope": { zh: "文中既称“{right}”又称“{printed}”，请统一。", en: "The text says both “{right}” and “{printed}”." },
  "narrative.residue.choice": { zh: "模板文字“{printed}”没有选定。", en: "The template's “{printed}” was not decided." },
  "narrative.residue.blank": { zh: "模板空格“{printed}”没有填写。", en: "The template's blank “{printed}” was not filled in." },
  "narrative.residue.instruction": { zh: "模板的填写说明“{printed}”没有删除。", en: "The template's instruction “{printed}” was left in." },
  "narrative.noUnit": { zh: "“{printed}”后面没有金额单位。", en: "“{printed}” has no unit." },
  "narrative.noPercent": { zh: "“{printed}”后面没有百分号。", en: "“{printed}” has no percent sign." },
};

const VERDICTS: Readonly<Record<ClaimVerdict, Sentence>> = {
  agrees: { zh: "一致", en: "agrees" },
  rounding: { zh: "尾差", en: "rounding" },
  truncated: { zh: "疑似截断", en: "cut off" },
  disagrees: { zh: "不一致", en: "differs" },
  unverifiable: { zh: "无法核对", en: "not verifiable" },
};

const BASES: Readonly<Record<ClaimBasis, Sentence>> = {
  table: { zh: "与表核对", en: "against the tables" },
  text: { zh: "与文中其他数核对", en: "against other figures of the text" },
  derived: { zh: "按文中增减额推算", en: "with a base derived from the text" },
  none: { zh: "", en: "" },
};

export const verdictName = (verdict: ClaimVerdict, language: Language): string => VERDICTS[verdict][language];

export const basisName = (basis: ClaimBasis, language: Language): string => BASES[basis][language];

/** The sentence of an outcome, a finding or a remark, ready to show. Tables are named instead of numbered. */
export function describeClaim({ message, args }: { readonly message: string; readonly args: FindingArguments }, language: Language): string {
  const sentence = NARRATIVE_WORDING[message];
  const { tables } = args;
  return sentence ? fill(sentence, Array.isArray(tables) ? { ...args, tables: tables.map((table: string) => describePlace(table, language)) } : args, language) : message;
}
