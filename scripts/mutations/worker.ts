/** A process of the mutation benchmark: takes jobs, gives results. */
import { runJob, type Job } from "./jobs";

process.on("message", (job: Job) => {
  process.send?.(runJob(job));
});
