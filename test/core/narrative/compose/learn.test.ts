/** Last year's text with this year's figures: written in a style for last year, learned, and written again for this year. */
import { describe, expect, it } from "vitest";
import { composeNarrative, narrativeText } from "../../../../src/core/narrative/compose/compose";
import { learnStyle } from "../../../../src/core/narrative/compose/learn";
import { NARRATIVE_STYLES, stylesFor } from "../../../../src/core/narrative/compose/styles/index";
import { disclosureOf, LIUZHOU } from "../support";
import { judge } from "../../../support/narrative/proof";
import { generateLastYear, generateSisterYears } from "../../../support/narrative/sister-years";
import { smallAccount, smallBudget } from "../../../support/narrative/small-account";

const last = smallAccount({ year: 2023, items: { "2080505": [36, 0], "2101501": [110, 0], "2101502": [0, 25.5] }, reception: [2, 1.2], personnel: 120 });
const before = smallAccount({ year: 2022, items: { "2080505": [30, 0], "2101501": [100, 0], "2101502": [0, 20] }, reception: [2, 1], personnel: 110 });
const now = smallAccount({ year: 2024, items: { "2080505": [40, 0], "2101501": [100, 0], "2101550": [0, 7.14] }, reception: [2, 1.5], personnel: 120 });
const budget = smallBudget({ year: 2024, items: { "2080505": [40, 0], "2101501": [90, 0] } });

/** Learns from these sentences in a section and writes them for this year. */
function rewritten(heading: string, ...sentences: readonly string[]): string[] {
  const { style } = learnStyle([`一、${heading}`, ...sentences].join("\n"), { disclosure: last, earlier: before });
  return style ? narrativeText(composeNarrative(now, { earlier: last, budget, style })).text.trim().split("\n").slice(1) : [];
}

describe("sentences of last year's text", () => {
  it("get this year's figures, years and words of direction", () => {
    expect(rewritten("收入支出决算总体情况说明", "2023年度收入总计171.50万元，与2022年度相比增加21.50万元，增长14.33%。")).toEqual(["2024年度收入总计147.14万元，与2023年度相比减少24.36万元，下降14.20%。"]);
  });

  it("lose their reasons to blanks", () => {
    expect(rewritten("一般公共预算财政拨款支出决算情况说明", "2023年度一般公共预算财政拨款支出171.50万元，较上年增加21.50万元，增长14.33%，主要原因是：人员增加，补发工资。")).toEqual([
      "2024年度一般公共预算财政拨款支出147.14万元，较上年减少24.36万元，下降14.20%，主要原因是：【请填写原因】。",
    ]);
  });

  it("that list 项 list this year's: new ones come, vanished ones go", () => {
    const text = rewritten("一般公共预算财政拨款支出决算情况说明", "2023年度一般公共预算财政拨款支出171.50万元。",
      "1、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）支出决算为36.00万元。",
      "2、卫生健康支出（类）医疗保障管理事务（款）行政运行（项）支出决算为110.00万元。",
      "3、卫生健康支出（类）医疗保障管理事务（款）一般行政管理事务（项）支出决算为25.50万元。");
    expect(text.slice(1)).toEqual([
      "1、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）支出决算为40.00万元。",
      "2、卫生健康支出（类）医疗保障管理事务（款）行政运行（项）支出决算为100.00万元。",
      "3、卫生健康支出（类）医疗保障管理事务（款）事业运行（项）支出决算为7.14万元。",
    ]);
  });

  it("that list economic 款 list each once, also where one is named with more words or fewer than in the table", () => {
    const liulin = "柳林县医疗保险服务中心2024年度单位决算";
    const personnel = (sentence: string, sample: string): string => {
      const { style } = learnStyle(`一、一般公共预算财政拨款基本支出决算情况说明\n${sentence}`, { disclosure: disclosureOf(liulin) });
      return style ? narrativeText(composeNarrative(disclosureOf(sample), { style })).text.split("\n").find((line) => line.includes("基本工资")) ?? "" : "";
    };
    for (const sentence of [
      "人员经费471.80万元，主要包括包括在编人员基本工资176.89万元，津贴补贴55.41万元，奖金5.12万元，绩效工资113.46万元。",
      "人员经费471.80万元，主要包括基本工资176.89万元，津贴补贴55.41万元，单位基本养老缴费49.25万元，住房公积金45.76万元。",
      "人员经费471.80万元，主要包括津贴补贴55.41万元，在编人员基本工资176.89万元，奖金5.12万元。",
    ]) {
      for (const sample of [liulin, LIUZHOU]) {
        const text = personnel(sentence, sample);
        for (const name of ["基本工资", "津贴补贴", "奖金", "住房公积金", "包括", "机关事业单位基本养老保险缴费"]) expect(text.split(name).length - 1, `${name}: ${text}`).toBe(1);
      }
    }
  });

  it("never keep a figure of last year: what no table has becomes a blank", () => {
    const [line = ""] = rewritten("支出决算情况说明", "2023年度支出合计171.50万元，其中车辆燃料费3.21万元，占12.34%。");
    expect(line).toContain("支出合计147.14万元");
    expect(line).not.toMatch(/3\.21|12\.34/);
    expect(line).toContain("【请填写");
  });

  it("that said there was no fund do not say so of a year that has one", () => {
    const withFund = smallAccount({ year: 2024, items: { "2101501": [100, 0] }, fund: 8 });
    const { style } = learnStyle("一、收入支出决算总体情况说明\n2023年度收入总计171.50万元。\n二、政府性基金预算财政拨款支出决算情况说明\n本部门2023年度没有政府性基金预算财政拨款收支。", { disclosure: last, earlier: before });
    if (!style) throw new Error("nothing learned");
    const text = narrativeText(composeNarrative(withFund, { earlier: last, style })).text;
    expect(text).not.toContain("没有政府性基金");
    expect(text).toContain("8.00万元");
    expect(narrativeText(composeNarrative(now, { earlier: last, style })).text).toContain("本部门2024年度没有政府性基金预算财政拨款收支。");
  });
});

