import { describe, expect, it } from "vitest";
import { checkerWithWorker, requestFor } from "../../src/taskpane/checking/checker";
import type { CheckReply, CheckRequest } from "../../src/taskpane/checking/messages";
import { sampleSheets } from "./sample-pane";

/** A worker as far as the checker uses one. */
class MadeWorker extends EventTarget implements Worker {
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  ended = false;

  constructor(private readonly answer: (request: CheckRequest) => CheckReply | "broken" | "silent") {
    super();
  }

  postMessage(request: CheckRequest): void {
    const answer = this.answer(request);
    if (answer === "silent") return;
    queueMicrotask(() => this.dispatchEvent(answer === "broken" ? Object.assign(new Event("error"), { message: "refused" }) : new MessageEvent("message", { data: answer })));
  }

  terminate(): void {
    this.ended = true;
  }
}

const { name, sheets } = sampleSheets("廉江");
const request = requestFor(sheets, name);
const goesOn = (): AbortSignal => new AbortController().signal;
const empty: CheckReply = { report: { disclosures: [], unrecognised: [], findings: [] } };

describe("checking away from the pane's thread", () => {
  it("leaves the extension out of the workbook's name", () => {
    expect(requestFor([], "2024.决算.公开表.xlsx").workbookName).toBe("2024.决算.公开表");
    expect(requestFor([], "工作簿1").workbookName).toBe("工作簿1");
  });

  it("takes the worker's report, and asks the same worker again", async () => {
    const workers: MadeWorker[] = [];
    const check = checkerWithWorker(() => {
      const worker = new MadeWorker(() => empty);
      workers.push(worker);
      return worker;
    });
    expect(await check(request, goesOn())).toBe(empty.report);
    expect(await check(request, goesOn())).toBe(empty.report);
    expect(workers.map(({ ended }) => ended)).toEqual([false]);
  });

  it("asks a second worker while the first is busy, and keeps one of them", async () => {
    const workers: MadeWorker[] = [];
    const check = checkerWithWorker(() => {
      const worker = new MadeWorker(() => empty);
      workers.push(worker);
      return worker;
    });
    await Promise.all([check(request, goesOn()), check(request, goesOn())]);
    expect(workers.map(({ ended }) => ended)).toEqual([false, true]);
  });

  it("passes on that the check failed, and starts afresh", async () => {
    const answers: CheckReply[] = [{ report: null, cause: "out of memory" }, empty];
    const workers: MadeWorker[] = [];
    const check = checkerWithWorker(() => {
      const worker = new MadeWorker(() => answers.shift() ?? empty);
      workers.push(worker);
      return worker;
    });
    await expect(check(request, goesOn())).rejects.toThrow("out of memory");
    expect(await check(request, goesOn())).toBe(empty.report);
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it("ends the worker at once when stopped", async () => {
    const stop = new AbortController();
    const worker = new MadeWorker(() => "silent");
    const checked = checkerWithWorker(() => worker)(request, stop.signal);
    stop.abort();
    await expect(checked).rejects.toMatchObject({ name: "AbortError" });
    expect(worker.ended).toBe(true);
  });

  it.each([
    ["cannot be made", () => { throw new Error("refused by the policy"); }],
    ["does not come up", () => new MadeWorker(() => "broken")],
  ])("checks on this thread when the worker %s, and does not try again", async (_, start) => {
    let starts = 0;
    const check = checkerWithWorker(() => {
      starts += 1;
      return start();
    });
    expect((await check(request, goesOn())).disclosures[0]?.disclosure.tables).toHaveLength(9);
    await check(request, goesOn());
    expect(starts).toBe(1);
  });
});
