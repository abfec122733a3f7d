/** A small final account made for the tests of narratives: T1, T3, T4, T5, T6, T7 out of a few subjects, of any year and amount unit. */
import { recognise } from "../../../src/core/recognise/recognise";
import type { Disclosure } from "../../../src/core/recognise/disclosure";
import type { CellSnapshot, SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { subjectName } from "../generated/subject-choice";

export interface SmallAccount {
  readonly year: number;
  readonly unit?: string;
  readonly amountUnit?: "万元" | "元";
  /** 项 with 基本 and 项目. */
  readonly items: Readonly<Record<string, readonly [basic: number, project: number]>>;
  readonly otherIncome?: number;
  /** 预算数 and 决算数 of 公务接待费; the other items are nothing. */
  readonly reception?: readonly [budget: number, final: number];
  /** Personnel: 30101; the rest of 基本支出 is 30201. */
  readonly personnel?: number;
  readonly fund?: number;
  /** Tables to leave out. */
  readonly without?: readonly string[];
}

type Row = readonly (string | number)[];

const cellOf = (value: string | number, column: number, format: string): CellSnapshot[] =>
  value === "" ? [] : [typeof value === "number" ? { column, value, format } : { column, value }];

function sheet(name: string, rows: readonly Row[], format: string): SheetSnapshot {
  return {
    name, hidden: false, merges: [], hiddenRows: [], hiddenColumns: [],
    rows: rows.map((row, index) => ({ row: index, cells: row.flatMap((value, column) => cellOf(value, column, format)) })),
  };
}

const add = (amounts: readonly number[]): number => Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 100) / 100;

/** The sheets of the account. */
export function smallAccountSheets({ year, unit = "青山县医疗保障局", amountUnit = "万元", items, otherIncome = 0, reception = [0, 0], personnel, fund = 0, without = [] }: SmallAccount): SheetSnapshot[] {
  const format = amountUnit === "元" ? "#,##0.00" : "0.00";
  const of = (codes: string, part: 0 | 1): number => add(Object.entries(items).filter(([code]) => code.startsWith(codes)).map(([, amounts]) => amounts[part]));
  const codes = [...new Set(Object.keys(items).flatMap((code) => [code.slice(0, 3), code.slice(0, 5), code]))].sort();
  const row = (code: string): Row => [code, subjectName(code, year), add([of(code, 0), of(code, 1)]), of(code, 0), of(code, 1)];
  const general = add([of("", 0), of("", 1)]);
  const spent = add([general, fund]);
  const income = add([spent, otherIncome]);
  const classes = codes.filter((code) => code.length === 3);
  const heading = (title: string): Row[] => [[title], [`部门：${unit}`, "", `${year}年度`, "", `金额单位：${amountUnit}`]];
  const persons = personnel ?? of("", 0);
  const numeral = (index: number): string => ["一", "二", "三", "四", "五"][index] ?? "六";
  const tables: Readonly<Record<string, readonly Row[]>> = {
    T1: [
      ...heading("收入支出决算总表"), ["项目", "金额", "项目", "金额"],
      ["一、一般公共预算财政拨款收入", general, ...classLine(0)], ["二、政府性基金预算财政拨款收入", fund, ...classLine(1)], ["三、国有资本经营预算财政拨款收入", 0, ...classLine(2)],
      ["四、其他收入", otherIncome, ...classLine(3)],
      ["本年收入合计", income, "本年支出合计", spent], ["年初结转和结余", 0, "年末结转和结余", otherIncome], ["总计", income, "总计", income],
    ],
    T3: [...heading("支出决算表"), ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"], ["", "合计", general, of("", 0), of("", 1), 0, 0, 0], ...codes.map((code) => [...row(code), 0, 0, 0])],
    T4: [
      ...heading("财政拨款收入支出决算总表"), ["项目", "金额", "项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"],
      ["一、一般公共预算财政拨款", general, ...classLine(0), general, 0, 0], ["二、政府性基金预算财政拨款", fund, "", "", "", "", ""], ["三、国有资本经营预算财政拨款", 0, "", "", "", "", ""],
      ["本年收入合计", add([general, fund]), "本年支出合计", spent, general, fund, 0], ["年初财政拨款结转和结余", 0, "年末财政拨款结转和结余", 0, 0, 0, 0], ["总计", spent, "总计", spent, general, fund, 0],
    ],
    T5: [...heading("一般公共预算财政拨款支出决算表"), ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"], ["", "合计", general, of("", 0), of("", 1)], ...codes.map(row)],
    T6: [
      ...heading("一般公共预算财政拨款基本支出决算明细表"), ["科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数"],
      ["301", "工资福利支出", persons, "302", "商品和服务支出", add([of("", 0), -persons])], ["30101", "基本工资", persons, "30201", "办公费", add([of("", 0), -persons])],
      ["人员经费合计", "", persons, "公用经费合计", "", add([of("", 0), -persons])],
    ],
    T7: [
      ...heading("财政拨款“三公”经费支出决算表"), ["预算数", "", "", "", "", "", "决算数", "", "", "", "", ""],
      ["合计", "因公出国（境）费", "公务用车购置及运行维护费", "", "", "公务接待费", "合计", "因公出国（境）费", "公务用车购置及运行维护费", "", "", "公务接待费"],
      ["", "", "小计", "公务用车购置费", "公务用车运行维护费", "", "", "", "小计", "公务用车购置费", "公务用车运行维护费", ""],
      [reception[0], 0, 0, 0, 0, reception[0], reception[1], 0, 0, 0, 0, reception[1]],
    ],
  };
  function classLine(index: number): Row {
    const code = classes[index];
    return code === undefined ? ["", ""] : [`${numeral(index)}、${subjectName(code, year)}`, add([of(code, 0), of(code, 1)])];
  }
  return Object.entries(tables).filter(([id]) => !without.includes(id)).map(([id, rows]) => sheet(id, rows, format));
}

/** The account as it is recognised. */
export function smallAccount(account: SmallAccount): Disclosure {
  const [only] = recognise(smallAccountSheets(account), { workbookName: `${account.year}年度部门决算` }).disclosures;
  if (!only) throw new Error("not recognised");
  return only;
}

/** A budget of 一般公共预算 by 项, in 万元 unless told. */
export function smallBudget({ year, unit = "青山县医疗保障局", amountUnit = "万元", items }: Pick<SmallAccount, "year" | "unit" | "amountUnit" | "items">): Disclosure {
  const codes = [...new Set(Object.keys(items).flatMap((code) => [code.slice(0, 3), code.slice(0, 5), code]))].sort();
  const of = (code: string, part: 0 | 1): number => add(Object.entries(items).filter(([one]) => one.startsWith(code)).map(([, amounts]) => amounts[part]));
  const rows: Row[] = [
    ["一般公共预算支出情况表"], [`部门：${unit}`, "", `${year}年`, "", `金额单位：${amountUnit}`], ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["", "合计", add([of("", 0), of("", 1)]), of("", 0), of("", 1)],
    ...codes.map((code): Row => [code, subjectName(code, year), add([of(code, 0), of(code, 1)]), of(code, 0), of(code, 1)]),
  ];
  const [only] = recognise([sheet("B5", rows, "0.00")], { workbookName: `${year}年部门预算` }).disclosures;
  if (!only) throw new Error("not recognised");
  return only;
}
