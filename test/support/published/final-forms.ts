/** The nine tables of a final account as 上海 prints them (2025). */
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import type { WrittenRow } from "../sheet-of";
import { sheetOf } from "../sheet-of";
import type { Subject } from "./printed";
import { blanks, NUMERALS, withFigures } from "./printed";

export interface FinalAccount {
  readonly unit: string;
  /** Codes in one column, or merged over 类, 款, 项 with 合计 on the last row of the header and 决算数 above it. */
  readonly codes: "one" | "three";
  /** What is printed for nothing. */
  readonly zero: string;
  /** Carried over outside the fiscal appropriations, at the beginning and at the end of the year. */
  readonly carried?: { readonly amount: string; readonly grand: string };
  /** Income from the general budget and from government funds. */
  readonly income: readonly [string, string];
  readonly total: readonly [string, string, string];
  readonly subjects: readonly Subject[];
  readonly general: readonly Subject[];
  readonly generalTotal: readonly [string, string, string];
  readonly fund: readonly Subject[];
  /** Amounts by economic subject, in the order of the form; 301 and 302 first. */
  readonly economic: readonly [string, string];
  readonly economicTotal: readonly [string, string];
  readonly threePublic: string;
}

const CLASSES = ["一般公共服务支出", "外交支出", "国防支出", "公共安全支出", "教育支出", "科学技术支出", "文化旅游体育与传媒支出", "社会保障和就业支出", "卫生健康支出", "节能环保支出", "城乡社区支出", "农林水支出", "交通运输支出", "资源勘探工业信息等支出", "商业服务业等支出", "金融支出", "援助其他地区支出", "自然资源海洋气象等支出", "住房保障支出", "粮油物资储备支出", "国有资本经营预算支出", "灾害防治及应急管理支出", "其他支出", "抗疫特别国债安排的支出"];
const FUNDS = ["一、一般公共预算财政拨款", "二、政府性基金预算财政拨款", "三、国有资本经营预算财政拨款"];
const INCOME = [...FUNDS.map((name) => `${name}收入`), "四、上级补助收入", "五、事业收入", "六、经营收入", "七、附属单位上缴收入", "八、其他收入"];
const LEFT = "301 工资福利支出,30101 基本工资,30102 津贴补贴,30103 奖金,30106 伙食补助费,30107 绩效工资,30108 机关事业单位基本养老保险缴费,30109 职业年金缴费,30110 职工基本医疗保险缴费,30111 公务员医疗补助缴费,30112 其他社会保障缴费,30113 住房公积金,30114 医疗费,30199 其他工资福利支出,303 对个人和家庭的补助,30301 离休费,30302 退休费,30309 奖励金".split(",");
const RIGHT = "302 商品和服务支出,30201 办公费,30202 印刷费,30203 咨询费,30204 手续费,30205 水费,30206 电费,30207 邮电费,30208 取暖费,30209 物业管理费,30211 差旅费,30212 因公出国（境）费用,30213 维修（护）费,30214 租赁费,30215 会议费,30216 培训费,30217 公务接待费,30218 专用材料费,30224 被装购置费,30225 专用燃料费,30226 劳务费,30227 委托业务费,30228 工会经费,30229 福利费,30231 公务用车运行维护费,30239 其他交通费用,30240 税金及附加费用,30299 其他商品和服务支出,310 资本性支出,31002 办公设备购置,31003 专用设备购置".split(",");

const amountOf = (rows: readonly Subject[], name: string): string => rows.find((row) => row.code.length === 3 && row.name === name)?.total ?? "";
const table = (name: string, title: string, width: number, rows: readonly WrittenRow[], note: string, merges: readonly string[] = []): SheetSnapshot =>
  sheetOf(name, withFigures([[title], [...blanks(width - 1), "单位：万元"], ...rows, [note]]), merges);

