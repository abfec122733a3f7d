/** What words alone say of a budget (年初未安排预算), and which of two totals 总收入 is. */
import { describe, expect, it } from "vitest";
import type { NarrativeReport } from "../../../src/core/narrative/verify/verify";
import { checkNarrative } from "../../../src/core/narrative/verify/verify";
import { smallAccount, smallBudget } from "../../support/narrative/small-account";
import { check, told } from "./support";

const current = smallAccount({ year: 2024, items: { "2080501": [10, 5], "2101102": [3, 0] } });
const budget = smallBudget({ year: 2024, items: { "2080501": [11, 5] } });

describe("年初未安排预算", () => {
  const RETIRED = "社会保障和就业支出（类）行政事业单位养老支出（款）行政单位离退休（项）", MEDICAL = "卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）";
  const report = (text: string, book: { budget?: typeof budget } = { budget }): NarrativeReport => checkNarrative(`五、一般公共预算财政拨款支出决算情况说明\n1.${text}`, { current, ...book });
  const outcome = (text: string, book?: { budget?: typeof budget }) => {
    const { narrative, outcomes } = report(text, book);
    return outcomes.find(({ claim }) => /^(年初|没有|无|未)/.test(narrative.claims[claim]?.printed ?? ""));
  };

  it.each(["年初未安排预算，支出决算为15.00万元。", "支出决算为15.00万元，年初没有安排预算。", "支出决算为15.00万元，年初未安排该项预算。", "年初无预算，支出决算为15.00万元。", "年初预算为16.00万元，支出决算为15.00万元，完成年初预算的93.75%。该项支出年初未安排预算。"])(
    "beside a budget is wrong: %s", (text) => expect(outcome(`${RETIRED}。${text}`)).toMatchObject({ verdict: "disagrees", rule: "文-金额", correction: "年初预算为16.00万元" }),
  );

  it("is right of what the budget does not have, and bears out 大于年初预算数", () => {
    expect(told(report(`${MEDICAL}。年初未安排预算，支出决算为3.00万元，决算数大于年初预算数。`)).slice(1)).toEqual(["年初未安排预算 agrees", "3.00万元 agrees", "大于 agrees"]);
  });

  it("beside a figure is wrong, also where the budget has nothing", () => {
    expect(outcome(`${MEDICAL}。年初预算为3.00万元，支出决算为3.00万元，年初未安排预算。`)).toMatchObject({ verdict: "disagrees", correction: null });
  });

  it("without the budget at hand it is wrong beside a figure of the text, else not verifiable", () => {
    expect(outcome(`${RETIRED}。年初预算为16.00万元，支出决算为15.00万元，年初未安排预算。`, {})).toMatchObject({ verdict: "disagrees", correction: null });
    expect(outcome(`${RETIRED}。年初未安排预算，支出决算为15.00万元。`, {})).toMatchObject({ verdict: "unverifiable" });
    expect(outcome(`${RETIRED}。年初预算为0万元，支出决算为15.00万元，年初未安排预算。`, {})).toMatchObject({ verdict: "unverifiable" });
  });

  it.each(["部分项目年初未安排预算", "主要原因是年初未安排预算", "主要是因为绩效工资年初未安排预算"])("of a part or in a reason it says nothing: %s", (tail) => {
    expect(report(`${RETIRED}。支出决算为15.00万元，${tail}。`).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("总收入 and 总支出", () => {
  const sample = smallAccount({ year: 2024, items: { "2080501": [10, 5] }, otherIncome: 20 });
  const said = (text: string): string[] => told(checkNarrative(`一、收入支出决算总体情况说明\n${text}`, { current: sample }));

  it("are the grand totals beside 其中本年, and loosely those of the year where nothing else is said", () => {
    expect(said("2024年度总支出35.00万元，其中本年支出15.00万元。")).toEqual(["35.00万元 agrees", "15.00万元 agrees"]);
    expect(said("2024年度总支出15.00万元，其中本年支出15.00万元。")).toEqual(["15.00万元 disagrees", "15.00万元 agrees"]);
    expect(said("2024年度本年支出15.00万元，年末结转和结余20.00万元，总支出15.00万元。")).toEqual(["15.00万元 agrees", "20.00万元 agrees", "15.00万元 disagrees"]);
    expect(said("2024年度总支出15.00万元。本年支出合计15.00万元。")).toEqual(["15.00万元 agrees", "15.00万元 agrees"]);
  });

  it("are right where both are the same", () => expect(told(check("一、收入支出决算总体情况说明\n2024年度总收入3,483.85万元，其中本年收入3,483.85万元。"))).toEqual(["3,483.85万元 agrees", "3,483.85万元 agrees"]));
});
