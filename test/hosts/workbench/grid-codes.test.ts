import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { describe, expect, it } from "vitest";
import { BORDERS, HORIZONTAL, TRUE, VERTICAL, WRAP } from "../../../src/hosts/workbench/grid-codes";

describe("codes of the grid", () => {
  it("are those of Univer", () => {
    expect(TRUE).toBe(BooleanNumber.TRUE);
    expect(WRAP).toBe(WrapStrategy.WRAP);
    expect(HORIZONTAL).toEqual({ left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT, justified: HorizontalAlign.JUSTIFIED, distributed: HorizontalAlign.DISTRIBUTED });
    expect(VERTICAL).toEqual({ top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM });
    const names: Readonly<Record<string, string>> = { dashDot: "DASH_DOT", dashDotDot: "DASH_DOT_DOT", mediumDashed: "MEDIUM_DASHED", mediumDashDot: "MEDIUM_DASH_DOT", mediumDashDotDot: "MEDIUM_DASH_DOT_DOT", slantDashDot: "SLANT_DASH_DOT" };
    for (const [name, code] of Object.entries(BORDERS)) expect(BorderStyleTypes[code]).toBe(names[name] ?? name.toUpperCase());
  });
});
