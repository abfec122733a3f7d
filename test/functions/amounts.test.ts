/** What the functions on amounts make of blanks, dashes, texts, errors and ranges. */
import { describe, expect, it } from "vitest";
import { all, one, value } from "./calls";

describe("cells that hold no figure", () => {
  it.each(["YOY", "CHANGE", "COMPLETION", "SHARE", "PHRASE"])("%s gives a blank for a blank or a dash", (id) => {
    for (const none of ["", null, " ", "　", "—", "-", "--", "－", "——"]) {
      expect(one(id, none, 10)).toBe("");
      expect(one(id, 10, none)).toBe("");
      expect(one(id, none, 0)).toBe("");
    }
  });

  it("reads text that is a number", () => {
    expect(one("CHANGE", "3,483.85", "３４３８．９０")).toBe(44.95);
    expect(one("CHANGE", "'12.50", "(12.50)")).toBe(25);
    expect(one("CHANGE", "△5", "-7")).toBe(2);
    expect(one("SHARE", "50%", 2)).toBe(0.25);
    expect(one("WAN", "12 345 678")).toBe(1234.57);
  });

  it("names the argument and the text of anything else", () => {
    expect(one("YOY", "待定", 1)).toEqual(value("参数“本年数”中的“待定”不是数值。"));
    expect(one("YOY", 1, "12万")).toEqual(value("参数“上年数”中的“12万”不是数值。"));
    expect(one("COMPLETION", 1, "合计")).toEqual(value("参数“预算数”中的“合计”不是数值。"));
    expect(one("SHARE", true, 1)).toEqual(value("参数“部分”中的“TRUE”不是数值。"));
    expect(one("PHRASE", 1, "1.2.3")).toEqual(value("参数“上年数”中的“1.2.3”不是数值。"));
    expect(one("WAN", "元")).toEqual(value("参数“元”中的“元”不是数值。"));
    expect(one("YOY", "长".repeat(5000), 1)).toEqual(value(`参数“本年数”中的“${"长".repeat(30)}…”不是数值。`));
  });

  it("lets errors through, the first before the second, and before anything is said about text", () => {
    expect(one("YOY", { error: "#DIV/0!" }, { error: "#N/A" })).toEqual({ error: "#DIV/0!" });
    expect(one("CHANGE", 1, "#REF!")).toEqual({ error: "#REF!" });
    expect(one("COMPLETION", null, { error: "#N/A" })).toEqual({ error: "#N/A" });
    expect(all("SHARE", [[1], [{ error: "#N/A" }], [3]], 4)).toEqual([[0.25], [{ error: "#N/A" }], [0.75]]);
  });

  it("refuses numbers beyond exact arithmetic instead of rounding them", () => {
    expect(one("CHANGE", 1e300, 1)).toEqual({ error: "#NUM!", message: "参数“本年数”中的 1e+300 超出了可以精确计算的范围。" });
    expect(one("CHANGE", Number.POSITIVE_INFINITY, 1)).toMatchObject({ error: "#NUM!" });
    expect(one("CHANGE", 1, Number.NaN)).toMatchObject({ error: "#NUM!" });
  });
});

describe("zero", () => {
  it("shows what ifZero says", () => {
    expect(one("YOY", 5, 0)).toBe("--");
    expect(one("YOY", 0, 0)).toBe("--");
    expect(one("YOY", 0, "0.00", null)).toBe("--");
    expect(one("COMPLETION", 7.14, 0, "")).toBe("");
    expect(one("COMPLETION", 7.14, 0, 0)).toBe(0);
    expect(one("SHARE", 5, 0, { error: "#N/A" })).toEqual({ error: "#N/A" });
    expect(all("SHARE", [[1], [2]], 0, [["甲"], ["乙"]])).toEqual([["甲"], ["乙"]]);
  });

  it("is what binary subtraction leaves of it", () => {
    expect(one("YOY", 5, 0.3 - 0.1 - 0.2)).toBe("--");
    expect(one("COMPLETION", 1, 1941.7 - 1551.36 - 390.34)).toBe("--");
    expect(one("CHANGE", 0.1 + 0.2, 0.3)).toBe(0);
  });

  it("of the current figure is a full decrease", () => {
    expect(one("YOY", 0, 12.5)).toBe(-1);
    expect(one("PHRASE", 0, 12.5)).toBe("减少12.50万元，下降100.00%");
  });
});

