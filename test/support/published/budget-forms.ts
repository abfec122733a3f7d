/** The nine tables of a budget as 上海 prints them (2026), in 元 but for the last. */
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import type { WrittenRow } from "../sheet-of";
import { sheetOf } from "../sheet-of";
import type { Subject } from "./printed";
import { blanks, NUMERALS, withFigures } from "./printed";

export interface BudgetAccount {
  readonly unit: string;
  readonly scope: "部门" | "预算单位";
  /** Codes split over 类, 款, 项, or whole in the first of three columns. */
  readonly codes: "split" | "whole";
  readonly zero: string;
  readonly grand: string;
  readonly total: readonly [string, string, string];
  readonly general: readonly [string, string, string];
  readonly fundTotal: string;
  readonly subjects: readonly Subject[];
  readonly generalSubjects: readonly Subject[];
  readonly fundSubjects: readonly Subject[];
  /** 人员 and 公用 of each 类 (and of the total), where the first table prints them. */
  readonly byNature: Readonly<Record<string, readonly [string, string]>> | null;
  /** 一般公共 and 政府性基金 of a 类, where it has both. */
  readonly appropriations: Readonly<Record<string, readonly [string, string]>> | null;
  /** A line a subject: code, name, 合计; then 人员 and 公用 where the class does not say which. */
  readonly economic: string;
  readonly economicTotal: readonly [string, string, string];
  readonly threePublic: string;
}

const INCOME = ["一、财政拨款收入", "1. 一般公共预算", "2. 政府性基金预算", "3. 国有资本经营预算", "二、事业收入", "三、事业单位经营收入", "四、其他收入"];
const FUNDS = ["一、一般公共预算", "二、政府性基金预算", "三、国有资本经营预算"];
const CODES = ["A3:D3", "A4:C4", "D4:D5"];

const classes = ({ subjects }: BudgetAccount): readonly Subject[] => subjects.filter(({ code }) => code.length === 3);

function table(account: BudgetAccount, name: string, title: string, width: number, rows: readonly WrittenRow[], merges: readonly string[], unit = "单位：元"): SheetSnapshot {
  const office = account.scope === "部门" ? "编制部门" : "编制单位";
  return sheetOf(name, withFigures([[`2026年${account.scope}${title}`], [`${office}：${account.unit}`, ...blanks(width - 2), unit], ...rows]), merges);
}

function balance(account: BudgetAccount): SheetSnapshot {
  const { byNature, grand, zero, general: [general], fundTotal } = account;
  const income = [grand, general, fundTotal || zero, zero, zero, zero, zero];
  const lines = classes(account).map((row, at): WrittenRow => [`${NUMERALS[at] ?? ""}、${row.name}`, row.total, ...(byNature ? [...(byNature[row.code] ?? blanks(2)), row.project] : [])]);
  const rows = Array.from({ length: Math.max(INCOME.length, lines.length) }, (_, at): WrittenRow => [INCOME[at] ?? "", at < INCOME.length ? (income[at] ?? "") : "", ...(lines[at] ?? [])]);
  if (!byNature) return table(account, "1", "财务收支预算总表", 4, [["本年收入", "", "本年支出"], ["项目", "预算数", "项目", "预算数"], ...rows, [], ["收入总计", grand, "支出总计", grand]], ["A3:B3", "C3:D3"]);
  return table(account, "1", "财务收支预算总表", 7, [
    ["本年收入", "", "本年支出"], ["项目", "预算数", "项目", "预算数"], [...blanks(3), "合计", "基本支出", "", "项目支出"], [...blanks(4), "人员经费", "公用经费"], ...rows,
    ["收入总计", grand, "支出总计", grand, ...(byNature["total"] ?? []), account.total[2]],
  ], ["A3:B3", "C3:G3", "A4:A6", "B4:B6", "C4:C6", "D4:G4", "D5:D6", "E5:F5", "G5:G6"]);
}

function keyOf({ code }: Subject, { codes }: BudgetAccount): string[] {
  return codes === "whole" ? [code, "", ""] : [code.slice(0, 3), code.slice(3, 5), code.slice(5)];
}

function income(account: BudgetAccount): SheetSnapshot {
  const { grand, zero } = account;
  const rest = [zero, zero, zero];
  return table(account, "2", "收入预算总表", 9, [
    ["项目", "", "", "", "收入预算"], ["功能分类科目编码", "", "", "功能分类科目名称", "合计", "财政拨款收入", "事业收入", "事业单位\n经营收入", "其他收入"], ["类", "款", "项"],
    ...account.subjects.map((row): WrittenRow => [...keyOf(row, account), row.name, row.total, row.total, ...rest]), ["合计", "", "", "", grand, grand, ...rest],
  ], [...CODES, "E3:I3", ...["E", "F", "G", "H", "I"].map((letter) => `${letter}4:${letter}5`)]);
}

