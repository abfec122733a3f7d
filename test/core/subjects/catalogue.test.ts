import { describe, expect, it } from "vitest";
import { builtInCatalogue } from "../../../src/core/subjects/catalogue";
import { OfficialListError, parseCatalogue } from "../../../src/core/subjects/official";
import { comparableName } from "../../../src/core/subjects/names";
import { kindOf, levelOf, parentsOf } from "../../../src/core/subjects/subject";
import { SUBJECT_WORDING } from "../../../src/core/wording/subjects";

const catalogue = builtInCatalogue();

describe("the built-in catalogue", () => {
  it("is made once", () => {
    expect(builtInCatalogue()).toBe(catalogue);
    expect(catalogue.lastYear).toBe(2026);
  });

  it("knows the names of a code by year", () => {
    expect(catalogue.nameOf("20805", 2019)).toBe("行政事业单位离退休");
    expect(catalogue.nameOf("20805", 2024)).toBe("行政事业单位养老支出");
    expect(catalogue.nameOf("20805", 2012)).toBe("行政事业单位离退休");
    expect(catalogue.nameOf("20805", null)).toBe("行政事业单位养老支出");
    expect(catalogue.at("20805", null).map(({ basis }) => basis)).toEqual(["unverified", "documented"]);
    expect(catalogue.nameOf("22198", 2024)).toBeUndefined();
    expect(catalogue.nameOf("9999999", 2024)).toBeUndefined();
    expect(catalogue.nameOf("503", 2020)).toBe("机关资本性支出（一）");
  });

  it("gives the way down to a subject", () => {
    expect(catalogue.path("2101501", 2024).map(({ name }) => name)).toEqual(["卫生健康支出", "医疗保障管理事务", "行政运行"]);
    expect(catalogue.path("30101", 2024).map(({ name, kind }) => [name, kind])).toEqual([["工资福利支出", "economic-department"], ["基本工资", "economic-department"]]);
    expect(catalogue.path("2101577", 2024).map(({ name }) => name)).toEqual(["卫生健康支出", "医疗保障管理事务"]);
  });

  it("knows changes of name and of code", () => {
    expect(catalogue.renames("21305").map(({ oldName, effectiveYear }) => [oldName, effectiveYear])).toEqual([["扶贫", 2022], ["巩固脱贫衔接乡村振兴", 2023]]);
    expect(catalogue.movesFrom("39906").map(({ newCode }) => newCode)).toEqual(["39909", "39910"]);
    expect(catalogue.movesTo("20138").map(({ oldCode }) => oldCode)).toEqual(["20115", "20117", "21010"]);
    expect(catalogue.renames("2101501")).toEqual([]);
  });

  it("finds codes by name", () => {
    expect(catalogue.codesOf("医疗保障管理事务", 2024)).toEqual(["21015"]);
    expect(catalogue.codesOf("住房公积金", 2024)).toEqual(["2210201", "30113", "50103"]);
    expect(catalogue.codesOf("住房公积金", 2024, "economic-department")).toEqual(["30113"]);
    expect(catalogue.codesOf("行政事业单位离退休", 2024)).toEqual([]);
  });
});

it("codes tell kind, level and parents", () => {
  expect(["2101501", "30101", "501", "103", ""].map(kindOf)).toEqual(["functional", "economic-department", "economic-government", undefined, undefined]);
  expect(["210", "21015", "2101501", "2101", ""].map(levelOf)).toEqual(["class", "section", "item", undefined, undefined]);
  expect(parentsOf("2101501")).toEqual(["21015", "210"]);
  expect(parentsOf("210")).toEqual([]);
});

it("names compare without their dress", () => {
  expect(comparableName("　其它 支 出（一）")).toBe(comparableName("其他支出(一)"));
  expect(comparableName("农⼾")).toBe("农户");
  expect(comparableName("专⻔学校教育")).toBe("专门学校教育");
  expect(comparableName("医疗费")).not.toBe(comparableName("医疗费支出"));
});