function balance(account: FinalAccount): SheetSnapshot {
  const { zero, income, total: [total] } = account;
  const { amount, grand } = account.carried ?? { amount: zero, grand: total };
  return table("1", "收入支出决算总表", 4, [
    ["收入", "", "支出"], ["项目", "决算数", "项目", "决算数"],
    ...CLASSES.map((name, at): WrittenRow => [INCOME[at] ?? "", at < 8 ? (income[at] ?? zero) : "", `${NUMERALS[at] ?? ""}、${name}`, amountOf(account.subjects, name) || zero]),
    ["本年收入合计", total, "本年支出合计", total], ["使用非财政拨款结余", zero, "结余分配", zero], ["年初结转和结余", amount, "年末结转和结余", amount], ["总计", grand, "总计", grand],
  ], "注：本表反映部门本年度的总收支和年末结转结余情况。", ["A3:B3", "C3:D3"]);
}

function appropriations(account: FinalAccount): SheetSnapshot {
  const { zero, income, total: [total], generalTotal: [general] } = account;
  return table("4", "财政拨款收入支出决算总表", 7, [
    ["收入", "", "支出"], ["项目", "决算数", "项目", "合计", "一般公共\n预算财政\n拨款", "政府性基\n金预算财\n政拨款", "国有资本\n经营预算\n财政拨款"],
    ...CLASSES.map((name, at): WrittenRow => [FUNDS[at] ?? "", at < 3 ? (income[at] ?? zero) : "", `${NUMERALS[at] ?? ""}、${name}`, amountOf(account.subjects, name) || zero, amountOf(account.general, name) || zero, amountOf(account.fund, name) || zero, zero]),
    ["本年收入合计", total, "本年支出合计", total, general, income[1] || zero, zero], ["年初财政拨款结转和结余", zero, "年末财政拨款结转和结余", zero, zero, zero, zero],
    ...FUNDS.map((name): WrittenRow => [name, zero]), ["总计", total, "总计", total, general, income[1] || zero, zero],
  ], "注：本表反映部门本年度财政拨款总收支和结转结余情况。", ["A3:B3", "C3:G3"]);
}

/** 收入决算表 and 支出决算表: 合计 first. */
function bySubject(account: FinalAccount, name: string, title: string, heads: readonly string[], total: readonly string[], amounts: (subject: Subject) => readonly string[], note: string): SheetSnapshot {
  const { zero } = account;
  const filled = (own: readonly string[]): string[] => heads.map((_, at) => own[at] || zero);
  const letters = "C D E F G H I J K L M".split(" ").slice(account.codes === "one" ? 0 : 2, heads.length + (account.codes === "one" ? 0 : 2));
  if (account.codes === "one") {
    return table(name, title, heads.length + 2, [["项目", "", ...heads], ["功能分类\n科目编码", "科目名称"], ["合计", "", ...filled(total)], ...account.subjects.map((subject): WrittenRow => [subject.code, subject.name, ...filled(amounts(subject))])],
      note, ["A3:B3", ...letters.map((letter) => `${letter}3:${letter}4`), "A5:B5"]);
  }
  return table(name, title, heads.length + 4, [
    ["项目", "", "", "", ...heads], ["功能分\n类科目\n编码", "", "", "科目名称"], [...blanks(4), ...heads.map(() => "决算数")], ["类", "款", "项", "合计", ...filled(total)],
    ...account.subjects.map((subject): WrittenRow => [subject.code, "", "", subject.name, ...filled(amounts(subject))]),
  ], note, ["A3:D3", ...letters.map((letter) => `${letter}3:${letter}4`), "A4:C5", "D4:D5", ...account.subjects.map((_, at) => `A${at + 7}:C${at + 7}`)]);
}

/** 一般公共预算财政拨款支出决算表: 合计 last. */
function generalBudget({ codes, general, generalTotal }: FinalAccount): SheetSnapshot {
  const note = "注：本表反映部门本年度一般公共预算财政拨款支出情况。";
  const title = "一般公共预算财政拨款支出决算表";
  if (codes === "one") return table("5", title, 5, [["项目", "", "合计", "基本支出", "项目支出"], ["功能分类\n科目编码", "科目名称"], ...general.map((row): WrittenRow => [row.code, row.name, row.total, row.basic, row.project]), ["合计", "", ...generalTotal]], note, ["A3:B3", "C3:C4", "D3:D4", "E3:E4"]);
  return table("5", title, 7, [["项 目", "", "", "", "一般公共预算财政拨款支出决算数"], ["功能分类\n科目编码", "", "", "科目名称", "合计", "基本支出", "项目支出"], ["类", "款", "项"], ...general.map((row): WrittenRow => [row.code, "", "", row.name, row.total, row.basic, row.project]), ["合计", "", "", "", ...generalTotal]],
    note, ["A3:D3", "E3:G3", "A4:C4", "D4:D5", "E4:E5", "F4:F5", "G4:G5"]);
}

