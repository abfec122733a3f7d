/** A small correct final account, printed in the two orders of the nine tables: C (centre from FY2022, 三公 last) and S (三公 seventh). */
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import type { WrittenRow } from "../sheet-of";
import { sheetOf } from "../sheet-of";

const line = (width: number, unit = "单位：万元"): WrittenRow => ["部门：X市医疗保障局", ...Array.from({ length: width - 2 }, () => ""), unit];

/** Code, name, 基本, 项目 of all funds; the last two columns what is not from the general budget. */
const SUBJECTS: readonly (readonly [string, string, number, number, number])[] = [
  ["208", "社会保障和就业支出", 90.3, 10.25, 0], ["20805", "行政事业单位养老支出", 90.3, 10.25, 0], ["2080501", "行政单位离退休", 60.3, 0, 0], ["2080505", "机关事业单位基本养老保险缴费支出", 30, 10.25, 0],
  ["210", "卫生健康支出", 10, 20, 10], ["21015", "医疗保障管理事务", 10, 20, 10], ["2101501", "行政运行", 10, 0, 0], ["2101599", "其他医疗保障管理事务支出", 0, 20, 10],
  ["212", "城乡社区支出", 0, 5, 5], ["21208", "国有土地使用权出让收入安排的支出", 0, 5, 5], ["2120899", "其他国有土地使用权出让收入安排的支出", 0, 5, 5],
];

const sum = (...values: readonly number[]): number => Math.round(values.reduce((total, value) => total + value, 0) * 100) / 100;

/** Rows by subject with their amounts. */
const bySubject = (rows: typeof SUBJECTS, amounts: (basic: number, project: number, other: number) => WrittenRow): WrittenRow[] => rows.map(([code, name, basic, project, other]) => [code, name, ...amounts(basic, project, other)]);

const classes = ["一般公共服务支出", "外交支出", "国防支出", "公共安全支出", "教育支出", "科学技术支出", "文化旅游体育与传媒支出", "社会保障和就业支出", "卫生健康支出", "节能环保支出", "城乡社区支出"];
const numbers = "一二三四五六七八九十".split("").concat("十一");

const overview: readonly WrittenRow[] = [
  ["收入", "", "", "支出"], ["项目", "行次", "金额", "项目", "行次", "金额"], ["栏次", "", 1, "栏次", "", 2],
  ...classes.map((name, at): WrittenRow => {
    const income: readonly WrittenRow[] = [["一、一般公共预算财政拨款收入", 1, 120.55], ["二、政府性基金预算财政拨款收入", 2, 5], ["三、国有资本经营预算财政拨款收入", 3], ["四、上级补助收入", 4], ["五、事业收入", 5], ["六、经营收入", 6], ["七、附属单位上缴收入", 7], ["八、其他收入", 8, 10]];
    const amount: Readonly<Record<number, number>> = { 7: 100.55, 8: 30, 10: 5 };
    return [income[at]?.[0] ?? "", at + 1, income[at]?.[2] ?? "", `${numbers[at] ?? ""}、${name}`, at + 32, amount[at] ?? ""];
  }),
  ["本年收入合计", 27, 135.55, "本年支出合计", 58, 135.55], ["使用非财政拨款结余（含专用结余）", 28, "", "结余分配", 59], ["年初结转和结余", 29, 3, "年末结转和结余", 60, 3], ["总计", 30, 138.55, "总计", 61, 138.55],
];

