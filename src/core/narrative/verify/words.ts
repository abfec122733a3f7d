/** Words that do not fit the disclosure: another year to compare with, 本单位 in the account of a 部门. */
import type { ChangeClaim, NarrativeFinding, TextSpan } from "../claim";
import { isSilent } from "../titles";
import type { VerifyContext } from "./context";

export function wordFindings(context: VerifyContext): NarrativeFinding[] {
  return [...otherYears(context), ...strayYears(context), ...otherScope(context)];
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

/** A sentence that opens with a year other than the document's: 2023年度财政拨款支出… in the account of 2024. Years that are compared with are claims. */
function strayYears({ narrative, disclosure, outcomes }: VerifyContext): NarrativeFinding[] {
  const { year } = disclosure;
  if (year === null) return [];
  // Told already, with the figure that gives it away.
  const told = [...outcomes.values()].flatMap(({ rule, claim }) => (rule === "文-年度" ? (narrative.claims[claim]?.sentence ?? []) : []));
  return narrative.sections.flatMap((section, index): NarrativeFinding[] => {
    if (!STATING.has(section.kind)) return [];
    return [...narrative.text.slice(section.start, section.end).matchAll(OPENING_YEAR)].flatMap((found): NarrativeFinding[] => {
      const printed = found[2] ?? "";
      // A sentence that names both years compares them.
      const sentence = narrative.text.slice(section.start + found.index, section.end).slice(0, 400).split("。")[0] ?? "";
      if (Number(printed) !== year - 1 || sentence.includes(`${year}年`)) return [];
      const start = section.start + found.index + (found[1] ?? "").length;
      if (told.some((one) => one.start <= start && start < one.end)) return [];
      return [{ rule: "文-年度", severity: "review", message: "narrative.year.opening", args: { printed, year: String(year) }, cells: [], claim: null, section: index, start, end: start + 4 }];
    });
  });
}

const STATING: ReadonlySet<string> = new Set(["overview", "income", "expenditure", "fiscal", "general", "basic", "threePublic", "fund", "capital"]);
/** At the beginning of a paragraph, after its number and the organisation at most; what follows is stated of the year, not compared with it. */
const OPENING_YEAR = /((?:^|\n)[ \t　]{0,8}(?:[（(][一二三四五六七八九十]{1,3}[）)][^，。；\n较比与同]{0,16}[。]?|\d{1,2}[.、])?(?:本部门|本单位|我局|[^，。；：\n\d]{2,24}(?:局|中心|委员会|办公室|所|院))?)(20\d\d)(?=年度?(?:本部门|本单位|单位|部门)?(?:[^，。；\n]{0,30}(?:收入|支出|预算|经费)[^，。；\n]{0,20}(?:为|数)?[\d]|(?:无|没有)|[^，。；\n]{0,30}决算中))/g;

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
