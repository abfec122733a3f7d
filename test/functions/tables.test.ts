/** Totals, subtotals and lookups: forms of codes, blanks, errors, duplicates, and tables of published documents. */
import { describe, expect, it } from "vitest";
import { all, column, one, value } from "./calls";

/** 柳州市医疗保障局 2024: the subjects of 支出决算表, as printed. */
const LIUZHOU: readonly (readonly [string, string, number])[] = [
  ["208", "社会保障和就业支出", 350.25], ["20805", "行政事业单位养老支出", 350.25], ["2080501", "行政单位离退休", 33.6],
  ["2080505", "机关事业单位基本养老保险缴费支出", 214.96], ["2080506", "机关事业单位职业年金缴费支出", 101.7],
  ["221", "住房保障支出", 171.08], ["22102", "住房改革支出", 171.08], ["2210201", "住房公积金", 169.1], ["2210203", "购房补贴", 1.98],
];
const CODES = column(...LIUZHOU.map(([code]) => code));
const AMOUNTS = column(...LIUZHOU.map(([, , amount]) => amount));

describe("TOTALCHECK", () => {
  it("tells rounding from mistakes", () => {
    expect(one("TOTALCHECK", 2781.88, 507.79, 2274.08)).toBe("尾差 0.01");
    expect(one("TOTALCHECK", 2781.86, 507.79, 2274.08)).toBe("尾差 -0.01");
    expect(one("TOTALCHECK", 2781.9, 507.79, 2274.08)).toBe("差 0.03");
    expect(one("TOTALCHECK", 0.1 + 0.2, 0.1, 0.2)).toBe("");
    expect(one("TOTALCHECK", 10.01, 10, 0, 0)).toBe("尾差 0.01");
    expect(one("TOTALCHECK", 0.01, column(0, 0, 0))).toBe("可能尾差 0.01");
    expect(one("TOTALCHECK", 0.01, column(null, "—"))).toBe("差 0.01");
  });

  it("takes the precision of each figure as it is written", () => {
    expect(one("TOTALCHECK", 100, 33, 66)).toBe("尾差 1");
    expect(one("TOTALCHECK", 100, 33, 60)).toBe("差 7");
    expect(one("TOTALCHECK", 100, 33.5, 65.5)).toBe("差 1.00");
    expect(one("TOTALCHECK", 100.1234, 50.1234, 50)).toBe("");
    expect(one("TOTALCHECK", 100.1235, 50.1234, 50)).toBe("尾差 0.0001");
    expect(one("TOTALCHECK", 100.1235, 50.1234, 50.0005)).toBe("差 -0.0004");
    expect(one("TOTALCHECK", "100.10", 50, 50)).toBe("差 0.10");
  });

  it("adds rows, columns or everything, as the total is", () => {
    expect(all("TOTALCHECK", 10, [[1, 2], [3, 4]])).toEqual([[""]]);
    expect(all("TOTALCHECK", column(3, 8.5), [[1, 2], [3, 4]])).toEqual([[""], ["差 1.50"]]);
    expect(all("TOTALCHECK", [[4, 6]], [[1, 2], [3, 4]])).toEqual([["", ""]]);
    expect(all("TOTALCHECK", [[2, 4], [6, 8]], [[1, 2], [3, 4]], [[1, 2], [3, 4]])).toEqual([["", ""], ["", ""]]);
    expect(all("TOTALCHECK", column(11, 12), column(1, 2), 10)).toEqual([[""], [""]]);
  });

  it("is silent where there is nothing, and not where only the total is missing", () => {
    expect(all("TOTALCHECK", column(null, "—", 5), [[null, null], ["", "-"], [5, null]])).toEqual([[""], [""], [""]]);
    expect(one("TOTALCHECK", null, 5.25, 1.5)).toBe("差 -6.75");
    expect(one("TOTALCHECK", 6.75, null, null)).toBe("差 6.75");
  });

  it("names what it cannot read", () => {
    expect(one("TOTALCHECK", "合计", 1)).toEqual(value("参数“合计”中的“合计”不是数值。"));
    expect(one("TOTALCHECK", 1, 1, "暂无")).toEqual(value("参数“分项”中的“暂无”不是数值。"));
    expect(one("TOTALCHECK", 1, [[{ error: "#N/A" }]])).toEqual({ error: "#N/A" });
    expect(one("TOTALCHECK", column(1, 2), column(1, 2, 3))).toEqual(value("参数“合计”是 2 行 1 列，参数“分项”是 3 行 1 列：两个区域的行数、列数要一致，或者一个是单行、一个是单列。"));
  });
});

