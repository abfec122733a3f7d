/**
 * The exact accounts of a department for a year, in 分: everything that its final-account tables print is a sum of these.
 * Income + surplus used + opening = expenditure + distribution + closing, in all and for each fund and subject of a fund.
 */
import type { Random } from "./random";
import { drawItems, isUsual, type NamedSubject } from "./subject-choice";
import { drawThreePublic, type ThreePublic } from "./three-public";

export const OTHER_SOURCES = ["superior", "business", "operating", "affiliate", "other"] as const;
export type OtherSource = (typeof OTHER_SOURCES)[number];

/** A 项 with what came in and went out under it. */
export interface FinalItem extends NamedSubject {
  readonly generalIncome: number;
  readonly otherIncome: Readonly<Record<OtherSource, number>>;
  readonly generalBasic: number;
  readonly generalProject: number;
  /** Paid from other than fiscal appropriations. */
  readonly otherBasic: number;
  readonly otherProject: number;
  readonly toSuperior: number;
  readonly operating: number;
  readonly toAffiliates: number;
}

/** A 项 of 政府性基金 or 国有资本经营: opening + income = basic + project + closing. */
export interface FundItem extends NamedSubject {
  readonly opening: number;
  readonly income: number;
  readonly basic: number;
  readonly project: number;
  readonly closing: number;
}

export interface FinalAmounts {
  readonly general: readonly FinalItem[];
  readonly fund: readonly FundItem[];
  readonly capital: readonly FundItem[];
  readonly generalOpening: number;
  readonly generalClosing: number;
  /** Of other than fiscal money. */
  readonly otherOpening: number;
  readonly otherClosing: number;
  readonly surplusUsed: number;
  readonly distribution: number;
  /** 款 of 基本支出 by economic code. */
  readonly economic: ReadonlyMap<string, number>;
  readonly threePublic: { readonly budget: ThreePublic; readonly final: ThreePublic };
  readonly procurement: readonly [goods: number, works: number, services: number];
  readonly vehicles: readonly number[];
}

