import { describe, expect, it } from "vitest";
import { NO_OVERRIDES } from "../../../src/core/recognise/overrides";
import type { ComputationChoice } from "../../../src/core/ratios/choice";
import { planHere, planInWorker, type PlanMessage } from "../../../src/taskpane/compute/planner";
import { Planning } from "../../../src/taskpane/compute/planning";
import { bureauSheets } from "./computing";

const workbook = { name: "柳州市医疗保障局2024年度部门决算.xlsx", sheets: bureauSheets(), overrides: NO_OVERRIDES, official: null };
const share: ComputationChoice = { disclosure: 0, table: "T5", columns: ["share"], bases: {}, formulas: "plain" };

/** A worker in name only: answers as `reply` does, after a while. */
class MadeWorker extends EventTarget implements Worker {
  onmessage = null;
  onmessageerror = null;
  onerror = null;

  constructor(private readonly reply: (message: PlanMessage, worker: MadeWorker) => void) {
    super();
  }

  postMessage(message: PlanMessage): void {
    setTimeout(() => this.reply(message, this), 0);
  }

  answer(data: unknown): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }

  terminate(): void {
    throw new Error("it stays");
  }
}

const working = (): MadeWorker => {
  const planning = new Planning();
  return new MadeWorker(({ id, asked }, worker) => worker.answer({ id, answer: planning.answer(asked) }));
};

describe("the planner", () => {
  it.each([["here", () => planHere()], ["in a worker", () => planInWorker(working)]] as const)("plans %s in the workbook that was opened", async (_, start) => {
    const planner = start();
    const disclosures = await planner.open(workbook);
    expect(disclosures[0]?.unit).toBe("柳州市医疗保障局");
    expect(await planner.plan(share)).toMatchObject({ ok: true, preview: { cells: 25 } });
    expect(await planner.freeze("plain")).toMatchObject({ ok: true, turned: 0 });
    expect(await planner.recognise({ name: "空.xlsx", sheets: [] })).toEqual([]);
    // What is recognised to compare with does not become the workbook to compute in.
    expect(await planner.plan(share)).toMatchObject({ ok: true });
  });

  it("keeps one worker, and matches answers to questions whatever their order", async () => {
    let started = 0;
    const held: (() => void)[] = [];
    const planner = planInWorker(() => {
      started += 1;
      const planning = new Planning();
      return new MadeWorker(({ id, asked }, worker) => held.push(() => worker.answer({ id, answer: planning.answer(asked) })));
    });
    const recognised = planner.recognise(workbook);
    const frozen = planner.freeze("plain");
    await new Promise((resolve) => setTimeout(resolve, 5));
    for (const answer of held.reverse()) answer();
    expect(await frozen).toMatchObject({ ok: true });
    expect(await recognised).toHaveLength(1);
    expect(started).toBe(1);
  });

  it.each([
    ["cannot be started", () => { throw new Error("forbidden"); }],
    ["does not come up", () => new MadeWorker((_, worker) => worker.dispatchEvent(new Event("error")))],
  ] as const)("plans here when the worker %s", async (_, start) => {
    const planner = planInWorker(start);
    expect(await planner.open(workbook)).toHaveLength(1);
    expect(await planner.plan(share)).toMatchObject({ ok: true });
  });

  it("opens the workbook here when the worker goes away later", async () => {
    const planning = new Planning();
    const planner = planInWorker(() => new MadeWorker(({ id, asked }, worker) => {
      if (asked.kind === "plan") worker.dispatchEvent(new Event("error"));
      else worker.answer({ id, answer: planning.answer(asked) });
    }));
    await planner.open(workbook);
    expect(await planner.plan(share)).toMatchObject({ ok: true, preview: { cells: 25 } });
  });

  it("rejects when planning itself fails", async () => {
    const planner = planInWorker(() => new MadeWorker(({ id }, worker) => worker.answer({ id, answer: null, cause: "out of memory" })));
    await expect(planner.open(workbook)).rejects.toThrow("out of memory");
  });
});
