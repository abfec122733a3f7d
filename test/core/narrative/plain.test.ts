/** Plain text: what does not count, and that every character keeps its place. */
import { describe, expect, it } from "vitest";
import { plainOf, spanOf } from "../../../src/core/narrative/plain";

const plain = (text: string): string => plainOf(text).plain;

describe("plain text", () => {
  it("reads full-width forms, radicals, quotes and spaces as what they stand for", () => {
    expect(plain("⽀出２，７８１．８８万元（“三公”经费）占１．５％")).toBe("支出2，781.88万元(三公经费)占1.5%");
  });

  it("joins what a page breaks, inside words and figures too", () => {
    const text = ["本年度公共预算支出完成年初预算的百分", "之九十五，其中人员经费支出2,61", "9.16万元，公用经费支出一共是244.65万", "元，比年初预算数减少了一些，主要是压", "减开支。"].join("\n\n");
    expect(plain(text)).toContain("人员经费支出2,619.16万元，公用经费支出一共是244.65万元");
  });

  it("leaves out page numbers, leaders of contents and rows of tables", () => {
    expect(plain("一、收入情况说明.......16\n- 3 -\n本年收入合计5.00万元。\n第 4 页\n合计 3,483.85 2,863.81 620.04\n12")).toBe("本年收入合计5.00万元。");
  });

  it("keeps a lone figure whose unit stands on the next line", () => {
    expect(plain("支出\n33\n万元")).toBe("支出33万元");
  });

  it("gives the place of every character in the original", () => {
    const text = "一、收入情况\r\n　　本年收入　３，４８３．８５ 万\r\n元。";
    const read = plainOf(text);
    const at = read.plain.indexOf("3，483.85万元");
    const { start, end } = spanOf(read, at, at + "3，483.85万元".length);
    expect(text.slice(start, end)).toBe("３，４８３．８５ 万\r\n元");
    expect(read.offsets).toHaveLength(read.plain.length);
  });

  it("tells headings from numbered text", () => {
    const { paragraphs, plain: text } = plainOf("第三部分 2024年度部门决算情况说明\n一、收入支出决算总体情况说明\n（一）住房保障支出（类）住房改革支出（款）住房公积金（项）\n1.基本支出12.00万元，占10%。\n1.31%，不是编号");
    expect(paragraphs.filter(({ heading }) => heading).map(({ start, end }) => text.slice(start, end))).toEqual(["第三部分2024年度部门决算情况说明", "一、收入支出决算总体情况说明"]);
    expect(paragraphs.map(({ level }) => level)).toEqual([0, 1, 2, 3, null]);
  });
});
