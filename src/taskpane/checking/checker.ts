/**
 * Checking away from the pane's own thread: Windows restarts an add-in that blocks for five seconds. Where no worker can be
 * started the check runs here after all, once the pane has been drawn.
 */
import type { CheckReport } from "../../core/check/report";
import { NO_OVERRIDES, type RecognitionOverrides } from "../../core/recognise/overrides";
import type { SheetSnapshot } from "../../core/sheets/snapshot";
import type { OfficialList } from "../../core/subjects/official";
import type { CheckReply, CheckRequest } from "./messages";

/** Rejects with an AbortError when stopped, with any other error when the check itself fails. */
export type Checker = (request: CheckRequest, signal: AbortSignal) => Promise<CheckReport>;

/** Why a worker could not be used at all. */
class NoWorker extends Error {}

/** Checks in a worker, and without one where the browser refuses it. The worker stays for the next check: one that knows its work already answers in a fifth of the time. */
export function checkerWithWorker(start: () => Worker): Checker {
  const workers = new IdleWorkers(start);
  let usable = true;
  return async (request, signal) => {
    if (usable) {
      try {
        return await inWorker(workers, request, signal);
      } catch (error) {
        if (!(error instanceof NoWorker)) throw error;
        usable = false;
      }
    }
    return checkHere(request, signal);
  };
}

/** Checks on this thread; can only be stopped before it begins. */
export const checkHere: Checker = async (request, signal) => {
  const { runCheck } = await import("./run-check");
  // A macrotask, so that the browser draws the progress before the thread is taken.
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
  return runCheck(request);
};

/** At most one worker waits; a second one, started while it was busy, ends when it is done. */
class IdleWorkers {
  private idle: Worker | null = null;

  constructor(private readonly start: () => Worker) {}

  /** Throws NoWorker where none can be started. */
  take(): Worker {
    const { idle } = this;
    this.idle = null;
    try {
      return idle ?? this.start();
    } catch (error) {
      throw new NoWorker(String(error));
    }
  }

  giveBack(worker: Worker): void {
    if (this.idle === null) this.idle = worker;
    else worker.terminate();
  }
}

function inWorker(workers: IdleWorkers, request: CheckRequest, signal: AbortSignal): Promise<CheckReport> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = workers.take();
    const heard = new AbortController();
    const end = (settle: () => void, keep: boolean): void => {
      heard.abort();
      if (keep) workers.giveBack(worker);
      else worker.terminate();
      settle();
    };
    signal.addEventListener("abort", () => end(() => reject(new DOMException("stopped", "AbortError")), false), { signal: heard.signal });
    worker.addEventListener("message", ({ data }: MessageEvent<CheckReply>) => {
      // A check that failed may have left anything behind, a full memory for one.
      if (data.report === null) end(() => reject(new Error(data.cause)), false);
      else end(() => resolve(data.report), true);
    }, { signal: heard.signal });
    // Answers come as messages, failed checks too: an error event means that the worker itself did not come up.
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      end(() => reject(new NoWorker(event.message)), false);
    }, { signal: heard.signal });
    worker.postMessage(request);
  });
}

/** The workbook's name goes without its extension, as core takes it. */
export const requestFor = (sheets: readonly SheetSnapshot[], name: string, overrides: RecognitionOverrides = NO_OVERRIDES, official: OfficialList | null = null): CheckRequest => ({
  sheets, workbookName: name.replace(/\.[^.]+$/, ""), overrides, official,
});
