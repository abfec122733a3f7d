/** The worker that reads a workbook's bytes: one request, one reply. */
import { FileProblem } from "./problems";
import type { ReadingReply, ReadingRequest } from "./read-in-worker";
import { readWorkbookBytes } from "./workbook-bytes";

self.addEventListener("message", ({ data }: MessageEvent<ReadingRequest>) => {
  void reply(data).then((answer) => self.postMessage(answer));
});

async function reply({ name, bytes }: ReadingRequest): Promise<ReadingReply> {
  try {
    return { contents: await readWorkbookBytes(name, bytes) };
  } catch (error) {
    if (error instanceof FileProblem) return { problem: { code: error.code, args: error.args } };
    return { problem: { code: "internal", args: { cause: String(error) } } };
  }
}
