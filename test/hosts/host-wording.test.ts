/** Every error of a host has words in both languages that leave no argument open. */
import { describe, expect, it } from "vitest";
import { HOST_ERROR_CODES, HostError } from "../../src/hosts/host-error";
import { describeHostError, hostErrorAdvice } from "../../src/hosts/host-wording";

const ARGUMENTS = { sheet: "Sheet1", cells: "6000000", limit: "5000000", needs: "ExcelApi 1.9", cause: "GeneralException" };

describe("words for the errors of a host", () => {
  it.each(HOST_ERROR_CODES)("%s says what happened and what to do, in both languages", (code) => {
    const error = new HostError(code, ARGUMENTS);
    for (const words of [describeHostError, hostErrorAdvice]) {
      expect(words(error, "zh")).toMatch(/\p{Script=Han}/u);
      expect(words(error, "en")).toMatch(/^[^\p{Script=Han}]+$/u);
      expect(words(error, "zh") + words(error, "en")).not.toMatch(/\{\w+\}/);
    }
  });

  it("puts the arguments in", () => {
    expect(describeHostError(new HostError("protectedSheet", { sheet: "支出" }), "zh")).toContain("支出");
  });
});
