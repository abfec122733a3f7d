import { beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/findings";
import { nextState, type PaneEvent, type PaneState } from "../../../src/taskpane/state/pane-state";
import { printOf } from "../../../src/taskpane/state/ignored";
import { countsOf } from "../../../src/taskpane/state/counts";
import { neighbour, shownGroups } from "../../../src/taskpane/state/selection";
import { samplePane } from "../sample-pane";

let checked: PaneState;
const after = (...events: PaneEvent[]): PaneState => events.reduce(nextState, checked);
const findingsOf = (state: PaneState): Finding[] => shownGroups(state, "zh").flatMap(({ findings }) => findings);

beforeAll(async () => {
  const { controller } = samplePane("预算公开表");
  await controller.check();
  checked = controller.current();
});

describe("what is shown", () => {
  it("has the worst table first and rounding folded", () => {
    const groups = shownGroups(checked, "zh");
    expect(groups.map(({ worst, open }) => [worst, open])).toEqual([["error", true], ["rounding", false], ["rounding", false], ["rounding", false], ["rounding", false]]);
    expect(groups[0]?.table?.id).toBe("B10");
  });

  it("keeps to the severities asked for, and unfolds what was asked for", () => {
    const state = after({ type: "toggleSeverity", severity: "rounding" });
    expect(shownGroups(state, "zh").every(({ worst, open }) => worst === "rounding" && open)).toBe(true);
    expect(findingsOf(nextState(state, { type: "toggleSeverity", severity: "rounding" }))).toHaveLength(6);
  });

  it("comes back to the findings when a severity is chosen from another list", () => {
    expect(after({ type: "show", shown: "holds" }, { type: "toggleSeverity", severity: "error" })).toMatchObject({ shown: "findings", severities: ["error"] });
  });

  it.each([["L7", 1], ["181.93", 2], ["政府采购 l8", 1], ["预x2-2", 1], ["没有这样的词", 0]])("search “%s” finds %i", (text, count) => {
    expect(findingsOf(after({ type: "search", text }))).toHaveLength(count);
  });

  it("shows the findings of a table, and of the two tables that a relation joins", () => {
    const rounding = findingsOf(after({ type: "choose", choice: { disclosure: 0, tables: ["B3"] } }));
    expect(rounding.length).toBeGreaterThan(0);
    expect(rounding.some(({ table }) => table === "B3")).toBe(true);
    const between = findingsOf(after({ type: "choose", choice: { disclosure: 0, tables: ["B1", "B3"] } }));
    expect(between.map(({ rule }) => rule)).toContain("尾差");
    expect(between.every(({ table }) => table === "B1" || table === "B3")).toBe(true);
    expect(findingsOf(after({ type: "choose", choice: { disclosure: 0, tables: ["B2", "B10"] } }))).toEqual([]);
  });

  it("drops all filters at once", () => {
    const state = after({ type: "search", text: "没有这样的词" }, { type: "toggleSeverity", severity: "hint" }, { type: "choose", choice: { disclosure: 0, tables: ["B2"] } }, { type: "clearFilters" });
    expect(findingsOf(state)).toHaveLength(6);
  });

  it("walks from finding to finding through open groups only", () => {
    const groups = shownGroups(checked, "zh");
    const [first, second] = findingsOf(checked);
    if (first === undefined || second === undefined) throw new Error("two findings expected");
    expect(neighbour(groups, first.id, 1)).toBe(second);
    expect(neighbour(groups, second.id, 1)).toBeNull();
    expect(neighbour(groups, first.id, -1)).toBeNull();
    expect(neighbour(groups, "unknown", 1)).toBeNull();
  });

  it("folds and unfolds by hand", () => {
    const [group] = shownGroups(checked, "zh");
    expect(shownGroups(after({ type: "fold", group: group?.key ?? "", to: "folded" }), "zh")[0]?.open).toBe(false);
  });
});

describe("counts", () => {
  it("count findings by severity and relations by outcome", () => {
    const counts = countsOf(checked);
    expect(counts.findings).toEqual({ error: 2, review: 0, rounding: 4, hint: 0 });
    expect(counts.outcomes.holds).toBeGreaterThan(300);
    expect(counts.unchecked).toBe(0);
  });

  it("count tables that are missing and relations without data as not checked", async () => {
    const { controller } = samplePane("株洲");
    await controller.check();
    const state = controller.current();
    const { disclosure, counts } = state.checked?.report.disclosures[0] ?? {};
    expect(disclosure?.missingTables.length).toBeGreaterThan(0);
    expect(countsOf(state).unchecked).toBe((disclosure?.missingTables.length ?? 0) + (counts?.missingData ?? 0));
  });
});

it("a finding with other figures is another finding", () => {
  const [error] = findingsOf(checked);
  if (error === undefined) throw new Error("an error expected");
  expect(printOf({ ...error, args: { ...error.args, value: "181.94" } })).not.toBe(printOf(error));
  expect(printOf({ ...error })).toBe(printOf(error));
});
