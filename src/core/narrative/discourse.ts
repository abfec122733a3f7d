/** What a clause does in its text: state, give a reason, name a purpose. As data. */
import type { SectionKind } from "./claim";
import type { Meaning } from "./meaning";
import { meaningOf } from "./meaning";

/** From here on a clause says why or what for, and its figures are not those of the tables. */
const ASIDE = /主要原因|原因是|原因为|原因:|原因在于|的原因|变动情况[:是]|^主要变动情况|增减变动情况|由于|因为|是因|主要是因|主要系|主要是(?!基本|项目|人员|公用)|^原因|主要用于(?!以下|下列|如下)|^用于|变动原因|变化原因|主要情况/;

/** Where in the clause an aside begins; −1 when it states. */
export const isAsideClause = (clause: string): number => clause.slice(0, 300).search(ASIDE);

/** A sentence that goes on with reasons: 二是…, 另外…. */
export const staysAside = (sentence: string): boolean => /^([一二三四五六七八九十]是|[一二三四五六七八九十][、.]|故|因此|所以|综上|另外|此外|同时|其次|再次|主要是|(\d{1,2}|\(\d{1,2}\)|[①-⑳])[、.]?(?!\d))/.test(sentence);

/** Whether a clause after a semicolon may go back to stating. */
export const leavesAside = (clause: string): boolean => !/^([一二三四五六七八九十]是|(\d{1,2}|\(\d{1,2}\)|[①-⑳])[、.])/.test(clause);

const WHOLES: Readonly<Partial<Record<SectionKind, readonly Meaning[]>>> = {
  income: [meaningOf("income.total"), meaningOf("income.grand")],
  expenditure: [meaningOf("expenditure.total"), meaningOf("expenditure.grand")],
  overview: [meaningOf("income.total"), meaningOf("expenditure.total"), meaningOf("income.grand"), meaningOf("expenditure.grand")],
  fiscal: [meaningOf("expenditure.total", "fiscal"), meaningOf("income.total", "fiscal"), meaningOf("income.grand", "fiscal")],
  general: [meaningOf("expenditure.total", "general")],
  basic: [meaningOf("expenditure.total", "general", "basic")],
  threePublic: [meaningOf("threePublic.total", "general")],
  fund: [meaningOf("expenditure.total", "fund")],
  capital: [meaningOf("expenditure.total", "capital")],
  procurement: [meaningOf("procurement")],
};

/** What 占比 without a base is a share of, by the section. */
export const wholesOf = (section: SectionKind): readonly Meaning[] => WHOLES[section] ?? [];
