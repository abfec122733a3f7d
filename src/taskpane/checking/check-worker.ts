/** The worker that checks a workbook: one request, one reply. */
import { checkWorkbook } from "../../core/check/workbook";
import type { CheckReply, CheckRequest } from "./messages";

self.addEventListener("message", ({ data }: MessageEvent<CheckRequest>) => {
  self.postMessage(reply(data));
});

function reply({ sheets, workbookName }: CheckRequest): CheckReply {
  try {
    return { report: checkWorkbook(sheets, { workbookName }) };
  } catch (error) {
    return { report: null, cause: error instanceof Error ? error.message : String(error) };
  }
}
