/** From one printed comparison (增加44.95万元，增长1.31%) to what a style says in every case: more, less, the same, over nothing. */
import type { Comparison, ComparisonCases } from "./style";

/** Words of more and less that go together. */
const PAIRS: readonly (readonly [more: string, less: string])[] = [
  ["增加", "减少"], ["增长", "下降"], ["上升", "下降"], ["提高", "降低"], ["高于", "低于"], ["大于", "小于"], ["多于", "少于"], ["超过", "低于"],
];
const SAME = /持平|一致|相同|相等|等于|无变化|没有变化/;

const AMOUNT = /-?[\d,，.]+(?:亿元|万元|元)/;
const RATE = /(?:-?[\d.]+|-{1,3}|—{1,2})[%％]/;

/** What a stretch of text compares, and how. `against` is only for reading back: slots of a learned style name both figures. */
export function comparisonFrom(stretch: string, rate: Comparison["rate"]): Comparison {
  return { against: "prior", rate, cases: rate === "change" ? changeCases(stretch) : completionCases(stretch) };
}

/** What a text says of a base of nothing. */
const NO_BASE = /（[^）]*(?:基数|不可比|上年[^）]*为0|无此项)[^）]*）|[，,]上年度?无此项(?:支出|收入|预算)?/;

function changeCases(printed: string): ComparisonCases {
  const noBase = NO_BASE.exec(printed)?.[0] ?? "（基数为0，不计算增幅）";
  const stretch = printed.replace(NO_BASE, "");
  if (SAME.test(stretch) && !AMOUNT.test(stretch)) return sameCases(stretch);
  const printedPattern = stretch.replace(AMOUNT, "{额}").replace(RATE, "{率}");
  // Over nothing the text could print no percentage; it would have printed one otherwise.
  const pattern = NO_BASE.test(printed) && !printedPattern.includes("{率}") ? `${printedPattern}，增长{率}` : printedPattern;
  const up = directed(pattern, 0);
  const down = directed(pattern, 1);
  const [bareUp, bareDown] = [withoutRate(up), withoutRate(down)];
  return { up, down, same: sameOf(stretch), fromZero: pattern.includes("{率}") ? `${bareUp}${noBase}` : bareUp, bareUp, bareDown };
}

/** A text that only said that nothing had changed: its words for more and less are the usual ones. */
function sameCases(stretch: string): ComparisonCases {
  const than = /^(.*?)(?:与|和|同|较|比)(.*?)(?:相比)?[，,]?(?:基本)?(?:持平|一致|相同|相等|无变化|没有变化)/.exec(stretch);
  const [, before = "", after = ""] = than ?? [];
  if (after.includes("预算")) {
    const [more, less] = [`${before}高于${after}`, `${before}低于${after}`];
    return { up: more, down: less, same: stretch, fromZero: more, bareUp: more, bareDown: less };
  }
  const prefix = than ? `${before}较${after}` : "";
  return {
    up: `${prefix}增加{额}，增长{率}`, down: `${prefix}减少{额}，下降{率}`, same: stretch, fromZero: `${prefix}增加{额}（基数为0，不计算增幅）`,
    bareUp: `${prefix}增加{额}`, bareDown: `${prefix}减少{额}`,
  };
}

/** The stretch with all its words of direction as more (0) or less (1). */
function directed(pattern: string, side: 0 | 1): string {
  return PAIRS.reduce((text, [more, less]) => (side === 0 ? text.replaceAll(less, more) : text.replaceAll(more, less)), pattern);
}

const withoutRate = (pattern: string): string => pattern.replace(/[，,、；]?[^，,、；]*\{率\}[^，,。；]*/, "");

/** 较上年增加… said of what did not change: 与上年持平; words alone (决算数高于预算数): 决算数与预算数持平. */
function sameOf(stretch: string): string {
  const alone = /^(.*?)(?:高于|低于|大于|小于|多于|少于|超过)([^，。；]*)$/.exec(stretch);
  if (alone && !AMOUNT.test(stretch)) return `${alone[1] ?? ""}与${alone[2] ?? ""}持平`;
  const than = /^(.*?)(?:较|比|与|同)([^，,]*?)(?:相比)?[，,]?(?:同比)?(?:增加|减少|增长|下降|上升)/.exec(stretch);
  return than ? `${than[1] ?? ""}与${than[2] ?? ""}持平` : `${/^[，,；]/.exec(stretch)?.[0] ?? ""}持平`;
}

/** 完成年初预算的103.50%: said whenever there is a budget, left out over nothing. */
function completionCases(stretch: string): ComparisonCases {
  const rated = stretch.replace(AMOUNT, "{基数}").replace(RATE, "{率}");
  return { up: rated, down: rated, same: rated, fromZero: "", bothZero: "", bareUp: "", bareDown: "" };
}
