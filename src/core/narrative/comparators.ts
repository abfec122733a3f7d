/** What a change is measured against: 较上年, 比年初预算数, 与2023年度决算数相比, 同比. */
import type { DisclosureKind } from "../recognise/disclosure";
import type { Measure } from "./meaning";

export interface Comparator {
  readonly against: Measure;
  /** The year that it names. */
  readonly year: number | null;
  /** Where it begins: what stands before it is the thing that is compared. */
  readonly start: number;
}

const LONGEST = 40;
const OPENING = /[较比与同跟和]/;

/** The comparator that a stretch of text holds, the last one; null when it compares nothing. */
export function comparatorIn(text: string, year: number | null, kind: DisclosureKind): Comparator | null {
  const together = text.lastIndexOf("同比");
  for (let at = text.length - 1; at >= 0 && at >= text.length - LONGEST; at--) {
    if ((together >= 0 && (at === together || at === together + 1)) || !OPENING.test(text.charAt(at))) continue;
    const measure = measureNamed(text.slice(at + 1), year, kind);
    if (measure) return { ...measure, start: at };
  }
  return together >= 0 ? { against: "prior", year: null, start: together } : null;
}

/** The measure that the beginning of a text names: `年初预算数的主要原因` is 年初预算. */
export function measureNamed(text: string, docYear: number | null, kind: DisclosureKind): { readonly against: Measure; readonly year: number | null } | null {
  const [, digits, prior, initial, adjusted, rest = ""] = /^(?:本部门|本单位|我局)?(?:(20\d\d)年(?:度)?)?(?:同期)?(?:的)?(上一?年度?|去年|上年同期|去年同期|同期|往年)?(?:同期)?(?:财政拨款|一般公共预算财政拨款|三公经费|支出|收入)?(年初(?:批复|安排)?的?(?:财政拨款|支出|收入)?预算|年初(?=数))?((?:全年|调整后?的?|年中调整后?的?)预算)?(.{0,14})/.exec(text) ?? [];
  const year = digits === undefined ? null : Number(digits);
  const last = prior !== undefined || (year !== null && docYear !== null && year < docYear);
  const measured = /^(?:财政拨款|支出|收入|的)*(决算|预算|执行|完成|实际)/.exec(rest)?.[1];
  if (last) {
    if (year !== null && docYear !== null && year < docYear - 1) return { against: "other", year };
    const otherKind = kind === "budget" ? measured !== undefined && measured !== "预算" : measured === "预算" || initial !== undefined;
    return { against: otherKind ? "other" : "prior", year };
  }
  if (initial !== undefined) return { against: "initial", year };
  if (adjusted !== undefined) return { against: "adjusted", year };
  if (measured === "预算") return { against: kind === "budget" ? "own" : "budget", year };
  return measured === undefined ? null : { against: "own", year };
}
