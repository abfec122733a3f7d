import { describe, expect, it } from "vitest";
import type { ReadPlan } from "../../../src/hosts/host";
import { HostError } from "../../../src/hosts/host-error";
import { MemoryHost } from "../../../src/hosts/memory/memory-host";
import { ComputeController } from "../../../src/taskpane/compute/compute-controller";
import { computableTables, type ComputeState } from "../../../src/taskpane/compute/compute-state";
import { planHere } from "../../../src/taskpane/compute/planner";
import { FORMULA_KINDS } from "../../../src/taskpane/preferences";
import { bureauSheets, computing, lastYear, otherBudget } from "./computing";

const others = [lastYear(), otherBudget()];

function planOf({ plan }: ComputeState) {
  if (plan?.ok !== true) throw new Error(JSON.stringify(plan));
  return plan;
}

const problemsOf = ({ plan }: ComputeState): string[] => (plan?.ok === false ? plan.problems.map(({ code }) => code) : []);

/** The newest thing that was written. */
function latest({ done: [newest] }: ComputeState) {
  if (newest === undefined) throw new Error("nothing was written");
  return newest;
}

/** The sheet of a table. */
function sheetOf(controller: ComputeController, key: string): string {
  const found = computableTables(controller.current()).find(({ table }) => table.key === key);
  if (!found) throw new Error(key);
  return found.table.parts[0].sheet;
}

describe("reading", () => {
  it("asks for merged cells, and begins with the usual table that another one is found for", async () => {
    const plans: ReadPlan[] = [];
    class Watched extends MemoryHost {
      override readSheets(plan: ReadPlan) {
        plans.push(plan);
        return super.readSheets(plan);
      }
    }
    const controller = new ComputeController({ host: new Watched(bureauSheets(), { others }), planner: planHere() });
    await controller.read("budget");
    expect(plans.map(({ merges }) => merges)).toEqual([true]);
    const state = controller.current();
    expect(state.table?.key).toBe("T5");
    expect(state.columns).toEqual(["prior", "change", "changeRate", "share"]);
    expect(state.candidates.prior.map(({ rightYear, sameUnit }) => [rightYear, sameUnit])).toEqual([[true, true]]);
    expect(state.bases).toMatchObject({ prior: { candidate: 0 }, initial: { candidate: null } });
  });

  it.each([[true, "budget", "budget"], [false, "budget", "plain"], [true, "values", "values"], [false, "plain", "plain"]] as const)("where functions calculate: %s, writes for %s", async (functions, usual, written) => {
    const { controller } = computing({ functions });
    await controller.read(usual);
    expect(controller.current().formulas).toBe(written);
  });

  it("stops when asked, and says what the host says when it fails", async () => {
    const stopped = computing();
    const reading = stopped.controller.read("plain");
    stopped.controller.stop();
    await reading;
    expect(stopped.controller.current()).toMatchObject({ book: null, notice: { kind: "stopped" }, work: { stage: "rest" } });
    class Busy extends MemoryHost {
      override readSheets(): Promise<never> {
        return Promise.reject(new HostError("busy"));
      }
    }
    const busy = new ComputeController({ host: new Busy([]), planner: planHere() });
    await busy.read("plain");
    expect(busy.current()).toMatchObject({ book: null, problem: { kind: "host", error: { code: "busy" } }, work: { stage: "rest" } });
  });

  it("finds nothing in an empty workbook", async () => {
    const { controller } = computing({}, []);
    await controller.read("plain");
    expect(controller.current()).toMatchObject({ table: null, plan: null, problem: null });
    expect(computableTables(controller.current())).toEqual([]);
  });

  it("keeps the choices when the workbook is read again", async () => {
    const { controller } = computing({ others });
    await controller.read("plain");
    await controller.chooseTable(0, "T3");
    await controller.chooseColumns(["share"]);
    await controller.read("plain");
    expect(controller.current()).toMatchObject({ table: { key: "T3" }, columns: ["share"], plan: { ok: true } });
  });
});

