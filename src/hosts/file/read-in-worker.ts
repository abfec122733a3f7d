/**
 * Reading a workbook in a browser, away from the page's own thread: the reading library is large and a workbook may be. Where no
 * worker can be started it is read here after all.
 */
import { FileProblem, type FileProblemArguments, type FileProblemCode } from "./problems";
import type { FileContents } from "./workbook-bytes";

export interface ReadingRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ReadingReply = { readonly contents: FileContents } | { readonly problem: { readonly code: FileProblemCode; readonly args: FileProblemArguments } };

/** Reads a workbook, as `readWorkbookBytes` does and with its limits. Throws FileProblem. */
export async function readWorkbookInWorker(name: string, bytes: Uint8Array): Promise<FileContents> {
  const answer = await ask({ name, bytes });
  if (answer === null) {
    const { readWorkbookBytes } = await import(/* webpackChunkName: "workbook-reader" */ "./workbook-bytes");
    return readWorkbookBytes(name, bytes);
  }
  if ("problem" in answer) throw new FileProblem(answer.problem.code, name, answer.problem.args);
  return answer.contents;
}

/** The worker's reply; null when there can be no worker. */
function ask(request: ReadingRequest): Promise<ReadingReply | null> {
  return new Promise((resolve) => {
    let worker: Worker;
    try {
      worker = new Worker(/* webpackChunkName: "reading-worker" */ new URL("./reading-worker.ts", import.meta.url));
    } catch {
      resolve(null);
      return;
    }
    const end = (answer: ReadingReply | null): void => {
      worker.terminate();
      resolve(answer);
    };
    worker.addEventListener("message", ({ data }: MessageEvent<ReadingReply>) => end(data));
    // Problems come as messages: an error event means that the worker itself did not come up.
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      end(null);
    });
    worker.postMessage(request);
  });
}
