/** Performance forms: what is read out of the three samples and of forms of other provinces, and what is checked. */
import { describe, expect, it } from "vitest";
import type { RelationResult } from "../../../src/core/check/report";
import { checkWorkbook } from "../../../src/core/check/workbook";
import type { Finding } from "../../../src/core/findings";
import type { RecognisedTable } from "../../../src/core/recognise/disclosure";
import type { SheetSnapshot } from "../../../src/core/sheets/snapshot";
import { printedSheets } from "../../support/printed-sheets";
import { loadSample, sampleNames } from "../../support/samples";
import { changed, found, sheetOf, type Written } from "../check/signs/hand-made";

const sampleSheets = (name: string): SheetSnapshot[] => printedSheets(loadSample(sampleNames().find((one) => one.includes(name)) ?? ""));

function forms(sheets: readonly SheetSnapshot[]): RecognisedTable[] {
  return checkWorkbook(sheets).disclosures.flatMap(({ disclosure }) => disclosure.tables).filter(({ id }) => id.startsWith("P"));
}

const printed = (table: RecognisedTable | undefined, key: string): Record<string, string> =>
  Object.fromEntries([...(table?.rows.find((row) => row.key === key)?.cells ?? [])].map(([role, cell]) => [role, cell.printed]));

/** Results of the relations of forms: `绩01-1 holds`. */
function results(sheets: readonly SheetSnapshot[]): string[] {
  const own = checkWorkbook(sheets).disclosures.flatMap((one): readonly RelationResult[] => one.results).filter(({ relation }) => relation.startsWith("绩"));
  return own.map(({ relation, outcome }) => `${relation} ${outcome}`);
}

const times = (list: readonly string[], text: string): number => list.filter((one) => one === text).length;

describe("柳州's 项目支出绩效自评表", () => {
  const sheets = sampleSheets("柳州市医疗保障局");
  const [table] = forms(sheets);

  it("gives its execution by measure and source", () => {
    expect(printed(table, "funds.total")).toEqual({ initial: "150.0952", adjustment: "-2", adjusted: "148.0952", actual: "17.5095", rate: "11.82%" });
    expect(printed(table, "funds.local")["actual"]).toBe("17.5095");
    expect(table?.rows.filter(({ key }) => key.startsWith("funds.")).map(({ key }) => key)).toEqual(["funds.superior", "funds.local", "funds.fund", "funds.capital", "funds.other", "funds.total"]);
    expect(table?.amountUnit).toBe("万元");
  });

  it("gives its marks", () => {
    expect(table?.rows.filter(({ key }) => key === "scores.indicator")).toHaveLength(18);
    expect(printed(table, "scores.execution")).toEqual({ weight: "10", score: "1.18" });
    expect(printed(table, "scores.total")).toEqual({ weight: "100", score: "89.18" });
  });

  it("keeps all its relations", () => {
    const all = results(sheets);
    expect([times(all, "绩01-1 holds"), times(all, "绩01-2 holds"), times(all, "绩01-4 holds"), times(all, "绩01-5 holds")]).toEqual([6, 4, 1, 1]);
    expect(all.filter((one) => !one.endsWith("holds"))).toEqual([]);
    expect(found("绩-执行率", ...sheets)).toEqual([]);
  });
});

describe("柳林's 项目支出绩效目标表", () => {
  const sheets = sampleSheets("柳林");

  it("give the periods by source, in 元", () => {
    const tables = forms(sheets);
    expect(tables.map((table) => printed(table, "funds.total"))).toEqual([
      { implementation: "8477700", annual: "8477700" }, { implementation: "6158400", annual: "6158400" }, { implementation: "8335172", annual: "8000000" },
    ]);
    expect(tables.map(({ amountUnit }) => amountUnit)).toEqual(["元", "元", "元"]);
  });

  it("add up; the one that takes the year's money from another source than the period's gets a hint", () => {
    const all = results(sheets);
    expect([times(all, "绩02-1 holds"), times(all, "绩02-2 holds"), times(all, "绩02-2 broken")]).toEqual([6, 17, 1]);
    const findings = checkWorkbook(sheets).findings.filter(({ rule }) => rule.startsWith("绩"));
    expect(findings.map(({ severity, table }) => [severity, table])).toEqual([["hint", "P2#2"]]);
  });
});

describe("株洲's 部门整体支出绩效自评表", () => {
  const sheets = sampleSheets("株洲");
  const [table] = forms(sheets);

  it("gives its execution, its splits and its marks", () => {
    expect(printed(table, "funds.total")).toEqual({
      initial: "1796.95", adjusted: "2261.16", actual: "2113.82", weight: "10", rate: "100.00%", score: "10.00", income: "2261.16", spending: "2113.82",
    });
    expect([printed(table, "income.general"), printed(table, "spending.basic"), printed(table, "spending.project")]).toEqual([{ amount: "2261.16" }, { amount: "1434.27" }, { amount: "679.55" }]);
    expect(printed(table, "scores.total")).toEqual({ weight: "100.00", score: "100.00" });
  });

  it("keeps its relations; the sources that it does not print are missing data", () => {
    expect(results(sheets)).toEqual(["绩03-4 holds", "绩03-5 holds", "绩03-6 holds", "绩03-7 holds", "绩03-2 missingData"]);
  });

  it("prints a rate of 100.00% where 2113.82 ÷ 2261.16 is 93.48%", () => {
    const findings = found("绩-执行率", ...sheets);
    expect(findings.map(({ severity, args }) => [severity, args["rate"], args["right"]])).toEqual([["review", "100.00%", "93.48%"]]);
  });
});

