/** Forms that single provinces print their budgets in, each with what misled the reading of it once. */
import { describe, expect, it } from "vitest";
import type { WrittenRow } from "../../support/sheet-of";
import { sheetOf } from "../../support/sheet-of";
import { checked, figure, rolesOf } from "./checked";

const LINE: WrittenRow = ["部门：X局", "", "", "", "单位：万元"];

describe("a budget table", () => {
  it("heads its lane with 一、本年收入 and leaves the lines beneath unnumbered", () => {
    const result = checked([sheetOf("1", [
      ["财政拨款收支总表"], LINE, ["收入", "", "支出", "", "", ""], ["项目", "预算数", "项目", "合计", "一般公共预算支出", "政府性基金预算支出"],
      ["一、本年收入", 100.5, "一、本年支出", 110.5, 90.5, 20], ["一般公共预算拨款收入", 80.5, "社会保障和就业支出", 60.5, 60.5], ["政府性基金预算拨款收入", 20, "住房保障支出", 30, 30],
      ["二、上年结转", 10, "其他支出", 20, "", 20], ["一般公共预算拨款收入", 10, "二、结转下年", 0], ["收入总计", 110.5, "支出总计", 110.5, 90.5, 20],
    ])]);
    expect(result.ids).toEqual(["B4"]);
    expect(result.accusing).toEqual([]);
    expect(result.evaluated).toMatchObject({ "预04-2": "4/4", "预04-3": "1/1", "预04-6": "3/3" });
  });

  it("prints the parts of 单位资金 and no 小计 over them", () => {
    const result = checked([sheetOf("1", [
      ["收入总表"], LINE, ["单位代码", "单位名称", "合计", "一般公共预算", "单位资金", "", "上年结转"], ["", "", "", "", "事业收入", "其他收入", ""],
      ["", "合计", 61.5, 50.25, 6.25, 4, 1], ["101", "X局", 61.5, 50.25, 6.25, 4, 1], ["101001", "X局本级", 40, 30, 5, 4, 1], ["101002", "X站", 21.5, 20.25, 1.25],
    ], ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:F3", "G3:G4"])]);
    expect(result.ids).toEqual(["B2"]);
    expect(result.evaluated).toMatchObject({ "预02-4": "4/4" });
    expect(result.accusing).toEqual([]);
  });

  it("has 小计 beneath 公务用车运行维护费 and none for the vehicles as a whole (北京)", () => {
    const result = checked([sheetOf("1", [
      ["财政拨款“三公”经费支出表"], LINE, ["项目", "“三公”经费财政拨款预算总额", "因公出国（境）费用", "公务接待费", "公务用车购置和运行维护费", "", ""],
      ["", "", "", "", "公务用车购置费", "公务用车运行维护费", ""], ["", "", "", "", "", "小计", "公务用车加油"],
      ["2024年", 31.25, 0, 1.25, 18, 12, 7], ["2025年", 13.5, 0, 1.5, 0, 12, 7],
    ], ["A3:A5", "B3:B5", "C3:C5", "D3:D5", "E3:G3", "E4:E5", "F4:G4"])]);
    expect(result.ids).toEqual(["B7"]);
    expect(rolesOf(result.tables[0])).toBe("name total abroad reception purchase running ?");
    expect(result.evaluated).toEqual({ "预07-1": "2/2" });
    expect(result.accusing).toEqual([]);
  });

  it("is headed by 项目 and years alone: no line above the header, and the later year is its own", () => {
    const result = checked([sheetOf("1", [
      ["“三公”经费支出表"], ["部门：X局", "", "", "单位：万元"], ["项目", "2021年预算", "2022年预算", "增减变化"],
      ["合计", 5, 4, -1], ["一、因公出国（境）费", 0, 0, 0], ["二、公务用车购置及运维费", 3, 3, 0], ["1、公务用车购置费", 0, 0, 0], ["2、公务用车运行维护费", 3, 3, 0], ["三、公务接待费", 2, 1, -1],
    ])]);
    expect(result.report.disclosures[0]?.disclosure.year).toBe(2022);
    expect(result.accusing).toEqual([]);
  });

  it("lists the 专项 of a unit under the unit's own code (湖南)", () => {
    const result = checked([sheetOf("1", [
      ["专项资金预算汇总表"], LINE, ["单位编码", "单位（专项）名称", "总计", "一般公共预算拨款"],
      ["", "合计", 30.5, 30.5], ["118001", "X局", 30.5, 30.5], ["118001", "甲专项", 20.5, 20.5], ["118001", "乙专项", 10, 10],
    ])]);
    expect(result.evaluated).toEqual({ "通-1": "4/4" });
    expect(result.accusing).toEqual([]);
  });

  it("prints an economic subject beside the functional one: each code has its own name (云南)", () => {
    const result = checked([sheetOf("1", [
      ["部门基本支出预算表（人员类、运转类公用经费项目）"], LINE, ["单位名称", "功能科目编码", "功能科目名称", "部门经济科目编码", "部门经济科目名称", "合计"],
      ["X局", "2080101", "行政运行", "30101", "基本工资", 20.5], ["X局", "2210201", "住房公积金", "30113", "住房公积金", 10], ["合计", "", "", "", "", 30.5],
    ])]);
    expect(result.tables[0]?.rows.map(({ code, name }) => `${code}${name}`)).toEqual(["2080101行政运行", "2210201住房公积金", "合计"]);
    expect(result.accusing).toEqual([]);
  });

  it("names the classification of its codes: 部门预算支出经济分类科目 is no organisation", () => {
    const result = checked([sheetOf("1", [
      ["一般公共预算基本支出表"], LINE, ["部门预算支出经济分类科目编码", "科目名称", "合计", "人员经费", "公用经费"],
      ["合计", "", 30.5, 20.5, 10], ["301", "工资福利支出", 20.5, 20.5], ["30101", "基本工资", 20.5, 20.5], ["302", "商品和服务支出", 10, "", 10], ["30201", "办公费", 10, "", 10],
    ])]);
    expect(figure(result.tables[0], "subject:30201", "total")).toBe("10");
    expect(result.accusing).toEqual([]);
  });

  it("has catalogue numbers in a column of its own", () => {
    const result = checked([sheetOf("1", [
      ["政府购买服务预算财政拨款明细表"], LINE, ["一级", "二级", "三级", "预算单位", "金额"], ["公共服务", "环境治理", "A0703", "X局", 7.5], ["合计", "", "", "", 7.5],
    ])]);
    expect(result.ids).toEqual(["B11"]);
  });
});

it("a fund's table holds the year's appropriations alone: what was carried over makes up 财政拨款总表", () => {
  const sheets = (project: number) => [
    sheetOf("4", [["财政拨款收支总表"], LINE, ["收入", "", "支出", ""], ["项目", "预算数", "项目", "预算数"], ["一、本年收入", 80.5, "一、本年支出", 90.5], ["（一）一般公共预算拨款", 80.5, "（一）社会保障和就业支出", 90.5],
      ["（二）政府性基金预算拨款", 0, "", ""], ["二、上年结转", 10, "", ""], ["（一）一般公共预算拨款", 10, "", ""], ["（二）政府性基金预算拨款", 0, "二、结转下年", 0], ["收入总计", 90.5, "支出总计", 90.5]]),
    sheetOf("5", [["一般公共预算支出表"], LINE, ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ["合计", "", 60.5 + project, 60.5, project], ["208", "社会保障和就业支出", 60.5 + project, 60.5, project]]),
    ...["政府性基金", "国有资本经营"].map((fund) => sheetOf(fund, [[`${fund}预算支出表`], LINE, ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ["合计"], [`注：本部门没有${fund}预算支出。`]])),
  ];
  for (const project of [20, 30]) expect(checked(sheets(project)).evaluated).toMatchObject({ "预X4-1": "1/1" });
  expect(checked(sheets(25)).evaluated).toMatchObject({ "预X4-1": "0/1" });
});
