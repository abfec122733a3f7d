/** “三公” with its items as rows: one to four amount columns, every numbering and order, counts, 会议费 and 培训费 inside or outside the total. */
import { describe, expect, it } from "vitest";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import type { WrittenRow } from "../../support/sheet-of";
import { sheetOf } from "../../support/sheet-of";
import { brokenIn, checked, figure } from "./checked";

interface Form {
  readonly title: string;
  readonly line?: WrittenRow;
  readonly header: readonly WrittenRow[];
  readonly rows: readonly WrittenRow[];
  readonly id: "T7" | "B7";
  /** Figures by role. */
  readonly figures: Readonly<Record<string, string>>;
  /** How many equations of 合计 and of 小计 there are. */
  readonly sums: readonly [number, number];
}

const FINAL = "财政拨款“三公”经费支出决算表";

const FORMS: Readonly<Record<string, Form>> = {
  "one column, 接待 before 用车, 其中 (1)(2) with 运行 first, 公务用车费": {
    title: FINAL, header: [["项目", "决算数"]], id: "T7", sums: [1, 1],
    rows: [["合计", 9.55], ["1、因公出国（境）费", 2.05], ["2、公务接待费", 3.25], ["3、公务用车费", 4.25], ["其中：（1）公务用车运行维护费", 4.15], ["（2）公务用车购置", 0.1]],
    figures: { "final.total": "9.55", "final.vehicle": "4.25", "final.running": "4.15", "final.purchase": "0.10", "final.reception": "3.25" },
  },
  "预算数 and 决算数, （一）, total last": {
    title: FINAL, header: [["项目", "预算数", "决算数"]], id: "T7", sums: [2, 2],
    rows: [["（一）因公出国（境）支出", 2.05, 1.05], ["（二）公务用车购置及运行维护费支出", 4.25, 4.25], ["1.公务用车购置支出", 0.1, 0.1], ["2.公务用车运行维护费支出", 4.15, 4.15], ["（三）公务接待费支出", 3.25, 3.25], ["合计", 9.55, 8.55]],
    figures: { "budget.total": "9.55", "final.total": "8.55", "final.running": "4.15" },
  },
  "小计 and 其中：一般公共 under the final column": {
    title: FINAL, header: [["项目", "预算数", "决算数"], ["", "", "小计", "其中：一般公共预算财政拨款"]], id: "T7", sums: [2, 2],
    rows: [["合计", 9.55, 8.55, 8], ["1.因公出国（境）费", 2.05, 1.05, 1.05], ["2.公务接待费", 3.25, 3.25, 2.7], ["3.公务用车购置及运行维护费", 4.25, 4.25, 4.25], ["（1）公务用车运行维护费", 4.15, 4.15, 4.15], ["（2）公务用车购置费", 0.1, 0.1, 0.1]],
    figures: { "budget.total": "9.55", "final.total": "8.55" },
  },
  "上年, 本年, 增减额, 增减%": {
    title: "一般公共预算“三公”经费支出表", header: [["项目", "上年预算数", "本年预算数", "增减额", "增减%"]], id: "B7", sums: [2, 2],
    rows: [["因公出国（境）费", 2.05, 1.05, -1, "-48.78%"], ["公务用车购置及运行费", 4.5, 5.5, 1, "22.22%"], ["其中：公务用车购置费"], ["公务用车运行费", 4.5, 5.5, 1, "22.22%"], ["公务接待费", 3.25, 3.25, 0, "0%"], ["合计", 9.8, 9.8, 0, "0%"]],
    figures: { "prior.total": "9.80", total: "9.80", abroad: "1.05", "prior.abroad": "2.05" },
  },
  "the years in the header for 上年 and 本年, a 序号 column": {
    title: "财政拨款“三公”经费支出预算表", header: [["序号", "项目", "2025年预算数", "2026年预算数", "比上年增减"]], id: "B7", sums: [2, 2],
    rows: [["1", "因公出国（境）费用", 2.05, 1.05, -1], ["2", "公务接待费", 3.25, 3.25, 0], ["3", "公务用车费", 4.25, 4.25, 0], ["", "其中：公务用车运行维护费", 4.25, 4.25, 0], ["", "公务用车购置费", 0, 0, 0], ["", "合计", 9.55, 8.55, -1]],
    figures: { total: "8.55", "prior.total": "9.55", abroad: "1.05" },
  },
  "年初, 全年, 决算, 备注; parts of 接待 below": {
    title: FINAL, header: [["项目", "年初预算数", "全年预算数", "决算数", "备注"]], id: "T7", sums: [3, 3],
    rows: [["“三公”经费合计", 9.55, 9.55, 8.55], ["一、因公出国（境）费", 2.05, 2.05, 1.05], ["二、公务用车购置及运行维护费", 4.25, 4.25, 4.25], ["（一）公务用车购置费", 0.1, 0.1, 0.1], ["（二）公务用车运行维护费", 4.15, 4.15, 4.15], ["三、公务接待费", 3.25, 3.25, 3.25], ["1.国内接待费", 3.25, 3.25, 3.25], ["其中：外事接待费", 1, 1, 1], ["2.国（境）外接待费", 0, 0, 0]],
    figures: { "initial.total": "9.55", "adjusted.total": "9.55", "final.reception": "3.25" },
  },
  "the ministry's list: a heading without figures, 行次, counts of groups, persons, vehicles; 会议费 and 培训费 outside": {
    title: "一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表", header: [["项目", "行次", "统计数"]], id: "T7", sums: [1, 1],
    rows: [["一、“三公”经费支出", 1], ["（一）支出合计", 2, 9.55], ["1．因公出国（境）费", 3, 2.05], ["2．公务用车购置及运行维护费", 4, 4.25], ["（1）公务用车购置费", 5, 0.1], ["（2）公务用车运行维护费", 6, 4.15], ["3．公务接待费", 7, 3.25], ["（1）国内接待费", 8, 3.25], ["其中：外事接待费", 9, 1], ["（2）国（境）外接待费", 10, 0],
      ["（二）相关统计数", 11], ["1．因公出国（境）团组数（个）", 12, 1], ["2．因公出国（境）人次数（人）", 13, 4], ["3．公务用车购置数（辆）", 14, 0], ["4．公务用车保有量（辆）", 15, 2], ["5．国内公务接待批次（个）", 16, 30], ["6．国内公务接待人次（人）", 17, 300], ["二、会议费", 18, 1.5], ["三、培训费", 19, 2.5]],
    figures: { total: "9.55", abroad: "2.05", purchase: "0.10", reception: "3.25", meeting: "1.50", training: "2.50" },
  },
  "会议费 and 培训费 inside the total": {
    title: "“三公”经费、会议费、培训费支出决算表", header: [["项目", "预算数", "决算数"]], id: "T7", sums: [2, 2],
    rows: [["合计", 13.55, 12.55], ["因公出国（境）费", 2.05, 1.05], ["公务用车购置及运行维护费", 4.25, 4.25], ["其中：公务用车购置费", 0.1, 0.1], ["公务用车运行维护费", 4.15, 4.15], ["公务接待费", 3.25, 3.25], ["会议费", 2, 2], ["培训费", 2, 2]],
    figures: { "budget.meeting": "2", "final.training": "2" },
  },
  "text in place of amounts, 亿元": {
    title: FINAL, line: ["", "", "单位：亿元"], header: [["项目", "本年预算数", "本年决算数"]], id: "T7", sums: [2, 2],
    rows: [["合计", "单位不需填列", 8.55], ["1.因公出国（境）费", "单位不需填列", 1.05], ["2.公务用车购置及运行费", "单位不需填列", 4.25], ["其中：（1）公务用车购置费", "单位不需填列", 0.1], ["（2）公务用车运行费", "单位不需填列", 4.15], ["3.公务接待费", "单位不需填列", 3.25]],
    figures: { "final.total": "8.55", "budget.total": "单位不需填列" },
  },
  "合计 and the funds it consists of": {
    title: "财政拨款预算“三公”经费支出表", header: [["项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款"]], id: "B7", sums: [3, 3],
    rows: [["合计", 9.55, 8.5, 1.05], ["1.因公出国（境）费", 2.05, 2.05, 0], ["2.公务接待费", 3.25, 3.25, 0], ["3.公务用车购置及运行费", 4.25, 3.2, 1.05], ["（1）公务用车购置费", 0.1, 0.1, 0], ["（2）公务用车运行维护费", 4.15, 3.1, 1.05]],
    figures: { total: "9.55", "general.total": "8.50", "fund.total": "1.05" },
  },
};

