import { describe, expect, it } from "vitest";
import { builtInCatalogue } from "../../../src/core/subjects/catalogue";
import { judgeSubject } from "../../../src/core/subjects/judge";
import { decodeSubjects } from "../../../src/core/subjects/decode";
import { parseCatalogue } from "../../../src/core/subjects/official";
import { SUBJECT_WORDING } from "../../../src/core/wording/subjects";
import { PUBLISHED_PAIRS } from "./published-pairs";

const catalogue = builtInCatalogue();
const judge = (code: string, name: string, year: number | null) => judgeSubject(catalogue, code, name, year);
const brief = (code: string, name: string, year: number | null) => {
  const verdict = judge(code, name, year);
  return verdict && `${verdict.rule} ${verdict.severity} ${verdict.message}`;
};

describe("what is right is left alone", () => {
  for (const { document, year, pairs } of PUBLISHED_PAIRS) {
    it(`${document}: all ${pairs.length} pairs`, () => {
      expect(pairs.length).toBeGreaterThan(30);
      expect(pairs.map((pair) => judge(pair.slice(0, pair.indexOf(" ")), pair.slice(pair.indexOf(" ") + 1), year)).filter((verdict) => verdict !== null)).toEqual([]);
    });
  }

  it("every row of the catalogue, in every year it is in force and with the year unknown", () => {
    for (const subject of decodeSubjects()) {
      for (let year = subject.fromYear; year <= (subject.toYear ?? 2026); year += 1) expect([subject.code, year, judge(subject.code, subject.name, year)]).toEqual([subject.code, year, null]);
      expect(judge(subject.code, subject.name, null)).toBeNull();
      expect(subject.fromYear > 2019 || judge(subject.code, subject.name, 2017) === null).toBe(true);
    }
  });

  it("spaces, brackets, quotes, 其它, PDF look-alikes and a printed level do not count", () => {
    for (const [code, name] of [
      ["30212", "因公出国(境) 费用"], ["30213", "维修 （护）费"], ["2101599", "其它医疗保障管理事务⽀出"], ["2040409", "“两房”建设"], ["2040409", "\"两房\"建设"],
      ["30299", "其他商品和服务⽀出"], ["21015", "医疗保障管理\n事务"], ["21015", "医疗保障管理事务（款）"], ["31011", "地上附着物和⾭苗补偿"], ["2130508", "三西农业建设专项补助"],
    ] as const) expect([name, judge(code, name, 2024)]).toEqual([name, null]);
  });

  it("a blank name says nothing", () => {
    expect(judge("2101501", "　", 2024)).toBeNull();
  });
});

describe("code and name do not match", () => {
  it("is an error where the pair was seen printed, and names both ways out", () => {
    expect(judge("2101501", "机关服务", 2024)).toEqual({
      rule: "科目-名称",
      severity: "error",
      message: "subject.nameDiffers.suggested",
      args: { code: "2101501", name: "机关服务", right: ["行政运行"], codes: ["2101503"] },
    });
  });

  it("names no code when the name belongs to none, or to too many", () => {
    expect(judge("2101501", "行政运转", 2024)).toMatchObject({ severity: "error", message: "subject.nameDiffers", args: { codes: [] } });
    expect(judge("2210201", "行政运行", 2024)).toMatchObject({ severity: "error", message: "subject.nameDiffers", args: { codes: [] } });
  });

  it("never adds or drops 支出", () => {
    expect(brief("2080505", "机关事业单位基本养老保险缴费", 2024)).toBe("科目-名称 error subject.nameDiffers");
    expect(brief("30108", "机关事业单位基本养老保险缴费支出", 2024)).toBe("科目-名称 error subject.nameDiffers");
    expect(brief("30399", "其他对个人和家庭的补助支出", 2024)).toBe("科目-名称 error subject.nameDiffers");
  });

  it("is to be checked where the pair is only believed, and lets listed names of a doubtful entry pass", () => {
    expect(brief("2010104", "人大代表会议", 2024)).toBe("科目-名称 review subject.nameToVerify");
    expect(brief("2240404", "煤矿监察", 2024)).toBe("科目-名称 review subject.nameToVerify");
    // 21006 in 2023: uncertain; its later place is not held against it.
    expect(judge("21006", "中医药", 2024)).toBeNull();
  });

  it("is to be checked in years the catalogue cannot vouch for", () => {
    expect(judge("2101501", "机关服务", 2016)).toMatchObject({ severity: "review" });
    expect(judge("2101501", "机关服务", 2031)).toMatchObject({ severity: "review" });
    expect(judge("2101501", "机关服务", 2020)).toMatchObject({ severity: "review" });
    expect(judge("2101501", "机关服务", 2021)).toMatchObject({ severity: "error" });
  });

  it("with the year unknown accepts any name the code ever had, and no other", () => {
    expect(judge("2080501", "归口管理的行政单位离退休", null)).toBeNull();
    expect(judge("210", "医疗卫生与计划生育支出", null)).toBeNull();
    expect(brief("2080501", "事业单位离退休", null)).toBe("科目-名称 error subject.nameDiffers.suggested");
  });

  it("asks about a name that comes later", () => {
    expect(judge("21305", "巩固脱贫攻坚成果衔接乡村振兴", 2022)).toMatchObject({ severity: "review", message: "subject.futureName", args: { since: "2023" } });
  });
});

