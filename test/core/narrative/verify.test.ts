/** Verifying: outcomes claim by claim, what is missing, where a wrong figure comes from, and with last year's tables beside it. */
import { describe, expect, it } from "vitest";
import { checkNarrative } from "../../../src/core/narrative/verify/verify";
import { describeClaim } from "../../../src/core/wording/narrative";
import type { Disclosure } from "../../../src/core/recognise/disclosure";
import type { NarrativeReport } from "../../../src/core/narrative/verify/verify";
import { check, disclosureOf, LIUZHOU, LIUZHOU_BUDGET, told, withVerdict } from "./support";

/** What is said of the claim that prints these words. */
function said(report: NarrativeReport, printed: string): string {
  const outcome = report.outcomes.find(({ claim }) => report.narrative.claims[claim]?.printed === printed);
  return outcome ? describeClaim(outcome, "zh") : `no claim ${printed}`;
}

const outcomeOf = (report: NarrativeReport, printed: string) => report.outcomes.find(({ claim }) => report.narrative.claims[claim]?.printed === printed);

describe("amounts", () => {
  it("a wrong one is told with its cell, with what it should be and with the cell it equals", () => {
    const report = check("三、支出决算情况说明\n本年支出合计3,483.85万元，其中：基本支出2,619.16万元。");
    const outcome = outcomeOf(report, "2,619.16万元");
    expect(outcome).toMatchObject({ verdict: "disagrees", basis: "table", rule: "文-金额", correction: "2,863.81万元" });
    expect(outcome?.cells.map(({ sheet }) => sheet)).toEqual(["公开03表"]);
    expect(said(report, "2,619.16万元")).toMatch(/基本支出.*2863\.81.*人员经费合计/);
  });

  it("within rounding is a rounding difference, zero for something is none", () => {
    const report = check("六、一般公共预算财政拨款基本支出决算情况说明\n绩效工资309.92万元，水费0.02万元，电费0万元。");
    expect(told(report)).toEqual(["309.92万元 rounding", "0.02万元 agrees", "0万元 disagrees"]);
  });

  it("units are converted, and a mistaken one is found", () => {
    const report = check("七、“三公”经费支出决算情况说明\n公务接待费支出15,100元，即1.51万元，不是1.51元。\n公务接待费支出15,100万元。");
    expect(told(report).slice(0, 2)).toEqual(["15,100元 agrees", "1.51万元 agrees"]);
    expect(withVerdict(report, "disagrees")).toEqual(["15,100万元"]);
  });

  it("fewer decimals than the table are rounded or shortened figures", () => {
    expect(told(check("一、收入支出决算总体情况说明\n总收入3,483.9万元，总支出3,483.8万元。"))).toEqual(["3,483.9万元 rounding", "3,483.8万元 rounding"]);
  });

  it("what is not printed or not understood is not verifiable, with the reason", () => {
    const report = check("十、其他说明\n机关运行经费支出192.95万元，系统维护费264.00万元。\n2023年度总收入3,438.90万元。");
    expect(withVerdict(report, "disagrees")).toEqual([]);
    expect(said(report, "264.00万元")).toContain("未能确定");
    expect(said(report, "3,438.90万元")).toContain("上年");
  });

  it("without the table of the general budget the table of all expenditure serves where there is no other money", () => {
    const current = disclosureOf(LIUZHOU);
    const without: Disclosure = { ...current, tables: current.tables.filter(({ id }) => id !== "T5") };
    const text = "五、一般公共预算财政拨款支出决算情况说明\n1.住房保障支出（类）住房改革支出（款）购房补贴（项）1.98万元。";
    expect(told(checkNarrative(text, { current: without }))).toEqual(["住房保障支出(类)住房改革支出(款)购房补贴(项) agrees", "1.98万元 agrees"]);
  });

  it("without the tables it says which one is missing", () => {
    const current = disclosureOf(LIUZHOU);
    const report = checkNarrative("七、“三公”经费支出决算情况说明\n公务接待费支出决算为1.51万元。", { current: { ...current, tables: current.tables.filter(({ id }) => id !== "T7") } });
    expect(said(report, "1.51万元")).toContain("“三公”经费支出决算表");
  });
});