const sheetIn = ({ title, line, header, rows }: Form): SheetSnapshot => sheetOf("三公", [[title], line ?? ["部门：X局", "", "单位：万元"], ...header, ...rows]);

describe.each(Object.entries(FORMS))("%s", (_, form) => {
  const prefix = form.id === "T7" ? "决07" : "预07";

  it("is recognised and holds", () => {
    const result = checked([sheetIn(form)]);
    expect(result.ids).toEqual([form.id]);
    expect(result.accusing).toEqual([]);
    for (const [role, printed] of Object.entries(form.figures)) expect([role, figure(result.tables[0], "total", role)]).toEqual([role, printed]);
    expect(result.evaluated).toEqual({ [`${prefix}-1`]: `${form.sums[0]}/${form.sums[0]}`, [`${prefix}-2`]: `${form.sums[1]}/${form.sums[1]}` });
  });

  it.each([["公务接待", 1], ["运行", 2]] as const)("a wrong figure of %s is found", (item, relation) => {
    let planted = false;
    const rows = form.rows.map((row): WrittenRow => {
      const at = row.findLastIndex((cell) => typeof cell === "number" && !Number.isInteger(cell));
      if (planted || at < 0 || !row.some((cell) => typeof cell === "string" && cell.includes(item) && !cell.includes("购置及"))) return row;
      planted = true;
      return row.map((cell, column) => (typeof cell === "number" && column > 0 && !Number.isInteger(cell) ? cell + 7.01 : cell));
    });
    expect(planted).toBe(true);
    expect(brokenIn([sheetIn({ ...form, rows })])).toEqual([`${prefix}-${relation}`]);
  });
});

