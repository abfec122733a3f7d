/** What the controller does with the results of a check: all corrections at once, the report sheet, checking again by itself. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { adoptableTogether, cellAt } from "../../../src/core/present/adoption";
import { checkWorkbook } from "../../../src/core/check/workbook";
import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import { reportPlanner } from "../../../src/taskpane/check/report-files";
import { PaneController } from "../../../src/taskpane/state/controller";
import { SETTLED_MS } from "../../../src/taskpane/state/live-check";
import { samplePane, sampleSheets } from "../sample-pane";

afterEach(() => vi.useRealTimers());

const L7 = { sheet: "表10", row: 6, column: 11 };
const write = (value: number, column = L7.column) => ({ kind: "write", sheet: L7.sheet, top: L7.row, left: column, cells: [[{ value }]] }) as const;

describe("all corrections at once", () => {
  it("are one step, and one step back", async () => {
    const { controller, host } = samplePane("预算公开表");
    await controller.check();
    const before = JSON.stringify(host.contents);
    const { checked } = controller.current();
    await controller.adoptTogether(adoptableTogether(checked?.report.findings ?? [], checked?.sheets ?? []));
    const { adopted } = controller.current();
    expect(adopted.map(({ cell: { row }, value }) => [row, value])).toEqual([[6, "181.93"], [7, "181.93"]]);
    expect(new Set(adopted.map(({ token }) => token.id)).size).toBe(1);
    expect(checkWorkbook(host.contents).findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const [first] = adopted;
    if (first === undefined) throw new Error("something adopted expected");
    await controller.undo(first);
    expect(controller.current().adopted).toEqual([]);
    expect(JSON.stringify(host.contents)).toBe(before);
  });

  it("are not half written when the host refuses", async () => {
    const { controller, host } = samplePane("预算公开表", { readOnly: true });
    await controller.check();
    const { checked } = controller.current();
    const before = JSON.stringify(host.contents);
    await controller.adoptTogether(adoptableTogether(checked?.report.findings ?? [], checked?.sheets ?? []));
    expect(controller.current()).toMatchObject({ adopted: [], stale: false, notice: { kind: "problem" } });
    expect(JSON.stringify(host.contents)).toBe(before);
  });
});

describe("the report sheet", () => {
  const report = async (controller: PaneController): Promise<void> => {
    const { checked, ignored } = controller.current();
    if (checked === null) throw new Error("not checked");
    await controller.writeReport(reportPlanner(checked, ignored, "zh", new Date(2024, 8, 30, 9, 5)));
  };

  it("is made when asked, passed over by the next check, brought up to date in its place, and taken back step by step", async () => {
    const { controller, host } = samplePane("预算公开表");
    await controller.check();
    const before = JSON.stringify(host.contents);
    const counted = controller.current().checked?.report.findings.length;
    await report(controller);
    expect(controller.current()).toMatchObject({ stale: false, report: { sheet: "核对报告", replaced: false } });
    expect(cellAt(host.contents, { sheet: "核对报告", row: 1, column: 0 })?.value).toContain("2024-09-30 09:05");
    const first = controller.current().report;
    await controller.check();
    expect(controller.current().checked?.report.findings).toHaveLength(counted ?? -1);
    expect(controller.current().checked?.report.unrecognised).toEqual([]);
    await report(controller);
    const second = controller.current().report;
    expect(second).toMatchObject({ sheet: "核对报告", replaced: true });
    expect(host.contents.filter(({ name }) => name.startsWith("核对报告"))).toHaveLength(1);
    if (first === null || second === null) throw new Error("two reports expected");
    await controller.undoReport(second);
    await controller.undoReport(first);
    expect(JSON.stringify(host.contents)).toBe(before);
    expect(controller.current()).toMatchObject({ report: null, notice: { kind: "undone" } });
  });

  it("leaves out of its counts what was ignored, and gives the reason", async () => {
    const { controller, host } = samplePane("预算公开表");
    await controller.check();
    const [error] = controller.current().checked?.report.findings.filter(({ severity }) => severity === "error") ?? [];
    if (error === undefined) throw new Error("an error expected");
    await controller.ignore(error, "已与采购科核实");
    await report(controller);
    const text = JSON.stringify(host.contents.find(({ name }) => name === "核对报告"));
    expect(text).toContain("● 错误 1");
    expect(text).toContain("已与采购科核实");
  });
});

describe("checking again by itself", () => {
  const followed = async (checker = (sheets: Parameters<typeof checkWorkbook>[0]) => Promise.resolve(checkWorkbook(sheets))) => {
    vi.useFakeTimers();
    const { name, sheets } = sampleSheets("预算公开表");
    const host = new MemoryHost(sheets, { name });
    const controller = new PaneController(host, ({ sheets: read }) => checker(read));
    await controller.follow();
    await controller.check();
    return { host, controller };
  };

  it("says what has changed and leaves the user where they are", async () => {
    const { host, controller } = await followed();
    const errors = controller.current().checked?.report.findings.filter(({ severity }) => severity === "error") ?? [];
    controller.dispatch({ type: "search", text: "表10" });
    controller.dispatch({ type: "choose", choice: { disclosure: 0, tables: ["B10"] } });
    controller.dispatch({ type: "fold", group: "0/B1", to: "open" });
    controller.dispatch({ type: "select", finding: errors[1]?.id ?? "" });
    host.edit([write(181.93)]);
    expect(controller.current().stale).toBe(true);
    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    expect(controller.current()).toMatchObject({
      stale: false, work: { stage: "rest" }, search: "表10", choice: { tables: ["B10"] }, selected: errors[1]?.id,
      notice: { kind: "rechecked", before: { error: 2 }, after: { error: 1 } },
    });
    expect(controller.current().folds.get("0/B1")).toBe("open");
    host.edit([write(181.93), { ...write(181.93), top: 7 }]);
    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    expect(controller.current()).toMatchObject({ selected: null, notice: { after: { error: 0 } } });
  });

  it("is not set off by the pane's own writing", async () => {
    const { controller } = await followed();
    const [error] = controller.current().checked?.report.findings.filter(({ severity }) => severity === "error") ?? [];
    if (error === undefined) throw new Error("an error expected");
    await controller.adopt(error);
    await controller.mark(["error"]);
    await vi.advanceTimersByTimeAsync(10 * SETTLED_MS);
    expect(controller.current()).toMatchObject({ stale: true, notice: { kind: "marked" } });
  });

  it("gives way to a proposal that is written, so that no older result stands beside it", async () => {
    const { host, controller } = await followed();
    const errors = controller.current().checked?.report.findings.filter(({ severity }) => severity === "error") ?? [];
    host.edit([write(181.93)]);
    if (errors[1] === undefined) throw new Error("a second error expected");
    await controller.adopt(errors[1]);
    await vi.advanceTimersByTimeAsync(10 * SETTLED_MS);
    expect(controller.current()).toMatchObject({ stale: true, adopted: [{ value: "181.93" }] });
  });

  it("keeps the last results when it fails, which are then still said to be old", async () => {
    let checks = 0;
    const { host, controller } = await followed((sheets) => (++checks > 1 ? Promise.reject(new Error("out of memory")) : Promise.resolve(checkWorkbook(sheets))));
    const { checked } = controller.current();
    host.edit([write(181.93)]);
    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    expect(checks).toBe(2);
    expect(controller.current()).toMatchObject({ stale: true, work: { stage: "rest" }, notice: null });
    expect(controller.current().checked).toBe(checked);
  });

  it("is stopped by a check that the user asks for", async () => {
    let checks = 0;
    const { host, controller } = await followed((sheets) => {
      checks += 1;
      return Promise.resolve(checkWorkbook(sheets));
    });
    host.edit([write(181.93)]);
    await controller.check();
    await vi.advanceTimersByTimeAsync(10 * SETTLED_MS);
    expect(checks).toBe(2);
  });
});