describe("ranges", () => {
  it("answer cell by cell, a single cell against all", () => {
    expect(all("CHANGE", [[5, 6], [7, 8]], [[1, 1], [2, 2]])).toEqual([[4, 5], [5, 6]]);
    expect(all("CHANGE", 10, [[1], [null], [3]])).toEqual([[9], [""], [7]]);
    expect(all("SHARE", [[1], [2]], [[2, 4]])).toEqual([[0.5, 0.25], [1, 0.5]]);
    expect(all("SHARE", [[1, 2]], [[2], [4]])).toEqual([[0.5, 1], [0.25, 0.5]]);
  });

  it("of shapes that do not fit are refused", () => {
    const message = "参数“本年数”是 2 行 1 列，参数“上年数”是 3 行 1 列：两个区域的行数、列数要一致，或者一个是单行、一个是单列。";
    expect(all("YOY", [[1], [2]], [[1], [2], [3]])).toEqual([[value(message)]]);
    expect(one("YOY", [[1, 2], [3, 4]], [[1], [2]])).toMatchObject({ error: "#VALUE!" });
    expect(one("YOY", [[1, 2], [3, 4]], [[1, 2]])).toMatchObject({ error: "#VALUE!" });
    expect(one("YOY", [[1], [2]], 1, [["a"], ["b"], ["c"]])).toEqual(value("参数“本年数”是 2 行 1 列，参数“为零时”是 3 行 1 列：两个区域的行数、列数要一致，或者一个是单行、一个是单列。"));
  });

  it("of a whole row against a whole column are refused, not attempted", () => {
    const row = [Array<number>(2000).fill(1)];
    const column = Array.from({ length: 2000 }, () => [1]);
    expect(all("CHANGE", row, column)).toEqual([[value("结果有 2000 行 2000 列，太大了；请把区域缩小到有数据的范围。")]]);
  });

  it("may be ragged, one-dimensional or empty", () => {
    expect(all("CHANGE", [[1, 2], [3]], 1)).toEqual([[0, 1], [2, ""]]);
    expect(all("CHANGE", [1, 2], 1)).toEqual([[0, 1]]);
    expect(all("CHANGE", [], 1)).toEqual([[""]]);
    expect(all("CHANGE", [[]], 1)).toEqual([[""]]);
  });
});

describe("calls", () => {
  it("miss what is required", () => {
    expect(one("YOY", 1)).toEqual(value("缺少参数“上年数”。"));
    expect(one("TOTALCHECK", 1)).toEqual(value("缺少参数“分项”。"));
    expect(one("NOSUCH", 1)).toEqual(value("没有名为“NOSUCH”的函数。"));
  });

  it("take arguments of any type without throwing", () => {
    for (const odd of [Symbol("x"), () => 1, {}, { basicValue: {} }, 10n, new Date(0), [[{}]], [[[[1]]]]]) expect(() => all("YOY", odd, odd)).not.toThrow();
  });
});

describe("WAN", () => {
  it("rounds half up as printed figures are", () => {
    expect(one("WAN", 50)).toBe(0.01);
    expect(one("WAN", 49.99)).toBe(0);
    expect(one("WAN", 10_050)).toBe(1.01);
    expect(one("WAN", -10_050)).toBe(-1.01);
    expect(one("WAN", 34_838_512.35, 0)).toBe(3484);
    expect(one("WAN", 34_838_512.35, null)).toBe(3483.85);
    expect(one("WAN", "—")).toBe("");
  });

  it("takes 0 to 10 digits", () => {
    expect(one("WAN", 1, 4)).toBe(0.0001);
    for (const digits of [-1, 11, 1.5]) expect(one("WAN", 1, digits)).toEqual(value(`参数“小数位数”中的“${digits}”不是 0 至 10 之间的整数。`));
    expect(one("WAN", 1, "两")).toEqual(value("参数“小数位数”中的“两”不是数值。"));
  });
});

describe("PHRASE", () => {
  it("prints as narratives do", () => {
    expect(one("PHRASE", 1941.7, 2033.2)).toBe("减少91.50万元，下降4.50%");
    expect(one("PHRASE", 100.001, 100)).toBe("持平");
    expect(one("PHRASE", 0, 0)).toBe("持平");
    expect(one("PHRASE", 5, 0)).toBe("增加5.00万元");
    expect(one("PHRASE", 5, -10)).toBe("增加15.00万元，增长150.00%");
    expect(one("PHRASE", 2, 1, "亿元")).toBe("增加1.00亿元，增长100.00%");
    expect(one("PHRASE", 1234567.8, 1234500, "元")).toBe("增加67.8元，增长0.01%");
    expect(one("PHRASE", 1, 3, { error: "#N/A" })).toEqual({ error: "#N/A" });
  });
});