describe("a header of two rows across (广西, 上海, 甘肃)", () => {
  it("预算数 and 决算数 beside each other", () => {
    const result = checked([sheetOf("三公", [["财政拨款安排的“三公”经费支出决算表"], ["部门：X局", "", "", "", "", "", "", "", "", "", "", "单位：万元"], ["2024年度预算数", "", "", "", "", "", "2024年度决算数"],
      ["合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费", "合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"], ["", "", "小计", "公务用车购置费", "公务用车运行费", "", "", "", "小计", "公务用车购置费", "公务用车运行费"],
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [9.55, 2.05, 4.25, 0.1, 4.15, 3.25, 8.55, 1.05, 4.25, 0.1, 4.15, 3.25]], ["A3:F3", "G3:L3", "C4:E4", "I4:K4"])]);
    expect(result.ids).toEqual(["T7"]);
    expect(result.evaluated).toEqual({ "决07-1": "2/2", "决07-2": "2/2" });
  });

  it("机关运行经费 beside it", () => {
    const result = checked([sheetOf("三公", [["2026年部门“三公”经费和机关运行经费预算表"], ["编制部门：X局", "", "", "", "", "", "单位：万元"], ["2026年“三公”经费预算数", "", "", "", "", "", "2026年机关运行经费预算数"],
      ["合计", "因公出国（境）费", "公务接待费", "公务用车购置及运行费"], ["", "", "", "小计", "购置费", "运行费"], [9.55, 2.05, 3.25, 4.25, 0.1, 4.15, 120.36]], ["A3:F3", "G3:G5", "D4:F4", "A4:A5", "B4:B5", "C4:C5"])]);
    expect(result.ids).toEqual(["B7"]);
    expect(result.evaluated).toEqual({ "预07-1": "1/1", "预07-2": "1/1" });
  });

  it("a row for each unit, 会议费 and 培训费 beside it", () => {
    const units = (wrong: number): SheetSnapshot => sheetOf("三公", [["“三公”经费、会议费、培训费支出预算表"], ["单位名称", "“三公”经费", "", "", "", "", "", "会议费", "培训费"], ["", "小计", "因公出国（境）费", "公务接待费", "公务用车购置及运行费"],
      ["", "", "", "", "小计", "公务用车购置费", "公务用车运行费"], ["合计", 9.55, 2.05, 3.25, 4.25, 0.1, 4.15, 1.5, 2.5], ["X局本级", 6.35, 2.05, 2.2, 2.1, 0.1, 2, 1.5, 1.5], ["X中心", 3.2, 0, 1.05, 2.15, 0, 2.15 + wrong, 0, 1]], ["A2:A4", "B2:G2", "E3:G3", "H2:H4", "I2:I4", "B3:B4", "C3:C4", "D3:D4"]);
    const result = checked([units(0)]);
    expect(result.ids).toEqual(["B7"]);
    expect(result.accusing).toEqual([]);
    expect(result.evaluated).toEqual({ "预07-1": "3/3", "预07-2": "3/3", "预07-4": "8/8" });
    expect(brokenIn([units(1.01)])).toEqual(["预07-2", "预07-4"]);
  });
});
