/** The worker that holds a text against tables: one request, one reply. */
import { checkNarrative } from "../../core/narrative/verify/verify";
import type { TextReply, TextRequest } from "./text-checker";

self.addEventListener("message", ({ data }: MessageEvent<TextRequest>) => {
  self.postMessage(reply(data));
});

function reply({ text, book }: TextRequest): TextReply {
  try {
    return { report: checkNarrative(text, book) };
  } catch (error) {
    return { report: null, cause: error instanceof Error ? error.message : String(error) };
  }
}
