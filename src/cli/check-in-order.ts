/** Checks many files on several threads and gives the results in the order of the files, holding only a few at a time. */
import { CheckingThread } from "./checking-thread";
import { summarise, type FileReport } from "../report/file-report";
import type { Input } from "./inputs";
import type { JobResult, WorkerSettings } from "./jobs";
import type { RenderedReport } from "./render";

export interface CheckingSettings {
  readonly worker: WorkerSettings;
  readonly threads: number;
  /** Longest time for one file, in milliseconds. */
  readonly timeout: number;
  /** For files that no worker gave a result for. */
  readonly renderProblem: (report: FileReport, index: number) => RenderedReport;
}

/** Files under way or done and waiting for an earlier one, per thread. It bounds memory; a slow file seldom holds up this many. */
const AHEAD = 8;

export async function* checkInOrder(inputs: readonly Input[], settings: CheckingSettings): AsyncGenerator<JobResult> {
  const pool = new ThreadPool(settings);
  const waiting: Promise<JobResult>[] = [];
  try {
    for (const [index, input] of inputs.entries()) {
      waiting.push(pool.check(input, index));
      if (waiting.length < settings.threads * AHEAD) continue;
      const next = waiting.shift();
      if (next !== undefined) yield await next;
    }
    for (const next of waiting) yield await next;
  } finally {
    await pool.end();
  }
}

class ThreadPool {
  readonly #free: CheckingThread[] = [];
  readonly #queue: ((thread: CheckingThread) => void)[] = [];
  #started = 0;

  constructor(private readonly settings: CheckingSettings) {}

  async check(input: Input, index: number): Promise<JobResult> {
    if (input.problem !== null) return this.#withoutResult({ file: input.path, problem: { code: input.problem.code, args: input.problem.args } }, index);
    const thread = await this.#take();
    const outcome = await thread.run({ index, file: input.path }, this.settings.timeout);
    this.#giveBack(thread.alive ? thread : new CheckingThread(this.settings.worker));
    return "result" in outcome ? outcome.result : this.#withoutResult({ file: input.path, problem: outcome.problem }, index);
  }

  async end(): Promise<void> {
    await Promise.all(this.#free.map((thread) => thread.end()));
  }

  #withoutResult(report: FileReport, index: number): JobResult {
    return { summary: summarise(report), rendered: this.settings.renderProblem(report, index) };
  }

  #take(): Promise<CheckingThread> {
    const free = this.#free.pop();
    if (free !== undefined) return Promise.resolve(free);
    if (this.#started < this.settings.threads) {
      this.#started += 1;
      return Promise.resolve(new CheckingThread(this.settings.worker));
    }
    return new Promise((take) => this.#queue.push(take));
  }

  #giveBack(thread: CheckingThread): void {
    const next = this.#queue.shift();
    if (next === undefined) this.#free.push(thread);
    else next(thread);
  }
}