const fiscal: readonly WrittenRow[] = [
  ["收入", "", "", "支出"], ["项目", "行次", "金额", "项目", "行次", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"], ["栏次", "", 1, "栏次", "", 2, 3, 4, 5],
  ...classes.map((name, at): WrittenRow => {
    const income: readonly WrittenRow[] = [["一、一般公共预算财政拨款", 120.55], ["二、政府性基金预算财政拨款", 5], ["三、国有资本经营预算财政拨款"]];
    const amounts: Readonly<Record<number, WrittenRow>> = { 7: [100.55, 100.55], 8: [20, 20], 10: [5, "", 5] };
    return [income[at]?.[0] ?? "", at + 1, income[at]?.[1] ?? "", `${numbers[at] ?? ""}、${name}`, at + 33, ...(amounts[at] ?? [])];
  }),
  ["本年收入合计", 27, 125.55, "本年支出合计", 59, 125.55, 120.55, 5], ["年初财政拨款结转和结余", 28, 3, "年末财政拨款结转和结余", 60, 3, 3], ["一般公共预算财政拨款", 29, 3, "", 61], ["政府性基金预算财政拨款", 30, "", "", 62], ["国有资本经营预算财政拨款", 31, "", "", 63],
  ["总计", 32, 128.55, "总计", 64, 128.55, 123.55, 5],
];

const key: WrittenRow = ["科目编码", "科目名称"];
const general = SUBJECTS.filter(([code]) => !code.startsWith("212"));
const fund = SUBJECTS.filter(([code]) => code.startsWith("212"));

interface Form {
  readonly title: string;
  readonly width: number;
  readonly rows: readonly WrittenRow[];
  readonly merges?: readonly string[];
}

const FORMS: Readonly<Record<string, Form>> = {
  T1: { title: "收入支出决算总表", width: 6, rows: overview },
  T2: {
    title: "收入决算表", width: 9, rows: [
      [...key, "本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"], ["栏次", "", 1, 2, 3, 4, 5, 6, 7], ["合计", "", 135.55, 125.55, "", "", "", "", 10],
      ...bySubject(SUBJECTS, (basic, project, other) => [sum(basic, project), sum(basic, project, basic + project === other ? 0 : -other), "", "", "", "", basic + project === other ? "" : other]),
    ],
  },
  T3: {
    title: "支出决算表", width: 8, rows: [
      [...key, "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"], ["栏次", "", 1, 2, 3, 4, 5, 6], ["合计", "", 135.55, 100.3, 35.25],
      ...bySubject(SUBJECTS, (basic, project) => [sum(basic, project), basic, project]),
    ],
  },
  T4: { title: "财政拨款收入支出决算总表", width: 9, rows: fiscal },
  T5: {
    title: "一般公共预算财政拨款支出决算表", width: 5, rows: [
      [...key, "本年支出"], ["", "", "小计", "基本支出", "项目支出"], ["栏次", "", 1, 2, 3], ["合计", "", 120.55, 100.3, 20.25],
      ...bySubject(general, (basic, project, other) => [sum(basic, project, -other), basic, sum(project, -other)]),
    ], merges: ["C3:E3", "A3:A4", "B3:B4"],
  },
  T6: {
    title: "一般公共预算财政拨款基本支出决算明细表", width: 6, rows: [
      ["人员经费", "", "", "公用经费"], ["科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数"],
      ["301", "工资福利支出", 80.3, "302", "商品和服务支出", 10], ["30101", "基本工资", 50.3, "30201", "办公费", 8], ["30102", "津贴补贴", 30, "30217", "公务接待费", 2], ["303", "对个人和家庭的补助", 10], ["30302", "退休费", 10],
      ["人员经费合计", "", 90.3, "公用经费合计", "", 10],
    ],
  },
  T7: {
    title: "财政拨款“三公”经费支出决算表", width: 12, rows: [
      ["预算数", "", "", "", "", "", "决算数"], ["合计", "因公出国（境）费", "公务用车购置及运行维护费", "", "", "公务接待费", "合计", "因公出国（境）费", "公务用车购置及运行维护费", "", "", "公务接待费"],
      ["", "", "小计", "公务用车购置费", "公务用车运行维护费", "", "", "", "小计", "公务用车购置费", "公务用车运行维护费"], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [9.5, 0, 6.5, 0, 6.5, 3, 8.55, 0, 6.5, 0, 6.5, 2.05],
    ], merges: ["A3:F3", "G3:L3", "C4:E4", "I4:K4"],
  },
  T8: {
    title: "政府性基金预算财政拨款收入支出决算表", width: 8, rows: [
      [...key, "年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余"], ["", "", "", "", "小计", "基本支出", "项目支出"], ["合计", "", "", 5, 5, "", 5],
      ...bySubject(fund, (_, project) => ["", project, project, "", project]),
    ], merges: ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:G3", "H3:H4"],
  },
  T9: {
    title: "国有资本经营预算财政拨款支出决算表", width: 5, rows: [
      [...key, "合计", "基本支出", "项目支出"], ["合计", ""], ["注：本部门2024年度没有国有资本经营预算财政拨款支出，故本表为空表。"],
    ],
  },
};

export const ORDERS = {
  C: ["T1", "T2", "T3", "T4", "T5", "T6", "T8", "T9", "T7"],
  S: ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"],
} as const;

/** Titles of the tables as the order S names them. */
const OLDER_TITLES: Readonly<Record<string, string>> = { T6: "一般公共预算财政拨款基本支出决算表", T7: "一般公共预算财政拨款“三公”经费支出决算表", T9: "国有资本经营预算财政拨款收入支出决算表" };

/** The nine tables as sheets `公开01` …, printed numbers by their order. */
export function finalAccount(order: keyof typeof ORDERS): SheetSnapshot[] {
  return ORDERS[order].map((id, at) => {
    const form = FORMS[id];
    if (!form) throw new Error(id);
    const label = `公开${String(at + 1).padStart(2, "0")}表`;
    const title = (order === "S" ? OLDER_TITLES[id] : undefined) ?? form.title;
    return sheetOf(`公开${String(at + 1).padStart(2, "0")}`, [["2024年度" + title, ...Array.from({ length: form.width - 2 }, () => ""), label], line(form.width), ...form.rows], form.merges ?? []);
  });
}
