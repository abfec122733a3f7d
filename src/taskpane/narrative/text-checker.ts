/** Holding a text against tables away from the pane's own thread; here where no worker can be started. */
import type { FigureBook } from "../../core/narrative/figures";
import type { NarrativeReport } from "../../core/narrative/verify/verify";

export interface TextRequest {
  readonly text: string;
  readonly book: FigureBook;
}

export type TextReply = { readonly report: NarrativeReport } | { readonly report: null; readonly cause: string };

export type TextChecker = (request: TextRequest) => Promise<NarrativeReport>;

/** Below this a text is read in a few milliseconds, sooner than a worker starts. */
const SHORT = 3000;

export function textCheckerWithWorker(start: () => Worker): TextChecker {
  return async (request) => {
    if (request.text.length < SHORT) return checkTextHere(request);
    const reply = await inWorker(start, request);
    if (reply === null) return checkTextHere(request);
    if (reply.report === null) throw new Error(reply.cause);
    return reply.report;
  };
}

export const checkTextHere: TextChecker = async ({ text, book }) => {
  const { checkNarrative } = await import("../../core/narrative/verify/verify");
  return checkNarrative(text, book);
};

/** Null when the worker itself does not come up. */
function inWorker(start: () => Worker, request: TextRequest): Promise<TextReply | null> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = start();
    } catch {
      resolve(null);
      return;
    }
    const end = (reply: TextReply | null): void => {
      worker.terminate();
      resolve(reply);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<TextReply>) => end(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      end(null);
    });
    worker.postMessage(request);
  });
}