describe("writing", () => {
  it.each(FORMULA_KINDS)("writes nothing before it is told to, and takes back every cell (%s)", async (formulas) => {
    const { host, controller } = computing({ others });
    const before = structuredClone(host.contents);
    await controller.read(formulas);
    await controller.chooseWriting({ formulas });
    for (const { disclosure, table } of computableTables(controller.current())) {
      await controller.chooseTable(disclosure, table.key);
      expect(planOf(controller.current()).edits.length).toBeGreaterThan(0);
      expect(host.contents).toEqual(before);
      await controller.write();
      expect(host.contents).not.toEqual(before);
      expect(planOf(controller.current()).edits).toEqual([]);
      await controller.undo(latest(controller.current()));
      expect(host.contents).toEqual(before);
      expect(controller.current()).toMatchObject({ notice: { kind: "undone" }, done: [], problem: null });
    }
  });

  it("takes back step by step what was written table by table", async () => {
    const { host, controller } = computing({ others });
    const states = [structuredClone(host.contents)];
    await controller.read("plain");
    for (const key of ["T5", "T3", "T6"]) {
      await controller.chooseTable(0, key);
      await controller.write();
      states.push(structuredClone(host.contents));
    }
    expect(controller.current().done).toHaveLength(3);
    for (const state of states.slice(0, -1).reverse()) {
      await controller.undo(latest(controller.current()));
      expect(host.contents).toEqual(state);
    }
  });

  it("writes nothing when the workbook has changed since the preview, and shows it anew", async () => {
    const { host, controller } = computing({ others });
    await controller.read("plain");
    expect(planOf(controller.current()).preview.columns[0]?.letters).toBe("F");
    host.edit([{ kind: "write", sheet: sheetOf(controller, "T5"), top: 8, left: 5, cells: [[{ value: "备注" }]] }]);
    const changed = structuredClone(host.contents);
    await controller.write();
    expect(host.contents).toEqual(changed);
    expect(controller.current()).toMatchObject({ notice: { kind: "changed" }, done: [] });
    expect(planOf(controller.current()).preview.columns[0]?.letters).not.toBe("F");
  });

  it("says so when a sheet is protected, and writes nothing", async () => {
    const { host, controller } = computing({ others, protectedSheets: bureauSheets().map(({ name }) => name) });
    const before = structuredClone(host.contents);
    await controller.read("plain");
    await controller.write();
    expect(controller.current()).toMatchObject({ problem: { kind: "host", error: { code: "protectedSheet" } }, done: [], work: { stage: "rest" } });
    expect(host.contents).toEqual(before);
  });

  it("does not take back over what was changed since", async () => {
    const { host, controller } = computing({ others });
    await controller.read("plain");
    await controller.write();
    const [edit] = planOf(controller.current()).edits;
    expect(edit).toBeUndefined();
    const sheet = sheetOf(controller, "T5");
    host.edit([{ kind: "write", sheet, top: 6, left: 5, cells: [[{ value: 1 }]] }]);
    const edited = structuredClone(host.contents);
    await controller.undo(latest(controller.current()));
    expect(host.contents).toEqual(edited);
    expect(controller.current()).toMatchObject({ problem: { kind: "host", error: { code: "changedSince" } } });
    expect(controller.current().done).toHaveLength(1);
  });

  it("keeps what stands in existing columns until told to replace it", async () => {
    const { host, controller } = computing({ others });
    await controller.read("values");
    await controller.write();
    const sheet = sheetOf(controller, "T5");
    host.edit([{ kind: "write", sheet, top: 6, left: 5, cells: [[{ value: 1 }]] }]);
    await controller.read("values");
    // The figure itself, and the two that follow from it.
    expect(planOf(controller.current()).preview.clashes.map(({ is, replaced }) => [is, replaced])).toEqual([["1", false], ["348.385", false], ["0.1111111111111111", false]]);
    await controller.chooseWriting({ overwrite: true });
    expect(planOf(controller.current()).preview.clashes.map(({ replaced }) => replaced)).toEqual([true]);
    await controller.chooseTable(0, "T3");
    expect(controller.current().overwrite).toBe(false);
  });
});

