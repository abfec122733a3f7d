import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LiveCheck, QUICK_MS, SETTLED_MS } from "../../../src/taskpane/state/live-check";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A live check whose checks end when told to. */
function made(took = 100): { readonly live: LiveCheck; readonly signals: AbortSignal[]; readonly end: () => void } {
  const signals: AbortSignal[] = [];
  let end = (): void => undefined;
  const live = new LiveCheck((signal) => {
    signals.push(signal);
    return new Promise((resolve) => (end = resolve));
  });
  live.measured(took);
  return { live, signals, end: () => end() };
}

describe("checking by itself", () => {
  it("comes once, a moment after the last of several changes", async () => {
    const { live, signals } = made();
    live.changed();
    await vi.advanceTimersByTimeAsync(SETTLED_MS - 1);
    live.changed();
    await vi.advanceTimersByTimeAsync(SETTLED_MS - 1);
    expect(signals).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(signals).toHaveLength(1);
  });

  it("begins anew when something changes while it runs", async () => {
    const { live, signals } = made();
    live.changed();
    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    live.changed();
    expect(signals[0]?.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it.each([["nothing was checked yet", new LiveCheck(() => Promise.reject(new Error("not to be called")))], ["the last check was slow", made(QUICK_MS).live]])("does not come when %s", async (_, live) => {
    live.changed();
    await vi.advanceTimersByTimeAsync(10 * SETTLED_MS);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("can be switched off, also while it runs, and on again", async () => {
    const { live, signals } = made();
    live.changed();
    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    live.switch(false);
    expect(signals[0]?.aborted).toBe(true);
    live.changed();
    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    expect(signals).toHaveLength(1);
    live.switch(true);
    live.changed();
    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    expect(signals).toHaveLength(2);
  });

  it("gives way to what goes first", async () => {
    const { live, signals } = made();
    live.changed();
    live.stop();
    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    expect(signals).toHaveLength(0);
  });

  it("tells nothing when it fails", async () => {
    const live = new LiveCheck(() => Promise.reject(new Error("busy")));
    live.measured(1);
    live.changed();
    await vi.advanceTimersByTimeAsync(SETTLED_MS);
    live.changed();
    expect(vi.getTimerCount()).toBe(1);
    live.stop();
  });
});
