/** Which figures are amounts, and which only look like ones. */
import { describe, expect, it } from "vitest";
import { printExact } from "../../../src/core/amounts/exact";
import { tokensOf } from "../../../src/core/narrative/tokens";

const read = (text: string): string[] => tokensOf(text, 0, text.length).map((token) => {
  switch (token.type) {
    case "year": return `year ${token.year}`;
    case "amount": return `${printExact(token.value)} ${token.unit}`;
    case "count": return `${printExact(token.value)} × ${token.word}`;
    default: return `${token.type} ${token.value === null ? "—" : printExact(token.value)}`;
  }
});

describe("figures", () => {
  it.each([
    ["支出2,781.88万元", "2781.88 万元"], ["支出2，781.88万元", "2781.88 万元"], ["支出33600元", "33600 元"], ["共1.5亿元", "1.5 亿元"], ["收入0.00万，", "0.00 万元"], ["结转-5.00万元", "-5.00 万元"], ["增长1.31%", "percent 0.0131"],
    ["增长--（", "percent —"], ["完成预算的--%", "percent —"], ["车辆2辆", "2 × 辆"], ["接待138人次", "138 × 人次"], ["支出33.60，", "bare 33.60"],
  ])("%s", (text, expected) => expect(read(text)).toContain(expected));

  it.each(["2024年度", "2024年12月31日", "粤发[2019]5号", "第12条", "XGS18系统", "100元/人", "每人372元以上", "1.31", "DRG2.0版"])("%s is no amount", (text) => {
    expect(read(text).filter((one) => /元|percent/.test(one))).toEqual([]);
  });
});
