/** Words that do not fit the disclosure: another year to compare with, 本单位 in the account of a 部门. */
import type { ChangeClaim, NarrativeFinding, TextSpan } from "../claim";
import { isSilent } from "../titles";
import type { VerifyContext } from "./context";

export function wordFindings(context: VerifyContext): NarrativeFinding[] {
  const compared = otherYears(context);
  const told = new Set(compared.map(({ start }) => start));
  return [...compared, ...flatYears(context).filter(({ start }) => !told.has(start)), ...strayYears(context), ...otherScope(context)];
}

/** 较2022年度 in the account of 2024: last year's text was taken over. */
function otherYears({ narrative, disclosure }: VerifyContext): NarrativeFinding[] {
  const { year } = disclosure;
  if (year === null) return [];
  return narrative.claims.flatMap((claim): NarrativeFinding[] => {
    if (claim.kind !== "change" || claim.year === null || claim.aside || claim.year === year || claim.year === year - 1) return [];
    return [{
      rule: "文-年度", severity: "error", message: "narrative.year.compared", args: { printed: String(claim.year), right: String(year - 1) }, cells: [], claim: claim.id, section: claim.section,
      ...yearSpan(narrative.text, claim),
    }];
  });
}

/** 与2022年度决算数基本持平: no claim where nothing is stated to be flat, and the year is wrong all the same. */
function flatYears({ narrative, disclosure: { year } }: VerifyContext): NarrativeFinding[] {
  if (year === null) return [];
  return narrative.sections.flatMap((section, index): NarrativeFinding[] => {
    if (!STATING.has(section.kind)) return [];
    const text = narrative.text.slice(section.start, section.end);
    return [...text.matchAll(FLAT_AGAINST)].flatMap((found): NarrativeFinding[] => {
      const printed = found[1] ?? "";
      if (Number(printed) >= year - 1 || IN_REASON.test(text.slice(Math.max(0, found.index - 120), found.index))) return [];
      const start = section.start + found.index + 1;
      return [{ rule: "文-年度", severity: "error", message: "narrative.year.compared", args: { printed, right: String(year - 1) }, cells: [], claim: null, section: index, start, end: start + 4 }];
    });
  });
}

const FLAT_AGAINST = /[与同和较比](20\d\d)年度?[^，。；：\d]{0,20}?(?:持平|一致|相同|相等|无增减|没有变化|无变化)/g;
/** A reason was begun and not ended. */
const IN_REASON = /(?:原因|由于|因为|主要是|用于)[^。；]*$/;

/** A sentence that opens with a year other than the document's: 2023年度财政拨款支出… in the account of 2024. Years that are compared with are claims. */
function strayYears({ narrative, disclosure, outcomes }: VerifyContext): NarrativeFinding[] {
  const { year } = disclosure;
  if (year === null) return [];
  // Told already, with the figure that gives it away.
  const told = [...outcomes.values()].flatMap(({ rule, claim }) => (rule === "文-年度" ? (narrative.claims[claim]?.sentence ?? []) : []));
  return narrative.sections.flatMap((section, index): NarrativeFinding[] => {
    if (!STATING.has(section.kind)) return [];
    const text = narrative.text.slice(section.start, section.end);
    return [...text.matchAll(OPENING_YEAR), ...text.matchAll(NOTHING_IN_YEAR)].flatMap((found): NarrativeFinding[] => {
      const printed = found[2] ?? "";
      // A sentence that names both years compares them.
      const sentence = text.slice(found.index).slice(0, 400).split("。")[0] ?? "";
      const before = text.slice(0, found.index + (found[1] ?? "").length).split(/[。\n]/).pop() ?? "";
      if (Number(printed) >= year || Number(printed) < year - MOST_YEARS_BACK || before.includes(`${year}年`) || sentence.includes(`${year}年`)) return [];
      const start = section.start + found.index + (found[1] ?? "").length;
      if (told.some((one) => one.start <= start && start < one.end)) return [];
      return [{ rule: "文-年度", severity: "review", message: "narrative.year.opening", args: { printed, year: String(year) }, cells: [], claim: null, section: index, start, end: start + 4 }];
    });
  });
}

/** Texts are taken over from the last years; what lies further back is history. */
const MOST_YEARS_BACK = 3;

const STATING: ReadonlySet<string> = new Set(["overview", "income", "expenditure", "fiscal", "general", "basic", "threePublic", "fund", "capital"]);
/** At the beginning of a paragraph, after its number and the organisation at most; what follows is stated of the year, not compared with it. */
const OPENING_YEAR = /((?:^|\n)[ \t　]{0,8}(?:[（(][一二三四五六七八九十]{1,3}[）)][^，。；\n较比与同]{0,16}[。]?|\d{1,2}[.、])?(?:本部门|本单位|我局|[^，。；：\n\d]{2,24}(?:局|中心|委员会|办公室|所|院))?)(20\d\d)(?=年度?(?:本部门|本单位|单位|部门)?(?:[^，。；\n]{0,30}(?:收入|支出|预算|经费)[^，。；\n]{0,20}(?:为|数)?[\d]|(?:无|没有)|[^，。；\n]{0,30}决算中))/g;

/** 没有使用2023年度政府性基金预算安排的支出: the year that nothing is said of. */
const NOTHING_IN_YEAR = /((?:没有|无|未)(?:使用|安排|发生|列支|收到)?(?:[^，。；\n\d上结]{0,8}))(20\d\d)(?=年度?[^，。；\n]{0,20}(?:预算|收入|支出|经费))/g;

/** Where the year stands in front of the claim. */
function yearSpan(text: string, { sentence, start, end, year }: ChangeClaim): TextSpan {
  const at = text.lastIndexOf(String(year), start);
  return at >= sentence.start ? { start: at, end: at + 4 } : { start, end };
}

/** Told once: it is a matter of wording, and may be the custom of the place. */
function otherScope({ narrative, disclosure }: VerifyContext): NarrativeFinding[] {
  const [own, other] = disclosure.scope === "department" ? ["本部门", "本单位"] : disclosure.scope === "unit" ? ["本单位", "本部门"] : [];
  if (own === undefined || other === undefined) return [];
  const spoken = narrative.sections.flatMap((section, index) => (isSilent(section.kind) ? [] : [{ section, index, text: narrative.text.slice(section.start, section.end) }]));
  if (!spoken.some(({ text }) => text.includes(own))) return [];
  const found = spoken.find(({ text }) => new RegExp(`${other}(?![（(])`).test(text));
  if (!found) return [];
  const start = found.section.start + found.text.search(new RegExp(`${other}(?![（(])`));
  return [{ rule: "文-称谓", severity: "hint", message: "narrative.scope", args: { printed: other, right: own }, cells: [], claim: null, section: found.index, start, end: start + other.length }];
}
