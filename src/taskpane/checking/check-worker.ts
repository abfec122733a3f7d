/** The worker that checks a workbook: to each request one reply. */
import type { CheckReply, CheckRequest } from "./messages";
import { runCheck } from "./run-check";

self.addEventListener("message", ({ data }: MessageEvent<CheckRequest>) => {
  self.postMessage(reply(data));
});

function reply(request: CheckRequest): CheckReply {
  try {
    return { report: runCheck(request) };
  } catch (error) {
    return { report: null, cause: error instanceof Error ? error.message : String(error) };
  }
}
