import { describe, expect, it } from "vitest";
import { shownGroups } from "../../../src/taskpane/state/selection";
import { tableSummaries } from "../../../src/taskpane/state/table-summary";
import { samplePane } from "../sample-pane";

describe("the summary by table", () => {
  it("has the worst table first, and every table", async () => {
    const { controller } = samplePane("预算公开表");
    await controller.check();
    const summaries = tableSummaries(controller.current());
    expect(summaries).toHaveLength(controller.current().checked?.report.disclosures[0]?.disclosure.tables.length ?? 0);
    expect(summaries[0]).toMatchObject({ key: "B10", title: "政府采购预算表", unit: null, findings: { error: 2, review: 0, rounding: 0, hint: 0 } });
    expect(summaries.map(({ findings }) => [findings.error, findings.review, findings.rounding]).slice(1, 6)).toEqual([[0, 0, 1], [0, 0, 1], [0, 0, 1], [0, 0, 1], [0, 0, 0]]);
    expect(summaries.every(({ holds }) => holds > 0)).toBe(true);
  });

  it.each(["预算公开表", "株洲"] as const)("counts what choosing the table shows, %s", async (kind) => {
    const { controller } = samplePane(kind);
    await controller.check();
    for (const { disclosure, key, findings } of tableSummaries(controller.current())) {
      controller.dispatch({ type: "choose", choice: { disclosure, tables: [key] } });
      const shown = shownGroups(controller.current(), "zh").flatMap((group) => group.findings);
      expect(shown, key).toHaveLength(Object.values(findings).reduce((sum, count) => sum + count, 0));
    }
  });

  it("leaves out what was ignored, and says where data is missing", async () => {
    const { controller } = samplePane("预算公开表");
    await controller.check();
    const [error] = controller.current().checked?.report.findings.filter(({ severity }) => severity === "error") ?? [];
    if (error === undefined) throw new Error("an error expected");
    await controller.ignore(error, "");
    expect(tableSummaries(controller.current())[0]?.findings.error).toBe(1);
    const other = samplePane("株洲").controller;
    await other.check();
    expect(tableSummaries(other.current()).some(({ unchecked }) => unchecked > 0)).toBe(true);
  });

  it("is empty before a check", () => {
    expect(tableSummaries({ checked: null, ignored: [] })).toEqual([]);
  });
});