/** Spending by subject, 合计 last; the header again after the thirteenth row, as at a page break. */
function spending(account: BudgetAccount, name: string, title: string, group: string, subjects: readonly Subject[], total: readonly string[], note = ""): SheetSnapshot {
  const header: WrittenRow[] = [["项目", "", "", "", group], ["功能分类科目编码", "", "", "功能分类科目名称", "合计", "基本支出", "项目支出"], ["类", "款", "项"]];
  const rows = subjects.map((row): WrittenRow => [...keyOf(row, account), row.name, row.total, row.basic || account.zero, row.project || account.zero]);
  return table(account, name, title, 7, [...header, ...rows.slice(0, 13), ...(rows.length > 13 ? header : []), ...rows.slice(13), ["合计", "", "", "", ...total], ...(note === "" ? [] : [[note]])],
    [...CODES, "E3:G3", "E4:E5", "F4:F5", "G4:G5"]);
}

function appropriations(account: BudgetAccount): SheetSnapshot {
  const { grand, zero, general: [general], fundTotal } = account;
  const lines = classes(account).map((row, at): WrittenRow => {
    const [own, fund] = account.appropriations?.[row.code] ?? [row.total, zero];
    return [FUNDS[at] ?? "", [general, fundTotal][at] ?? "", `${NUMERALS[at] ?? ""}、${row.name}`, row.total, own, fund, zero];
  });
  return table(account, "4", "财政拨款收支预算总表", 7, [["财政拨款收入", "", "财政拨款支出"], ["项目", "预算数", "项目", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"], ...lines, ["收入总计", grand, "支出总计", grand, general, fundTotal]], ["A3:B3", "C3:G3"]);
}

function economic(account: BudgetAccount): SheetSnapshot {
  const { zero } = account;
  const rows = account.economic.trim().split("\n").map((line): WrittenRow => {
    const [code = "", name = "", total = "", personnel, running] = line.trim().split(" ");
    const ofPersons = code.startsWith("301") || code.startsWith("303");
    const amounts = personnel === undefined ? (ofPersons ? [total, zero] : [zero, total]) : [personnel === "-" ? zero : personnel, running ?? zero];
    return [code.slice(0, 3), code.slice(3), name, total, ...amounts];
  });
  return table(account, "8", "一般公共预算基本支出部门预算经济分类预算表", 6, [
    ["项目", "", "", "一般公共预算基本支出"], ["部门预算经济分类科目\n编码", "", "经济分类科目名称", "合计", "人员经费", "公用经费"], ["类", "款"], ...rows, ["合计", "", "", ...account.economicTotal],
  ], ["A3:C3", "D3:F3", "A4:B4", "C4:C5", "D4:D5", "E4:E5", "F4:F5"]);
}

export function budgetSheets(account: BudgetAccount): SheetSnapshot[] {
  const note = (fund: string): string => `注：本年度无${fund}预算支出，故本表无数据。`;
  return [
    balance(account), income(account), spending(account, "3", "支出预算总表", "支出预算", account.subjects, account.total), appropriations(account),
    spending(account, "5", "一般公共预算支出功能分类预算表", "一般公共预算支出", account.generalSubjects, account.general),
    spending(account, "6", "政府性基金预算支出功能分类预算表", "政府性基金预算支出", account.fundSubjects, account.fundTotal === "" ? [] : [account.fundTotal, account.zero, account.fundTotal], account.fundTotal === "" ? note("政府性基金") : ""),
    spending(account, "7", "国有资本经营预算支出功能分类预算表", "国有资本经营预算支出", [], [], note("国有资本经营")), economic(account),
    table(account, "9", "“三公”经费和机关运行经费预算表", 7, [
      ["“三公”经费预算数", ...blanks(5), "机关运行经费预算\n数"], ["合计", "因公出国(境)费", "公务接待费", "公务用车购置及运行费"], [...blanks(3), "小计", "购置费", "运行费"], account.threePublic.split(" ").map((amount) => (amount === "-" ? "" : amount)),
    ], ["A3:F3", "G3:G5", "A4:A5", "B4:B5", "C4:C5", "D4:F4"], "单位:万元"),
  ];
}