export interface FinalFrame {
  readonly year: number;
  /** About how many 项. */
  readonly items: number;
  /** 类 that the general tables have a line for. */
  readonly classes: ReadonlySet<string>;
  /** 款 that the table of 基本支出 has a line for. */
  readonly sections: readonly string[];
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

export function drawFinalAmounts(random: Random, frame: FinalFrame): FinalAmounts {
  const scale = random.spread(100_000_00, 10_000_000_00);
  const amount = (): number => drawAmount(random, scale);
  const withOthers = random.chance(0.5);
  const carries = random.chance(0.6);
  const sources = new Set<OtherSource>(withOthers ? ["other", ...random.some(OTHER_SOURCES, random.int(0, 3))] : []);
  const negative = random.chance(0.04) ? random.int(0, frame.items - 1) : -1;
  let generalOpening = 0;
  let generalClosing = 0;
  const general = drawItems(random, "general", frame.year, frame.items, frame.classes).map((subject, index): FinalItem => {
    const usual = isUsual(subject.code);
    const form = usual ? 0 : random.int(0, 4);
    const generalBasic = form <= 1 || form === 4 ? amount() : 0;
    let generalProject = form >= 2 ? amount() : 0;
    if (index === negative && !usual) generalProject = -Math.ceil(amount() / 50);
    const opening = carries && random.chance(0.3) ? Math.floor(amount() / 3) : 0;
    let closing = carries && random.chance(0.3) ? Math.floor(amount() / 4) : 0;
    let generalIncome = generalBasic + generalProject + closing - opening;
    if (generalIncome < 0) {
      closing -= generalIncome;
      generalIncome = 0;
    }
    generalOpening += opening;
    generalClosing += closing;
    const others = withOthers && !usual && random.chance(0.5);
    return {
      ...subject, generalIncome, generalBasic, generalProject,
      otherIncome: incomeOf(random, others ? sources : new Set(), amount),
      otherBasic: others && random.chance(0.5) ? amount() : 0,
      otherProject: others && random.chance(0.5) ? amount() : 0,
      toSuperior: others && random.chance(0.1) ? Math.floor(amount() / 5) : 0,
      operating: others && sources.has("operating") ? Math.floor(amount() / 2) : 0,
      toAffiliates: others && sources.has("affiliate") && random.chance(0.5) ? Math.floor(amount() / 3) : 0,
    };
  });
  const surplusUsed = withOthers && random.chance(0.3) ? amount() : 0;
  const otherIncome = sum(general.map((item) => sum(Object.values(item.otherIncome))));
  const otherSpending = sum(general.map((item) => item.otherBasic + item.otherProject + item.toSuperior + item.operating + item.toAffiliates));
  const distribution = withOthers && random.chance(0.25) ? Math.floor(amount() / 6) : 0;
  const wanted = withOthers && random.chance(0.5) ? amount() : 0;
  const otherOpening = Math.max(wanted, otherSpending + distribution - otherIncome - surplusUsed);
  const basic = sum(general.map((item) => item.generalBasic));
  const economic = drawEconomic(random, basic, frame.sections);
  return {
    general, generalOpening, generalClosing, otherOpening, surplusUsed, distribution, economic,
    otherClosing: otherIncome + surplusUsed + otherOpening - otherSpending - distribution,
    fund: random.chance(0.35) ? drawFund(random, "government-fund", frame, amount, true) : [],
    capital: random.chance(0.12) ? drawFund(random, "state-capital", frame, amount, false) : [],
    threePublic: drawThreePublic(random, economic, amount),
    procurement: [procured(random, amount), random.chance(0.3) ? amount() : 0, procured(random, amount)],
    vehicles: Array.from({ length: 8 }, () => (random.chance(0.4) ? random.int(1, 12) : 0)),
  };
}

const procured = (random: Random, amount: () => number): number => (random.chance(0.8) ? amount() : 0);

/** Mostly to the 分; now and then a round sum, as budgets have them. */
export function drawAmount(random: Random, scale: number): number {
  const fen = random.spread(Math.max(100, Math.floor(scale / 3000)), scale);
  return random.chance(0.25) ? Math.max(1, Math.round(fen / 10_000)) * 10_000 : fen;
}

function incomeOf(random: Random, sources: ReadonlySet<OtherSource>, amount: () => number): Record<OtherSource, number> {
  const drawn = (source: OtherSource): number => (sources.has(source) && random.chance(0.7) ? amount() : 0);
  return { superior: drawn("superior"), business: drawn("business"), operating: drawn("operating"), affiliate: drawn("affiliate"), other: drawn("other") };
}

function drawFund(random: Random, fund: "government-fund" | "state-capital", { year, classes }: FinalFrame, amount: () => number, printsIncome: boolean): FundItem[] {
  return drawItems(random, fund, year, random.int(1, 5), classes).map((subject): FundItem => {
    const basic = random.chance(0.1) ? amount() : 0;
    const project = basic === 0 || random.chance(0.8) ? amount() : 0;
    const opening = printsIncome && random.chance(0.3) ? Math.floor(amount() / 2) : 0;
    const closing = Math.max(printsIncome && random.chance(0.3) ? Math.floor(amount() / 2) : 0, opening - basic - project);
    return { ...subject, opening, income: basic + project + closing - opening, basic, project, closing };
  });
}

/** 基本支出 by economic 款: mostly persons (301, 303), then 302, little else. */
export function drawEconomic(random: Random, total: number, sections: readonly string[]): Map<string, number> {
  const used = sections.filter((code) => random.chance(/^301/.test(code) ? 0.75 : /^302/.test(code) ? 0.5 : /^303/.test(code) ? 0.3 : /^310/.test(code) ? 0.15 : 0.03));
  const codes = used.length > 0 ? used : sections.slice(0, 1);
  const parts = random.split(total, codes.length);
  return new Map(codes.map((code, index) => [code, parts[index] ?? 0]));
}
