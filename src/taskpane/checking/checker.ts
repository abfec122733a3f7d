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

/** Checks in a worker, and without one where the browser refuses it. */
export function checkerWithWorker(start: () => Worker): Checker {
  let usable = true;
  return async (request, signal) => {
    if (usable) {
      try {
        return await inWorker(start, request, signal);
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

function inWorker(start: () => Worker, request: CheckRequest, signal: AbortSignal): Promise<CheckReport> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    let worker: Worker;
    try {
      worker = start();
    } catch (error) {
      reject(new NoWorker(String(error)));
      return;
    }
    const end = (): void => {
      worker.terminate();
      signal.removeEventListener("abort", stop);
    };
    const stop = (): void => {
      end();
      reject(new DOMException("stopped", "AbortError"));
    };
    signal.addEventListener("abort", stop);
    worker.addEventListener("message", ({ data }: MessageEvent<CheckReply>) => {
      end();
      if (data.report === null) reject(new Error(data.cause));
      else resolve(data.report);
    });
    // Answers come as messages, failed checks too: an error event means that the worker itself did not come up.
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      end();
      reject(new NoWorker(event.message));
    });
    worker.postMessage(request);
  });
}

/** The workbook's name goes without its extension, as core takes it. */
export const requestFor = (sheets: readonly SheetSnapshot[], name: string, overrides: RecognitionOverrides = NO_OVERRIDES, official: OfficialList | null = null): CheckRequest => ({
  sheets, workbookName: name.replace(/\.[^.]+$/, ""), overrides, official,
});
