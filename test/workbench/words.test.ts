import { describe, expect, it } from "vitest";
import { allWords } from "../../src/workbench/words";

const names = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").sort();

describe("the workbench's words", () => {
  it.each(allWords())("%s / %s fill in the same, and shout in neither language", (zh, en) => {
    expect(names(en)).toEqual(names(zh));
    expect(zh + en).not.toMatch(/[!！]/);
    expect(zh).not.toBe("");
    expect(en).not.toBe("");
  });
});
