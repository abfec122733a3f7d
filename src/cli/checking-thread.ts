/** One worker thread as the pool sees it: it gives a result for every job, whatever becomes of the thread. */
import { Worker } from "node:worker_threads";
import type { ProblemData } from "../report/file-report";
import type { Job, JobResult, WorkerMessage, WorkerSettings } from "./jobs";

/**
 * What one file may use of memory. A 100,000-row sheet takes a third of it; beyond it the thread ends by itself, without
 * taking the program along. A small young generation keeps the whole flat (135 MB for two threads, against 240) and is
 * no slower.
 */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 24 };

/** A result, or why there is none. After a problem the thread is gone. */
export type ThreadResult = { readonly result: JobResult } | { readonly problem: ProblemData };

export class CheckingThread {
  readonly #worker: Worker;
  #ready = false;
  #failure: ProblemData | null = null;
  #waiting: { readonly job: Job; readonly milliseconds: number; readonly settle: (result: ThreadResult) => void } | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(settings: WorkerSettings) {
    this.#worker = new Worker(new URL(/* webpackChunkName: "worker" */ "./worker.ts", import.meta.url), { workerData: settings, resourceLimits: MEMORY, stderr: true });
    // Remarks of the reading library on odd files, in English and of no use to anybody; what goes wrong is a message or an error.
    this.#worker.stderr.resume();
    this.#worker.on("message", (message: WorkerMessage) => {
      if (message.kind === "done") {
        this.#settle({ result: message.result });
        return;
      }
      this.#ready = true;
      this.#start();
    });
    this.#worker.on("error", (error: Error) => this.#fail("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? { code: "memory", args: {} } : { code: "internal", args: { cause: error.message } }));
    this.#worker.on("exit", () => this.#fail({ code: "internal", args: { cause: "worker exit" } }));
  }

  /** False once a job ended without a result. */
  get alive(): boolean {
    return this.#failure === null;
  }

  /** One job at a time. `milliseconds` count from when the thread has loaded. */
  run(job: Job, milliseconds: number): Promise<ThreadResult> {
    return new Promise((settle) => {
      this.#waiting = { job, milliseconds, settle };
      if (this.#failure !== null) this.#settle({ problem: this.#failure });
      else if (this.#ready) this.#start();
    });
  }

  async end(): Promise<void> {
    this.#failure ??= { code: "internal", args: { cause: "ended" } };
    await this.#worker.terminate();
  }

  #start(): void {
    const waiting = this.#waiting;
    if (waiting === null) return;
    this.#timer = setTimeout(() => {
      this.#fail({ code: "timeout", args: { seconds: String(waiting.milliseconds / 1000) } });
      void this.#worker.terminate();
    }, waiting.milliseconds);
    this.#worker.postMessage(waiting.job);
  }

  #fail(problem: ProblemData): void {
    this.#failure ??= problem;
    this.#settle({ problem: this.#failure });
  }

  #settle(result: ThreadResult): void {
    clearTimeout(this.#timer);
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.settle(result);
  }
}
