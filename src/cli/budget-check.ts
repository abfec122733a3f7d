/** Entry of the command `budget-check`. */
import { run } from "./run";

// The reader of a pipe may leave early (`budget-check … | head`); there is nobody left to tell then.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

process.exitCode = await run(process.argv.slice(2));