describe("what to compare with", () => {
  it("has to be accepted when it is of another organisation and year", async () => {
    const { controller } = computing({ others: [otherBudget()] });
    await controller.read("plain");
    await controller.chooseColumns(["completion"]);
    expect(problemsOf(controller.current())).toEqual(["noBase"]);
    await controller.chooseBase("initial", { candidate: 0 });
    expect(problemsOf(controller.current())).toEqual(["otherOrganisation", "otherYear"]);
    await controller.chooseBase("initial", { accepted: true });
    expect(planOf(controller.current()).preview.bases[0]).toMatchObject({ base: "initial", source: expect.stringContaining("柳州市医疗保障事业管理中心") as string });
    await controller.chooseBase("initial", { candidate: 0 });
    expect(controller.current().bases.initial.accepted).toBe(false);
  });

  it("can be a file picked from the disk, which is taken where it fits", async () => {
    const { host, controller } = computing({}, bureauSheets(), { openWorkbook: (file) => Promise.resolve({ ...lastYear({ inYuan: true }), name: file.name }) });
    await controller.read("plain");
    expect(controller.current().columns).toEqual(["share"]);
    await controller.openFile(new File([], "2023决算.xlsx"));
    expect(controller.current()).toMatchObject({ notice: { kind: "opened", file: "2023决算.xlsx" }, columns: ["prior", "change", "changeRate", "share"], bases: { prior: { candidate: 0 } } });
    expect(planOf(controller.current()).preview.bases[0]).toMatchObject({ conversion: { from: "元", to: "万元" } });
    await controller.write();
    expect(host.contents.map(({ name }) => name).filter((name) => name.startsWith("上年数据"))).toHaveLength(1);
  });

  it("is taken from a file opened for it even where it does not fit, but not without being accepted", async () => {
    const { controller } = computing({}, bureauSheets(), { openWorkbook: () => Promise.resolve(otherBudget()) });
    await controller.read("plain");
    await controller.chooseColumns(["completion"]);
    await controller.openFile(new File([], "预算.xlsx"));
    expect(controller.current()).toMatchObject({ columns: ["completion"], bases: { initial: { candidate: 0, accepted: false } } });
    expect(problemsOf(controller.current())).toEqual(["otherOrganisation", "otherYear"]);
  });

  it("says what is wrong with a file, and goes on without it", async () => {
    const { controller } = computing({}, bureauSheets(), { openWorkbook: () => Promise.resolve({ problem: { zh: "文件有打开密码", en: "the file has a password" } }) });
    await controller.read("plain");
    await controller.openFile(new File([], "锁.xlsx"));
    expect(controller.current()).toMatchObject({ problem: { kind: "file", file: "锁.xlsx", why: { zh: "文件有打开密码" } }, work: { stage: "rest" }, others: [], plan: { ok: true } });
  });

  it("needs an amount unit where the table prints none", async () => {
    const bare = lastYear();
    const sheets = bare.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (typeof cell.value === "string" ? { ...cell, value: cell.value.replace("万元", "") } : cell)) })) }));
    const { controller } = computing({ others: [{ ...bare, sheets }] });
    await controller.read("plain");
    expect(problemsOf(controller.current())).toEqual(["unitUnknown"]);
    await controller.chooseBase("prior", { unit: "万元" });
    expect(planOf(controller.current()).preview.bases[0]?.conversion).toBeNull();
  });
});

describe("固化", () => {
  it.each(["plain", "values"] as const)("turns what was written to %s, after a look, and comes back", async (target) => {
    const { host, controller } = computing({ others, functions: true });
    await controller.read("budget");
    await controller.write();
    const computed = structuredClone(host.contents);
    await controller.previewFreeze(target);
    expect(host.contents).toEqual(computed);
    const { freeze } = controller.current();
    if (freeze?.plan.ok !== true) throw new Error("a plan expected");
    expect(freeze.plan.turned).toBeGreaterThan(20);
    await controller.freeze();
    expect(JSON.stringify(host.contents)).not.toContain("BUDGET.");
    expect(latest(controller.current())).toMatchObject({ kind: "frozen", target, count: freeze.plan.turned });
    await controller.undo(latest(controller.current()));
    expect(host.contents).toEqual(computed);
    expect(controller.current().notice).toEqual({ kind: "frozenUndone" });
  });

  it("finds nothing to turn where there is nothing, and writes nothing when the workbook changed after the look", async () => {
    const { host, controller } = computing({ others, functions: true });
    await controller.read("budget");
    await controller.previewFreeze("values");
    expect(controller.current().freeze?.plan).toMatchObject({ ok: true, turned: 0 });
    await controller.previewFreeze(null);
    expect(controller.current().freeze).toBeNull();
    await controller.write();
    await controller.previewFreeze("plain");
    const sheet = sheetOf(controller, "T5");
    host.edit([{ kind: "write", sheet, top: 6, left: 8, cells: [[{}]] }]);
    const changed = structuredClone(host.contents);
    await controller.freeze();
    expect(host.contents).toEqual(changed);
    expect(controller.current().notice).toEqual({ kind: "changed" });
  });
});
