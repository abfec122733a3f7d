/** Any text is read: it never throws, every claim has its place, and no text makes the patterns run away. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNarrative } from "../../../src/core/narrative/read";
import { check } from "./support";

const WORDS = ["一、", "（一）", "1.", "收入决算情况说明", "一般公共预算财政拨款支出", "基本支出", "卫生健康支出（类）", "行政运行（项）", "（款）", "年初预算为", "支出决算为", "12.30万元", "，", "。", "；", "：", "、", "占", "5.00%", "比上年", "增加", "减少", "与上年持平", "完成年初预算的", "其中", "主要原因是", "\n", "\r\n", "　", "2024年度", "2辆", "--%", "（", "）", "XX", "增加（减少）", "３，４８３．８５"];

describe("any text", () => {
  const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 200 }), fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join("")));

  it("is read and verified, and claims lie where they say", () => {
    fc.assert(fc.property(text, (one) => {
      const { narrative, outcomes, findings } = check(one);
      expect(outcomes).toHaveLength(narrative.claims.length);
      for (const { start, end, id } of narrative.claims) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(one.length);
        expect(narrative.claims[id]?.start).toBe(start);
      }
      for (const { start, end } of findings) expect(start >= 0 && end <= one.length && start <= end).toBe(true);
    }), { numRuns: 300 });
  });

  it("reads the same twice", () => {
    fc.assert(fc.property(text, (one) => {
      expect(readNarrative(one)).toEqual(readNarrative(one));
    }), { numRuns: 50 });
  });
});

/** Texts that would take minutes if a pattern went back over what it has read; each is a megabyte. */
describe("a megabyte of", () => {
  const SIZE = 1_000_000;
  const hostile = ["1", "1,111,", "1，111，", "1.1.", "(", "（类）", "\n", "一、\n", "较", "与上年持平，", "比年初预算数高于", "——", " 1", "本部门政府采购支出总额其他收入", "X", "主要原因是：", "增加（减少", "支出（类）支出（款）支出（项）"];

  it.each(hostile)("%j", (piece) => {
    expect(readNarrative(piece.repeat(Math.ceil(SIZE / piece.length))).text.length).toBeGreaterThanOrEqual(SIZE);
  }, 60_000);
});