describe("reading an official list", () => {
  const failure = (rows: readonly (readonly string[])[]): OfficialListError => {
    try {
      parseCatalogue(rows);
    } catch (error) {
      if (error instanceof OfficialListError) return error;
      throw error;
    }
    throw new Error("no failure");
  };

  it("finds its columns by their headers, and its year in the heading", () => {
    const list = parseCatalogue([
      ["2025年政府收支分类科目", "", ""],
      ["序号", "科目编码", "说明", "科目名称"],
      ["1", "210", "反映", "卫生健康支出"],
      ["2", "21015 ", "反映", " 医疗保障管理\n事务"],
      ["3", "１0301", "收入", "政府性基金收入"],
      ["", "", "", ""],
    ]);
    expect(list.year).toBe(2025);
    expect([...list.names]).toEqual([["210", "卫生健康支出"], ["21015", "医疗保障管理事务"]]);
    expect([...list.kinds]).toEqual(["functional"]);
    expect(list.skipped).toBe(3);
    expect(parseCatalogue([["科目编码", "科目名称"], ["301", "工资福利支出"]], 2024)).toMatchObject({ year: 2024 });
    expect(parseCatalogue([["2025年科目"], ["科目编码", "科目名称"], ["301", "工资福利支出"]], null).year).toBeNull();
    expect(parseCatalogue([["由2024年改为2025年"], ["科目编码", "科目名称"], ["301", "工资福利支出"]]).year).toBeNull();
  });

  it("reads 类, 款, 项 in columns of their own, printed once or on every row", () => {
    const names = [["210", "卫生健康支出"], ["21015", "医疗保障管理事务"], ["2101501", "行政运行"], ["2101502", "一般行政管理事务"], ["211", "节能环保支出"]];
    const header = [["科目编码", "", "", "科目名称", "说明"], ["类", "款", "项", "", ""]];
    expect([...parseCatalogue([...header, ["210", "", "", "卫生健康支出", ""], ["", "15", "", "医疗保障管理事务", ""], ["", "", "01", "行政运行", ""], ["", "", "2", "一般行政管理事务", ""], ["211", "", "", "节能环保支出", ""]]).names]).toEqual(names);
    expect([...parseCatalogue([...header, ["210", "", "", "卫生健康支出", ""], ["210", "15", "", "医疗保障管理事务", ""], ["210", "15", "01", "行政运行", ""], ["210", "15", "02", "一般行政管理事务", ""], ["211", "", "", "节能环保支出", ""]]).names]).toEqual(names);
    expect([...parseCatalogue([...header, ["210", "", "", "卫生健康支出", ""], ["21015", "", "", "医疗保障管理事务", ""], ["2101501", "", "", "行政运行", ""], ["2101502", "", "", "一般行政管理事务", ""], ["211", "", "", "节能环保支出", ""]]).names]).toEqual(names);
  });

  it("finds its columns by their contents", () => {
    const rows = [["甲", "301", "工资福利支出"], ["乙", "30101", "基本工资"], ["丙", "30102", "津贴补贴"]];
    expect([...parseCatalogue(rows).names]).toEqual([["301", "工资福利支出"], ["30101", "基本工资"], ["30102", "津贴补贴"]]);
    expect([...parseCatalogue([["301 工资福利支出"], ["　30101 　基本工资"], ["[30102]津贴补贴"]]).names]).toEqual([["301", "工资福利支出"], ["30101", "基本工资"], ["30102", "津贴补贴"]]);
  });

  it("says what is wrong with a file that is none", () => {
    expect(failure([]).key).toBe("catalogue.empty");
    expect(failure([["", " "]]).key).toBe("catalogue.empty");
    expect(failure([["甲", "乙"], ["丙", "丁"]]).key).toBe("catalogue.noColumns");
    expect(failure([["123"], ["456"], ["789"]]).key).toBe("catalogue.noColumns");
    expect(failure([["科目编码", "科目名称"], ["103", "非税收入"]]).key).toBe("catalogue.noSubjects");
    const twice = failure([["科目编码", "科目名称"], ["301", "工资福利支出"], ["301", "工资福利 支出"], ["301", "别的"]]);
    expect([twice.key, twice.args]).toEqual(["catalogue.duplicate", { code: "301", first: "工资福利支出", second: "别的", firstRow: "2", secondRow: "4" }]);
    for (const key of ["catalogue.empty", "catalogue.noColumns", "catalogue.noSubjects", "catalogue.duplicate"]) expect(SUBJECT_WORDING[key]?.zh).toBeTruthy();
  });

  it("gets through hostile input quickly", () => {
    const started = performance.now();
    const long = "科".repeat(200_000);
    expect(failure([[long, "1".repeat(100_000)], [`(${"(".repeat(50_000)}`]]).key).toBe("catalogue.noColumns");
    expect(parseCatalogue(Array.from({ length: 20_000 }, (_, index) => [String(2_000_000 + index), `名${index}甲`])).names.size).toBe(20_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("tells every row that it could not read, and every clash", () => {
    const { names, unread } = parseCatalogue([["科目编码", "科目名称"], ["210", "卫生健康支出"], ["21015", ""], ["210150", "行政运行"], ["3010101", "基本工资"], ["103", "非税收入"], ["合计", ""]]);
    expect([...names.keys()]).toEqual(["210"]);
    expect(unread).toEqual([
      { key: "catalogue.row.noName", args: { row: "3", code: "21015" } },
      { key: "catalogue.row.codeLength", args: { row: "4", code: "210150", name: "行政运行", digits: "6" } },
      { key: "catalogue.row.codeLength", args: { row: "5", code: "3010101", name: "基本工资", digits: "7" } },
    ]);
    for (const { key } of unread) expect(SUBJECT_WORDING[key]?.zh).toBeTruthy();
    const twice = failure([["科目编码", "科目名称"], ["301", "甲支出"], ["301", "乙支出"], ["302", "丙支出"], ["302", "丁支出"]]);
    expect([twice.args["code"], ...twice.further.map(({ code }) => code)]).toEqual(["301", "302"]);
  });

  it("names what it lists", () => {
    const mine = catalogue.withOfficial(parseCatalogue([["科目编码", "科目名称"], ["301", "工资福利支出"], ["30188", "自设科目"]]));
    expect(mine.codes()).toContain("30188");
    expect(mine.at("30188", 2024)).toMatchObject([{ name: "自设科目", basis: "official" }]);
    expect(mine.codesOf("自设科目", 2024)).toEqual(["30188"]);
    expect(mine.codesOf("基本工资", 2024, "economic-department")).toEqual([]);
    expect(mine.nameOf("30188", 2024)).toBe("自设科目");
    expect(mine.nameOf("210", 2024)).toBe("卫生健康支出");
    expect(mine.withOfficial(null).nameOf("30188", 2024)).toBeUndefined();
  });
});
