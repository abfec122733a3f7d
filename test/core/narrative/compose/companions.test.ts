/** Which disclosures belong beside one, and the text with what cells prove put right. */
import { describe, expect, it } from "vitest";
import { companionsOf } from "../../../../src/core/narrative/compose/companions";
import { correctedText } from "../../../../src/core/narrative/compose/corrected";
import { checkNarrative } from "../../../../src/core/narrative/verify/verify";
import { smallAccount, smallBudget } from "../../../support/narrative/small-account";

const account = (year: number, unit?: string) => smallAccount({ year, items: { "2080505": [40, 0], "2101501": [100, 0] }, ...(unit !== undefined && { unit }) });
const now = account(2024);

describe("companions", () => {
  const last = account(2023);
  const budget = smallBudget({ year: 2024, items: { "2101501": [90, 0] } });

  it("are last year's of the same kind and this year's budget, of the same organisation", () => {
    expect(companionsOf(now, [now, account(2022), last, budget])).toEqual({ earlier: last, budget });
    expect(companionsOf(now, [now, account(2023, "白水县财政局"), smallBudget({ year: 2023, items: { "2101501": [90, 0] } })])).toEqual({});
  });

  it("may be of an organisation that is not named, if no named one fits", () => {
    const unnamed = { ...last, unit: null };
    expect(companionsOf(now, [unnamed]).earlier).toBe(unnamed);
    expect(companionsOf(now, [unnamed, last]).earlier).toBe(last);
  });
});

describe("the corrected text", () => {
  const corrected = (text: string) => {
    const { narrative, outcomes } = checkNarrative(text, { current: now, prior: account(2023) });
    return correctedText(text, narrative.claims, outcomes);
  };

  it("puts figures right that cells prove wrong, and leaves the rest as it was", () => {
    const text = "一、支出决算情况说明\n2024年度支出合计140.00万元，其中：基本支出104.00万元。职工46人。";
    expect(corrected(text)).toEqual({ text: text.replace("104.00", "140.00"), count: 1 });
  });

  it("puts several right without losing places", () => {
    const text = "一、收入支出决算总体情况说明\n2024年度收入总计141.00万元，支出总计149.00万元。";
    expect(corrected(text)).toEqual({ text: text.replace("141.00", "140.00").replace("149.00", "140.00"), count: 2 });
  });

  it("leaves a right text alone", () => {
    const text = "一、收入支出决算总体情况说明\n2024年度收入总计140.00万元，支出总计140.00万元。";
    expect(corrected(text)).toEqual({ text, count: 0 });
  });
});
