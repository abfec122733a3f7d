/** The traps known from published tables of many provinces: each is recognised, a correct instance raises nothing, a wrong figure in it is found. */
import { describe, expect, it } from "vitest";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import type { WrittenRow } from "../../support/sheet-of";
import { sheetOf, withCell } from "../../support/sheet-of";
import { brokenIn, checked, figure, rolesOf } from "./checked";
import { numeral } from "./numerals";

/** Recognised as these tables, nothing else listed, nothing accused. */
function right(sheets: readonly SheetSnapshot[], ...ids: readonly string[]): ReturnType<typeof checked> {
  const result = checked(sheets);
  expect(result.ids).toEqual(ids);
  expect(result.listed).toEqual([]);
  expect(result.accusing).toEqual([]);
  return result;
}

const SUBJECTS: readonly WrittenRow[] = [
  ["合计", "", 130.55, 100.3, 30.25],
  ["208", "社会保障和就业支出", 100.55, 90.3, 10.25], ["20805", "行政事业单位养老支出", 100.55, 90.3, 10.25], ["2080501", "行政单位离退休", 100.55, 90.3, 10.25],
  ["210", "卫生健康支出", 30, 10, 20], ["21011", "行政事业单位医疗", 30, 10, 20], ["2101101", "行政单位医疗", 30, 10, 20],
];

