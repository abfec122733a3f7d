/** Subjects by code and year, and what the functions say of codes that are none. */
import { describe, expect, it } from "vitest";
import { builtInCatalogue } from "../../src/core/subjects/catalogue";
import { all, column, one, textOf, value } from "./calls";

describe("SUBJECT", () => {
  it("names codes of the three classifications", () => {
    expect(all("SUBJECT", column("2101501", 30101, "50101", " 208 "))).toEqual([["行政运行"], ["基本工资"], ["工资奖金津补贴"], ["社会保障和就业支出"]]);
    expect(all("SUBJECT", [[210, 15, 1], [null, null, 2]], 2024)).toEqual([["行政运行"], ["一般行政管理事务"]]);
  });

  it("goes by the year", () => {
    expect(all("SUBJECT", "20805", [[2019, "2020", "2024年", "2024年度", null]])).toEqual([["行政事业单位离退休", "行政事业单位养老支出", "行政事业单位养老支出", "行政事业单位养老支出", "行政事业单位养老支出"]]);
    expect(one("SUBJECT", "208", "去年")).toEqual(value("参数“年度”中的“去年”不是年度，请写成 2024 这样的四位数。"));
    expect(one("SUBJECT", "208", 24)).toEqual(value("参数“年度”中的“24”不是年度，请写成 2024 这样的四位数。"));
  });

  it("checks the kind that is asked for", () => {
    expect(one("SUBJECT", "30101", 2024, "部门经济")).toBe("基本工资");
    expect(one("SUBJECT", "30101", null, "经济分类")).toBe("基本工资");
    expect(one("SUBJECT", "208", null, "支出功能分类")).toBe("社会保障和就业支出");
    expect(one("SUBJECT", "30101", 2024, "功能")).toEqual(value("30101 是部门经济分类科目，不是功能分类科目。"));
    expect(one("SUBJECT", "30101", 2024, "政府经济")).toEqual(value("30101 是部门经济分类科目，不是政府经济分类科目。"));
    expect(one("SUBJECT", "30101", 2024, "别的")).toEqual(value("参数“种类”中的“别的”不是科目种类，请写“功能”“部门经济”或“政府经济”。"));
  });

  it("does not guess", () => {
    expect(one("SUBJECT", "2999999", 2024)).toEqual({ error: "#N/A", message: "科目目录（2024 年）未收录 2999999。" });
    expect(one("SUBJECT", "2999999")).toEqual({ error: "#N/A", message: "科目目录未收录 2999999。" });
    expect(one("SUBJECT", "20801011")).toEqual(value("参数“编码”中的 20801011 不是科目编码：应为 3 位（类）、5 位（款）或 7 位（项）。"));
    expect(one("SUBJECT", "103")).toEqual(value("103 不是支出科目编码：功能分类以 2 开头，部门经济分类以 3 开头，政府经济分类以 5 开头。"));
    expect(one("SUBJECT", "教育支出")).toEqual(value("参数“编码”中的“教育支出”不是科目编码。"));
    expect(all("SUBJECT", column(null, "合计", { error: "#N/A" }))).toEqual([[""], [""], [{ error: "#N/A" }]]);
  });
});

describe("SUBJECTPATH", () => {
  it("writes every level out", () => {
    expect(all("SUBJECTPATH", column("210", "21015", "2101501", "30201", ""), 2024)).toEqual([
      ["卫生健康支出（类）"], ["卫生健康支出（类）医疗保障管理事务（款）"], ["卫生健康支出（类）医疗保障管理事务（款）行政运行（项）"], ["商品和服务支出（类）办公费（款）"], [""],
    ]);
    expect(one("SUBJECTPATH", "2101577", 2024)).toMatchObject({ error: "#N/A" });
  });

  it("exists for every subject that is in force, ending in its name", () => {
    const catalogue = builtInCatalogue();
    const subjects = catalogue.codes().flatMap((code) => catalogue.at(code, 2024).slice(-1)).filter((_, index) => index % 5 === 0);
    expect(subjects.length).toBeGreaterThan(300);
    for (const { code, name } of subjects) expect(textOf("SUBJECTPATH", code, 2024).replace(/（[类款项]）$/, "").endsWith(name), code).toBe(true);
  });
});

describe("SUBJECTCHECK", () => {
  it("passes right pairs, whatever their dress", () => {
    expect(all("SUBJECTCHECK", column("2101501", 20805, "208"), column("　　行 政 运 行", "行政事业单位养老支出（款）", "社会保障和就业支出"), 2024)).toEqual([[""], [""], [""]]);
    expect(all("SUBJECTCHECK", column("", "合计", "208"), column("合计", "合计", ""), 2024)).toEqual([[""], [""], [""]]);
  });

  it("says what is wrong, and what was not checked", () => {
    expect(one("SUBJECTCHECK", "20805", "行政事业单位离退休", 2024)).toBe("“行政事业单位离退休”是 20805 的旧科目名称，自 2020 年起为“行政事业单位养老支出”。");
    expect(one("SUBJECTCHECK", "2101501", "行政运营", 2024)).toContain("名称应为“行政运行”");
    expect(one("SUBJECTCHECK", "2999999", "其他支出某项", 2024)).toContain("未收录");
    expect(one("SUBJECTCHECK", "210150", "行政运行", 2024)).toContain("6 位");
  });

  it("does not check what is no code", () => {
    expect(one("SUBJECTCHECK", "卫生", "行政运行", 2024)).toEqual(value("参数“编码”中的“卫生”不是科目编码。"));
    expect(one("SUBJECTCHECK", "208", { error: "#N/A" }, 2024)).toEqual({ error: "#N/A" });
    expect(one("SUBJECTCHECK", "208", "社会保障和就业支出", "明年")).toMatchObject({ error: "#VALUE!" });
  });
});
