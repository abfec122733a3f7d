/** The worker that reads and writes files: requests one after the other, replies in their order. */
import type { FileReply, FileRequest } from "./messages";
import { openFile } from "./open-file";
import { saveFile } from "./save-file";

self.addEventListener("message", ({ data }: MessageEvent<FileRequest>) => {
  waiting = waiting.then(async () => self.postMessage(await reply(data)));
});

let waiting: Promise<void> = Promise.resolve();

async function reply(request: FileRequest): Promise<FileReply> {
  if (request.kind === "open") return await openFile(request.name, request.bytes);
  try {
    return { saved: await saveFile(request.order) };
  } catch (error) {
    return { cause: error instanceof Error ? error.message : String(error) };
  }
}
