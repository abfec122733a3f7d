import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/findings";
import { cellAt } from "../../../src/core/present/adoption";
import { HostError } from "../../../src/hosts/host-error";
import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import { checkHere } from "../../../src/taskpane/checking/checker";
import { PaneController } from "../../../src/taskpane/state/controller";
import { IGNORED_KEY } from "../../../src/taskpane/state/ignored";
import type { PaneState } from "../../../src/taskpane/state/pane-state";
import { countsOf } from "../../../src/taskpane/state/counts";
import { shownGroups } from "../../../src/taskpane/state/selection";
import { samplePane, sampleSheets } from "../sample-pane";

const errors = (state: PaneState): Finding[] => (state.checked?.report.findings ?? []).filter(({ severity }) => severity === "error");
const firstError = (controller: PaneController): Finding => {
  const [error] = errors(controller.current());
  if (error === undefined) throw new Error("the sample has no error");
  return error;
};

describe("checking", () => {
  it("goes through reading and checking to a report", async () => {
    const { controller } = samplePane("预算公开表");
    const stages: string[] = [];
    controller.subscribe(() => stages.push(controller.current().work.stage));
    await controller.check();
    expect([...new Set(stages)]).toEqual(["reading", "checking", "rest"]);
    expect(countsOf(controller.current()).findings).toMatchObject({ error: 2, review: 0 });
  });

  it("does nothing on a second call while one is running", async () => {
    const { controller } = samplePane("廉江");
    let checks = 0;
    controller.subscribe(() => (checks += controller.current().work.stage === "checking" ? 1 : 0));
    await Promise.all([controller.check(), controller.check()]);
    expect(checks).toBe(1);
  });

  it("can be stopped, and keeps what was there before", async () => {
    const { controller } = samplePane("预算公开表");
    await controller.check();
    const { checked } = controller.current();
    const again = controller.check();
    controller.stop();
    await again;
    expect(controller.current()).toMatchObject({ work: { stage: "rest" }, notice: { kind: "stopped" } });
    expect(controller.current().checked).toBe(checked);
  });

  it("says why it failed: the host's reason, or what the check met", async () => {
    const { sheets } = sampleSheets("廉江");
    const refusing = new (class extends MemoryHost {
      override readSheets(): Promise<never> {
        return Promise.reject(new HostError("cellBeingEdited"));
      }
    })(sheets);
    const one = new PaneController(refusing, checkHere);
    await one.check();
    expect(one.current().work).toMatchObject({ stage: "failed", problem: { kind: "host", error: { code: "cellBeingEdited" } } });
    const two = new PaneController(new MemoryHost(sheets), () => Promise.reject(new Error("out of memory")));
    await two.check();
    expect(two.current().work).toMatchObject({ stage: "failed", problem: { kind: "check", cause: "out of memory" } });
  });
});

describe("adopting and taking back", () => {
  it("writes the proposal, and a second check finds it right", async () => {
    const { controller, host } = samplePane("预算公开表");
    await controller.check();
    for (const error of errors(controller.current())) await controller.adopt(error);
    expect(controller.current()).toMatchObject({ stale: true, adopted: [{ value: "181.93" }, { value: "181.93" }] });
    await controller.check();
    expect(errors(controller.current())).toEqual([]);
    expect(host.contents.length).toBeGreaterThan(0);
  });

  it("puts the cell back as it was", async () => {
    const { controller, host } = samplePane("预算公开表");
    await controller.check();
    const before = JSON.stringify(host.contents);
    const error = firstError(controller);
    await controller.adopt(error);
    expect(error.proposal && cellAt(host.contents, error.proposal)?.value).toBe(181.93);
    const [adopted] = controller.current().adopted;
    if (adopted === undefined) throw new Error("nothing was adopted");
    await controller.undo(adopted);
    expect(JSON.stringify(host.contents)).toBe(before);
    expect(controller.current()).toMatchObject({ adopted: [], notice: { kind: "undone" } });
  });

  it("reports a host that refuses, and says nothing was adopted", async () => {
    const { controller } = samplePane("预算公开表", { readOnly: true });
    await controller.check();
    await controller.adopt(firstError(controller));
    expect(controller.current()).toMatchObject({ adopted: [], stale: false, notice: { kind: "problem", problem: { error: { code: "readOnly" } } } });
  });
});

describe("ignoring", () => {
  it("is kept in the workbook with its reason, counted apart, and can be taken back", async () => {
    const { controller, host } = samplePane("预算公开表");
    await controller.check();
    const error = firstError(controller);
    await controller.ignore(error, " 已与采购科核实 ");
    expect(countsOf(controller.current())).toMatchObject({ ignored: 1, findings: { error: 1 } });
    expect(await host.memory.get(IGNORED_KEY)).toContain("已与采购科核实");
    await controller.check();
    expect(countsOf(controller.current()).ignored).toBe(1);
    controller.dispatch({ type: "show", shown: "ignored" });
    expect(shownGroups(controller.current(), "zh").flatMap(({ findings }) => findings)).toEqual([error]);
    await controller.restore(error);
    expect(await host.memory.get(IGNORED_KEY)).toBeNull();
    expect(countsOf(controller.current())).toMatchObject({ ignored: 0, findings: { error: 2 } });
  });

  it("survives a workbook whose kept text was edited by hand", async () => {
    const { controller } = samplePane("预算公开表", { kept: new Map([[IGNORED_KEY, '[{"id":1},null,"x"]']]) });
    await controller.check();
    expect(countsOf(controller.current()).ignored).toBe(0);
  });
});

describe("marks and changes", () => {
  it("marks errors and what is to be verified, and clears them", async () => {
    const { controller, host } = samplePane("预算公开表");
    await controller.check();
    const sheet = firstError(controller).cells[0]?.sheet ?? "";
    await controller.mark();
    expect(host.marksOf(sheet)).toEqual([{ severity: "error", ranges: [{ top: 6, left: 11, bottom: 6, right: 11 }, { top: 7, left: 11, bottom: 7, right: 11 }] }]);
    await controller.clearMarks();
    expect(host.marksOf(sheet)).toEqual([]);
  });

  it("shows a cell, and says that results are old once the workbook changes", async () => {
    const { controller, host } = samplePane("预算公开表");
    const end = await controller.follow();
    const sheet = host.contents[0]?.name ?? "";
    const edit = { kind: "write", sheet, top: 50, left: 0, cells: [[{ value: 1 }]] } as const;
    host.edit([edit]);
    expect(controller.current().stale).toBe(false);
    await controller.check();
    host.edit([edit]);
    expect(controller.current().stale).toBe(true);
    await end();
    await controller.reveal({ sheet, row: 3, column: 2 });
    expect(host.shown).toEqual({ sheet, row: 3, column: 2 });
  });
});