function basic({ economic: [left, right], economicTotal: [personnel, running] }: FinalAccount): SheetSnapshot {
  const cells = (names: readonly string[], amounts: string): string[][] => amounts.split(" ").map((amount, at) => [...(names[at] ?? " ").split(" "), amount === "-" ? "" : amount]);
  const [own, other] = [cells(LEFT, left), cells(RIGHT, right)];
  return table("6", "一般公共预算财政拨款基本支出决算表", 6, [
    ["经济分\n类科目\n编码", "科目名称", "决算数", "经济分\n类科目\n编码", "科目名称", "决算数"], ...other.map((row, at): WrittenRow => [...(own[at] ?? blanks(3)), ...row]), ["人员经费合计", "", personnel, "公用经费合计", "", running],
  ], "注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。");
}

function threePublic({ threePublic: amounts }: FinalAccount): SheetSnapshot {
  const measures = Array.from({ length: 6 }, () => ["预算数", "决算数"]).flat();
  return table("7", "财政拨款“三公”经费支出决算表", 12, [
    ["财政拨款“三公”经费"], ["合计", "", "因公出国\n（境）费", "", "公务用车购置及运行维护费", "", "", "", "", "", "公务接待费", ""], [...blanks(4), "小计", "", "公务用车\n购置费", "", "公务用车\n运行维护费"], measures, amounts.split(" ").map((amount) => (amount === "-" ? "" : amount)),
  ], "注：本表反映部门本年度“三公”经费支出预决算情况。", ["A3:L3", "A4:B5", "C4:D5", "E4:J4", "E5:F5", "G5:H5", "I5:J5", "K4:L5"]);
}

/** 合计 stands on the last row of the header: where 本年支出 is split, the words of the header take the place of its figures. */
function carryOver(name: string, fund: string, income: string, rows: readonly Subject[]): SheetSnapshot {
  return table(name, `${fund}预算财政拨款收入支出决算表`, 8, [
    ["项目", "", "年初结转和\n结余", "本年收入", "本年支出", "", "", "年末结转和\n结余"], ["功能分类\n科目编码", "科目名称"], ["合计", "", "", income, "合计", "基本支出", "项目支出"],
    ...rows.map((row): WrittenRow => [row.code, row.name, "", row.total, row.total, row.basic, row.project]),
  ], rows.length > 0 ? `注：本表反映部门本年度${fund}预算财政拨款收入支出及结转和结余情况。` : `说明：本部门本年度没有${fund}预算财政拨款收入和支出，故本表无数据。`, ["A3:B3", "C3:C4", "D3:D4", "E3:G4", "H3:H4", "A5:B5"]);
}

const INCOME_HEADS = ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位\n上缴收入", "其他收入"];
const SPENDING_HEADS = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补\n助支出"];

export function finalAccountSheets(account: FinalAccount): SheetSnapshot[] {
  const { total, unit } = account;
  return [
    sheetOf("封面", [[`${unit}2025年度部门决算`]]), balance(account),
    bySubject(account, "2", "收入决算表", INCOME_HEADS, [total[0], total[0]], (subject) => [subject.total, subject.total], "注：本表反映部门本年度取得的各项收入情况。"),
    bySubject(account, "3", "支出决算表", SPENDING_HEADS, total, (subject) => [subject.total, subject.basic, subject.project], "注：本表反映部门本年度各项支出情况。"),
    appropriations(account), generalBudget(account), basic(account), threePublic(account), carryOver("8", "政府性基金", account.income[1], account.fund), carryOver("9", "国有资本经营", "", []),
  ];
}