describe("what cannot be learned", () => {
  it("a text that fits no table gives no style", () => {
    expect(learnStyle("一、收入支出决算总体情况说明\n本年收入情况良好。", { disclosure: last })).toMatchObject({ style: null, problems: [{ problem: "nothingFits" }] });
  });

  it("sections that quote no table are left and named", () => {
    const { problems } = learnStyle("一、收入支出决算总体情况说明\n2023年度收入总计171.50万元。\n二、预算绩效情况说明\n全部完成。", { disclosure: last });
    expect(problems).toEqual([{ problem: "sectionLeft", heading: "预算绩效情况说明" }]);
  });
});

it("a learned style writes nearly what the style it was learned from writes, and nothing that its check calls wrong", () => {
  const shares = new Map<string, { same: number; of: number }>();
  const alarms: string[] = [];
  for (let seed = 1; seed <= 45; seed++) {
    const years = generateSisterYears(seed, { items: 3 + (seed % 14) });
    if ((years.disclosure.year ?? 0) < 2022 || !years.earlier || (years.disclosure.kind === "final" && !years.budget)) continue;
    const lastYear = generateLastYear(seed, { items: 3 + (seed % 14) });
    for (const style of stylesFor(years.disclosure.kind)) {
      const { style: learned } = learnStyle(narrativeText(composeNarrative(lastYear.disclosure, { ...lastYear, style })).text, lastYear);
      if (!learned) throw new Error(`seed ${seed} ${style.id}: nothing learned`);
      const own = narrativeText(composeNarrative(years.disclosure, { ...years, style })).text.split("\n");
      const text = narrativeText(composeNarrative(years.disclosure, { ...years, style: learned })).text;
      const got = new Set(text.split("\n"));
      const share = shares.get(style.id) ?? { same: 0, of: 0 };
      shares.set(style.id, { same: share.same + own.filter((line) => got.has(line)).length, of: share.of + own.length });
      // What last year had no list of may be missing; nothing that is there may be wrong.
      const wrong = judge(text, { current: years.disclosure, prior: years.earlier, budget: years.budget }).alarms.filter((alarm) => !/文-遗漏项/.test(alarm));
      alarms.push(...wrong.slice(0, 1).map((alarm) => `seed ${seed} ${style.id}: ${alarm}`));
    }
  }
  expect(shares.size).toBe(NARRATIVE_STYLES.length);
  for (const [id, { same, of }] of shares) expect(same / of, id).toBeGreaterThan(0.8);
  expect(alarms).toEqual([]);
}, 120_000);