describe("SUBTOTAL", () => {
  it("gives every subject of a published table its own amount", () => {
    expect(all("SUBTOTAL", CODES, CODES, AMOUNTS)).toEqual([[350.25], [350.26], [33.6], [214.96], [101.7], [171.08], [171.08], [169.1], [1.98]]);
    expect(one("SUBTOTAL", "", CODES, AMOUNTS)).toBe(521.33);
    expect(one("SUBTOTAL", "合 计", CODES, AMOUNTS)).toBe(521.33);
  });

  it("sums what is listed when levels are missing", () => {
    const items = column("2080505", "2080506", "2101501");
    const amounts = column(1.1, 2.2, 4.4);
    expect(all("SUBTOTAL", column("208", "20805", "210", "213", ""), items, amounts)).toEqual([[3.3], [3.3], [4.4], [""], [7.7]]);
    expect(all("SUBTOTAL", column("208", ""), column("208", "2080505", "2080506"), column(null, 1, 2))).toEqual([[3], [3]]);
    expect(all("SUBTOTAL", column("208", "20805"), column("208", "20805", "2080505", "20807"), column(9, null, 1, 5))).toEqual([[6], [1]]);
  });

  it("does not count headers, totals and units, and adds rows of the same code", () => {
    const codes = column("科目编码", "栏次", null, "合计", "206001", "208", "2080505", "208", "2080505");
    const amounts = column("金额", 1, 999, 30, 77, 10, 10, 20, 20);
    expect(all("SUBTOTAL", column("", "208", "2080505"), codes, amounts)).toEqual([[30], [30], [30]]);
  });

  it("reads codes in every form", () => {
    const amounts = column(null, null, 3, 4);
    const forms = [
      column(208, 20805, 2080505, 2080506),
      column("208", "　20805", "　　2080505", "　　2080506"),
      column("208社会保障和就业支出", "20805行政事业单位养老支出", "[2080505]机关养老", "2080506-职业年金"),
      [[208, null, null], [208, 5, null], [208, 5, 5], [208, 5, 6]],
      [["208", "", ""], ["", "05", ""], ["", "", "05"], ["", "", "06"]],
      [["208", null, null], ["20805", null, null], ["2080505", null, null], ["2080506", null, null]],
    ];
    for (const codes of forms) expect(all("SUBTOTAL", column("208", 20805, "2080506", ""), codes, amounts), JSON.stringify(codes)).toEqual([[7], [7], [4], [7]]);
  });

  it("says what it cannot sum", () => {
    expect(one("SUBTOTAL", "208", column("208", "20805"), column(1, "暂缺"))).toEqual(value("参数“金额区域”中的“暂缺”不是数值。"));
    expect(all("SUBTOTAL", column("208", "210"), column("20805", "21015"), column({ error: "#REF!" }, 5))).toEqual([[{ error: "#REF!" }], [5]]);
    expect(one("SUBTOTAL", "20", CODES, AMOUNTS)).toEqual(value("参数“编码”中的 20 不是科目编码：应为 3 位（类）、5 位（款）或 7 位（项）。"));
    expect(one("SUBTOTAL", "教育支出", CODES, AMOUNTS)).toEqual(value("参数“编码”中的“教育支出”不是科目编码。"));
    expect(one("SUBTOTAL", "208", column("208", { error: "#N/A" }), column(1, 2))).toEqual({ error: "#N/A" });
    expect(one("SUBTOTAL", "208", CODES, column(1, 2))).toEqual(
      value("参数“编码区域”是 9 行 1 列，参数“金额区域”是 2 行 1 列：金额应为一列，与编码逐行对应；编码可以是一列，也可以是类、款、项两列或三列。"),
    );
  });
});

describe("LOOKUP", () => {
  it("finds the same subject whatever form its code has", () => {
    const split = LIUZHOU.map(([code]) => [code.slice(0, 3), code.slice(3, 5), code.slice(5)]);
    for (const codes of [CODES, column(...LIUZHOU.map(([code]) => Number(code))), column(...LIUZHOU.map(([code, name]) => `　${code} ${name}`)), split]) {
      expect(all("LOOKUP", column("2080505", 2210203, " 2 0 8 ", "２０８０５０６"), codes, AMOUNTS)).toEqual([[214.96], [1.98], [350.25], [101.7]]);
      expect(all("LOOKUP", codes, CODES, AMOUNTS)).toEqual(AMOUNTS);
    }
  });

  it("finds rows without codes by their names", () => {
    const names = column("项目", "一、一般公共预算财政拨款收入", "二、政府性基金预算财政拨款收入", "本年收入合计");
    expect(all("LOOKUP", column("1. 一般公共预算财政拨款收入", "合计", "其他收入"), names, column("金额", 5, "—", 5))).toEqual([[5], [5], [""]]);
  });

  it("shows what is asked for when there is no row, and a blank when the row is blank", () => {
    expect(all("LOOKUP", column("2101501", "208", ""), column("208"), column(null), "新增")).toEqual([["新增"], [""], [""]]);
    expect(one("LOOKUP", "2101501", CODES, AMOUNTS)).toBe("");
    expect(one("LOOKUP", "2101501", CODES, AMOUNTS, 0)).toBe(0);
    expect(all("LOOKUP", column("1", "2"), CODES, AMOUNTS, column("甲", "乙"))).toEqual([["甲"], ["乙"]]);
  });

  it("does not choose among different amounts", () => {
    const codes = column("208", "208", "210", "210", "213", "213");
    const amounts = column(1, 2, 3, 3, null, 4);
    expect(one("LOOKUP", "208", codes, amounts)).toEqual(value("“208”在参数“编码区域”中出现 2 次而金额不同，无法确定取哪一行。"));
    expect(all("LOOKUP", column("210", "213"), codes, amounts)).toEqual([[3], [4]]);
  });

  it("speaks of a bad amount only where it is asked for", () => {
    const amounts = column(1, "待定", { error: "#N/A" });
    expect(all("LOOKUP", column("208", "210", "213"), column("208", "210", "213"), amounts)).toEqual([[1], [value("参数“金额区域”中的“待定”不是数值。")], [{ error: "#N/A" }]]);
  });

  it("does not call a code missing while one in the list cannot be read", () => {
    expect(all("LOOKUP", column("208", "210", { error: "#REF!" }), column("208", { error: "#N/A" }), column(1, 2), "无")).toEqual([[1], [{ error: "#N/A" }], [{ error: "#REF!" }]]);
  });

  it("reads a table that lies on its side", () => {
    expect(one("LOOKUP", "210", [["208", "210", "221", "229"]], [[1, 2, 3, 4]])).toBe(2);
  });
});
