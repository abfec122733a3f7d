/** Slips that hide: a year left over after 没有 or 与…持平, and directions and units of changes of 0.01万元. */
import { describe, expect, it } from "vitest";
import type { NarrativeReport } from "../../../src/core/narrative/verify/verify";
import { checkNarrative } from "../../../src/core/narrative/verify/verify";
import { smallAccount, smallBudget } from "../../support/narrative/small-account";
import { told } from "./support";

const account = (year: number, reception: readonly [number, number], small: number) => smallAccount({ year, items: { "2080501": [10, 5], "2101102": [small, 0] }, reception });
const book = { current: account(2024, [4.12, 1.51], 0.01), prior: account(2023, [4, 1.5], 0.02), budget: smallBudget({ year: 2024, items: { "2080501": [10, 5], "2101102": [0.02, 0] } }) };
const FUND = "八、政府性基金预算支出决算情况说明\n", THREE_PUBLIC = "七、财政拨款“三公”经费支出决算情况说明\n", GENERAL = "五、一般公共预算财政拨款支出决算情况说明\n";

describe("years", () => {
  const years = ({ findings }: NarrativeReport): string[] => findings.filter(({ rule }) => rule === "文-年度").map(({ args, start, end }) => `${String(args.printed)} ${end - start}`);
  const said = (text: string): string[] => years(checkNarrative(text, book));

  it.each([
    [`${FUND}本部门没有使用2023年度政府性基金预算安排的支出。`, "2023 4"],
    [`${FUND}本部门没有2023年度政府性基金预算财政拨款收入。`, "2023 4"],
    [`${FUND.replace("八、", "八、2024年度")}本部门2023年度没有政府性基金预算财政拨款收入。`, "2023 4"],
    [`${FUND}本部门2022年度没有政府性基金预算财政拨款收入。`, "2022 4"],
    [`${FUND}本部门2024年度没有政府性基金预算财政拨款收入；政府性基金预算财政拨款支出与2022年度决算数持平。`, "2022 4"],
    [`${THREE_PUBLIC}因公出国（境）费支出决算为0万元，与2022年度决算数持平。`, "2022 4"],
    [`${THREE_PUBLIC}因公出国（境）费支出决算为0万元，与2022年度决算数基本持平。`, "2022 4"],
    [`${THREE_PUBLIC}公务用车购置费支出决算为0万元，与预算数持平，与2023年度决算数持平；公务用车运行维护费支出决算为0万元，与2022年度决算数持平。`, "2022 4"],
  ])("%s", (text, expected) => expect(said(text)).toEqual([expected]));

  it.each([
    `${FUND}本部门2024年度没有政府性基金预算财政拨款收入；政府性基金预算财政拨款支出与2023年度决算数持平。`,
    `${FUND}2024年度本部门没有使用2023年度结转的政府性基金预算。`,
    `${FUND}本部门没有上年结转，也没有政府性基金预算支出。`,
    `${THREE_PUBLIC}因公出国（境）费支出决算为0万元，与2023年度决算数持平，主要原因是标准自2018年以来没有变化，与2022年度持平。`,
  ])("%s is right", (text) => expect(said(text)).toEqual([]));
});

describe("changes of 0.01万元", () => {
  const said = (text: string): string[] => told(checkNarrative(text, book));
  const item = `${GENERAL}1.卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）。年初预算为0.02万元，支出决算为0.01万元，`;

  it.each([
    [`${THREE_PUBLIC}公务接待费支出决算为1.51万元，比上年增加0.01万元。`, "0.01万元 agrees"],
    [`${THREE_PUBLIC}公务接待费支出决算为1.51万元，比上年减少0.01万元。`, "0.01万元 disagrees"],
    [`${THREE_PUBLIC}公务接待费支出决算为1.51万元，比上年增加0.01元。`, "0.01元 disagrees"],
    [`${THREE_PUBLIC}公务接待费支出决算为1.51万元，比上年增加100元。`, "100元 agrees"],
    [`${THREE_PUBLIC}公务接待费支出决算为1.51万元，比上年增加91元。`, "91元 rounding"],
    [`${THREE_PUBLIC}公务接待费支出决算为1.51万元，与上年持平。`, "持平 rounding"],
    [`${item}决算数小于年初预算数。`, "小于 agrees"],
    [`${item}决算数大于年初预算数。`, "大于 disagrees"],
    [`${item}比上年增加0.01万元。`, "0.01万元 disagrees"],
  ])("%s", (text, expected) => expect(said(text).at(-1)).toBe(expected));

  it("a difference of another unit is told with the right amount", () => {
    expect(checkNarrative(`${THREE_PUBLIC}公务接待费支出决算为1.51万元，比上年增加0.01元。`, book).outcomes.at(-1)).toMatchObject({ verdict: "disagrees", correction: "100.00元" });
  });
});
