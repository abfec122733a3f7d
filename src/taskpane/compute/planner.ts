/**
 * Planning away from the pane's own thread, since recognising a large workbook takes a while. Where no worker can be started it is
 * done here after all.
 */
import type { Computation, ComputationChoice } from "../../core/ratios/choice";
import type { Freeze, FreezeTarget } from "../../core/ratios/freeze";
import type { Disclosure } from "../../core/recognise/disclosure";
import type { OpeningRequest, PlanAnswer, PlanRequest, Planning } from "./planning";

/** All of it rejects when planning itself fails; what stands in the way of a computation is an answer. */
export interface Planner {
  /** Opens the workbook to compute in, in place of the one before. */
  open(request: OpeningRequest): Promise<readonly Disclosure[]>;
  /** Recognises a workbook to compare with. */
  recognise(request: Pick<OpeningRequest, "name" | "sheets">): Promise<readonly Disclosure[]>;
  plan(choice: ComputationChoice): Promise<Computation>;
  freeze(target: FreezeTarget): Promise<Freeze>;
}

export interface PlanMessage {
  readonly id: number;
  readonly asked: PlanRequest;
}

export type PlanReply = { readonly id: number; readonly answer: PlanAnswer } | { readonly id: number; readonly answer: null; readonly cause: string };

type Answering = (asked: PlanRequest) => Promise<PlanAnswer>;

/** Plans on this thread. */
export const planHere = (): Planner => plannerOf(hereAnswering());

/** Plans in a worker that stays, and here where the browser refuses it. */
export function planInWorker(start: () => Worker): Planner {
  const inWorker = workerAnswering(start);
  const here = hereAnswering();
  let usable = true;
  let opened: PlanRequest | null = null;
  return plannerOf(async (asked) => {
    if (asked.kind === "open") opened = asked;
    if (usable) {
      const answer = await inWorker(asked);
      if (answer !== null) return answer;
      usable = false;
      if (opened !== null && asked.kind !== "open") await here(opened);
    }
    return here(asked);
  });
}

function plannerOf(ask: Answering): Planner {
  const other = (): Error => new Error("another question was answered");
  return {
    open: async (request) => {
      const { kind, answer } = await ask({ kind: "open", request });
      if (kind !== "open") throw other();
      return answer;
    },
    recognise: async (request) => {
      const { kind, answer } = await ask({ kind: "recognise", request });
      if (kind !== "recognise") throw other();
      return answer;
    },
    plan: async (request) => {
      const { kind, answer } = await ask({ kind: "plan", request });
      if (kind !== "plan") throw other();
      return answer;
    },
    freeze: async (request) => {
      const { kind, answer } = await ask({ kind: "freeze", request });
      if (kind !== "freeze") throw other();
      return answer;
    },
  };
}

function hereAnswering(): Answering {
  let planning: Planning | undefined;
  return async (asked) => {
    const { Planning: Fresh } = await import("./planning");
    planning ??= new Fresh();
    // A macrotask, so that the browser draws what is under way before the thread is taken.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return planning.answer(asked);
  };
}

/** Answers null when there is no worker to be had. */
function workerAnswering(start: () => Worker): (asked: PlanRequest) => Promise<PlanAnswer | null> {
  interface Waiting {
    readonly resolve: (answer: PlanAnswer | null) => void;
    readonly reject: (error: Error) => void;
  }
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;
  const started = (): Worker => {
    const fresh = start();
    fresh.addEventListener("message", ({ data }: MessageEvent<PlanReply>) => {
      const asker = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.answer === null) asker?.reject(new Error(data.cause));
      else asker?.resolve(data.answer);
    });
    // Answers come as messages, failures too: an error event means that the worker itself did not come up.
    fresh.addEventListener("error", (event) => {
      event.preventDefault();
      for (const { resolve } of waiting.values()) resolve(null);
      waiting.clear();
    });
    return fresh;
  };
  return (asked) => new Promise((resolve, reject) => {
    try {
      worker ??= started();
    } catch {
      resolve(null);
      return;
    }
    last += 1;
    waiting.set(last, { resolve, reject });
    const message: PlanMessage = { id: last, asked };
    worker.postMessage(message);
  });
}
