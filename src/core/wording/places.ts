/** Words for places in tables: rows by key and columns by role, as `DisclosureView.resolve` names what is missing. */
import { FUNCTIONAL_CLASSES } from "../tables/functional-classes";
import type { Language, Sentence } from "./language";
import { tableName } from "./tables";

const WORDS: Readonly<Record<string, Sentence>> = {
  total: { zh: "合计", en: "total" },
  amount: { zh: "金额", en: "amount" },
  basic: { zh: "基本支出", en: "basic expenditure" },
  project: { zh: "项目支出", en: "project expenditure" },
  personnel: { zh: "人员经费", en: "personnel" },
  publicFunds: { zh: "公用经费", en: "operating funds" },
  fiscal: { zh: "财政拨款收入", en: "fiscal appropriations" },
  general: { zh: "一般公共预算", en: "general public budget" },
  fund: { zh: "政府性基金", en: "government funds" },
  capital: { zh: "国有资本经营", en: "state capital" },
  superior: { zh: "上级补助收入（上缴上级支出）", en: "superior units" },
  business: { zh: "事业收入", en: "business income" },
  operating: { zh: "经营收入（支出）", en: "operating income (expenditure)" },
  affiliate: { zh: "附属单位", en: "affiliated units" },
  other: { zh: "其他收入", en: "other income" },
  special: { zh: "财政专户管理资金", en: "special account funds" },
  unitFunds: { zh: "单位资金", en: "unit funds" },
  opening: { zh: "年初结转和结余", en: "opening balance" },
  income: { zh: "本年收入", en: "income of the year" },
  closing: { zh: "年末结转和结余", en: "closing balance" },
  carry: { zh: "上年结转结余", en: "carried over" },
  carryForward: { zh: "结转下年", en: "carried forward" },
  useSurplus: { zh: "使用非财政拨款结余", en: "surplus used" },
  distribution: { zh: "结余分配", en: "surplus distributed" },
  grand: { zh: "总计", en: "grand total" },
  abroad: { zh: "因公出国（境）费", en: "abroad" },
  vehicle: { zh: "公务用车小计", en: "vehicles" },
  purchase: { zh: "公务用车购置费", en: "vehicle purchase" },
  running: { zh: "公务用车运行维护费", en: "vehicle running" },
  reception: { zh: "公务接待费", en: "reception" },
  meeting: { zh: "会议费", en: "meetings" },
  training: { zh: "培训费", en: "training" },
  final: { zh: "决算数", en: "final" },
  budget: { zh: "预算数", en: "budget" },
  initial: { zh: "年初预算数", en: "initial budget" },
  adjustment: { zh: "年中调整数", en: "adjustment" },
  adjusted: { zh: "全年预算数", en: "adjusted budget" },
  actual: { zh: "全年执行数", en: "actual" },
  prior: { zh: "上年数", en: "prior year" },
  procurement: { zh: "政府采购", en: "procurement" },
  vehicles: { zh: "车辆", en: "vehicles" },
  expenditure: { zh: "支出", en: "expenditure" },
  item: { zh: "项目", en: "item" },
  "training.local": { zh: "培训费（本级）", en: "training (own)" },
  "training.superior": { zh: "培训费（上级）", en: "training (superior)" },
  "business.education": { zh: "事业收入中的教育收费", en: "school fees in business income" },
  "unitFunds.part": { zh: "单位资金的各项", en: "parts of unit funds" },
  subtotal: { zh: "本年小计", en: "subtotal of the year" },
  central: { zh: "集中采购", en: "central procurement" },
  dispersed: { zh: "分散采购", en: "dispersed procurement" },
  goods: { zh: "货物", en: "goods" },
  works: { zh: "工程", en: "works" },
  services: { zh: "服务", en: "services" },
  type: { zh: "类型", en: "type" },
  inserted: { zh: "另加的列", en: "column added" },
  share: { zh: "占比", en: "share" },
  completion: { zh: "完成年初预算%", en: "completion %" },
  changeRate: { zh: "同比增减%", en: "change %" },
  change: { zh: "增减额", en: "change" },
  note: { zh: "备注", en: "note" },
};

function wordOf(part: string, language: Language): string {
  const known = WORDS[part];
  if (known) return known[language];
  return FUNCTIONAL_CLASSES.find(({ code }) => code === part)?.names[0] ?? part;
}

/** A column role as text: `budget.abroad` → 预算数·因公出国（境）费. */
export function roleName(role: string, language: Language): string {
  const dot = role.indexOf(".");
  if (dot < 0 || WORDS[role] !== undefined) return wordOf(role, language);
  return `${wordOf(role.slice(0, dot), language)}·${roleName(role.slice(dot + 1), language)}`;
}

/** A place as text: `T5` → the table's name, `T4·income.opening` → `财政拨款收入支出决算总表“本年收入·年初结转和结余”`. */
export function describePlace(place: string, language: Language): string {
  const [printed = "", key] = place.split("·");
  if (!/^[TBP]\d/.test(printed)) return place;
  const [table = "", year] = printed.split("@");
  const name = tableName(table, language) + (year === undefined ? "" : language === "zh" ? "（上年）" : " (prior year)");
  if (key === undefined) return name;
  const words = roleName(key.replace(/^subject:/, ""), language);
  return language === "zh" ? `${name}“${words}”` : `${name} “${words}”`;
}
