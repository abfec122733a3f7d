import { describe, expect, it } from "vitest";
import { allWords, wordsIn } from "../../src/taskpane/words";

const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();

describe("the pane's words", () => {
  it.each(allWords())("%s is there in both languages with the same places to fill", (_, [zh, en]) => {
    expect(zh.trim()).not.toBe("");
    expect(en.trim()).not.toBe("");
    expect(places(zh)).toEqual(places(en));
    expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    expect(zh + en).not.toMatch(/[!！]/);
  });

  it("fills places with numbers and texts", () => {
    expect(wordsIn("zh")("tablesFound", { count: 12 })).toBe("12 张表已识别");
    expect(wordsIn("en")("adopted", { cell: "A!B2", value: "1.00", before: "2.00" })).toBe("A!B2 now says 1.00 instead of 2.00.");
  });
});
