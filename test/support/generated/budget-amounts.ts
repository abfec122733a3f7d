/**
 * The exact budget of a department with its units, in 分. For every unit and source: income + carried over = expenditure +
 * carried forward.
 */
import { drawAmount, drawEconomic } from "./final-amounts";
import type { Random } from "./random";
import { drawItems, isUsual, type NamedSubject } from "./subject-choice";
import { drawThreePublic, type ThreePublic } from "./three-public";

/** 一般公共预算 · 政府性基金 · 国有资本经营 · 财政专户 · 单位资金. */
export const SOURCES = ["general", "fund", "capital", "special", "unitFunds"] as const;
export type Source = (typeof SOURCES)[number];

/** Money of one source spent under one 项. */
export interface BudgetItem extends NamedSubject {
  readonly source: Source;
  readonly personnel: number;
  readonly publicFunds: number;
  readonly project: number;
  /** 结转下年. */
  readonly forward: number;
}

/** A project with its procurement. */
export interface Purchase extends NamedSubject {
  readonly project: string;
  readonly source: "general" | "unitFunds";
  /** 集中: 货物, 服务; 分散: 货物, 工程, 服务. */
  readonly kinds: readonly [number, number, number, number, number];
}

export interface Project {
  readonly name: string;
  readonly amount: number;
}

export interface UnitBudget {
  readonly code: string;
  readonly name: string;
  readonly items: readonly BudgetItem[];
  readonly income: Readonly<Record<Source, number>>;
  readonly carried: Readonly<Record<Source, number>>;
  readonly threePublic: ThreePublic;
  readonly meeting: number;
  readonly training: readonly [local: number, superior: number];
  readonly purchases: readonly Purchase[];
  readonly services: readonly Purchase[];
  readonly projects: readonly Project[];
}

export interface BudgetAmounts {
  readonly units: readonly UnitBudget[];
  /** 款 of the general budget's 基本支出, by economic code. */
  readonly economic: ReadonlyMap<string, number>;
  /** How each line of income splits into the parts printed beneath it, by source and for the general table's 单位资金. */
  readonly parts: Readonly<Record<"general" | "fund" | "capital" | "unitFunds", readonly number[]>>;
}

export interface BudgetFrame {
  readonly year: number;
  readonly items: number;
  readonly classes: ReadonlySet<string>;
  readonly personnelSections: readonly string[];
  readonly publicSections: readonly string[];
  readonly units: readonly { readonly code: string; readonly name: string }[];
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

export const spentOf = (item: BudgetItem): number => item.personnel + item.publicFunds + item.project;

const PROJECTS = ["业务管理工作经费", "信息系统运行维护费", "资料印刷及宣传费", "办公用房修缮", "专项检查经费", "人才培训费", "设备购置", "公共服务补助"] as const;

export function drawBudgetAmounts(random: Random, frame: BudgetFrame): BudgetAmounts {
  const scale = random.spread(50_000_00, 3_000_000_00);
  const amount = (): number => drawAmount(random, scale);
  const sources: Source[] = ["general"];
  if (random.chance(0.3)) sources.push("fund");
  if (random.chance(0.1)) sources.push("capital");
  if (random.chance(0.25)) sources.push("special");
  if (random.chance(0.4)) sources.push("unitFunds");
  const carries = random.chance(0.4);
  const forwards = random.chance(0.1);
  const drafts = frame.units.map((unit) => {
    const items = sources.flatMap((source) => drawSource(random, source, frame, amount, forwards));
    return { ...unit, items };
  });
  const basic = (key: "personnel" | "publicFunds"): number => sum(drafts.flatMap(({ items }) => items.filter(({ source }) => source === "general").map((item) => item[key])));
  const economic = new Map([
    ...drawEconomic(random, basic("personnel"), frame.personnelSections),
    ...drawEconomic(random, basic("publicFunds"), frame.publicSections),
  ]);
  const units = drafts.map((draft, index) => finishUnit(random, draft, index === 0 ? economic : new Map(), amount, carries));
  const total = (source: Source): number => sum(units.map(({ income }) => income[source]));
  return {
    units, economic,
    parts: {
      general: random.split(total("general"), 3, 0.4), fund: random.split(total("fund"), 3, 0.4), capital: random.split(total("capital"), 2, 0.4),
      unitFunds: random.split(total("unitFunds"), 5, 0.4),
    },
  };
}

function drawSource(random: Random, source: Source, { year, items, classes, units }: BudgetFrame, amount: () => number, forwards: boolean): BudgetItem[] {
  const count = Math.max(1, Math.ceil(items / units.length / (source === "general" ? 1 : 4)));
  const budget = source === "fund" ? "government-fund" : source === "capital" ? "state-capital" : "general";
  return drawItems(random, budget, year, count, classes).map((subject): BudgetItem => {
    const usual = isUsual(subject.code);
    const basic = source === "general" && (usual || random.chance(0.5));
    const personnel = basic && (usual || random.chance(0.8)) ? amount() : 0;
    const publicFunds = basic && (personnel === 0 || random.chance(0.4)) ? Math.floor(amount() / 5) + 1 : 0;
    const project = !usual && (personnel + publicFunds === 0 || random.chance(0.3)) ? amount() : 0;
    return { ...subject, source, personnel, publicFunds, project, forward: forwards && project > 0 && random.chance(0.3) ? Math.floor(project / 7) : 0 };
  });
}

type UnitDraft = Pick<UnitBudget, "code" | "name" | "items">;

function finishUnit(random: Random, unit: UnitDraft, economic: ReadonlyMap<string, number>, amount: () => number, carries: boolean): UnitBudget {
  const spent = (source: Source): number => sum(unit.items.filter((item) => item.source === source).map((item) => spentOf(item) + item.forward));
  const carried = bySource((source) => (carries && random.chance(0.6) ? Math.floor(spent(source) * random.fraction() * 0.5) : 0));
  const project = sum(unit.items.map((item) => item.project));
  const names = random.some(PROJECTS, random.int(1, 6));
  const amounts = random.split(project, names.length);
  const buying = unit.items.filter((item) => item.project > 0 && item.source === "general");
  return {
    ...unit, carried,
    income: bySource((source) => spent(source) - carried[source]),
    threePublic: drawThreePublic(random, economic, amount).budget,
    meeting: random.chance(0.5) ? Math.floor(amount() / 30) : 0,
    training: [random.chance(0.6) ? Math.floor(amount() / 40) : 0, random.chance(0.2) ? Math.floor(amount() / 60) : 0],
    purchases: buying.flatMap((item) => (random.chance(0.6) ? [purchase(random, item)] : [])),
    services: random.chance(0.3) ? buying.flatMap((item) => (random.chance(0.4) ? [purchase(random, item)] : [])) : [],
    projects: project === 0 ? [] : names.map((name, index) => ({ name, amount: amounts[index] ?? 0 })).filter((one) => one.amount > 0),
  };
}

const bySource = (amountOf: (source: Source) => number): Record<Source, number> => ({
  general: amountOf("general"), fund: amountOf("fund"), capital: amountOf("capital"), special: amountOf("special"), unitFunds: amountOf("unitFunds"),
});

function purchase(random: Random, item: BudgetItem): Purchase {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = random.split(Math.floor(item.project / random.int(1, 9)), 5, 0.6);
  return { code: item.code, name: item.name, project: random.pick(PROJECTS), source: random.chance(0.8) ? "general" : "unitFunds", kinds: [a, b, c, d, e] };
}