/** The form of 财预〔2020〕10号: sources beneath the total, full marks and score in the last row. */
function nationalForm(change: Readonly<Record<string, Written>> = {}): SheetSnapshot {
  const rows: Written[][] = [
    ["项目支出绩效自评表"],
    ["（2024年度）"],
    ["项目名称", null, "医保信息化"],
    ["主管部门", null, "某局", null, "实施单位", "某中心"],
    ["项目资金（万元）", null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    [null, "年度资金总额", 120, 100, 98.5, 10, { value: 0.985, format: "0.00%" }, 9.85],
    [null, "其中：当年财政拨款", 120, 90, 90, "—", { value: 1, format: "0.00%" }, "—"],
    [null, "上年结转资金", 0, 10, 8.5, "—", { value: 0.85, format: "0.00%" }, "—"],
    [null, "其他资金", 0, 0, 0, "—", null, "—"],
    ["年度总体目标", "预期目标", null, null, "实际完成情况"],
    [null, "按时完成。", null, null, "已按时完成。"],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    [null, "产出指标", "数量指标", "建设系统", "1个", "1个", 50, 50],
    [null, "效益指标", "社会效益", "便民程度", "提高", "提高", 30, 28],
    [null, "满意度指标", "服务对象满意度", "群众满意度", "≥90%", "92%", 10, 10],
    ["总分", null, null, null, null, null, 100, 97.85],
  ];
  return sheetOf("自评表", changed(rows, change));
}

const broken = (change: Readonly<Record<string, Written>>): string[] => results([nationalForm(change)]).filter((one) => one.endsWith("broken"));
const rates = (change: Readonly<Record<string, Written>>): Finding[] => found("绩-执行率", nationalForm(change));

describe("the form of the ministry", () => {
  it("is read and found right", () => {
    const [table] = forms([nationalForm()]);
    expect(printed(table, "funds.total")).toEqual({ initial: "120.00", adjusted: "100.00", actual: "98.50", weight: "10.00", rate: "98.50%", score: "9.85" });
    expect(results([nationalForm()])).toEqual(["绩01-2 holds", "绩01-2 holds", "绩01-2 holds", "绩01-4 holds", "绩01-5 holds"]);
    expect(checkWorkbook([nationalForm()]).findings).toEqual([]);
  });

  it("breaks where a source, a weight or a score is wrong", () => {
    expect(broken({ E8: 9.5 })).toEqual(["绩01-2 broken"]);
    expect(broken({ G13: 45 })).toEqual(["绩01-4 broken"]);
    expect(broken({ H14: 30 })).toEqual(["绩01-5 broken"]);
  });

  it("does not add up sources that are left blank, or a list that is not complete", () => {
    expect(broken({ C7: "", D7: "", E7: "", C8: "", D8: "", E8: "", C9: "", D9: "", E9: "" })).toEqual([]);
    expect(broken({ B9: "备注", D8: 3 })).toEqual([]);
  });

  it("has rates that fit, in per cent or in hundredths", () => {
    expect(rates({ G6: { value: 98.5, format: "0.0" } })).toEqual([]);
    expect(rates({ G6: { value: 0.99, format: "0%" } })).toEqual([]);
    expect(rates({ G6: { value: 0.9, format: "0.00%" } }).map(({ severity, args }) => [severity, args["right"]])).toEqual([["review", "98.50%"]]);
    expect(rates({ E6: { value: 98.5678, format: "0.0000" }, G6: "98.56%" }).map(({ severity }) => severity)).toEqual(["hint"]);
    expect(rates({ D6: 0, E6: 0 }).map(({ message }) => message)).toEqual(["rate.zeroBase"]);
  });

  it("has marks by the rate only where it says so", () => {
    expect(rates({ H6: 10 })).toEqual([]);
    expect(rates({ H6: 10, A10: "注：预算执行得分＝执行率×分值" }).map(({ message }) => message)).toEqual(["rate.score"]);
    expect(rates({ A10: "注：预算执行得分＝执行率×分值" })).toEqual([]);
  });

  it("without amounts says what is missing and breaks nothing", () => {
    const bare = sheetOf("自评表", [["项目支出绩效自评表"], ["项目名称", "医保信息化"], ["主管部门", "某局"], ["绩效目标", "按时完成"], ["备注", 3]]);
    expect(results([bare]).every((one) => one.endsWith("missingData"))).toBe(true);
    expect(checkWorkbook([bare]).findings).toEqual([]);
  });
});

describe("a form whose total is split by level", () => {
  it("takes 上级 and 本级 as parts of the line 一般公共预算", () => {
    const rows: Written[][] = [
      ["2024年度预算项目支出绩效自评表"],
      ["预算执行情况（万元）", "资金来源", null, "年初预算数", "年中预算调整数", "调整后预算数", "实际支出数", "预算执行率（%）"],
      [null, "合计", null, 10, 2, 12, 6, 50],
      [null, "一般公共预算拨款", null, 10, 2, 12, 6, 50],
      [null, null, "其中：上级", 4, 0, 4, 3, 75],
      [null, null, "本级", 6, 2, 8, 3, 37.5],
      [null, "其他资金", null, 0, 0, 0, 0, 0],
    ];
    const all = results([sheetOf("自评表", rows)]);
    expect([times(all, "绩01-1 holds"), times(all, "绩01-2 holds"), all.filter((one) => one.endsWith("broken")).length]).toEqual([5, 4, 0]);
    const slip = results([sheetOf("自评表", changed(rows, { E3: 3 }))]);
    expect(slip.filter((one) => one.endsWith("broken"))).toEqual(["绩01-1 broken", "绩01-2 broken"]);
  });
});
