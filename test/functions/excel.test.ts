/** Calls in the form in which Excel makes them: every argument a matrix, null for what is left out, an invocation object behind. */
import { describe, expect, it } from "vitest";
import { FakeError, registered } from "./fake-runtime";

const functions = registered();
const invocation = { address: "Sheet1!A1", functionName: "ANY" };

function call(id: string, ...given: readonly unknown[]): unknown {
  const found = functions.get(id);
  expect(found, id).toBeDefined();
  return found?.(...given, invocation);
}

describe("functions in Excel", () => {
  it("answer a matrix to matrices", () => {
    expect(call("YOY", [[3483.85]], [[3438.9]], null)).toEqual([[44.95 / 3438.9]]);
    expect(call("CHANGE", [[1, 2]], [[1]])).toEqual([[0, 1]]);
    expect(call("COMPLETION", [[1], [0]], [[0]], [["无"]])).toEqual([["无"], ["无"]]);
  });

  it("do not take the invocation object for an argument", () => {
    expect(call("COMPLETION", [[7.14]], [[0]], null)).toEqual([["--"]]);
    expect(call("WAN", [[12345]], null)).toEqual([[1.23]]);
  });

  it("take repeated arguments as one list", () => {
    expect(call("TOTALCHECK", [[6]], [[[1]], [[2, 3]]])).toEqual([[""]]);
    expect(call("TOTALCHECK", [[3], [7]], [[[1], [3]], [[2], [4]]])).toEqual([[""], [""]]);
    expect(call("TOTALCHECK", [[6]], [[[1, 2, 5.5]]])).toEqual([["差 -2.50"]]);
  });

  it("give errors in Excel's form, with a message where Excel shows one", () => {
    expect(call("YOY", [["待定"]], [[1]], null)).toEqual([[new FakeError("#VALUE!", "参数“本年数”中的“待定”不是数值。")]]);
    expect(call("SUBJECT", [["2999999"]], [[2024]], null)).toEqual([[new FakeError("#N/A", "科目目录（2024 年）未收录 2999999。")]]);
    expect(call("CHANGE", [[1e300]], [[1]])).toEqual([[new FakeError("#NUM!")]]);
  });

  it("let errors in cells through, whatever form they arrive in", () => {
    const forms = [new FakeError("#DIV/0!"), { type: "Error", basicValue: "#DIV/0!", basicType: "Error" }, "#DIV/0!"];
    expect(call("YOY", forms.map((form) => [form]), [[1]], null)).toEqual(forms.map(() => [new FakeError("#DIV/0!")]));
    expect(call("SHARE", [[new FakeError("#N/A"), 5]], [[10]], null)).toEqual([[new FakeError("#N/A", undefined), 0.5]]);
    expect(call("CHANGE", [[new FakeError("#REF!")]], [[1]])).toEqual([[new FakeError("#VALUE!", "所引用的单元格是 #REF! 错误。")]]);
    expect(call("CHANGE", [[new FakeError("#NULL!")]], [[1]])).toEqual([[new FakeError("#NULL!")]]);
  });
});
