/** Runs jobs on several processes and gives the results in the order of the jobs. */
import { fork, type ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Job, JobResult } from "./jobs";

const WORKER = fileURLToPath(new URL("worker.ts", import.meta.url));

/** `progress` is told how many jobs are done. Rejects when a process ends before its job does. */
export async function runAll(jobs: readonly Job[], progress: (done: number) => void): Promise<JobResult[]> {
  const results: JobResult[] = [];
  let next = 0;
  let done = 0;
  const serve = async (worker: ChildProcess): Promise<void> => {
    for (let index = next++; index < jobs.length; index = next++) {
      const job = jobs[index];
      if (!job) break;
      results[index] = await ask(worker, job);
      progress(++done);
    }
  };
  const workers = Array.from({ length: Math.min(jobs.length, availableParallelism()) }, () => fork(WORKER));
  try {
    await Promise.all(workers.map(serve));
  } finally {
    for (const worker of workers) worker.kill();
  }
  return results;
}

function ask(worker: ChildProcess, job: Job): Promise<JobResult> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => {
      reject(new Error(`a benchmark process ended with ${code ?? "a signal"} in ${JSON.stringify(job)}`));
    };
    worker.once("exit", ended);
    // Results come from our own worker.ts, in its own form.
    worker.once("message", (result: JobResult) => {
      worker.off("exit", ended);
      resolve(result);
    });
    worker.send(job);
  });
}
