/** The worker that plans computations: requests by number, answers by the same. */
import type { PlanMessage, PlanReply } from "./planner";
import { Planning } from "./planning";

const planning = new Planning();

self.addEventListener("message", ({ data }: MessageEvent<PlanMessage>) => {
  self.postMessage(reply(data));
});

function reply({ id, asked }: PlanMessage): PlanReply {
  try {
    return { id, answer: planning.answer(asked) };
  } catch (error) {
    return { id, answer: null, cause: error instanceof Error ? error.message : String(error) };
  }
}