describe("changes with last year at hand", () => {
  const current = disclosureOf(LIUZHOU);
  /** Last year's account: this year's with its year changed, so that nothing has changed. */
  const prior: Disclosure = { ...current, year: 2023 };
  const told2 = (text: string): string[] => told(checkNarrative(`一、收入支出决算总体情况说明\n${text}`, { current, prior }));

  it.each([
    ["本年收入3,483.85万元，与上年持平。", "持平 agrees"], ["本年收入3,483.85万元，比上年增加44.95万元。", "44.95万元 disagrees"], ["本年收入3,483.85万元，比上年增加0万元。", "0万元 agrees"],
    ["本年收入3,483.85万元，大于上年决算数。", "大于 disagrees"], ["本年收入3,483.85万元，上年决算数为3,483.85万元。", "3,483.85万元 agrees"],
  ])("%s", (text, expected) => expect(told2(text)).toContain(expected));
});

describe("ratios", () => {
  it("a wrong one is told with the right one and with the base that gives what is printed", () => {
    const report = check("三、支出决算情况说明\n本年支出合计3,483.85万元，其中：基本支出2,863.81万元，占82.20%，其中人员经费2,619.16万元，占基本支出的75.18%。");
    expect(outcomeOf(report, "75.18%")).toMatchObject({ verdict: "disagrees", correction: "91.46%" });
    expect(said(report, "75.18%")).toContain("3483.85");
  });

  it("cut off instead of rounded is a hint with the right figure", () => {
    expect(outcomeOf(check("三、支出决算情况说明\n本年支出合计3,483.85万元，项目支出620.04万元，占17.79%。"), "17.79%")).toMatchObject({ verdict: "truncated", correction: "17.80%" });
  });

  it("a change is borne out by its rate, and marked as derived", () => {
    const report = check("一、收入支出决算总体情况说明\n本年收入3,483.85万元，比上年增加44.95万元，增长1.31%。");
    expect(report.outcomes.map(({ verdict, basis }) => `${verdict} ${basis}`)).toEqual(["agrees table", "agrees derived", "agrees derived"]);
  });

  it("initial budgets are borne out by their completion, or by their sum", () => {
    const report = check("五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出年初预算为85.30万元，支出决算为3,483.85万元。\n1.卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）年初预算为85.30万元，支出决算为66.11万元，完成年初预算的77.50%。\n2.卫生健康支出（类）公立医院（款）其他公立医院支出（项）年初预算为0万元，支出决算为7.14万元。");
    expect(withVerdict(report, "unverifiable")).toEqual([]);
  });

  it("a base that is not zero may not be told as one", () => {
    expect(told(check("七、“三公”经费支出决算情况说明\n公务接待费支出决算为1.51万元，完成预算4.12万元的--%（基数为0，不可比）。"))).toContain("--% unverifiable");
  });
});

describe("a budget", () => {
  it("is verified by its own tables, last year's figures by what they make of the change", () => {
    const report = check("七、“三公”经费支出情况说明\n“三公”经费支出预算1.47万元，比2024年预算1.54万元，减少0.07万元，下降4.55%。\n十、政府采购预算情况说明\n政府采购预算181.93万元，其中：集中采购预算11.93万元，占政府采购预算6.56%。", LIUZHOU_BUDGET);
    expect(report.outcomes.every(({ verdict }) => verdict === "agrees")).toBe(true);
  });
});

describe("performance texts and definitions", () => {
  it("raise nothing", () => {
    const report = check("八、预算绩效情况说明\n对5个项目开展自评，涉及资金1.00万元，占项目支出的88%，执行率为11.82%，基本支出3.00万元。\n第四部分 名词解释\n一、基本支出：如1.00万元。");
    expect(report.findings).toEqual([]);
  });
});

it("an empty text, and one without any claim, come out empty", () => {
  expect(check("").outcomes).toEqual([]);
  expect(check("没有什么可核对的。").findings).toEqual([]);
});