const spending = (title: string, line: WrittenRow, name = "Sheet1"): SheetSnapshot =>
  sheetOf(name, [[title], line, ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"], ["栏次", "", 1, 2, 3, 4, 5, 6], ...SUBJECTS]);

describe("1: 单位 is the organisation or the amount unit", () => {
  it.each([
    [["单位：X市第一中学", "", "", "2024年度", "", "", "", "金额单位：万元"], "X市第一中学", "万元", 2024],
    [["单位:X中学 · 2024年度 · 金额单位:万元"], "X中学", "万元", 2024],
    [["单位：X中学", "", "", "2024年度", "", "", "", "单位：元"], "X中学", "元", 2024],
    [["单位：X市亿元公司", "", "", "", "", "", "", "单位：亿元"], "X市亿元公司", "亿元", null],
    [["", "", "", "", "", "", "", "单位：百万元"], null, "百万元", null],
    [["单位：千元"], null, "千元", null],
  ] as const)("%j", (line, unitName, amountUnit, year) => {
    expect(right([spending("支出决算表", line)], "T3").tables[0]).toMatchObject({ unitName, amountUnit, year });
  });

  it("finds a wrong figure", () => expect(brokenIn([withCell(spending("支出决算表", ["单位：X中学", "", "", "单位：元"]), "E8", 20.55)])).toEqual(expect.arrayContaining(["决03-1", "决03-2"])));
});

const incomeAndExpenditure = (title: string): SheetSnapshot => sheetOf("1", [
  [title], ["部门：X局", "", "", "公开01表"], ["", "", "", "单位：万元"], ["收入", "", "支出"], ["项目", "决算数", "项目（按功能分类）", "决算数"], ["栏次", 1, "栏次", 2],
  ["一、一般公共预算财政拨款收入", 120.55, "一、一般公共服务支出", ""], ["二、政府性基金预算财政拨款收入", "", "二、外交支出"], ["三、国有资本经营预算财政拨款收入", "", "三、国防支出"],
  ["四、上级补助收入", "", "四、公共安全支出"], ["五、事业收入", "", "五、教育支出"], ["六、经营收入", "", "六、科学技术支出"], ["七、附属单位上缴收入", "", "七、文化旅游体育与传媒支出"],
  ["八、其他收入", 10, "八、社会保障和就业支出", 100.55], ["", "", "九、卫生健康支出", 30],
  ["本年收入合计", 130.55, "本年支出合计", 130.55], ["使用非财政拨款结余（含专用结余）", "", "结余分配"], ["年初结转和结余", 5, "年末结转和结余", 5], ["总计", 135.55, "总计", 135.55],
]);

const carryOver = (title: string): SheetSnapshot => sheetOf("1", [
  [title], ["编制单位：X局", "", "", "", "", "", "", "", "", "", "", "", "", "金额单位：万元"],
  ["项目", "", "年初结转和结余", "", "", "本年收入", "", "", "本年支出", "", "", "年末结转和结余"],
  ["科目编码", "科目名称", "合计", "基本支出结转", "项目支出结转和结余", "合计", "基本支出", "项目支出", "合计", "基本支出", "项目支出", "合计", "基本支出结转", "项目支出结转和结余"],
  ["栏次", "", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  ["合计", "", 5.5, 2.5, 3, 130.55, 100.3, 30.25, 131.05, 100.8, 30.25, 5, 2, 3],
  ["208", "社会保障和就业支出", 5.5, 2.5, 3, 130.55, 100.3, 30.25, 131.05, 100.8, 30.25, 5, 2, 3],
  ["20805", "行政事业单位养老支出", 5.5, 2.5, 3, 130.55, 100.3, 30.25, 131.05, 100.8, 30.25, 5, 2, 3],
  ["2080501", "行政单位离退休", 5.5, 2.5, 3, 130.55, 100.3, 30.25, 131.05, 100.8, 30.25, 5, 2, 3],
], ["A3:B3", "C3:E3", "F3:H3", "I3:K3", "L3:N3"]);

describe("2: the same words mean another table", () => {
  it("收入支出决算表 is T1 in 云南", () => {
    const sheet = incomeAndExpenditure("收入支出决算表");
    expect(right([sheet], "T1").evaluated).toEqual({ "决01-1": "1/1", "决01-2": "1/1", "决01-3": "1/1", "决01-4": "1/1", "决01-5": "1/1" });
    expect(brokenIn([withCell(sheet, "D15", 31.5)])).toContain("决01-2");
  });

  it("收入支出决算表 by subject with carry-over is a table of the ministry's full set (新疆), known by title", () => {
    const sheet = carryOver("收入支出决算表");
    const result = right([sheet], "X:收入支出决算表（分科目）");
    expect(result.tables[0]?.known).toBe(false);
    expect(result.evaluated).toEqual({ "通-1": "36/36" });
    expect(brokenIn([withCell(sheet, "F7", 13.55)])).toEqual(["通-1"]);
  });

  it("…支出决算明细表 is neither T5 nor T6 (四川)", () => {
    const sheet = sheetOf("1", [
      ["一般公共预算财政拨款支出决算明细表"], ["编制单位：X局", "", "", "", "", "", "", "", "金额单位：万元"],
      ["项目", "", "合计", "工资福利支出", "", "", "商品和服务支出"], ["科目编码", "科目名称", "", "小计", "基本工资", "津贴补贴", "小计", "办公费", "印刷费"],
      ["合计", "", 130.55, 100.3, 60.25, 40.05, 30.25, 30.25], ["208", "社会保障和就业支出", 130.55, 100.3, 60.25, 40.05, 30.25, 30.25],
      ["20805", "行政事业单位养老支出", 130.55, 100.3, 60.25, 40.05, 30.25, 30.25], ["2080501", "行政单位离退休", 130.55, 100.3, 60.25, 40.05, 30.25, 30.25],
    ], ["A3:B3", "C3:C4", "D3:F3", "G3:I3"]);
    expect(right([sheet], "X:一般公共预算财政拨款支出决算明细表").tables[0]?.known).toBe(false);
    expect(brokenIn([withCell(sheet, "E7", 61.25)])).toEqual(["通-1"]);
  });

  it("财政拨款支出决算表（功能科目） is of all funds (江苏): not T5, not compared with it", () => {
    const result = right([spending("财政拨款支出决算表（功能科目）", ["单位：X局", "", "", "", "", "", "", "单位：万元"])], "X:财政拨款支出决算表（功能科目）");
    expect(Object.keys(result.evaluated)).toEqual(["通-1"]);
  });
});

describe("3: the same table twice with another row axis", () => {
  const bySubject = spending("支出决算表（按功能分类）", ["部门：X局", "", "", "", "", "", "", "单位：万元"], "科目");
  const byUnit = (title: string, ...units: readonly WrittenRow[]): SheetSnapshot => sheetOf("单位", [
    [title], ["部门：X局", "", "", "", "", "", "单位：万元"], ["单位名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"],
    ["合计", 130.55, 100.3, 30.25], ...units,
  ]);
  const units: readonly WrittenRow[] = [["X局本级", 100.55, 90.3, 10.25], ["X中心", 30, 10, 20]];

  it.each(["支出决算表（按单位）", "支出决算表（分单位）"])("%s is no duplicate and agrees with the one by subject", (title) => {
    const result = right([bySubject, byUnit(title, ...units)], "T3", "X:支出决算表（按单位）");
    expect(result.evaluated).toMatchObject({ "决03-1": "10/10", "决03-2": "36/36", X14: "6/6" });
  });

  it("the department may stand above its units with the figures of the total", () => {
    expect(right([bySubject, byUnit("支出决算表（按单位）", ["X局", 130.55, 100.3, 30.25], ...units)], "T3", "X:支出决算表（按单位）").evaluated).toMatchObject({ "决03-2": "36/36", X14: "6/6" });
  });

  it("finds a unit and a total that do not agree", () => {
    expect(brokenIn([bySubject, withCell(byUnit("支出决算表（按单位）", ...units), "B6", 31.5)])).toEqual(["决03-1", "决03-2"]);
    expect(brokenIn([bySubject, sheetOf("单位", [["支出决算表（按单位）"], ["单位名称", "本年支出合计", "基本支出", "项目支出"], ["合计", 131.55, 100.3, 31.25], ["X局本级", 101.55, 90.3, 11.25], ["X中心", 30, 10, 20]])])).toEqual(["X14"]);
  });

  it("income, too", () => {
    const header = ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"];
    const income = (title: string, key: readonly string[], ...rows: readonly WrittenRow[]): SheetSnapshot => sheetOf(title, [[title], [...key, ...header], ...rows]);
    const sheets = [
      income("收入决算表（按功能分类）", ["科目编码", "科目名称"], ["合计", "", 50.5, 40.25, "", "", "", "", 10.25], ["208", "社会保障和就业支出", 50.5, 40.25, "", "", "", "", 10.25], ["20805", "行政事业单位养老支出", 50.5, 40.25, "", "", "", "", 10.25]),
      income("收入决算表（按单位）", ["单位名称"], ["合计", 50.5, 40.25, "", "", "", "", 10.25], ["X局本级", 30.25, 30.25], ["X中心", 20.25, 10, "", "", "", "", 10.25]),
    ];
    expect(right(sheets, "T2", "X:收入决算表（按单位）").evaluated).toMatchObject({ "决02-1": "6/6", X14: "7/7" });
  });
});

describe("4: the whole code in the first of three merged columns", () => {
  const sheet = sheetOf("Z04 支出决算表(财决03表)", [
    ["支出决算表"], ["", "", "", "", "", "", "", "", "", "财决03表"], ["编制单位：X局", "", "", "", "2024年度", "", "", "", "", "金额单位：元"],
    ["项目", "", "", "", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"], ["支出功能分类科目编码", "", "", "科目名称"], [], [],
    ["类", "款", "项", "栏次", 1, 2, 3, 4, 5, 6],
    ...SUBJECTS.map(([code = "", name = "", ...amounts]): WrittenRow => (code === "合计" ? ["", "", "", "合计", ...amounts] : [code, "", "", name, ...amounts])),
  ], ["A4:D4", "E4:E7", "F4:F7", "G4:G7", "H4:H7", "I4:I7", "J4:J7", "A5:C7", "D5:D7", ...[10, 11, 12, 13, 14, 15].map((row) => `A${row}:C${row}`)]);

  it("gives 208, 20805, 2080501", () => {
    const result = right([sheet], "T3");
    expect(result.tables[0]?.rows.map(({ key }) => key)).toEqual(["total", "subject:208", "subject:20805", "subject:2080501", "subject:210", "subject:21011", "subject:2101101"]);
    expect(result.evaluated).toEqual({ "决03-1": "7/7", "决03-2": "30/30" });
    expect(brokenIn([withCell(sheet, "E12", 101.55)])).toEqual(["决03-1", "决03-2"]);
  });
});

describe("6: forms of the general table", () => {
  const CLASSES = ["一般公共服务支出", "外交支出", "国防支出", "公共安全支出", "教育支出", "科学技术支出", "文化旅游体育与传媒支出", "社会保障和就业支出", "社会保险基金支出", "卫生健康支出", "节能环保支出", "城乡社区支出",
    "农林水支出", "交通运输支出", "资源勘探工业信息等支出", "商业服务业等支出", "金融支出", "援助其他地区支出", "自然资源海洋气象等支出", "住房保障支出", "粮油物资储备支出", "国有资本经营预算支出", "灾害防治及应急管理支出",
    "预备费", "其他支出", "转移性支出", "债务还本支出", "债务付息支出", "债务发行费用支出", "抗疫特别国债安排的支出"];
  const AMOUNTS: Readonly<Record<string, number>> = { 社会保障和就业支出: 90.3, 社会保险基金支出: 10.25, 卫生健康支出: 28.05, 预备费: 1.1, 转移性支出: 1.1 };
  const INCOME: readonly WrittenRow[] = [["一、一般公共预算拨款收入", 120.55], ["二、政府性基金预算拨款收入"], ["三、国有资本经营预算拨款收入"], ["四、财政专户管理资金收入", 10.25], ["五、事业收入"], ["六、事业单位经营收入"], ["七、上级补助收入"], ["八、附属单位上缴收入"], ["九、其他收入"]];

  const long = sheetOf("1", [
    ["部门收支总表"], ["部门：X局", "", "", "", "单位：万元"], ["序号", "收入", "", "支出"], ["", "项目", "2020年预算数", "项目", "2020年预算数"], ["栏次", 1, 2, 3, 4],
    ...CLASSES.map((name, at): WrittenRow => [at + 1, INCOME[at]?.[0] ?? "", INCOME[at]?.[1] ?? "", `${numeral(at + 1)}、${name}`, AMOUNTS[name] ?? ""]),
    [31, "本年收入合计", 130.8, "本年支出合计", 130.8], [32, "十、上年结转", 5.5, "三十一、结转下年", 5.5], [33, "其中：转入事业基金", 1.5], [34, "收入总计", 136.3, "支出总计", 136.3],
  ]);

  it("序号 on the left, 栏次 over the labels, thirty lines, numbering that goes on below, the year in the header", () => {
    const result = right([long], "B1");
    expect(rolesOf(result.tables[0])).toBe("lineNumber name amount name amount");
    expect(result.tables[0]?.rows.filter(({ key }) => /^expenditure\.\d{3}$/.test(key))).toHaveLength(30);
    expect(figure(result.tables[0], "income.special", "amount")).toBe("10.25");
    expect(result.evaluated).toEqual({ "预01-1": "1/1", "预01-2": "1/1", "预01-3": "1/1", "预01-4": "1/1", "预01-5": "1/1" });
    expect(brokenIn([withCell(long, "E14", 11.25)])).toEqual(["预01-2"]);
    expect(brokenIn([withCell(long, "C37", 6.5)])).toEqual(["预01-3"]);
  });

  const old = sheetOf("1", [
    ["收入支出决算总表"], ["部门：X局", "", "", "", "", "单位：万元"], ["收入", "", "", "支出"], ["项目", "行次", "决算数", "项目", "行次", "决算数"], ["栏次", "", 1, "栏次", "", 2],
    ["一、财政拨款收入", 1, 100.5, "一、一般公共服务支出", 30], ["其中：政府性基金预算财政拨款", 2, 10.5, "二、外交支出", 31], ["二、上级补助收入", 3, "", "三、国防支出", 32], ["三、事业收入", 4, 20.25, "四、公共安全支出", 33],
    ["四、经营收入", 5, "", "五、教育支出", 34, 120.75], ["五、附属单位上缴收入", 6, "", "六、科学技术支出", 35], ["六、其他收入", 7, 5, "七、文化体育与传媒支出", 36], ["", 8, "", "八、医疗卫生与计划生育支出", 37, 3], ["", 9, "", "九、国土海洋气象等支出", 38, 2],
    ["本年收入合计", 10, 125.75, "本年支出合计", 39, 125.75], ["七、用事业基金弥补收支差额", 11, 1.5, "二十四、结余分配", 40, 2], ["八、年初结转和结余", 12, 10, "其中：提取职工福利基金", 41, 0.5], ["其中：项目支出结转和结余", 13, 4, "转入事业基金", 42, 1.5],
    ["", 14, "", "二十五、年末结转和结余", 43, 9.5], ["", 15, "", "其中：项目支出结转和结余", 44, 5], ["总计", 16, 137.25, "总计", 45, 137.25],
  ]);

  it("old line names; 其中 lines below 本年…合计 are no addends", () => {
    const result = right([old], "T1");
    expect(figure(result.tables[0], "expenditure.210", "amount")).toBe("3");
    expect(figure(result.tables[0], "expenditure.220", "amount")).toBe("2");
    expect(result.evaluated).toMatchObject({ "决01-1": "1/1", "决01-2": "1/1", "决01-3": "1/1", "决01-4": "1/1", "决01-5": "1/1" });
    expect(brokenIn([withCell(old, "F19", 19.5)])).toEqual(["决01-4"]);
  });

  const classified = (order: readonly [number, number, number, number]): SheetSnapshot => {
    const lanes: readonly (readonly WrittenRow[])[] = [
      [["按功能分类", "预算数"], ["一、一般公共服务支出"], ["二、外交支出"], ["三、国防支出"], ["四、公共安全支出"], ["五、教育支出"], ["六、科学技术支出"], ["七、社会保障和就业支出", 100.55], ["八、卫生健康支出", 30.25]],
      [["按支出性质分类", "预算数"], ["一、基本支出", 100.25], ["（一）人员经费", 90.25], ["（二）公用经费", 10], ["二、项目支出", 30.55], ["三、事业单位经营支出"], ["四、上缴上级支出"], ["五、对附属单位补助支出"], [""]],
      [["按部门预算经济分类", "预算数"], ["一、工资福利支出", 90.25], ["二、商品和服务支出", 40.55], ["三、对个人和家庭的补助"], ["四、资本性支出"], ["五、对企业补助"], ["六、其他支出"], [""], [""]],
      [["按政府预算经济分类", "预算数"], ["一、机关工资福利支出", 90.25], ["二、机关商品和服务支出", 40.55], ["三、机关资本性支出（一）"], ["四、对事业单位经常性补助"], ["五、对企业补助"], ["六、对个人和家庭的补助"], ["七、其他支出"], [""]],
    ];
    const income: readonly WrittenRow[] = [["项目", "预算数"], ["一、一般公共预算拨款", 120.55], ["二、政府性基金预算拨款"], ["三、国有资本经营预算拨款"], ["四、财政专户管理资金收入", 10.25], ["五、单位资金"], ["（一）事业收入"], ["（二）其他收入"]];
    const end: readonly WrittenRow[] = [["本年收入合计", "本年支出合计"], ["上年结转结余", "年终结转结余"], ["收入总计", "支出总计"]];
    const sums = [130.8, 5.5, 136.3];
    const pair = (row: WrittenRow | undefined): WrittenRow => [row?.[0] ?? "", row?.[1] ?? ""];
    return sheetOf("1", [
      ["部门收支总表"], ["部门：X局", "", "", "", "", "", "", "", "", "单位：万元"], ["收入", "", "支出"],
      ...lanes[0]?.map((_, at): WrittenRow => [...pair(income[at]), ...order.flatMap((lane) => pair(lanes[lane]?.[at]))]) ?? [],
      ...end.map(([income, expenditure], at): WrittenRow => [income ?? "", sums[at] ?? "", ...order.flatMap((): WrittenRow => [expenditure ?? "", sums[at] ?? ""])]),
    ]);
  };

  it.each([[[0, 1, 2, 3]], [[1, 0, 2, 3]], [[3, 2, 1, 0]]] as const)("one income lane beside four classifications in the order %j", (order) => {
    const sheet = classified(order);
    const result = right([sheet], "B1");
    expect(figure(result.tables[0], "expenditure.208", "amount")).toBe("100.55");
    expect(result.evaluated).toMatchObject({ "预01-2": "1/1", "预01-4": "1/1", "预01-5": "1/1", "预01-7": "6/6" });
    const nature = "DFHJ"[order.indexOf(1)] ?? "";
    expect(brokenIn([withCell(sheet, `${nature}13`, 130.7)])).toEqual(["预01-7"]);
  });
});

describe("7: the government's economic subjects are not those of the department", () => {
  const rows: readonly WrittenRow[] = [
    ["科目编码", "科目名称", "合计", "人员经费", "公用经费"], ["合计", "", 130.55, 100.5, 30.05], ["501", "机关工资福利支出", 100.5, 100.5], ["50101", "工资奖金津补贴", 90.5, 90.5],
    ["50102", "社会保障缴费", 10, 10], ["502", "机关商品和服务支出", 30.05, "", 30.05], ["50201", "办公经费", 30.05, "", 30.05],
  ];
  it.each([
    ["支出预算分类汇总表（按政府预算经济分类）", "X:支出预算分类汇总表（按政府预算经济分类）"],
    ["一般公共预算基本支出表", "X:基本支出表（按政府预算经济分类）"],
    ["一般公共预算财政拨款基本支出决算明细表", "X:基本支出决算表（按政府预算经济分类）"],
  ])("%s with rows 501–599 is neither T6 nor B6", (title, id) => {
    const sheet = sheetOf("1", [[title], ["部门：X局", "", "", "", "单位：万元"], ...rows]);
    const result = right([sheet], id);
    expect(result.tables[0]?.known).toBe(false);
    expect(brokenIn([withCell(sheet, "C6", 91.5)])).toEqual(["通-1"]);
  });

  it("without a title it is listed, not guessed", () => {
    const result = checked([sheetOf("1", [["部门：X局", "", "", "", "单位：万元"], ...rows])]);
    expect(result.ids).toEqual([]);
    expect(result.listed).toHaveLength(1);
  });

  it("functional rows under a hundred economic columns (四川)", () => {
    const blocks = ["工资福利支出", "商品和服务支出", "对个人和家庭的补助", "债务利息及费用支出", "资本性支出（基本建设）", "资本性支出", "对企业补助"];
    const parts = Array.from({ length: 13 }, (_, part) => `款${part + 1}`);
    const amounts = (each: number): number[] => {
      const cents = blocks.flatMap((_, block) => {
        const inner = parts.map((__, part) => (block < 2 ? each * (part + 1) : 0));
        return [inner.reduce((sum, one) => sum + one, 0), ...inner];
      });
      return [cents.filter((_, at) => at % 14 === 0).reduce((sum, one) => sum + one, 0), ...cents].map((value) => value / 100);
    };
    const sheet = sheetOf("1", [
      ["一般公共预算财政拨款支出决算明细表"], ["单位：X局", "", "", "", "", "单位：万元"],
      ["项目", "", "", "", "合计", ...blocks.flatMap((block) => [block, ...parts.map(() => "")])], ["类", "款", "项", "科目名称", "", ...blocks.flatMap(() => ["小计", ...parts])],
      ["", "", "", "合计", ...amounts(175)], ["208", "", "", "社会保障和就业支出", ...amounts(125)], ["208", "05", "", "行政事业单位养老支出", ...amounts(125)], ["208", "05", "01", "行政单位离退休", ...amounts(125)],
      ["210", "", "", "卫生健康支出", ...amounts(50)], ["210", "11", "", "行政事业单位医疗", ...amounts(50)], ["210", "11", "01", "行政单位医疗", ...amounts(50)],
    ], ["A3:D3", "E3:E4"]);
    expect(right([sheet], "X:一般公共预算财政拨款支出决算明细表").evaluated).toEqual({ "通-1": "495/495" });
    expect(brokenIn([withCell(sheet, "G8", 12.5)])).toEqual(["通-1"]);
  });
});

describe("8: T5 with carry-over (云南, 北京)", () => {
  const sheet = carryOver("一般公共预算财政拨款收入支出决算表");
  it("is T5 by its header, its parts too", () => {
    const result = right([sheet], "T5");
    expect(rolesOf(result.tables[0])).toBe("code name opening opening.basic opening.project income income.basic income.project total basic project closing closing.basic closing.project");
    expect(result.evaluated).toEqual({ "决05-1": "4/4", "决05-2": "36/36", "决05-4": "16/16" });
  });
  it("finds a wrong closing balance and a wrong part of the opening balance", () => {
    expect(brokenIn([withCell(sheet, "L9", 6.5)])).toEqual(["决05-2", "决05-4"]);
    expect(brokenIn([withCell(sheet, "D9", 3.5)])).toEqual(["决05-2", "决05-4"]);
  });
});

describe("9: covers and pages of notes are no tables", () => {
  const cover = sheetOf("封面", [["X市教育局"], [], ["2024年度部门决算"], [], ["编制日期：2025年8月"]]);
  const notes = sheetOf("关于空表的说明", [["关于空表的说明"], [], ["1.本部门2024年度没有政府性基金预算财政拨款收入、支出，故《政府性基金预算财政拨款收入支出决算表》为空表。"], ["2.本部门2024年度没有国有资本经营预算财政拨款支出，故《国有资本经营预算财政拨款支出决算表》为空表。"]]);
  it("alone", () => right([cover, notes]));
  it("beside a table, which takes the year and the organisation from the cover", () => {
    const bare = sheetOf("3", [["支出决算表"], ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "经营支出"], ...SUBJECTS]);
    expect(right([cover, bare, notes], "T3").report.disclosures[0]?.disclosure).toMatchObject({ unit: "X市教育局", year: 2024, scope: "department" });
  });
});

describe("10: tables of other books are listed and not checked", () => {
  const balance: readonly WrittenRow[] = [["收入", "", "支出"], ["项目", "决算数", "项目", "决算数"], ["一、税收收入", 1000.5, "一、一般公共服务支出", 500.5], ["二、非税收入", 200, "二、外交支出"], ["本年收入合计", 1200.5, "本年支出合计", 1300.5], ["收入总计", 1500.5, "支出总计", 1500.5]];
  const ledger: readonly WrittenRow[] = [["科目编码", "科目名称", "期初余额", "借方发生额", "贷方发生额", "期末余额"], ["1001", "库存现金", 10.5, 5, 3, 12.5], ["1002", "银行存款", 100.5, 50, 30, 120.5], ["5001", "事业支出", 0, 30.25, 30.25, 0]];
  const entries: readonly WrittenRow[] = [["日期", "凭证号", "摘要", "借方", "贷方", "余额"], ["2024-01-05", "记-1", "付办公费", 10.5, "", 10.5], ["2024-01-06", "记-2", "付电费", 20.25, "", 30.75]];
  it.each<[string, readonly WrittenRow[]]>([
    ["医疗卫生机构收支决算总表", [["项目", "行次", "本年数", "上年数"], ["总收入", 1, 100.5, 90.5], ["财政补助收入", 2, 50.25, 40.25], ["医疗收入", 3, 50.25, 50.25], ["总支出", 4, 100.5, 90.5]]],
    ["2024年X县一般公共预算收支决算总表", balance], ["一般公共预算收支决算总表", balance],
    ["2024年X县一般公共预算支出决算表", [["科目编码", "科目名称", "预算数", "调整预算数", "决算数"], ["201", "一般公共服务支出", 10.5, 11.5, 11.25], ["20101", "人大事务", 10.5, 11.5, 11.25], ["合计", "", 10.5, 11.5, 11.25]]],
    ["总账", ledger], ["科目余额表", ledger], ["支出明细账", entries], ["银行存款日记账", entries],
  ])("%s", (title, rows) => {
    const result = checked([sheetOf("Sheet1", [[title], ["单位：X局", "", "", "单位：元"], ...rows])]);
    expect(result.ids).toEqual([]);
    expect(result.listed).toEqual(["foreign"]);
    expect(result.report.findings).toEqual([]);
  });

  it.each([["a ledger without a title", ledger], ["entries without a title", entries]])("%s", (_, rows) => {
    const result = checked([sheetOf("Sheet1", rows)]);
    expect(result.ids).toEqual([]);
    expect(result.listed).toHaveLength(1);
  });
});