describe("former names", () => {
  it("is an error once the new name was seen in use", () => {
    expect(judge("20805", "行政事业单位离退休", 2024)).toEqual({
      rule: "科目-旧名",
      severity: "error",
      message: "subject.formerName",
      args: { code: "20805", name: "行政事业单位离退休", since: "2020", right: "行政事业单位养老支出" },
    });
    expect(brief("2080501", "归口管理的行政单位离退休", 2023)).toBe("科目-旧名 error subject.formerName");
    expect(brief("210", "医疗卫生与计划生育支出", 2024)).toBe("科目-旧名 error subject.formerName");
    expect(brief("215", "资源勘探信息等支出", 2024)).toBe("科目-旧名 error subject.formerName");
  });

  it("is right before the change, and asked about while the year of the change is inferred", () => {
    expect(judge("20805", "行政事业单位离退休", 2019)).toBeNull();
    expect(judge("20805", "行政事业单位离退休", 2021)).toMatchObject({ rule: "科目-旧名", severity: "review" });
    expect(judge("21305", "巩固脱贫衔接乡村振兴", 2023)).toMatchObject({ severity: "review" });
    expect(judge("21305", "巩固脱贫衔接乡村振兴", 2024)).toMatchObject({ severity: "error", args: { right: "巩固脱贫攻坚成果衔接乡村振兴" } });
    expect(judge("21305", "扶贫", 2024)).toMatchObject({ severity: "error", args: { since: "2022", right: "巩固脱贫攻坚成果衔接乡村振兴" } });
  });

  it("never is an error where the change itself is doubtful", () => {
    expect(judge("21301", "农业", 2020)).toBeNull();
    expect(judge("21301", "农业", 2024)).toMatchObject({ severity: "review", message: "subject.formerNameToVerify" });
    expect(judge("2010604", "预算编制业务", 2024)?.message).toMatch(/\.early$/);
  });
});

describe("moved, ended and unknown codes", () => {
  it("follows a code that moved", () => {
    expect(judge("20815", "自然灾害生活救助", 2023)).toMatchObject({ rule: "科目-调整", severity: "error", args: { targets: ["22407 自然灾害救灾及恢复重建支出"] } });
    expect(judge("39906", "赠与", 2024)).toMatchObject({ rule: "科目-调整", severity: "error", args: { targets: ["39909 经常性赠与", "39910 资本性赠与"] } });
    expect(judge("2089901", "其他社会保障和就业支出", 2024)).toMatchObject({ rule: "科目-调整", severity: "review" });
    expect(judge("2110307", "排污费安排的支出", 2024)).toMatchObject({ rule: "科目-旧名" });
  });

  it("hints at codes outside their years", () => {
    expect(brief("22198", "超长期特别国债安排的支出", 2023)).toBe("科目-调整 hint subject.notYet");
    expect(brief("2080504", "未归口管理的行政单位离退休", 2024)).toBe("科目-调整 hint subject.retired");
  });

  it("never calls an unlisted code wrong", () => {
    expect(brief("2101577", "某项支出", 2024)).toBe("科目-未收录 hint subject.unlisted");
    expect(judge("2101577", "医疗保障经办事务", 2024)).toMatchObject({ severity: "hint", message: "subject.unlisted.sameName", args: { codes: ["2101506"] } });
    expect(brief("1030101", "农网还贷资金收入", 2024)).toBe("科目-未收录 hint subject.codeOfNoKind");
    expect(judge("30101001", "基本工资", 2024)).toBeNull();
  });

  it("calls a wrong length wrong when the name is a subject's", () => {
    expect(judge("210150", "医疗保障经办事务", 2024)).toMatchObject({ rule: "科目-编码", severity: "error", args: { digits: "6", codes: ["2101506"] } });
    expect(brief("3010", "基本工资", 2024)).toBe("科目-编码 error subject.codeLength.economic.suggested");
    expect(judge("206002", "柳州市医疗保障事业管理中心", 2025)).toBeNull();
  });
});

describe("an official list", () => {
  const list = parseCatalogue([["2024年支出功能分类科目"], ["科目编码", "科目名称"], ["210", "卫生健康支出"], ["2101501", "行政运作"]]);
  const official = catalogue.withOfficial(list);

  it("outranks the built-in catalogue in its year and for its kinds", () => {
    expect(judgeSubject(official, "2101501", "行政运作", 2024)).toBeNull();
    expect(judgeSubject(official, "2101501", "行政运行", 2024)).toMatchObject({ severity: "error", message: "subject.official.nameDiffers", args: { right: ["行政运作"] } });
    expect(judgeSubject(official, "2101502", "一般行政管理事务", 2024)).toMatchObject({ severity: "hint", message: "subject.official.unlisted" });
    expect(judgeSubject(official, "30101", "基本工资", 2024)).toBeNull();
  });

  it("leaves other years to the built-in catalogue", () => {
    expect(judgeSubject(official, "2101501", "行政运行", 2023)).toBeNull();
    expect(judgeSubject(official, "2101501", "行政运作", 2023)).toMatchObject({ severity: "error", message: "subject.nameDiffers" });
  });
});

it("every verdict has its sentence in both languages, with all its arguments", () => {
  const asked = [
    ...decodeSubjects().flatMap(({ code }) => [2015, 2019, 2022, 2024, null].map((year) => judge(code, "机关服务", year))),
    ...decodeSubjects().map(({ code, name }) => judge(code.slice(0, -1), name, 2024)),
  ];
  const messages = new Map(asked.filter((verdict) => verdict !== null).map((verdict) => [verdict.message, verdict]));
  expect(messages.size).toBeGreaterThan(6);
  for (const [message, { args }] of messages) {
    const sentence = SUBJECT_WORDING[message];
    for (const text of [sentence?.zh ?? "", sentence?.en ?? ""]) {
      expect(text, message).not.toBe("");
      for (const [, name = ""] of text.matchAll(/\{(\w+)\}/g)) expect(Object.keys(args), `${message} {${name}}`).toContain(name);
    }
  }
});
