/** Figures with a minus sign: amounts, changes and ratios, in every form that texts print one. */
import { describe, expect, it } from "vitest";
import { checkNarrative } from "../../../src/core/narrative/verify/verify";
import { smallAccount } from "../../support/narrative/small-account";
import { told } from "./support";

const account = (year: number, project: number) => smallAccount({ year, items: { "2080501": [10, project], "2101501": [100, 20], "2101502": [0, 50] } });

describe("amounts", () => {
  const current = smallAccount({ year: 2024, items: { "2080501": [10, 0], "2101501": [0, -0.01] } });
  const said = (text: string): string[] => told(checkNarrative(`三、支出决算情况说明\n${text}`, { current }));

  it.each(["-0.01万元", "－0.01万元", "−0.01万元", "﹣0.01万元", "‐0.01万元", "–0.01万元", "—0.01万元", "负0.01万元", "- 0.01万元", "-100元", "负100元"])("%s is the negative of the table", (printed) => {
    expect(said(`项目支出为${printed}。`)).toEqual([expect.stringMatching(/ agrees$/)]);
  });

  it.each(["-9.99万元", "－9.99万元", "−9.99万元", "负9.99万元"])("%s is wrong where the table is positive", (printed) => {
    expect(said(`本年支出合计${printed}。`)).toEqual([expect.stringMatching(/ disagrees$/)]);
  });

  it("0.01 is wrong where the table is negative", () => expect(said("项目支出为0.01万元。")).toEqual(["0.01万元 disagrees"]));

  it("follows the name of a 类 and has a share with its sign", () => {
    expect(told(checkNarrative("五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出9.99万元，主要用于以下方面：卫生健康支出（类）-0.01万元，占-0.10%。", { current })).slice(-2)).toEqual(["-0.01万元 agrees", "-0.10% agrees"]);
    expect(told(checkNarrative("五、一般公共预算财政拨款支出决算情况说明\n一般公共预算财政拨款支出9.99万元，主要用于以下方面：卫生健康支出（类）-0.01万元，占0.10%。", { current })).slice(-1)).toEqual(["0.10% disagrees"]);
  });

  it("dashes that part a name from its figure, ranges and 正负 are no signs", () => {
    expect(said("本年支出合计——9.99万元，基本支出—10.00万元，单笔9.00万元-9.99万元，误差正负5.00%。").filter((one) => /disagrees|^[-—负]/.test(one))).toEqual([]);
  });
});

describe("changes", () => {
  const [current, prior] = [account(2024, -0.01), account(2023, 0.01)];
  const said = (tail: string): string[] => told(checkNarrative(`三、支出决算情况说明\n本年支出合计179.99万元，${tail}。`, { current, prior })).slice(1);

  it.each([
    ["与上年相比减少-0.02万元，下降-0.01%", ["-0.02万元 agrees", "-0.01% agrees"]],
    ["与上年相比增加-0.02万元，增长-0.01%", ["-0.02万元 agrees", "-0.01% agrees"]],
    ["比上年增加了负0.02万元，增长率为负0.01%", ["负0.02万元 agrees", "负0.01% agrees"]],
    ["与上年相比减少0.02万元，负增长0.01%", ["0.02万元 agrees", "0.01% agrees"]],
    ["与上年相比增减额为-0.02万元，增减率为－0.01%", ["-0.02万元 agrees", "-0.01% agrees"]],
    ["与上年相比增减额为-0.22万元", ["-0.22万元 disagrees"]],
    ["与上年相比减少-0.22万元", ["-0.22万元 disagrees"]],
  ])("%s", (tail, expected) => expect(said(tail)).toEqual(expected));

  it("in the wrong direction is told, with the figure without its sign where the word is right", () => {
    const text = "三、支出决算情况说明\n本年支出合计180.01万元，与上年相比";
    const of = (tail: string) => checkNarrative(text + tail, { current: account(2024, 0.01), prior: account(2023, -19.99) }).outcomes[1];
    expect(of("增加-20.00万元。")).toMatchObject({ verdict: "disagrees", correction: "20.00万元" });
    expect(of("减少-20.00万元。")).toMatchObject({ verdict: "disagrees", correction: null });
    expect(of("增减额为20.00万元。")).toMatchObject({ verdict: "agrees" });
  });

  it("增减额 without a sign says nothing of the direction", () => expect(said("与上年相比增减变动额0.02万元")).not.toContain("0.02万元 disagrees"));
});
